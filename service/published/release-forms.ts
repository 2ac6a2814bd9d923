// The forms in which a release can be had, as catalogues name them.
import type { ReleaseForm } from './data-catalogue.ts';

export const fileEndings = ['csv', 'ods', 'json', 'txt', 'html', 'zip'] as const;
export type FileEnding = (typeof fileEndings)[number];

/** In the order in which they are offered. */
export const releaseForms: readonly ReleaseForm[] = [
  { ending: '.csv', title: 'CSV', mediaType: 'text/csv', fileType: 'CSV' },
  {
    ending: '.ods',
    title: 'OpenDocument spreadsheet',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    fileType: 'ODS',
  },
  { ending: '.json', title: 'JSON', mediaType: 'application/json', fileType: 'JSON' },
  { ending: '.txt', title: 'Plain text', mediaType: 'text/plain', fileType: 'TXT' },
  { ending: '.html', title: 'A page of its own', mediaType: 'text/html', fileType: 'HTML' },
  {
    ending: '.zip',
    title: 'Frictionless Data Package: each table as CSV with what its columns mean',
    mediaType: 'application/zip',
    fileType: 'ZIP',
  },
];
