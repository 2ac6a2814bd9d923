// Words of the law as a document shows them: what stands there, from where, and whether it was compared with the source.
import { dayName } from '../../phrases/day.ts';
import type { MissingSource, StatutorySource } from './resolve-document.ts';
import { type StatutoryText, statutoryText, statutoryTexts } from '../../law/index.ts';

/** @param day on which it is read, as `yyyy-mm-dd` */
export function resolveStatutoryText(id: string, day: string): StatutorySource | MissingSource {
  const text = statutoryText(id, day);
  if (text === null) {
    const known = statutoryTexts.map((each) => each.id).join(', ');
    return { missing: `there are no words of the law called “${id}”. There are: ${known}.` };
  }
  const { title, source, paragraphs } = text;
  return {
    paragraphs: paragraphs.map((words) => [{ kind: 'text', text: words }]),
    source: `${title}, at ${source} (Crown copyright, Open Government Licence v3.0). ${checkedWords(text)}`,
    language: 'en-GB',
  };
}

function checkedWords({ checkedOn, compared }: StatutoryText): string {
  if (checkedOn !== null) return `Compared with that page on ${dayName(checkedOn)}.`;
  if (compared)
    return `Compared on ${dayName(compared.on)} with the text as it stood on ${dayName(compared.asAt)}, and not with that page as it is now: read them there before you rely on them.`;
  return 'These words have not yet been compared with that page: read them there before you rely on them.';
}
