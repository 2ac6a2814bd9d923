// Protects a test instance, whose sensitive cells are given: the pattern, its cost, and what attackers make of it.
import {
  type Attacker,
  attackerInWords,
  auditPattern,
  cellSystemOfInstance,
  type InstanceSystem,
  insider,
  type LinearSolver,
  neighbour,
  oneEitherWay,
  outsider,
  type Policy,
  type Primary,
  suppress,
  type Suppression,
} from '@due-regard/disclosure';
import { openHighs } from '../../platform/solver/index.ts';
import type { GivenInstance } from '../files/instance.ts';
import { type Budget, shares } from './budget.ts';
import type { ProtectedCell, Protection, TriedAttacker } from './protection.ts';

export interface InstanceQuestion {
  name: string;
  instance: GivenInstance;
  policy: Policy;
  budget: Budget;
  say(text: string): void;
}

/** Throws ImpossibleTable where the cells do not add up. */
export async function workOutInstance(question: InstanceQuestion): Promise<Protection | { problem: string }> {
  const { name, instance, policy } = question;
  const system = cellSystemOfInstance(instance);
  const primaries = primariesOf(system, instance, policy);
  const solver = await openHighs();
  const found = patternOf(system, primaries, solver, question);
  if (!found.safe)
    return {
      problem: `${name}: no pattern was found that protects all of its sensitive cells, whichever others are hidden with them.`,
    };
  const tried = [outsider, neighbour, insider].map((attacker) =>
    triedBy(attacker, system, primaries, found, solver, question),
  );
  const [first] = tried;
  if (first?.attacker.status === 'disclosed')
    return { problem: `${name}: ${first.attacker.sentences[0] ?? 'a sensitive cell can be worked out.'}` };
  return {
    policy,
    tables: [{ name, dimensions: instance.dims ?? [] }],
    headings: [],
    cells: cellsOf(name, system, primaries, found, first?.intervals ?? new Map()),
    objective: found.objective,
    optimal: found.optimal,
    attackers: tried.map(({ attacker }) => attacker),
    warnings:
      first?.attacker.status === 'protected'
        ? []
        : (first?.attacker.sentences ?? []).map((sentence) => `Not proven: ${sentence}`),
    released: null,
    kept: null,
    set: null,
  };
}

/** As the instance marks them; where it marks none, by the threshold. */
function primariesOf(
  system: InstanceSystem,
  { cells: given, maxN }: GivenInstance,
  { threshold }: Policy,
): Primary[] {
  const below = maxN === undefined ? threshold.below : maxN + 1;
  const small = () =>
    [...system.cells.keys()].filter((cell) => isSmall(system.cells[cell]?.contributors ?? 0, below));
  return (given.primary ? system.primary : small()).map((cell) => {
    const usual = oneEitherWay(system.cells[cell]?.value ?? 0);
    return {
      cell,
      rule: 'given',
      why: 'The instance marks it as sensitive.',
      protection: {
        lower: given.lpl?.[cell] ?? usual.lower,
        upper: given.upl?.[cell] ?? usual.upper,
        sliding: given.spl?.[cell] ?? usual.sliding,
      },
    };
  });
}

function isSmall(people: number, below: number): boolean {
  return people > 0 && people < below;
}

/** A search that comes again after an audit has no new time. */
const least = 0.05;

/** Cells of nobody are hidden only where one of them is sensitive itself, or nothing else protects. */
function patternOf(
  system: InstanceSystem,
  primaries: readonly Primary[],
  solver: LinearSolver,
  { budget, say }: InstanceQuestion,
): Suppression {
  const hasZero = primaries.some(({ cell }) => system.cells[cell]?.value === 0);
  const search = (hideZeros: boolean) =>
    suppress(
      system,
      primaries,
      {
        hideZeros,
        seconds: budget.left(shares.hiding),
        clock: budget.clock,
        onProgress: ({ step, cells }) => say(`Searching which cells to hide (${step}): ${cells} so far.`),
        isCancelled: () => budget.left(shares.hiding) <= least,
        audit: (hidden) => exposedIn(system, primaries, hidden, solver, budget),
      },
      solver,
    );
  const found = search(hasZero);
  return found.safe || hasZero ? found : search(true);
}

/** Cells that a whole-number attacker tells too well. */
function exposedIn(
  system: InstanceSystem,
  primaries: readonly Primary[],
  hidden: Uint8Array,
  solver: LinearSolver,
  budget: Budget,
): number[] {
  const options = {
    intervals: 'enough',
    seconds: budget.left(shares.proving),
    clock: budget.clock,
    mostDerived: 0,
  } as const;
  const { answers } = auditPattern(system, { hidden, primaries }, outsider, solver, options);
  return answers.filter(({ state }) => state === 'leak').flatMap(({ statistic }) => statistic.cells);
}

type Intervals = Map<number, { least: number; most: number; isExact: boolean }>;

function triedBy(
  attacker: Attacker,
  system: InstanceSystem,
  primaries: readonly Primary[],
  { suppressed }: Suppression,
  solver: LinearSolver,
  { budget, say }: InstanceQuestion,
): { attacker: TriedAttacker; intervals: Intervals } {
  say(`Trying what somebody could work out: ${attacker.name}.`);
  const isFirst = attacker === outsider;
  const audit = auditPattern(system, { hidden: suppressed, primaries }, attacker, solver, {
    intervals: isFirst ? 'exact' : 'enough',
    seconds: budget.left(shares.telling),
    clock: budget.clock,
    mostDerived: 5,
  });
  const status = { 'proven-safe': 'protected', leak: 'disclosed', 'not-proven': 'not proven' } as const;
  const open = audit.answers.filter(({ state }) => state === 'leak').map(({ says }) => says);
  const intervals = audit.answers.flatMap(({ statistic: { cells }, least, most, isExact }) =>
    cells.length === 1 ? [[cells[0] ?? -1, { least, most, isExact }] as const] : [],
  );
  return {
    attacker: {
      attacker: attacker.name,
      knows: attackerInWords(attacker),
      status: status[audit.status],
      isRequired: isFirst,
      sentences: [...open, ...audit.reasons],
      certificate: audit.certificate,
    },
    intervals: new Map(isFirst ? intervals : []),
  };
}

function cellsOf(
  name: string,
  system: InstanceSystem,
  primaries: readonly Primary[],
  { suppressed }: Suppression,
  intervals: Intervals,
): ProtectedCell[] {
  const why = new Map(primaries.map((each) => [each.cell, each.why]));
  return system.cells.map(({ labels, value }, cell) => {
    const isHidden = suppressed[cell] === 1;
    const interval = intervals.get(cell);
    const reason = why.get(cell);
    return {
      table: name,
      row: cell + 1,
      labels,
      value,
      shown: isHidden ? '[c]' : value,
      status: !isHidden ? 'published' : reason === undefined ? 'secondary' : 'primary',
      ...(isHidden && interval && { interval }),
      ...(isHidden && reason !== undefined && { why: reason }),
    };
  });
}
