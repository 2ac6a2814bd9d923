// A body's make-up against residents, as a kind of finding: its form, its work and its page.
import { kindPages } from '../findings/kind-pages.ts';
import { comparisonFieldOf } from '../findings/read-comparison-form.ts';
import { keptRepresentationRequest } from './kept-representation-request.ts';
import { representationFindingSchema } from './read-representation-finding.ts';
import { fillRepresentationForm, readRepresentationForm } from './read-representation-form.ts';
import { representationCsv } from './representation-csv.ts';
import { representationForm } from './representation-form.ts';
import { representationHeading, representationScope } from './representation-heading.ts';
import { representationView } from './representation-view.ts';
import { workOutRepresentation } from './work-out-representation.ts';
import { representationForRelease } from './representation-for-release.ts';

export const representationPages = kindPages({
  id: 'representation',
  title: 'Whether a body mirrors the people it serves',
  hint: 'Such as each ethnic group’s share of officers beside its share of residents',
  records: ['people', 'counts', 'events'],
  overResidents: true,
  request: keptRepresentationRequest,
  finding: representationFindingSchema,
  fields: representationForm,
  read: readRepresentationForm,
  fill: fillRepresentationForm,
  fieldOf: comparisonFieldOf,
  workOut: workOutRepresentation,
  heading: representationHeading,
  scope: representationScope,
  view: (finding) => representationView(finding),
  csv: representationCsv,
  forRelease: representationForRelease,
});
