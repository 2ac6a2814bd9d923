// Looks at the summary that the public reads: there, short, finished, and in plain words. Stops what must not go out; the rest is advice.

export interface SummaryFinding {
  /** It is not published so. */
  stops: boolean;
  /** What was seen, and how to mend it. */
  sentence: string;
}

export const mostSummaryWords = 400;
const longSentence = 25;

/** What nobody outside says, with what they do say. */
const hardWords: Readonly<Record<string, string>> = {
  stakeholders: 'people who are affected',
  utilise: 'use',
  utilised: 'used',
  commence: 'begin',
  commenced: 'began',
  facilitate: 'help',
  implement: 'carry out',
  implementation: 'carrying out',
  mitigate: 'lessen',
  mitigation: 'what lessens it',
  mitigations: 'what lessens it',
  cohort: 'group',
  disproportionality: 'how much more often it happens to one group',
  'due regard': 'thinking about equality',
  intersectional: 'of people who belong to several groups',
  robust: 'strong',
  'protected characteristic': 'such as age, race or disability',
};
const plainHardWords = Object.entries(hardWords);

/** Nothing where there is nothing to say. @param isNeeded a screening needs none */
export function checkSummary(summary: string, isNeeded: boolean): SummaryFinding[] {
  if (summary.trim() === '')
    return isNeeded
      ? [
          stop(
            'There is no public summary. Send the analysis back so that one is written, or leave it out and say why.',
          ),
        ]
      : [];
  return [...tooLong(summary), ...unfinished(summary), ...tooMuchSaid(summary), ...hardToRead(summary)];
}

function tooLong(summary: string): SummaryFinding[] {
  const words = wordsIn(summary);
  return words > mostSummaryWords
    ? [stop(`The public summary has ${words} words. At most ${mostSummaryWords} are published.`)]
    : [];
}

function unfinished(summary: string): SummaryFinding[] {
  const found = /\b(TB[CD]|T[O]DO|XXX+|lorem ipsum)\b|\[(?:insert|name|date|add|fill)[^\]]*\]|\?\?\?/i.exec(
    summary,
  )?.[0];
  return found ? [stop(`The public summary says “${found}”: it is not finished.`)] : [];
}

/** What no figure can tell (see docs on interpretation). */
function tooMuchSaid(summary: string): SummaryFinding[] {
  const found = /statistically significant|\bproves?\b|\bproven\b/i.exec(summary)?.[0];
  return found
    ? [
        advice(
          `The public summary says “${found}”. Figures tell how groups differ and not why: say “higher”, “lower” or “cannot be told”.`,
        ),
      ]
    : [];
}

function hardToRead(summary: string): SummaryFinding[] {
  const sentences = summary
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => ({ sentence, words: wordsIn(sentence) }));
  const long = sentences.filter(({ words }) => words > longSentence);
  const low = summary.toLowerCase();
  const hard = plainHardWords.filter(([word]) => new RegExp(`\\b${word}\\b`).test(low));
  return [
    ...long
      .slice(0, 3)
      .map(({ sentence, words }) =>
        advice(`A sentence of ${words} words is hard to read: “${firstWords(sentence)} …”. Make two of it.`),
      ),
    ...hard.map(([word, plain]) => advice(`“${word}” is hard to read. Say: ${plain}.`)),
  ];
}

function firstWords(sentence: string): string {
  return sentence.trim().split(/\s+/).slice(0, 6).join(' ');
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function stop(sentence: string): SummaryFinding {
  return { stops: true, sentence };
}

function advice(sentence: string): SummaryFinding {
  return { stops: false, sentence };
}
