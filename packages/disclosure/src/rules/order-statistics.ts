// Medians, quartiles and means of pay: how many people have to stand around a number before it can be shown.

export interface ShownStatistic {
  /** A mean is of all; a median or another quantile is one or two people's own number. */
  kind: 'mean' | 'quantile' | 'least or greatest';
  /** People it is of. */
  people: number;
  /** For a quantile: people whose own number rounds to the same as is shown. */
  alike?: number;
}

/** Why a statistic of amounts cannot be shown, or null. Source: SDAP, Handbook on Statistical Disclosure Control for Outputs (2019). */
export function statisticProblem({ kind, people, alike = 1 }: ShownStatistic, below: number): string | null {
  if (kind === 'least or greatest')
    return 'The least or the greatest is one person’s own number, and is never shown.';
  if (people < below) return `It is of ${people} people, fewer than ${below}.`;
  if (kind === 'quantile' && alike < below)
    return `It is the own number of ${alike === 1 ? 'one person' : `${alike} people`}, fewer than ${below}: show it in wider bands.`;
  return null;
}
