// How hard it is to read: the reading age of what is in English, and sentences that are too long for anybody.
import type { PublicationDocument } from '../document/document.ts';
import { type Finding, look, shown } from './finding.ts';
import { isEnglish, type Passage, passagesOf } from './passage.ts';
import { leastWords, readability, sentencesIn, wordsIn } from './reading-age.ts';

/** GOV.UK's guidance on writing: sentences of at most 25 words, and a reading age of 9. */
const longestSentence = 25;
/** Above it somebody is asked to look; official words alone reach the age of 14. */
const highestAge = 16;
const mostNamed = 10;

export function checkReading(document: PublicationDocument): Finding[] {
  const passages = passagesOf(document).filter(isProse);
  return [...ageFinding(passages), ...longSentences(passages)];
}

/** Words of the law and of others are as they are. */
function isProse({ kind, runs }: Passage): boolean {
  return (
    ['paragraph', 'list', 'note', 'summary'].includes(kind) &&
    runs.every(({ language }) => isEnglish(language))
  );
}

function ageFinding(passages: readonly Passage[]): Finding[] {
  const found = readability(passages.map(({ text }) => text).join('\n'));
  if (!found || found.words < leastWords || found.age <= highestAge) return [];
  return [
    look(
      'reading-age',
      null,
      `Its reading age is about ${Math.round(found.age)} (Coleman–Liau, ${found.words.toLocaleString('en-GB')} words).`,
      'Use shorter words and shorter sentences: GOV.UK writes for a reading age of 9.',
    ),
  ];
}

function longSentences(passages: readonly Passage[]): Finding[] {
  const all = passages.flatMap(({ block, text }) =>
    sentencesIn(text)
      .map((sentence) => ({ block, sentence, words: wordsIn(sentence).length }))
      .filter(({ words }) => words > longestSentence),
  );
  const named = all.toSorted((one, other) => other.words - one.words).slice(0, mostNamed);
  return named.map(({ block, sentence, words }) =>
    look(
      'long-sentence',
      block,
      `${shown(sentence, 60)} has ${words} words.`,
      `Make two or three of it: more than ${longestSentence} words are hard to keep in mind.`,
    ),
  );
}
