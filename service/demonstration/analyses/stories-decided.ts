// Short analyses that were decided: one published, one waiting to be, one late, and one that nobody has looked at since. Everything in them is invented.
import { adjustmentsAtWork } from './adjustments-at-work.ts';
import { councilTax } from './council-tax.ts';
import { officeRelocation } from './office-relocation.ts';
import type { Story } from './story.ts';
import { volunteerExpensesAnalysis } from './volunteer-expenses.ts';

export const storiesDecided: readonly Story[] = [
  {
    item: 'office-relocation',

    steps: [
      { daysAgo: 140, by: 'complaints-officer', does: 'write', writing: officeRelocation },
      {
        ...{ daysAgo: 138, by: 'engagement-officer', does: 'engage' },
        engagement: {
          ...{
            who: 'Access group of Harrowby',
            method: 'event',
            daysAgo: 139,
            people: 9,
            characteristics: ['disability'],
          },
          adjustments: 'Two walks at their pace, with seats on the way and a taxi between.',
          said: 'No hoist in the toilet, parking across the street, nowhere quiet; and it is far from the bus.',
          changed: 'Twenty of 23 things were put right before we moved.',
        },
      },
      { daysAgo: 126, by: 'complaints-officer', does: 'submit' },
      {
        daysAgo: 121,
        by: 'adviser',
        does: 'endorsement',
        said: 'Endorsed. Ask again in a year, at the door.',
      },
      { daysAgo: 116, by: 'chief-finance-officer', does: 'freeze' },
      {
        ...{ daysAgo: 104, by: 'commissioner', does: 'decide', outcome: 'adjust' },
        decided:
          'We move, with the toilet, the parking and the quiet room as they are in the analysis, and a taxi from the bus.',
        reasons: 'It is better for most, and those for whom it is further are met at the bus.',
      },
      { daysAgo: 99, by: 'publisher', does: 'publish' },
      {
        ...{
          daysAgo: 61,
          by: 'complaints-officer',
          does: 'finish',
          promised: 'A taxi account',
          state: 'done',
        },
        outcome: 'Open since the move. It was used 14 times in the first month.',
      },
    ],
  },
  {
    item: 'volunteer-expenses',

    steps: [
      { daysAgo: 58, by: 'complaints-officer', does: 'write', writing: volunteerExpensesAnalysis },
      { daysAgo: 33, by: 'complaints-officer', does: 'submit' },
      { daysAgo: 27, by: 'adviser', does: 'endorsement', said: 'Endorsed.' },
      { daysAgo: 18, by: 'chief-finance-officer', does: 'freeze' },
      {
        ...{ daysAgo: 4, by: 'deputy', does: 'decide', outcome: 'go-ahead' },
        decided: 'The new rules hold from the first of next month.',
        reasons:
          'Nobody loses by them, and people who would like to volunteer are kept away by what we have now.',
      },
    ],
  },
  {
    item: 'council-tax',

    steps: [
      { daysAgo: 129, by: 'engagement-officer', does: 'write', writing: councilTax },
      { daysAgo: 124, by: 'engagement-officer', does: 'submit' },
      {
        daysAgo: 120,
        by: 'adviser',
        does: 'challenge',
        field: 'decision-already-taken-why',
        said: 'This explains and does not excuse. Say plainly that it was not before the Commissioner.',
      },
      {
        daysAgo: 119,
        by: 'engagement-officer',
        does: 'reply',
        said: 'It says so now, in what she might not want to hear.',
      },
      { daysAgo: 118, by: 'adviser', does: 'settled', said: 'It does.' },
      { daysAgo: 115, by: 'chief-executive', does: 'freeze' },
      {
        ...{ daysAgo: 110, by: 'commissioner', does: 'decide', outcome: 'continue' },
        decided: 'The precept stands as it was set.',
        reasons:
          'I have now read what I should have had in front of me. I would ask for the leaflet in five languages from the first day, and for the analysis in November next time.',
        earlier: {
          daysAgo: 150,
          why: 'The precept had to be set by the day that the law names. The analysis was written afterwards.',
        },
      },
      {
        ...{ daysAgo: 106, by: 'chief-executive', does: 'acknowledge' },
        why: 'The analysis was missed because it hung on one person who was ill. That is our failure, and not theirs. Two people are named for next year, and it is due three weeks before the decision.',
      },
      { daysAgo: 102, by: 'publisher', does: 'publish' },
      {
        ...{
          daysAgo: 89,
          by: 'engagement-officer',
          does: 'finish',
          promised: 'Where to ask is on',
          state: 'done',
        },
        outcome: 'The leaflet is out in five languages. Easy Read came three weeks later than the others.',
      },
    ],
  },
  {
    item: 'reasonable-adjustments',

    steps: [
      { daysAgo: 458, by: 'engagement-officer', does: 'write', writing: adjustmentsAtWork },
      { daysAgo: 450, by: 'engagement-officer', does: 'submit' },
      { daysAgo: 446, by: 'adviser', does: 'endorsement', said: 'Endorsed. Count how long each takes.' },
      { daysAgo: 441, by: 'chief-finance-officer', does: 'freeze' },
      {
        ...{ daysAgo: 432, by: 'commissioner', does: 'decide', outcome: 'go-ahead' },
        decided: 'The policy is in force from Monday.',
        reasons: 'Five months for a chair is not how I want to run an office.',
      },
      { daysAgo: 426, by: 'publisher', does: 'publish' },
      { daysAgo: 420, by: 'engagement-officer', does: 'monitor' },
      { daysAgo: 66, by: 'adviser', does: 'fall-due' },
    ],
  },
];
