// The languages in which a publication can be read, at its head; and what a reader of a translation must know of it.
import { html, type Html } from '../../pages/html.ts';
import { insetText } from '../../pages/govuk/components.ts';
import { inLanguages, type Language } from '../../phrases/language.ts';
import type { LanguageTag } from '../document/document.ts';
import { textDirection } from '../document/language-tag.ts';
import type { ResolvedDocument } from '../document/resolved-document.ts';
import { documentWords, filled } from '../formats/document-words.ts';
import { languageName } from './translation-part.ts';

interface LanguagesWords {
  label: string;
  translation: string;
  unchecked: string;
  rely: string;
  original(name: string): string;
}

const words = inLanguages<LanguagesWords>({
  en: {
    label: 'Languages of this publication',
    translation: 'This is a translation.',
    unchecked: 'No person has checked it.',
    rely: 'Where it matters, rely on the text it was translated from.',
    original: (name) => `Read it in ${name}, the language it was written in`,
  },
  cy: {
    label: 'Ieithoedd y cyhoeddiad hwn',
    translation: 'Cyfieithiad yw hwn.',
    unchecked: 'Nid oes neb wedi ei wirio.',
    rely: 'Lle mae’n bwysig, dibynnwch ar y testun y cafodd ei gyfieithu ohono.',
    original: () => 'Darllenwch ef yn yr iaith y cafodd ei ysgrifennu ynddi',
  },
});

export interface ShownLanguages {
  slug: string;
  written: LanguageTag;
  /** Those it can be read in beside the one it was written in. */
  translations: readonly LanguageTag[];
  shown: LanguageTag;
}

/** Each by its own name, in its own script. Null where there is only one. */
export function languagesView(
  { slug, written, translations, shown }: ShownLanguages,
  language: Language,
): Html | null {
  if (translations.length === 0) return null;
  return html`<nav class="dr-content-languages dr-no-print" aria-label="${words(language).label}">
    <ul class="dr-content-languages__list">
      ${[written, ...translations].map((tag) => {
        const name = html`<span lang="${tag}" dir="${textDirection(tag)}">${languageName(tag)}</span>`;
        return tag === shown
          ? html`<li><strong aria-current="true">${name}</strong></li>`
          : html`<li><a class="govuk-link" href="${addressOf(slug, tag)}" rel="alternate">${name}</a></li>`;
      })}
    </ul>
  </nav>`;
}

/** The same below /cy, where Welsh is shown unless another language is asked for. */
export function addressOf(slug: string, language: LanguageTag): string {
  return `/publications/${slug}?language=${language}`;
}

/** Who translated it, in the language of the reader and in that of the page. */
export function translationView(
  { translation, language: tag, direction }: ResolvedDocument,
  { slug, written }: Pick<ShownLanguages, 'slug' | 'written'>,
  language: Language,
): Html | null {
  if (!translation) return null;
  const around = documentWords(tag);
  const { by, checked } = translation;
  const said = `${filled(around.words.translatedBy, { by })} ${checked ? around.words.checked : around.words.notChecked}`;
  const isKnown = around.language === tag;
  const own = words(language);
  // Said above in the language of the text; where that is the page's too, once is enough.
  const isOwn = tag.split('-')[0] === language;
  return insetText({
    html: html`<p class="govuk-body" lang="${around.language}" dir="${isKnown ? direction : 'ltr'}">
        ${said}
      </p>
      <p class="govuk-body">
        ${!isOwn && html`${own.translation} ${!checked && own.unchecked}`} ${!checked && own.rely}
        <a class="govuk-link" href="${addressOf(slug, written)}"
          >${own.original(languageName(written, 'en'))}</a
        >
      </p>`,
  });
}

/** On the desk, beside a version. */
export function translationsLink(publicationId: string): Html {
  return html`<p class="govuk-body">
    <a class="govuk-link" href="/desk/publications/${publicationId}/translations">Translations</a>
  </p>`;
}
