// What may be published: only after an audit that every attacker fails, sealed, and telling nothing of what is hidden.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened, passed, staff, toolsWith } from '../../golden/made-up-release.ts';
import { difference } from '../claims/claim.ts';
import type { Policy } from '../policies/policy.ts';
import { belowFive, hesa, nhsOneToSeven, openSafelyMidpoint, ownThreshold } from '../policies/presets.ts';
import { type Known, nothingKnown } from './known.ts';
import { type Outcome, release } from './released.ts';
import type { ReleasedTables, TableSet } from './released-tables.ts';
import type { AuditAnswer, AuditQuestion } from './release-tools.ts';

function refused(outcome: Outcome): [string, readonly string[]] {
  return outcome.kind === 'not released'
    ? [outcome.code, outcome.sentences]
    : assert.fail('It was released.');
}

const shownIn = ({ tables }: ReleasedTables) =>
  Object.fromEntries(
    tables.flatMap(({ rows }) => rows.map(({ labels, shown }) => [labels.join(', '), shown])),
  );

test('numbers come out as counted or as one symbol, totals that the file lacks with them', () => {
  const { released } = opened(release(staff, belowFive, nothingKnown, toolsWith([0, 2, 3])));
  assert.deepEqual(shownIn(released.content), {
    'A, Women': '[c]',
    'A, Men': '[c]',
    'B, Women': '[c]',
    'B, Men': '[c]',
    'Total, Women': 32,
    'Total, Men': 21,
    'A, Total': 20,
    'B, Total': 33,
    'Total, Total': 53,
  });
});

test('nothing public tells a sensitive cell from one that is hidden for its sake', () => {
  const { released, kept } = opened(release(staff, belowFive, nothingKnown, toolsWith([0, 2, 3])));
  const text = released.toText();
  for (const secret of [
    'primar',
    'protection',
    'weight',
    'witnesses',
    'optimal',
    'contributors',
    'below 5, ',
  ])
    assert.ok(!text.includes(secret), secret);
  assert.equal(kept.primaries.primaries[0]?.why, '“A, Men” has 2 people, fewer than 5.');
  assert.deepEqual(kept.audits[0]?.certificate, { witnesses: [1, 2] });
});

test('the same table with another small cell, hidden by the same pattern, has the same log', () => {
  const [table] = staff.tables;
  const other = {
    ...staff,
    tables: [{ ...table!, rows: table!.rows.map((row, at) => ({ ...row, value: [2, 18, 30, 3][at] ?? 0 })) }],
  };
  const logOf = (set: TableSet) =>
    opened(release(set, belowFive, nothingKnown, toolsWith([0, 1, 2, 3]))).released.manifest.log;
  assert.deepEqual(logOf(staff), logOf(other));
  assert.equal(logOf(staff)[0], 'staff.csv: 4 of 9 numbers are hidden.');
});

test('the manifest names the policy, the attackers, the symbols used and what is not protected', () => {
  const { manifest } = opened(release(staff, belowFive, nothingKnown, toolsWith([0, 2, 3]))).released;
  assert.equal(manifest.policy.id, 'below-5');
  assert.equal(manifest.attackers.length, 2);
  assert.deepEqual(Object.keys(manifest.symbols), ['[c]']);
  assert.deepEqual(manifest.doesNotProtect, belowFive.doesNotProtect);
  assert.match(manifest.how, /shown as counted, or hidden/);
});

test('every attacker of the policy is tried, on what is shown and what is known', () => {
  const asked: AuditQuestion[] = [];
  const known: Known = {
    ...nothingKnown,
    releases: [{ id: '2025', digest: 'abc' }],
    claims: [difference([0], [1], 10, 20)],
  };
  const audit = (question: AuditQuestion) => (asked.push(question), passed);
  const { manifest } = opened(release(staff, belowFive, known, toolsWith([0, 2, 3], { audit }))).released;
  assert.deepEqual(
    asked.map(({ attacker }) => attacker.name),
    ['outsider', 'insider'],
  );
  assert.deepEqual(asked[0]?.earlier, known.claims);
  assert.deepEqual([...(asked[0]?.hidden ?? [])], [1, 1, 1, 1, 0, 0, 0, 0, 0]);
  // Five shown cells, each exactly; of hidden ones nothing is said.
  const said = asked[0]?.claims.map(({ cells, least, most }) => [...cells, least, most].join());
  assert.deepEqual(said?.toSorted(), ['4,32,32', '5,21,21', '6,20,20', '7,33,33', '8,53,53']);
  assert.deepEqual(manifest.earlier, [{ id: '2025', digest: 'abc' }]);
});

test('what the register knows to be sensitive is hidden too', () => {
  const protection = { lower: 1, upper: 1, sliding: 0 };
  const primaries = [{ cell: 2, rule: 'joiner', why: 'One person joined.', protection }];
  const known: Known = { ...nothingKnown, primaries: { primaries, virtual: [] } };
  const { released } = opened(release(staff, belowFive, known, toolsWith([])));
  assert.equal(shownIn(released.content)['B, Women'], '[c]');
});

test('without the register nothing is released', () => {
  const [code, sentences] = refused(release(staff, belowFive, null, toolsWith([])));
  assert.equal(code, 'DISCLOSURE_REGISTER_MISSING');
  assert.match(sentences[0] ?? '', /Without the register of releases nothing can be released/);
});

test('one attacker who learns something is enough to refuse, and the sentence says who and what', () => {
  const audit = ({ attacker }: AuditQuestion): AuditAnswer =>
    attacker.together === 0
      ? passed
      : { status: 'disclosed', sentences: ['“A, Men” is 2.'], certificate: null };
  assert.deepEqual(refused(release(staff, belowFive, nothingKnown, toolsWith([], { audit }))), [
    'DISCLOSURE_FOUND',
    ['To insider: “A, Men” is 2.'],
  ]);
});

test('running out of time is not a proof, and nothing is released', () => {
  const audit = (): AuditAnswer => ({
    status: 'not proven',
    sentences: ['Time ran out.'],
    certificate: null,
  });
  const [code, sentences] = refused(release(staff, belowFive, nothingKnown, toolsWith([], { audit })));
  assert.equal(code, 'DISCLOSURE_NOT_PROVEN');
  assert.deepEqual(sentences.slice(1), ['To outsider: Time ran out.', 'To insider: Time ran out.']);
});

test('a policy that tries no attacker proves nothing', () => {
  const [code] = refused(release(staff, { ...belowFive, attackers: [] }, nothingKnown, toolsWith([])));
  assert.equal(code, 'DISCLOSURE_NOT_PROVEN');
});

test('no safe pattern, no release', () => {
  const suppress = () => ({ suppressed: new Uint8Array(9), safe: false });
  const [code] = refused(release(staff, belowFive, nothingKnown, toolsWith([], { suppress })));
  assert.equal(code, 'DISCLOSURE_NO_SAFE_PATTERN');
});

test('a pattern that shows a small number is refused even if it is called safe and the audit passes', () => {
  const suppress = () => ({ suppressed: new Uint8Array(9), safe: true });
  assert.deepEqual(refused(release(staff, belowFive, nothingKnown, toolsWith([], { suppress }))), [
    'DISCLOSURE_FOUND',
    ['“A, Men” of staff.csv is 2, below 5.'],
  ]);
});

test('a method that nothing here does is refused', () => {
  const policy: Policy = { ...belowFive, method: { kind: 'controlled rounding', base: 5 } };
  assert.equal(refused(release(staff, policy, nothingKnown, toolsWith([])))[0], 'DISCLOSURE_METHOD_MISSING');
});

test('what a body rounds together is shown as it came out', () => {
  const policy: Policy = { ...belowFive, method: { kind: 'controlled rounding', base: 5 } };
  const change = () => ({ shown: [20, 0, 15, 20, 35, 20, 20, 35, 55], claims: [] });
  const { released } = opened(release(staff, policy, nothingKnown, toolsWith([], { change })));
  assert.equal(shownIn(released.content)['Total, Total'], 55);
  assert.match(released.manifest.how, /rounded to 5 so that totals still add up/);
});

test('NHS: 1 to 7 are hidden, the rest is rounded to 5, and 0 is 0; claims are what each band says', () => {
  const asked: AuditQuestion[] = [];
  const audit = (question: AuditQuestion) => (asked.push(question), passed);
  const rows = [0, 7, 8, 12, 13].map((value) => ({ labels: [`v${value}`], value }));
  const set = { title: 'Bands', tables: [{ name: 't', dimensions: ['v'], rows }] };
  const { released } = opened(release(set, nhsOneToSeven, nothingKnown, toolsWith([], { audit })));
  assert.deepEqual(shownIn(released.content), { v0: 0, v7: '[c]', v8: 10, v12: 10, v13: 15, Total: 40 });
  assert.deepEqual(
    asked[0]?.claims.map(({ least, most }) => [least, most]),
    [
      [0, 0],
      [1, 7],
      [8, 12],
      [8, 12],
      [13, 17],
      [38, 42],
    ],
  );
});

test('HESA: 0, 1 and 2 become 0; OpenSAFELY: 1 to 6 become 3, and 7 to 12 become 9', () => {
  const rows = [0, 1, 2, 3, 6, 7, 12, 13].map((value) => ({ labels: [`v${value}`], value }));
  const set = { title: 'Bands', tables: [{ name: 't', dimensions: ['v'], rows }] };
  const shown = (policy: Policy) =>
    Object.values(shownIn(opened(release(set, policy, nothingKnown, toolsWith([]))).released.content));
  assert.deepEqual(shown(hesa), [0, 0, 0, 5, 5, 5, 10, 15, 45]);
  assert.deepEqual(shown(openSafelyMidpoint), [0, 3, 3, 3, 3, 9, 9, 15, 45]);
});

test('rows without a number say why, and stand in no sum', () => {
  const set = { ...staff, without: [{ table: 'staff.csv', labels: ['C', 'Women'], marker: '[x]' as const }] };
  const { released } = opened(release(set, ownThreshold(2), nothingKnown, toolsWith([])));
  assert.equal(shownIn(released.content)['C, Women'], '[x]');
  assert.equal(released.manifest.symbols['[x]'], 'not available');
  const stray = { ...staff, without: [{ table: 'pay.csv', labels: ['C'], marker: '[z]' as const }] };
  assert.throws(
    () => release(stray, ownThreshold(2), nothingKnown, toolsWith([])),
    /“C” is of pay.csv, which is not released/,
  );
});

test('percentages beside the counts are hidden where their counts are, and are shares of what is shown', () => {
  const share = (name: string, numerator: string[], denominator: string[]) => ({
    name,
    table: 'staff.csv',
    numerator,
    denominator,
  });
  const percentages = [
    share('Women in team A', ['A', 'Women'], ['A', 'Total']),
    share('Women', ['Total', 'Women'], ['Total', 'Total']),
  ];
  const { released } = opened(
    release({ ...staff, percentages }, belowFive, nothingKnown, toolsWith([0, 2, 3])),
  );
  assert.deepEqual(released.content.percentages, [
    { name: 'Women in team A', shown: '[c]' },
    { name: 'Women', shown: 60 },
  ]);
  const stray = { ...staff, percentages: [share('Women in C', ['C', 'Women'], ['A', 'Total'])] };
  assert.throws(
    () => release(stray, belowFive, nothingKnown, toolsWith([0, 2, 3])),
    /“Women in C” is of “C, Women”, which staff.csv does not have/,
  );
});

test('the register may be asked once the cells are known', () => {
  const asked: number[] = [];
  const register = ({ cells }: { cells: readonly unknown[] }) => (asked.push(cells.length), nothingKnown);
  assert.equal(release(staff, belowFive, register, toolsWith([0, 2, 3])).kind, 'released');
  assert.deepEqual(asked, [9]);
  assert.equal(
    refused(release(staff, belowFive, () => null, toolsWith([])))[0],
    'DISCLOSURE_REGISTER_MISSING',
  );
});

test('sensitive dimensions are told by name', () => {
  const [table] = staff.tables;
  const rows = table!.rows.map((row, at) => ({ ...row, value: [12, 0, 9, 31][at] ?? 0 }));
  const set = { ...staff, tables: [{ ...table!, rows }] };
  const hidden = (sensitive: string[]) =>
    Object.values(
      shownIn(
        opened(release({ ...set, sensitive }, belowFive, nothingKnown, toolsWith([]))).released.content,
      ),
    ).filter((shown) => shown === '[c]').length;
  assert.equal(hidden([]), 0);
  assert.equal(hidden(['sex']), 2);
});
