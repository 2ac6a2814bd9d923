// Protects a test instance, whose sensitive cells are given: the pattern, its cost, and what attackers make of it.
import {
  type Attacker,
  type Audit,
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
  /** Null for whole numbers in instances of a size for that, and fractions in larger ones. */
  against: 'fractions' | 'whole-numbers' | null;
  budget: Budget;
  say(text: string): void;
}

/** Throws ImpossibleTable where the cells do not add up. */
export async function workOutInstance(question: InstanceQuestion): Promise<Protection | { problem: string }> {
  const { name, instance, policy, say } = question;
  const system = cellSystemOfInstance(instance);
  const primaries = primariesOf(system, instance, policy);
  const work: InstanceWork = { ...question, system, primaries, solver: await openHighs(), last: null };
  const found = patternOf(work);
  if (!found.safe)
    return {
      problem: `${name}: no pattern was found that protects all of its sensitive cells, whichever others are hidden with them.`,
    };
  say('Trying what somebody could work out.');
  const whole = triedBy(outsider, required(found.suppressed, work));
  if (isWhole(work) && whole.status === 'disclosed')
    return { problem: `${name}: ${whole.sentences[0] ?? 'a sensitive cell can be worked out.'}` };
  return {
    policy,
    tables: [{ name, dimensions: instance.dims ?? [] }],
    headings: [],
    cells: cellsOf(work, found, intervalsOf(found.suppressed, work)),
    objective: found.objective,
    optimal: found.optimal,
    attackers: [
      ...(isWhole(work) ? [whole] : [reckoner, { ...whole, isRequired: false }]),
      ...othersTried(found.suppressed, work),
    ],
    warnings: whole.status === 'protected' ? [] : warningsOf(work, whole),
    released: null,
    kept: null,
    set: null,
  };
}

interface InstanceWork extends InstanceQuestion {
  system: InstanceSystem;
  primaries: readonly Primary[];
  solver: LinearSolver;
  /** The last audit of what must be kept out, with its pattern: a search asks it, and the answer rests on it. */
  last: { hidden: Uint8Array; audit: Audit } | null;
}

/** Other tools promise no more; whoever knows that people come whole may come closer. */
const reckoner: TriedAttacker = {
  attacker: 'reckoner with fractions',
  knows:
    'Has every published figure and works out how far each hidden one can go, as linear programs do: without knowing that people come whole.',
  status: 'protected',
  isRequired: true,
  sentences: [],
};

function isWhole({ against, system }: InstanceWork): boolean {
  return against === null ? system.cells.length <= mostCells : against === 'whole-numbers';
}

function warningsOf(work: InstanceWork, { status, sentences }: TriedAttacker): string[] {
  if (isWhole(work)) return sentences.map((sentence) => `Not proven: ${sentence}`);
  const how =
    status === 'disclosed' ? 'can be told more closely than promised' : 'are not proven to be protected';
  return [
    `Protected as other tools promise it, against whoever reckons with fractions. By whoever knows that people come whole some of these cells ${how}: --against whole-numbers hides more.`,
  ];
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
function patternOf(work: InstanceWork): Suppression {
  const { budget, primaries, say, solver, system } = work;
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
        ...(isWhole(work) && { audit: (hidden: Uint8Array) => exposedIn(hidden, work) }),
      },
      solver,
    );
  const found = search(hasZero);
  return found.safe || hasZero ? found : search(true);
}

/** Cells that a whole-number attacker tells too well; none when there is no time to ask, for the last word is not here. */
function exposedIn(hidden: Uint8Array, work: InstanceWork): number[] {
  if (work.budget.left(shares.proving) <= least) return [];
  const { answers } = required(hidden, work);
  return answers.filter(({ state }) => state === 'leak').flatMap(({ statistic }) => statistic.cells);
}

/** The audit that decides, once for each pattern. */
function required(hidden: Uint8Array, work: InstanceWork): Audit {
  const { last } = work;
  if (last?.hidden.every((is, cell) => is === hidden[cell])) return last.audit;
  const audit = auditOf(outsider, hidden, work, { share: shares.proving, intervals: 'enough' });
  work.last = { hidden: hidden.slice(), audit };
  return audit;
}

interface AuditWork {
  share: number;
  intervals: 'enough' | 'exact';
}

function auditOf(
  attacker: Attacker,
  hidden: Uint8Array,
  { budget, primaries, solver, system }: InstanceWork,
  { share, intervals }: AuditWork,
): Audit {
  const options = { intervals, seconds: budget.left(share), clock: budget.clock, mostDerived: 5 };
  return auditPattern(system, { hidden, primaries }, attacker, solver, options);
}

function triedBy(attacker: Attacker, audit: Audit): TriedAttacker {
  const status = { 'proven-safe': 'protected', leak: 'disclosed', 'not-proven': 'not proven' } as const;
  const open = audit.answers.filter(({ state }) => state === 'leak').map(({ says }) => says);
  return {
    attacker: attacker.name,
    knows: attackerInWords(attacker),
    status: status[audit.status],
    isRequired: attacker === outsider,
    sentences: [...open, ...audit.reasons],
    certificate: audit.certificate,
  };
}

/** Those who need not be kept out: of larger instances only one, and only when there is time. */
function othersTried(hidden: Uint8Array, work: InstanceWork): TriedAttacker[] {
  const isLarge = work.system.cells.length > mostCells;
  if (work.budget.left(shares.hiding) <= least && (isLarge || work.budget.isOver())) return [];
  return (isLarge ? [neighbour] : [neighbour, insider]).map((attacker) =>
    triedBy(attacker, auditOf(attacker, hidden, work, { share: shares.telling, intervals: 'enough' })),
  );
}

const mostCells = 2_000;

type Intervals = Map<number, { least: number; most: number; isExact: boolean }>;

function intervalsOf(hidden: Uint8Array, work: InstanceWork): Intervals {
  const { answers } = auditOf(outsider, hidden, work, { share: shares.telling, intervals: 'exact' });
  return new Map(
    answers.flatMap(({ statistic: { cells }, least: from, most, isExact }) =>
      cells.length === 1 ? [[cells[0] ?? -1, { least: from, most, isExact }] as const] : [],
    ),
  );
}

function cellsOf(
  { name, primaries, system }: InstanceWork,
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
