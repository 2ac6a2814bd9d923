// Lists what people have made of a text that the public reads: of each format the one made from the latest version.
import { html, type Html } from '../pages/html.ts';
import type { Database } from '../platform/database/index.ts';
import type { Language } from '../phrases/language.ts';
import { preparedFormats } from './formats/format.ts';
import type { PublishedDocument } from './life/publication.ts';
import { listReady } from './prepared/prepared-store.ts';
import { preparedItem, type ShownPrepared } from './prepared-formats-view.ts';

/** The text that they are beside. */
export interface ShownBeside extends PublishedDocument {
  textLanguage: string;
  title: string;
  query: string;
}

/** In the language of the text, but for sign language, which has its own. */
export async function listShown(
  publicDatabase: Database,
  { publication, version, textLanguage, title, query }: ShownBeside,
  language: Language,
): Promise<ShownPrepared[]> {
  const all = await listReady(publicDatabase, version.publicationId, version.number);
  return preparedFormats.flatMap((format) => {
    const prepared = all.find(
      (each) => each.format === format && (format === 'bsl' || each.language === textLanguage),
    );
    const base = `/publications/${publication.slug}`;
    return prepared ? [{ prepared, base, query, title, number: version.number, language }] : [];
  });
}

/** Null where nobody has made any. */
export function shownView(shown: readonly ShownPrepared[]): Html | null {
  if (shown.length === 0) return null;
  return html`<ul class="dr-list">
    ${shown.map(preparedItem)}
  </ul>`;
}

/** A person has recorded what this version says: nobody needs the voice of a computer. */
export function hasRecording(shown: readonly ShownPrepared[]): boolean {
  return shown.some(
    ({ prepared, number }) => prepared.format === 'recording' && prepared.fromVersion === number,
  );
}
