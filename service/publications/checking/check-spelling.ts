// Slips that are known and common: words taken for others, stray signs, words twice, American spellings.
import type { PublicationDocument } from '../document/document.ts';
import { type Finding, look, shown, stops } from './finding.ts';
import { isEnglish, type Passage, passagesOf } from './passage.ts';
import { wordPairs } from './word-pairs.ts';

export function checkSpelling(document: PublicationDocument): Finding[] {
  return passagesOf(document).flatMap((passage) => [
    ...straySigns(passage),
    ...(passage.runs.every(({ language }) => isEnglish(language))
      ? [...forewords(passage), ...slipsIn(passage), ...twice(passage), ...pluralsOfLetters(passage)]
      : []),
  ]);
}

function forewords({ block, kind, text }: Passage): Finding[] {
  if (kind !== 'heading' || !/^forwards?$/i.test(text.trim())) return [];
  return [
    look(
      'spelling',
      block,
      `A heading is ${shown(text)}.`,
      'Write “Foreword”, the word before the rest; “forward” is a direction.',
    ),
  ];
}

function slipsIn({ block, text }: Passage): Finding[] {
  return wordPairs.flatMap(({ pattern, meant }) =>
    [...text.matchAll(pattern)].map(([found]) =>
      look(
        'spelling',
        block,
        `${shown(around(text, found), 70)} has “${found}”.`,
        `Did you mean “${found.replace(new RegExp(pattern.source, pattern.flags.replace('g', '')), meant)}”?`,
      ),
    ),
  );
}

/** A backtick before a word is a key next to the one that was meant; so is an accent by itself. */
function straySigns({ block, text }: Passage): Finding[] {
  const found = /[`´]\s?\p{L}+|(?<!\p{L})\p{L}{1,60}[`´]|\|{2,}|~{2,}/u.exec(text);
  if (!found) return [];
  return [
    stops(
      'stray-sign',
      block,
      `${shown(around(text, found[0]), 60)} has a stray sign in “${found[0]}”.`,
      'Take it out, or put the quotation mark or apostrophe that was meant.',
    ),
  ];
}

function twice({ block, text }: Passage): Finding[] {
  const found = /\b(?!(?:had|that|bye|very)\b)([a-z]{2,}) \1\b(?![-’'])/i.exec(text);
  if (!found) return [];
  return [
    look(
      'word-twice',
      block,
      `${shown(around(text, found[0]), 60)} has “${found[0]}”.`,
      'Take one of the two out.',
    ),
  ];
}

/** “Completed EA's are public documents”: the plural of letters has no apostrophe. */
function pluralsOfLetters({ block, text }: Passage): Finding[] {
  const found = /\b([A-Z]{2,})['’]s (are|were|have|should|will|and|must|in)\b/.exec(text);
  if (!found) return [];
  const [all, letters = ''] = found;
  return [
    look(
      'spelling',
      block,
      `${shown(around(text, all), 60)} has “${letters}’s” for more than one.`,
      `Write “${letters}s”, or the words in full.`,
    ),
  ];
}

/** What stands on either side, so that it can be found. */
function around(text: string, found: string): string {
  const at = text.indexOf(found);
  const from = Math.max(0, at - 25);
  return `${from > 0 ? '…' : ''}${text.slice(from, at + found.length + 25)}`;
}
