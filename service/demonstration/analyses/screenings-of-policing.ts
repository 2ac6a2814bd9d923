// Screenings of what has to do with powers of the police, and with those who look at them from outside. Everything in them is invented.
import type { ToldScreening } from './demonstration-screening.ts';

export const screeningsOfPolicing = {
  'facial-recognition': {
    purpose: 'What we ask of the constabulary if it tries live facial recognition.',
    responsible: 'Chief Executive',
    evidence: 'The description of the trial, published tests, our finding on stop and search.',
    gate: {
      people: ['yes', 'Everybody who passes two entrances, about 62,000 visits.'],
      technology: ['yes', 'It compares faces with a list.'],
      'known-inequality': ['yes', 'Searches fall unevenly, and so would a list made from them.'],
      powers: ['yes', 'People are stopped because of a match.'],
    },
    others: ['data-protection', 'human-rights', 'children'],
    relevance: {
      race: [
        'high',
        'Tests of an earlier version found more wrong matches of Black people at a loose threshold.',
      ],
      sex: ['high', 'Older systems knew women worse.'],
      'religion-or-belief': ['high', 'Covered heads and faces.'],
      age: ['high', 'Children’s faces change.'],
      disability: ['dont-know', 'The supplier’s test was requested and refused.'],
      'gender-reassignment': ['dont-know', 'The supplier’s test was requested and refused.'],
    },
    elsewhere: ['low', 'We found nothing in the description of the trial; it is asked again.'],
    weights: [5, 5, 4, 3, 2, 5],
    reasons:
      'Power over people, with a technology whose test by group was requested and refused. A data protection impact assessment and a human rights assessment are made beside this one.',
    next: 'How often it is wrong, by sex, ethnicity and age. The supplier was asked twice.',
  },
  'scrutiny-panel': {
    purpose: 'How the panel that looks at stop and search is chosen, and what it sees.',
    responsible: 'Head of Policy and Equality',
    evidence: 'Our finding on stop and search, and who sits on the panel.',
    gate: {
      people: ['yes', 'Those who sit on it, and those whose searches are looked at.'],
      'known-inequality': [
        'yes',
        'Black residents are searched more often than White residents, with counts in the finding.',
      ],
      powers: ['yes', 'It looks at how a power is used.'],
    },
    others: ['data-protection'],
    relevance: {
      race: ['high', 'Who is searched, and who looks at it.'],
      age: ['high', 'Two in five of those searched are under 25; six of eight members are over 60.'],
      disability: ['dont-know', 'It is not recorded.'],
    },
    elsewhere: ['medium', 'The records do not say; the panel can ask.'],
    weights: [4, 3, 4, 2, 4, 4],
    reasons: 'It is about a power that falls unevenly, and about who may look at it.',
    next: 'Whether disabled people are searched more often.',
  },
  'body-worn-video': {
    purpose: 'Which recordings of officers’ cameras are shown to whom.',
    responsible: 'Head of Policy and Equality, with the Force Head of Diversity',
    evidence: 'The draft procedure, and 40 recordings.',
    gate: {
      people: ['yes', 'Whoever is on a recording.'],
      technology: ['yes', 'A program blurs faces.'],
    },
    others: ['data-protection'],
    relevance: {
      race: ['medium', 'A program may miss some faces more often.'],
      sex: ['medium', 'Victims of abuse are on recordings.'],
      disability: ['medium', 'Subtitles, and people in distress.'],
      age: ['medium', 'Children are on some of them. Nobody has counted how many.'],
    },
    elsewhere: ['low', 'Words are cut where they would tell of it.'],
    weights: [3, 3, 3, 3, 3, 3],
    reasons:
      'Two bodies share recordings on which people can be recognised. A person looks at each before it is shown.',
    next: 'How many children are on recordings.',
  },
  'custody-visiting': {
    purpose: 'How we find, choose and keep the volunteers who visit people in custody.',
    responsible: 'Custody Visiting Coordinator',
    evidence: 'The list of volunteers, and those who applied in two years.',
    gate: {
      people: ['yes', 'Those who apply, and people in custody.'],
      'known-inequality': ['yes', 'Volunteers are older and more often White than those whom they visit.'],
      powers: ['yes', 'They look at how people in custody are treated.'],
    },
    others: [],
    relevance: {
      age: ['high', 'Nine of 36 are under 40.'],
      race: ['high', 'Five of 36 are from an ethnic minority.'],
      disability: ['high', 'One of two suites has no step-free way in.'],
    },
    elsewhere: ['medium', 'Applicants are asked and few say.'],
    weights: [3, 3, 5, 2, 4, 3],
    reasons: 'Whom people in custody can speak to depends on it, and volunteers are not yet like the county.',
  },
  'complaints-review': {
    purpose: 'The papers of a review are kept in the case system and no longer in a spreadsheet.',
    responsible: 'Complaints Review Officer',
    evidence: 'The procedure before and after, side by side, and the last twelve letters.',
    gate: {},
    others: [],
    relevance: {
      disability: [
        'low',
        'What somebody needs to be written to stays where whoever writes sees it first. We tried it with four cases.',
      ],
    },
    elsewhere: ['none', 'What people are asked and told stays word for word. We compared the letters.'],
    weights: [1, 1, 2, 1, 4, 1],
    reasons:
      'Only where we keep papers changes. Nobody is asked for anything else, told anything else, or waits longer. If you know otherwise, tell us with what you have seen, and it is screened again.',
  },
} as const satisfies Readonly<Record<string, ToldScreening>>;
