// Reads the form of a share: a request that can be worked out, or what to mend in which field.
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import type { ReadRequest } from '../findings/kind-pages.ts';
import {
  breakdownProblems,
  comparisonFieldOf,
  fillComparisonForm,
  filterProblems,
  periodProblems,
  readComparisonForm,
} from '../findings/read-comparison-form.ts';
import type { ShareRequest } from './share-request.ts';

export function readShareForm(form: FormFields, chosen: ChosenData): ReadRequest<ShareRequest> {
  const outcome = outcomeOf(form);
  const problems = [...(outcome ? [] : [noOutcome]), ...sharesProblems(form, chosen)];
  if (problems.length > 0 || !outcome) return { ok: false, problems };
  const request = { ...sharesAsked(form, chosen), outcome, saying: form.value('saying') || null };
  return { ok: true, request };
}

/** The fields as they would have been filled in. */
export function fillShareForm(request: ShareRequest): Record<string, string> {
  const { outcome, saying } = request;
  return {
    ...fillSharesForm(request),
    outcome: `${outcome.header}=${outcome.values[0] ?? ''}`,
    'outcome-kind': outcome.not ? 'not' : 'is',
    saying: saying ?? '',
  };
}

/** What every form about shares of events asks for. */
export function sharesAsked(form: FormFields, chosen: ChosenData) {
  const { area: _, ...asked } = readComparisonForm(form, chosen);
  const within = form.value('within');
  return {
    records: chosen.records.id,
    population: null,
    counting: form.value('counting') || null,
    ...asked,
    within: within === '' ? [] : [within],
  };
}

export function sharesProblems(form: FormFields, chosen: ChosenData): FormProblem[] {
  return [...breakdownProblems(form, chosen), ...periodProblems(form), ...filterProblems(form)];
}

export function fillSharesForm(
  request: Pick<
    ShareRequest,
    'by' | 'counting' | 'reference' | 'rollUp' | 'from' | 'to' | 'filters' | 'within'
  >,
): Record<string, string> {
  const { area: _, ...filled } = fillComparisonForm({ ...request, area: null });
  return { ...filled, within: request.within[0] ?? '', counting: request.counting ?? '' };
}

/** The field at which a refusal with this code can be mended. */
export function shareFieldOf(code: string): string | undefined {
  if (code.startsWith('OUTCOME')) return 'outcome';
  return code.startsWith('WITHIN') ? 'within' : comparisonFieldOf(code);
}

/** `Outcome=Arrest`, as the list offers it. */
function outcomeOf(form: FormFields): ShareRequest['outcome'] | undefined {
  const chosen = form.value('outcome');
  const at = chosen.indexOf('=');
  if (at < 1) return undefined;
  return {
    header: chosen.slice(0, at),
    values: [chosen.slice(at + 1)],
    not: form.value('outcome-kind') === 'not',
  };
}

const noOutcome: FormProblem = { field: 'outcome', message: 'Choose which outcome you want the share of' };
