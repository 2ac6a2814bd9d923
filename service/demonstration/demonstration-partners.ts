// What the partners of Fellshire have agreed, whom to ask there, and what each sends and when. All of it is made up.
import type { DemonstrationPartner } from '../partners/index.ts';

const proposer = 'Yusuf Elderflower';
const approver = 'Ingrid Hollowell';
const monitoring = 'equality-monitoring';

export const demonstrationPartners: readonly DemonstrationPartner[] = [
  {
    partner: 'fellshire',
    contacts: [
      { role: 'Data protection officer', email: 'data.protection@fellshire-constabulary.example' },
      { role: 'Performance and insight team', email: 'insight@fellshire-constabulary.example' },
    ],
    senders: [],
    agreement: {
      title: 'Scrutiny of policing in Fellshire',
      purpose:
        'To see whether people of different groups are treated differently by the police, and to ask why.',
      legalBasis: 'public-task',
      data: [
        'Stop and search, Fellshire Constabulary',
        'Calls to 101, Fellshire Constabulary',
        'Workforce of Fellshire Constabulary, 31 March 2025',
        'Applicants to Fellshire Constabulary, 2024 and 2025',
      ],
      characteristics: [
        ...['age', 'disability', 'gender-reassignment', 'race', 'religion-or-belief', 'sex'],
        'sexual-orientation',
      ],
      conditions: {
        ...{ disability: monitoring, race: monitoring, 'religion-or-belief': monitoring },
        'sexual-orientation': monitoring,
      },
      retentionMonths: 84,
      ...{ from: '2024-01-01', review: '2026-12-15', proposedBy: proposer, approvedBy: approver },
    },
    schedules: [
      {
        ...{ what: 'every stop and search', data: 'Stop and search, Fellshire Constabulary' },
        ...{ rhythm: 'monthly', dueDay: 30, firstMonth: '2024-01', lastMonth: '2025-12' },
      },
    ],
  },
  {
    partner: 'harrowby-victims-line',
    contacts: [{ role: 'Service manager', email: 'manager@harrowby-victims-line.example' }],
    senders: ['Morwenna Seaborne'],
    agreement: {
      title: 'Referrals to victim services',
      purpose: 'To see who is referred to the service the Commissioner pays for, and who is not.',
      legalBasis: 'public-task',
      data: ['People referred to Harrowby Victims’ Line'],
      characteristics: ['race'],
      conditions: { race: monitoring },
      retentionMonths: 72,
      ...{ from: '2024-01-01', review: '2027-03-31', proposedBy: proposer, approvedBy: approver },
    },
    schedules: [
      {
        ...{ what: 'people referred, counted', data: 'People referred to Harrowby Victims’ Line' },
        ...{ rhythm: 'quarterly', dueDay: 45, firstMonth: '2026-07', lastMonth: null },
      },
    ],
  },
  {
    partner: 'fellshire-council',
    contacts: [{ role: 'Research and intelligence team', email: 'research@fellshire-council.example' }],
    senders: ['Idris Cobblepot'],
    agreement: {
      title: 'Populations of the districts',
      purpose: 'To set what the police do against the people who live in each district.',
      legalBasis: 'public-task',
      data: [
        'Residents of Fellshire by ethnicity',
        'Residents of Fellshire by sex',
        'Residents of Fellshire by age',
        'Residents of Fellshire by religion',
        'Residents of Fellshire by disability',
      ],
      characteristics: [],
      conditions: {},
      retentionMonths: null,
      ...{ from: '2024-01-01', review: '2027-09-30', proposedBy: proposer, approvedBy: approver },
    },
    schedules: [],
  },
];
