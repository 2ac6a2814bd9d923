// A number as statistics are published: thousands commas, or a marker that stands in for one.

/** What a cell holds: a number; a marker for a value withheld or absent, which is never zero; blank; or other text. */
export type PublishedNumber =
  | { kind: 'number'; value: number }
  | { kind: 'marker'; marker: string; meaning: string }
  | { kind: 'blank' }
  | { kind: 'text'; text: string };

/** Markers of the Government Statistical Service's symbols guidance and of Home Office and ONS tables. */
const markers: Record<string, string> = {
  ':': 'not available',
  '..': 'not available',
  '...': 'not available',
  '*': 'suppressed',
  '-': 'not available',
  '–': 'not available',
  '—': 'not available',
  '~': 'too small to publish',
  '!': 'withheld',
  '?': 'suppressed because too small',
  '#': 'suppressed',
  R: 'suppressed',
  x: 'not available',
  z: 'not applicable',
  c: 'confidential',
  u: 'unreliable',
  low: 'below the rounding threshold',
  'n/a': 'not applicable',
  null: 'not available',
  '[x]': 'not available',
  '[z]': 'not applicable',
  '[c]': 'confidential',
  '[u]': 'unreliable',
  '[low]': 'below the rounding threshold',
};

const markerMeanings = new Map(
  Object.entries(markers).map(([marker, meaning]) => [marker.toLowerCase(), meaning]),
);

/** Digits, with or without thousands separators and a decimal part; also `1e5` as spreadsheets write it. */
const written = /^[-+−]?(\d{1,3}([,\u00a0\u202f ]\d{3})+|\d+)(\.\d*)?([eE][-+]?\d{1,3})?$/;
const provisional = /\s*(\[?[rpeb]\]?)$/i;

/** Reads a cell. A trailing `r`, `p`, `e` or `b` ("revised", "provisional", "estimated", "break") is left out. */
export function publishedNumber(cell: string): PublishedNumber {
  const text = cell.replace(/\u00a0/g, ' ').trim();
  if (text === '') return { kind: 'blank' };
  const meaning = markerMeanings.get(text.toLowerCase());
  if (meaning) return { kind: 'marker', marker: text, meaning };
  const bare = /\d/.test(text) ? text.replace(provisional, '') : text;
  if (!written.test(bare)) return { kind: 'text', text };
  return { kind: 'number', value: Number(bare.replace(/[, \u202f]/g, '').replace('−', '-')) };
}

/** A number proper. */
export function isNumeric(cell: string): boolean {
  return publishedNumber(cell).kind === 'number';
}

/** A number or a marker in place of one. */
export function looksNumeric(cell: string): boolean {
  const { kind } = publishedNumber(cell);
  return kind === 'number' || kind === 'marker';
}

/** A number, or one of the markers that no heading is written with (`..`, `*`, `:`), as against `R` or `x`. */
export function standsForNumber(cell: string): boolean {
  const read = publishedNumber(cell);
  return read.kind === 'number' || (read.kind === 'marker' && !/[a-z]/i.test(read.marker));
}
