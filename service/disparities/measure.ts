// A measure: what is counted, over what, for whom, and compared with whom.

import { periodPhrase } from '../phrases/month.ts';
import { exact } from '../phrases/spoken-number.ts';
import { capitalised } from '../phrases/list.ts';

/** Who the groups are compared with. "White" is a choice like any other, so it is always written down. */
export type Reference =
  { kind: 'group'; code: string; label: string } | { kind: 'everyone-else' } | { kind: 'overall' };

/** What is being counted, as people say it: "searches". Events are not people. */
export interface Counted {
  /** Whether records were counted here, or counts were handed in. */
  from: 'events' | 'counts';
  singular: string;
  plural: string;
  /** Only records whose column holds exactly this value are counted. */
  filters: Filter[];
}

export interface Filter {
  /** Header of the column as published, such as `Object of search`. */
  header: string;
  value: string;
}

/** The characteristic that groups are formed by, and in whose words. */
export interface Breakdown {
  /** `self-defined-ethnicity`, `officer-defined-ethnicity`, `gender`, `age-range`, … */
  id: string;
  /** As it stands in a sentence: `self-defined ethnicity`. */
  label: string;
  /** The words that the events or counts are in. */
  classificationId: string;
  classificationVersion: string;
  /** How fine the groups are, such as `5`; null when the categories are used as they are. */
  rollUpId: string | null;
  rollUpTitle: string | null;
}

export interface Measure {
  /** The whole measure in one line, such as "Searches per 1,000 residents a year by self-defined ethnicity, …". */
  title: string;
  counted: Counted;
  breakdown: Breakdown;
  reference: Reference;
  /** Name of the area, or null when every area of the population file is in it. */
  area: string | null;
  /** First and last month, `YYYY-MM`, both included; null where the data carry no months. */
  from: string | null;
  to: string | null;
  /** Rates are per this many residents a year. */
  per: number;
  /** Ratios inside this band are too close to 1 to matter. Chosen beforehand. */
  band: { lower: number; upper: number };
  /** Confidence level of the intervals, such as 0.95. */
  level: number;
}

/** How a reference is named in a table: `White`, `everyone else`, `overall`. */
export function referenceLabel(reference: Reference): string {
  if (reference.kind === 'group') return reference.label;
  return reference.kind === 'overall' ? 'overall' : 'everyone else';
}

/** The measure in one line. Built from its parts, so that it cannot say anything else. */
export function measureTitle(measure: Omit<Measure, 'title'>): string {
  const { counted, breakdown, area, per } = measure;
  const where = counted.filters.map((f) => `${f.header} ${f.value}`).join(', ');
  const parts = [
    `${capitalised(counted.plural)}${where ? ` (${where})` : ''} per ${exact(per)} residents` +
      `${measure.from ? ' a year' : ''} by ${breakdown.label}`,
    `compared with ${referencePhrase(measure.reference)}`,
    ...(area ? [area] : []),
    ...(measure.from && measure.to ? [periodPhrase(measure.from, measure.to)] : []),
  ];
  return parts.join(', ');
}

/** How a reference is named in a sentence: `White people` is left to the words; this is the bare form. */
export function referencePhrase(reference: Reference): string {
  return reference.kind === 'overall' ? 'everyone together' : referenceLabel(reference);
}
