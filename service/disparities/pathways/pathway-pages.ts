// A pathway as a kind of finding: its form, its work and its page.
import { kindPages } from '../findings/kind-pages.ts';
import { pathwayCsv } from './pathway-csv.ts';
import { pathwayForm } from './pathway-form.ts';
import { pathwayHeading, pathwayScope } from './pathway-heading.ts';
import { pathwayRequest } from './pathway-request.ts';
import { pathwayView } from './pathway-view.ts';
import { fillPathwayForm, pathwayFieldOf, readPathwayForm } from './read-pathway-form.ts';
import { pathwayFindingSchema } from './read-pathway-finding.ts';
import { workOutPathway } from './work-out-pathway.ts';
import { pathwayForRelease } from './pathway-for-release.ts';

export const pathwayPages = kindPages({
  id: 'pathway',
  title: 'Where groups fall behind on the way through stages',
  hint: 'Such as from applying to being appointed, or from a report to a charge',
  records: ['people', 'counts'],
  overResidents: false,
  request: pathwayRequest,
  finding: pathwayFindingSchema,
  fields: pathwayForm,
  read: readPathwayForm,
  fill: fillPathwayForm,
  fieldOf: pathwayFieldOf,
  workOut: workOutPathway,
  heading: pathwayHeading,
  scope: pathwayScope,
  view: pathwayView,
  csv: pathwayCsv,
  forRelease: pathwayForRelease,
});
