// Looks for whole-number data sets that keep each question open, and for how far its answer can go, in one component.
import type { LinearAnswer, LinearSolver } from '../solving/linear-solver.ts';
import { Answers } from './answers.ts';
import type { Component } from './components.ts';
import { type Finding, isBroken, type Need } from './finding.ts';
import { packAnswers } from './pack-answers.ts';
import { poolCost, poolWhole } from './pool.ts';
import { Programs } from './programs.ts';
import { lehmer } from './random-order.ts';
import type { Watch } from './watch.ts';
import { wholePart } from './whole-part.ts';

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
  /** Told how many questions are settled. */
  onSettled?: (settled: number) => void;
}

const NEAR = 1e-6;
/** Rounds of pooled questions before each is asked by itself. */
const MOST_ROUNDS = 60;
/** So many questions are asked one by one as soon as many at once. */
const FEW = 20;

export function searchComponent(
  component: Component,
  solver: LinearSolver,
  watch: Watch,
  options: SearchOptions,
): ComponentSearch {
  const programs = new Programs(component, solver, watch);
  const answers = new Answers(component, options.needs, options.points);
  try {
    search(
      { answers, programs, watch, random: lehmer(), onSettled: options.onSettled ?? (() => {}) },
      options,
    );
    const { findings, points } = answers;
    return { findings, points, ...programs.solved, isEmpty: programs.isEmpty };
  } finally {
    programs.close();
  }
}

interface Search {
  answers: Answers;
  programs: Programs;
  watch: Watch;
  random: () => number;
  onSettled: (settled: number) => void;
}

/** What must be shown first, and only then how far answers can go. */
function search(all: Search, { intervals }: SearchOptions): void {
  const { answers, programs } = all;
  const { component, points } = answers;
  if (component.rows.length === 0) answers.record(component.lower, true);
  if (answers.open().length > 0) {
    if (points.length === 0) findAnyPoint(all);
    if (answers.open().length <= FEW) settleAll(all, 'linear');
    packAnswers(answers, all.watch, all.random);
    tell(all);
    if (answers.hopeful().length > FEW) poolLinear(all);
    settleAll(all, 'linear');
    if (answers.hopeful().length > FEW) poolWhole(answers, programs, all.watch, all.random);
    tell(all);
    settleAll(all, 'whole');
  }
  if (intervals === 'exact') {
    answers.isExact = true;
    poolLinear(all);
    settleAll(all, 'both');
  }
  if (points.length === 0 && !programs.isEmpty) findAnyPoint(all);
}

function tell({ answers, onSettled }: Search): void {
  onSettled(answers.findings.length - answers.open().length);
}

function mayGoOn({ programs, watch }: Search): boolean {
  return !programs.isEmpty && watch.mayGoOn();
}

/** Random sums of all open questions at once: one data set answers many. */
function poolLinear(all: Search): void {
  const { answers, programs, random } = all;
  let [open, idle] = [answers.hopeful(), 0];
  const rounds = Math.min(MOST_ROUNDS, 2 * open.length);
  for (let round = 0; open.length > 1 && idle < 3 && round < rounds && mayGoOn(all); round++) {
    const { x } = programs.solve('linear', poolCost(answers, programs, open, random));
    const [base] = answers.points;
    if (!answers.record(x) && base && x.length > 0) answers.record(wholePart(base, x, answers.component));
    const left = answers.hopeful();
    idle = left.length > 0.97 * open.length ? idle + 1 : 0;
    open = left;
  }
}

const STEPS = { linear: ['linear'], whole: ['whole'], both: ['linear', 'whole'] } as const;

/** Both ends of each question by itself; the linear program says how far it can go at most. */
function settleAll(all: Search, steps: keyof typeof STEPS): void {
  for (const [done, finding] of all.answers.open().entries()) {
    if (!mayGoOn(all)) break;
    for (const side of [-1, 1] as const) for (const kind of STEPS[steps]) settle(all, finding, side, kind);
    if (done % 20 === 19) tell(all);
  }
  tell(all);
}

function settle(all: Search, finding: Finding, side: 1 | -1, kind: 'linear' | 'whole'): void {
  const { answers, programs } = all;
  if (answers.isSettled(finding) || answers.isReached(finding, side) || !mayGoOn(all)) return;
  const { target, need } = finding;
  const isShort = need !== null && need.apart <= need.atLeast - need.atMost && !isBroken(finding);
  if (kind === 'whole' && !answers.isExact && isShort) return reach(all, finding, side, need);
  const cost = programs.costOf([[target, side]]);
  const answer = programs.solve(kind, cost, { start: answers.points[0] });
  limit(answers, finding, side, answer, kind);
  answers.record(answer.x);
}

/** Only as far as the need: the search at the end itself was stopped, and says nothing of what is beyond. */
function reach({ answers, programs }: Search, finding: Finding, side: 1 | -1, need: Need): void {
  const end = side === 1 ? need.atLeast : need.atMost;
  const { x, status, objective, bound } = programs.reach(finding.target, side, end, answers.points[0]);
  answers.record(x);
  const most = side * Math.floor((bound ?? objective) + NEAR);
  const isBound = status === 'optimal' || status === 'stopped';
  if (isBound && Number.isFinite(most) && side * most < side * end) answers.limit(finding, side, most);
}

function limit(
  answers: Answers,
  finding: Finding,
  side: 1 | -1,
  { status, bound, objective }: LinearAnswer,
  kind: 'linear' | 'whole',
): void {
  const end = kind === 'whole' ? (bound ?? objective) : objective;
  const isBound = status === 'optimal' || (kind === 'whole' && status === 'stopped');
  if (!isBound || !Number.isFinite(end)) return;
  const whole = Math.floor(end + NEAR * Math.max(1, Math.abs(end)));
  answers.limit(finding, side, finding.target.constant + side * whole);
}

function findAnyPoint(all: Search): void {
  const { answers, programs } = all;
  for (const kind of ['linear', 'whole'] as const)
    if (answers.points.length === 0 && mayGoOn(all))
      answers.record(programs.solve(kind, programs.costOf([])).x, true);
}
