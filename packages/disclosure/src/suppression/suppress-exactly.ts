// The cheapest safe pattern by cuts: first in fractions of cells, then whole, until no attack succeeds (Fischetti and Salazar, 2001).
import { attackPattern, type Breach, limitOf, type Limits } from './attack.ts';
import { aloneCuts, balanceCuts } from './alone-cuts.ts';
import { capacityCut, type Cut, shortfall } from './capacity-cut.ts';
import { type Fractions, RelaxedMaster, solveWhole, tightCuts } from './master.ts';
import { costOf, type Problem } from './problem.ts';
import { repairPattern } from './repair-pattern.ts';

/** The relaxation is left when its bound gains no more than this share of itself in so many rounds. */
const GAIN = 1e-3;
const PATIENCE = 4;
const MOST_ROUNDS = 60;
const ROUNDS_FOR_A_BOUND = 8;
/** So often the relaxation is put in balance before targets are attacked again. */
const MOST_BALANCES = 40;

export interface Found {
  /** Safe. */
  hidden: Uint8Array;
  /** No safe pattern costs less. */
  bound: number;
  rounds: number;
  cuts: number;
}

export interface ExactOptions {
  /** False when a bound is enough. */
  exact: boolean;
  /** True when the bound that needs no attack is enough. */
  quick?: boolean;
  onBound?: (bound: number) => void;
}

interface Search {
  problem: Problem;
  /** Targets that the fixed cells alone do not protect. */
  open: readonly number[];
  cuts: Cut[];
  known: Set<string>;
  found: Found;
}

/** `seed` must be safe: it is what is returned when nothing better is found in time. */
export function suppressExactly(problem: Problem, seed: Uint8Array, options: ExactOptions): Found {
  const found: Found = { hidden: seed, bound: 0, rounds: 0, cuts: 0 };
  if (options.quick) return quickBound(problem, found);
  const fixed = attackPattern(problem, (cell) => problem.fixed[cell] === 1);
  if (!fixed) return found;
  const open = [...new Set(fixed.breaches.map(({ target }) => target))];
  if (open.length === 0) return { ...found, hidden: Uint8Array.from(problem.fixed) };
  const search: Search = { problem, open, cuts: [], known: new Set(), found };
  keepCuts(search, fixed.breaches, problem.fixed);
  search.cuts.push(...aloneCuts(problem, open));
  const fractions = relax(search, options);
  if (options.exact && !isSettled(search)) makeWhole(search, fractions);
  return { ...search.found, cuts: search.known.size };
}

/** What every pattern costs in which no cell is hidden alone in a sum. */
function quickBound(problem: Problem, found: Found): Found {
  const cuts = aloneCuts(problem, [...problem.targets.keys()]);
  const search: Search = { problem, open: [], cuts: [], known: new Set(), found };
  const master = new RelaxedMaster(problem);
  try {
    const { status, bound } = balanced(search, master, cuts);
    return { ...found, bound: status === 'optimal' ? bound : 0, rounds: 1, cuts: cuts.length };
  } finally {
    master.close();
  }
}

/** Within half of what the cheapest cell costs nothing cheaper can be left. */
function isSettled({ problem, found }: Search): boolean {
  const best = costOf(problem, found.hidden);
  return found.bound >= best - 1e-6 * Math.max(1, best);
}

function relax(search: Search, { exact, onBound }: ExactOptions): Fractions {
  const { problem, found } = search;
  const master = new RelaxedMaster(problem);
  let fractions: Fractions = { hidden: Float64Array.from(problem.fixed), bound: 0, status: 'optimal' };
  const bounds: number[] = [];
  try {
    let fresh = search.cuts;
    while (
      fresh.length > 0 &&
      bounds.length < (exact ? MOST_ROUNDS : ROUNDS_FOR_A_BOUND) &&
      problem.mayGoOn()
    ) {
      const next = balanced(search, master, fresh);
      if (next.status !== 'optimal') break;
      fractions = next;
      found.rounds++;
      found.bound = Math.max(found.bound, fractions.bound);
      bounds.push(fractions.bound);
      onBound?.(found.bound);
      const before = bounds.at(-1 - PATIENCE);
      if (isSettled(search)) break;
      if (before !== undefined && fractions.bound - before < GAIN * Math.max(1, fractions.bound)) break;
      fresh = separate(search, fractions.hidden);
    }
    return fractions;
  } finally {
    master.close();
  }
}

/** Solved with the new cuts, and again with those of balance that the answer breaks. */
function balanced(search: Search, master: RelaxedMaster, fresh: readonly Cut[]): Fractions {
  const { problem, cuts } = search;
  master.add(fresh);
  let answer = master.solve(limitOf(problem));
  for (let round = 0; round < MOST_BALANCES && answer.status === 'optimal' && problem.mayGoOn(); round++) {
    const broken = balanceCuts(problem, answer.hidden);
    if (broken.length === 0) break;
    cuts.push(...broken);
    master.add(broken);
    const next = master.solve(limitOf(problem));
    if (next.status !== 'optimal') break;
    answer = next;
  }
  return answer;
}

/** Cuts that a pattern in fractions breaks: targets are attacked with as much room as what is hidden gives. */
function separate(search: Search, hidden: Float64Array): Cut[] {
  const { problem, open } = search;
  const byNeed = new Map<number, number[]>();
  for (const target of open) {
    const { lower, upper, sliding } = problem.targets[target]!.protection;
    const need = Math.max(lower, upper, sliding);
    const group = byNeed.get(need);
    if (group) group.push(target);
    else byNeed.set(need, [target]);
  }
  const fresh: Cut[] = [];
  for (const [need, targets] of byNeed) {
    const limits = limitsOf(problem, hidden, need);
    const attacked = attackPattern(problem, (cell) => (hidden[cell] ?? 0) > 1e-6, targets, limits);
    if (attacked) fresh.push(...keepCuts(search, attacked.breaches, hidden));
  }
  return fresh;
}

/** A cell that is hidden by half may be half as far from the truth as the target must be, and no further. */
function limitsOf({ model }: Problem, hidden: Float64Array, need: number): Limits {
  const lower = Float64Array.from(model.least);
  const upper = Float64Array.from(model.most);
  for (let cell = 0; cell < model.cells; cell++) {
    const value = model.value[cell] ?? 0;
    const share = Math.min(1, hidden[cell] ?? 0);
    lower[cell] = value - share * Math.min(value - (model.least[cell] ?? 0), need);
    upper[cell] = value + share * Math.min((model.most[cell] ?? 0) - value, need);
  }
  return { lower, upper };
}

/** The cuts of these breaches that are new, and broken. */
function keepCuts(search: Search, breaches: readonly Breach[], hidden: ArrayLike<number>): Cut[] {
  const { problem, cuts, known } = search;
  const fresh: Cut[] = [];
  for (const breach of breaches) {
    const target = problem.targets[breach.target]!;
    const cut = capacityCut(problem.model, target, breach, (cell) => problem.allowed[cell] === 1);
    if (!cut || shortfall(cut, hidden) < 1e-3 * Math.max(1e-3, cut.right)) continue;
    const key = `${cut.cells.join()}:${cut.coefficients.map((each) => each.toPrecision(6)).join()}:${cut.right.toPrecision(6)}`;
    if (known.has(key)) continue;
    known.add(key);
    fresh.push(cut);
  }
  cuts.push(...fresh);
  return fresh;
}

function makeWhole(search: Search, fractions: Fractions): void {
  const { problem, found } = search;
  let cuts = tightCuts(search.cuts, fractions.hidden);
  while (problem.mayGoOn()) {
    const whole = solveWhole(problem, cuts, { ...limitOf(problem), start: found.hidden });
    found.rounds++;
    if (whole.status === 'infeasible' || Number.isNaN(whole.bound)) return;
    found.bound = Math.max(found.bound, whole.bound);
    if (whole.status !== 'optimal' || isSettled(search)) return;
    const pattern = Uint8Array.from(whole.hidden, Math.round);
    const attacked = attackPattern(problem, (cell) => pattern[cell] === 1, search.open);
    if (!attacked) return;
    if (attacked.breaches.length === 0) {
      found.hidden = pattern;
      return;
    }
    keepCuts(search, attacked.breaches, pattern);
    // What was put aside comes back when the new pattern breaks it.
    const broken = search.cuts.filter((cut) => shortfall(cut, pattern) > 1e-6 * Math.max(1, cut.right));
    const all = [...new Set([...cuts, ...broken])];
    // Nothing new: the solver cannot tell this pattern from one that satisfies the cuts.
    if (all.length === cuts.length) return;
    cuts = all;
    improve(search, pattern);
    if (isSettled(search)) return;
  }
}

/** A mended pattern is safe, and may be cheaper than the best so far. */
function improve({ problem, found }: Search, pattern: Uint8Array): void {
  const mended = repairPattern(problem, pattern);
  if (mended?.exposed.length !== 0) return;
  if (costOf(problem, mended.hidden) < costOf(problem, found.hidden) - 1e-9) found.hidden = mended.hidden;
}
