// The audit against complete enumeration of thousands of small tables: every interval, every verdict, every certificate.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CellSystem, PublishedCell } from '../model/cell-system.ts';
import { relationsOfMembers } from '../model/relations.ts';
import { oneEitherWay } from '../rules/primary.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { outsider } from './attacker.ts';
import { auditPattern } from './audit-pattern.ts';
import { checkCertificate } from './check-certificate.ts';

const solver = ownSolver();

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
  const data = Array.from({ length: inner }, () => 0);
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
      const primaries = asked.map((cell) => {
        const protection = oneEitherWay(system.cells[cell]!.value);
        return { cell, rule: 'test', why: '', protection };
      });
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
    { numRuns: 600, seed: 4 },
  );
});

test('with all margins of two dimensions shown, whole numbers leave less than fractions do, and it is found', () => {
  fc.assert(
    fc.property(
      fc.constantFrom([2, 3, 3], [2, 2, 3]).chain((sizes) => {
        const inner = sizes.reduce((all, size) => all * size, 1);
        const counts = fc.array(fc.constantFrom(0, 0, 1), { minLength: inner, maxLength: inner });
        return fc.record({ sizes: fc.constant(sizes), counts });
      }),
      ({ sizes, counts }) => {
        const system = crossed(sizes, counts);
        const hidden = system.cells.map(({ labels }) => (labels.includes('-1') ? 0 : 1));
        const expected = everyInterval(system, hidden);
        const audit = auditPattern(system, { hidden, primaries: [] }, outsider, solver);
        for (const { statistic, least, most } of audit.answers)
          assert.deepEqual([least, most], expected[statistic.cells[0]!], statistic.name);
        assert.deepEqual(checkCertificate(audit.certificate), []);
        assert.equal(audit.certificate.leaks.length, 2 * Math.min(50, audit.recoverable.length));
      },
    ),
    { numRuns: 40, seed: 5 },
  );
});
