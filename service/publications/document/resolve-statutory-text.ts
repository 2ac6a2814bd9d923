// Words of the law as a document shows them: what stands there, from where, and whether it was compared with the source.
import { dayName } from '../../phrases/day.ts';
import type { MissingSource, StatutorySource } from './resolve-document.ts';
import { statutoryText, statutoryTexts } from '../../law/index.ts';

/** @param day on which it is read, as `yyyy-mm-dd` */
export function resolveStatutoryText(id: string, day: string): StatutorySource | MissingSource {
  const text = statutoryText(id, day);
  if (text === null) {
    const known = statutoryTexts.map((each) => each.id).join(', ');
    return { missing: `there are no words of the law called “${id}”. There are: ${known}.` };
  }
  const { title, source, checkedOn, paragraphs } = text;
  const checked =
    checkedOn === null
      ? 'These words have not yet been compared with that page: read them there before you rely on them.'
      : `Compared with that page on ${dayName(checkedOn)}.`;
  return {
    paragraphs: paragraphs.map((words) => [{ kind: 'text', text: words }]),
    source: `${title}, at ${source} (Crown copyright, Open Government Licence v3.0). ${checked}`,
    language: 'en-GB',
  };
}
