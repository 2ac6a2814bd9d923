// Reads the form of an amount: a request that can be worked out, or what to mend in which field.
import type { FormFields } from '../../pages/forms.ts';
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
import type { AmountRequest } from './amount-request.ts';

export function readAmountForm(form: FormFields, chosen: ChosenData): ReadRequest<AmountRequest> {
  const amount = form.value('amount');
  const problems = [
    ...(amount === '' ? [{ field: 'amount', message: 'Choose the column that holds the amounts' }] : []),
    ...breakdownProblems(form, chosen),
    ...periodProblems(form),
    ...filterProblems(form),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const { area: _, ...asked } = readComparisonForm(form, chosen);
  const request = {
    records: chosen.records.id,
    population: null,
    ...asked,
    amount,
    average: form.value('average') === 'median' ? ('median' as const) : ('mean' as const),
    counting: form.value('counting') || null,
  };
  return { ok: true, request };
}

/** The fields as they would have been filled in. */
export function fillAmountForm(request: AmountRequest): Record<string, string> {
  const { area: _, ...filled } = fillComparisonForm({ ...request, area: null });
  const { amount, average, counting } = request;
  return { ...filled, amount, average, counting: counting ?? '' };
}

/** The field at which a refusal with this code can be mended. */
export function amountFieldOf(code: string): string | undefined {
  return code.startsWith('AMOUNT') ? 'amount' : comparisonFieldOf(code);
}
