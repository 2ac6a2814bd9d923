// GET /publications/:slug: what is published there, or why it is no more; an address it had before leads on.
import { z } from 'zod';
import { html, type Html } from '../pages/html.ts';
import { type Answer, everyone, notFound, page, redirect, route, type Route } from '../pages/route.ts';
import type { Language } from '../phrases/language.ts';
import { askLink } from './asking/ask-page.ts';
import type { LanguageTag } from './document/document.ts';
import { isLanguageTag } from './document/language-tag.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import type { PublishedPublication, PublishedVersion } from './life/publication.ts';
import { findPublication, findVersion, listVersions } from './life/published-store.ts';
import { resolveVersion } from './life/resolve-version.ts';
import { slug } from './public-address.ts';
import {
  addressOf,
  languagesView,
  type ShownLanguages,
  translationView,
} from './translating/languages-view.ts';
import type { TranslatedText } from './translating/translated-document.ts';
import {
  belowView,
  factsView,
  type ShownPublication,
  standingView,
  textView,
  withdrawnView,
} from './publication-view.ts';
import { publicationWords } from './publication-words.ts';

export function showPublication(needs: PublicationNeeds): Route {
  return route({
    method: 'GET',
    path: '/publications/:slug',
    permission: everyone,
    languages: ['en', 'cy'],
    params: z.object({ slug }),
    query: z.object({ language: z.string().refine(isLanguageTag).optional() }),
    answer: async ({ params, query, language }) => {
      const publication = await findPublication(needs.publicDatabase, params.slug);
      if (!publication) return notFound(publicationWords(language).nothingHere);
      if (publication.slug !== params.slug) return redirect(`/publications/${publication.slug}`);
      const version = await findVersion(needs.publicDatabase, publication.id, publication.currentNumber);
      return version
        ? translatedPage(needs, publication, version, { language, asked: query.language })
        : hiddenPage(publication, language);
    },
  });
}

/** In the language that is asked for; below /cy in Welsh where there is Welsh. */
async function translatedPage(
  needs: PublicationNeeds,
  publication: PublishedPublication,
  version: PublishedVersion,
  { language, asked }: { language: Language; asked?: LanguageTag | undefined },
): Promise<Answer> {
  const written = version.document.language;
  const wanted = asked ?? (language === 'cy' ? 'cy' : written);
  const { translated } = needs.translations;
  const text = wanted === written ? null : await translated(publication.id, version.document, wanted);
  if (text === null && asked !== undefined && asked !== written)
    return notFound(publicationWords(language).notInLanguage);
  return publicationPage(await shownOf(needs, publication, version, language, text));
}

/** Everything that the page of a version needs. */
export async function shownOf(
  needs: PublicationNeeds,
  publication: PublishedPublication,
  version: PublishedVersion,
  language: Language,
  text: TranslatedText | null = null,
): Promise<ShownPublication> {
  const isOlder = version.number !== publication.currentNumber;
  const { number, changeNote, publishedAt } = version;
  const document = text?.document ?? version.document;
  const read = { slug: publication.slug, number, document, changeNote, publishedAt, isOlder };
  const translation = text?.translation ?? null;
  const resolved = await resolveVersion(needs.reading, read, { language, translation });
  const translations = isOlder ? [] : await needs.translations.listed(publication.id);
  const versions = await listVersions(needs.publicDatabase, publication.id);
  const shown = { publication, version };
  const sections = isOlder
    ? []
    : await Promise.all(needs.sections.map((section) => section(shown, language, document.language)));
  return { ...shown, language, resolved, versions, translations, sections };
}

/** The page of the version that is read, and of an older one at its own address. */
export function publicationPage(shown: ShownPublication): Answer {
  const { publication, version, resolved, language } = shown;
  const words = publicationWords(language);
  const isOlder = version.number !== publication.currentNumber;
  const { slug: place, kind, withdrawn } = publication;
  const state = isOlder ? `${words.version(version.number)}: ` : withdrawn ? `${words.withdrawn}: ` : '';
  return page({
    title: `${state}${resolved.title}`,
    section: '/publications',
    breadcrumbs: [
      { text: words.publications, href: '/publications' },
      ...(isOlder ? [{ text: publication.title, href: `/publications/${place}` }] : []),
      { text: isOlder ? words.version(version.number) : resolved.title },
    ],
    links: [
      {
        rel: 'alternate',
        href: `/publications/${place}/feed.atom`,
        type: 'application/atom+xml',
        title: words.feed,
      },
      ...shown.translations.map((tag) => ({
        rel: 'alternate' as const,
        href: addressOf(place, tag),
        hreflang: tag,
      })),
      ...(isOlder
        ? [{ rel: 'canonical' as const, href: `/publications/${place}/versions/${version.number}` }]
        : []),
    ],
    body: html`<span class="govuk-caption-xl">${words.kindOfOne[kind]}</span>
      <h1 class="govuk-heading-xl" lang="${resolved.language}" dir="${resolved.direction}">
        ${resolved.title}
      </h1>
      ${languagesView(languagesOf(shown), language)} ${standingView(shown)}
      ${translationView(resolved, languagesOf(shown), language)} ${factsView(shown)} ${summaryView(shown)}
      ${textView(shown)} ${belowView(shown)}`,
  });
}

function languagesOf({ publication, version, translations, resolved }: ShownPublication): ShownLanguages {
  const { slug: place } = publication;
  return { slug: place, written: version.document.language, translations, shown: resolved.language };
}

function summaryView({ resolved }: ShownPublication): Html | null {
  const { summary, language, direction } = resolved;
  if (summary === '') return null;
  return html`<p class="govuk-body-l" lang="${language}" dir="${direction}">${summary}</p>`;
}

/** Gone (410), and why: nothing of its text is shown, nor its title, which may be what must not be seen. */
export function hiddenPage(publication: PublishedPublication, language: Language): Answer {
  const words = publicationWords(language);
  return page({
    title: words.hiddenTitle,
    section: '/publications',
    status: 410,
    breadcrumbs: [{ text: words.publications, href: '/publications' }, { text: words.hiddenTitle }],
    body: html`<h1 class="govuk-heading-l">${words.hiddenTitle}</h1>
      ${withdrawnView(publication, language)} ${askLink(publication, language)}`,
  });
}
