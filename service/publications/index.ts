// The door of publications: what a body publishes in words, for the program and for the floors above.
export type { PublishedFilter } from './life/published-filter.ts';
export {
  type PublicationKind,
  publicationKinds,
  type PublishedDocument,
  type PublishedPublication,
  type PublishedVersion,
} from './life/publication.ts';
export type { DemonstrationPublication } from './add-demonstration-publications.ts';
export type { PublicationGiven } from './gather-needs.ts';
export { calendarOf } from './asking/bank-holidays.ts';
export { eraseRequests } from './asking/erase-requests.ts';
export { workingDaysAfter } from './asking/working-days.ts';
export { checkUpload } from './checking/check-upload.ts';
export { publisherOf } from './life/publisher.ts';
export { publications, type Publications } from './publications.ts';
