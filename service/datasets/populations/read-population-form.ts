// Reads the form that describes a population: what is said of it, or what to mend in which field.
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import type { PopulationFacts } from './described-population.ts';
import { populationKinds } from './population-kinds.ts';

export type ReadPopulationForm =
  { ok: true; facts: PopulationFacts } | { ok: false; problems: FormProblem[] };

/** Longest that each may be. */
const limits = { source: 300, licence: 300, asOf: 100, geography: 200, scenario: 100, note: 2000 } as const;
const subjects: Readonly<Record<keyof typeof limits, string>> = {
  source: 'who counted them',
  licence: 'the licence',
  asOf: 'the day or period',
  geography: 'the area',
  scenario: 'what is supposed',
  note: 'the note',
};
const required = ['source', 'asOf', 'geography'] as const;

export function readPopulationForm(form: FormFields): ReadPopulationForm {
  const people = populationKinds.find((kind) => kind === form.value('people'));
  const months = form.values('months').map(Number);
  const problems: FormProblem[] = [
    ...(people ? [] : [{ field: 'people', message: 'Choose whose people these are' }]),
    ...required
      .filter((field) => form.value(field) === '')
      .map((field) => ({ field, message: `Enter ${subjects[field]}` })),
    ...Object.entries(limits).flatMap(([field, most]) => tooLong(form, field, most)),
    ...(months.every((month) => Number.isInteger(month) && month >= 1 && month <= 12)
      ? []
      : [{ field: 'months', message: 'Choose months from the list' }]),
  ];
  if (!people || problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    facts: {
      ...{ people, source: form.value('source'), licence: form.value('licence'), asOf: form.value('asOf') },
      geography: form.value('geography'),
      scenario: form.value('scenario') || null,
      months: months.length === 0 || months.length === 12 ? null : months.toSorted((a, b) => a - b),
      ...{ confidential: form.value('confidential') === 'yes', note: form.value('note') },
    },
  };
}

function tooLong(form: FormFields, field: string, most: number): FormProblem[] {
  const { length } = form.value(field);
  if (length <= most) return [];
  return [{ field, message: `This has ${length} characters: shorten it to ${most} or fewer` }];
}

/** The fields as they would have been filled in. */
export function filledPopulationForm(facts: PopulationFacts): Record<string, string | string[]> {
  return {
    ...{ people: facts.people, source: facts.source, licence: facts.licence, asOf: facts.asOf },
    ...{ geography: facts.geography, scenario: facts.scenario ?? '', note: facts.note },
    months: (facts.months ?? []).map(String),
    confidential: facts.confidential ? ['yes'] : [],
  };
}
