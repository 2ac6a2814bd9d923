// How much or how long it is for each group on average, as a kind of finding: its form, its work and its page.
import { kindPages } from '../findings/kind-pages.ts';
import { amountCsv } from './amount-csv.ts';
import type { AmountFinding } from './amount-finding.ts';
import { amountForm } from './amount-form.ts';
import { amountHeading, amountScope } from './amount-heading.ts';
import { type AmountRequest, amountRequest } from './amount-request.ts';
import { amountView } from './amount-view.ts';
import { amountFindingSchema } from './read-amount-finding.ts';
import { amountFieldOf, fillAmountForm, readAmountForm } from './read-amount-form.ts';
import { workOutAmounts } from './work-out-amounts.ts';
import { amountForRelease } from './amount-for-release.ts';

export const amountPages = kindPages<AmountRequest, AmountFinding>({
  id: 'amount',
  title: 'How much or how long it is for each group, on average',
  hint: 'Such as minutes until somebody came, or days until an answer',
  records: ['events', 'people'],
  overResidents: false,
  offersValues: true,
  request: amountRequest,
  finding: amountFindingSchema,
  fields: amountForm,
  read: readAmountForm,
  fill: fillAmountForm,
  fieldOf: amountFieldOf,
  workOut: workOutAmounts,
  heading: amountHeading,
  scope: amountScope,
  view: amountView,
  csv: amountCsv,
  forRelease: amountForRelease,
});
