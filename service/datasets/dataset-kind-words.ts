// How the kinds of dataset are called on pages.
import type { DatasetKind } from './keeping/dataset.ts';

/** In the order of a form: what to choose, and what that means. */
export const kindChoices: readonly { value: DatasetKind; text: string; hint: string }[] = [
  {
    value: 'events',
    text: 'Records, one row for each event',
    hint: 'Such as the monthly stop and search files of a police force, complaints, grants or custody records. Where the form of a file is not known, you say what its columns mean',
  },
  {
    value: 'population',
    text: 'A population',
    hint: 'Such as a census table: area, group and number of residents',
  },
  {
    value: 'counts',
    text: 'Counts already made',
    hint: 'Such as a published table or a survey: group, number and perhaps area and period',
  },
  {
    value: 'people',
    text: 'People, one row for each',
    hint: 'Such as staff, applicants or victims referred: their characteristics, pay, grade or stages, and no names',
  },
];

export const kindWords: Readonly<Record<DatasetKind, string>> = {
  events: 'Records of events',
  population: 'Population',
  counts: 'Counts',
  people: 'People, one row for each',
};
