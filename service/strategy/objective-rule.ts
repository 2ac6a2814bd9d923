// What the law asks of equality objectives, as values with where it is from: how long they may stand, and what each must have.

export interface ObjectiveRule {
  /** In a sentence. */
  says: string;
  /** The provision it is from. */
  law: string;
  /** When a person compared it with the law, as `YYYY-MM-DD`; null: nobody has yet, and whoever reads it is told. */
  checkedOn: string | null;
}

const regulation5 =
  'regulation 5 of the Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017 (SI 2017/353)';

export const objectiveRules = {
  fourYears: {
    says: 'Bodies that the regulations list publish their equality objectives again within four years, beginning with the day on which they last did.',
    law: regulation5,
    checkedOn: null,
  },
  specificAndMeasurable: {
    says: 'Each equality objective is to be specific and measurable.',
    law: regulation5,
    checkedOn: null,
  },
} as const satisfies Readonly<Record<string, ObjectiveRule>>;

const years = 4;

/**
 * The last day of four years that begin with a day: `2024-04-01` → `2028-03-31`. Of a year alone only the year can be said:
 * `2020` → `2024`.
 */
export function lastOfFourYears(begins: string): string {
  if (/^\d{4}$/.test(begins)) return String(Number(begins) + years);
  const [year = 0, month = 1, day = 1] = begins.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, day - 1)).toISOString().slice(0, 10);
}

/** Told where objectives stand longer than the law has them stand: the rule, and by when they are to be published again. */
export interface StandsTooLong {
  rule: ObjectiveRule;
  /** A day or a year. */
  by: string;
}

/** Null where they do not, or where it is not stated. A year and a day are compared by their years. */
export function standsTooLong(begins: string | null, ends: string | null): StandsTooLong | null {
  if (begins === null || ends === null) return null;
  const by = lastOfFourYears(begins);
  const length = Math.min(by.length, ends.length);
  return ends.slice(0, length) > by.slice(0, length) ? { rule: objectiveRules.fourYears, by } : null;
}
