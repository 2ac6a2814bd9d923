// The fields that ask for hit rates: by which groups, when, and of which searches.
import type { FormFields } from '../../pages/forms.ts';
import type { FormState } from '../../pages/form-inputs.ts';
import { html, type Html } from '../../pages/html.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { filterFields, groupFields, periodFields } from '../findings/comparison-form.ts';
import type { ReadRequest } from '../findings/kind-pages.ts';
import type { HitRateRequest } from './hit-rate-request.ts';
import { sharesAsked, sharesProblems } from './read-share-form.ts';

/** They are always compared within the same partner and object of search as well. */
export function hitRateForm(state: FormState, chosen: ChosenData): Html {
  return html`${groupFields(state, chosen)} ${periodFields(state, chosen)} ${filterFields(state, chosen)}`;
}

export function readHitRateForm(form: FormFields, chosen: ChosenData): ReadRequest<HitRateRequest> {
  const problems = sharesProblems(form, chosen);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, request: sharesAsked(form, chosen) };
}
