// What is wrong with an answer (NaN, undefined, a null without a reason) or with a refusal (no sentence, the value not in it).

/** Fields that may be null by themselves, as their declarations say. */
const MAY_BE_NULL = new Set([
  'medianUnbiased',
  'tippingShare',
  'reason',
  'warning',
  'contribution',
  'inverse',
  'ratio',
  'difference',
  'value',
  'outside',
  'explainedBy',
  'hourlyPay',
  'raw',
  'above',
  'below',
  'laneyLower',
  'laneyUpper',
  'laneySigma',
  'exactLower',
  'exactUpper',
]);

/** Limits that a singular fit does not have: it says `singular`, and `words` say what that means. */
const SINGULAR = /^the answer\.(mainEffectsModel\.|nullModel\.)?strata\.\d+\.(lower|upper) is null/;

export function faultsOfAnswer(answer: unknown): string[] {
  const singular = JSON.stringify(answer)?.includes('"singular":true') ?? false;
  return faultsAt(answer, 'the answer', false).filter((fault) => !(singular && SINGULAR.test(fault)));
}

function faultsAt(value: unknown, path: string, excused: boolean): string[] {
  if (value === undefined) return [`${path} is undefined`];
  if (Number.isNaN(value)) return [`${path} is NaN`];
  if (typeof value === 'string')
    return value.includes('NaN') || value.includes('undefined') ? [`${path} says ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  const reasoned =
    excused || ('reason' in value && typeof value.reason === 'string' && value.reason.endsWith('.'));
  return Object.entries(value).flatMap(([name, field]) => {
    const here = `${path}.${name}`;
    const bare = field === null && !Array.isArray(value) && !reasoned && !MAY_BE_NULL.has(name);
    return bare ? [`${here} is null without a reason`] : faultsAt(field, here, reasoned);
  });
}

/** `value` is what was given, or null where a whole list was spoiled and no single value is to blame. */
export function faultsOfRefusal(error: unknown, value: { given: unknown } | null): string[] {
  if (!(error instanceof RangeError || error instanceof TypeError)) return [`it throws ${String(error)}`];
  if (value === null) return [];
  const { message } = error;
  if (DERIVED.test(message)) return [];
  const words = wordsFor(value.given);
  return words.some((word) => message.includes(word)) ? [] : [`"${message}" does not hold ${words[0]}`];
}

/** Sentences about what the values add up to, or about names that do not fit each other. */
const DERIVED =
  /^The expected count must|at least two groups with people|add up to|as it was declared|is named "|clusters named for|other characteristics than|No row is of|has no p value for/;

function wordsFor(given: unknown): string[] {
  const own = Object.is(given, -0) ? '0' : String(given);
  // A field of what is no object is undefined, and that is what the sentence can say.
  return typeof given === 'number'
    ? [own, 'undefined']
    : [own, JSON.stringify(given) ?? own, 'undefined', 'function'];
}
