// How a change of shares is split, in made-up bodies whose parts can be followed by hand.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findClassification } from '@due-regard/classifications';
import { groupingOf } from '../findings/grouping.ts';
import { type MixedCount, changeOfMakeUp } from './change-of-make-up.ts';

const words = findClassification('ethnicity-census-2021')!;
const grouping = groupingOf(words, words, '5')!;

/** So many Black and so many White people of each rank. */
function mix(ranks: Record<string, [black: number, white: number]>): MixedCount[] {
  return Object.entries(ranks).flatMap(([value, [black, white]]) => [
    { group: 'black', value, count: black },
    { group: 'white', value, count: white },
  ]);
}

function changeOf(earlier: MixedCount[], now: MixedCount[]) {
  const change = changeOfMakeUp({ within: 'Rank', earlier, now }, grouping);
  const { earlierShare, share, difference, byMix, withinMix } = change.groups.find(
    ({ code }) => code === 'black',
  )!;
  return [earlierShare, share, difference, byMix, withinMix].map((value) => Number((value ?? 0).toFixed(12)));
}

const then = mix({ Constable: [10, 90], Sergeant: [0, 100] });

describe('a change of make-up', () => {
  it('is all mix where shares within each rank stayed: 5% to 7.5% by more constables', () => {
    const now = mix({ Constable: [15, 135], Sergeant: [0, 50] });
    assert.deepEqual(changeOf(then, now), [0.05, 0.075, 0.025, 0.025, 0]);
  });

  it('is all within where the mix stayed: 5% to 10% by twice as many among constables', () => {
    const now = mix({ Constable: [20, 80], Sergeant: [0, 100] });
    assert.deepEqual(changeOf(then, now), [0.05, 0.1, 0.05, 0, 0.05]);
  });

  it('counts a rank that is new, or gone, as mix', () => {
    const now = mix({ Constable: [10, 90], Sergeant: [0, 50], Inspector: [25, 25] });
    // Black: 35 of 200. Inspectors give 0.25 × 0.5, sergeants lose 0.25 × 0.
    assert.deepEqual(changeOf(then, now), [0.05, 0.175, 0.125, 0.125, 0]);
  });

  it('leaves out those whose group is not known, and says how many are known', () => {
    const silent = [{ group: '!not-stated', value: 'Constable', count: 40 }];
    const change = changeOfMakeUp({ within: 'Rank', earlier: [...then, ...silent], now: then }, grouping);
    assert.deepEqual([change.earlierKnown, change.known], [200, 200]);
  });

  it('has no figures and a reason where nobody was known at one of the times', () => {
    const [black] = changeOfMakeUp({ within: 'Rank', earlier: [], now: then }, grouping).groups;
    assert.equal(black?.difference, null);
    assert.match(black?.reason ?? '', /nobody/);
  });
});
