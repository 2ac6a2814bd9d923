// What is believed of one group once all groups are known: its rate drawn towards the others', with credible limits.

export interface PosteriorRate {
  /** Events ÷ exposure, or people ÷ people, as they stand: show it beside the shrunken one. Null when there is nobody. */
  raw: number | null;
  /** Mean of what is believed. */
  shrunken: number | null;
  /** Credible limits; null where the groups do not differ by more than chance, so that no spread is known. */
  lower: number | null;
  upper: number | null;
}

export const NO_SPREAD =
  'The groups differ by no more than chance, so nothing says how far each may be from the rate of all; each is given that rate.';
export const ALL_OR_NONE =
  'Every group has the outcome in all of its people or in none, so nothing draws one towards the others; each keeps its own.';
