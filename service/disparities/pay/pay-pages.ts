// Gaps in pay as a kind of finding: its form, its work and its page.
import { kindPages } from '../findings/kind-pages.ts';
import { payCsv } from './pay-csv.ts';
import { payForm } from './pay-form.ts';
import { payHeading, payScope } from './pay-heading.ts';
import { payRequest } from './pay-request.ts';
import { payView } from './pay-view.ts';
import { fillPayForm, payFieldOf, readPayForm } from './read-pay-form.ts';
import { payFindingSchema } from './read-pay-finding.ts';
import { workOutPay } from './work-out-pay.ts';
import { payForRelease } from './pay-for-release.ts';

export const payPages = kindPages({
  id: 'pay',
  title: 'Whether groups are paid differently',
  hint: 'Such as the gender pay gap, and the same by ethnicity or disability',
  records: ['people'],
  overResidents: false,
  request: payRequest,
  finding: payFindingSchema,
  fields: payForm,
  read: readPayForm,
  fill: fillPayForm,
  fieldOf: payFieldOf,
  workOut: workOutPay,
  heading: payHeading,
  scope: payScope,
  view: payView,
  csv: payCsv,
  forRelease: payForRelease,
});
