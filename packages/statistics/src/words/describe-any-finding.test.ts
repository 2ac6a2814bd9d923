// Whatever the numbers: what is said holds only words that may be said, and reads as sentences.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { describe } from '../index.ts';
import type { Circumstances, Finding, GroupKind } from '../index.ts';
import {
  aboutApplicants,
  aboutSearches,
  findingsOfRates,
  findingsOfShares,
  rateRatioFinding,
} from '../../golden/made-up-findings.ts';

const count = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(3000));
const rate = fc.record({
  events: fc.oneof(count, fc.nat(3_000_000)),
  exposure: fc.oneof(
    fc.constant(0),
    fc.constant(1),
    fc.nat(5000),
    fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
  ),
});
const share = fc.tuple(count, count).map(([a, b]) => ({ count: a, total: a + b }));
const kinds: readonly GroupKind[] = [
  'a group',
  'a group',
  'a group',
  'everyone else',
  'everybody',
  'other',
  'not known',
  'prefer not to say',
];
const named = fc.record({
  name: fc.constantFrom('Black people', 'women', '  men   aged 18 to 24 ', 'everyone else'),
  is: fc.constantFrom(...kinds),
});

function around(about: Circumstances): fc.Arbitrary<Circumstances> {
  return fc.record({
    counted: fc.constant(about.counted),
    definition: fc.constantFrom(null, 'complaints  recorded.', about.definition),
    period: fc.constantFrom(null, '2024'),
    notSent: fc.constantFrom(null, [], ['May 2024', 'June 2024']),
    characteristic: fc.record({
      name: fc.constantFrom('ethnicity', 'sex', 'age'),
      saidBy: fc.constantFrom('the person', 'an officer', 'another record', null),
    }),
    missing: fc.option(fc.tuple(count, count).map(([a, b]) => ({ count: a, of: a + b }))),
    comparisons: fc.constantFrom(null, 1, 18),
  });
}

const FORBIDDEN =
  /significan|discriminat|\bprov(e|es|ed|en|ing)\b|\bshow(s|n|ed)?\b|\bcaus|because of|\bbias(ed)? against\b|\bNaN\b|\bnull\b|undefined|Infinity|∞|\[object|e[+-]\d/i;

function check(finding: Finding): void {
  const { kind, said, sentence, caveats, method, reason } = describe(finding);
  assert.equal(kind, finding.kind);
  assert.ok(method !== '');
  assert.ok(
    said === null
      ? reason === null || reason.endsWith('.')
      : ['higher', 'lower', 'consistent with', 'cannot be told'].includes(said),
  );
  for (const text of [sentence, ...caveats]) {
    assert.doesNotMatch(text, FORBIDDEN, `${kind}: ${text}`);
    assert.doesNotMatch(text, / {2}|\s[.,;)]|\( |\.\.|,,|:\.|-\d/, `${kind}: ${text}`);
    assert.match(text, /^[A-Z0-9“].*\.$/s, `${kind}: ${text}`);
  }
  // Where nothing is said there is always a sentence that says why.
  if (said === null) assert.ok(reason !== null, kind);
}

test('of two rates, whatever they are', () => {
  fc.assert(
    fc.property(rate, rate, around(aboutSearches), named, (one, other, about, of) => {
      for (const finding of findingsOfRates(one, other, about, of)) check(finding);
    }),
    { numRuns: 80 },
  );
});

test('of two shares, whatever they are', () => {
  fc.assert(
    fc.property(share, share, around(aboutApplicants), named, (one, other, about, of) => {
      for (const finding of findingsOfShares(one, other, about, of)) check(finding);
    }),
    { numRuns: 40 },
  );
});

test('higher and lower change places when the groups do', () => {
  const turned = {
    higher: 'lower',
    lower: 'higher',
    'consistent with': 'consistent with',
    'cannot be told': 'cannot be told',
  };
  fc.assert(
    fc.property(rate, rate, (one, other) => {
      const { said } = describe(rateRatioFinding(one, other));
      const { said: back } = describe(rateRatioFinding(other, one));
      assert.equal(back, said === null ? null : turned[said]);
    }),
    { numRuns: 80 },
  );
});
