// Settles the questions of every component, and those of insiders in the component of their cell.
import type { LinearSolver } from '../solving/linear-solver.ts';
import type { Component, Target } from './components.ts';
import type { Inquiry } from './inquiry.ts';
import { type Outcome, outcomeOf, settledOutcome } from './outcome.ts';
import type { Need } from './finding.ts';
import { type ComponentSearch, searchComponent } from './search-component.ts';
import type { Sum } from './world.ts';
import type { Watch } from './watch.ts';

/** Somebody who knows the value of a hidden cell. */
export interface Insider {
  cell: number;
  value: number;
  /** “The one person in …”. */
  who: string;
}

export interface Settled {
  outcomes: Outcome[];
  /** One a component, then one an insider who was asked for. */
  searches: { component: number; search: ComponentSearch }[];
  /** Places of the insiders who were asked for, with the place of their search. */
  isContradiction: boolean;
}

export interface Means {
  solver: LinearSolver;
  watch: Watch;
  intervals: 'exact' | 'enough';
}

export function settleComponents(inquiry: Inquiry, insiders: readonly Insider[], means: Means): Settled {
  const { parts, needs } = inquiry;
  const settled: Settled = { outcomes: [], searches: [], isContradiction: parts === null };
  if (!parts) return settled;
  for (const [id, value] of parts.settled) settled.outcomes.push(settledOutcome(id, value, inquiry));
  for (const [place, component] of parts.components.entries()) {
    const points = truePoints(component, inquiry);
    const { solver, watch, intervals } = means;
    const search = searchComponent(component, solver, watch, { needs, intervals, points });
    settled.searches.push({ component: place, search });
    settled.isContradiction ||= search.isEmpty;
    for (const finding of search.findings) settled.outcomes.push(outcomeOf(finding, place, null, inquiry));
  }
  for (const [place, each] of insiders.entries())
    if (!settled.isContradiction) askInsider(inquiry, each, place, means, settled);
  return settled;
}

/** What whoever asks for the audit knows to be true, where that is said of every unknown: a data set to begin from. */
function truePoints({ groups }: Component, { truth }: Inquiry): Float64Array[] {
  if (!truth) return [];
  return [Float64Array.from(groups, (group) => group.reduce((sum, unknown) => sum + truth[unknown]!, 0))];
}

/** What changes when one hidden cell is known: only in its component, and only what is promised. */
function askInsider(inquiry: Inquiry, insider: Insider, place: number, means: Means, settled: Settled): void {
  const { statistics, sums, needs, world, parts } = inquiry;
  const own = statistics.findIndex(
    ({ cells, times }) => cells.length === 1 && times[0] === 1 && cells[0] === insider.cell,
  );
  const at = parts!.components.findIndex(({ targets }) => targets.some(({ id }) => id === own));
  const component = parts!.components[at];
  const row = component?.targets.find(({ id }) => id === own);
  if (!component || !row) return;
  const value = Math.round(insider.value * world.unit);
  const adjusted = new Map(
    component.targets.flatMap(({ id }) => {
      const need = needs.get(id);
      if (!need || isSame(sums[id]!, sums[own]!)) return [];
      return [
        [
          id,
          holds(sums[id]!, sums[own]!) ? { ...need, atMost: Math.max(need.atMost, value) } : need,
        ] as const,
      ];
    }),
  );
  if (adjusted.size === 0) return;
  const known = knowing(component, row, value, adjusted);
  const points = settled.searches[at]?.search.points ?? [];
  const options = { needs: adjusted, intervals: 'enough' as const, points };
  const search = searchComponent(known, means.solver, means.watch, options);
  const list = settled.searches.push({ component: at, search }) - 1;
  for (const finding of search.findings) settled.outcomes.push(outcomeOf(finding, list, place, inquiry));
}

function knowing(
  component: Component,
  own: Target,
  value: number,
  needs: ReadonlyMap<number, Need>,
): Component {
  const limit = value - own.constant;
  return {
    ...component,
    rows: [...component.rows, { at: own.at, times: own.times, least: limit, most: limit }],
    targets: component.targets.filter(({ id }) => needs.has(id)),
  };
}

function isSame(one: Sum, other: Sum): boolean {
  return one.at.length === other.at.length && holds(one, other);
}

function holds(outer: Sum, inside: Sum): boolean {
  const times = new Map(outer.at.map((unknown, place) => [unknown, outer.times[place]!]));
  return inside.at.every((unknown) => (times.get(unknown) ?? 0) >= 1);
}
