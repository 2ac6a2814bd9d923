// What cannot be described is refused, with the word or the value in the sentence.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ImpossibleInput, describe } from '../index.ts';
import type { Finding } from '../index.ts';
import {
  aboutSearches,
  blackPeople,
  denominator,
  findingsOfRates,
  findingsOfShares,
  whitePeople,
} from '../../golden/made-up-findings.ts';
import { eighty, hundred, ten, twenty } from '../../golden/texts-by-hand.ts';

type Kind = Finding['kind'];
type Of<K extends Kind> = Extract<Finding, { kind: K }>;

function ofKind<K extends Kind>(
  kind: K,
  findings = [...findingsOfRates(twenty, hundred), ...findingsOfShares(ten, eighty)],
): Of<K> {
  const isOne = (finding: Finding): finding is Of<K> => finding.kind === kind;
  const found = findings.find(isOne);
  assert.ok(found, kind);
  return found;
}

test('every empty word is refused by its name', () => {
  const edits: readonly [Finding, string][] = [
    [{ ...ofKind('adjusted ratio'), adjustedFor: '' }, 'What is adjusted for'],
    [
      { ...ofKind('change in ratio'), earlier: { ...ofKind('change in ratio').earlier, period: '' } },
      'The earlier period',
    ],
    [
      { ...ofKind('change in ratio'), later: { ...ofKind('change in ratio').later, period: '' } },
      'The later period',
    ],
    [{ ...ofKind('pathway stage'), from: '' }, 'The stage before'],
    [{ ...ofKind('pathway stage'), to: '' }, 'The stage'],
    [{ ...ofKind('pay gap'), pay: '' }, 'The kind of pay'],
    [{ ...ofKind('representation'), body: '' }, 'The body'],
    [{ ...ofKind('representation'), benchmark: '' }, 'The benchmark'],
    [{ ...ofKind('funnel position'), unit: '' }, 'The name of the unit'],
    [{ ...ofKind('funnel position'), units: '' }, 'The word for the units'],
    [{ ...ofKind('risk ratio'), outcome: '' }, 'The outcome'],
    [{ ...ofKind('withheld'), why: '' }, 'Why a count is withheld'],
    [{ ...ofKind('withheld'), group: { name: ' ', is: 'a group' } }, 'The name of a group'],
    [
      { ...ofKind('rate ratio'), denominator: { ...denominator, singular: '' } },
      'The word for one of the denominator',
    ],
    [
      { ...ofKind('rate ratio'), denominator: { ...denominator, plural: '' } },
      'The word for the denominator',
    ],
    [
      { ...ofKind('withheld'), about: { ...aboutSearches, notSent: [''] } },
      'A part of the period that was not sent',
    ],
    [{ ...ofKind('withheld'), about: { ...aboutSearches, definition: '' } }, 'The definition'],
    [
      { ...ofKind('withheld'), about: { ...aboutSearches, characteristic: { name: '', saidBy: null } } },
      'The name of the characteristic',
    ],
    [
      {
        ...ofKind('withheld'),
        about: { ...aboutSearches, counted: { ...aboutSearches.counted, singular: '' } },
      },
      'The word for one of what is counted',
    ],
    [
      {
        ...ofKind('withheld'),
        about: { ...aboutSearches, counted: { ...aboutSearches.counted, joined: '' } },
      },
      'The word that joins what is counted to people',
    ],
  ];
  for (const [finding, name] of edits)
    assert.throws(
      () => describe(finding),
      (error) => error instanceof ImpossibleInput && error.message === `${name} must not be empty.`,
      name,
    );
});

test('counts that cannot be, and answers of other counts, are refused', () => {
  const wrong: readonly [Finding, RegExp][] = [
    [
      { ...ofKind('rate ratio'), group: { ...blackPeople, events: -1, exposure: 1 } },
      /Black people must be a whole number/,
    ],
    [
      { ...ofKind('odds ratio'), group: { ...blackPeople, count: 3, total: 2 } },
      /count of Black people \(3\) is more than its total \(2\)/,
    ],
    [
      { ...ofKind('odds ratio'), reference: { ...whitePeople, count: 3, total: 2 } },
      /count of White people \(3\)/,
    ],
    [{ ...ofKind('representation'), people: { count: 3, total: 2 } }, /count of members of the board \(3\)/],
    [{ ...ofKind('representation'), people: { count: 30, total: 50 } }, /do not belong together/],
    [
      { ...ofKind('funnel position'), group: { ...blackPeople, events: 21, exposure: 100 } },
      /do not belong together/,
    ],
    [{ ...ofKind('hit rate'), group: { ...blackPeople, count: 11, total: 50 } }, /do not belong together/],
    [
      { ...ofKind('hit rate'), hitRate: { ...ofKind('hit rate').hitRate, ratio: null } },
      /^Black is the group that others are compared with\.$/,
    ],
    [{ ...ofKind('ratio over time'), periods: [] }, /needs at least one period/],
    [
      { ...ofKind('ratio over time'), periods: ofKind('ratio over time').periods.slice(1) },
      /The chart has 2 points, and there are 1 periods\./,
    ],
  ];
  for (const [finding, message] of wrong)
    assert.throws(
      () => describe(finding),
      (error) => error instanceof ImpossibleInput && message.test(error.message),
      String(message),
    );
});
