// What a comparison can be adjusted for: place, period and age, alone or together.

export const adjustFactors = ['place', 'period', 'age'] as const;
export type AdjustFactor = (typeof adjustFactors)[number];

/** As it stands in a sentence. */
export const factorWords: Record<AdjustFactor, string> = {
  place: 'place',
  period: 'time',
  age: 'age',
};
