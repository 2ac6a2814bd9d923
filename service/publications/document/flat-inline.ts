// Words as one row of pieces, each with everything that is true of it: how inline content is read, written and put in order.
import type { Inline, LanguageTag, Link, TextRun } from './document.ts';

/** Some words that are alike in every respect. */
export interface Piece {
  text: string;
  strong: boolean;
  emphasis: boolean;
  language: LanguageTag | undefined;
  /** Where it leads; null: nowhere. */
  href: string | null;
}

export type Pieces = readonly (Piece | 'break')[];

export function piecesOf(content: readonly Inline[]): Pieces {
  return content.flatMap((inline): Pieces => {
    if (inline.kind === 'break') return ['break'];
    if (inline.kind === 'text') return [pieceOf(inline, null)];
    return inline.content.map((run) => pieceOf(run, inline.href));
  });
}

function pieceOf({ text, strong, emphasis, language }: TextRun, href: string | null): Piece {
  return { text, strong: strong === true, emphasis: emphasis === true, language, href };
}

/** The reverse: neighbours that lead to the same place are one link. */
export function inlineOf(pieces: Pieces): Inline[] {
  const content: (Exclude<Inline, Link> | { kind: 'link'; href: string; content: TextRun[] })[] = [];
  for (const piece of pieces) {
    const before = content.at(-1);
    if (piece === 'break') content.push({ kind: 'break' });
    else if (piece.href === null) content.push(runOf(piece));
    else if (before?.kind === 'link' && before.href === piece.href) before.content.push(runOf(piece));
    else content.push({ kind: 'link', href: piece.href, content: [runOf(piece)] });
  }
  return content;
}

function runOf({ text, strong, emphasis, language }: Piece): TextRun {
  return {
    kind: 'text',
    text,
    ...(strong && { strong }),
    ...(emphasis && { emphasis }),
    ...(language !== undefined && { language }),
  };
}

/** Everything but the words is the same. */
export function areAlike(one: Piece, other: Piece): boolean {
  return (
    one.strong === other.strong &&
    one.emphasis === other.emphasis &&
    one.language === other.language &&
    one.href === other.href
  );
}
