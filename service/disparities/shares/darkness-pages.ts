// The veil of darkness, as a kind of finding: its form, its work and its page.
import type { FormFields } from '../../pages/forms.ts';
import { textField, type FormState } from '../../pages/form-inputs.ts';
import { html, type Html } from '../../pages/html.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { filterFields, periodFields } from '../findings/comparison-form.ts';
import { type ReadRequest, kindPages } from '../findings/kind-pages.ts';
import { filterProblems, periodProblems } from '../findings/read-comparison-form.ts';
import { darknessCsv } from './darkness-csv.ts';
import type { DarknessFinding } from './darkness-finding.ts';
import { darknessHeading, darknessScope } from './darkness-heading.ts';
import { darknessView } from './darkness-view.ts';
import { type HitRateRequest, hitRateRequest } from './hit-rate-request.ts';
import { darknessFindingSchema } from './read-darkness-finding.ts';
import { fillSharesForm, shareFieldOf, sharesAsked } from './read-share-form.ts';
import { workOutDarkness } from './work-out-shares.ts';
import { darknessForRelease } from './darkness-for-release.ts';

export const darknessPages = kindPages<HitRateRequest, DarknessFinding>({
  id: 'darkness',
  title: 'Whether fewer of a group are searched once it is dark',
  hint: 'The veil of darkness: searches at the same time of the clock, in daylight and in the dark',
  records: ['events'],
  overResidents: false,
  request: hitRateRequest,
  finding: darknessFindingSchema,
  fields: darknessForm,
  read: readDarknessForm,
  fill: fillSharesForm,
  fieldOf: (code) => (code.startsWith('DARKNESS') ? 'records' : shareFieldOf(code)),
  workOut: workOutDarkness,
  heading: darknessHeading,
  scope: darknessScope,
  view: darknessView,
  csv: darknessCsv,
  forRelease: darknessForRelease,
});

/** Always by the ethnicity that the officer saw, so that is not asked. */
function darknessForm(state: FormState, chosen: ChosenData): Html {
  return html`${textField(state, {
    name: 'reference',
    label: 'Compared with',
    hint: 'A group, such as White, or “everyone else”. Leave it empty for White.',
    classes: 'govuk-input--width-20',
  })}
  ${periodFields(state, chosen)} ${filterFields(state, chosen)}`;
}

function readDarknessForm(form: FormFields, chosen: ChosenData): ReadRequest<HitRateRequest> {
  const problems = [...periodProblems(form), ...filterProblems(form)];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, request: { ...sharesAsked(form, chosen), by: 'officer-defined-ethnicity' } };
}
