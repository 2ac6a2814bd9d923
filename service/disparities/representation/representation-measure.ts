// The measure of a representation: whose make-up, by which characteristic, against which benchmark.

import { capitalised } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import type { Breakdown, Counted } from '../findings/measured.ts';

/** What a body is set against. Choosing it is the largest choice of all, so it is always written down. */
export interface Benchmark {
  kind: 'residents' | 'counts';
  /** As it stands in a sentence: `residents of Cumbria`, `applicants`. */
  name: string;
  /** Day its figures speak of; null where nobody says. */
  date: string | null;
  /** Whether its figures are of a sample, and so unsure themselves. */
  isSample: boolean;
}

export interface RepresentationMeasure {
  /** The whole measure in one line. */
  title: string;
  counted: Counted;
  breakdown: Breakdown;
  benchmark: Benchmark;
  /** The files of an earlier time, and the column within which the change is split; null without one. */
  change: { within: string; earlier: string[] } | null;
  area: string | null;
  /** First and last month, both included; null where the data carry no months. */
  from: string | null;
  to: string | null;
  /** Indexes inside this band are too close to 1 to matter. Chosen beforehand. */
  band: { lower: number; upper: number };
  /** Confidence level of the intervals, such as 0.95. */
  level: number;
}

/** The measure in one line. Built from its parts, so that it cannot say anything else. */
export function representationTitle(measure: Omit<RepresentationMeasure, 'title'>): string {
  const { counted, breakdown, benchmark, from, to } = measure;
  const where = counted.filters.map(({ header, value }) => `${header} ${value}`).join(', ');
  const when = from && to ? `, ${periodPhrase(from, to)}` : '';
  return (
    `${capitalised(counted.plural)}${where ? ` (${where})` : ''} by ${breakdown.label}, ` +
    `set against ${benchmark.name}${when}`
  );
}
