// Words in the one form in which they are kept, so that two documents that read alike are alike.
import { cleanText } from './clean-text.ts';
import type { Inline } from './document.ts';
import { areAlike, inlineOf, type Piece, type Pieces, piecesOf } from './flat-inline.ts';

/**
 * Neighbours that are alike become one. A blank belongs to what the words on both sides have in common, so that no
 * link and no emphasis begins or ends with one. No blanks and no line breaks at the ends, and no two breaks together.
 */
export function normalInline(content: readonly Inline[]): Inline[] {
  return inlineOf(normalPieces(piecesOf(content)));
}

export function normalPieces(pieces: Pieces): Pieces {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece === 'break') lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  const full = lines.map((line) => merged(withSharedBlanks(line))).filter((line) => line.length > 0);
  return full.flatMap((line, index) => (index === 0 ? line : ['break' as const, ...line]));
}

/** Blanks at the ends of each piece become pieces of their own, which have what their neighbours share. */
function withSharedBlanks(line: readonly Piece[]): Piece[] {
  const parts = line.flatMap((piece) =>
    cleanText(piece.text)
      .split(/^( )|( )$/)
      .filter((text) => text !== undefined && text !== '')
      .map((text) => ({ ...piece, text })),
  );
  const words: Piece[] = [];
  let blank = false;
  for (const part of parts) {
    const before = words.at(-1);
    if (part.text === ' ') {
      blank = before !== undefined;
      continue;
    }
    if (blank && before) words.push(shared(before, part));
    words.push(part);
    blank = false;
  }
  return words;
}

function shared(one: Piece, other: Piece): Piece {
  return {
    text: ' ',
    strong: one.strong && other.strong,
    emphasis: one.emphasis && other.emphasis,
    language: one.language === other.language ? one.language : undefined,
    href: one.href === other.href ? one.href : null,
  };
}

function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    if (before && areAlike(before, piece))
      result[result.length - 1] = { ...before, text: before.text + piece.text };
    else result.push(piece);
  }
  return result;
}
