// Analyses that are under way: in review, sent back, waiting for a decision, just begun, put away. Everything in them is invented.
import { bodyWornVideo } from './body-worn-video.ts';
import { custodyVisiting, deputy, websiteRedesign } from './begun-analyses.ts';
import { communityGrants } from './community-grants.ts';
import { facialRecognitionAfter } from './facial-recognition-after.ts';
import { facialRecognitionImpacts } from './facial-recognition-impacts.ts';
import { facialRecognitionBefore } from './facial-recognition-before.ts';
import { scrutinyPanel } from './scrutiny-panel.ts';
import type { ToldStep as Step } from '../../analyses/index.ts';
import type { Story } from './story.ts';

const facialRecognition: readonly Step[] = [
  { daysAgo: 104, by: 'engagement-officer', does: 'write', writing: facialRecognitionBefore },
  {
    ...{ daysAgo: 90, by: 'engagement-officer', does: 'attach' },
    evidence: {
      ...{ kind: 'finding', title: 'Stop and search: how often, by ethnicity' },
      shows:
        'A list that is made from past policing falls as unevenly as searches do. The counts stand in the finding.',
      ...{ source: 'Fellshire Constabulary, with the census', period: 'Two years', asOfDaysAgo: 90 },
      ...{ strength: 'high', why: 'Every search is counted, one month is missing.' },
      characteristics: ['race'],
      finding: 'searches',
    },
  },
  {
    ...{ daysAgo: 88, by: 'engagement-officer', does: 'attach' },
    evidence: {
      ...{ kind: 'experience', title: 'The supplier was asked for its test by group, twice, and refused' },
      shows: 'We do not know how often this version is wrong with whom.',
      ...{ source: 'Two letters, and two answers', period: 'This autumn', asOfDaysAgo: 88 },
      ...{ strength: 'high', why: 'The letters are in the file.' },
      characteristics: ['race', 'sex', 'age', 'disability'],
    },
  },
  {
    ...{ daysAgo: 70, by: 'engagement-officer', does: 'engage' },
    engagement: {
      ...{
        who: 'Fellshire strategic advisory group',
        method: 'meeting',
        daysAgo: 71,
        people: 5,
        characteristics: ['race', 'age', 'religion-or-belief'],
      },
      adjustments: 'In the evening, with fares paid.',
      said: 'Two of five ask that it is not tried at all. All ask that nobody under 18 is on the list.',
      changed: 'The age is a condition now. The other view goes to the Commissioner.',
    },
  },
  { daysAgo: 52, by: 'engagement-officer', does: 'write', writing: facialRecognitionImpacts },
  { daysAgo: 51, by: 'engagement-officer', does: 'write', writing: facialRecognitionAfter },
  { daysAgo: 48, by: 'engagement-officer', does: 'submit' },
  {
    ...{ daysAgo: 41, by: 'data-protection', does: 'data-protection', field: 'technology-what' },
    said: 'A data protection impact assessment is the constabulary’s to make. Ours should ask for it by name. It does.',
  },
  {
    daysAgo: 34,
    by: 'legal',
    does: 'legal',
    field: 'test-explained',
    said: 'Bridges asks for reasonable steps of one’s own. Asking twice and writing down the refusal is one. Buying without a test would not be.',
  },
  {
    ...{ daysAgo: 28, by: 'adviser', does: 'dissent', field: 'outcome-reasons' },
    said: 'Conditions will be read as support. I would say no until the test is there, and say yes or no after that.',
  },
  {
    daysAgo: 27,
    by: 'adviser',
    does: 'endorsement',
    said: 'Endorsed for what it says of what we do not know. My dissent stands.',
  },
  { daysAgo: 20, by: 'chief-finance-officer', does: 'freeze' },
];

const panel: readonly Step[] = [
  { daysAgo: 78, by: 'engagement-officer', does: 'write', writing: scrutinyPanel },
  {
    ...{ daysAgo: 62, by: 'engagement-officer', does: 'attach' },
    evidence: {
      ...{ kind: 'finding', title: 'What came of searches, by ethnicity' },
      shows: 'How often a search found what was looked for, by the ethnicity that the officer recorded.',
      ...{ source: 'Fellshire Constabulary', period: 'Two years', asOfDaysAgo: 62 },
      ...{ strength: 'high', why: 'Every search is counted. The last month had not been sent.' },
      characteristics: ['race'],
      finding: 'searches before the last month',
    },
  },
  {
    ...{ daysAgo: 55, by: 'engagement-officer', does: 'engage' },
    engagement: {
      ...{
        who: 'The panel, and one young man who had been searched',
        method: 'meeting',
        daysAgo: 56,
        people: 9,
        characteristics: ['race', 'age'],
      },
      adjustments: 'At seven, with fares paid.',
      said: '“Why do members always know somebody?”',
      changed: 'Members are drawn by lot.',
    },
  },
  { daysAgo: 40, by: 'engagement-officer', does: 'submit' },
  {
    ...{ daysAgo: 12, by: 'adviser', does: 'challenge', field: 'evidence-by-characteristic/race/shows' },
    said: 'The last month has come in since, and the finding says something else now. Look at both, and say which you rest on and why.',
  },
  {
    daysAgo: 12,
    by: 'adviser',
    does: 'send-back',
    why: 'The figures have changed since you took them. Please look at old and new.',
  },
];

const grants: readonly Step[] = [
  { daysAgo: 52, by: 'commissioning-manager', does: 'write', writing: communityGrants },
  {
    ...{ daysAgo: 45, by: 'engagement-officer', does: 'engage' },
    engagement: {
      ...{
        who: 'Two groups that never applied',
        method: 'interviews',
        daysAgo: 46,
        people: 4,
        characteristics: ['race'],
      },
      adjustments: 'One with an interpreter of Romanian.',
      said: 'The form asks for two years of accounts, and they have never needed any.',
      changed: 'A group may apply with another.',
    },
  },
  { daysAgo: 12, by: 'commissioning-manager', does: 'submit' },
  {
    ...{ daysAgo: 8, by: 'adviser', does: 'challenge', field: 'hard-to-hear' },
    said: 'You say that nobody knows whether the grants make anybody safer. Then what is the measure that they go on by?',
  },
  {
    daysAgo: 6,
    by: 'data-protection',
    does: 'comment',
    field: 'monitoring',
    said: 'Please say how long reports of groups are kept, and who sees them.',
  },
];

const bodyWorn: readonly Step[] = [
  { daysAgo: 44, by: 'complaints-officer', does: 'write', writing: bodyWornVideo },
  {
    daysAgo: 15,
    by: 'legal',
    does: 'legal',
    said: 'The test of the program is too small, and it says so. That is right.',
  },
  { daysAgo: 14, by: 'complaints-officer', does: 'submit' },
  {
    daysAgo: 9,
    by: 'force-diversity',
    does: 'sign-off',
    said: 'The constabulary agrees, with a person who looks at each recording.',
  },
];

export const storiesInHand: readonly Story[] = [
  { item: 'facial-recognition', steps: facialRecognition },
  { item: 'scrutiny-panel', steps: panel },
  { item: 'community-grants', steps: grants },
  { item: 'body-worn-video', steps: bodyWorn },
  {
    item: 'website-redesign',

    steps: [{ daysAgo: 22, by: 'engagement-officer', does: 'write', writing: websiteRedesign }],
  },
  {
    item: 'custody-visiting',

    steps: [{ daysAgo: 24, by: 'custody-visiting', does: 'write', writing: custodyVisiting }],
  },
  {
    item: 'deputy',

    steps: [
      { daysAgo: 70, by: 'engagement-officer', does: 'write', writing: deputy },
      {
        ...{ daysAgo: 50, by: 'engagement-officer', does: 'put-away' },
        why: 'The Deputy Commissioner stays until May 2028, so nobody is recruited.',
      },
    ],
  },
];
