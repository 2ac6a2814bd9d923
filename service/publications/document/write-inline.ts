// Writes inline content as markup, with as few signs as will do, so that people can read it.
import type { Inline } from './document.ts';
import { type Piece, type Pieces, inlineOf, piecesOf } from './flat-inline.ts';
import { lineBreakSign } from './inline-tokens.ts';
import { normalInline } from './normal-inline.ts';
import { parseInline } from './parse-inline.ts';

/** Where the words stand: on lines of their own, on one line that says more, or in a cell of a table. */
export type InlinePlace = 'lines' | 'line' | 'cell';

/** `parseInline` reads back what `normalInline` makes of the content. */
export function writeInline(content: readonly Inline[], place: InlinePlace = 'lines'): string {
  const pieces = piecesOf(normalInline(content));
  const hasBackslash = pieces.some((piece) => piece !== 'break' && piece.text.includes('\\'));
  if (place !== 'cell' || !hasBackslash) {
    const light = written(pieces, place, place === 'cell' ? /\|/g : null);
    const { content: again, problems } = parseInline(light);
    if (problems.length === 0 && JSON.stringify(again) === JSON.stringify(inlineOf(pieces))) return light;
  }
  return written(pieces, place, place === 'cell' ? /[\\*[\]{}|]/g : /[\\*[\]{}]/g);
}

type Marks = Pick<Piece, 'strong' | 'emphasis' | 'language'>;
const plain: Marks = { strong: false, emphasis: false, language: undefined };

function written(pieces: Pieces, place: InlinePlace, escaped: RegExp | null): string {
  let text = '';
  let marks = plain;
  const become = (next: Marks): void => {
    text += signsBetween(marks, next);
    marks = next;
  };
  const say = (piece: Piece): void => {
    const [blank = '', ...rest] = piece.text.startsWith(' ') ? [' ', piece.text.slice(1)] : ['', piece.text];
    // A blank stands before signs that begin, so that they stand at their words.
    become(blank === '' ? piece : shared([marks, piece]));
    text += blank;
    if (rest.join('') !== '') become(piece);
    text += escaped === null ? rest.join('') : rest.join('').replace(escaped, String.raw`\$&`);
  };
  const units = unitsOf(pieces);
  for (const [index, unit] of units.entries()) {
    if (unit[0] === 'break') {
      const next = units[index + 1]?.[0];
      become(next === undefined || next === 'break' ? plain : shared([marks, next]));
      text += place === 'lines' ? '\n' : lineBreakSign;
      continue;
    }
    const words = unit.filter((piece) => piece !== 'break');
    const href = words[0]?.href ?? null;
    if (href !== null) become({ ...shared(words), language: undefined });
    if (href !== null) text += '[';
    const around = marks;
    words.forEach(say);
    if (href === null) continue;
    become(around);
    text += `](${href.replace(place === 'cell' ? /[\\()|]/g : /[\\()]/g, String.raw`\$&`)})`;
  }
  become(plain);
  return text;
}

/** Pieces of one link together, everything else alone. */
function unitsOf(pieces: Pieces): Pieces[] {
  const units: (Piece | 'break')[][] = [];
  for (const piece of pieces) {
    const before = units.at(-1)?.at(-1);
    const continues =
      piece !== 'break' &&
      piece.href !== null &&
      before !== undefined &&
      before !== 'break' &&
      before.href === piece.href;
    if (continues) units.at(-1)?.push(piece);
    else units.push([piece]);
  }
  return units;
}

/** What all of them have. */
function shared(all: readonly Marks[]): Marks {
  const language = all[0]?.language;
  return {
    strong: all.every(({ strong }) => strong),
    emphasis: all.every(({ emphasis }) => emphasis),
    language: all.every((each) => each.language === language) ? language : undefined,
  };
}

/** Stars and brackets that end what was true and begin what will be. Stars stand at their words, inside the bracket of a language. */
function signsBetween(before: Marks, after: Marks): string {
  if (before.language === after.language) {
    return stars(before.strong !== after.strong, before.emphasis !== after.emphasis);
  }
  const ends = stars(before.strong && !after.strong, before.emphasis && !after.emphasis);
  const begins = stars(!before.strong && after.strong, !before.emphasis && after.emphasis);
  const close = before.language === undefined ? '' : '}';
  const open = after.language === undefined ? '' : `{${after.language}: `;
  return `${ends}${close}${open}${begins}`;
}

function stars(strong: boolean, emphasis: boolean): string {
  return `${strong ? '**' : ''}${emphasis ? '*' : ''}`;
}
