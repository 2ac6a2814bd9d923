// The analysis of the next round of grants, which is in review. Everything in it is invented.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';
import { eachCharacteristic, nothingFound } from './each-characteristic.ts';

const applications = 'Applications and reports of the last two rounds, 55 in all';

export const communityGrants: Writing = {
  answers: {
    responsible: 'Commissioning Manager',
    contributors: 'Engagement Officer',
    'related-analyses': 'Victim services recommissioning',
    deadlines: 'The round opens in about six weeks. Groups have asked for at least eight weeks to apply.',
    specialists: 'finance',
    purpose: 'To pay small groups for what makes people safer, where they know more than we do.',
    'what-changes':
      'A group without accounts may apply with another. Reports use our words for each characteristic. The most is £25,000 and not £30,000.',
    baseline:
      'Nine groups had £184,000 last year. 29 applied. Three in the High Fells, two on the coast, the others in Harrowby.',
    'decision-maker': 'Police and Crime Commissioner',
    'decision-date': '{in 38}',
    'decision-already-taken': 'no',
    'affected-public': 'People whom the groups reach: about 3,400 last year, as the groups count them.',
    'affected-numbers': 'About 3,400 (reports of nine groups). Somebody who came twice may be counted twice.',
    'affected-places': 'Mostly Harrowby. No group in five of the nine coast wards has ever applied.',
    'affected-staff': 'None of ours beyond the three who read. Two groups pay a worker from the grant.',
    'affected-passing': 'Seasonal workers, whom one group in Saltmere reaches.',
    technology: 'no',
    consulted: 'informal',
    'groups-not-reached':
      'Gypsy, Roma and Traveller groups: two were asked why they do not apply, and no more. Young people who lead a group.',
    'changed-by-engagement':
      'Two groups said that two years of accounts are what stops them. That is why a group may apply with another.',
    'advance-disadvantage': 'Groups without accounts are most often groups of newcomers and of young people.',
    'advance-needs': 'Help with the form in person and by telephone. The form is in Easy Read.',
    'advance-disability':
      'Whoever gets a grant may put the cost of access on top of it: interpreters, ramps, taxis.',
    'advance-participation':
      'No group led by disabled people had a grant in the first round, one in the second. We write to eleven.',
    'foster-prejudice':
      'One group was attacked online because it had a grant. We say for each grant what it is for, and why.',
    'foster-understanding': 'The groups meet twice a year. Two of faith and one of none now work together.',
    'good-relations': 'Better, we think: groups that never met have begun to. It is too early to tell.',
    tensions: 'Two faith groups and an LGBT group have asked not to be named on one poster. They were not.',
    ...nothingFound,
    'test-explained':
      'Asking for two years of accounts put groups of newcomers at a disadvantage. It is no longer asked.',
    'positive-action': 'no',
    'human-rights': 'none',
    'local-factors': 'Long ways to training days, which are held in the High Fells for the first time.',
    'cumulative-effect':
      'Victim services and grants are let in the same year. A group in the High Fells that lost a contract with the first may ask for the second.',
    'residual-overall': 'medium',
    outcome: 'adjust',
    'outcome-reasons': 'More groups can apply. A smaller most is harder on the two that pay a worker.',
    'changed-by-analysis': 'The cost of access on top, and the day of training in the High Fells.',
    'review-date': '{in 210}',
    'hard-to-hear':
      'Nobody knows whether the grants make anybody safer. The groups count who came, and not what became of it.',
    interests: 'no',
    'easy-read': 'planned',
    'public-summary': `Every year we give small groups money for what makes people safer. These are the rules for the next round.

Until now a group needed two years of accounts. Groups of newcomers and of young people seldom have them. From now on a group may apply with another that keeps its accounts for it.

The most that a group can have is £25,000. It was £30,000. Two groups that pay a worker will find that hard.

Whoever needs an interpreter, a ramp or a taxi may ask for its cost on top of the grant.

We do not know how to reach Gypsy, Roma and Traveller groups. Two told us why they do not apply. We have not asked more.

We do not know either what the grants change for people. We begin to ask for that.`,
  },
  rows: {
    ...eachCharacteristic(
      {
        age: {
          ...{ considered: 'positive', why: 'Groups led by young people can apply with another.' },
          ...{
            strength: 'medium',
            known: 'Nine of 29 applications were for young people, none led by them.',
          },
        },
        disability: {
          ...{ considered: 'positive', why: 'The cost of access is paid on top.' },
          ...{ strength: 'medium', known: 'One of nine grants, of four applications.' },
        },
        'gender-reassignment': {
          ...{
            considered: 'none',
            why: 'One group reaches trans people among others. Nothing in the rules differs; we read each.',
          },
          ...{ strength: 'low', known: 'One report.' },
        },
        'marriage-and-civil-partnership': {
          ...{ considered: 'none', why: 'Only the first aim applies, in work, and grants are not work.' },
          ...{ strength: 'medium', known: 'The rules.' },
        },
        'pregnancy-and-maternity': {
          ...{ considered: 'positive', why: 'A crèche may be paid as a cost of access.' },
          ...{ strength: 'low', known: 'Two reports name a crèche.' },
        },
        race: {
          ...{
            considered: 'unknown',
            why: 'Whether newcomers and Travellers will apply with another group we cannot tell before they do.',
          },
          ...{
            strength: 'low',
            known: 'Two groups asked; no application by a Traveller group in two rounds.',
          },
        },
        'religion-or-belief': {
          ...{
            considered: 'mixed',
            why: 'Training days were on Fridays. They are not any more; the one in the High Fells falls on a Saturday.',
          },
          ...{ strength: 'low', known: 'One letter from a mosque, one from a synagogue.' },
        },
        sex: {
          ...{
            considered: 'positive',
            why: 'Two of nine grants are for women and girls; nothing in the rules makes it harder.',
          },
          ...{ strength: 'medium', known: 'Two of nine grants, of five applications.' },
        },
        'sexual-orientation': {
          ...{ considered: 'positive', why: 'A group may ask not to be named on posters.' },
          ...{ strength: 'low', known: 'One of nine grants, of two applications.' },
        },
      },
      applications,
      'The last two rounds',
    ),
    gaps: [
      {
        gap: 'Why Gypsy, Roma and Traveller groups and groups of newcomers do not apply',
        characteristic: 'race',
        action: 'Visit two sites and the international café, with somebody they know',
        owner: 'Engagement Officer',
        when: 'before',
        due: '{in 21}',
      },
    ],
    options: [
      {
        option: 'The rules of last year',
        'is-doing-nothing': 'yes',
        effects: 'Groups without accounts stay out.',
        'why-chosen-or-not': 'Not preferred.',
      },
      {
        option: 'Groups may apply together; the most is £25,000',
        'is-doing-nothing': 'no',
        effects: 'More small groups; two that pay a worker lose up to £5,000.',
        'why-chosen-or-not': 'Preferred.',
      },
    ],
    impacts: [
      {
        ...{
          characteristic: 'race',
          group: 'Groups of newcomers and of Travellers',
          aim: 'advance',
          nature: 'unknown',
        },
        ...{
          reasons: 'The rule that stopped them is gone. Whether it was the only one is not known.',
          likelihood: '2',
          severity: '3',
        },
        ...{ lives: 'We do not know yet.', confidence: 'low', residual: 'medium' },
      },
      {
        ...{
          characteristic: 'disability',
          group: 'People whom groups could not afford to let in',
          aim: 'advance',
          nature: 'positive',
        },
        ...{ reasons: 'Access is paid on top.', likelihood: '3', severity: '2' },
        ...{ lives: 'A Deaf man can come to the boxing club on Thursdays.', confidence: 'medium' },
      },
      {
        ...{
          characteristic: 'age',
          group: 'Young people who lead a group',
          aim: 'advance',
          nature: 'positive',
        },
        ...{ reasons: 'They may apply with another group.', likelihood: '2', severity: '2' },
        ...{ lives: 'Six friends run a night of their own, and not a grown-up for them.', confidence: 'low' },
      },
      {
        ...{
          characteristic: 'religion-or-belief',
          group: 'Jewish groups',
          aim: 'advance',
          nature: 'negative',
        },
        ...{
          reasons: 'The day of training in the High Fells is a Saturday.',
          likelihood: '4',
          severity: '2',
        },
        ...{
          lives: 'Somebody from the synagogue cannot come to the one day near them.',
          confidence: 'high',
          residual: 'low',
        },
      },
      {
        ...{ characteristic: 'sex', group: 'Women and girls', aim: 'advance', nature: 'positive' },
        ...{ reasons: 'Two groups are set to apply again.', likelihood: '3', severity: '2' },
        ...{ lives: 'The walk home group goes on.', confidence: 'medium' },
      },
      {
        ...{
          characteristic: 'sexual-orientation',
          group: 'LGB young people',
          aim: 'foster',
          nature: 'positive',
        },
        ...{ reasons: 'A group need not be named on posters.', likelihood: '3', severity: '2' },
        ...{ lives: 'Somebody can go in without the street knowing where.', confidence: 'low' },
      },
      {
        ...{
          characteristic: 'pregnancy-and-maternity',
          group: 'Parents of small children',
          aim: 'advance',
          nature: 'positive',
        },
        ...{ reasons: 'A crèche can be paid.', likelihood: '2', severity: '2' },
        ...{ lives: 'A mother can come to the group that she founded.', confidence: 'low' },
      },
    ],
    intersections: [
      {
        groups: 'Young, newly arrived, and without English',
        evidence: '',
        'unknown-why': 'No group records the three together.',
      },
    ],
    mitigations: [
      {
        mitigation: 'Jewish groups, and the day of training on a Saturday',
        action: 'The same day once more on a Sunday',
        owner: 'Commissioning Manager',
        due: '{in 30}',
        'before-decision': 'yes',
      },
    ],
    'aims-considered': [
      { row: 'eliminate', statement: 'A rule that kept groups of newcomers out is gone.' },
      {
        row: 'advance',
        statement: 'Access is paid for, and groups led by disabled and by young people can apply.',
      },
      { row: 'foster', statement: 'Groups meet twice a year. What that does, we begin to ask.' },
    ],
    indicators: [
      {
        indicator: 'Applications from groups that never applied before',
        measure: 'The list of applications; 5 of 29 last year',
        trigger: 'fewer than 8',
        next: '{in 110}',
      },
    ],
  },
};
