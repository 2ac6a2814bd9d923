// What is written to whoever asked for another format, once they are answered or given a later day.
import { dayName } from '../../phrases/day.ts';
import { inLanguages } from '../../phrases/language.ts';
import { askWords } from './ask-words.ts';
import type { FormatRequest } from './format-request.ts';

interface LetterWords {
  subject: string;
  reference: string;
  format: string;
  sent: string;
  refused: string;
  'taken-back': string;
  complain: string;
  later(day: string): string;
}

const words = inLanguages<LetterWords>({
  en: {
    subject: 'Your request for another format',
    reference: 'Reference',
    format: 'Format',
    sent: 'What you asked for has been sent, or is ready.',
    refused: 'We cannot give you what you asked for in this format.',
    'taken-back': 'We have noted that you no longer need it.',
    complain: 'If this does not help you, answer this letter and say so.',
    later: (day) => `It takes longer than we said. We will answer by ${day}.`,
  },
  cy: {
    subject: 'Eich cais am fformat arall',
    reference: 'Cyfeirnod',
    format: 'Fformat',
    sent: 'Mae’r hyn y gofynnoch amdano wedi’i anfon, neu mae’n barod.',
    refused: 'Ni allwn roi’r hyn y gofynnoch amdano i chi yn y fformat hwn.',
    'taken-back': 'Rydym wedi nodi nad oes ei angen arnoch mwyach.',
    complain: 'Os nad yw hyn yn eich helpu, atebwch y llythyr hwn a dywedwch hynny.',
    later: (day) => `Mae’n cymryd mwy o amser nag a ddywedwyd. Byddwn yn ateb erbyn ${day}.`,
  },
});

export interface AnswerLetter {
  subject: string;
  text: string;
}

/** @param said what staff add in their own words; '' for nothing */
export function settledLetter(
  request: FormatRequest,
  state: 'sent' | 'refused' | 'taken-back',
  said: string,
): AnswerLetter {
  const own = words(request.language);
  return letterOf(request, [own[state], said, state === 'refused' ? own.complain : '']);
}

export function laterLetter(request: FormatRequest, to: string, why: string): AnswerLetter {
  return letterOf(request, [words(request.language).later(dayName(to, request.language)), why]);
}

function letterOf({ reference, format, language }: FormatRequest, parts: readonly string[]): AnswerLetter {
  const { subject, ...own } = words(language);
  const facts = `${own.format}: ${askWords(language).formats[format].text}\n${own.reference}: ${reference}`;
  return { subject, text: `${[...parts.filter((part) => part !== ''), facts].join('\n\n')}\n` };
}
