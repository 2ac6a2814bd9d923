// Who in the made-up office is trained for what: 18 of 21 know the basics and are in date. Everything in it is invented.
import { demonstrationId } from '../../people/index.ts';
import type { DemonstrationTraining } from '../../training/index.ts';

/** Of everybody with an account here, and when they last sat through the basics. The chair’s fellow member never has. */
const basics: readonly (readonly [who: string, daysAgo: number])[] = [
  ...(['adviser', 'commissioner', 'deputy', 'analyst'] as const).map((who) => [who, 210] as const),
  ...(['publisher', 'two-hats', 'administrator'] as const).map((who) => [who, 180] as const),
  ...(['chief-executive', 'chief-finance-officer', 'auditor', 'chair'] as const).map(
    (who) => [who, 390] as const,
  ),
  ...(['commissioning-manager', 'engagement-officer', 'complaints-officer'] as const).map(
    (who) => [who, 310] as const,
  ),
  ...(['data-protection', 'legal'] as const).map((who) => [who, 260] as const),
  // Two years and three weeks ago: it counts for two years.
  ['custody-visiting', 752],
];

const writing = [
  ...['adviser', 'commissioning-manager', 'engagement-officer', 'complaints-officer'].map(
    (who) => [who, 500] as const,
  ),
  ['custody-visiting', 752] as const,
];
const deciding = ['chief-finance-officer', 'chief-executive', 'commissioner', 'deputy'];

const college = 'Made-up College of Public Administration';

export const trainingRecords: DemonstrationTraining = {
  courses: {
    basics: {
      title: 'The equality duty: the basics',
      about: 'Three hours: the three aims, the nine characteristics, and what each of us has to do.',
      provider: 'Our own, with an advisory group',
      levels: ['awareness'],
      monthsValid: 24,
    },
    writing: {
      title: 'Writing an equality analysis',
      about: 'Two days, with an analysis of one’s own that two others read.',
      provider: college,
      levels: ['author'],
      monthsValid: 24,
    },
    deciding: {
      title: 'Approving and deciding with due regard',
      about: 'Half a day for those who approve and decide, with five packs that were not good enough.',
      provider: college,
      levels: ['approver'],
      monthsValid: 24,
    },
  },
  requirements: [
    { role: 'everyone', level: 'awareness', withinDays: 30 },
    { role: 'author', level: 'author', withinDays: 90 },
    { role: 'adviser', level: 'author', withinDays: 90 },
    { role: 'approver', level: 'approver', withinDays: 90 },
    { role: 'chief-executive', level: 'approver', withinDays: 90 },
    { role: 'decision-maker', level: 'approver', withinDays: 90 },
  ],
  learners: {
    reception: { name: 'Elspeth Brindlecombe', job: 'Reception', joinedDaysAgo: 900 },
    communications: { name: 'Priya Larkham', job: 'Communications Officer', joinedDaysAgo: 640 },
    'finance-assistant': { name: 'Owen Fairweather', job: 'Finance Assistant', joinedDaysAgo: 19 },
  },
  completions: [
    ...basics.map(([who, daysAgo]) => ({ course: 'basics', who: demonstrationId(who), daysAgo })),
    { course: 'basics', who: 'reception', daysAgo: 180 },
    { course: 'basics', who: 'communications', daysAgo: 120 },
    ...writing.map(([who, daysAgo]) => ({ course: 'writing', who: demonstrationId(who), daysAgo })),
    ...deciding.map((who) => ({ course: 'deciding', who: demonstrationId(who), daysAgo: 470 })),
  ],
};
