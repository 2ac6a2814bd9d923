// The words of data protection law that an agreement is made of, and which conditions cover which characteristics.

/** Article 6(1), UK GDPR. */
export const legalBasisIds = [
  'public-task',
  'legal-obligation',
  'consent',
  'contract',
  'vital-interests',
  'legitimate-interests',
] as const;
export type LegalBasis = (typeof legalBasisIds)[number];

export const legalBasisWords: Readonly<Record<LegalBasis, string>> = {
  'public-task': 'Public task, Article 6(1)(e)',
  'legal-obligation': 'Legal obligation, Article 6(1)(c)',
  consent: 'Consent, Article 6(1)(a)',
  contract: 'Contract, Article 6(1)(b)',
  'vital-interests': 'Vital interests, Article 6(1)(d)',
  'legitimate-interests': 'Legitimate interests, Article 6(1)(f), not for a public authority’s own tasks',
};

/** Article 9(2), UK GDPR, and Schedule 1 to the Data Protection Act 2018. */
export const conditionIds = [
  'equality-monitoring',
  'statutory-purposes',
  'senior-diversity',
  'employment',
  'research-and-statistics',
  'explicit-consent',
] as const;
export type Condition = (typeof conditionIds)[number];

export const conditionWords: Readonly<Record<Condition, string>> = {
  'equality-monitoring': 'Equality of opportunity or treatment, Schedule 1 paragraph 8',
  'statutory-purposes': 'Statutory and government purposes, Schedule 1 paragraph 6',
  'senior-diversity': 'Racial and ethnic diversity at senior levels, Schedule 1 paragraph 9',
  employment: 'Employment, social security and social protection, Schedule 1 paragraph 1',
  'research-and-statistics': 'Research and statistics, Article 9(2)(j) and Schedule 1 paragraph 4',
  'explicit-consent': 'Explicit consent, Article 9(2)(a)',
};

/** Characteristics that are, or reveal, special category data. Age, sex, and marriage are ordinary personal data. */
const special = [
  'disability',
  'gender-reassignment',
  'pregnancy-and-maternity',
  'race',
  'religion-or-belief',
  'sexual-orientation',
];

export function needsCondition(characteristic: string): boolean {
  return special.includes(characteristic);
}

/** Paragraph 8 names four categories: racial or ethnic origin, religious or philosophical beliefs, health, sexual orientation. */
const coveredByMonitoring = [
  'disability',
  'pregnancy-and-maternity',
  'race',
  'religion-or-belief',
  'sexual-orientation',
];

/** Why a condition does not reach a characteristic, as a sentence; null where it does. */
export function whyNotCovered(condition: Condition, characteristic: string): string | null {
  if (condition === 'equality-monitoring' && !coveredByMonitoring.includes(characteristic))
    return 'Paragraph 8 covers only racial or ethnic origin, religious or philosophical beliefs, health, and sexual orientation.';
  if (condition === 'senior-diversity' && characteristic !== 'race')
    return 'Paragraph 9 covers only racial and ethnic origin.';
  return null;
}

/** Conditions of Schedule 1 that need an appropriate policy document (Schedule 1, part 4); paragraph 4 and consent do not. */
export function needsPolicyDocument(condition: Condition): boolean {
  return !['research-and-statistics', 'explicit-consent'].includes(condition);
}
