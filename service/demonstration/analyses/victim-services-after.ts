// The analysis of victim services: the options, what is done about the effects, the outcome and what is watched. Everything in it is invented.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';

export const victimServicesAfter: Writing = {
  rows: {
    'justify-alternatives': [
      {
        alternative: 'Keep both days in the High Fells and have one more adviser instead of two',
        'why-rejected':
          'The wait for victims of rape and for children would stay above four weeks. We think that this harm is the greater, and the van gives back most of the days.',
      },
      {
        alternative: 'Give up the hub in Harrowby at weekends',
        'why-rejected': 'Two in five first meetings are at weekends, most of them with people who work.',
      },
    ],
    options: [
      {
        option:
          'As it is: an office in Harrowby, and outreach on two days a week in each of the other districts',
        'is-doing-nothing': 'yes',
        effects:
          'Nobody loses a day nearby. The form that shuts people out stays, and so does a wait of four weeks for a specialist adviser, which is longest for children and for victims of rape.',
        'why-chosen-or-not':
          'Not chosen: the wait falls on those who are harmed the most, and nothing gets better for Deaf people.',
      },
      {
        option:
          'Hub and spoke: a hub, outreach on one day in the High Fells and two on the coast, a van, and six ways in',
        'is-doing-nothing': 'no',
        effects:
          'Half of the outreach days in the High Fells go; the van brings two back, to villages that never had one. The wait for an adviser is halved.',
        'why-chosen-or-not': 'Chosen, with the changes below.',
      },
      {
        option: 'Telephone and online first, without outreach rooms',
        'is-doing-nothing': 'no',
        effects:
          'The cheapest by £90,000. Shuts out people without a signal, without a private room, and who cannot use a telephone.',
        'why-chosen-or-not':
          'Not chosen: its worst effects fall on older and disabled people, and could not be put right for what it saves.',
      },
    ],
    gaps: [
      {
        gap: 'How many Gypsy, Roma and Traveller people use the service, and why they do not',
        characteristic: 'race',
        action: 'Put the census categories into the form; two meetings on sites with the council’s liaison',
        owner: 'Commissioning Manager',
        when: 'after',
        due: '{in 30}',
      },
      {
        gap: 'Whether people who are pregnant or have small children get to their appointments',
        characteristic: 'pregnancy-and-maternity',
        action: 'The provider asks, from September on, and counts appointments missed for want of childcare',
        owner: 'Commissioning Manager',
        when: 'after',
        due: '{in 46}',
      },
    ],
    mitigations: [
      {
        mitigation: 'Distance in the High Fells',
        action: 'An outreach van to six villages on two days a week',
        owner: 'Commissioning Manager',
        due: '{ago 96}',
        'before-decision': 'no',
      },
      {
        mitigation: 'Booking by telephone alone',
        action:
          'Booking by text message and in British Sign Language, tested with Deaf people before the contract begins',
        owner: 'Head of Policy and Equality',
        due: '{ago 110}',
        'before-decision': 'no',
      },
      {
        mitigation: 'The way, for whoever has neither car nor bus',
        action: 'A transport fund, paid to the driver and not claimed back',
        owner: 'Commissioning Manager',
        due: '{ago 12}',
        'before-decision': 'no',
      },
      {
        mitigation: 'A form that asks who is at home',
        action: 'The form is worded again with an LGBT group, and can be left in one key press',
        owner: 'Engagement Officer',
        due: '{ago 140}',
        'before-decision': 'yes',
      },
    ],
    indicators: [
      {
        indicator: 'People aged 65 and over in the High Fells who begin with the service, a quarter',
        measure: 'Counts that the provider sends each quarter',
        trigger: '8 or fewer',
        next: '{in 20}',
      },
      {
        indicator: 'Share of first meetings booked otherwise than by telephone or online',
        measure: 'Counts that the provider sends each quarter',
        trigger: '10% or less',
        next: '{in 20}',
      },
      {
        indicator: 'Points between disabled and other victims who say that they are satisfied',
        measure: 'Survey of the provider, twice a year',
        trigger: '15 points or more',
        next: '{in 75}',
      },
    ],
  },
  answers: {
    'test-direct': 'no',
    'test-indirect': 'yes',
    'test-arising': 'no',
    'test-adjustments': 'yes',
    'test-harassment': 'no',
    'test-explained':
      'Booking by telephone alone and one day instead of two put disabled people and older people in the High Fells at a disadvantage. The first is changed. The second remains in part and is justified below. The Legal Adviser read this section and the next.',
    'justify-pcp': 'The rooms in the High Fells open on one day a week instead of two.',
    'justify-group':
      'People aged 65 and over there, and disabled people without a car, beside everybody else in the county.',
    'justify-evidence':
      '44 of the 407 people who came from the High Fells were 65 or over. Ten of twelve in the first focus group come by bus or are driven.',
    'justify-aim':
      'That people who suffered the worst see somebody trained for it within two weeks and not four.',
    'justify-connection':
      'The money for two advisers is the money of the second day. Without it the wait stays as it is.',
    'justify-balance':
      'About 40 older people a year have it harder. About 260 people a year wait half as long. The van, the fund and the ways in leave the harm smaller, and not gone.',
    'justify-adviser': 'Legal Adviser (external)',
    'justify-advised-on': '{ago 160}',
    'justify-accepted-by': 'Police and Crime Commissioner',
    'positive-action': 'yes',
    'positive-action-why':
      'Section 158: sessions for women only, for women abused at home, who are 81% of those abused at home and come less where men are present. Men keep sessions of their own, so it is proportionate.',
    'exception-claimed': 'no',
    'human-rights': 'private-life\nequal-enjoyment',
    'human-rights-how':
      'What somebody says stays with the provider. The van carries no name of the service, so that nobody is seen going to it.',
    'local-factors':
      'Long distances, no signal in two valleys, visitors in summer, and families of a barracks who move every two years.',
    'no-mitigation-why':
      'The evening bus is not ours. We have told the council what its end does to people who need this service.',
    'residual-overall': 'medium',
    'changed-by-analysis':
      'Six ways to begin instead of two; the van; the fund; the form; a session for men on the coast. £61,000 a year were moved for it.',
    'review-date': '{in 46}',
    'hard-to-hear':
      'The people who lose are old, few and far away, and the people who win live in town. They said it themselves. And we let a provider go on for years without asking who does not come.',
    interests: 'yes',
    'interests-what':
      'The provider gave figures and may bid. It saw none of the sections on options and justification, and did not comment on them.',
    'easy-read': 'made',
    outcome: 'adjust',
    'outcome-reasons':
      'The proposal goes on as hub and spoke, changed in four ways because of this analysis. Two things stay unknown, and the review at six months looks at uptake by characteristic.',
    'public-summary': `Harrowby Victims’ Line helps about 2,900 victims of crime a year. Its contract ends, and we looked at who would gain and who would lose by the new one before we decided.

At first we proposed that people begin with a call or a form online, and that the rooms in the High Fells open on one day a week instead of two. The money would pay for two more specialist advisers.

Older people in the High Fells told us that one day, with few buses and a form online, would mean going without. Disabled people told us that booking by telephone shuts some of them out. An LGBT group told us that the form asks questions nobody can answer safely at home.

So we changed four things. People can begin by text message, in British Sign Language, on paper or in person. A van goes to six villages. A fund pays for the way where there is no bus. The form was worded again and can be left with one key.

Women can come to sessions of their own in three places instead of one. Men keep theirs, and one a month is new on the coast.

Some harm remains. Somebody older, disabled and without a car still has it harder than before. In the same year evening buses end, which is not ours to decide.

Two things we do not know. We cannot say how many Gypsy, Roma and Traveller people use the service, because the form had no place for them. Nor do we know whether parents of small children can come. Both are asked from now on.

One of our reviewers holds that nobody should have to begin online at all, and that we should have waited for a year of figures on the other ways in. That view went to the Commissioner with the analysis.

We look again after six months at who uses the service, and publish what we find.`,
  },
};
