// The audit against complete enumeration of small tables, and against instances whose answers were published.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
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
  assert.deepEqual(checkCertificate(inside!.audit.certificate), []);
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
  assert.deepEqual(checkCertificate({ ...certificate, facts }), [
    '“few”: the two data sets do not protect it.',
  ]);
  const protectedSums = certificate.protectedSums.map((each) => ({ ...each, atLeast: 10 }));
  assert.equal(checkCertificate({ ...certificate, protectedSums }).length, 1);
  const symbols = { shown: [null, null, 'few', null], meanings: { few: { least: 4, most: 4 } } };
  const leak = auditPattern(row, question, { ...outsider, symbols }, solver).certificate;
  assert.deepEqual(checkCertificate(leak), []);
  const leaks = leak.leaks.map((each) => ({ ...each, limit: each.limit + (each.side === 'least' ? 1 : -1) }));
  assert.equal(checkCertificate({ ...leak, leaks }).length, leaks.length);
});

/** A cross of two or three dimensions with all its totals, as a system of inner cells. */
const tables = fc
  .array(fc.integer({ min: 2, max: 3 }), { minLength: 2, maxLength: 3 })
  .filter((sizes) => sizes.reduce((all, size) => all * size, 1) <= 12)
  .chain((sizes) => {
    const inner = sizes.reduce((all, size) => all * size, 1);
    const cells = sizes.reduce((all, size) => all * (size + 1), 1);
    return fc.record({
      sizes: fc.constant(sizes),
      counts: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: inner, maxLength: inner }),
      hidden: fc.array(fc.constantFrom<0 | 1>(0, 1), { minLength: cells, maxLength: cells }),
    });
  });

function crossed(sizes: readonly number[], counts: readonly number[]): CellSystem {
  const places = counts.map((_, at) => {
    let rest = at;
    return sizes.map((size) => {
      const place = rest % size;
      rest = Math.floor(rest / size);
      return place;
    });
  });
  const labels = sizes.reduce<number[][]>(
    (some, size) =>
      some.flatMap((each) => Array.from({ length: size + 1 }, (_, code) => [...each, code - 1])),
    [[]],
  );
  const cells = labels.map((codes): PublishedCell => {
    const members = places.flatMap((place, at) =>
      codes.every((code, d) => code < 0 || code === place[d]) ? [at] : [],
    );
    const value = members.reduce((sum, at) => sum + counts[at]!, 0);
    return {
      labels: codes.map(String),
      value,
      contributors: value,
      weight: value,
      members: Int32Array.from(members),
    };
  });
  return { inner: counts.length, cells, relations: relationsOfMembers(cells, counts.length) };
}

/** Every data set of whole numbers that agrees with what is shown, one unknown after the other; independent of the audit. */
function everyInterval({ inner, cells }: CellSystem, hidden: readonly number[]): [number, number][] {
  const shown = cells.flatMap((cell, at) =>
    hidden[at] ? [] : [{ left: cell.value, members: [...cell.members!] }],
  );
  const data = new Array<number>(inner).fill(0);
  const found = cells.map((): [number, number] => [Infinity, -Infinity]);
  const visit = (at: number): void => {
    if (at === inner) {
      if (shown.some(({ left }) => left !== 0)) return;
      for (const [id, { members }] of cells.entries()) {
        const value = members!.reduce((sum, member) => sum + data[member]!, 0);
        found[id] = [Math.min(found[id]![0], value), Math.max(found[id]![1], value)];
      }
      return;
    }
    const over = shown.filter(({ members }) => members.includes(at));
    const most = Math.min(...over.map(({ left }) => left));
    if (over.some(({ left, members }) => left > 0 && members.every((member) => member < at))) return;
    for (let value = 0; value <= most; value++) {
      data[at] = value;
      for (const each of over) each.left -= value;
      visit(at + 1);
      for (const each of over) each.left += value;
    }
    data[at] = 0;
  };
  visit(0);
  return found;
}

test('every interval is that of complete enumeration, and every certificate holds', () => {
  fc.assert(
    fc.property(tables, ({ sizes, counts, hidden: drawn }) => {
      const system = crossed(sizes, counts);
      const dimensions = sizes.length;
      // The grand total is shown, and lines of totals are hidden less often, so that enumeration ends.
      const hidden = drawn.map((is, at) => {
        const totals = system.cells[at]!.labels.filter((label) => label === '-1').length;
        return totals === dimensions || (totals > 0 && at % 3 > 0) ? 0 : is;
      });
      const asked = [...system.cells.keys()].filter((at) => hidden[at] && system.cells[at]!.value < 3);
      const primaries = primariesOf(system, asked);
      const expected = everyInterval(system, hidden);
      const audit = auditPattern(system, { hidden, primaries }, outsider, solver);
      const isLeak = primaries.some(({ cell, protection }) => {
        const [least, most] = expected[cell]!;
        const { value } = system.cells[cell]!;
        return least > value - protection.lower || most < value + protection.upper;
      });
      for (const { statistic, least, most } of audit.answers)
        assert.deepEqual([least, most], expected[statistic.cells[0]!], statistic.name);
      assert.equal(audit.status, isLeak ? 'leak' : 'proven-safe');
      assert.deepEqual(checkCertificate(audit.certificate), []);
      assert.equal(
        audit.certificate.protectedSums.length,
        audit.answers.filter(({ state }) => state === 'safe').length,
      );
      const gate = auditPattern(system, { hidden, primaries }, outsider, solver, { intervals: 'enough' });
      assert.equal(gate.status, audit.status);
    }),
    { numRuns: Number(process.env['AUDIT_RUNS'] ?? 300), seed: 4 },
  );
});
