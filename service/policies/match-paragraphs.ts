// Two versions paragraph by paragraph: what stood there before beside what stands there now, and what is the same between.
import { compareWords } from '../platform/compare-words.ts';

/** A run of words, and whether it is only on this side. */
export interface Run {
  text: string;
  isOther: boolean;
}

export type ParagraphPair =
  | { kind: 'same'; text: string }
  /** Empty on a side on which nothing stands. */
  | { kind: 'other'; before: Run[]; after: Run[] };

export function matchParagraphs(before: string, after: string): ParagraphPair[] {
  const pairs: ParagraphPair[] = [];
  let [left, right]: [Run[], Run[]] = [[], []];
  const end = () => {
    if (left.length > 0 || right.length > 0) pairs.push(pairOf(left, right));
    [left, right] = [[], []];
  };
  for (const part of compareWords(before, after)) {
    if (part.kind === 'removed') left.push({ text: part.text, isOther: true });
    else if (part.kind === 'added') right.push({ text: part.text, isOther: true });
    else {
      // What was removed or added in whole paragraphs is not drawn into the one that follows.
      if (isWhole(left) && isWhole(right)) end();
      for (const line of part.text.split(/(?<=\n)/)) {
        left.push({ text: line, isOther: false });
        right.push({ text: line, isOther: false });
        if (line.endsWith('\n')) end();
      }
    }
  }
  end();
  return pairs.filter((pair) => pair.kind === 'other' || pair.text.trim() !== '');
}

function isWhole(runs: readonly Run[]): boolean {
  return runs.at(-1)?.text.endsWith('\n') ?? true;
}

function pairOf(left: Run[], right: Run[]): ParagraphPair {
  const isSame = [...left, ...right].every(({ isOther }) => !isOther);
  if (isSame) return { kind: 'same', text: left.map(({ text }) => text).join('') };
  return { kind: 'other', before: left, after: right };
}

export interface WordCounts {
  removed: number;
  added: number;
}

/** How many words stand on one side only. */
export function countOther(pairs: readonly ParagraphPair[]): WordCounts {
  const words = (runs: readonly Run[]) =>
    runs
      .filter(({ isOther }) => isOther)
      .reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const others = pairs.flatMap((pair) => (pair.kind === 'other' ? [pair] : []));
  return {
    removed: others.reduce((sum, { before }) => sum + words(before), 0),
    added: others.reduce((sum, { after }) => sum + words(after), 0),
  };
}
