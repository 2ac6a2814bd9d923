// Reads the form of a finding on pay: a request that can be worked out, or what to mend in which field.
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import type { ReadRequest } from '../findings/kind-pages.ts';
import {
  breakdownProblems,
  fillGroupFields,
  filterProblems,
  readGroupFields,
} from '../findings/read-comparison-form.ts';
import { usualPay } from './pay-asked.ts';
import { isDay } from './pay-arguments.ts';
import type { PayRequest } from './pay-request.ts';

export function readPayForm(form: FormFields, chosen: ChosenData): ReadRequest<PayRequest> {
  const problems = [...breakdownProblems(form, chosen), ...snapshotProblems(form), ...filterProblems(form)];
  if (problems.length > 0) return { ok: false, problems };
  const asked = (name: string) => form.value(name) || null;
  const request: PayRequest = {
    ...usualPay,
    records: chosen.records.id,
    population: null,
    ...readGroupFields(form),
    pay: asked('pay'),
    bonus: asked('bonus'),
    kindOfWorker: asked('kind-of-worker'),
    fullPay: asked('full-pay'),
    grade: asked('grade'),
    service: asked('service'),
    snapshot: asked('snapshot'),
    blankBonus: form.value('blank-bonus') === 'none' ? 'none' : 'not-known',
  };
  return { ok: true, request };
}

function snapshotProblems(form: FormFields): FormProblem[] {
  const day = form.value('snapshot');
  if (day === '' || isDay(day)) return [];
  return [{ field: 'snapshot', message: 'Write the day as year, month and day, such as 2025-03-31' }];
}

/** The fields as they would have been filled in. */
export function fillPayForm(request: PayRequest): Record<string, string> {
  return {
    ...fillGroupFields(request),
    pay: request.pay ?? '',
    bonus: request.bonus ?? '',
    'kind-of-worker': request.kindOfWorker ?? '',
    'full-pay': request.fullPay ?? '',
    grade: request.grade ?? '',
    service: request.service ?? '',
    snapshot: request.snapshot ?? '',
    'blank-bonus': request.blankBonus,
  };
}

/** The field at which a refusal with this code can be mended. */
export function payFieldOf(code: string): string | undefined {
  const fields: Readonly<Record<string, string>> = {
    REFERENCE_ABSENT: 'reference',
    NOBODY_TO_COMPARE: 'by',
    PAY_REFERENCE_FIXED: 'reference',
    ROLL_UP_UNKNOWN: 'roll-up',
    PAY_COLUMN_MISSING: 'pay',
    PAY_NOBODY_PAID: 'pay',
    FILTER_COLUMN_MISSING: 'filter-column',
    FILTER_MATCHES_NOTHING: 'filter-value',
  };
  return fields[code];
}
