// What keeps an Easy Read text from being easy: long sentences, two ideas at once, hard words, pictures that say nothing.
import { readability, sentencesIn, wordsIn } from '../checking/reading-age.ts';
import { hardWords } from './hard-words.ts';
import type { EasyReadContent, EasyReadPair } from './prepared-format.ts';

/** What must be mended before it goes to be checked, and what to think about. */
export interface Checked {
  /** Each names the place. */
  problems: string[];
  advice: string[];
}

/** As the guidance of people who make Easy Read has it: one idea in a sentence, and few words for it. */
export const mostWords = 15;

/** What a nine-year-old reads: above it the words are looked at again. */
const oldestReader = 9;

export function checkEasyReadText(content: EasyReadContent): Checked {
  const { title, pairs, group, people, day } = content;
  const all = pairs.map(({ text }) => text).join('\n');
  const reading = readability(all);
  return {
    problems: [
      ...(title.trim() === '' ? ['Give it a title.'] : []),
      ...(pairs.length === 0 ? ['There is no sentence yet.'] : []),
      ...pairs.flatMap((pair, index) => pairProblems(pair, index + 1)),
      ...(group.trim() === '' || people === 0 || day === ''
        ? [
            'Say who from the group took part, how many they were, and on which day: Easy Read is made with people who use it.',
          ]
        : []),
    ],
    advice: [
      ...pairs.flatMap((pair, index) => pairAdvice(pair, index + 1)),
      ...(reading && reading.age > oldestReader
        ? [
            `Reading it takes about the age of ${Math.round(reading.age)} (Coleman–Liau: ${reading.letters} letters, ${reading.words} words, ${reading.sentences} sentences). Aim for ${oldestReader} or less.`,
          ]
        : []),
    ],
  };
}

function pairProblems({ text, picture, alt }: EasyReadPair, number: number): string[] {
  const place = `Sentence ${number}`;
  if (text.trim() === '') return [`${place} has no words.`];
  const long = sentencesIn(text)
    .map((sentence) => ({ sentence, count: wordsIn(sentence).length }))
    .filter(({ count }) => count > mostWords);
  return [
    ...long.map(
      ({ sentence, count }) =>
        `${place} has ${count} words, and ${mostWords} are the most: “${sentence}” Make two of it.`,
    ),
    ...(picture === null ? [`${place} has no picture.`] : []),
    ...(picture !== null && alt.trim() === '' ? [`Say what the picture of sentence ${number} shows.`] : []),
  ];
}

/** A word that joins two ideas: after it another sentence could begin. */
const joins =
  /[;:]|,\s*(?:and|but|or|so|which|who|because|although|while)\b|\b(?:because|although|however|whereas|unless|therefore)\b/i;

function pairAdvice({ text }: EasyReadPair, number: number): string[] {
  const place = `Sentence ${number}`;
  const sentences = sentencesIn(text);
  return [
    ...(sentences.length > 2
      ? [`${place} is ${sentences.length} sentences: give each its own picture.`]
      : []),
    ...sentences
      .filter((sentence) => joins.test(sentence))
      .map((sentence) => `${place} may hold two ideas: “${sentence}” One idea at a time is easier.`),
    ...hardIn(text).map(([hard, easy]) => `${place}: “${hard}” is hard. Could it be “${easy}”?`),
  ];
}

/** Hard words in a text, each once, also where they end in s, d, ed or ing. */
export function hardIn(text: string): [string, string][] {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}'’-]+/gu, ' ')} `;
  return [...hardWords].filter(([hard]) => {
    const stem = hard.replace(/e$/, '');
    return ['', 's', 'd', 'ed', 'ing', 'es'].some(
      (end) =>
        plain.includes(` ${hard}${end} `) ||
        (plain.includes(` ${stem}${end} `) && stem !== hard && end.length > 1),
    );
  });
}
