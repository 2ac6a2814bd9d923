// The nine characteristics of the Equality Act, as the made-up analyses speak of them.

export const characteristics = [
  ...(['age', 'disability', 'gender-reassignment', 'marriage-and-civil-partnership'] as const),
  ...(['pregnancy-and-maternity', 'race', 'religion-or-belief', 'sex', 'sexual-orientation'] as const),
] as const;
export type Characteristic = (typeof characteristics)[number];
