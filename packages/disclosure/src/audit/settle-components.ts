// Settles the questions of every component, and those of insiders in the component of their cell.
import type { Component } from './components.ts';
import type { Inquiry } from './inquiry.ts';
import type { Means } from './means.ts';
import { type Outcome, outcomeOf, settledOutcome } from './outcome.ts';
import { type ComponentSearch, searchComponent } from './search-component.ts';
import { type AskedInsider, type Insider, settleInsiders } from './settle-insiders.ts';

export interface Settled {
  outcomes: Outcome[];
  /** For each component the data sets that its answers rest on; the first is where the others begin. */
  points: (readonly Float64Array[])[];
  asked: AskedInsider[];
  programs: { linear: number; whole: number };
  isContradiction: boolean;
}

export function settleComponents(inquiry: Inquiry, insiders: readonly Insider[], means: Means): Settled {
  const { parts } = inquiry;
  const programs = { linear: 0, whole: 0 };
  const settled: Settled = { outcomes: [], points: [], asked: [], programs, isContradiction: parts === null };
  if (!parts) return settled;
  for (const [id, value] of parts.settled) settled.outcomes.push(settledOutcome(id, value, inquiry));
  const searches = parts.components.map((component) => settleComponent(component, inquiry, means, settled));
  for (const [at, search] of searches.entries()) {
    const used = usedPoints(search, inquiry);
    settled.points.push(used);
    if (insiders.length === 0 || settled.isContradiction) continue;
    const told = settleInsiders(inquiry, at, insiders, { search, used }, means);
    addTo(settled, told);
    if (told.points.length > 0) settled.points[at] = told.points;
  }
  return settled;
}

function settleComponent(
  component: Component,
  inquiry: Inquiry,
  { solver, watch, intervals, onProgress }: Means,
  settled: Settled,
): ComponentSearch {
  const before = settled.outcomes.length;
  const search = searchComponent(component, solver, watch, {
    needs: inquiry.needs,
    intervals,
    points: truePoints(component, inquiry),
    onSettled: (done) => onProgress({ settled: before + done, of: inquiry.statistics.length }),
  });
  settled.isContradiction ||= search.isEmpty;
  settled.outcomes.push(...search.findings.map((finding) => outcomeOf(finding, null, inquiry)));
  addTo(settled, { linear: search.linear, whole: search.whole });
  return search;
}

function addTo(
  settled: Settled,
  more: Partial<Pick<Settled, 'asked' | 'outcomes'>> & Settled['programs'],
): void {
  settled.programs.linear += more.linear;
  settled.programs.whole += more.whole;
  settled.asked.push(...(more.asked ?? []));
  settled.outcomes.push(...(more.outcomes ?? []));
}

/** What whoever asks for the audit knows to be true, where that is said of every unknown: a data set to begin from. */
function truePoints({ groups }: Component, { truth }: Inquiry): Float64Array[] {
  if (!truth) return [];
  return [Float64Array.from(groups, (group) => group.reduce((sum, unknown) => sum + truth[unknown]!, 0))];
}

/** The first data set, and those at the ends of what is safe. */
function usedPoints({ findings, points }: ComponentSearch, inquiry: Inquiry): Float64Array[] {
  const used = new Set(points.slice(0, 1));
  for (const finding of findings)
    if (finding.need && outcomeOf(finding, null, inquiry).state === 'safe')
      for (const reached of [finding.low, finding.high]) used.add(points[reached!.point]!);
  return [...used];
}
