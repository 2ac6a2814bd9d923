// Many groups in one sentence for each thing that can be said, where a sentence for each group would be too many.

import type { Verdict } from '../findings/verdict.ts';

/** With more groups than this, each has a clause and not a sentence of its own. */
export const mostInFull = 8;

interface Said {
  verdict: Verdict | null;
  ratio: { estimate: number | null };
}

/** @param words of a higher and of a lower one, such as `More often` and `Less often` */
export function inBrief<Group extends Said>(
  groups: readonly Group[],
  clauseOf: (group: Group) => string,
  words: { higher: string; lower: string; same: string },
): string[] {
  const higher = ({ ratio }: Group) => (ratio.estimate ?? 1) > 1;
  const gaps = groups.filter(({ verdict }) => verdict?.startsWith('gap'));
  const said = (lead: string, those: readonly Group[]) =>
    those.length === 0 ? [] : [`${lead}: ${those.map(clauseOf).join('; ')}.`];
  return [
    ...said(words.higher, gaps.filter(higher)),
    ...said(
      words.lower,
      gaps.filter((group) => !higher(group)),
    ),
    ...said(
      `Consistent with the same ${words.same}, or too little from it to matter`,
      groups.filter(({ verdict }) => verdict === 'no gap that matters'),
    ),
    ...said(
      'Whether higher or lower cannot be told',
      groups.filter(({ verdict }) => verdict === 'not settled'),
    ),
  ];
}
