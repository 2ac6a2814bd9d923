// How a disparity went over time, as a kind of finding: its form, its work and its page.
import { kindPages } from '../findings/kind-pages.ts';
import { fillTrendForm, readTrendForm, trendFieldOf } from './read-trend-form.ts';
import { trendFindingSchema } from './read-trend-finding.ts';
import { trendCsv } from './trend-csv.ts';
import { trendForm } from './trend-form.ts';
import { trendHeading, trendScope } from './trend-measure.ts';
import { trendRequest } from './trend-request.ts';
import { trendView } from './trend-view.ts';
import { workOutTrend } from './work-out-trend.ts';
import { trendForRelease } from './trend-for-release.ts';

export const trendPages = kindPages({
  id: 'trend',
  title: 'How a difference between groups changes over time',
  hint: 'Such as searches of Black people as a multiple of those of White people, quarter by quarter',
  records: ['events', 'counts'],
  overResidents: true,
  request: trendRequest,
  finding: trendFindingSchema,
  fields: trendForm,
  read: readTrendForm,
  fill: fillTrendForm,
  fieldOf: trendFieldOf,
  workOut: workOutTrend,
  heading: trendHeading,
  scope: trendScope,
  view: trendView,
  csv: trendCsv,
  forRelease: trendForRelease,
});
