// The law in England, Scotland and Wales: one duty and three aims; what comes beside it differs.
import { equalityActAims, protectedCharacteristics } from './equality-act-aims.ts';
import type { LegalProfile } from './legal-profile.ts';

const act = 'https://www.legislation.gov.uk/ukpga/2010/15/section/149';

const duty = {
  version: 1,
  effectiveTo: null,
  source: act,
  checkedOn: null,
  checkedBy: null,
  aims: equalityActAims,
  characteristics: protectedCharacteristics,
  texts: [1, 3, 4, 5, 7].map((subsection) => `equality-act-2010-s149-${subsection}`),
};

const england: LegalProfile = {
  ...duty,
  id: 'england',
  title: 'England, and bodies that are not devolved',
  nation: 'England',
  effectiveFrom: '2017-03-31',
  instruments: ['Equality Act 2010, section 149', 'SI 2017/353'],
  asks: 'Have due regard to the three aims before and when you decide, and be able to show it. No law asks for a form; it asks for the regard.',
  flags: {
    eqiaMandatory: false,
    resultsPublished: false,
    involvementMandatory: false,
    justificationTest: true,
    socioEconomicDuty: false,
    welshLanguage: false,
    challengeReopens: true,
  },
  besides: [
    'Publish information on how you meet the duty at least once a year (SI 2017/353, regulation 4).',
    'Publish equality objectives at least every four years (SI 2017/353, regulation 5).',
  ],
};

const scotland: LegalProfile = {
  ...duty,
  id: 'scotland',
  title: 'Scotland',
  nation: 'Scotland',
  effectiveFrom: '2012-05-27',
  instruments: ['Equality Act 2010, section 149', 'SSI 2012/162'],
  asks: 'Assess a new or revised policy or practice against the three needs, take account of what you find, publish the results, and look again.',
  flags: {
    ...england.flags,
    eqiaMandatory: true,
    resultsPublished: true,
    socioEconomicDuty: true,
  },
  besides: [
    'Publish the results of the assessment within a reasonable time (SSI 2012/162, regulation 5).',
    'The Fairer Scotland Duty asks some bodies to consider poverty when they take strategic decisions.',
  ],
};

const wales: LegalProfile = {
  ...duty,
  id: 'wales',
  title: 'Wales',
  nation: 'Wales',
  effectiveFrom: '2011-04-06',
  instruments: ['Equality Act 2010, section 149', 'WSI 2011/1064'],
  asks: 'Assess the likely effect of what you propose and of what you review, involve people who share a characteristic, and report where the effect is or may be substantial.',
  flags: {
    ...england.flags,
    eqiaMandatory: true,
    resultsPublished: true,
    involvementMandatory: true,
    socioEconomicDuty: true,
    welshLanguage: true,
  },
  besides: [
    'Involve people who share one or more characteristics, or who speak for them (WSI 2011/1064, regulation 5).',
    'Some bodies also have the socio-economic duty, since 31 March 2021, and Welsh language standards.',
  ],
};

export const greatBritainProfiles: readonly LegalProfile[] = [england, scotland, wales];
