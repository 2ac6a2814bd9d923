// What came of the searches of each group, as a kind of finding: its form, its work and its page.
import { kindPages } from '../findings/kind-pages.ts';
import { hitRateCsv } from './hit-rate-csv.ts';
import type { HitRateFinding } from './hit-rate-finding.ts';
import { hitRateForm, readHitRateForm } from './hit-rate-form.ts';
import { hitRateHeading } from './hit-rate-heading.ts';
import { type HitRateRequest, hitRateRequest } from './hit-rate-request.ts';
import { hitRateView } from './hit-rate-view.ts';
import { hitRateFindingSchema } from './read-hit-rate-finding.ts';
import { fillSharesForm, shareFieldOf } from './read-share-form.ts';
import { sharesScope } from './share-heading.ts';
import { workOutHitRates } from './work-out-shares.ts';
import { hitRateForRelease } from './hit-rate-for-release.ts';

export const hitRatePages = kindPages<HitRateRequest, HitRateFinding>({
  id: 'hit-rate',
  title: 'What came of the searches of each group',
  hint: 'Hit rates: any action, arrest, and an outcome linked to what was looked for, each apart',
  records: ['events'],
  overResidents: false,
  request: hitRateRequest,
  finding: hitRateFindingSchema,
  fields: hitRateForm,
  read: readHitRateForm,
  fill: fillSharesForm,
  fieldOf: (code) => (code.startsWith('OUTCOME') ? 'records' : shareFieldOf(code)),
  workOut: workOutHitRates,
  heading: hitRateHeading,
  scope: sharesScope,
  view: hitRateView,
  csv: hitRateCsv,
  forRelease: hitRateForRelease,
});
