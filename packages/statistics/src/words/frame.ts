// Puts a description together: what was found, then what is counted, when, and what is missing; then the caveats.
import type { Circumstances } from './circumstances.ts';
import { requireCircumstances } from './circumstances.ts';
import type { Told } from './description.ts';
import { levelPhrase, percentage, whole } from './spoken-number.ts';

interface Parts extends Pick<Told, 'said' | 'method' | 'reason'> {
  about: Circumstances;
  /** Sentences without their full stop; null for one that there is no need of. */
  found: readonly (string | null)[];
  /** What belongs to this kind of finding. */
  caveats: readonly string[];
  confidence?: number;
}

/** Joins the parts, in one order for every kind of finding. */
export function framed({ about, found, caveats, confidence, said, method, reason }: Parts): Told {
  requireCircumstances(about);
  return {
    said,
    sentence: sentences([
      ...found.filter((part) => part !== null),
      whatIsCounted(about),
      whenIsCounted(about),
      whatIsMissing(about),
    ]),
    caveats: [
      ...caveats,
      ...(about.counted.are === 'events' ? [notPeople(about)] : []),
      ...notSent(about),
      ...together(about, confidence),
      whoseWord(about),
      ...reasonsOnRecord(about),
      'A higher or lower figure does not by itself say why.',
    ].map((caveat) => sentences([caveat])),
    method,
    reason,
  };
}

function whatIsCounted({ counted, definition }: Circumstances): string {
  return definition === null
    ? `What exactly is counted as one ${counted.singular} is not known`
    : `What is counted: ${definition}`;
}

function whenIsCounted({ period }: Circumstances): string {
  return period === null ? 'The period is not known' : `The period is ${period}`;
}

function whatIsMissing({ counted, characteristic, missing }: Circumstances): string {
  if (missing === null)
    return `In how many ${counted.plural} the ${characteristic.name} is missing is not known`;
  if (missing.count === 0) return `No ${characteristic.name} is missing`;
  const share = percentage(missing.count / missing.of);
  return `The ${characteristic.name} is missing in ${whole(missing.count)} of ${whole(missing.of)} ${counted.plural} (${share})`;
}

function notPeople({ counted }: Circumstances): string {
  return `Counts are of ${counted.plural}, not of people: one person may be counted more than once`;
}

function notSent({ notSent: parts }: Circumstances): string[] {
  if (parts === null) return ['Whether everything was sent for this period is not known'];
  return parts.length === 0 ? [] : [`Nothing was sent for ${parts.join(', ')}: that is missing, not zero`];
}

/** Many comparisons find some gaps by chance; other limits than the usual ones are named. */
function together({ comparisons }: Circumstances, confidence = 0.95): string[] {
  const limits = confidence === 0.95 ? [] : [`Limits are at ${levelPhrase(confidence)} confidence`];
  if (comparisons === null)
    return [
      ...limits,
      'How many comparisons were made together is not known; with many, some gaps arise by chance',
    ];
  if (comparisons === 1) return limits;
  return [
    ...limits,
    `This is one of ${whole(comparisons)} comparisons made together; with many, some gaps arise by chance unless the limits allow for it`,
  ];
}

function whoseWord({ characteristic: { name, saidBy } }: Circumstances): string {
  return saidBy === null
    ? `Whether the ${name} is what the person said or what somebody else saw is not known`
    : `The ${name} is as given by ${saidBy}`;
}

/** Sex, age and pregnancy have exceptions in law and real differences of need. */
function reasonsOnRecord({ characteristic, justification }: Circumstances): string[] {
  const excepted = /\b(sex|gender|age|pregnan\w*|maternity)\b/i.test(characteristic.name);
  return [
    ...(excepted
      ? ['For sex, age and pregnancy there are exceptions in law and real differences of need']
      : []),
    ...(justification ? [`A reason on record: ${justification.words} (${justification.source})`] : []),
  ];
}

/** Each with a capital, one full stop and single spaces, whatever stood around the words that were given. */
function sentences(parts: readonly string[]): string {
  return parts
    .map((part) =>
      capitalised(
        part
          .replaceAll(/\s+/g, ' ')
          .replaceAll(/ (?=[.,;:)])|(?<=\() /g, '')
          .trim(),
      ).replace(/\.*$/, '.'),
    )
    .join(' ');
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
