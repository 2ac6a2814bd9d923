// Screenings of how we ourselves work. Everything in them is invented.
import type { ToldScreening } from './demonstration-screening.ts';

export const screeningsOfOurOffice = {
  'hybrid-working': {
    purpose: 'The leave year runs from April to March, and no longer from January to December.',
    responsible: 'Chief Finance Officer',
    evidence: 'The policy before and after, side by side, and leave taken in the last two years.',
    gate: {},
    others: [],
    relevance: {
      'religion-or-belief': [
        'low',
        'Leave for festivals is still given first. Ramadan and the two Eids move through the year and fall into either.',
      ],
      'pregnancy-and-maternity': ['low', 'Leave that is earned while away carries over as before.'],
      'marriage-and-civil-partnership': ['none', 'Leave to marry is not touched.'],
    },
    elsewhere: [
      'none',
      'Everybody has as many days as before, and may carry over as many. We looked at the leave of two years.',
    ],
    weights: [2, 1, 1, 2, 5, 1],
    reasons:
      'Everybody has as many days as before. In the year of the change everybody has a quarter of a year’s leave besides, so nobody loses any. The policy on hybrid working itself was analysed on paper in 2023. If you know otherwise, tell us, and it is screened again.',
  },
  'reasonable-adjustments': {
    purpose: 'Adjustments within two weeks, without proof.',
    responsible: 'Chief Executive',
    evidence: 'Fourteen requests of two years.',
    gate: { people: ['yes', 'Whoever works or volunteers for us.'] },
    others: [],
    relevance: {
      disability: ['medium', 'It is about them, and makes it better.'],
    },
    elsewhere: ['low', 'Nothing in it differs; the networks were asked.'],
    weights: [2, 3, 3, 1, 5, 1],
    reasons:
      'It is good for disabled people as far as anybody can see, and a short analysis is enough to look whether that is so.',
  },
  'volunteer-expenses': {
    purpose: 'What volunteers are paid back, how soon, and for whom besides.',
    responsible: 'Custody Visiting Coordinator',
    evidence: 'Claims of two years, and two volunteers who left.',
    gate: { people: ['yes', '58 volunteers.'], access: ['yes', 'How one claims.'] },
    others: [],
    relevance: {
      age: ['medium', 'Many are retired, and live on a small pension.'],
      disability: ['medium', 'The travel of a support worker.'],
      sex: ['medium', 'Care for children and others.'],
    },
    elsewhere: ['low', 'No rule falls on one group; we read the form for it.'],
    weights: [2, 2, 2, 1, 4, 1],
    reasons:
      'It is about money that keeps some people from volunteering: who has little, who is disabled, who cares for somebody.',
  },
  deputy: {
    purpose: 'How a deputy commissioner is found.',
    responsible: 'Chief Executive',
    evidence: 'How it was done last time.',
    gate: { people: ['yes', 'Whoever might apply.'] },
    others: [],
    relevance: {
      race: ['medium', 'Nobody from an ethnic minority applied last time.'],
      sex: ['medium', 'Three of four who applied were men.'],
      disability: ['medium', 'The notice did not speak of adjustments.'],
    },
    elsewhere: ['low', 'Nothing is known, with four who applied.'],
    weights: [1, 2, 2, 3, 4, 3],
    reasons: 'One post, and few who learn of it.',
  },
} as const satisfies Readonly<Record<string, ToldScreening>>;
