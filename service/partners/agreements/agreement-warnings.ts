// What an agreement lacks, each in a sentence: it may be approved all the same, by somebody who has read them.
import type { AgreementTerms } from './agreement.ts';
import { needsCondition, needsPolicyDocument, whyNotCovered } from './legal-words.ts';

/** @param label the organisation's word for a characteristic */
export function agreementWarnings(
  terms: AgreementTerms,
  label: (characteristic: string) => string,
): string[] {
  return [
    ...terms.characteristics.flatMap((characteristic) => conditionWarnings(terms, characteristic, label)),
    ...missingWarnings(terms),
  ];
}

function conditionWarnings(
  { conditions }: AgreementTerms,
  characteristic: AgreementTerms['characteristics'][number],
  label: (characteristic: string) => string,
): string[] {
  if (!needsCondition(characteristic)) return [];
  const condition = conditions[characteristic];
  const name = label(characteristic);
  if (condition === undefined)
    return [
      `${name} is, or can reveal, special category data, and no condition of Article 9 is stated for it. State one, or leave the characteristic out.`,
    ];
  const why = whyNotCovered(condition, characteristic);
  return why === null ? [] : [`The condition stated for ${name} does not reach it. ${why}`];
}

function missingWarnings({
  characteristics,
  conditions,
  dpiaLink,
  policyLink,
  legalBasis,
}: AgreementTerms): string[] {
  const used = Object.values(conditions);
  return [
    ...(used.some(needsPolicyDocument) && policyLink === ''
      ? [
          'A condition of Schedule 1 needs an appropriate policy document, and there is no link to one (Data Protection Act 2018, Schedule 1, part 4).',
        ]
      : []),
    ...(characteristics.some(needsCondition) && dpiaLink === ''
      ? [
          'There is no link to a data protection impact assessment. Special category data on a large scale need one (UK GDPR, Article 35).',
        ]
      : []),
    ...(legalBasis === 'legitimate-interests'
      ? ['A public authority cannot rest its own tasks on legitimate interests (UK GDPR, Article 6(1)).']
      : []),
  ];
}
