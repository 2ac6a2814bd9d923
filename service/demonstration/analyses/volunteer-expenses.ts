// The short analysis of what volunteers are paid back. Everything in it is invented.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';
import { eachCharacteristic, nothingFound } from './each-characteristic.ts';

const claims = 'Claims of the last two years, 611 in all, and a letter to all 58 volunteers that 37 answered';

export const volunteerExpensesAnalysis: Writing = {
  answers: {
    responsible: 'Custody Visiting Coordinator',
    specialists: 'finance',
    purpose: 'Nobody should pay in order to volunteer, or stop because of what it costs.',
    'what-changes':
      'Taxis, the travel of somebody who supports a volunteer, and care during a visit are paid as well. Money comes every week and not every month, in cash where somebody has no account.',
    'decision-maker': 'Deputy Commissioner',
    'decision-date': '{ago 4}',
    'decision-already-taken': 'no',
    'affected-public': 'People who would like to volunteer and cannot afford to wait for their fare.',
    'affected-staff': '58 volunteers, and the member of staff who pays them.',
    technology: 'no',
    consulted: 'informal',
    'changed-by-engagement':
      'Care was not in the first draft. Four volunteers asked for it. Claims by telephone came from somebody who cannot hold a pen.',
    'advance-disadvantage': 'Having to lay money out for a month, which keeps away people with little of it.',
    'advance-needs': 'Disabled volunteers whose support worker travels with them; parents and carers.',
    'advance-disability':
      'Forms on paper, in large print and by telephone. Taxis without a letter from a doctor.',
    'advance-participation':
      'Younger people and people in work are few among volunteers. Being paid every week is what they asked for.',
    'cumulative-effect':
      'The recruitment of custody visitors changes in the same year. Together they should bring people who could not come before. We found nothing that works the other way.',
    ...nothingFound,
    'test-explained':
      'We looked at each rule and who it may shut out: a bank account, receipts, a form. Each has another way now.',
    'residual-overall': 'low',
    outcome: 'go-ahead',
    'outcome-reasons': 'No bad effect was found. What it costs, about £4,100 a year, is within the budget.',
    'review-date': '{in 361}',
    'hard-to-hear':
      'Two people left last year because of what it cost them, and we learned of it from the letter.',
    'easy-read': 'planned',
    'public-summary': `People who volunteer for us are paid back what it costs them. Until now that took up to seven weeks, and some things were not paid at all.

We asked all 58 volunteers. 37 answered. Eleven had not claimed something because the form was too much trouble or the money came too late. Two people who left last year said that it was one of the reasons.

From now on we pay every week. We pay taxis where there is no bus or it cannot be used. If somebody comes along to support a volunteer, their fare is paid too. So is care of a child or another person during a visit. One can claim on paper, online or by telephone, and have cash instead of a transfer.

We found nobody who is worse off. We do not know why so few young people volunteer; money is only a part of it.

In a year we look at who claims what, and ask again.`,
  },
  rows: {
    ...eachCharacteristic(
      {
        age: {
          ...{
            considered: 'positive',
            why: 'Volunteers who are retired told us that laying out fares is hard; young ones that they cannot.',
          },
          ...{ strength: 'medium', known: '21 of the 37 who answered are 65 or over, four are under 30.' },
        },
        disability: {
          ...{ considered: 'positive', why: 'Support, taxis and claiming by telephone.' },
          ...{
            strength: 'medium',
            known: 'Five of the 37 are disabled; three had paid for somebody to come along.',
          },
        },
        'gender-reassignment': {
          ...{
            considered: 'none',
            why: 'Claims are paid in whatever name somebody uses. We looked at the form and the way it is paid.',
          },
          ...{ strength: 'low', known: 'The form.' },
        },
        'marriage-and-civil-partnership': {
          ...{
            considered: 'none',
            why: 'Only the first aim applies, in work, and volunteers are not employed. Nothing depends on it.',
          },
          ...{ strength: 'low', known: 'The form does not ask.' },
        },
        'pregnancy-and-maternity': {
          ...{ considered: 'positive', why: 'Care of a child is paid. Taxis are paid late in pregnancy.' },
          ...{ strength: 'low', known: 'One volunteer stopped when she had a child, and said why.' },
        },
        race: {
          ...{
            considered: 'none',
            why: 'No rule falls on one group. Cash helps people who are new here and have no account yet.',
          },
          ...{
            strength: 'low',
            known: 'Claims do not say; among volunteers 5 of 36 visitors are from an ethnic minority.',
          },
        },
        'religion-or-belief': {
          ...{
            considered: 'none',
            why: 'Meals are paid at the same rate whatever somebody eats. We asked two shops what that means: it is enough.',
          },
          ...{ strength: 'low', known: 'Prices of meals at two places.' },
        },
        sex: {
          ...{ considered: 'positive', why: 'Care falls on women more often: nine of the ten who named it.' },
          ...{ strength: 'medium', known: 'Nine women and one man named care in the letter.' },
        },
        'sexual-orientation': {
          ...{
            considered: 'none',
            why: 'Whoever supports or cares is whoever the volunteer says; nobody asks what they are to each other.',
          },
          ...{ strength: 'low', known: 'The form.' },
        },
      },
      claims,
    ),
    options: [
      {
        option: 'Leave the rules as they are',
        'is-doing-nothing': 'yes',
        effects: 'People with little money go on leaving, and we go on not hearing why.',
        'why-chosen-or-not': 'Not chosen.',
      },
      {
        option: 'Pay for more, and every week',
        'is-doing-nothing': 'no',
        effects: 'Better for disabled people, carers, and whoever lives from week to week.',
        'why-chosen-or-not': 'Chosen.',
      },
    ],
    impacts: [
      {
        ...{
          characteristic: 'disability',
          group: 'Volunteers who bring a support worker',
          aim: 'advance',
          nature: 'positive',
        },
        ...{ reasons: 'The second fare is paid.', severity: '3' },
        lives: 'Somebody no longer chooses between a visit and the food shop.',
      },
      {
        ...{
          characteristic: 'sex',
          group: 'Women who care for somebody',
          aim: 'advance',
          nature: 'positive',
        },
        ...{ reasons: 'Care is paid, and nine of ten who named it are women.', severity: '2' },
        lives: 'A neighbour is paid for minding two children, and can be asked again.',
      },
      {
        ...{
          characteristic: 'age',
          group: 'Retired volunteers on a small pension',
          aim: 'advance',
          nature: 'positive',
        },
        ...{ reasons: 'Being paid every week.', severity: '2' },
        lives: 'The fare is back before the next visit.',
      },
      {
        ...{
          characteristic: 'pregnancy-and-maternity',
          group: 'Parents of small children',
          aim: 'advance',
          nature: 'positive',
        },
        ...{ reasons: 'Care of a child is paid.', severity: '2' },
        lives: 'Somebody can go on volunteering after a birth.',
      },
    ],
    mitigations: [
      {
        mitigation: 'Nobody knows of it, above all people who left',
        action: 'Write to everybody who left in two years, and say what is different',
        owner: 'Custody Visiting Coordinator',
        due: '{in 20}',
        'before-decision': 'no',
      },
    ],
    'aims-considered': [
      {
        row: 'eliminate',
        statement:
          'A bank account, a pen and a month’s patience were asked of everybody. Some disabled people could not meet that, and need not any more.',
      },
      {
        row: 'advance',
        statement:
          'Fewer people are kept from volunteering by money, by support that they need, or by whom they care for.',
      },
      {
        row: 'foster',
        statement:
          'Volunteers who are more like the county are believed more. We found nothing that would set groups against each other.',
      },
    ],
    indicators: [
      {
        indicator: 'Volunteers who left and name what it cost',
        measure: 'The form that everybody is given on leaving; 2 of 9 last year',
        trigger: '1 or more',
        next: '{in 175}',
      },
    ],
  },
};
