// What is watched after a decision: a number, the level at which something has to be done, and what was read.

export interface IndicatorFacts {
  title: string;
  /** What is counted of what, and where it is from. */
  measure: string;
  /** Ids such as `age`. */
  characteristics: readonly string[];
  /** A figure of a finding that is read by itself whenever the finding is worked out again; null where somebody reads it. */
  figure: Figure | null;
  /** At the level or beyond it something has to be done. */
  triggerWhen: 'above' | 'below';
  triggerLevel: number;
  /** What was foreseen, in words. */
  expected: string;
  /** A day such as `2027-03-31`; null where it is read by itself. */
  nextReading: string | null;
  everyMonths: number;
  /** The post that reads it. */
  ownerJob: string;
}

export interface Figure {
  findingId: string;
  /** As the finding's table names the row; empty where it has one row only. */
  row: string;
  /** Heading of the column. */
  column: string;
}

export interface Reading {
  id: string;
  day: string;
  /** Null where there was nothing to read; then the note says why. */
  value: number | null;
  crosses: boolean;
  note: string;
  receiptDigest: string | null;
  readBy: string;
  readAt: Date;
}

export interface Indicator extends IndicatorFacts {
  id: string;
  analysisId: string;
  /** Counted within the analysis. */
  number: number;
  /** The latest first. */
  readings: readonly Reading[];
  ended: { at: Date; why: string } | null;
}

/** Whether a value has reached the level at which something has to be done. */
export function crosses(
  { triggerWhen, triggerLevel }: Pick<IndicatorFacts, 'triggerWhen' | 'triggerLevel'>,
  value: number,
): boolean {
  return triggerWhen === 'above' ? value >= triggerLevel : value <= triggerLevel;
}

/** “at 40 or below”. */
export function triggerWords({
  triggerWhen,
  triggerLevel,
}: Pick<IndicatorFacts, 'triggerWhen' | 'triggerLevel'>): string {
  return `at ${numberWords(triggerLevel)} or ${triggerWhen}`;
}

export function numberWords(value: number): string {
  return String(Number(value.toPrecision(6)));
}
