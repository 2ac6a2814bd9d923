// The bare form of a label, in which two spellings of the same words are equal.

/** What census and statistical tables hang on a label without changing its meaning. */
const decorations: readonly RegExp[] = [
  /[\u00b2\u00b3\u00b9\u2070-\u2079]/gu, // superscript footnotes
  /;?\s*measures?\s*:\s*(?:value|count|percent)\s*$/iu,
  /\((?:number|numbers|percent|percentage|per cent|%|count|n)\)/giu,
  /^\s*ethnicity_(?:major|minor)_/iu,
  /^\s*(?:ethnic (?:group|category)|ethnicity|(?:self|officer)[- ]defined ethnicity|age|sex|gender|gender identity|religion|religion or belief|disability|long[- ]term health problem or disability|sexual orientation|(?:legal|marital and civil|marital) partnership status|marital status)\s*:\s*/iu,
];

/** Words that publishers write several ways. */
const sameWords: readonly (readonly [RegExp, string])[] = [
  [/['’‘`´]/gu, ''],
  [/\bn\/a\b/gu, 'na'],
  [/\bor\b|[,&/+|]/gu, ' and '],
  [/[^\p{L}\p{N}]+/gu, ' '],
  [/\binc(?:l|ludes)?\b/gu, 'including'],
  [/\bexcl?\b/gu, 'excluding'],
  [/\bbackgrounds?\b/gu, ' '],
  [/\bgroups\b/gu, 'group'],
  [/\b(female|male|total|person|traveller)s\b/gu, '$1'],
];

/** No published label is as long as this; a whole document in one cell is read no further. */
export const longestLabel = 400;

/**
 * The bare form of a text: lower case, no decoration, every dash, colon and underscore a space,
 * and "or", "&", "/", "," all read as "and". Applying it twice changes nothing.
 */
export function bareSpelling(text: string): string {
  let bare = text.trim().slice(0, longestLabel);
  for (const decoration of decorations) bare = bare.replace(decoration, ' ');
  bare = bare.normalize('NFKC').toLowerCase();
  for (const [pattern, word] of sameWords) bare = bare.replace(pattern, word);
  const words = bare.split(' ').filter((word) => word !== '');
  return words.filter((word, place) => word !== 'and' || isBetween(words, place)).join(' ');
}

/** Only an "and" that joins two words says anything; of several in a row the last is kept. */
function isBetween(words: readonly string[], place: number): boolean {
  const before = words.slice(0, place).some((word) => word !== 'and');
  const after = words[place + 1];
  return before && after !== undefined && after !== 'and';
}

/** Other bare forms worth trying when the first is not known: without a footnote number, without "total". */
export function plainerSpellings(bare: string): string[] {
  const withoutNote = bare.replace(/(?<=\p{L}{3}) ?(?:note )?\d{1,2}(?: and \d{1,2})*$/u, '');
  const withoutTotal = withoutNote.replace(/^total | total$/gu, '');
  return [withoutNote, withoutTotal].filter((form) => form !== bare && form !== '');
}
