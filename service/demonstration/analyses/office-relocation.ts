// The short analysis of moving the office: what people who come to it and work in it need. Everything in it is invented.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';
import { eachCharacteristic, nothingFound } from './each-characteristic.ts';

const walk = 'Two walks through both buildings with the access group, and its notes';

export const officeRelocation: Writing = {
  answers: {
    responsible: 'Chief Executive',
    specialists: 'none',
    purpose: 'To work and to meet people in a building that anybody can enter, use and leave.',
    'what-changes':
      'We leave the second floor of Market Hall, which has one small lift, for the ground floor of the former library. It is 600 metres further from the bus station.',
    'decision-maker': 'Chief Finance Officer and Commissioner together; the Commissioner decides',
    'decision-date': '{ago 104}',
    'decision-already-taken': 'no',
    'affected-public': 'About 900 visitors a year, members of the committee and of the advisory groups.',
    'affected-staff': '16 members of staff and 58 volunteers.',
    technology: 'no',
    consulted: 'informal',
    'changed-by-engagement':
      'The accessible toilet has a hoist now. Two parking places are at the door and not across the street. A quiet room was added.',
    'advance-disadvantage':
      'The lift of Market Hall, which was out of order on 31 days last year, is no longer needed.',
    'advance-needs': 'A room for prayer, nursing and rest, which can be locked from within.',
    'advance-disability':
      'Step-free at both doors, two places to park at the door, a toilet with a hoist, hearing loops in both meeting rooms, a quiet room.',
    'advance-participation':
      'Wheelchair users can sit on the panel again. Since March none could, as the lift was out of order.',
    'cumulative-effect':
      'The evening buses end in the same year, and victim services change. People from the High Fells who come in the evening are touched by all three, so evening meetings move there twice a year.',
    ...nothingFound,
    'test-explained':
      'A longer way from the bus is a disadvantage for some disabled people. It is met with a taxi account and seats on the way.',
    'no-mitigation-why': 'The bus station stays where it is.',
    'residual-overall': 'low',
    outcome: 'adjust',
    'outcome-reasons':
      'It is better for most disabled people, and was made better for those for whom the way is longer.',
    'review-date': '{in 261}',
    'hard-to-hear': 'We stayed on a second floor with one lift for eleven years.',
    'easy-read': 'made',
    'public-summary': `We moved from the second floor of Market Hall to the ground floor of the former library.

Market Hall has one small lift. It was out of order on 31 days last year, and on those days people who cannot use stairs could not come. In the new place everything is on one level.

Before we decided, nine disabled people walked and rolled through both buildings with us. They found that the toilet had no hoist, that the parking places were across the street, and that there was nowhere quiet. All three were put right before we moved in.

The new place is 600 metres further from the bus station. For some people that is too far. We pay a taxi from the bus for whoever needs it, without asking why, and the town has put two benches on the way.

Pregnant women and parents have a room that can be locked. It is also for prayer and for rest.

In a year we ask those who come how they get in, and say what they told us.`,
  },
  rows: {
    ...eachCharacteristic(
      {
        age: {
          ...{
            considered: 'mixed',
            why: 'Everything on one level is better. The way from the bus is longer.',
          },
          ...{
            strength: 'medium',
            known: 'Of 214 visitors who were asked, 61 were 65 or over, and 38 came by bus.',
          },
          source: 'Our own count of visitors, four weeks in spring',
        },
        disability: {
          considered: 'mixed',
          why: 'Much is better within, and the way is longer for some.',
          ...{ strength: 'high', known: 'Nine disabled people listed 23 things, of which 20 are put right.' },
        },
        'gender-reassignment': {
          ...{ considered: 'none', why: 'Toilets are single rooms with a basin each, for anybody.' },
          ...{ strength: 'low', known: 'The plans.' },
        },
        'marriage-and-civil-partnership': {
          ...{
            considered: 'none',
            why: 'Only the first aim applies, in work, and nothing in the move depends on it.',
          },
          ...{ strength: 'medium', known: 'The plans, and the terms of work, which stay.' },
        },
        'pregnancy-and-maternity': {
          considered: 'positive',
          why: 'A room that can be locked, which Market Hall does not have.',
          ...{ strength: 'medium', known: 'Two members of staff said what they had lacked.' },
        },
        race: {
          ...{
            considered: 'none',
            why: 'We looked at who lives near both buildings, and at how people come. It is alike.',
          },
          ...{ strength: 'low', known: 'Census 2021, invented tables for Fellshire.' },
        },
        'religion-or-belief': {
          ...{ considered: 'positive', why: 'The locked room is for prayer too.' },
          ...{ strength: 'low', known: 'One member of staff and two volunteers asked for it.' },
        },
        sex: {
          considered: 'none',
          why: 'The way at night is lit and passes open shops until nine; we walked it with three women who finish late.',
          ...{ strength: 'low', known: 'One walk at night.' },
        },
        'sexual-orientation': {
          ...{
            considered: 'none',
            why: 'Nothing in the move differs by it that we could find or were told.',
          },
          ...{ strength: 'low', known: 'Nobody said anything when all staff were asked.' },
        },
      },
      walk,
    ),
    options: [
      {
        option: 'Stay in Market Hall',
        'is-doing-nothing': 'yes',
        effects: 'Whoever cannot use stairs stays away whenever the lift is out of order.',
        'why-chosen-or-not': 'Not chosen: a second lift cannot be built in, and we asked twice.',
      },
      {
        option: 'The ground floor of the former library',
        'is-doing-nothing': 'no',
        effects: 'Better for wheelchair users, parents and prayer; further from the bus.',
        'why-chosen-or-not': 'Chosen, with a taxi account.',
      },
    ],
    impacts: [
      {
        characteristic: 'disability',
        group: 'People who cannot use stairs',
        aim: 'advance',
        nature: 'positive',
        reasons: 'No lift is needed.',
        severity: '3',
        lives:
          'Somebody in a wheelchair comes on any day, and is not rung in the morning to say that the lift is out of order.',
      },
      {
        characteristic: 'disability',
        group: 'People who cannot walk far, and come by bus',
        aim: 'eliminate',
        nature: 'negative',
        reasons: '600 metres more from the bus station.',
        severity: '3',
        lives: 'Somebody with a stick needs twenty minutes and two rests, and did not before.',
        residual: 'low',
      },
      {
        characteristic: 'age',
        group: 'Older visitors who come by bus',
        aim: 'advance',
        nature: 'mixed',
        reasons: '38 of the 61 older visitors in our count came by bus.',
        severity: '2',
        lives: 'No stairs, and a longer way in the rain.',
        residual: 'low',
      },
      {
        characteristic: 'pregnancy-and-maternity',
        group: 'Pregnant women and parents of babies',
        aim: 'advance',
        nature: 'positive',
        reasons: 'A room with a lock, a chair and a basin.',
        severity: '2',
        lives: 'Somebody who nurses can come back to work or to a meeting when she wants to.',
      },
      {
        characteristic: 'religion-or-belief',
        group: 'People who pray during the day',
        aim: 'advance',
        nature: 'positive',
        reasons: 'A room that can be locked.',
        severity: '1',
        lives: 'Nobody has to pray in the stairwell.',
      },
    ],
    mitigations: [
      {
        mitigation: 'The longer way from the bus, for older and disabled people',
        action: 'A taxi account for the way from the bus station, for whoever needs it',
        owner: 'Office and Systems Manager',
        due: '{ago 60}',
        'before-decision': 'yes',
      },
      {
        mitigation: 'Nowhere to rest on the way, for older people',
        action: 'Ask the town for two benches on the way',
        owner: 'Chief Executive',
        due: '{ago 20}',
        'before-decision': 'no',
      },
    ],
    'aims-considered': [
      {
        row: 'eliminate',
        statement:
          'The lift had become a breach in the making. The longer way is met before anybody has to ask.',
      },
      {
        row: 'advance',
        statement: 'Disabled people, parents and people who pray can do here what they could not there.',
      },
      {
        row: 'foster',
        statement: 'The two rooms for meetings can be used by local groups in the evening, free of charge.',
      },
    ],
    indicators: [
      {
        indicator: 'Visitors who say that they had trouble getting in',
        measure: 'Our count of visitors, four weeks in spring; 17 of 214 this year',
        trigger: 'more than 10 of 200',
        next: '{in 120}',
      },
    ],
  },
};
