// Reads the form of a representation: a request that can be worked out, or what to mend in which field.
import type { FormFields } from '../../pages/forms.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import type { ReadRequest } from '../findings/kind-pages.ts';
import {
  comparisonProblems,
  fillComparisonForm,
  readComparisonForm,
} from '../findings/read-comparison-form.ts';
import type { KeptRepresentationRequest } from './kept-representation-request.ts';

export function readRepresentationForm(
  form: FormFields,
  chosen: ChosenData,
): ReadRequest<KeptRepresentationRequest> {
  const problems = comparisonProblems(form, chosen);
  if (problems.length > 0 || !chosen.population) return { ok: false, problems };
  const { by, rollUp, from, to, filters, area } = readComparisonForm(form, chosen);
  const request = {
    records: chosen.records.id,
    population: chosen.population.id,
    ...{ by, rollUp, from, to, filters, area },
    counting: form.value('counting') || null,
  };
  return { ok: true, request };
}

/** The fields as they would have been filled in. */
export function fillRepresentationForm(request: KeptRepresentationRequest): Record<string, string> {
  return { ...fillComparisonForm({ ...request, reference: null }), counting: request.counting ?? '' };
}
