// The analysis of victim services: whom it touches and how, in people's lives. Everything in it is invented.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';

export const victimServicesImpacts: Writing = {
  rows: {
    characteristics: [
      {
        row: 'age',
        considered: 'negative',
        why: 'Older people in the High Fells would lose half of the days on which they can be seen nearby, and a form online keeps some of them out.',
      },
      {
        row: 'disability',
        considered: 'negative',
        why: 'As first proposed a first meeting could only be booked by telephone. Deaf people, and people who find talking hard, could not.',
      },
      {
        row: 'gender-reassignment',
        considered: 'none',
        why: 'The way in and the help are the same for trans people as for others, and staff are trained. Two trans people who used the service said so; two are few, so it is asked again at the review.',
      },
      {
        row: 'marriage-and-civil-partnership',
        considered: 'none',
        why: 'Only the first aim applies here, and only in work. The staff of the provider are treated alike whether married, in a civil partnership or neither: we read its handbook.',
      },
      {
        row: 'pregnancy-and-maternity',
        considered: 'unknown',
        why: 'Victim services do not ask about pregnancy. They agreed to begin in September. Until then we do not know who is pregnant or has a small child.',
      },
      {
        row: 'race',
        considered: 'unknown',
        why: 'We do not know how many Gypsy, Roma and Traveller people use the service: the form has no place for them. For other groups the shares are near those of residents, with counts too small to tell.',
      },
      {
        row: 'religion-or-belief',
        considered: 'none',
        why: 'Appointments are offered around prayer times and festivals now, and the contract asks for it. Nobody told us of anything that stood in the way.',
      },
      {
        row: 'sex',
        considered: 'positive',
        why: 'Sessions for women only go from one place to three. Men are one in five of those helped; a session for men is kept in Harrowby, and one a month is new on the coast.',
      },
      {
        row: 'sexual-orientation',
        considered: 'negative',
        why: 'Lesbian, gay and bisexual victims of abuse are few in the records and many in the survey. Before anything is done about it, a form that asks who is at home would keep them away.',
      },
    ],
    impacts: [
      {
        characteristic: 'age',
        group: 'People aged 65 and over in the High Fells',
        aim: 'advance',
        nature: 'negative',
        reasons:
          'Distance, few buses, and a form online: 41% of those in the focus group had never filled one in.',
        likelihood: '4',
        severity: '3',
        lives:
          'Somebody who was burgled waits twelve days instead of five, or goes without, as the bus leaves before the room opens.',
        confidence: 'medium',
        residual: 'medium',
      },
      {
        characteristic: 'disability',
        group: 'Deaf people, and people who find speaking on the telephone hard',
        aim: 'eliminate',
        nature: 'negative',
        reasons:
          'A first meeting could be booked by telephone alone, which is a provision that puts them at a disadvantage.',
        likelihood: '4',
        severity: '4',
        lives: 'A Deaf woman asked her son to ring for her, and left out what she would not say before him.',
        confidence: 'high',
        residual: 'low',
      },
      {
        characteristic: 'race',
        group: 'Gypsy, Roma and Traveller people',
        aim: 'advance',
        nature: 'unknown',
        reasons:
          'No figures: the form of the provider has no place for them, and we met families once, in February.',
        likelihood: '2',
        severity: '3',
        lives:
          'We do not know. At the meeting one mother said that she would not ring a number that the police gave her.',
        confidence: 'low',
        residual: 'medium',
      },
      {
        characteristic: 'pregnancy-and-maternity',
        group: 'People who are pregnant or have a small child',
        aim: 'advance',
        nature: 'unknown',
        reasons:
          'Nobody has asked so far. There is no crèche at the outreach rooms, so there may be something.',
        likelihood: '2',
        severity: '2',
        lives:
          'We do not know. One adviser remembers two appointments that were missed for want of somebody to mind a child.',
        confidence: 'low',
        residual: 'low',
      },
      {
        characteristic: 'sex',
        group: 'Women who were abused by somebody at home',
        aim: 'advance',
        nature: 'positive',
        reasons: 'Sessions for women only, in three places instead of one.',
        likelihood: '3',
        severity: '3',
        lives: 'Somebody can come on market day without saying at home where she goes.',
        confidence: 'medium',
        residual: 'low',
      },
      {
        characteristic: 'sex',
        group: 'Men who were abused by somebody at home',
        aim: 'foster',
        nature: 'mixed',
        reasons:
          'They keep what they have in Harrowby, and may read sessions for women only as a sign that help is not for them.',
        likelihood: '2',
        severity: '2',
        lives:
          'A man told the provider that he sat in his car outside for an hour. The leaflet says “for everybody” now, and shows a man.',
        confidence: 'low',
        residual: 'low',
      },
      {
        characteristic: 'sexual-orientation',
        group: 'Lesbian, gay and bisexual victims of abuse',
        aim: 'eliminate',
        nature: 'negative',
        reasons:
          'A form that asks about “husband or wife” and who is at home, answered where others may read along.',
        likelihood: '3',
        severity: '3',
        lives:
          'Somebody who is not out closes the page at the second question, and nobody knows that they were there.',
        confidence: 'medium',
        residual: 'low',
      },
    ],
    'aims-considered': [
      {
        row: 'eliminate',
        statement:
          'Booking by telephone alone and the wording of the form could have been unlawful. Both are changed before the contract begins, so nothing of the kind remains that we know of.',
      },
      {
        row: 'advance',
        statement:
          'The disadvantage of distance is made smaller and not taken away: the van and the fund replace most of what the rooms gave. Different needs are met by six ways in. We encourage people who seldom come, by going to where they are.',
      },
      {
        row: 'foster',
        statement:
          'Sessions for women only, and what men make of them, are spoken of openly in the leaflet. The provider works with two faith groups and the Traveller liaison of the council.',
      },
    ],
    intersections: [
      {
        groups: 'Older, disabled, and without a car',
        evidence:
          'Second focus group; census 2021: about 1,150 people in the High Fells are over 65, limited a lot in what they can do, and in a household without a car. Each of the three makes the way longer, and together they close it.',
        'unknown-why': '',
      },
      {
        groups: 'Disabled women who were abused by somebody who cares for them',
        evidence: '',
        'unknown-why':
          'The national survey is too small for the county, and the provider has fewer than five, so nothing can be said. It is asked of advisers in the review.',
      },
    ],
  },
  answers: {
    'advance-disadvantage':
      'The wait for a specialist adviser, which is longest for children and for victims of rape. The disadvantage of distance becomes larger in the High Fells before the van and the fund, and is about as it was with them.',
    'advance-needs':
      'Deaf people: sign language and text message. People who are not safe at home: a way in that leaves no trace, and times on market day. Prayer and school times are kept free where somebody asks.',
    'advance-disability':
      'Booking by text message and in British Sign Language, a hearing loop in each room, letters in large print by choice, and a van with a lift. All of it is in the contract, and tested before it begins.',
    'advance-participation':
      'Men, older people in villages, and Gypsy, Roma and Traveller people come much less than they are harmed. The van goes to where older people are. For the other two we do not know enough, and say so.',
    'foster-prejudice':
      'Pictures of victims were all of young women. The new ones show several people, and the leaflet says that men are harmed at home too.',
    'foster-understanding':
      'Two faith groups and the provider meet twice a year. What came of each meeting with the public is sent to those who came.',
    'cumulative-effect':
      'Two other things happen to the same people in the same year. The council ends the Sunday and evening buses in the High Fells in April, and our own office leaves Market Hall. Somebody older without a car is touched by all three. We asked the council for its analysis of the buses: it says that 210 people a week lose their only bus, and that a dial-a-ride is looked at.',
    'good-relations':
      'Sessions for women only are explained, so that nobody thinks that others go without because of them. Posters show people of several ages and groups, and not the same two photographs as before.',
    tensions:
      'Money for specialist advisers in Harrowby comes from days in the High Fells. People in the first focus group said so plainly: “the town gets it again”. They are right about the days, and the van and the fund are the answer to it.',
  },
};
