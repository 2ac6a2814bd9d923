// What stands in place of a number, as the Government Statistical Service writes it.

export type Marker = keyof typeof meanings;

/** For the key under a table. */
export const meanings = {
  '[c]': 'confidential: hidden so that nobody can be told from the others',
  '[low]': 'low: rounds to 0 and is not 0',
  '[x]': 'not available',
  '[z]': 'not applicable',
} as const;

/** A number that may be shown, or why there is none. */
export type Shown = number | Marker;

export function isMarker(shown: unknown): shown is Marker {
  return typeof shown === 'string' && Object.hasOwn(meanings, shown);
}
