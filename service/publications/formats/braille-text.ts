// Words in Unified English Braille, grade 1: each letter by its own sign, with the indicators for capitals and numbers.
import { accentSigns, digitSigns, letterSigns, printSigns } from './braille-signs.ts';

/** What the text holds that has no sign. */
export class NoBrailleSign extends RangeError {
  readonly code = 'BRAILLE_SIGN_UNKNOWN';
  readonly character: string;

  constructor(character: string) {
    const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    super(`There is no sign in English braille for "${character}" (U+${point}).`);
    this.character = character;
  }
}

const capital = '⠠';
const endOfCapitals = '⠠⠄';
const number = '⠼';
const gradeOne = '⠰';
const blank = '⠀';

interface Unit {
  kind: 'letter' | 'digit' | 'numeric-space' | 'space' | 'other';
  character: string;
  sign: string;
  isCapital: boolean;
}

/**
 * @param text one line or paragraph, as printed
 * @returns its cells as Unicode braille patterns, spaces as U+2800
 * Throws `NoBrailleSign` for a character it has no sign for: a reader must not get a hole in the text.
 * Source: Rules of Unified English Braille 2024, sections 5 (grade 1), 6 (numbers), 7 (punctuation) and 8 (capitals).
 */
export function brailleText(text: string): string {
  const units = unitsOf(text);
  const [before, after] = capitalsOf(units);
  let isNumeric = false;
  let cells = '';
  for (const [index, unit] of units.entries()) {
    const { kind, character } = unit;
    const staysNumeric: boolean = isNumeric && (character === '.' || character === ',');
    const beginsDecimal =
      character === '.' && units[index + 1]?.kind === 'digit' && !isLetterBefore(units, index);
    let sign = unit.sign;
    if (kind === 'digit' || (beginsDecimal && !isNumeric)) sign = (isNumeric ? '' : number) + sign;
    else if (kind === 'letter' && isNumeric && readsAsDigit(unit, before[index])) sign = gradeOne + sign;
    cells += (before[index] ?? '') + sign + (after[index] ?? '');
    isNumeric =
      kind === 'digit' ||
      kind === 'numeric-space' ||
      staysNumeric ||
      beginsDecimal ||
      /⠼[⠁-⠚⠌]+$/u.test(sign);
  }
  return cells;
}

/** After a number a to j would be read as a digit. */
function readsAsDigit({ sign }: Unit, before: string | undefined): boolean {
  return (before ?? '') === '' && '⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚'.includes(sign.charAt(0));
}

function isLetterBefore(units: readonly Unit[], index: number): boolean {
  return units[index - 1]?.kind === 'letter' || units[index - 1]?.character === '.';
}

const fractions: Readonly<Record<string, string>> = {
  '½': '⠼⠁⠌⠃',
  '¼': '⠼⠁⠌⠙',
  '¾': '⠼⠉⠌⠙',
  '⅓': '⠼⠁⠌⠉',
  '⅔': '⠼⠃⠌⠉',
};
/** Digits above the line and below it, with their indicator. */
const levels = new Map(
  [
    ['⁰¹²³⁴⁵⁶⁷⁸⁹', '⠰⠔'],
    ['₀₁₂₃₄₅₆₇₈₉', '⠰⠢'],
  ].flatMap(([characters = '', level = '']) =>
    Array.from(characters).map(
      (character, value) => [character, level + number + (digitSigns.get(String(value)) ?? '')] as const,
    ),
  ),
);

/** Spaces are made plain and what does not print is left out. */
function unitsOf(text: string): Unit[] {
  const plain = text
    .normalize('NFC')
    .replace(/[\u{ad}\u{200b}-\u{200f}\u{2060}\u{feff}]|\p{Variation_Selector}/gu, '')
    .replace(/[\t\n\r ]+/g, ' ');
  const characters = Array.from(plain);
  let openQuotes = 0;
  return characters.map((character, index): Unit => {
    const unit = (kind: Unit['kind'], sign: string, isCapital = false): Unit => ({
      kind,
      character,
      sign,
      isCapital,
    });
    const [previous, next] = [characters[index - 1] ?? ' ', characters[index + 1] ?? ' '];
    const digit = digitSigns.get(character);
    if (digit) return unit('digit', digit);
    if (/\s/.test(character))
      return /\d/.test(previous) && /\d/.test(next) && character !== ' '
        ? unit('numeric-space', '⠐') // Within one number, such as 20 000 with a space that does not break.
        : unit('space', blank);
    if (character === '?') return unit('other', questionMark(characters, index, next));
    if (character === '"') {
      const opens = openQuotes === 0 && /[\s([{‘'—–-]/.test(previous);
      const closes = !opens && openQuotes > 0;
      openQuotes += opens ? 1 : closes ? -1 : 0;
      return unit('other', opens ? '⠦' : closes ? '⠴' : '⠠⠶');
    }
    if (character === '’') return unit('other', closesQuotation(characters, index) ? '⠠⠴' : '⠄');
    const other = printSigns.get(character) ?? fractions[character] ?? levels.get(character);
    if (other) return unit('other', other);
    const letter = letterSign(character);
    return unit('letter', letter, character !== character.toLowerCase());
  });
}

/** Alone, or before letters, it would be read as a quotation mark or as letters: it is marked then. */
function questionMark(characters: readonly string[], index: number, next: string): string {
  const word = characters.slice(characters.lastIndexOf(' ', index - 1) + 1, index).join('');
  return /[\p{L}\p{N}]/u.test(word) && !/[\p{L}\p{N}]/u.test(next) ? '⠦' : `${gradeOne}⠦`;
}

/** Print has one sign for the apostrophe and the closing quotation mark: it closes only what was opened. */
function closesQuotation(characters: readonly string[], index: number): boolean {
  if (/\p{L}/u.test(characters[index + 1] ?? '')) return false;
  const opened = characters.lastIndexOf('‘', index);
  return (
    opened >= 0 &&
    !characters
      .slice(opened, index)
      .some((character, place) => character === '’' && !/\p{L}/u.test(characters[opened + place + 1] ?? ''))
  );
}

function letterSign(character: string): string {
  const small = character.toLowerCase();
  const known = letterSigns.get(small);
  if (known) return known;
  const [letter = '', ...marks] = Array.from(small.normalize('NFD'));
  const sign = letterSigns.get(letter);
  const accents = marks.map((mark) => accentSigns.get(mark));
  if (!sign || accents.length === 0 || accents.includes(undefined)) throw new NoBrailleSign(character);
  return accents.join('') + sign;
}

/** What stands before and after each unit for capitals: a letter, a word of them, or a passage of three words and more. */
function capitalsOf(units: readonly Unit[]): [Record<number, string>, Record<number, string>] {
  const [before, after]: [Record<number, string>, Record<number, string>] = [{}, {}];
  const passages = passagesOf(units);
  for (const { first, last } of passages) {
    before[first] = capital.repeat(3);
    after[last] = endOfCapitals;
  }
  const isInPassage = (index: number) => passages.some(({ first, last }) => index >= first && index <= last);
  let index = 0;
  while (index < units.length) {
    let end = index;
    while (units[end]?.isCapital && !isInPassage(end)) end += 1;
    if (end > index) before[index] = capital.repeat(end - index === 1 ? 1 : 2);
    if (end - index > 1 && units[end]?.kind === 'letter') after[end - 1] = endOfCapitals;
    index = Math.max(end, index + 1);
  }
  return [before, after];
}

interface Stretch {
  first: number;
  last: number;
}

/** Three or more words in a row with no small letter; what has no letters, such as a dash, may stand among them. */
function passagesOf(units: readonly Unit[]): Stretch[] {
  const passages: Stretch[] = [];
  let words: Stretch[] = [];
  const close = () => {
    const [first, last] = [words[0], words.at(-1)];
    if (first && last && words.length >= 3) passages.push({ first: first.first, last: last.last });
    words = [];
  };
  for (const word of wordsOf(units)) {
    const letters = units.slice(word.first, word.last + 1).filter(({ kind }) => kind === 'letter');
    if (letters.length === 0) continue;
    if (!letters.every(({ isCapital }) => isCapital)) close();
    else {
      const start = units.findIndex(({ kind }, index) => index >= word.first && kind === 'letter');
      words.push({ first: start, last: word.last });
    }
  }
  close();
  return passages;
}

function wordsOf(units: readonly Unit[]): Stretch[] {
  const words: Stretch[] = [];
  let first = -1;
  for (let index = 0; index <= units.length; index += 1) {
    const isEnd = index === units.length || units[index]?.kind === 'space';
    if (isEnd && first >= 0) words.push({ first, last: index - 1 });
    if (isEnd) first = -1;
    else if (first < 0) first = index;
  }
  return words;
}
