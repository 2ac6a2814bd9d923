// Reads the form of a rate: a request that can be worked out, or what to mend in which field.
import type { FormFields } from '../../pages/forms.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import type { ReadRequest } from '../findings/kind-pages.ts';
import {
  comparisonProblems,
  fillComparisonForm,
  readComparisonForm,
} from '../findings/read-comparison-form.ts';
import { adjustFactors } from './adjust-for.ts';
import type { RateRequest } from './rate-request.ts';

export function readRateForm(form: FormFields, chosen: ChosenData): ReadRequest<RateRequest> {
  const problems = comparisonProblems(form, chosen);
  if (problems.length > 0 || !chosen.population) return { ok: false, problems };
  const request = {
    records: chosen.records.id,
    population: chosen.population.id,
    ...readComparisonForm(form, chosen),
    counting: form.value('counting') || null,
    person: form.value('person') || null,
    others: othersOf(form, chosen),
    adjustFor: adjustFactors.filter((factor) => form.value('adjust-for').split(',').includes(factor)),
  };
  return { ok: true, request };
}

/** Those that are offered; anything else in the field is nobody's choice. */
function othersOf(form: FormFields, { others = [] }: ChosenData): RateRequest['others'] {
  const ticked = form.values('also').flatMap((value) => value.split(','));
  return others
    .filter(({ id, added }) => ticked.includes(`${added ? 'added' : 'instead'}:${id}`))
    .map(({ id, added }) => ({ population: id, added }));
}

/** The fields as they would have been filled in. */
export function fillRateForm(request: RateRequest): Record<string, string> {
  return {
    ...fillComparisonForm(request),
    counting: request.counting ?? '',
    person: request.person ?? '',
    'adjust-for': request.adjustFor.join(','),
    also: request.others
      .map(({ population, added }) => `${added ? 'added' : 'instead'}:${population}`)
      .join(','),
  };
}
