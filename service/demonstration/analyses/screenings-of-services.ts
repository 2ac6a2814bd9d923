// Screenings of services and of our own office. Everything in them is invented.
import type { ToldScreening } from './demonstration-screening.ts';

export const screeningsOfServices = {
  'victim-services': {
    purpose: 'A new contract of four years for services that help victims of crime.',
    responsible: 'Commissioning Manager',
    evidence: 'Returns of the provider, the national survey, and what advisers told us.',
    gate: {
      people: ['yes', 'About 2,900 victims of crime a year, and 31 people who help them.'],
      access: ['yes', 'People would begin online or by telephone.'],
      reduction: ['yes', 'Outreach hours in the High Fells would be halved.'],
      'known-inequality': [
        'yes',
        'Older victims in villages, and lesbian, gay and bisexual victims of abuse, report and come less than they are harmed.',
      ],
      strategic: ['yes', 'A contract of £1,140,000 a year.'],
    },
    others: ['data-protection'],
    relevance: {
      age: ['high', 'Older people in the High Fells lose hours nearby.'],
      disability: ['high', 'How one begins decides who can.'],
      race: [
        'dont-know',
        'We have no figures on Gypsy, Roma and Traveller people: the form has no place for them.',
      ],
      'pregnancy-and-maternity': ['dont-know', 'Nobody asks.'],
      sex: ['high', 'Six in ten of those who come are women.'],
      'sexual-orientation': ['high', 'Under-reporting of abuse.'],
    },
    elsewhere: ['low', 'Nobody has told us of anything; it is asked in the analysis.'],
    weights: [4, 4, 4, 4, 4, 3],
    reasons:
      'Two “don’t know” and a service that is made less. Older victims in the High Fells and people who cannot use the telephone could be shut out.',
    next: 'How many Gypsy, Roma and Traveller people come, and whether parents of small children can.',
  },
  'community-grants': {
    purpose: 'Who can ask for a grant next year, and how we choose.',
    responsible: 'Commissioning Manager',
    evidence: 'Applications and reports of two rounds.',
    gate: {
      people: ['yes', 'Groups, and about 3,400 people whom they reach.'],
      access: ['yes', 'A group without accounts may apply with another.'],
      reduction: ['yes', 'The most is £25,000 and not £30,000.'],
      'known-inequality': ['yes', 'No Gypsy, Roma or Traveller group has ever applied.'],
      strategic: ['yes', 'About £180,000 in grants.'],
    },
    others: [],
    relevance: {
      race: ['dont-know', 'We do not know why some groups never apply.'],
      disability: ['high', 'One of nine grants, and the cost of access was not paid.'],
      age: ['dont-know', 'Groups led by young people have never applied; nobody asked them why.'],
    },
    elsewhere: ['medium', 'Groups of all kinds apply; each is read for it.'],
    weights: [4, 3, 3, 2, 3, 3],
    reasons: 'Two “don’t know”, and money that decides which groups can go on.',
    next: 'Why groups of newcomers, of Travellers and of young people do not apply.',
  },
  'council-tax': {
    purpose: 'The police part of council tax.',
    responsible: 'Chief Finance Officer',
    evidence: 'Our survey, and the counts of the districts.',
    gate: {
      people: ['yes', 'Every household.'],
      strategic: ['yes', 'It is a budget.'],
      decided: ['yes', 'It was set thirteen days ago. This is late.'],
    },
    others: [],
    relevance: {
      disability: ['medium', 'More live on little money.'],
      sex: ['medium', 'Most single parents are women.'],
      age: ['medium', 'Older and young people pay differently.'],
    },
    elsewhere: ['low', 'We looked at the answers to the survey and found no difference that could be told.'],
    weights: [5, 2, 3, 3, 3, 4],
    reasons:
      'The decision has been taken. It is looked at all the same, and shown as late, so that next year’s is not.',
  },
  'office-relocation': {
    purpose: 'We leave the second floor of Market Hall for the ground floor of the former library.',
    responsible: 'Chief Executive',
    evidence: 'A walk through both buildings, and the book of the lift.',
    gate: {
      people: ['yes', 'Staff, volunteers and about 900 visitors a year.'],
      access: ['yes', 'Another entrance, other parking, further from the bus.'],
    },
    others: [],
    relevance: {
      disability: ['high', 'Step-free access, parking, an accessible toilet, a hearing loop.'],
      'pregnancy-and-maternity': ['medium', 'A room to nurse and to rest.'],
    },
    elsewhere: [
      'low',
      'The way in, the rooms and the hours are the same for all; we looked at the plans for it.',
    ],
    weights: [3, 3, 3, 4, 5, 2],
    reasons:
      'Getting in matters most for disabled people, and can be planned for. No power over anybody, and little else changes.',
  },
  'website-redesign': {
    purpose: 'New pages, a new search, and one way to write to us.',
    responsible: 'Engagement Officer',
    evidence: 'Tests with nine people, and what visitors wrote to us.',
    gate: {
      people: ['yes', 'About 5,200 visitors a month.'],
      access: ['yes', 'How one finds and asks for things.'],
    },
    others: [],
    relevance: {
      disability: ['high', 'The Accessibility Regulations of 2018 ask for pages that everybody can use.'],
      age: ['medium', 'Some older people do not go online.'],
    },
    elsewhere: ['low', 'Words and pictures are looked at for it; nothing else differs.'],
    weights: [4, 2, 3, 1, 4, 2],
    reasons: 'It matters most for disabled people, who test it. It can be mended at any time.',
  },
} as const satisfies Readonly<Record<string, ToldScreening>>;
