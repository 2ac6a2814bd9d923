// What may be said of a comparison.

export const verdicts = [
  'gap',
  'gap, size not settled',
  'no gap that matters',
  'not settled',
  'cannot be computed',
] as const;
export type Verdict = (typeof verdicts)[number];
