// Three presses of Shift alone lead away; typing, shortcuts and long pauses do not.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keyWentDown, keyWentUp, noPresses, type ShiftPresses } from './shift-presses.ts';

const key = (name: string, isComposing = false) => ({ key: name, isComposing });

/** Keys in the order in which they go down and up, such as `+Shift -Shift`; `~` is a second that passes. */
function countOf(keys: string): number {
  let presses: ShiftPresses = noPresses;
  let now = 10_000;
  for (const step of keys.split(' ')) {
    if (step === '~') now += 1_000;
    else if (step.startsWith('+')) presses = keyWentDown(presses, key(step.slice(1)));
    else presses = keyWentUp(presses, key(step.slice(1)), now);
  }
  return presses.count;
}

describe('Shift counts', () => {
  it('when it is pressed alone, as often as that is done', () => {
    assert.equal(countOf('+Shift -Shift'), 1);
    assert.equal(countOf('+Shift -Shift ~ +Shift -Shift ~ ~ +Shift -Shift'), 3);
  });

  it('up to five seconds after the last, so that sticky keys are in time', () => {
    assert.equal(countOf('+Shift -Shift ~ ~ ~ ~ ~ +Shift -Shift'), 2);
    assert.equal(countOf('+Shift -Shift ~ ~ ~ ~ ~ ~ +Shift -Shift'), 1);
  });

  it('once while it is held, however often the keyboard repeats it', () => {
    assert.equal(countOf('+Shift +Shift +Shift -Shift'), 1);
  });
});

describe('Shift does not count', () => {
  it('as the way to a capital letter, whichever key is let go first', () => {
    assert.equal(countOf('+Shift +A -A -Shift'), 0);
    assert.equal(countOf('+Shift +A -Shift -a'), 0);
    assert.equal(countOf('+Shift +A -A -Shift +Shift +B -B -Shift +Shift +C -C -Shift'), 0);
  });

  it('as the way back through the page, nor does what came before', () => {
    assert.equal(countOf('+Shift -Shift +Shift -Shift +Shift +Tab -Tab -Shift'), 0);
  });

  it('after another key: the count begins anew', () => {
    assert.equal(countOf('+Shift -Shift +Shift -Shift +a -a +Shift -Shift'), 1);
  });

  it('while a word is put together from several keys', () => {
    const held = keyWentDown(noPresses, key('Shift', true));
    assert.equal(keyWentUp(held, key('Shift', true), 1).count, 0);
    assert.equal(keyWentUp(keyWentDown(noPresses, key('Shift')), key('Shift', true), 1).count, 0);
  });
});
