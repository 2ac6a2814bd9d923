// The relative likelihood of the workforce race equality standard, where the stages and groups are those it is made of.

import { wresIndicator } from '@due-regard/statistics';
import type { PathwayGroup, PathwayMeasure, WresFigure } from './pathway-finding.ts';

/** From shortlisting to appointment; of an adverse pathway from the first stage to the formal process. Null where it is not this. */
export function pathwayWres(
  measure: PathwayMeasure,
  groups: readonly PathwayGroup[],
  together: PathwayGroup | null,
): WresFigure | null {
  const { stages, adverse, breakdown, reference, level } = measure;
  const white = groups.find(({ isReference }) => isReference);
  const minority = together ?? groups.find(({ isReference }) => !isReference);
  if (breakdown.id !== 'ethnicity' || reference.code !== 'white' || !white || !minority) return null;
  const find = (pattern: RegExp) => stages.findIndex((stage) => pattern.test(stage));
  const [from, to] = adverse
    ? [0, find(/disciplin|formal/i)]
    : [find(/shortlist/i), find(/appoint|hired|recruited/i)];
  if (from < 0 || to <= from) return null;
  const passed = ({ reached }: PathwayGroup) => ({ count: reached[to] ?? 0, total: reached[from] ?? 0 });
  const indicator = adverse ? 'formal-discipline' : 'appointment-from-shortlisting';
  const found = wresIndicator(
    indicator,
    { white: passed(white), ethnicMinority: passed(minority) },
    { confidence: level },
  );
  const { direction, reading, estimate, lower, upper, nonAdverse, reason } = found;
  const said = { indicator, from: stages[from] ?? '', to: stages[to] ?? '', direction, reading };
  return { ...said, estimate, lower, upper, nonAdverse, ...(reason === null ? {} : { reason }) };
}
