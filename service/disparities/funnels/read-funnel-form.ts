// Reads the form of a funnel: a request that can be worked out, or what to mend in which field.
import type { FormFields } from '../../pages/forms.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import type { ReadRequest } from '../findings/kind-pages.ts';
import { comparisonFieldOf } from '../findings/read-comparison-form.ts';
import { fillRateForm, readRateForm } from '../rates/read-rate-form.ts';
import type { FunnelRequest } from './funnel-request.ts';

/** Every area of the population: each place has its own residents. */
export function readFunnelForm(form: FormFields, chosen: ChosenData): ReadRequest<FunnelRequest> {
  const rates = readRateForm(form, chosen);
  const group = form.value('group').trim();
  const own = group === '' ? [{ field: 'group', message: 'Enter whose ratio to follow, such as Black' }] : [];
  if (!rates.ok) return { ok: false, problems: [...rates.problems, ...own] };
  if (own.length > 0) return { ok: false, problems: own };
  return { ok: true, request: { ...rates.request, area: null, group } };
}

/** The fields as they would have been filled in. */
export function fillFunnelForm(request: FunnelRequest): Record<string, string> {
  return { ...fillRateForm(request), group: request.group };
}

const fields: Readonly<Record<string, string>> = {
  FUNNEL_GROUP_UNKNOWN: 'group',
  FUNNEL_GROUP_LEFT_OVER: 'group',
  FUNNEL_REFERENCE_OVERALL: 'reference',
};

/** The field at which a refusal with this code can be mended. */
export function funnelFieldOf(code: string): string | undefined {
  return fields[code] ?? comparisonFieldOf(code);
}
