// Puts translating together: the desk's pages, and what the public can read in which language.
import type { Route } from '../../pages/route.ts';
import type { Database } from '../../platform/database/index.ts';
import type { LanguageTag, PublicationDocument } from '../document/document.ts';
import { editTranslations, type TranslatingNeeds } from './edit-translations.ts';
import { findTranslated, translatedOf } from './find-translated.ts';
import type { TranslatedText } from './translated-document.ts';
import { listShown } from './translation-store.ts';

export interface PublicTranslations {
  /** Languages in which the public can read it beside the one it was written in. */
  listed(publicationId: string): Promise<LanguageTag[]>;
  /** Null where it is not open to the public in this language. */
  translated(
    publicationId: string,
    document: PublicationDocument,
    language: LanguageTag,
  ): Promise<TranslatedText | null>;
  /** The same of a version by its id. */
  ofVersion(versionId: string, language: LanguageTag): Promise<TranslatedText | null>;
}

export function serveTranslations(
  needs: TranslatingNeeds & { publicDatabase: Database },
): PublicTranslations & { routes: Route[] } {
  const { publicDatabase } = needs;
  return {
    routes: editTranslations(needs),
    listed: async (id) => (await listShown(publicDatabase, id)).map(({ language }) => language),
    translated: (id, document, language) => translatedOf(publicDatabase, id, document, language),
    ofVersion: (id, language) => findTranslated(publicDatabase, id, language),
  };
}
