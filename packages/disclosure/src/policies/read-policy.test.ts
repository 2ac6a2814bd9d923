// Policies from files: presets with changes, whole policies, and what is said of everything that is wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insider, outsider } from '../audit/attacker.ts';
import type { Policy } from './policy.ts';
import { belowFive, hesa, onsTen, presets } from './presets.ts';
import { readPolicy } from './read-policy.ts';

function policyOf(json: unknown): Policy {
  const read = readPolicy(json);
  if (!read.ok) assert.fail(read.problems.join('\n'));
  return read.policy;
}

function problemsOf(json: unknown): string {
  const read = readPolicy(json);
  return read.ok ? '' : read.problems.join('\n');
}

test('every preset comes back as it is from its own JSON, and by its id alone', () => {
  for (const preset of presets) {
    assert.deepEqual(policyOf(JSON.stringify(preset)), preset);
    assert.deepEqual(policyOf({ extends: preset.id }), preset);
  }
});

test('a preset with another threshold: what followed the threshold follows it still', () => {
  const policy = policyOf({ extends: 'below-5', threshold: { below: 7 } });
  assert.deepEqual(policy.threshold, { ...belowFive.threshold, below: 7 });
  assert.deepEqual([policy.percentages.denominatorBelow, policy.attributes?.groupsFrom], [7, 7]);
  assert.equal(policy.id, 'below-5-changed');
  assert.match(policy.source.title, /own decision, after: /);
  assert.equal(policyOf({ extends: 'ons-10', threshold: { below: 12 } }).differencesBelow, 12);
  assert.equal(policyOf({ extends: 'hesa', threshold: { below: 4 } }).percentages.denominatorBelow, 22.5);
  const given = { extends: 'below-5', threshold: { below: 7 }, percentages: { denominatorBelow: 20 } };
  assert.equal(policyOf(given).percentages.denominatorBelow, 20);
});

test('a method of the same kind is changed field by field, and another stands alone', () => {
  assert.deepEqual(policyOf({ extends: 'hesa', method: { base: 10 } }).method, { ...hesa.method, base: 10 });
  const together = { kind: 'controlled rounding', base: 5 };
  assert.deepEqual(policyOf({ extends: 'hesa', method: together }).method, together);
  assert.match(
    problemsOf({ extends: 'below-5', method: { kind: 'rounding', base: 5 } }),
    /method\.how is missing/,
  );
});

test('what makes a sum sensitive can be given, or left to the threshold', () => {
  const amounts = { pPercent: 15, dominance: null };
  assert.deepEqual(policyOf({ extends: 'below-5', amounts }).amounts, amounts);
  assert.equal(policyOf({ extends: 'below-5', amounts: null }).amounts, null);
  assert.deepEqual(policyOf({ extends: 'below-5', amounts: { pPercent: 5 } }).amounts, {
    pPercent: 5,
    dominance: { n: 2, k: 90 },
  });
  assert.match(
    problemsOf({ extends: 'below-5', amounts: { pPercent: 0 } }),
    /amounts\.pPercent is 0\. It must/,
  );
});

test('attackers by name, and who answers for the policy', () => {
  const policy = policyOf({
    extends: 'ons-10',
    attackers: ['outsider', 'insider'],
    approvedBy: 'The equality board',
    reviewBy: '2027-11-01',
  });
  assert.deepEqual(policy.attackers, [outsider, insider]);
  assert.deepEqual([policy.approvedBy, policy.reviewBy], ['The equality board', '2027-11-01']);
  assert.deepEqual(policy.doesNotProtect, onsTen.doesNotProtect);
});

test('a name that is no field is said, with the one that is near it', () => {
  assert.match(
    problemsOf({ extends: 'below-5', treshold: { below: 3 } }),
    /There is no field “treshold”\. Did you mean “threshold”\?/,
  );
  assert.match(
    problemsOf({ extends: 'below-5', threshold: { belov: 3 } }),
    /There is no field “threshold\.belov”\. Did you mean “below”\?/,
  );
  assert.match(
    problemsOf({ extends: 'below-5', colour: 'red' }),
    /no field “colour”\. There are id, version/,
  );
  assert.match(problemsOf({ extends: 'below5' }), /no preset “below5”\. Did you mean “below-5”\?/);
  assert.match(problemsOf({ extends: 'eurostat' }), /no preset “eurostat”\. There are hesa, below-5/);
  assert.match(problemsOf({ extends: { below: 5 } }), /no preset “\{"below":5\}”\. There are hesa/);
});

test('each value that cannot be is said, with what it is and what it must be, all at once', () => {
  const problems = problemsOf({
    extends: 'below-5',
    version: 'yesterday',
    threshold: { below: 1, zeros: 'maybe' },
    percentages: { decimals: 9 },
    attackers: ['outsider'],
    method: { kind: 'magic' },
    reviewBy: '2027-02-30',
  });
  for (const sentence of [
    'version is “yesterday”. It must be a day such as 2026-11-22.',
    'threshold.below is 1. It must be a whole number of at least 2.',
    'threshold.zeros is “maybe”. It must be “sensitive” or “not sensitive” or “always shown”.',
    'percentages.decimals is 9. It must be a whole number of at least 0 and at most 3.',
    'attackers must have at least 2 attackers, and has 1.',
    'method.kind is “magic”. It must be “suppression” or',
    'reviewBy is “2027-02-30”. It must be a day such as 2026-11-22, or null.',
  ])
    assert.ok(problems.includes(sentence), `${sentence}\n${problems}`);
});

test('what is no policy at all', () => {
  assert.match(problemsOf('{ "extends": '), /^This is not JSON: /);
  for (const json of [null, 5, [], 'null']) assert.match(problemsOf(json), /must be an object with fields/);
  assert.match(
    problemsOf({ id: 'mine' }),
    /threshold is missing\. It must have the fields below, zeros, protect/,
  );
  assert.match(
    problemsOf({ extends: 'below-5', attackers: 'all' }),
    /attackers is “all”\. It must be a list/,
  );
  assert.match(problemsOf({ extends: 'below-5', attackers: ['me', 'you'] }), /attackers\[0\] is “me”/);
});
