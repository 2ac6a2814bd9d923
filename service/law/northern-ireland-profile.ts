// The law in Northern Ireland: section 75 of the Northern Ireland Act 1998, with nine categories of its own.
import type { LegalProfile } from './legal-profile.ts';

const categories = [
  'religion-or-belief',
  'political-opinion',
  'race',
  'age',
  'marital-status',
  'sexual-orientation',
  'sex',
  'disability',
  'dependants',
] as const;

export const northernIrelandProfile: LegalProfile = {
  id: 'northern-ireland',
  version: 1,
  title: 'Northern Ireland',
  nation: 'Northern Ireland',
  effectiveFrom: '2000-01-01',
  effectiveTo: null,
  instruments: ['Northern Ireland Act 1998, section 75 and Schedule 9'],
  source: 'https://www.legislation.gov.uk/ukpga/1998/47/section/75',
  checkedOn: null,
  checkedBy: null,
  asks: 'Screen policies under your approved equality scheme, assess those with a major effect, and publish both.',
  aims: [
    {
      id: 'advance',
      letter: 'A',
      words: 'promote equality of opportunity between the people that the law names',
      provision: 'Northern Ireland Act 1998, section 75(1)',
      characteristics: categories,
      considerations: [
        {
          id: 'needs',
          provision: 'Northern Ireland Act 1998, section 75(1)',
          asks: 'How could this promote equality of opportunity better?',
          hint: 'Go through the nine categories. Say where a need is different and how it will be met.',
        },
        {
          id: 'participation',
          provision: 'Disability Discrimination Act 1995, section 49A',
          asks: 'How does this encourage disabled people to take part in public life?',
          hint: 'And how does it promote positive attitudes towards disabled people?',
        },
      ],
    },
    {
      id: 'foster',
      letter: 'B',
      words:
        'promote good relations between people of different religious belief, political opinion or racial group',
      provision: 'Northern Ireland Act 1998, section 75(2)',
      characteristics: ['religion-or-belief', 'political-opinion', 'race'],
      considerations: [
        {
          id: 'understanding',
          provision: 'Northern Ireland Act 1998, section 75(2)',
          asks: 'How could this promote good relations, or harm them?',
          hint: 'Between people of different religious belief, political opinion or racial group.',
        },
      ],
    },
  ],
  characteristics: categories,
  flags: {
    eqiaMandatory: true,
    resultsPublished: true,
    involvementMandatory: true,
    justificationTest: false,
    socioEconomicDuty: false,
    welshLanguage: false,
    challengeReopens: true,
  },
  besides: [
    'Publish screenings as your equality scheme says, often every quarter.',
    'A consultee who brings evidence can have a screening done again.',
  ],
  texts: [],
};
