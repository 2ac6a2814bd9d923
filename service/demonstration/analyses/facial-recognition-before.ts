// The analysis of our position on live facial recognition: what is asked of us, what is known and what was refused. Everything in it is invented.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';

const census = 'Census 2021, invented tables for Fellshire';

export const facialRecognitionBefore: Writing = {
  answers: {
    responsible: 'Chief Executive',
    contributors: 'Engagement Officer\nData Analyst\nData Protection Officer\nLegal Adviser',
    'related-analyses':
      'Stop and search scrutiny panel. The constabulary’s own analysis of the trial, which we have asked for and have not been sent.',
    deadlines:
      'The constabulary wants to know our position before it orders the equipment, in about three weeks.',
    specialists: 'legal\ndata-protection',
    purpose:
      'To say what we ask of the constabulary before, while and after live facial recognition is tried, and when we would ask it to stop.',
    'what-changes':
      'Cameras at the entrance of two summer events compare every face with a list of people who are wanted by a court. An officer looks at each match and decides whether to speak to somebody.',
    baseline:
      'The constabulary does not use it. Last summer 41 people wanted by a court were found at the two events in other ways. About 62,000 people came.',
    'decision-maker': 'Police and Crime Commissioner',
    'decision-date': '{in 9}',
    'decision-already-taken': 'no',
    'affected-public':
      'Everybody who walks through the two entrances, most of whom are not on any list. Also those who stay away because of it.',
    'affected-numbers':
      'About 62,000 visits in four days, by last summer’s gate counts. How many different people that is, is not known.',
    'affected-places': 'Saltmere harbour and the show ground at Stonebeck, and the roads that lead there.',
    'affected-staff': 'About 20 officers who would act on matches, and the stewards of the events.',
    'affected-passing':
      'About half of the visitors live outside Fellshire. Travelling families who work at the fair pass the cameras many times a day.',
    technology: 'yes',
    'technology-what':
      'It works out numbers from a face, compares them with a list of at most 1,200 people, and shows an officer each pair that is nearer than a threshold. A person decides whether to stop somebody. Nobody decides whose face is looked at.',
    'technology-bias-test': 'refused',
    'technology-bias-result':
      'We asked the supplier twice for its test by sex, ethnicity and age. It answered that the results are confidential. An independent test of an earlier version shows no difference at a strict threshold, and more wrong matches of Black people at a loose one. Which threshold would be used is not settled.',
    consulted: 'informal',
    'groups-not-reached':
      'Travelling families of the fair. Young people under 16, who will be there in large numbers.',
    'changed-by-engagement':
      'The independent advisory group asked that nobody under 18 be on the list unless a child is in danger. That is in our position now.',
  },
  rows: {
    'evidence-by-characteristic': [
      {
        row: 'age',
        strength: 'low',
        shows:
          'Systems of this kind are wrong more often with children, in two published tests. Nothing is known of this one.',
        source: 'Two published tests of other systems',
        period: '2023 and 2025',
      },
      {
        row: 'disability',
        strength: 'none',
        'no-evidence-why': 'Nobody that we know of has tested faces that are marked by illness or injury.',
      },
      {
        row: 'gender-reassignment',
        strength: 'none',
        'no-evidence-why': 'No test of this system or another that we found says anything of trans people.',
      },
      {
        row: 'marriage-and-civil-partnership',
        strength: 'medium',
        shows: 'It has nothing to do with whether somebody is married.',
        source: 'The description of the trial',
        period: 'This year',
      },
      {
        row: 'pregnancy-and-maternity',
        strength: 'low',
        shows: 'A face is not changed by it. The queue at the other entrance may be longer.',
        source: 'The description of the trial',
        period: 'This year',
      },
      {
        row: 'race',
        strength: 'medium',
        shows:
          'Searches fall on Black residents about four times as often as on White residents, so a list made from them would too. Wrong matches of Black people were more frequent at a loose threshold in an independent test of an earlier version.',
        source: `Our finding on stop and search; ${census}; independent test of an earlier version`,
        period: '2024 and 2025',
      },
      {
        row: 'religion-or-belief',
        strength: 'low',
        shows:
          'People whose head or face is covered may be asked to uncover it. The trial’s description does not say.',
        source: 'Harrowby mosque committee; two letters',
        period: 'This autumn',
      },
      {
        row: 'sex',
        strength: 'low',
        shows: 'Older systems were wrong more often with women. Of this one nothing is known.',
        source: 'Published tests of other systems',
        period: '2023',
      },
      {
        row: 'sexual-orientation',
        strength: 'none',
        'no-evidence-why':
          'A face does not tell it. Pride is not one of the two events; whether it would be later, we were not told.',
      },
    ],
    gaps: [
      {
        gap: 'How often this system is wrong, by sex, ethnicity and age: the supplier was asked twice, and refused',
        characteristic: 'race',
        action:
          'Ask the constabulary to buy only with an independent test of this version, and to publish it',
        owner: 'Chief Executive',
        when: 'before',
        due: '{in 8}',
      },
      {
        gap: 'How children are matched, and whether any child is on the list',
        characteristic: 'age',
        action: 'Ask the constabulary for the rules of the list, in writing',
        owner: 'Engagement Officer',
        when: 'before',
        due: '{in 6}',
      },
      {
        gap: 'What happens when a covered face cannot be read',
        characteristic: 'religion-or-belief',
        action: 'Have it written into the instructions that nobody is asked to uncover',
        owner: 'Engagement Officer',
        when: 'before',
        due: '{in 6}',
      },
      {
        gap: 'Whether faces that are marked by illness, injury or a stroke are matched wrongly',
        characteristic: 'disability',
        action: 'Put it to whoever makes the independent test',
        owner: 'Data Analyst',
        when: 'after',
        due: '{in 120}',
      },
      {
        gap: 'Whether trans people are matched wrongly with photographs of earlier years',
        characteristic: 'gender-reassignment',
        action: 'Put it to whoever makes the independent test',
        owner: 'Data Analyst',
        when: 'after',
        due: '{in 120}',
      },
      {
        gap: 'Whether it would be used at Pride, and what that would do',
        characteristic: 'sexual-orientation',
        action: 'Ask the constabulary for the list of events for two years',
        owner: 'Engagement Officer',
        when: 'before',
        due: '{in 6}',
      },
    ],
  },
};
