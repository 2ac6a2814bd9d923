// Looks for whole-number data sets that keep each question open, and for how far its answer can go, in one component.
import type { LinearAnswer, LinearProgram, LinearSolver, OpenProgram } from '../solving/linear-solver.ts';
import { sparseRows } from '../solving/linear-solver.ts';
import type { Component, Row } from './components.ts';
import { type Finding, isAllowed, isMet, type Need, reachOf, valueOf } from './finding.ts';
import { openSmallMoves, type SmallMoves } from './small-moves.ts';
import type { Watch } from './watch.ts';

export interface ComponentSearch {
  findings: readonly Finding[];
  points: readonly Float64Array[];
  /** Linear and whole-number programs that were solved. */
  linear: number;
  whole: number;
  /** True when no data set at all is possible. */
  isEmpty: boolean;
}

export interface SearchOptions {
  needs: ReadonlyMap<number, Need>;
  /** `exact`: the least and the most of every question; `enough`: only until its need is met or cannot be. */
  intervals: 'exact' | 'enough';
  /** Points that are known already. */
  points?: readonly Float64Array[];
}

const NEAR = 1e-6;
/** Rounds of pooled questions before each is asked by itself. */
const MOST_ROUNDS = 60;

export function searchComponent(
  component: Component,
  solver: LinearSolver,
  watch: Watch,
  options: SearchOptions,
): ComponentSearch {
  const search = new Search(component, solver, watch, options);
  try {
    return search.run();
  } finally {
    search.close();
  }
}

class Search {
  readonly component: Component;
  readonly findings: Finding[];
  readonly points: Float64Array[] = [];
  readonly #solver: LinearSolver;
  readonly #watch: Watch;
  readonly #wantsExact: boolean;
  #exact = false;
  #programs: { linear?: OpenProgram; whole?: OpenProgram } = {};
  #solved = { linear: 0, whole: 0 };
  #isEmpty = false;
  #random = lehmer();

  constructor(component: Component, solver: LinearSolver, watch: Watch, options: SearchOptions) {
    this.component = component;
    this.#solver = solver;
    this.#watch = watch;
    this.#wantsExact = options.intervals === 'exact';
    this.findings = component.targets.map((target) => {
      const [least, most] = reachOf(target, component);
      return { target, need: options.needs.get(target.id) ?? null, least, most, low: null, high: null };
    });
    for (const point of options.points ?? []) this.#record(point, this.points.length === 0);
  }

  /** What must be shown first, and only then how far answers can go. */
  run(): ComponentSearch {
    if (this.component.rows.length === 0) this.#record(this.component.lower, true);
    this.#answer();
    if (this.#wantsExact) {
      this.#exact = true;
      this.#answer();
    }
    if (this.points.length === 0 && !this.#isEmpty) this.#anyPoint();
    return {
      findings: this.findings,
      points: this.points,
      linear: this.#solved.linear,
      whole: this.#solved.whole,
      isEmpty: this.#isEmpty,
    };
  }

  close(): void {
    this.#programs.linear?.close();
    this.#programs.whole?.close();
  }

  #answer(): void {
    this.#pool();
    if (!this.#exact) this.#move();
    for (const finding of this.#open()) {
      if (this.#isEmpty || !this.#watch.mayGoOn()) break;
      this.#settle(finding);
    }
  }

  #open(): Finding[] {
    return this.findings.filter((finding) => !this.#isSettled(finding));
  }

  #isSettled(finding: Finding): boolean {
    const { need, least, most, low, high } = finding;
    const isExact = low?.value === least && high?.value === most;
    return isExact || (!this.#exact && (need === null || isMet(finding)));
  }

  /** Random sums of all open questions at once: one data set answers many. */
  #pool(): void {
    let [open, idle] = [this.#open(), 0];
    for (
      let round = 0;
      open.length > 1 && idle < 3 && round < Math.min(MOST_ROUNDS, 2 * open.length);
      round++
    ) {
      if (!this.#watch.mayGoOn() || this.#isEmpty) break;
      this.#record(this.#solve('linear', this.#pooledCost(open)).x);
      const left = this.#open();
      idle = left.length > 0.97 * open.length ? idle + 1 : 0;
      open = left;
    }
  }

  /** Small moves from a data set that is known, for what the pool left open. */
  #move(): void {
    const open = this.#open();
    if (open.length === 0) return;
    if (this.points.length === 0 && !this.#isEmpty) this.#anyPoint();
    const base = this.points[0];
    if (!base) return;
    const targets = open.map(({ target }) => target);
    const moves = openSmallMoves(this.component, base, targets, this.#solver);
    try {
      for (const finding of open) this.#moveFor(finding, base, moves);
    } finally {
      moves.close();
    }
  }

  #moveFor(finding: Finding, base: Float64Array, moves: SmallMoves): void {
    const { target, need } = finding;
    if (!need) return;
    const now = valueOf(target, base);
    for (const side of [-1, 1] as const) {
      const change = (side === 1 ? need.atLeast : need.atMost) - now;
      if (this.#isReached(finding, side) || change * side <= 0 || !this.#watch.mayGoOn()) continue;
      this.#solved.linear++;
      for (const move of moves.movesFor(target, change, this.#watch.left()))
        this.#record(base.map((value, unknown) => value + move[unknown]!));
    }
  }

  #pooledCost(open: readonly Finding[]): Float64Array {
    const cost = new Float64Array(this.component.lower.length);
    for (const { target, need, low, high, least, most } of open) {
      const wantsLow = low === null || low.value > (this.#exact ? least : (need?.atMost ?? least));
      const wantsHigh = high === null || high.value < (this.#exact ? most : (need?.atLeast ?? most));
      const side = wantsLow === wantsHigh ? (this.#random() < 0.5 ? -1 : 1) : wantsHigh ? 1 : -1;
      const weight = side * (0.5 + this.#random());
      for (const [place, unknown] of target.at.entries())
        cost[unknown] = cost[unknown]! + weight * target.times[place]!;
    }
    return cost;
  }

  /** Both ends of one question by itself: the linear program first, whole numbers where it leaves a gap. */
  #settle(finding: Finding): void {
    for (const side of [-1, 1] as const)
      for (const kind of ['linear', 'whole'] as const) {
        if (this.#isSettled(finding) || this.#isReached(finding, side) || !this.#watch.mayGoOn()) break;
        const { target } = finding;
        const cost = new Float64Array(this.component.lower.length);
        for (const [place, unknown] of target.at.entries()) cost[unknown] = side * target.times[place]!;
        const answer = this.#solve(kind, cost);
        this.#narrow(finding, side, answer, kind);
        this.#record(answer.x);
      }
  }

  #isReached({ low, high, least, most, need }: Finding, side: 1 | -1): boolean {
    const [reached, end] = side === 1 ? [high, most] : [low, least];
    if (reached?.value === end) return true;
    if (this.#exact || !need || !reached || need.apart > need.atLeast - need.atMost) return false;
    return side === 1 ? reached.value >= need.atLeast : reached.value <= need.atMost;
  }

  #narrow(finding: Finding, side: 1 | -1, answer: LinearAnswer, kind: 'linear' | 'whole'): void {
    const bound = kind === 'whole' ? (answer.bound ?? answer.objective) : answer.objective;
    const isBound = answer.status === 'optimal' || (kind === 'whole' && answer.status === 'stopped');
    if (!isBound || !Number.isFinite(bound)) return;
    const end = finding.target.constant + side * Math.floor(bound + NEAR * Math.max(1, Math.abs(bound)));
    if (side === 1) finding.most = Math.min(finding.most, end);
    else finding.least = Math.max(finding.least, end);
  }

  #anyPoint(): void {
    for (const kind of ['linear', 'whole'] as const)
      if (this.points.length === 0 && this.#watch.mayGoOn())
        this.#record(this.#solve(kind, new Float64Array(this.component.lower.length)).x, true);
  }

  #solve(kind: 'linear' | 'whole', cost: Float64Array): LinearAnswer {
    const program = (this.#programs[kind] ??= this.#solver.open(programOf(this.component, kind)));
    program.setCost(cost);
    const seconds = this.#watch.left();
    const answer = program.solve(seconds === undefined ? {} : { seconds });
    this.#solved[kind]++;
    if (answer.status === 'infeasible') this.#isEmpty = true;
    return answer;
  }

  /** Keeps a point that is whole and breaks nothing, if it takes a question further. False when it is neither. */
  #record(x: ArrayLike<number>, always = false): boolean {
    if (x.length === 0) return false;
    const point = Float64Array.from(x, Math.round);
    if (!isAllowed(point, this.component)) return false;
    let isNew = always;
    for (const finding of this.findings) {
      if (!this.#exact && this.#isSettled(finding)) continue;
      const value = valueOf(finding.target, point);
      const reached = { value, point: this.points.length };
      if (!finding.low || value < finding.low.value) [finding.low, isNew] = [reached, true];
      if (!finding.high || value > finding.high.value) [finding.high, isNew] = [reached, true];
    }
    if (isNew) this.points.push(point);
    return true;
  }
}

function programOf({ lower, upper, rows }: Component, kind: 'linear' | 'whole'): LinearProgram {
  return {
    columns: lower.length,
    cost: new Float64Array(lower.length),
    lower,
    upper,
    rows: sparseRows(
      rows.map((row: Row) => ({ indices: row.at, values: row.times, lower: row.least, upper: row.most })),
    ),
    sense: 'max',
    ...(kind === 'whole' && { integer: new Uint8Array(lower.length).fill(1) }),
  };
}

/** The same numbers every time, from 0 to 1: Park and Miller (1988). */
function lehmer(): () => number {
  let state = 20_261_122;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
