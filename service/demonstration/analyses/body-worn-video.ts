// The short analysis of sharing body-worn video, made together with the constabulary and in review. Everything in it is invented.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';
import { eachCharacteristic, nothingFound } from './each-characteristic.ts';

const looked = 'The draft procedure of both bodies, and 40 recordings that the panel watched';

export const bodyWornVideo: Writing = {
  answers: {
    responsible: 'Head of Policy and Equality, with the Force Head of Diversity',
    specialists: 'data-protection',
    purpose:
      'The scrutiny panel and three partners see recordings that they need, and nobody else is recognised on them.',
    'what-changes':
      'The panel watches recordings of its own choice, and not those that the constabulary picks. Victims’ services may see a part, with the consent of the victim.',
    'decision-maker': 'Police and Crime Commissioner, and the Chief Constable for the constabulary',
    'decision-date': '{in 31}',
    'decision-already-taken': 'no',
    'affected-public':
      'Whoever is on a recording: people who were searched, victims, and those who walked by.',
    'affected-staff': 'Officers who are on recordings, and two people who make faces unrecognisable.',
    technology: 'yes',
    'technology-what': 'A program blurs faces. A person looks at each recording before it is shown.',
    'technology-bias-test': 'own',
    'technology-bias-result':
      'We tried it on 40 recordings with 212 faces. It missed 9 of 171 faces of White people and 6 of 41 of others, mostly in the dark. That is too few to tell, and a person looks at each, so a miss is seen.',
    consulted: 'informal',
    'changed-by-engagement':
      'Somebody who was searched may say that their recording is not to be shown. The panel asked for it.',
    'advance-disadvantage':
      'People who were searched could not show what happened. A panel that chooses for itself can see it.',
    'advance-needs': 'Recordings with words are subtitled for the two Deaf members of the panel.',
    'advance-disability': 'Subtitles, and a description of what is seen where somebody asks for it.',
    'advance-participation': 'Young Black men, who are searched most, sit on the panel for the first time.',
    'cumulative-effect':
      'It touches the same people as the scrutiny panel and the position on facial recognition. Together they may feel watched more, or heard more.',
    ...nothingFound,
    'test-indirect': 'unsure',
    'test-explained':
      'If blurring fails more often with darker skin, one group is recognised more often. A person looks at each until we know.',
    'justify-pcp': 'Recordings are blurred by a program before a person looks.',
    'justify-group': 'People with darker skin, beside others, if it misses them more often.',
    'justify-evidence': '6 of 41 and 9 of 171 faces missed: it cannot be told yet.',
    'justify-aim': 'That nobody is recognised who did not agree.',
    'justify-connection': 'Without the program fewer recordings could be shown at all.',
    'justify-balance': 'A miss is seen by a person. What is left is a delay of a day.',
    'justify-adviser': 'Legal Adviser (external)',
    'justify-advised-on': '{ago 15}',
    'justify-accepted-by': 'Police and Crime Commissioner',
    'residual-overall': 'low',
    outcome: 'adjust',
    'outcome-reasons':
      'It goes ahead with a person who looks at each recording, until the program has been tried on enough faces.',
    'review-date': '{in 200}',
    'hard-to-hear': 'Some officers believe that the panel wants to catch them out, and have said so.',
    'easy-read': 'planned',
    'public-summary': `Police officers carry cameras. The scrutiny panel and three partners may see some of the recordings. These are the rules for it, of our office and of the constabulary together.

The panel chooses what it watches. Until now the constabulary chose.

Before anybody watches, faces are made unrecognisable by a program, and then a person looks. We tried the program on 212 faces. It missed 15. Whether it misses people with darker skin more often cannot be told from so few, so a person looks at each recording until we know.

Whoever was searched may say that their recording is not to be shown.

Two bodies decide this, and both have to agree.`,
  },
  rows: {
    ...eachCharacteristic(
      {
        age: {
          ...{ considered: 'unknown', why: 'Children are on recordings. How many, nobody has counted.' },
          ...{ strength: 'none', known: 'Nobody has counted.' },
        },
        disability: {
          ...{
            considered: 'positive',
            why: 'Subtitles. Recordings of people in distress are not shown unless the panel asks for one.',
          },
          ...{ strength: 'low', known: 'Two members of the panel said what they need.' },
        },
        'gender-reassignment': {
          ...{
            considered: 'none',
            why: 'Words are cut where they would tell of it. We watched two recordings for that.',
          },
          ...{ strength: 'low', known: 'Two of the 40 recordings.' },
        },
        'marriage-and-civil-partnership': {
          ...{ considered: 'none', why: 'Only the first aim applies, in work. It does not depend on it.' },
          ...{ strength: 'medium', known: 'The procedure.' },
        },
        'pregnancy-and-maternity': {
          ...{ considered: 'none', why: 'We watched for it and found no recording in which it mattered.' },
          ...{ strength: 'low', known: '40 recordings.' },
        },
        race: {
          ...{
            considered: 'mixed',
            why: 'A panel that chooses sees more of what Black people meet. The program may miss them more often.',
          },
          ...{ strength: 'medium', known: '6 of 41 and 9 of 171 faces missed.' },
        },
        'religion-or-belief': {
          ...{
            considered: 'none',
            why: 'Homes at prayer are not shown. We found one such recording, and it was taken out.',
          },
          ...{ strength: 'low', known: 'One recording of 40.' },
        },
        sex: {
          ...{
            considered: 'positive',
            why: 'Victims of abuse decide for themselves whether their service sees a part.',
          },
          ...{ strength: 'low', known: 'Three victims were asked through the service.' },
        },
        'sexual-orientation': {
          ...{ considered: 'none', why: 'Words are cut where they would tell of it.' },
          ...{ strength: 'low', known: '40 recordings.' },
        },
      },
      looked,
    ),
    gaps: [
      {
        gap: 'How many children are on recordings, and how they are met',
        characteristic: 'age',
        action: 'Count them in the next 100 that the panel chooses',
        owner: 'Head of Policy and Equality',
        when: 'after',
        due: '{in 90}',
      },
    ],
    options: [
      {
        option: 'The constabulary goes on choosing',
        'is-doing-nothing': 'yes',
        effects: 'What the panel should see it may never see.',
        'why-chosen-or-not': 'Not preferred.',
      },
      {
        option: 'The panel chooses, and a person looks at each first',
        'is-doing-nothing': 'no',
        effects: 'More is seen. One or two days later.',
        'why-chosen-or-not': 'Preferred by both bodies.',
      },
    ],
    'justify-alternatives': [
      {
        alternative: 'Blurring by hand',
        'why-rejected': 'Four hours for each recording; the panel would see three in a quarter.',
      },
    ],
    impacts: [
      {
        ...{
          characteristic: 'race',
          group: 'Black people who were searched',
          aim: 'eliminate',
          nature: 'mixed',
        },
        ...{
          reasons: 'Their searches are looked at by somebody else; a face may be missed.',
          severity: '3',
          residual: 'low',
        },
        lives:
          'Somebody sees that what happened to him was looked at. Or is told by a neighbour that he was recognised.',
      },
      {
        ...{ characteristic: 'sex', group: 'Women who were abused', aim: 'advance', nature: 'positive' },
        ...{ reasons: 'They decide what their service sees.', severity: '3' },
        lives: 'She need not tell it a fourth time.',
      },
      {
        ...{
          characteristic: 'disability',
          group: 'Deaf members of the panel',
          aim: 'advance',
          nature: 'positive',
        },
        ...{ reasons: 'Subtitles.', severity: '2' },
        lives: 'He votes on what he has followed.',
      },
      {
        ...{ characteristic: 'age', group: 'Children on recordings', aim: 'eliminate', nature: 'unknown' },
        ...{ reasons: 'Nobody has counted them.', severity: '3', residual: 'low' },
        lives: 'We do not know.',
      },
    ],
    mitigations: [
      {
        mitigation: 'Black people whose faces may be missed',
        action: 'A person looks at each recording before it is shown, until 1,000 faces were tried',
        owner: 'Force Head of Diversity',
        due: '{in 45}',
        'before-decision': 'yes',
      },
    ],
    'aims-considered': [
      {
        row: 'eliminate',
        statement: 'Being recognised is a harm that may fall unevenly. A person looks, so that it does not.',
      },
      { row: 'advance', statement: 'Those who are searched most sit on the panel and can see.' },
      {
        row: 'foster',
        statement:
          'That both bodies answer for it is meant to make it easier to trust. It has to be seen whether it does.',
      },
    ],
    indicators: [
      {
        indicator: 'Faces that the program missed, by group',
        measure: 'A count of each recording before it is shown; 15 of 212 so far',
        trigger: 'more than 1 in 10 of one group',
        next: '{in 120}',
      },
    ],
  },
};
