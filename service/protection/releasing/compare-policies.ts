// Sets policies side by side for one set of tables: what each hides, what a reader can still say, and whether the audit holds.
import {
  cellSystemOfTables,
  compareMethods,
  hiddenBy,
  type LinearSolver,
  narrowedLimits,
  type Outcome,
  type Policy,
  type ProtectCells,
  protectByPolicy,
  release,
  type ReleaseTools,
  type TableSet,
  type TableSystem,
} from '@due-regard/disclosure';
import { groupToShow, inTwoGroups } from './two-groups.ts';
import { unfitTables } from './unfit-tables.ts';
import type { ComparedPolicy, LostFigures } from './compared-policy.ts';
import type { PolicyToCompare } from './policies-to-compare.ts';

export interface CompareMeans {
  /** Made for each policy, as its time begins. */
  tools(): ReleaseTools;
  solver: LinearSolver;
  /** What is already out, as `release` takes it. */
  register: Parameters<typeof release>[2];
}

/** In their order. Each is released as it would be, audit and all; nothing of it is kept. */
export function comparePolicies(
  set: TableSet,
  policies: readonly PolicyToCompare[],
  means: CompareMeans,
): ComparedPolicy[] {
  return policies.map((each) => comparePolicy(set, each, means));
}

function comparePolicy(
  given: TableSet,
  { name, policy, isOwn }: PolicyToCompare,
  means: CompareMeans,
): ComparedPolicy {
  const told = policy.method.kind === 'bands' ? groupToShow(given) : null;
  const set = told === null ? given : inTwoGroups(given, told);
  const compared = { name, told, presetId: policy.id, isOwn };
  const unfit = unfitTables(set, policy);
  if (unfit) return { ...compared, audit: { holds: false, ...unfit }, figures: null };
  const outcome = release(set, policy, means.register, means.tools());
  const audit =
    outcome.kind === 'released'
      ? { holds: true as const, attackers: policy.attackers.map((attacker) => attacker.name) }
      : { holds: false as const, code: outcome.code, sentences: [...outcome.sentences] };
  return { ...compared, audit, figures: figuresOf(set, policy, outcome, means) };
}

/** Null where nothing safe was found to show. */
function figuresOf(set: TableSet, policy: Policy, outcome: Outcome, means: CompareMeans): LostFigures | null {
  const protect = protectionOf(policy, outcome, means);
  if (!protect) return null;
  const { tables, hierarchies = [], totals = {} } = set;
  const system = cellSystemOfTables(tables, { hierarchies, totals, tolerance: policy.tolerance });
  const [compared] = compareMethods(system, [{ name: policy.id, protect }]);
  if (!compared) return null;
  const { cells, people, error, additive, canSay } = compared;
  const widest = widestOf(system, compared.protected, new Set([...Object.values(totals), 'Total']));
  return { cells, people, error, additive, canSay, widest };
}

function protectionOf(policy: Policy, outcome: Outcome, { solver }: CompareMeans): ProtectCells | null {
  const { kind } = policy.method;
  if (kind === 'rounding' || kind === 'controlled rounding' || kind === 'bands')
    return protectByPolicy(policy, { solver, suppress: ({ cells }) => cells.map(() => 1) });
  if (outcome.kind !== 'released') return null;
  const { hidden } = outcome.kept;
  return hiddenBy(() => hidden);
}

/** Of the hidden numbers that of which least can be told. */
function widestOf(
  system: TableSystem,
  { shown, limits }: ReturnType<ProtectCells>,
  totals: ReadonlySet<string>,
): LostFigures['widest'] {
  const narrowed = narrowedLimits(system, limits);
  const hidden = [...system.cells.keys()].filter((cell) => shown[cell] === null);
  const width = (cell: number) => (narrowed[cell]?.most ?? 0) - (narrowed[cell]?.least ?? 0);
  const widest = hidden.reduce<number | null>(
    (best, cell) => (best === null || width(cell) > width(best) ? cell : best),
    null,
  );
  if (widest === null) return null;
  const { least, most } = narrowed[widest]!;
  const name = nameInTable(system.cells[widest]!.labels, totals);
  return { name, least, most: Number.isFinite(most) ? most : null };
}

/** Its labels without those of everybody, unless it is everybody. */
function nameInTable(labels: readonly string[], totals: ReadonlySet<string>): string {
  const said = labels.filter((label) => label !== '');
  const own = said.filter((label) => !totals.has(label));
  return `“${(own.length > 0 ? own : said.slice(0, 1)).join(', ')}”`;
}
