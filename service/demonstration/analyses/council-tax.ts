// The short analysis of the council tax precept: written after it was set, which is why it is shown as late. Everything in it is invented.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';
import { eachCharacteristic, nothingFound } from './each-characteristic.ts';

const survey = 'Our survey on the precept, 1,104 answers; it was open for nineteen days';

export const councilTax: Writing = {
  answers: {
    responsible: 'Chief Finance Officer',
    specialists: 'finance',
    purpose: 'To pay for policing in the coming year, by a part of council tax that people can bear.',
    'what-changes': 'The police part of council tax rises by £11 a year for a house in band D. That is 4.1%.',
    'decision-maker': 'Police and Crime Commissioner',
    'decision-date': '{ago 150}',
    'decision-already-taken': 'yes',
    'decision-already-taken-why':
      'The precept was set by the day that the law names. The member of staff who was to write the analysis was ill for five weeks, and nobody took it over. It was noticed thirteen days after the decision.',
    'affected-public':
      'About 204,000 households. Of these 31,000 have help with council tax, and 9,000 more could have it and do not ask.',
    'affected-staff': 'None beyond being residents.',
    technology: 'no',
    consulted: 'formal',
    'changed-by-engagement':
      'Nothing in the amount. The leaflet says now where to ask for help with council tax. For next year the survey opens in November.',
    'advance-disadvantage':
      'None is made smaller by the rise itself. What it pays for may: two officers for domestic abuse.',
    'advance-needs':
      'People who do not read English well, or at all: the leaflet was in English alone. It is not any more.',
    'advance-disability':
      'The survey was online and on paper; not in Easy Read, which was asked for. Next year it is.',
    'advance-participation':
      'Of 1,104 who answered 6% are under 30, and 43% are 65 or over. Young people are asked where they are next year.',
    'cumulative-effect':
      'The council and the fire service raised theirs in the same month: £74 a year together. In the same year evening buses end. Single parents and disabled people with low incomes are hit by all of it; nobody has added it up before us.',
    ...nothingFound,
    'test-explained':
      'The amount is the same for everybody in a band. Who can bear it is not. The scheme of help is the council’s, and is the way it is met.',
    'no-mitigation-why': 'The amount cannot be changed until next year.',
    'residual-overall': 'medium',
    outcome: 'continue',
    'outcome-reasons':
      'The decision was taken and stands. Those who have little feel it most, and the scheme of help is the answer to that. We should have known this before, and not after.',
    'review-date': '{in 30}',
    'hard-to-hear':
      'The Commissioner decided without this in front of her. That the amount would probably have been the same is no excuse, and we cannot know it.',
    'justify-pcp': 'The same rise for every household of a band.',
    'justify-group':
      'Single parents, most of whom are women, and disabled people of working age, beside others.',
    'justify-evidence':
      '38% of single parents who answered said that they could not pay more (31 of 82), and 17% of all.',
    'justify-aim': 'To pay for policing that people asked for, two officers for domestic abuse among it.',
    'justify-connection': 'Without the rise £2.3 million would be missing, and 40 posts with it.',
    'justify-balance':
      '£11 a year is little for most and not for all. Help is there for most of those for whom it is much.',
    'justify-adviser': 'Legal Adviser (external)',
    'justify-advised-on': '{ago 118}',
    'justify-accepted-by': 'Police and Crime Commissioner',
    'easy-read': 'planned',
    'public-summary': `The police part of council tax rose by £11 a year for a house in band D.

We have to look at what such a decision does to different people before we take it. This time we did not. Somebody was ill, nobody took the work over, and we noticed thirteen days too late. This analysis was written after the decision. It is shown as late, and the Chief Executive says below how it came about.

Most people will hardly feel £11 a year. Some will. Of 82 single parents who answered our survey, 31 said that they could not pay more. Disabled people with low incomes said so too. Other parts of council tax rose in the same month, so that it is £74 together.

About 9,000 households could have help with council tax and do not ask for it. Our leaflet says now where to ask. It is also in Polish, Romanian, Arabic and Easy Read.

We do not know how people answered who have no internet and did not see the paper form.

Next year the survey opens in November, and the analysis is due three weeks before the decision. Two people are named for it, so that it does not hang on one.`,
  },
  rows: {
    ...eachCharacteristic(
      {
        age: {
          ...{
            considered: 'mixed',
            why: 'Older people on a small pension mostly have help. People under 30 who rent mostly have not asked.',
          },
          ...{
            strength: 'medium',
            known: '43% of answers are from people of 65 or over, 6% from people under 30.',
          },
        },
        disability: {
          ...{ considered: 'negative', why: 'More of them live on little money, and care costs have risen.' },
          ...{
            strength: 'medium',
            known: '29% of 174 disabled people who answered could not pay more, and 17% of all.',
          },
        },
        'gender-reassignment': {
          ...{
            considered: 'none',
            why: 'We found nothing about incomes or bills that differs; fewer than ten answered.',
          },
          ...{ strength: 'low', known: 'Fewer than ten answers.' },
        },
        'marriage-and-civil-partnership': {
          ...{
            considered: 'none',
            why: 'Only the first aim applies, in work. The bill is to a household, whoever lives in it.',
          },
          ...{ strength: 'medium', known: 'The rules of council tax.' },
        },
        'pregnancy-and-maternity': {
          ...{ considered: 'unknown', why: 'Income falls during leave. The survey did not ask.' },
          ...{ strength: 'none', known: 'The survey did not ask.' },
        },
        race: {
          ...{
            considered: 'unknown',
            why: 'One in five did not say. Of the rest too few are from an ethnic minority to tell.',
          },
          ...{ strength: 'low', known: '52 of 1,104 answers are from people of an ethnic minority.' },
        },
        'religion-or-belief': {
          ...{
            considered: 'none',
            why: 'We looked at the answers by religion and found no difference that could be told.',
          },
          ...{ strength: 'low', known: 'Answers by religion; most groups are under 20.' },
        },
        sex: {
          ...{
            considered: 'negative',
            why: 'Single parents, nine in ten of whom are women, said most often that they cannot pay more.',
          },
          ...{ strength: 'medium', known: '31 of 82 single parents, and 188 of 1,104 of all.' },
        },
        'sexual-orientation': {
          ...{
            considered: 'none',
            why: 'We looked at the answers and found no difference that could be told.',
          },
          ...{ strength: 'low', known: '41 answers from LGB people.' },
        },
      },
      survey,
    ),
    gaps: [
      {
        gap: 'Whether people on leave for a birth could pay',
        characteristic: 'pregnancy-and-maternity',
        action: 'Ask it in the next survey',
        owner: 'Engagement Officer',
        when: 'after',
        due: '{in 12}',
      },
      {
        gap: 'What people from ethnic minorities think and can pay',
        characteristic: 'race',
        action: 'Take the survey to four places of work and two of worship, in five languages',
        owner: 'Engagement Officer',
        when: 'after',
        due: '{in 12}',
      },
    ],
    options: [
      {
        option: 'No rise',
        'is-doing-nothing': 'yes',
        effects: '£2.3 million missing, and 40 posts with it. What that does to victims was not worked out.',
        'why-chosen-or-not': 'Not chosen at the time.',
      },
      {
        option: '£11 for band D',
        'is-doing-nothing': 'no',
        effects: 'Felt by those with little and without help: single parents and disabled people above all.',
        'why-chosen-or-not': 'Chosen. The effects were not before the Commissioner.',
      },
    ],
    'justify-alternatives': [
      {
        alternative: 'A smaller rise of £6, and reserves for the rest',
        'why-rejected': 'Reserves would be under the level that the auditor asks for, by the next winter.',
      },
    ],
    impacts: [
      {
        ...{ characteristic: 'sex', group: 'Single mothers', aim: 'advance', nature: 'negative' },
        ...{
          reasons: '31 of 82 single parents said that they cannot pay more.',
          severity: '3',
          residual: 'medium',
        },
        lives: 'The bill comes in the month of the school uniform, and one of the two waits.',
      },
      {
        ...{
          characteristic: 'disability',
          group: 'Disabled people of working age',
          aim: 'advance',
          nature: 'negative',
        },
        ...{ reasons: '50 of 174 said that they cannot pay more.', severity: '3', residual: 'medium' },
        lives: 'Somebody heats one room instead of two.',
      },
      {
        ...{ characteristic: 'age', group: 'People under 30 who rent', aim: 'advance', nature: 'mixed' },
        ...{
          reasons: 'Few ask for help with council tax; they also say that they want more patrols at night.',
          severity: '2',
          residual: 'low',
        },
        lives: 'A bill that nobody told them about at eighteen.',
      },
    ],
    mitigations: [
      {
        mitigation: 'Single parents, disabled people and young people who could have help and do not ask',
        action: 'Where to ask is on the leaflet, in five languages and Easy Read',
        owner: 'Engagement Officer',
        due: '{ago 90}',
        'before-decision': 'no',
      },
      {
        mitigation: 'That the analysis came late',
        action: 'Two people are named for it, and it is due three weeks before the decision',
        owner: 'Chief Finance Officer',
        due: '{in 15}',
        'before-decision': 'no',
      },
    ],
    'aims-considered': [
      {
        row: 'eliminate',
        statement:
          'A survey without Easy Read was a failure to adjust. Otherwise we found nothing that the Act prohibits.',
      },
      {
        row: 'advance',
        statement:
          'It makes nothing more equal by itself, and is hardest on some who have least. That was not weighed when it was decided.',
      },
      {
        row: 'foster',
        statement:
          'Some letters blamed newcomers for the cost of policing. The leaflet says what the money is for.',
      },
    ],
    indicators: [
      {
        indicator: 'Households that have help with council tax',
        measure: 'Counts of the three districts; 31,000 now',
        trigger: 'fewer than 31,000 in a year',
        next: '{in 30}',
      },
    ],
  },
};
