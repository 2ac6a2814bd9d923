// Tells a release cell by cell: which are hidden and for what, how far they are open, what hiding them costs.
import {
  type Attacker,
  attackerInWords,
  auditClaims,
  auditPattern,
  type Certificate,
  type Claim,
  insider,
  type Known,
  type LinearSolver,
  neighbour,
  outsider,
  type Policy,
  type ReleasedOutcome,
  roundToBase,
  statisticsOf,
  type TableSet,
  within,
} from '@due-regard/disclosure';
import type { TableHeading } from '../tables/table-heading.ts';
import { type Budget, shares } from './budget.ts';
import type { ProtectedCell, Protection, TriedAttacker } from './protection.ts';

export interface Told {
  headings: readonly TableHeading[];
  set: TableSet;
  outcome: ReleasedOutcome;
  reports: readonly { suppressed: Uint8Array; report: unknown }[];
  solver: LinearSolver;
  policy: Policy;
  known: Known;
  budget: Budget;
}

export function describeProtection(told: Told): Protection {
  const { set, outcome, policy } = told;
  const { released, kept } = outcome;
  const { cells, warnings } = cellsOf(told);
  return {
    policy,
    tables: released.content.tables.map(({ name, dimensions }) => ({ name, dimensions })),
    headings: told.headings,
    cells,
    ...lossOf(told),
    attackers: attackersOf(told),
    warnings,
    released,
    kept,
    set,
  };
}

/** A later search has more to protect, so that no bound of an earlier one is too high. */
function lossOf({ outcome: { kept }, reports }: Told): Pick<Protection, 'objective' | 'optimal'> {
  const primary = new Set(kept.primaries.primaries.map(({ cell }) => cell));
  const hidden = [...kept.hidden.keys()].filter((cell) => kept.hidden[cell] === 1 && !primary.has(cell));
  const sum = hidden.reduce((all, cell) => all + (kept.system.cells[cell]?.value ?? 0), 0);
  const objective = { cells: hidden.length, sum };
  const first = reports[0]?.report as
    { objective?: { cells: number; sum: number }; optimal?: true | { gap: number } } | undefined;
  if (!first?.objective || first.optimal === undefined) return { objective, optimal: true };
  const least = first.objective.sum * (first.optimal === true ? 1 : 1 - first.optimal.gap);
  const isSame = first.objective.cells === objective.cells && first.objective.sum === sum;
  if (isSame) return { objective, optimal: first.optimal };
  return { objective, optimal: { gap: sum > 0 ? Math.max(0, sum - least) / sum : 0 } };
}

function cellsOf(told: Told): { cells: ProtectedCell[]; warnings: string[] } {
  const { released, kept } = told.outcome;
  const { system, hidden, primaries } = kept;
  const { intervals, warnings } = intervalsOf(told);
  const why = new Map(primaries.primaries.map((each) => [each.cell, each.why]));
  const cells = released.content.tables.flatMap(({ name, rows }, at) => {
    const { cellOfRow = new Int32Array(), computed = [] } = system.tables[at] ?? {};
    const places = [...cellOfRow, ...computed];
    const { rowsOfFile = cellOfRow.length } = told.headings[at] ?? {};
    return rows.flatMap(({ labels, shown }, row): ProtectedCell[] => {
      const cell = places[row];
      if (cell === undefined) return [];
      const interval = intervals.get(cell);
      const isHidden = hidden[cell] === 1;
      const reason = why.get(cell);
      return [
        {
          table: name,
          row: row < Math.min(rowsOfFile, cellOfRow.length) ? row + 1 : null,
          labels,
          value: system.cells[cell]?.printed ?? system.cells[cell]?.value ?? 0,
          shown,
          status: !isHidden ? 'published' : reason === undefined ? 'secondary' : 'primary',
          ...(isHidden && interval && { interval }),
          ...(isHidden && reason !== undefined && { why: reason }),
        },
      ];
    });
  });
  return { cells, warnings };
}

type Interval = NonNullable<ProtectedCell['interval']>;

/** What anybody from outside can work out, who has the earlier releases too. */
function intervalsOf(told: Told): { intervals: Map<number, Interval>; warnings: string[] } {
  const { kept } = told.outcome;
  const { system, hidden } = kept;
  if (!hidden.includes(1)) return { intervals: new Map(), warnings: [] };
  const { budget, known, solver } = told;
  const statistics = statisticsOf(system, hidden, []);
  const world = known.earlier?.system ?? system;
  const options = {
    intervals: 'exact',
    mostDerived: 0,
    seconds: budget.left(shares.telling),
    clock: budget.clock,
  } as const;
  const { answers } = auditClaims(
    world,
    [...shownClaims(told), ...known.claims],
    statistics,
    solver,
    options,
  );
  const asked = answers.filter(({ statistic }) => statistic.cells.length === 1);
  const loose = asked.filter(({ isExact }) => !isExact).length;
  return {
    intervals: new Map(
      asked.map(({ statistic, least, most, isExact }) => [
        statistic.cells[0] ?? -1,
        { least, most, isExact },
      ]),
    ),
    warnings:
      loose > 0
        ? [
            `Of ${loose} hidden cells the interval may be shorter than told: the time ran out before its ends were found. What is promised of them is proven all the same.`,
          ]
        : [],
  };
}

/** What the tables say of the cells to somebody who knows the policy. */
function shownClaims({ outcome: { kept }, policy }: Told): Claim[] {
  const { system, hidden } = kept;
  const { method, threshold } = policy;
  if (method.kind === 'rounding') {
    const hideBelow = method.small === 'hidden' ? threshold.below : 1;
    return roundToBase(system, { base: method.base, how: method.how, hideBelow }).claims;
  }
  const leastHidden = threshold.zeros === 'always shown' ? 1 : 0;
  return system.cells.flatMap(({ value }, cell) => {
    if (hidden[cell] !== 1) return [within(cell, value, value, `is ${value}`)];
    return leastHidden > 0 ? [within(cell, leastHidden, Infinity)] : [];
  });
}

/** In larger tables nobody is tried whom the policy does not name. */
const mostCells = 2_000;

/** Those of the policy, who are kept out; and the usual ones besides, told for what they are. */
function attackersOf(told: Told): TriedAttacker[] {
  const { outcome, policy, known } = told;
  const required = policy.attackers.map((attacker, at): TriedAttacker => ({
    attacker: attacker.name,
    knows: attackerInWords({ ...attacker, earlier: known.claims }),
    status: 'protected',
    isRequired: true,
    sentences: [],
    certificate: outcome.kept.audits[at]?.certificate as Certificate,
  }));
  const names = new Set(policy.attackers.map(({ name }) => name));
  const others = [outsider, neighbour, insider].filter(({ name }) => !names.has(name));
  // With earlier releases these are of one system with them, which the usual attackers are not asked of.
  const isLarge = outcome.kept.system.cells.length > mostCells;
  if (policy.method.kind !== 'suppression' || known.earlier || isLarge) return required;
  return [...required, ...others.flatMap((attacker) => triedBesides(told, attacker))];
}

function triedBesides(
  { outcome: { kept }, policy, known, solver, budget }: Told,
  attacker: Attacker,
): TriedAttacker[] {
  if (budget.isOver()) return [];
  const { system, hidden, primaries } = kept;
  const audit = auditPattern(
    system,
    { hidden, primaries: primaries.primaries, virtual: primaries.virtual },
    { ...attacker, earlier: known.claims },
    solver,
    { intervals: 'enough', seconds: budget.left(shares.telling), clock: budget.clock, mostDerived: 5 },
  );
  const status = { 'proven-safe': 'protected', leak: 'disclosed', 'not-proven': 'not proven' } as const;
  const open = audit.answers.filter(({ state }) => state === 'leak').map(({ says }) => says);
  return [
    {
      attacker: attacker.name,
      knows: attackerInWords({ ...attacker, earlier: known.claims }),
      status: status[audit.status],
      isRequired: policy.attackers.some(({ name }) => name === attacker.name),
      sentences: [...open, ...audit.reasons],
      certificate: audit.certificate,
    },
  ];
}
