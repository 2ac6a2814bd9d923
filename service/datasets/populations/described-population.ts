// A population with what must be known of it: whose people, from where, when, and under which supposition.
import { monthName } from '../../phrases/month.ts';
import { listed } from '../../phrases/list.ts';
import { populationKindWords, type PopulationKind } from './population-kinds.ts';

export interface PopulationFacts {
  people: PopulationKind;
  /** Who counted or estimated them. */
  source: string;
  /** The line that its licence asks for; empty where there is none. */
  licence: string;
  /** Day or period that the figures speak of, as it is said. */
  asOf: string;
  geography: string;
  /** What is supposed, such as "August, middle estimate"; null where nothing is. */
  scenario: string | null;
  /** Months of the year in which these people are there, 1 to 12; null for all. */
  months: readonly number[] | null;
  /** The figures themselves are confidential: nothing made of them is for release as it is. */
  confidential: boolean;
  note: string;
}

export interface DescribedPopulation extends PopulationFacts {
  datasetId: string;
  /** Name of the data. */
  title: string;
}

/** Such as "Visitors (August, middle estimate), August 2025". */
export function populationName({ people, scenario, asOf }: PopulationFacts): string {
  return `${populationKindWords[people].title}${scenario === null ? '' : ` (${scenario})`}, ${asOf}`;
}

/** Such as "June to September", for the months in which they are there. */
export function monthsWords(months: readonly number[]): string {
  const names = months.map(
    (month) => monthName(`2000-${String(month).padStart(2, '0')}`).split(' ')[0] ?? '',
  );
  const isRun =
    months.length > 2 && months.every((month, at) => at === 0 || month === (months[at - 1] ?? 0) + 1);
  return isRun ? `${names[0]} to ${names.at(-1)}` : listed(names);
}

/** Years since the figures were true, in whole years; null where what is said of their time has no year in it. */
export function yearsOld(asOf: string, now: Date): number | null {
  const years = [...asOf.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => Number(year));
  return years.length === 0 ? null : Math.max(0, now.getUTCFullYear() - Math.max(...years));
}
