// The one door to the comparison of texts: what two of them have in common, in words, and what was removed and added.
import { diffLines, diffWordsWithSpace } from 'diff';

export interface ComparedWords {
  kind: 'same' | 'removed' | 'added';
  /** Blanks and line breaks are kept: what is the same and removed makes the text before, what is the same and added the one after. */
  text: string;
}

/** How many lines, or words of one place, may differ until a place is said to be other as a whole: it keeps the time short. */
const mostDifferences = { lines: 1_500, words: 1_500 };

/** First by lines, then by words where lines differ, so that long texts are compared at once. The same texts give the same parts. */
export function compareWords(before: string, after: string): ComparedWords[] {
  if (before === after) return joined([{ kind: 'same', text: before }]);
  const lines = diffLines(before, after, { maxEditLength: mostDifferences.lines });
  if (lines === undefined) return joined(wholly(before, after));
  const parts: ComparedWords[] = [];
  let [removed, added] = ['', ''];
  const settle = () => {
    parts.push(...wordsOf(removed, added));
    [removed, added] = ['', ''];
  };
  for (const { value, removed: isRemoved, added: isAdded } of lines) {
    if (isRemoved) removed += value;
    else if (isAdded) added += value;
    else {
      settle();
      parts.push({ kind: 'same', text: value });
    }
  }
  settle();
  return joined(parts);
}

function wordsOf(before: string, after: string): ComparedWords[] {
  if (before === '' || after === '') return wholly(before, after);
  const words = diffWordsWithSpace(before, after, { maxEditLength: mostDifferences.words });
  if (words === undefined) return wholly(before, after);
  return inPhrases(
    words.map(({ value, removed, added }) => ({
      kind: removed ? 'removed' : added ? 'added' : 'same',
      text: value,
    })),
  );
}

/** A blank or a word as short as “is” between words that differ belongs to what differs: single words that happen to agree only confuse. */
function inPhrases(parts: readonly ComparedWords[]): ComparedWords[] {
  const phrases: ComparedWords[] = [];
  let [removed, added] = ['', ''];
  for (const [at, { kind, text }] of parts.entries()) {
    const isBetween = at > 0 && at < parts.length - 1 && /^[^\S\n]*[^\s]{0,3}[^\S\n]*$/.test(text);
    if (kind === 'removed' || (kind === 'same' && isBetween)) removed += text;
    if (kind === 'added' || (kind === 'same' && isBetween)) added += text;
    if (kind !== 'same' || isBetween) continue;
    phrases.push(...wholly(removed, added), { kind, text });
    [removed, added] = ['', ''];
  }
  return [...phrases, ...wholly(removed, added)];
}

function wholly(before: string, after: string): ComparedWords[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

/** Without empty parts, and neighbours of one kind as one. */
function joined(parts: readonly ComparedWords[]): ComparedWords[] {
  const all: ComparedWords[] = [];
  for (const part of parts.filter(({ text }) => text !== '')) {
    const last = all.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else all.push({ ...part });
  }
  return all;
}
