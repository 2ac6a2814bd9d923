// The audit against small tables that can be worked out by hand, and against instances whose answers were published.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { percentage } from '../claims/ratios.ts';
import { type Claim, exactly } from '../claims/claim.ts';
import { cellSystemOfInstance } from '../model/cell-system-of-instance.ts';
import type { CellSystem, PublishedCell } from '../model/cell-system.ts';
import { relationsOfMembers } from '../model/relations.ts';
import { oneEitherWay, type Primary } from '../rules/primary.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { insider, neighbour, outsider } from './attacker.ts';
import { type Audit, auditClaims } from './audit-claims.ts';
import { auditPattern, auditUnderAttackers } from './audit-pattern.ts';
import { checkCertificate } from './check-certificate.ts';
import { cellStatistic } from './statistic.ts';

const CASES = new URL('../../../../../shared/sdc-cases/', import.meta.url);
const skip = existsSync(CASES)
  ? false
  : 'SKIPPED: the instances (../shared/sdc-cases beside the repository) are not here';
const solver = ownSolver();

function primariesOf({ cells }: CellSystem, ids: readonly number[]): Primary[] {
  return ids.map((cell) => ({ cell, rule: 'test', why: '', protection: oneEitherWay(cells[cell]!.value) }));
}

function auditInstance(name: string, more: readonly number[], attacker = outsider): Audit {
  const system = cellSystemOfInstance(JSON.parse(readFileSync(new URL(`${name}.json`, CASES), 'utf8')));
  const hidden = new Uint8Array(system.cells.length);
  for (const cell of [...system.primary, ...more]) hidden[cell] = 1;
  return auditPattern(system, { hidden, primaries: primariesOf(system, system.primary) }, attacker, solver);
}

function intervals({ answers }: Audit): Record<string, [number, number]> {
  return Object.fromEntries(answers.map(({ statistic, least, most }) => [statistic.name, [least, most]]));
}

test('tables that are safe one by one give K away together, and with N hidden they do not', { skip }, () => {
  const before = auditInstance('sdctable-linked-136', []);
  // Bounds from sdcTools/UserSupport 136, as kept with the instance.
  const others = { '“A”': [0, 4], '“B”': [0, 4], '“L”': [0, 6], '“M”': [0, 6] };
  assert.deepEqual(intervals(before), { ...others, '“K”': [3, 3] });
  assert.equal(before.status, 'leak');
  assert.deepEqual(
    before.recoverable.map(({ says }) => says),
    ['Anyone with this table can work out that “K” is exactly 3.'],
  );
  const after = auditInstance('sdctable-linked-136', [12]);
  assert.deepEqual(intervals(after), { ...others, '“K”': [0, 10], '“N”': [0, 10] });
  assert.equal(after.status, 'proven-safe');
  for (const { certificate } of [before, after]) assert.deepEqual(checkCertificate(certificate), []);
});

test(
  'two hidden cells in every line are not enough: 47 is known, and one more leaves 0 to 78',
  { skip },
  () => {
    const before = auditInstance('sdctable-4x4-trap', []);
    assert.deepEqual(intervals(before)['“w, b”'], [47, 47]);
    assert.equal(before.certificate.leaks.length, 2);
    assert.deepEqual(checkCertificate(before.certificate), []);
    const after = auditInstance('sdctable-4x4-trap', [14]);
    assert.deepEqual([intervals(after)['“w, b”'], after.status], [[0, 78], 'proven-safe']);
  },
);

test('young people of Iceland, hidden only to hide others, are from 0 to 2', { skip }, () => {
  const audit = auditInstance('gauss-vignette-example1a', [5, 6, 9]);
  assert.deepEqual(intervals(audit)['“young, Iceland”'], [0, 2]);
});

const full: PublishedCell[] = [];
for (const [labels, value, members] of [
  ['total', 20, [0, 1, 2]],
  ['published', 11, [0]],
  ['few', 4, [1]],
  ['more', 5, [2]],
] as const)
  full.push({
    labels: [labels],
    value,
    contributors: value,
    weight: value,
    members: Int32Array.from(members),
  });
const twoSymbols = {
  shown: [null, null, '<5', 'x'],
  meanings: { '<5': { least: 1, most: 4 }, x: { least: 5, most: Infinity } },
};
const row: CellSystem = { inner: 3, cells: full, relations: relationsOfMembers(full, 3) };

test('distinct symbols are claims: one symbol leaves 0 to 9, two leave 1 to 4 and 5 to 8', () => {
  // symbol-leak.json. Written out: 4 + 5, 3 + 6, 2 + 7 and 1 + 8 make 9.
  const question = { hidden: [0, 0, 1, 1] as const, primaries: primariesOf(row, [2]) };
  const told = auditPattern(row, question, { ...outsider, symbols: twoSymbols }, solver);
  assert.deepEqual(intervals(told), { '“few”': [1, 4], '“more”': [5, 8] });
  assert.deepEqual([told.status, checkCertificate(told.certificate)], ['leak', []]);
  const silent = auditPattern(row, question, outsider, solver);
  assert.deepEqual(intervals(silent), { '“few”': [0, 9], '“more”': [0, 9] });
  assert.equal(silent.status, 'proven-safe');
});

test('where the two make 6, the symbols leave 1 and 5 only', () => {
  const cells = full.map((cell, at) => ({ ...cell, value: [17, 11, 1, 5][at]! }));
  const system: CellSystem = { ...row, cells };
  const question = { hidden: [0, 0, 1, 1] as const, primaries: primariesOf(system, [2]) };
  const told = auditPattern(system, question, { ...outsider, symbols: twoSymbols }, solver);
  assert.deepEqual(intervals(told), { '“few”': [1, 1], '“more”': [5, 5] });
  assert.deepEqual(checkCertificate(told.certificate), []);
});

test('a percentage to one decimal gives a hidden numerator back', () => {
  const claims = [
    exactly(0, 20),
    ...percentage({ numerator: 2, denominator: 0 }, { shown: 20, decimals: 1 }),
  ];
  const [answer] = auditClaims(row, claims, [cellStatistic(row, 2, null)], solver).answers;
  assert.deepEqual([answer?.least, answer?.most], [4, 4]);
});

test('a joiner is isolated by two releases: below 5 before and 5 after is 4 before', () => {
  // diff-releases.json: unknowns are disabled people who stayed, and the joiner, disabled or not.
  const cells = (['before', 'after', 'joined'] as const).map((label, at): PublishedCell => {
    const members = Int32Array.from([[0], [0, 1], [1, 2]][at]!);
    return { labels: [label], value: [4, 5, 1][at]!, contributors: 1, weight: 1, members };
  });
  const system: CellSystem = { inner: 3, cells, relations: [] };
  const claims: Claim[] = [
    { says: 'is shown as <5', cells: [0], times: [1], least: 1, most: 4 },
    exactly(1, 5),
    exactly(2, 1),
  ];
  const audit = auditClaims(system, claims, [cellStatistic(system, 0, oneEitherWay(4))], solver);
  assert.equal(audit.recoverable[0]?.says, 'Anyone with this table can work out that “before” is exactly 4.');
  assert.deepEqual(checkCertificate(audit.certificate), []);
});

test('everybody in a team with the outcome: a hidden 12 of a published 12 is known from the 0 beside it', () => {
  // attr-100pct.json, team A: 12 disciplined, 0 not.
  const cells = (
    [
      ['Team A', 12, [0, 1]],
      ['Team A, disciplined', 12, [0]],
      ['Team A, not disciplined', 0, [1]],
    ] as const
  ).map(([label, value, members]): PublishedCell => ({
    labels: [label],
    value,
    contributors: value,
    weight: value,
    members: Int32Array.from(members),
  }));
  const system: CellSystem = { inner: 2, cells, relations: relationsOfMembers(cells, 2) };
  const protection = { lower: 1, upper: 0, sliding: 0 };
  const primaries = [{ cell: 1, rule: 'everybody', why: '', protection }];
  assert.equal(auditPattern(system, { hidden: [0, 1, 0], primaries }, outsider, solver).status, 'leak');
  assert.equal(
    auditPattern(system, { hidden: [0, 1, 1], primaries }, outsider, solver).status,
    'proven-safe',
  );
  const known = auditPattern(system, { hidden: [0, 1, 1], primaries }, neighbour, solver);
  assert.equal(known.status, 'leak', 'who knows that nobody was not disciplined learns that all were');
});

test('one person in a hidden cell learns the other of two, and outsiders do not', () => {
  const cells = full.map((cell, at) => ({
    ...cell,
    value: [20, 15, 1, 4][at]!,
    contributors: [20, 15, 1, 4][at]!,
  }));
  const system: CellSystem = { ...row, cells };
  const question = { hidden: [0, 0, 1, 1] as const, primaries: primariesOf(system, [2, 3]) };
  const [outside, inside] = auditUnderAttackers(system, question, solver, { attackers: [outsider, insider] });
  assert.equal(outside?.audit.status, 'proven-safe');
  assert.equal(inside?.audit.status, 'leak');
  assert.equal(
    inside?.audit.recoverable.at(-1)?.says,
    'The one person in “few” can work out that “more” is exactly 4.',
  );
  assert.deepEqual(checkCertificate(inside.audit.certificate), []);
});

test('time that has run out proves nothing', () => {
  let now = 0;
  const question = { hidden: [0, 0, 1, 1] as const, primaries: primariesOf(row, [2]) };
  const late = auditPattern(row, question, outsider, solver, { seconds: 1, clock: () => (now += 2) });
  assert.equal(late.status, 'not-proven');
  const stopped = auditPattern(row, question, outsider, solver, { signal: { aborted: true } });
  assert.equal(stopped.status, 'not-proven');
  assert.match(stopped.reasons[0] ?? '', /could not be settled/);
});

test('figures that contradict each other are said to, and nothing is called safe', () => {
  const audit = auditClaims(row, [exactly(0, 20), exactly(1, 21)], [cellStatistic(row, 2, null)], solver);
  assert.equal(audit.status, 'not-proven');
  assert.match(audit.reasons[0] ?? '', /contradict each other/);
});

test('a certificate that was changed is refused', () => {
  const question = { hidden: [0, 0, 1, 1] as const, primaries: primariesOf(row, [2]) };
  const { certificate } = auditPattern(row, question, outsider, solver);
  assert.deepEqual(checkCertificate(certificate), []);
  const facts = certificate.facts.map((fact, at) => (at === 0 ? { ...fact, least: 21, most: 21 } : fact));
  assert.deepEqual(checkCertificate({ ...certificate, facts }), ['“few”: no data sets protect it.']);
  const protectedSums = certificate.protectedSums.map((each) => ({ ...each, atLeast: 10 }));
  assert.equal(checkCertificate({ ...certificate, protectedSums }).length, 1);
  const symbols = { shown: [null, null, 'few', null], meanings: { few: { least: 4, most: 4 } } };
  const leak = auditPattern(row, question, { ...outsider, symbols }, solver).certificate;
  assert.deepEqual(checkCertificate(leak), []);
  const leaks = leak.leaks.map((each) => ({ ...each, limit: each.limit + (each.side === 'least' ? 1 : -1) }));
  assert.equal(checkCertificate({ ...leak, leaks }).length, leaks.length);
});

test('where only whole numbers give the answer, the derivation goes through the cases', () => {
  // Of five cells no two together have more than 1, so all five have at most 1; halves would make 2.5.
  const five = Array.from({ length: 5 }, (_, at) => at);
  const cells = [...five.map((at) => [at]), five].map((members, at): PublishedCell => ({
    labels: [`cell ${at}`],
    value: at === 5 ? 1 : 0,
    contributors: 1,
    weight: 1,
    members: Int32Array.from(members),
  }));
  const system: CellSystem = { inner: 5, cells, relations: [] };
  const claims = five.flatMap((one) =>
    five
      .slice(one + 1)
      .map((other): Claim => ({ says: '', cells: [one, other], times: [1, 1], least: 0, most: 1 })),
  );
  const all = cellStatistic(system, 5, { lower: 0, upper: 1, sliding: 0 });
  const audit = auditClaims(system, claims, [all], solver);
  assert.deepEqual([audit.status, audit.answers[0]?.least, audit.answers[0]?.most], ['leak', 0, 1]);
  assert.ok(audit.certificate.leaks.some(({ proof }) => 'below' in proof));
  assert.deepEqual(checkCertificate(audit.certificate), []);
});
