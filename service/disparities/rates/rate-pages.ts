// How often something happens to each group, as a kind of finding: its form, its work and its page.
import { kindPages } from '../findings/kind-pages.ts';
import { comparisonFieldOf } from '../findings/read-comparison-form.ts';
import { rateCsv } from './rate-csv.ts';
import { rateForm } from './rate-form.ts';
import { rateHeading, rateScope } from './rate-heading.ts';
import { rateRequest } from './rate-request.ts';
import { rateView } from './rate-view.ts';
import { fillRateForm, readRateForm } from './read-rate-form.ts';
import { rateFindingSchema } from './read-rate-finding.ts';
import { workOutRates } from './work-out-rates.ts';
import { rateForRelease } from './rate-for-release.ts';

export const ratePages = kindPages({
  id: 'rate',
  title: 'How often something happens to each group',
  hint: 'Such as searches for every 1,000 residents, by ethnicity',
  records: ['events', 'counts'],
  overResidents: true,
  request: rateRequest,
  finding: rateFindingSchema,
  fields: rateForm,
  read: readRateForm,
  fill: fillRateForm,
  fieldOf: comparisonFieldOf,
  workOut: workOutRates,
  heading: rateHeading,
  scope: rateScope,
  view: rateView,
  csv: rateCsv,
  forRelease: rateForRelease,
});
