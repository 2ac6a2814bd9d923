// Tries on one set of tables everything that a release promises, and says what does not hold.
import { recover } from '../audit/recover.ts';
import type { Policy } from '../policies/policy.ts';
import { nothingKnown } from '../release/known.ts';
import { protectingTools } from '../release/protecting-tools.ts';
import { release, type ReleasedOutcome } from '../release/released.ts';
import type { TableSet } from '../release/released-tables.ts';
import type { Primary } from '../rules/primary.ts';
import { chance } from '../solving/random-program.ts';
import type { LinearSolver } from '../solving/linear-solver.ts';
import { suppress } from '../suppression/suppress.ts';
import { rangesTried } from './ranges-tried.ts';
import { shuffledSet } from './shuffled-set.ts';

export interface Tried {
  kind: 'released' | 'not released';
  /** Why nothing was released; null where it was. */
  code: string | null;
  /** One sentence for each promise that does not hold. */
  broken: readonly string[];
  /** Whether every table that agrees with what is shown was tried, too. */
  isCounted: boolean;
}

export function brokenPromises(set: TableSet, policy: Policy, solver: LinearSolver, seed: number): Tried {
  const tools = protectingTools({ solver, digest: (text) => `${text.length}` });
  const run = (of: TableSet) => release(of, policy, nothingKnown, tools);
  const outcome = run(set);
  const shuffled = run(shuffledSet(set, chance(seed + 7)));
  if (outcome.kind === 'not released') {
    const isSame = shuffled.kind === 'not released' && shuffled.code === outcome.code;
    // That nothing is safe to show can be so; that an own pattern gives somebody away, or is not proven without a limit of time, cannot.
    const isFault = outcome.code !== 'DISCLOSURE_NO_SAFE_PATTERN';
    const broken = [
      ...(isFault ? [`not released: ${outcome.code} ${outcome.sentences.join(' ')}`] : []),
      ...(isSame ? [] : ['in another order something is released']),
    ];
    return { kind: outcome.kind, code: outcome.code, broken, isCounted: false };
  }
  const counted = countedFaults(outcome);
  const broken = [
    ...attackFaults(set, outcome, solver),
    ...(counted ?? []),
    ...costFaults(outcome, solver),
    ...againFaults(outcome, run(set)),
    ...(sameHidden(outcome, shuffled) ? [] : ['in another order other cells are hidden']),
  ];
  return { kind: outcome.kind, code: null, broken, isCounted: counted !== null };
}

/** Somebody who has nothing but what went out, and asks what can be recovered: a second system, made from the symbols. */
function attackFaults(set: TableSet, { released, kept }: ReleasedOutcome, solver: LinearSolver): string[] {
  const { hierarchies = [], totals = {} } = set;
  const tables = released.content.tables.map(({ name, dimensions, rows }) => ({ name, dimensions, rows }));
  const { answers, system } = recover({ tables, hierarchies, totals }, {}, solver);
  const reach = new Map(
    answers.map(({ statistic, least, most }) => [
      system.cells[statistic.cells[0] ?? -1]?.labels.join('\u0000') ?? '',
      { least, most },
    ]),
  );
  return kept.primaries.primaries.flatMap((primary) => {
    const cell = kept.system.cells[primary.cell]!;
    const found = reach.get(cell.labels.join('\u0000'));
    if (!found) return [`${primary.why} It is shown.`];
    return isOpen(primary, cell.value, found)
      ? []
      : [`recovered: ${primary.why} It is from ${found.least} to ${found.most}.`];
  });
}

function isOpen(
  { protection: { lower, upper, sliding } }: Primary,
  value: number,
  { least, most }: { least: number; most: number },
): boolean {
  return least <= value - lower && most >= value + upper && most - least >= sliding;
}

/** Null where there are too many tables to try. */
function countedFaults({ kept }: ReleasedOutcome): string[] | null {
  const ranges = rangesTried(kept.system, kept.hidden);
  if (!ranges) return null;
  return kept.primaries.primaries.flatMap((primary) => {
    const value = kept.system.cells[primary.cell]!.value;
    const found = ranges[primary.cell]!;
    return isOpen(primary, value, found)
      ? []
      : [`counted out: ${primary.why} It is from ${found.least} to ${found.most}.`];
  });
}

/** The optimum is no dearer than the heuristic, and hiding the same cells once more asks for no others. */
function costFaults({ kept: { system, primaries } }: ReleasedOutcome, solver: LinearSolver): string[] {
  const options = { hideZeros: true, virtual: primaries.virtual };
  const best = suppress(system, primaries.primaries, options, solver);
  const quick = suppress(system, primaries.primaries, { ...options, method: 'heuristic' }, solver);
  const nothing = { lower: 0, upper: 0, sliding: 0 };
  const before = best.secondary.map((cell) => ({ cell, rule: 'before', why: '', protection: nothing }));
  const again = suppress(system, [...primaries.primaries, ...before], options, solver);
  return [
    ...(best.objective.sum <= quick.objective.sum
      ? []
      : [`the optimum costs ${best.objective.sum}, and the heuristic ${quick.objective.sum}`]),
    ...(best.optimal === true ? [] : ['the optimum is not proven']),
    ...(best.safe === quick.safe ? [] : ['the optimum and the heuristic do not agree on what is safe']),
    ...(again.secondary.length === 0
      ? []
      : [`hidden once more, ${again.secondary.length} others are hidden`]),
  ];
}

function againFaults(first: ReleasedOutcome, second: ReturnType<typeof release>): string[] {
  if (second.kind === 'not released') return ['a second time nothing is released'];
  return first.released.toText() === second.released.toText() ? [] : ['a second time the text is another'];
}

function sameHidden(one: ReleasedOutcome, other: ReturnType<typeof release>): boolean {
  if (other.kind === 'not released') return false;
  const names = ({ kept: { system, hidden } }: ReleasedOutcome) =>
    system.cells
      .flatMap(({ labels }, cell) => (hidden[cell] ? [named(labels, system.dimensions)] : []))
      .sort()
      .join('\n');
  return names(one) === names(other);
}

/** By the names of the dimensions, whose order is another. */
function named(labels: readonly string[], dimensions: readonly string[]): string {
  return labels
    .map((label, at) => `${dimensions[at] ?? ''}=${label}`)
    .sort()
    .join(', ');
}
