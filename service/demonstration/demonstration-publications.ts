// What Fellshire has published, and what it is writing: one of each state that a publication can be in. All of it is invented.
import type { DemonstrationPublication } from '../publications/index.ts';
import { annualReportFirst } from './publications/annual-report-first.ts';
import { annualReportSecond } from './publications/annual-report-second.ts';
import {
  committeeText,
  formerObjectivesText,
  grantsText,
  objectivesText,
  parkingText,
  strategyText,
} from './publications/strategy-text.ts';

const wrote = { by: 'adviser', publishedBy: 'publisher' } as const;

/** @param released ids of releases as they were made: the last is of searches, the one before of calls */
export function demonstrationPublications(released: readonly string[]): DemonstrationPublication[] {
  const [calls = '', searches = ''] = released.slice(-2);
  const report = (wrong: boolean) =>
    `${annualReportFirst([searches, calls])}\n${annualReportSecond({ wrong })}`;
  const aboutReport = {
    title: 'Annual equality report 2025 to 2026',
    summary:
      'What we know about fairness in Fellshire, what we did in the year to March 2026, what we did not do, and what we do not know.',
  };
  return [
    {
      slug: 'fair-to-fellshire',
      kind: 'strategy',
      inForce: ['2024-04-01', '2028-03-31'],
      versions: [
        {
          ...wrote,
          title: 'Fair to Fellshire: our equality strategy 2024 to 2028',
          summary:
            'What we will do for fairness until March 2028, how anybody can tell whether we did it, and who answers for it.',
          text: strategyText,
          publishedOn: '2024-04-02',
        },
      ],
    },
    {
      slug: 'equality-objectives-2020-to-2024',
      kind: 'objectives',
      inForce: ['2020-04-01', '2024-03-31'],
      replacedBy: 'equality-objectives-2024-to-2028',
      versions: [
        {
          ...wrote,
          title: 'Equality objectives 2020 to 2024',
          summary: 'Our four equality objectives from April 2020 to March 2024.',
          text: formerObjectivesText,
          publishedOn: '2020-03-30',
        },
      ],
    },
    {
      slug: 'equality-objectives-2024-to-2028',
      kind: 'objectives',
      inForce: ['2024-04-01', '2028-03-31'],
      versions: [
        {
          ...wrote,
          title: 'Equality objectives 2024 to 2028',
          summary: 'Our equality objectives, where each begins, what it is to reach, and by when.',
          text: objectivesText,
          publishedOn: '2024-03-28',
        },
      ],
    },
    {
      slug: 'annual-equality-report-2025-to-2026',
      kind: 'annual-report',
      versions: [
        { ...wrote, ...aboutReport, text: report(true), publishedOn: '2026-03-30' },
        {
          ...wrote,
          ...aboutReport,
          text: report(false),
          publishedOn: '2026-05-11',
          changeNote: 'The table in the part on complaints is put right.',
          correction: {
            since: 1,
            wasWrong:
              'The table of requests to look at a complaint again said that the first answer was not good enough in 32 cases in 2025 to 2026, and in 19 the year before. Both numbers were copied from another table.',
            isRight:
              'The first answer was not good enough in 23 of 61 cases in 2025 to 2026, and in 15 of 46 the year before. The sentences around the table were right.',
          },
        },
      ],
    },
    {
      slug: 'getting-to-market-hall',
      kind: 'page',
      withdrawn: {
        on: '2026-09-14',
        why: 'The way in at the side is closed while the lift is replaced, so this no longer tells how to get in. Please ring us before you come.',
        text: 'stays',
      },
      versions: [
        {
          by: 'engagement-officer',
          publishedBy: 'publisher',
          title: 'Getting to Market Hall',
          summary: 'Buses, parking, and the way in without steps.',
          text: parkingText,
          publishedOn: '2025-02-03',
        },
      ],
    },
    {
      slug: 'scrutiny-committee-autumn-2026',
      kind: 'scrutiny',
      versions: [
        {
          by: 'engagement-officer',
          publishedBy: 'publisher',
          title: 'What the Fairness and Scrutiny Committee asked, autumn 2026',
          summary: 'Four questions, the answers to them, and two recommendations.',
          text: committeeText,
          scheduledInDays: 21,
        },
      ],
    },
    {
      slug: 'how-we-choose-who-gets-grants',
      kind: 'policy',
      versions: [
        {
          by: 'commissioning-manager',
          inReview: true,
          title: 'How we choose who gets grants',
          summary: 'Who can ask for a grant, how we choose, and what we publish about it.',
          text: grantsText,
          said: [
            {
              by: 'data-protection',
              said: 'Please say how long applications are kept, and who sees them.',
            },
          ],
        },
      ],
    },
  ];
}
