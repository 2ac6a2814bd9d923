// The short analysis of reasonable adjustments for staff and volunteers: decided more than a year ago, and not looked at since. Everything in it is invented.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';
import { eachCharacteristic, nothingFound } from './each-characteristic.ts';

const asked = 'Requests of two years, 14 in all, and a talk with the disability network';

export const adjustmentsAtWork: Writing = {
  answers: {
    responsible: 'Chief Executive',
    specialists: 'legal',
    purpose: 'Whoever works for us has what they need to do it, soon, and without having to prove anything.',
    'what-changes':
      'Two weeks instead of “in good time”. No letter from a doctor. What it costs is paid centrally.',
    'decision-maker': 'Chief Executive for the Commissioner',
    'decision-date': '{ago 432}',
    'decision-already-taken': 'no',
    'affected-public': 'Nobody directly.',
    'affected-staff': '16 members of staff and 58 volunteers, of whom 7 have told us that they are disabled.',
    technology: 'no',
    consulted: 'informal',
    'changed-by-engagement':
      'The card that goes along to a new post was the network’s idea, and so was that nobody asks for proof.',
    'advance-disadvantage': 'Waiting: the longest request took five months.',
    'advance-needs':
      'Each request is for one person. The card keeps it from being explained again and again.',
    'advance-disability':
      'All of it is about that. New equipment is chosen so that it can be used with a screen reader.',
    'advance-participation':
      'Disabled people are few among applicants. The notice of each post says what is here already.',
    'cumulative-effect': 'Nothing else was changing for the same people when this was written.',
    ...nothingFound,
    'test-explained':
      'We looked at each test with the Legal Adviser. Volunteers are not employed; we treat them as if the duty held for them too.',
    'residual-overall': 'low',
    outcome: 'go-ahead',
    'outcome-reasons': 'No bad effect was found, and the wait becomes shorter.',
    'review-date': '{ago 67}',
    'hard-to-hear': 'One person left before their chair came.',
    'easy-read': 'no',
    'easy-read-why':
      'It is about 74 people, who were asked what they need to read it. Two have it in large print.',
    'public-summary': `People who work or volunteer for us can ask for what they need to do it: a chair, a screen reader, other hours, a quiet room. The law calls that reasonable adjustments.

Until now it could take months. The longest took five. One person left before their chair came.

From now on it is there within two weeks, or a plan with a day is. Nobody has to prove anything. What was agreed is written on a card, if somebody likes, and goes along when they move. The cost is paid by the office and not by a team.

We talked with the disability network first. The card was its idea.

Fourteen people asked in two years. That is few, and we do not know who did not dare.

We look again after a year.`,
  },
  rows: {
    ...eachCharacteristic(
      {
        age: {
          ...{ considered: 'positive', why: 'More people need something as they grow older, and ask late.' },
          ...{ strength: 'low', known: 'Six of the 14 were 50 or over.' },
        },
        disability: {
          ...{ considered: 'positive', why: 'That is what it is for.' },
          ...{ strength: 'high', known: 'All 14 requests, with how long each took.' },
        },
        'gender-reassignment': {
          ...{ considered: 'none', why: 'We asked the LGBT network; nothing in it differs.' },
          ...{ strength: 'low', known: 'One talk.' },
        },
        'marriage-and-civil-partnership': {
          ...{ considered: 'none', why: 'Only the first aim applies. Nothing depends on being married.' },
          ...{ strength: 'medium', known: 'The policy itself.' },
        },
        'pregnancy-and-maternity': {
          ...{
            considered: 'positive',
            why: 'The same way is open in pregnancy, though the law has rules of its own for it.',
          },
          ...{ strength: 'low', known: 'One request of the 14.' },
        },
        race: {
          ...{
            considered: 'none',
            why: 'We looked at who asked. With so few it cannot be told, and nothing in the policy differs.',
          },
          ...{ strength: 'low', known: '14 requests.' },
        },
        'religion-or-belief': {
          ...{ considered: 'none', why: 'Time and place to pray are in the policy on hybrid working.' },
          ...{ strength: 'low', known: 'The two policies.' },
        },
        sex: {
          ...{
            considered: 'none',
            why: 'Nine women and five men asked, which is near their shares. The menopause network was asked.',
          },
          ...{ strength: 'low', known: '14 requests, one talk.' },
        },
        'sexual-orientation': {
          ...{ considered: 'none', why: 'We asked the LGBT network; nothing in it differs.' },
          ...{ strength: 'low', known: 'One talk.' },
        },
      },
      asked,
    ),
    options: [
      {
        option: 'Leave it at “in good time”',
        'is-doing-nothing': 'yes',
        effects: 'People go on waiting for months.',
        'why-chosen-or-not': 'Not chosen.',
      },
      {
        option: 'Two weeks, no proof, a card, paid centrally',
        'is-doing-nothing': 'no',
        effects: 'Better for disabled people; nobody loses.',
        'why-chosen-or-not': 'Chosen.',
      },
    ],
    impacts: [
      {
        ...{
          characteristic: 'disability',
          group: 'Disabled members of staff and volunteers',
          aim: 'eliminate',
          nature: 'positive',
        },
        ...{ reasons: 'Two weeks instead of five months at the worst.', severity: '3' },
        lives: 'Somebody can use the telephone in their third week, and not in their sixth month.',
      },
      {
        ...{
          characteristic: 'age',
          group: 'Members of staff of 50 and over',
          aim: 'advance',
          nature: 'positive',
        },
        ...{ reasons: 'Six of 14 requests.', severity: '2' },
        lives: 'Asking for a larger screen is nothing special.',
      },
      {
        ...{
          characteristic: 'pregnancy-and-maternity',
          group: 'Pregnant members of staff',
          aim: 'advance',
          nature: 'positive',
        },
        ...{ reasons: 'The same quick way.', severity: '2' },
        lives: 'A chair and other hours are there when they are needed, and not after the birth.',
      },
    ],
    'aims-considered': [
      {
        row: 'eliminate',
        statement: 'A wait of five months was a failure to make adjustments. Two weeks is not.',
      },
      { row: 'advance', statement: 'Disabled people can do the same work as others from the start.' },
      {
        row: 'foster',
        statement: 'That nobody has to prove anything keeps colleagues from judging who is disabled enough.',
      },
    ],
    indicators: [
      {
        indicator: 'Requests that were met within two weeks',
        measure: 'The list of requests; 5 of 14 so far',
        trigger: 'fewer than 9 in 10',
        next: '{ago 160}',
      },
    ],
  },
};
