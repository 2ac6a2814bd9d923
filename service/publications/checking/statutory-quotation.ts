// Words that are set out as words of the law and are not: set against the texts as enacted.
import { type Finding, shown, stops } from './finding.ts';
import type { Passage } from './passage.ts';

/** A quotation is told by its marks, or by its block; it is of the law where it is much like the law. */
export function quotedWrongly({ block, kind, text }: Passage, texts: readonly string[]): Finding[] {
  const quotations =
    kind === 'quotation'
      ? [text]
      : [...text.matchAll(/“([^“”]{20,4000})”|"([^"]{20,4000})"/g)].map(
          ([, one, other]) => one ?? other ?? '',
        );
  return quotations.flatMap((quotation) => {
    const plain = plainWords(quotation);
    if (plain.length < 5) return [];
    const law = texts.map(plainWords);
    if (law.some((words) => ` ${words.join(' ')} `.includes(` ${plain.join(' ')} `))) return [];
    const nearest = Math.max(0, ...law.map((words) => shareOf(plain, words)));
    if (nearest < 0.7) return [];
    return [
      stops(
        'law-misquoted',
        block,
        `${shown(quotation, 100)} is set out as a quotation, and is not what the law says, word for word.`,
        'Use the block of the law, which is locked; or say it in your own words without quotation marks.',
      ),
    ];
  });
}

function plainWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

/** How much of the quotation stands in the law, by pairs of words, however it was changed between. */
function shareOf(quotation: readonly string[], law: readonly string[]): number {
  const known = new Set(law.map((_, at) => law.slice(at, at + 2).join(' ')));
  const pairs = quotation.slice(0, -1).map((_, at) => quotation.slice(at, at + 2).join(' '));
  return pairs.length === 0 ? 0 : pairs.filter((pair) => known.has(pair)).length / pairs.length;
}
