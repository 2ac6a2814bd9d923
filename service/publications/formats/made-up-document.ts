// An invented annual report of about twelve pages, with everything in it that a publication can have: for tests and measures.
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved-document.ts';
import { madeUpAppendices } from './made-up-appendices.ts';
import { madeUpChapters } from './made-up-chapters.ts';
import { madeUpLaterChapters } from './made-up-later-chapters.ts';

const blocks = [...madeUpChapters, ...madeUpLaterChapters, ...madeUpAppendices].map(
  (block, index): ResolvedBlock => ({
    ...block,
    id: `b${index + 1}`,
  }),
);

/** Fellshire is nowhere; nobody in this report exists. */
export const madeUpDocument: ResolvedDocument = {
  title: 'Equality and fairness in Fellshire: annual report 2025 to 2026',
  language: 'en-GB',
  direction: 'ltr',
  summary:
    'What Fellshire Constabulary set out to do for equality in the year to March 2026, what it did, and what its figures can and cannot tell.',
  blocks,
  imprint: {
    organisationName: 'Fellshire Constabulary',
    contact: [
      'Equality Team, Fellshire Constabulary, 1 Market Place, Lowmarket',
      'Telephone 01632 960 001, weekdays 9am to 5pm',
      'equality@fellshire.example',
    ],
    address: 'https://fellshire.example/publications/annual-report-2026',
    publishedOn: new Date(Date.UTC(2026, 9, 1)),
    version: 2,
    changeNote: 'The number of meetings of the young people’s group was corrected from 5 to 4.',
    fictional: true,
  },
  translation: null,
};
