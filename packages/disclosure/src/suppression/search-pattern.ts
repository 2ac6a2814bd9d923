// The search for a pattern, from what may be hidden at all to the best that was found in time.
import type { CellSystem } from '../model/cell-system.ts';
import type { Primary } from '../rules/primary.ts';
import type { LinearSolver } from '../solving/linear-solver.ts';
import { attackModelOf } from './attack-model.ts';
import { carriedMoves } from './carried-moves.ts';
import { cleanPattern } from './clean-pattern.ts';
import { type JoinedProblem, joinedProblem } from './joined-problem.ts';
import { costOf, type Problem } from './problem.ts';
import { eliminatedPattern } from './eliminated-pattern.ts';
import { type Repaired, repairPattern } from './repair-pattern.ts';
import type { SuppressionOptions, SuppressionStep } from './suppression-options.ts';
import { beginLarge, type LargeSearch, movesOfAll, searchLarge } from './search-large.ts';
import { suppressExactly } from './suppress-exactly.ts';
import { wholePattern } from './whole-pattern.ts';
import { withWholeWorld } from './whole-world.ts';
import { Witnesses } from './witnesses.ts';
import { type Target, targetsOf } from './target.ts';

/** More cells to choose from, or more to protect, are not searched to the optimum unless that is asked for. */
const EXACT_UP_TO = { choices: 1_600, targets: 800 };
/** What a cell costs beyond its weight, so that of equal sums the one of fewer cells is taken, and of equal numbers the lighter. */
const EACH_CELL = 1e-3;

export interface FoundPattern {
  hidden: Uint8Array;
  /** What it costs, and what every safe pattern costs at least. */
  cost: number;
  least: number;
  /** Cells of primaries that nothing protects. */
  exposed: number[];
  trail: SuppressionStep[];
}

export function searchPattern(
  system: CellSystem,
  primaries: readonly Primary[],
  options: SuppressionOptions,
  solver: LinearSolver,
): FoundPattern {
  const targets = targetsOf(system, primaries, options.virtual);
  const whole = problemOf(system, primaries, targets, options, solver);
  const joined = joinedProblem(whole);
  const { problem, patternOf, base } = joined;
  const trail: SuppressionStep[] = [];
  const noteAll = (step: string, hidden: Uint8Array, bound = 0) => {
    const cells = hidden.reduce((sum, is, cell) => sum + (is && !whole.fixed[cell] ? 1 : 0), 0);
    trail.push({ step, cells, bound: base + bound });
    options.onProgress?.(trail.at(-1)!);
  };
  const note: Note = (step, hidden, bound) => noteAll(step, patternOf(hidden), bound);
  const tell = (step: string, done: number, of: number) =>
    options.onProgress?.({ step, cells: trail.at(-1)?.cells ?? 0, bound: base, done, of });
  const isQuick = options.method ? options.method === 'heuristic' : isLarge(problem);
  const large = isQuick || isLarge(problem) ? largeSeed(whole, joined, { note: noteAll, tell }) : null;
  // Short moves may miss what an attack on everything finds: of small tables that is asked before a cell is called exposed.
  const isLast = large && (large.exposed.length === 0 || isLarge(problem));
  const { hidden: seed, exposed } = isLast ? large : seedOf(problem, note);
  const unprotected = new Set(exposed);
  const kept: Problem = { ...problem, targets: problem.targets.filter((_, at) => !unprotected.has(at)) };
  const exact = !isQuick;
  const quick = isQuick;
  const onBound = (found: number) => note('bound', seed, found);
  const found = suppressExactly(kept, seed, { exact, quick, onBound });
  const mended =
    problem.isWhole && !isQuick
      ? wholePattern(withWholeWorld(kept), found.hidden)
      : { ...found, exposed: [] };
  const { bound } = found;
  const { hidden } = mended;
  note('found', hidden, bound);
  const placeOf = problem.targets.flatMap((_, at) => (unprotected.has(at) ? [] : [at]));
  const open = [...exposed, ...mended.exposed.map((at) => placeOf[at] ?? 0)];
  const exposedTargets = open.flatMap((at) => joined.targetsOf[at] ?? []);
  return {
    hidden: patternOf(hidden),
    cost: costOf(whole, patternOf(hidden)),
    least: base + bound,
    exposed: [...new Set(exposedTargets.flatMap((at) => targets[at]?.cells ?? []))],
    trail,
  };
}

/** Noughts are hidden only where nothing else protects: what is found without them is found far sooner, and hides fewer cells. */
function largeSeed(whole: Problem, joined: JoinedProblem, { note, tell }: LargeSearch): Repaired {
  const isOfUse = (cell: number) => whole.fixed[cell] === 1 || whole.model.value[cell] !== 0;
  const allowed = whole.allowed.map((may, cell) => (may && isOfUse(cell) ? 1 : 0));
  const searchOf = ({ patternOf }: JoinedProblem): LargeSearch => ({
    note: (step, hidden) => note(step, patternOf(hidden)),
    tell,
  });
  const ready = (of: JoinedProblem) => withWholeWorld(withReserve(of.problem));
  if (allowed.every((may, cell) => may === whole.allowed[cell]))
    return searchLarge(ready(joined), searchOf(joined));
  const lean = joinedProblem({ ...whole, allowed });
  // Against whole numbers what has no short move is found soonest where noughts help.
  const found = (whole.isWhole ? beginLarge : searchLarge)(ready(lean), searchOf(lean));
  if (found.exposed.length === 0)
    return { hidden: joined.joinedOf(lean.patternOf(found.hidden)), exposed: [] };
  const problem = ready(joined);
  return searchLarge(problem, searchOf(joined), carriedMoves(lean, { ...joined, problem }, found.moves));
}

/** The bound needs a little time after the search. */
function withReserve(problem: Problem): Problem {
  const reserve = Math.min(10, 0.1 * problem.secondsLeft());
  const secondsLeft = () => Math.max(0, problem.secondsLeft() - reserve);
  return { ...problem, secondsLeft, mayGoOn: () => problem.mayGoOn() && secondsLeft() > 0 };
}

type Note = (step: string, hidden: Uint8Array, bound?: number) => void;

/** A safe pattern to begin from: where time runs out before one is found, everything that may be hidden is. */
function seedOf(problem: Problem, note: Note): Repaired {
  const seeds: Repaired[] = [];
  for (const start of [problem.fixed, eliminatedPattern(problem)?.hidden]) {
    if (!start) continue;
    note('begun', start);
    const mended = repairPattern(problem, start);
    if (!mended) continue;
    note('mended', mended.hidden);
    const kept = { ...problem, targets: problem.targets.filter((_, at) => !mended.exposed.includes(at)) };
    seeds.push({ ...mended, hidden: cleanPattern(kept, mended.hidden) });
  }
  seeds.sort((one, other) => costOf(problem, one.hidden) - costOf(problem, other.hidden));
  return seeds[0] ?? hideEverything(problem);
}

/** What is not known to be safe is named as exposed. */
function hideEverything(problem: Problem): Repaired {
  const witnesses = new Witnesses(problem);
  for (const move of movesOfAll(problem)) witnesses.offer(move);
  return {
    hidden: Uint8Array.from(problem.allowed),
    exposed: [...new Set(witnesses.open().map((side) => side >> 1))],
  };
}

function isLarge({ allowed, fixed, targets }: Problem): boolean {
  const choices = allowed.reduce((sum, may, cell) => sum + (may && !fixed[cell] ? 1 : 0), 0);
  return choices > EXACT_UP_TO.choices || targets.length > EXACT_UP_TO.targets;
}

function problemOf(
  system: CellSystem,
  primaries: readonly Primary[],
  targets: readonly Target[],
  options: SuppressionOptions,
  solver: LinearSolver,
): Problem {
  const room = targets.reduce(
    (most, { protection: { lower, upper, sliding } }) => Math.max(most, lower, upper, sliding),
    1,
  );
  const published = new Set(options.published);
  const lastTime = new Set(options.lastTime);
  const fixed = new Uint8Array(system.cells.length);
  for (const { cell } of primaries) fixed[cell] = 1;
  const heaviest = system.cells.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), 1);
  const cost = Float64Array.from(system.cells, ({ weight }, place) => {
    if (fixed[place]) return 0;
    const share = Math.abs(weight) / heaviest;
    return weighed(weight, options.weigh) * (lastTime.has(place) ? 0.5 : 1) + EACH_CELL * (1 + share);
  });
  const allowed = Uint8Array.from(system.cells, ({ value }, cell) =>
    fixed[cell] || (!published.has(cell) && (value !== 0 || options.hideZeros)) ? 1 : 0,
  );
  const { seconds = Infinity, clock } = options;
  const end = clock ? clock() + seconds : Infinity;
  const secondsLeft = () => (clock ? Math.max(0, end - clock()) : Infinity);
  const mayGoOn = () => !options.isCancelled?.() && secondsLeft() > 0;
  const isWhole = options.against === 'whole numbers';
  const model = attackModelOf(system, room);
  return { model, targets, solver, mayGoOn, cost, fixed, allowed, isWhole, secondsLeft };
}

function weighed(weight: number, weigh: SuppressionOptions['weigh'] = 'value'): number {
  if (weigh === 'count') return 1;
  return weigh === 'log' ? Math.log1p(Math.abs(weight)) : Math.abs(weight);
}
