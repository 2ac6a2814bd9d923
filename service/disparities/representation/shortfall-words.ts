// How many there would be at an equal share, and how many more or fewer that is: in words for a table.

import { whole } from '../../phrases/spoken-number.ts';
import type { RepresentationGroup } from './representation-finding.ts';

/** `about 34, 22 more`. */
export function shortfallWords({
  expected,
  shortfall,
}: Pick<RepresentationGroup, 'expected' | 'shortfall'>): string {
  if (expected === null || shortfall === null) return '–';
  const short = Math.round(shortfall);
  if (short === 0) return `about ${whole(expected)}, as now`;
  return `about ${whole(expected)}, ${whole(Math.abs(short))} ${short > 0 ? 'more' : 'fewer'}`;
}
