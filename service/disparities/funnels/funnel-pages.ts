// One group's ratio in many places, as a kind of finding: its form, its work and its page.
import { kindPages } from '../findings/kind-pages.ts';
import { funnelCsv } from './funnel-csv.ts';
import { funnelForm } from './funnel-form.ts';
import { funnelHeading, funnelScope } from './funnel-measure.ts';
import { funnelRequest } from './funnel-request.ts';
import { funnelView } from './funnel-view.ts';
import { fillFunnelForm, funnelFieldOf, readFunnelForm } from './read-funnel-form.ts';
import { funnelFindingSchema } from './read-funnel-finding.ts';
import { workOutFunnel } from './work-out-funnel.ts';
import { funnelForRelease } from './funnel-for-release.ts';

export const funnelPages = kindPages({
  id: 'funnel',
  title: 'Where a difference between groups is unlike that of other places',
  hint: 'Such as searches of Black people as a multiple of those of White people, in each force or district',
  records: ['events', 'counts'],
  overResidents: true,
  request: funnelRequest,
  finding: funnelFindingSchema,
  fields: funnelForm,
  read: readFunnelForm,
  fill: fillFunnelForm,
  fieldOf: funnelFieldOf,
  workOut: workOutFunnel,
  heading: funnelHeading,
  scope: funnelScope,
  view: funnelView,
  csv: funnelCsv,
  forRelease: funnelForRelease,
});
