// The analysis of the stop and search scrutiny panel: it rests on a finding whose data have changed since. Everything in it is invented.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';
import { eachCharacteristic, nothingFound } from './each-characteristic.ts';

const records = 'Records of the constabulary, and the list of members';

export const scrutinyPanel: Writing = {
  answers: {
    responsible: 'Head of Policy and Equality',
    contributors: 'Data Analyst\nEngagement Officer',
    'related-analyses':
      'Body-worn video: sharing with partners. Live facial recognition: our position on oversight.',
    deadlines: 'The panel is chosen anew in about a month.',
    specialists: 'data-protection',
    purpose: 'People from outside look at how stop and search is used, and what they say is answered.',
    'what-changes':
      'Twelve members instead of eight, chosen by lot from those who apply; two of them under 25; records chosen by the panel.',
    baseline:
      'Eight members, of whom six are over 60 and seven White. It met four times and looked at 80 records in a year.',
    'decision-maker': 'Police and Crime Commissioner',
    'decision-date': '{in 24}',
    'decision-already-taken': 'no',
    'affected-public': 'Those who are searched, and those who might sit on the panel.',
    'affected-numbers':
      'Everybody in the finding that is attached. How many different people that is, the records do not say.',
    'affected-places': 'Half of the searches are in Harrowby, a quarter at the harbour in summer.',
    'affected-staff': 'One member of staff who prepares the meetings; officers whose searches are looked at.',
    'affected-passing': 'Visitors are searched at the harbour. Nobody from elsewhere can sit on the panel.',
    technology: 'no',
    consulted: 'informal',
    'groups-not-reached': 'Young men who have been searched: three said that they would come, and one did.',
    'changed-by-engagement':
      'Evening meetings, paid fares, and the lot. The one young man who came asked why members always know somebody.',
    'advance-disadvantage': 'Who knows nobody could not become a member. By lot the chance is the same.',
    'advance-needs': 'Meetings in the evening and outside the weeks of exams and of Ramadan.',
    'advance-disability': 'Records are read out, rooms have a loop, and one may take part by telephone.',
    'advance-participation':
      'People under 25 and Black residents are searched most, and sat on the panel least.',
    'foster-prejudice':
      'That somebody is searched is taken by neighbours for guilt. The panel says how many searches found nothing.',
    'foster-understanding': 'Two officers come to each meeting, and are asked and not only asking.',
    'good-relations': 'Better, if what the panel says is answered. Last year nine of fourteen things were.',
    tensions:
      'Two members fear that a panel by lot knows less. Young people fear that one by interview hears less.',
    ...nothingFound,
    'test-explained':
      'Two places for people under 25 are an advantage by age, which is proportionate: they are searched most.',
    'positive-action': 'yes',
    'positive-action-why':
      'Section 158: two of twelve places for people under 25, who sat on the panel never.',
    'human-rights': 'private-life',
    'human-rights-how':
      'Members see records without names, and sign that they keep to themselves what they see.',
    'local-factors': 'The panel meets at the harbour once a summer, where visitors are searched.',
    'cumulative-effect': 'Body-worn video and facial recognition touch the same people in the same year.',
    'residual-overall': 'low',
    outcome: 'go-ahead',
    'outcome-reasons':
      'We found no bad effect, and two good ones. That members know less at first is met with two evenings.',
    'changed-by-analysis': 'The lot, the two places, and the paid fares.',
    'review-date': '{in 200}',
    'hard-to-hear': 'The panel has met for six years, and searches fall as unevenly as before.',
    interests: 'no',
    'easy-read': 'planned',
    'public-summary': `A panel of people from outside looks at how officers in Fellshire use stop and search. We change how it is chosen.

Black residents are searched more often than White residents; how much more often is in the figures beside this. Two in five of those searched are under 25. On the panel six of eight members are over 60, and seven are White.

From now on there are twelve members. They are drawn by lot from those who apply. Two places are for people under 25. The panel chooses for itself which records it looks at. Fares are paid.

We do not know whether disabled people are searched more often. Officers do not record it. We have asked that they do.

We tried to ask young men who were searched. One came.`,
  },
  rows: {
    ...eachCharacteristic(
      {
        age: {
          ...{ considered: 'positive', why: 'Two places for people under 25.' },
          ...{
            strength: 'medium',
            known: 'Two in five of those searched are under 25; six of eight members are over 60.',
          },
        },
        disability: {
          ...{ considered: 'unknown', why: 'Nobody records whether somebody who is searched is disabled.' },
          ...{ strength: 'none', known: 'Officers do not record it, except as adjustments made.' },
        },
        'gender-reassignment': {
          ...{
            considered: 'none',
            why: 'The panel looks at how trans people are searched whenever a record says so; two did.',
          },
          ...{ strength: 'low', known: 'Two records.' },
        },
        'marriage-and-civil-partnership': {
          ...{
            considered: 'none',
            why: 'Only the first aim applies, in work, and members are not employed.',
          },
          ...{ strength: 'medium', known: 'The terms of the panel.' },
        },
        'pregnancy-and-maternity': {
          ...{ considered: 'positive', why: 'Care of a child is paid during meetings.' },
          ...{ strength: 'low', known: 'One former member said why she left.' },
        },
        race: {
          ...{
            considered: 'positive',
            why: 'A panel that is more like those who are searched, and chooses what it sees.',
          },
          strength: 'high',
          known:
            'Black residents were searched several times as often as White residents, with the counts in the finding that is attached.',
          source: 'Our own finding, attached',
        },
        'religion-or-belief': {
          ...{ considered: 'positive', why: 'No meeting during Ramadan or on the evening before a Sabbath.' },
          ...{ strength: 'low', known: 'Two who applied asked for it.' },
        },
        sex: {
          ...{
            considered: 'none',
            why: 'Nine in ten searched are men. The panel has been half women, and by lot it may be.',
          },
          ...{ strength: 'medium', known: 'Records of two years; eight members.' },
        },
        'sexual-orientation': {
          ...{ considered: 'none', why: 'We asked the LGBT group, which named nothing.' },
          ...{ strength: 'low', known: 'One talk.' },
        },
      },
      records,
      'The two latest years',
    ),
    gaps: [
      {
        gap: 'Whether disabled people are searched more often, and how',
        characteristic: 'disability',
        action: 'Ask the constabulary to record adjustments at each search',
        owner: 'Head of Policy and Equality',
        when: 'after',
        due: '{in 75}',
      },
    ],
    options: [
      {
        option: 'Eight members, chosen by interview, as now',
        'is-doing-nothing': 'yes',
        effects: 'It stays as it is: few who have ever been searched.',
        'why-chosen-or-not': 'Not preferred.',
      },
      {
        option: 'Twelve members by lot, two of them under 25',
        'is-doing-nothing': 'no',
        effects: 'More like the county. Some who know much would not be drawn.',
        'why-chosen-or-not': 'Preferred.',
      },
    ],
    impacts: [
      {
        ...{ characteristic: 'race', group: 'Black residents', aim: 'foster', nature: 'positive' },
        ...{
          reasons: 'They are searched more often, and a place no longer hangs on knowing somebody.',
          likelihood: '3',
        },
        ...{ severity: '2', confidence: 'medium' },
        lives: 'Somebody who was searched sees two people at the table who might have been.',
      },
      {
        ...{ characteristic: 'age', group: 'People under 25', aim: 'advance', nature: 'positive' },
        ...{ reasons: 'Two places of twelve.', likelihood: '4', severity: '2', confidence: 'high' },
        lives: 'A student asks the question that nobody over 60 thought of.',
      },
      {
        ...{
          characteristic: 'disability',
          group: 'Disabled people who are searched',
          aim: 'eliminate',
          nature: 'unknown',
        },
        ...{
          reasons: 'It is not recorded.',
          likelihood: '2',
          severity: '3',
          confidence: 'low',
          residual: 'low',
        },
        lives: 'We do not know.',
      },
      {
        ...{
          characteristic: 'religion-or-belief',
          group: 'Muslims and Jews',
          aim: 'advance',
          nature: 'positive',
        },
        ...{
          reasons: 'Meetings keep clear of Ramadan and of the Sabbath.',
          likelihood: '3',
          severity: '1',
          confidence: 'medium',
        },
        lives: 'Nobody has to choose.',
      },
      {
        ...{
          characteristic: 'pregnancy-and-maternity',
          group: 'Parents of small children',
          aim: 'advance',
          nature: 'positive',
        },
        ...{ reasons: 'Care is paid.', likelihood: '2', severity: '2', confidence: 'low' },
        lives: 'A mother can stay a member.',
      },
    ],
    intersections: [
      {
        groups: 'Young Black men',
        evidence:
          'By age, sex and ethnicity together, counts are large enough in Harrowby alone; there the difference is larger than by ethnicity alone.',
        'unknown-why': '',
      },
    ],
    'aims-considered': [
      {
        row: 'eliminate',
        statement: 'The panel looks for searches that cannot be explained. It has no power to stop one.',
      },
      { row: 'advance', statement: 'Those who are searched most can sit at the table.' },
      {
        row: 'foster',
        statement:
          'Being looked at from outside is meant to make trust easier. People at the harbour are asked each summer whether it does.',
      },
    ],
    indicators: [
      {
        indicator: 'Things the panel said that were answered within a quarter',
        measure: 'The panel’s list; 9 of 14 last year',
        trigger: 'fewer than 9 in 10',
        next: '{in 110}',
      },
    ],
  },
};
