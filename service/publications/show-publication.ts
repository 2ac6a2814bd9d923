// GET /publications/:slug: what is published there, or why it is no more; an address it had before leads on.
import { z } from 'zod';
import { html, type Html } from '../pages/html.ts';
import { type Answer, everyone, notFound, page, redirect, route, type Route } from '../pages/route.ts';
import type { Language } from '../phrases/language.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import type { PublishedPublication, PublishedVersion } from './life/publication.ts';
import { findPublication, findVersion, listVersions } from './life/published-store.ts';
import { resolveVersion } from './life/resolve-version.ts';
import { slug } from './public-address.ts';
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
    answer: async ({ params, language }) => {
      const publication = await findPublication(needs.publicDatabase, params.slug);
      if (!publication) return notFound(publicationWords(language).nothingHere);
      if (publication.slug !== params.slug) return redirect(`/publications/${publication.slug}`);
      const version = await findVersion(needs.publicDatabase, publication.id, publication.currentNumber);
      return version
        ? publicationPage(await shownOf(needs, publication, version, language))
        : hiddenPage(publication, language);
    },
  });
}

/** Everything that the page of a version needs. */
export async function shownOf(
  needs: PublicationNeeds,
  publication: PublishedPublication,
  version: PublishedVersion,
  language: Language,
): Promise<ShownPublication> {
  const isOlder = version.number !== publication.currentNumber;
  const { number, document, changeNote, publishedAt } = version;
  const read = { slug: publication.slug, number, document, changeNote, publishedAt, isOlder };
  const resolved = await resolveVersion(needs.reading, read, { language });
  const versions = await listVersions(needs.publicDatabase, publication.id);
  const shown = { publication, version };
  const sections = isOlder
    ? []
    : await Promise.all(needs.sections.map((section) => section(shown, language)));
  return { ...shown, language, resolved, versions, sections };
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
      ...(isOlder
        ? [{ rel: 'canonical' as const, href: `/publications/${place}/versions/${version.number}` }]
        : []),
    ],
    body: html`<span class="govuk-caption-l">${words.kinds[kind]}</span>
      <h1 class="govuk-heading-l" lang="${resolved.language}" dir="${resolved.direction}">
        ${resolved.title}
      </h1>
      ${standingView(shown)} ${factsView(shown)} ${summaryView(shown)} ${textView(shown)} ${belowView(shown)}`,
  });
}

function summaryView({ resolved }: ShownPublication): Html | null {
  const { summary, language, direction } = resolved;
  if (summary === '') return null;
  return html`<p class="govuk-body-l" lang="${language}" dir="${direction}">${summary}</p>`;
}

/** Gone (410), and why: nothing of its text is shown. */
export function hiddenPage(publication: PublishedPublication, language: Language): Answer {
  const words = publicationWords(language);
  return page({
    title: `${words.withdrawn}: ${publication.title}`,
    section: '/publications',
    status: 410,
    breadcrumbs: [{ text: words.publications, href: '/publications' }, { text: publication.title }],
    body: html`<h1 class="govuk-heading-l" lang="${publication.language}">${publication.title}</h1>
      ${withdrawnView(publication, language)}`,
  });
}
