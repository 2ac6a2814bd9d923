// Linked tables with only totals in common, audited by their cells and again by every combination of people: the same can be known.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellSystemOfTables, type TableSystem } from '../model/cell-system-of-tables.ts';
import type { LongTable } from '../model/long-table.ts';
import { thresholdPrimaries } from '../rules/threshold.ts';
import { ownThreshold } from '../policies/presets.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { insider, outsider } from './attacker.ts';
import { auditPattern } from './audit-pattern.ts';
import { checkCertificate } from './check-certificate.ts';
import { lehmer } from './random-order.ts';

const { threshold } = ownThreshold(3);
const solver = ownSolver();

/** People by kind, and by a and b within it: tables of kind × a and of kind × b, and sometimes a table of the kinds of one more. */
function randomTables(random: () => number, withThird: boolean): LongTable[] {
  const count = () => Math.floor(random() ** 2 * 5);
  const people = ['k', 'l'].flatMap((kind) =>
    ['a1', 'a2', 'a3'].flatMap((a) =>
      ['b1', 'b2'].flatMap((b) => ['c1', 'c2'].map((c) => ({ kind, a, b, c, n: count() }))),
    ),
  );
  const table = (...names: readonly ('kind' | 'a' | 'b' | 'c')[]): LongTable => {
    const rows = new Map<string, number>();
    for (const each of people) {
      const key = names.map((name) => each[name]).join(' ');
      rows.set(key, (rows.get(key) ?? 0) + each.n);
    }
    return {
      name: names.join(' by '),
      dimensions: names,
      rows: [...rows].map(([key, value]) => ({ labels: key.split(' '), value })),
    };
  };
  return [table('a', 'kind'), table('b', 'kind'), ...(withThird ? [table('c', 'b')] : [])];
}

function byCombinations(system: TableSystem): TableSystem {
  return { ...system, tiedByTotals: false };
}

test('what can be known of each hidden cell is the same', () => {
  const random = lehmer(5);
  for (let round = 0; round < 25; round++) {
    const system = cellSystemOfTables(randomTables(random, round % 2 === 0));
    assert.equal(system.tiedByTotals, true);
    const primaries = thresholdPrimaries(system, threshold).primaries;
    const mustHide = new Set(primaries.map(({ cell }) => cell));
    const hidden = Uint8Array.from(system.cells, (_, cell) => (mustHide.has(cell) || random() < 0.4 ? 1 : 0));
    for (const attacker of [outsider, insider]) {
      const audits = [system, byCombinations(system)].map((each) =>
        auditPattern(each, { hidden, primaries }, attacker, solver),
      );
      const [told, expected] = audits.map(({ answers }) =>
        answers.map(({ statistic, least, most, state }) => [statistic.name, least, most, state]),
      );
      assert.deepEqual(told, expected, `round ${round}, ${attacker.name}`);
      for (const { certificate } of audits) assert.deepEqual(checkCertificate(certificate), []);
    }
  }
});
