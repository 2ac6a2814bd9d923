// What share of each group had an outcome, as a kind of finding: its form, its work and its page.
import { kindPages } from '../findings/kind-pages.ts';
import { fillShareForm, readShareForm, shareFieldOf } from './read-share-form.ts';
import { shareFindingSchema } from './read-share-finding.ts';
import { shareCsv } from './share-csv.ts';
import { shareForm } from './share-form.ts';
import { shareHeading, sharesScope } from './share-heading.ts';
import type { ShareFinding } from './share-finding.ts';
import { type ShareRequest, shareRequest } from './share-request.ts';
import { shareView } from './share-view.ts';
import { workOutShares } from './work-out-shares.ts';
import { shareForRelease } from './share-for-release.ts';

export const sharePages = kindPages<ShareRequest, ShareFinding>({
  id: 'share',
  title: 'What share of each group had an outcome',
  hint: 'Such as how many of the searches of each group ended in arrest',
  records: ['events', 'people'],
  overResidents: false,
  offersValues: true,
  request: shareRequest,
  finding: shareFindingSchema,
  fields: shareForm,
  read: readShareForm,
  fill: fillShareForm,
  fieldOf: shareFieldOf,
  workOut: workOutShares,
  heading: shareHeading,
  scope: sharesScope,
  view: shareView,
  csv: shareCsv,
  forRelease: shareForRelease,
});
