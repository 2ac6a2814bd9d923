// Letters that only look like the ones that were meant: other scripts in a word, drawn letters, signs that cannot be seen.
import type { PublicationDocument } from '../document/document.ts';
import { type Finding, look, shown, stops } from './finding.ts';
import { looksLatin, scriptName, scriptOf, scriptsOfLanguage } from './letter-script.ts';
import { type Passage, passagesOf } from './passage.ts';

export function checkLetters(document: PublicationDocument): Finding[] {
  return passagesOf(document).flatMap((passage) =>
    passage.runs.flatMap(({ text, language }) => lettersOfRun(passage, text, scriptsOfLanguage(language))),
  );
}

/** The same for words that are in no document, such as the text layer of a PDF. @param expected scripts, by ISO 15924 */
export function lettersIn(text: string, expected: readonly string[]): Finding[] {
  return lettersOfRun({ block: null, kind: 'paragraph', text, runs: [] }, text, expected);
}

function lettersOfRun({ block, text: all }: Passage, text: string, expected: readonly string[]): Finding[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const mixed = words.filter(isMixed);
  const foreign = words.filter((word) => !isMixed(word) && isForeign(word, expected));
  return [
    ...(mixed.length > 0 ? [mixedFinding(block, mixed)] : []),
    ...(foreign.length > 0 ? [foreignFinding(block, foreign, all)] : []),
    ...drawnLetters(block, text),
    ...unseenSigns(block, text),
  ];
}

function scriptsOfWord(word: string): Set<string> {
  return new Set(Array.from(word, scriptOf).filter((script) => script !== null));
}

/** Japanese is written in two scripts at once, and Korean may be. */
function isMixed(word: string): boolean {
  const found = [...scriptsOfWord(word)].filter((script) => !['Hani', 'Kana', 'Hang'].includes(script));
  return found.length > 1;
}

/** Latin letters are at home in every language: names, addresses, units. */
function isForeign(word: string, expected: readonly string[]): boolean {
  const found = [...scriptsOfWord(word)].filter((script) => script !== 'Latn');
  return found.length > 0 && expected.length > 0 && !found.some((script) => expected.includes(script));
}

function mixedFinding(block: string | null, words: readonly string[]): Finding {
  const word = words[0] ?? '';
  const odd = Array.from(word).filter((letter) => scriptOf(letter) !== scriptOf(word[0] ?? ''));
  const names = [...scriptsOfWord(word)].map(scriptName).join(' and ');
  return stops(
    'mixed-letters',
    block,
    `The word ${shown(word, 40)} has ${names} letters in it (${[...new Set(odd)].slice(0, 5).map(named).join(', ')}).`,
    'Type the word again: letters that look alike are read out wrongly, and are not found by a search.',
  );
}

/** Where more than half could pass for Latin letters, it is a text layer gone wrong and no other language. */
function foreignFinding(block: string | null, words: readonly string[], all: string): Finding {
  const line = words.join(' ');
  const letters = Array.from(line).filter((letter) => scriptOf(letter) !== null);
  const alike = letters.filter(looksLatin).length / letters.length;
  const hasLatin = Array.from(all).some((letter) => scriptOf(letter) === 'Latn');
  const script = scriptName(scriptOf(letters[0] ?? '') ?? 'other');
  if (alike >= 0.6 && hasLatin)
    return stops(
      'look-alike-letters',
      block,
      `${shown(line, 60)} is written in ${script} letters that look like Latin ones.`,
      'Type the words again. If they are of another language, mark them as such.',
    );
  return look(
    'language-not-marked',
    block,
    `${shown(line, 60)} is written in ${script} letters, and is not marked as of another language.`,
    'Mark the language, so that the words are read out as they should be.',
  );
}

/** Mathematical, full-width and joined letters, which are pictures of letters. */
function drawnLetters(block: string | null, text: string): Finding[] {
  const found = Array.from(text).filter((letter) =>
    /[\u{1d400}-\u{1d7ff}\uff21-\uff3a\uff41-\uff5a\ufb00-\ufb06]/u.test(letter),
  );
  if (found.length === 0) return [];
  const isJoined = found.every((letter) => /[\ufb00-\ufb06]/.test(letter));
  const seen = `${[...new Set(found)].slice(0, 5).map(named).join(', ')} ${found.length === 1 ? 'stands' : 'stand'} in place of plain letters, in ${shown(text, 50)}.`;
  const mend = 'Type them again as plain letters.';
  return [isJoined ? look('joined-letters', block, seen, mend) : stops('drawn-letters', block, seen, mend)];
}

const unseen: readonly (readonly [RegExp, string, 'stops' | 'look'])[] = [
  [/[\u202a-\u202e\u2066-\u2069]/gu, 'a sign that turns the direction of words round', 'stops'],
  [/\ufffd/gu, 'a sign that stands for a letter that was lost', 'stops'],
  [/[\ue000-\uf8ff]/gu, 'a sign that has no meaning outside one font', 'stops'],
  [/(?![\t\n\r])\p{Cc}/gu, 'a sign that steers machines', 'stops'],
  [
    /(?<=\p{Script=Latin})(?:\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad)(?=\p{Script=Latin})/gu,
    'a sign that cannot be seen within a word',
    'look',
  ],
];

function unseenSigns(block: string | null, text: string): Finding[] {
  return unseen.flatMap(([pattern, what, severity]) => {
    const found = text.match(pattern);
    if (!found) return [];
    const seen = `${shown(text.replace(pattern, ''), 50)} has ${what} (${[...new Set(found)].map(named).join(', ')}).`;
    const mend = 'Type the words again without it.';
    return [
      severity === 'stops' ? stops('unseen-sign', block, seen, mend) : look('unseen-sign', block, seen, mend),
    ];
  });
}

function named(letter: string): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /[\p{L}]/u.test(letter) && !/[\ue000-\uf8ff]/.test(letter) ? `${letter}, U+${code}` : `U+${code}`;
}
