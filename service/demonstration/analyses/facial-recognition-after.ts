// The analysis of our position on live facial recognition: effects, options and what we ask for. Everything in it is invented.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';

export const facialRecognitionAfter: Writing = {
  rows: {
    characteristics: [
      {
        row: 'age',
        considered: 'negative',
        why: 'Children pass the cameras in thousands, and systems of this kind know them worst.',
      },
      { row: 'disability', considered: 'unknown', why: 'Nobody has tested it.' },
      { row: 'gender-reassignment', considered: 'unknown', why: 'Nobody has tested it.' },
      {
        row: 'marriage-and-civil-partnership',
        considered: 'none',
        why: 'Only the first aim applies, and only in work. The work of nobody depends on it.',
      },
      {
        row: 'pregnancy-and-maternity',
        considered: 'none',
        why: 'The other entrance has seats, and stays open. Nobody said that it would trouble them.',
      },
      {
        row: 'race',
        considered: 'negative',
        why: 'The list is made from past policing, and a wrong match falls more often on Black people at a loose threshold.',
      },
      {
        row: 'religion-or-belief',
        considered: 'negative',
        why: 'Whoever covers their head or face may be looked at longer, or asked to uncover.',
      },
      {
        row: 'sex',
        considered: 'mixed',
        why: 'It may find men who are wanted for abusing women. How well it knows women is not known.',
      },
      { row: 'sexual-orientation', considered: 'unknown', why: 'It depends on whether it is used at Pride.' },
    ],
    'aims-considered': [
      {
        row: 'eliminate',
        statement:
          'Wrong matches that fall on one group more than on another are the risk here. Our position asks for an independent test by group of this very version before anything is bought.',
      },
      {
        row: 'advance',
        statement:
          'It takes no disadvantage away that we know of. It may help to find people who are wanted for abuse. That has to be counted, and not assumed.',
      },
      {
        row: 'foster',
        statement:
          'Trust is lower where people are searched more often. Signs that say what happens and what does not, and figures within a week, are the least that we ask.',
      },
    ],
    'justify-alternatives': [
      {
        alternative: 'Officers who know faces at the gates, and no cameras',
        'why-rejected':
          'Not rejected: it is what happens now, and found 41 people last summer. The trial would have to find more, with fewer mistakes, to be kept.',
      },
    ],
    options: [
      {
        option: 'Take no position, and leave it to the constabulary',
        'is-doing-nothing': 'yes',
        effects:
          'The trial goes ahead without a test by group and without figures. Nothing is asked about children.',
        'why-chosen-or-not':
          'Not chosen: we are there to hold to account, and would have nothing to hold to.',
      },
      {
        option: 'Support a trial with eight conditions, and ask that it stop where one is not met',
        'is-doing-nothing': 'no',
        effects:
          'Wrong matches are found before and not after. The constabulary may find the conditions too many, and not try it at all.',
        'why-chosen-or-not': 'Preferred.',
      },
      {
        option: 'Ask that it is not tried in Fellshire',
        'is-doing-nothing': 'no',
        effects:
          'Nobody is matched wrongly. People who are wanted are found in other ways, or are not. Neither can be counted.',
        'why-chosen-or-not':
          'Not preferred, and put to the Commissioner all the same: two of five members of the advisory group ask for it.',
      },
    ],
    intersections: [
      {
        groups: 'Black boys and young men',
        evidence:
          'Our finding shows searches by ethnicity. By age and ethnicity together counts are too small in three districts to tell.',
        'unknown-why': '',
      },
      {
        groups: 'Muslim women who cover their face, at an entrance with male officers alone',
        evidence: '',
        'unknown-why': 'Nothing is written down about who does the stopping. It is one of the conditions.',
      },
    ],
    mitigations: [
      {
        mitigation: 'Wrong matches by group',
        action:
          'An independent test of this version by sex, ethnicity and age, published before it is bought',
        owner: 'Chief Executive',
        due: '{in 8}',
        'before-decision': 'yes',
      },
      {
        mitigation: 'A list made from uneven policing',
        action: 'Only people wanted by a court are on the list, and the list is counted by group beforehand',
        owner: 'Chief Executive',
        due: '{in 60}',
        'before-decision': 'no',
      },
      {
        mitigation: 'Children',
        action: 'Nobody under 18 is on the list unless a child is in danger',
        owner: 'Engagement Officer',
        due: '{in 60}',
        'before-decision': 'no',
      },
    ],
    indicators: [
      {
        indicator: 'Wrong matches among those who were stopped',
        measure:
          'Stops that followed a match and were not the person, of all such stops, by ethnicity; within a week of each event',
        trigger: 'more than 1 in 10, or more than 2 of one group',
        next: '{in 210}',
      },
      {
        indicator: 'Complaints about it',
        measure: 'Complaints to us and to the constabulary that name the cameras',
        trigger: '5 or more in a month',
        next: '{in 210}',
      },
    ],
  },
  answers: {
    'advance-disadvantage':
      'None that we know of. If the list is made from uneven policing it makes one larger.',
    'advance-needs':
      'A second entrance without cameras, as wide and as near as the first, for whoever does not want to be looked at and does not want to say why.',
    'advance-disability':
      'Signs that can be read from a wheelchair, in Easy Read, and read out at the gate. Seats at the other entrance.',
    'advance-participation':
      'Young people and Black residents take part less in our meetings on policing. Two meetings are held at the harbour before the first event.',
    'foster-prejudice':
      'Somebody who is stopped in public looks guilty to those who see it. Officers speak to people aside, and say sorry when it was not them.',
    'foster-understanding':
      'Figures and mistakes are told at the harbour within a week, by somebody who can be asked.',
    'sex-and-gender-reassignment':
      'Wrong matches are counted by sex. For trans people an old photograph on a list may show what nobody was told; for women who fear somebody it may help. Both are asked of the independent test.',
    'test-direct': 'no',
    'test-indirect': 'unsure',
    'test-arising': 'no',
    'test-adjustments': 'yes',
    'test-harassment': 'unsure',
    'test-explained':
      'Whether the threshold puts Black people and children at a disadvantage cannot be told without a test. That is why our position begins with one. The Legal Adviser and the Data Protection Officer commented.',
    'justify-pcp': 'Every face at two entrances is compared with a list, at a threshold that is not settled.',
    'justify-group': 'Black visitors and children, beside other visitors.',
    'justify-evidence':
      'An independent test of an earlier version, and our own finding on who is searched. Of this version there is nothing.',
    'justify-aim': 'To find people whom a court wants, at events where many are in one place.',
    'justify-connection':
      'It may find people whom officers would miss. Whether it does is what a trial would tell.',
    'justify-balance':
      'Without a test by group the harm cannot be weighed, so we do not say that it is justified. Our position is that nothing is bought until it can be.',
    'justify-adviser': 'Legal Adviser (external)',
    'justify-advised-on': '{ago 34}',
    'justify-accepted-by': 'Nobody yet: the Chief Constable would have to, for the trial',
    'positive-action': 'no',
    'exception-claimed': 'no',
    'human-rights': 'private-life\nbelief-and-speech\nequal-enjoyment',
    'human-rights-how':
      'Everybody’s face is read so that few are found. What keeps it in bounds is a short list, a strict threshold, faces that are forgotten at once, and a way round.',
    'local-factors':
      'Half of the visitors come from elsewhere and have never heard of it. There is no signal on the show ground.',
    'residual-overall': 'high',
    'changed-by-analysis':
      'Three of the eight conditions: nobody under 18, nobody is asked to uncover, and a second entrance without cameras.',
    'review-date': '{in 180}',
    'hard-to-hear':
      'We do not know whether it works, for whom it fails, or who asked for it. A position with conditions may be read as a yes.',
    interests: 'no',
    'easy-read': 'planned',
    'cumulative-effect':
      'The same people who are searched more often would be those who are matched wrongly more often. The scrutiny panel and the sharing of body-worn video touch them as well, in the same year.',
    'good-relations':
      'Figures within a week of each event, at the harbour and the show ground and not only online.',
    tensions:
      'Families of victims told us that they want wanted people found. Young Black people told us that they already change their way to avoid being stopped. Both are in the pack in their own words.',
    outcome: 'adjust',
    'outcome-reasons':
      'A position with eight conditions, of which the independent test comes first. Four unknowns remain; two of them can be known before the decision.',
    'public-summary': `The constabulary would like to try cameras that compare faces with a list of wanted people, at two summer events. We do not decide whether it does. We say what we ask of it, and publish that.

About 62,000 people would pass the cameras. Nearly all of them are on no list.

We asked the maker how often the system is wrong with women, with Black and Asian people, with children. It refused to say. So we do not know. Tests of other systems found more mistakes with children, and an independent test of an earlier version found more with Black people when the system was set loosely.

We ask for eight things. The first is an independent test of this very version, published before it is bought. Only people wanted by a court may be on the list. Nobody under 18 may be, unless a child is in danger. Nobody is asked to uncover their head or face. Figures by group are out within a week.

If one of these is not met, we ask the constabulary to stop.

We have not reached the travelling families who work at the fair, nor people under 16. Two of five members of our advisory group think that it should not be tried at all. That view is before the Commissioner.`,
  },
};
