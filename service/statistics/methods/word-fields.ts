// The circumstances of a finding as input: what is counted, when, of whom, and what is missing. Null where it is not known.
import { z } from 'zod';
import type { Circumstances, GroupKind, Named } from '@due-regard/statistics';
import { number, word } from '../field-types.ts';

const kinds = [
  'a group',
  'everyone else',
  'everybody',
  'other',
  'not known',
  'prefer not to say',
] as const satisfies GroupKind[];
const groupKind = z.enum(kinds).describe(kinds.join(', '));
const orNull = <Field extends z.ZodType>(field: Field) => z.union([field, z.null()]);
const knownWords = (what: string) => orNull(z.string()).describe(`text or null: ${what}`);

export const denominator = z
  .strictObject({ singular: word, plural: word, residents: z.boolean() })
  .describe('{singular, plural, residents: true or false}');

export const around = {
  group: word.describe('text: the people, such as "Black people"'),
  group_is: groupKind,
  reference: word.describe('text: whom they are compared with'),
  reference_is: groupKind,
  counted: z
    .strictObject({ singular: word, plural: word, joined: word, are: z.enum(['events', 'people']) })
    .describe('{singular, plural, joined: such as "of", are: events or people}'),
  definition: knownWords('what exactly is counted'),
  period: knownWords('when'),
  not_sent: orNull(z.array(z.string())).describe(
    'list of parts of the period for which nothing was sent, or null',
  ),
  characteristic: word.describe('text, such as "ethnicity"'),
  said_by: orNull(z.enum(['the person', 'an officer', 'another record'])).describe(
    'the person, an officer, another record, or null',
  ),
  missing: orNull(z.strictObject({ count: number, of: number })).describe(
    '{count, of}: in how many the characteristic is missing, or null',
  ),
  comparisons: orNull(z.number()).describe('number of comparisons made together, or null'),
  justification: z
    .strictObject({ words: word, source: word })
    .optional()
    .describe('{words, source} of a reason on record'),
};

type Around = z.output<z.ZodObject<typeof around>>;

export function circumstancesOf(given: Around): Circumstances {
  const { counted, definition, period, missing, comparisons, justification } = given;
  return {
    ...{ counted, definition, period, missing, comparisons },
    notSent: given.not_sent,
    characteristic: { name: given.characteristic, saidBy: given.said_by },
    ...(justification === undefined ? {} : { justification }),
  };
}

export function groupOf(given: Around): Named {
  return { name: given.group, is: given.group_is };
}

/** Both sides by name, with their counts where there are any. */
export function sidesOf<Counts extends object>(
  given: Around,
  counts?: { group: Counts; reference: Counts },
): { group: Named & Counts; reference: Named & Counts } {
  const reference = { name: given.reference, is: given.reference_is };
  return {
    group: Object.assign(groupOf(given), counts?.group),
    reference: Object.assign(reference, counts?.reference),
  };
}

const WHO = {
  group: 'Black people',
  group_is: 'a group',
  reference: 'White people',
  reference_is: 'a group',
  characteristic: 'ethnicity',
  said_by: 'the person',
  not_sent: [],
  comparisons: 4,
};

export const AROUND_SEARCHES = {
  ...WHO,
  counted: { singular: 'search', plural: 'searches', joined: 'of', are: 'events' },
  definition: 'searches of people under section 1 of PACE',
  period: 'April 2024 to March 2025',
  missing: { count: 95, of: 5564 },
};

export const AROUND_APPLICANTS = {
  ...WHO,
  counted: { singular: 'applicant', plural: 'applicants', joined: 'by', are: 'people' },
  definition: null,
  period: '2024',
  missing: null,
};

export const DENOMINATOR = { singular: 'resident', plural: 'residents', residents: true };

export const CUMBRIA = { events1: 112, exposure1: 1194, events0: 5357, exposure0: 488025 };
