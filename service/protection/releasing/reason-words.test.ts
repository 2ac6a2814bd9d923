// What staff are told of a number that is hidden.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ProvenRow } from './proof.ts';
import { reasonWords } from './reason-words.ts';

const hidden: ProvenRow = {
  labels: ['Black', 'Arrested'],
  value: 1,
  shown: '[c]',
  isHidden: true,
  why: '“Black, Arrested” has 1 person, fewer than 5.',
  between: { least: 0, most: 9 },
  insiders: 0,
};

describe('why a number is hidden', () => {
  it('is said with what can be told of it all the same', () => {
    assert.equal(
      reasonWords(hidden),
      '“Black, Arrested” has 1 person, fewer than 5. A reader can tell that it is from 0 to 9.',
    );
  });

  it('says what nothing limits', () => {
    assert.match(reasonWords({ ...hidden, between: { least: 3, most: null } }), /that it is at least 3\.$/);
  });

  it('says what the one person in it can tell', () => {
    assert.match(
      reasonWords({ ...hidden, insiders: 1 }),
      /The one person in it knows the number, and can tell no other/,
    );
  });

  it('says what the two people in it can tell together', () => {
    assert.match(reasonWords({ ...hidden, insiders: 2 }), /The 2 people in it know together the number/);
  });

  it('is nothing for a number that is shown as it is, and the rule for one that is not', () => {
    const shown = { ...hidden, isHidden: false, why: null, between: null, value: 12 };
    assert.equal(reasonWords({ ...shown, shown: 12 }), '');
    assert.equal(reasonWords({ ...shown, shown: 10 }), 'Changed by the rule of the policy.');
  });
});
