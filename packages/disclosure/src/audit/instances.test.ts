// Patterns that are known to be bad, from the reference instances: each is found to leak, with what exactly is known.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Claim, within } from '../claims/claim.ts';
import { cellSystemOfInstance } from '../model/cell-system-of-instance.ts';
import type { CellSystem, PublishedCell } from '../model/cell-system.ts';
import { relationsOfMembers } from '../model/relations.ts';
import { oneEitherWay } from '../rules/primary.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { type Attacker, neighbour, outsider } from './attacker.ts';
import { auditPattern } from './audit-pattern.ts';
import { checkCertificate } from './check-certificate.ts';
import { type PublishedTable, recover } from './recover.ts';

const CASES = new URL('../../../../../shared/sdc-cases/', import.meta.url);
const skip = existsSync(CASES)
  ? false
  : 'SKIPPED: the instances (../shared/sdc-cases beside the repository) are not here';
const solver = ownSolver();

function instance<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, CASES), 'utf8')) as T;
}

/** Cells of a total and its parts, in that order. */
function rowOf(parts: readonly number[]): CellSystem {
  const members = [parts.map((_, at) => at), ...parts.map((_, at) => [at])];
  const cells = members.map((places, at): PublishedCell => {
    const value = at === 0 ? parts.reduce((sum, part) => sum + part, 0) : parts[at - 1]!;
    const label = at === 0 ? 'Total' : `Part ${at}`;
    return { labels: [label], value, contributors: value, weight: value, members: Int32Array.from(places) };
  });
  return { inner: parts.length, cells, relations: relationsOfMembers(cells, parts.length) };
}

function auditRow(system: CellSystem, suppressed: readonly number[], attacker: Attacker) {
  const hidden = Uint8Array.from(system.cells, (_, cell) => (suppressed.includes(cell - 1) ? 1 : 0));
  const primaries = suppressed.map((part) => ({
    cell: part + 1,
    rule: 'test',
    why: '',
    protection: oneEitherWay(system.cells[part + 1]!.value),
  }));
  const audit = auditPattern(system, { hidden, primaries }, attacker, solver);
  assert.deepEqual(checkCertificate(audit.certificate), []);
  return audit;
}

interface ZeroOne {
  cases: readonly { sum: number; parts: readonly number[]; suppressed: readonly number[] }[];
}

test(
  'zeros and ones: two zeros of a published 0 or of a whole sum are known; two ones are, to who knows of one in each',
  { skip },
  () => {
    const { cases } = instance<ZeroOne>('zero-one-194');
    const [nothing, zeros, ones] = cases.map(({ parts, sum }) => {
      const system = rowOf(parts);
      assert.equal(system.cells[0]!.value, sum);
      return system;
    });
    assert.equal(cases.length, 3);
    for (const [system, at] of [
      [nothing!, 0],
      [zeros!, 1],
    ] as const) {
      const { status, recoverable } = auditRow(system, cases[at]!.suppressed, outsider);
      assert.equal(status, 'leak');
      assert.deepEqual(
        recoverable.map(({ least, most }) => [least, most]),
        [
          [0, 0],
          [0, 0],
        ],
      );
    }
    const { suppressed } = cases[2]!;
    const open = auditRow(ones!, suppressed, outsider);
    assert.equal(open.status, 'proven-safe', 'the two make 2: 0 and 2 are possible');
    const before: Claim[] = suppressed.map((part) => within(part + 1, 1, Infinity, 'holds somebody'));
    const told = auditRow(ones!, suppressed, { ...outsider, name: 'told', before });
    assert.deepEqual(
      told.recoverable.map(({ least, most }) => [least, most]),
      [
        [1, 1],
        [1, 1],
      ],
    );
    assert.match(
      told.recoverable[0]!.derivation ?? '',
      /“Total” 15 less “Part 1” 10 less “Part 2” 3 less “Part 4” 1/,
    );
  },
);

interface SymbolLeak {
  row: { total: number; published: readonly number[]; suppressed: readonly { sym: string; true: number }[] };
}

test('symbol-leak: with two symbols the hidden are 1 to 4 and 5 to 8, with one 0 to 9', { skip }, () => {
  const { row } = instance<SymbolLeak>('symbol-leak');
  const system = rowOf([...row.published, ...row.suppressed.map((each) => each.true)]);
  const meanings = { '<5': { least: 1, most: 4 }, x: { least: 5, most: Infinity } };
  const symbols = { shown: [null, null, '<5', 'x'], meanings };
  const ranges = (attacker: Attacker) =>
    auditRow(system, [1, 2], attacker).answers.map(({ least, most }) => [least, most]);
  assert.deepEqual(ranges({ ...outsider, symbols }), [
    [1, 4],
    [5, 8],
  ]);
  assert.deepEqual(ranges(outsider), [
    [0, 9],
    [0, 9],
  ]);
});

interface Attribute {
  table: { values: readonly (readonly number[])[] };
}

test(
  'attr-100pct: whoever knows that the cell beside it is empty knows that all 12 have the attribute',
  { skip },
  () => {
    const [team = [], other = []] = instance<Attribute>('attr-100pct').table.values;
    const system = rowOf([...team, ...other]);
    assert.deepEqual(
      system.cells.map(({ value }) => value),
      [52, 12, 0, 9, 31],
    );
    const known = auditRow(system, [0, 1], neighbour);
    assert.equal(known.status, 'leak');
    assert.deepEqual(
      known.answers.map(({ least, most }) => [least, most]),
      [
        [12, 12],
        [0, 0],
      ],
    );
    assert.equal(
      auditRow(system, [0, 1], outsider).status,
      'leak',
      'beside an empty cell alone, 12 cannot be 13',
    );
  },
);

interface Releases {
  releases: readonly { cells: Readonly<Record<string, string | number>> }[];
}

test(
  'diff-releases: below 5 before one person joined and 5 after is 4 before, and the joiner is disabled',
  { skip },
  () => {
    const [first, second] = instance<Releases>('diff-releases').releases;
    const key = 'Dept=X&Ethnicity=Asian';
    const [before, after] = [first!.cells, second!.cells].map((cells) => [
      cells[key],
      cells[`${key}&Disabled=Yes`],
    ]);
    assert.deepEqual(
      [before, after],
      [
        [12, '<5'],
        [13, 5],
      ],
    );
    // Those who stayed are the same people in both: one table of who stayed and who joined, by disability.
    const rows = [
      ['Stayed', 'Total', before![0]!],
      ['Stayed', 'Disabled', before![1]!],
      ['Stayed', 'Not disabled', '[c]'],
      ['Joined', 'Total', Number(after![0]) - Number(before![0])],
      ['Joined', 'Disabled', '[c]'],
      ['Joined', 'Not disabled', '[c]'],
      ['Total', 'Total', after![0]!],
      ['Total', 'Disabled', after![1]!],
      ['Total', 'Not disabled', Number(after![0]) - Number(after![1])],
    ] as const;
    const table: PublishedTable = {
      name: 'releases',
      dimensions: ['who', 'disability'],
      rows: rows.map(([who, disability, shown]) => ({ labels: [who, disability], shown })),
    };
    const { recoverable } = recover({ tables: [table] }, {}, solver);
    assert.deepEqual(
      recoverable.map(({ statistic, least }) => [statistic.name, least]),
      [
        ['“Stayed, Disabled”', 4],
        ['“Stayed, Not disabled”', 8],
        ['“Joined, Disabled”', 1],
        ['“Joined, Not disabled”', 0],
      ],
    );
  },
);

interface Cells {
  cells: { primary: readonly number[] };
  results: readonly { suppressed?: readonly number[] }[];
}

test(
  'every pattern that the small instances come with is judged, with a certificate that holds',
  { skip },
  () => {
    const verdicts: string[] = [];
    for (const name of [
      'sdctable-testproblem',
      'ssb-z1',
      'gauss-vignette-example1a',
      'gauss-z1-default',
      'ssb-z2-fylke',
    ]) {
      const file = instance<Cells & Parameters<typeof cellSystemOfInstance>[0]>(name);
      const system = cellSystemOfInstance(file);
      for (const { suppressed } of file.results) {
        if (!suppressed) continue;
        const hidden = new Uint8Array(system.cells.length);
        for (const cell of [...suppressed, ...system.primary]) hidden[cell] = 1;
        const primaries = system.primary.map((cell) => {
          const protection = oneEitherWay(system.cells[cell]!.value);
          return { cell, rule: 'test', why: '', protection };
        });
        const audit = auditPattern(system, { hidden, primaries }, outsider, solver);
        assert.deepEqual(checkCertificate(audit.certificate), [], name);
        assert.notEqual(audit.status, 'not-proven', name);
        verdicts.push(audit.status);
      }
    }
    assert.ok(verdicts.length > 0);
  },
);
