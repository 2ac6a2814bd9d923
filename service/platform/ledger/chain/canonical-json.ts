// JSON with one spelling for each value: names in order, no spaces, as RFC 8785 has it for text, whole numbers and null.

/** What can be written in one way only. */
export type Canonical =
  string | number | null | readonly Canonical[] | { readonly [name: string]: Canonical };

/** Throws for a number that is not whole and safe: it could be written in more than one way. */
export function canonicalJson(value: Canonical): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError(`${value} is not a whole number that is written in one way only.`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  // Plain sorting is by UTF-16 code units, as the standard wants it.
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${canonicalJson(each)}`).join(',')}}`;
}

function isList(value: Canonical): value is readonly Canonical[] {
  return Array.isArray(value);
}
