// How the analysis of victim services came about: asked, challenged, sent back, dissented from, decided and watched. Everything in it is invented.
import type { ToldStep as Step } from '../../analyses/index.ts';
import type { Story } from './story.ts';
import { victimServicesAfter } from './victim-services-after.ts';
import { victimServicesBefore } from './victim-services-before.ts';
import { victimServicesImpacts } from './victim-services-impacts.ts';

const author = 'commissioning-manager';
const engagement = 'engagement-officer';
const reviewer = 'adviser';

const evidence: readonly Step[] = [
  {
    ...{ daysAgo: 212, by: author, does: 'attach' },
    evidence: {
      ...{ kind: 'research', title: 'Census 2021: who lives where, their ages, disability, cars' },
      shows:
        '26% of residents of the High Fells are 65 or over. About 1,150 of them are disabled and live in a household without a car.',
      ...{ source: 'Census 2021, invented tables for Fellshire', period: '21 March 2021', asOfDaysAgo: 205 },
      ...{ strength: 'high', why: 'Everybody was asked, and it is some years old.' },
      characteristics: ['age', 'disability', 'race'],
    },
  },
  {
    ...{ daysAgo: 209, by: author, does: 'attach' },
    evidence: {
      ...{ kind: 'research', title: 'Returns of Harrowby Victims’ Line, four quarters' },
      shows:
        '2,904 people were helped. Groups of fewer than ten are not shown to us, so most of what we would like to know by district and group is missing.',
      ...{ source: 'Harrowby Victims’ Line', period: 'Four quarters', asOfDaysAgo: 205 },
      ...{
        strength: 'medium',
        why: 'It counts those who came. Who did not come is not in it, and small counts are hidden.',
      },
      characteristics: ['age', 'disability', 'race', 'religion-or-belief', 'sex', 'sexual-orientation'],
    },
  },
  {
    ...{ daysAgo: 208, by: author, does: 'attach' },
    evidence: {
      ...{ kind: 'research', title: 'National survey of crime: who is harmed, and who tells anybody' },
      shows:
        'Lesbian, gay and bisexual people say about twice as often as others that they were abused at home. Older people in villages report less.',
      ...{ source: 'National survey, England and Wales', period: 'Three years together', asOfDaysAgo: 208 },
      ...{ strength: 'medium', why: 'Large and careful, and not of this county.' },
      characteristics: ['age', 'sexual-orientation', 'sex'],
    },
  },
  {
    ...{ daysAgo: 206, by: author, does: 'attach' },
    evidence: {
      ...{ kind: 'finding', title: 'Calls to 101: whether somebody came, by ethnicity' },
      shows:
        'Who is answered in person when they ring, as the first step for many who are later helped. What it can and cannot tell stands in the finding.',
      ...{ source: 'Fellshire Constabulary, calls to 101', period: 'The latest year', asOfDaysAgo: 206 },
      ...{ strength: 'medium', why: 'Every call is counted. Ethnicity is missing for many.' },
      characteristics: ['race'],
      finding: 'calls',
    },
  },
];

const asked: readonly Step[] = [
  {
    ...{ daysAgo: 184, by: engagement, does: 'engage' },
    engagement: {
      ...{
        who: 'Older residents of the High Fells',
        method: 'focus-group',
        daysAgo: 185,
        people: 12,
        characteristics: ['age', 'disability'],
      },
      adjustments:
        'In the village hall of Stonebeck at eleven, after the bus and before it goes back. A hearing loop. Lunch.',
      said: 'Ten of twelve come by bus or are driven. Five had never filled in a form online. “The town gets it again.” Two had not told anybody about a burglary, as they did not know who to ring.',
      changed: 'The van and the fund. A form on paper, at the surgery and the shop.',
    },
  },
  {
    ...{ daysAgo: 177, by: engagement, does: 'engage' },
    engagement: {
      ...{
        who: 'Fellshire Disabled People’s Voice',
        method: 'focus-group',
        daysAgo: 178,
        people: 9,
        characteristics: ['disability'],
      },
      adjustments:
        'Two interpreters of British Sign Language, a note-taker, and the questions a week before.',
      said: 'Booking by telephone shuts some of us out. One member asked her son to ring and left out what she would not say before him. Ask what somebody needs once, and keep it.',
      changed:
        'Booking by text message and in British Sign Language, tested with them before the contract began.',
    },
  },
  {
    ...{ daysAgo: 176, by: engagement, does: 'engage' },
    engagement: {
      ...{
        who: 'Gypsy, Roma and Traveller families, one site',
        method: 'meeting',
        daysAgo: 268,
        people: 7,
        characteristics: ['race'],
      },
      adjustments: 'On the site, with the liaison of the council, and without notes.',
      said: 'They asked us to come again before we ask them for anything.',
      changed: '',
    },
  },
];

const advised: readonly Step[] = [
  {
    ...{ daysAgo: 186, by: author, does: 'advise' },
    advice: {
      ...{ who: 'LGBT staff network of Fellshire', adviser: 'staff-network' },
      question: 'Would anything in how people begin keep lesbian, gay, bisexual or trans victims away?',
      sections: ['proposal', 'affected', 'effects'],
      said: 'The second question asks for a husband or wife, and who is at home. Nobody who is not out will go past it where somebody may read along. Ask for neither, and let the page be left with one key.',
      answer: {
        taken: 'taken',
        said: 'Both questions are gone. The page can be left with one key, and two of your members tried it before it went in.',
      },
    },
  },
  {
    ...{ daysAgo: 185, by: author, does: 'advise' },
    advice: {
      ...{ who: 'High Fells advisory group', adviser: 'advisory-group' },
      question: 'What would one day a week instead of two mean where you live?',
      sections: ['proposal', 'affected', 'cumulative'],
      said: 'Count the buses that end in April as well. A van that comes on market day is worth more than a room on a Tuesday.',
      answer: {
        taken: 'partly',
        said: 'The van comes on market day to four of six villages. For two no driver could be found on that day.',
      },
    },
  },
];

const watched: readonly Step[] = [
  {
    ...{ daysAgo: 127, by: author, does: 'watch' },
    indicator: {
      title: 'People aged 65 and over in the High Fells who begin with the service, a quarter',
      measure: 'Returns of the provider. 11 a quarter before.',
      characteristics: ['age'],
      ...{ triggerWhen: 'below', triggerLevel: 8, expected: 'About as many as before, or a few more' },
      ...{ everyMonths: 3, ownerJob: 'Commissioning Manager', nextInDays: 20 },
    },
    readings: [{ daysAgo: 30, value: 13 }],
  },
  {
    ...{ daysAgo: 127, by: author, does: 'watch' },
    indicator: {
      title: 'First meetings booked otherwise than by telephone or online, in per cent',
      measure: 'Returns of the provider.',
      characteristics: ['disability', 'age'],
      ...{ triggerWhen: 'below', triggerLevel: 10, expected: 'One in five' },
      ...{ everyMonths: 3, ownerJob: 'Commissioning Manager', nextInDays: 20 },
    },
    readings: [{ daysAgo: 30, value: 17 }],
  },
  {
    ...{ daysAgo: 127, by: author, does: 'watch' },
    indicator: {
      title: 'Points between disabled and other victims who say that they are satisfied',
      measure: 'Survey of the provider, twice a year.',
      characteristics: ['disability'],
      ...{ triggerWhen: 'above', triggerLevel: 15, expected: 'Fewer than 14' },
      ...{ everyMonths: 6, ownerJob: 'Data Analyst', nextInDays: 75 },
    },
    readings: [
      {
        daysAgo: 41,
        value: null,
        note: 'Only 31 people answered the first survey: too few to set one beside the other.',
      },
    ],
  },
  ...(
    [
      [96, 'An outreach van', 'The van runs since then, on two days a week. It broke down for nine days.'],
      [
        104,
        'Booking by text message',
        'Tested with seven Deaf people. Two things were put right before it opened.',
      ],
      [139, 'The form is worded again', 'In use. It can be left with one key.'],
    ] as const
  ).map(([daysAgo, promised, outcome]): Step => ({
    ...{ daysAgo, by: author, does: 'finish' },
    ...{ promised, state: 'done', outcome },
  })),
];

const reviewed: readonly Step[] = [
  { daysAgo: 172, by: author, does: 'submit' },
  {
    ...{ daysAgo: 168, by: reviewer, does: 'challenge', field: 'affected-numbers' },
    said: 'You count those who come. Who does not come is the question. What does the national survey say for a county of our size?',
  },
  {
    ...{ daysAgo: 167, by: reviewer, does: 'send-back' },
    why: 'The numbers are of those who come, and the form still asks who is at home. Please put both right.',
  },
  { daysAgo: 166, by: author, does: 'take-up' },
  {
    ...{ daysAgo: 164, by: author, does: 'write' },
    writing: { answers: { 'affected-numbers': victimServicesBefore.answers?.['affected-numbers'] ?? '' } },
  },
  {
    daysAgo: 164,
    by: author,
    does: 'reply',
    said: 'It is in now, and it is a rough figure: about 9,400 a year, of whom 2,900 come.',
  },
  {
    daysAgo: 160,
    by: 'legal',
    does: 'legal',
    field: 'justify-balance',
    said: 'The test is set out in the right order. The two alternatives had to be in it and are.',
  },
  { daysAgo: 158, by: author, does: 'submit' },
  { daysAgo: 156, by: reviewer, does: 'settled', said: 'That answers it.' },
  {
    ...{ daysAgo: 155, by: reviewer, does: 'dissent', field: 'outcome-reasons' },
    said: 'Nobody should have to begin online at all. The other ways in are new and nobody has used them yet. I would wait for a year of figures on them before the form online becomes the usual way, and I ask that the Commissioner reads this.',
  },
  {
    daysAgo: 154,
    by: reviewer,
    does: 'endorsement',
    said: 'It says what is known and what is not. I endorse it, and my dissent on the form online stands.',
  },
  { daysAgo: 150, by: 'chief-finance-officer', does: 'freeze' },
];

export const storyOfVictimServices: Story = {
  item: 'victim-services',

  steps: [
    {
      ...{ daysAgo: 216, by: author, does: 'write' },
      writing: {
        ...victimServicesBefore,
        answers: {
          ...victimServicesBefore.answers,
          'affected-numbers': 'About 2,900 a year who come (returns of the provider, four quarters).',
        },
      },
    },
    ...evidence,
    ...advised,
    ...asked,
    { daysAgo: 175, by: author, does: 'write', writing: victimServicesImpacts },
    { daysAgo: 173, by: author, does: 'write', writing: victimServicesAfter },
    ...reviewed,
    {
      ...{ daysAgo: 136, by: 'commissioner', does: 'decide', outcome: 'adjust' },
      decided:
        'The contract is let as hub and spoke, with the six ways in, the van, the fund and the form as it was worded again.',
      reasons:
        'I read the analysis and the dissent twice. The wait of those who were harmed the most weighs more with me than the second day in the High Fells, with the van in its place. I share the worry about the form online: nobody is to be told that it is the only way, and I want the figures at six months and not at twelve.',
    },
    {
      ...{ daysAgo: 131, by: 'publisher', does: 'leave-out', section: 'affected', part: 'affected-staff' },
      ...{ ground: 'small-numbers', why: 'So few people work in the van that they could be known.' },
    },
    { daysAgo: 130, by: 'publisher', does: 'publish' },
    { daysAgo: 128, by: author, does: 'monitor' },
    ...watched,
  ],
};
