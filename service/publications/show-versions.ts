// GET /publications/:slug/versions: every version there was; …/:number as it was published; …/record.json, to check it by.
import { z } from 'zod';
import { tag } from '../pages/govuk/components.ts';
import { html } from '../pages/html.ts';
import { type Answer, everyone, json, notFound, page, redirect, route, type Route } from '../pages/route.ts';
import type { Language } from '../phrases/language.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import type { PublishedPublication, PublishedVersion } from './life/publication.ts';
import { findPublication, findVersion, listVersions } from './life/published-store.ts';
import { slug, versionNumber } from './public-address.ts';
import { changeView } from './publication-view.ts';
import { publicationWords } from './publication-words.ts';
import { hiddenPage, publicationPage, shownOf } from './show-publication.ts';

const ofVersion = z.object({ slug, number: versionNumber });

export function showVersions(needs: PublicationNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/publications/:slug/versions',
      permission: everyone,
      languages: ['en', 'cy'],
      params: z.object({ slug }),
      answer: ({ params, language }) =>
        atAddress(needs, params.slug, language, '/versions', (publication) =>
          listPage(needs, publication, language),
        ),
    }),
    route({
      method: 'GET',
      path: '/publications/:slug/versions/:number',
      permission: everyone,
      languages: ['en', 'cy'],
      params: ofVersion,
      answer: ({ params, language }) =>
        atAddress(needs, params.slug, language, `/versions/${params.number}`, async (publication) => {
          const version = await findVersion(needs.publicDatabase, publication.id, params.number);
          if (version) return publicationPage(await shownOf(needs, publication, version, language));
          return publication.withdrawn?.text === 'hidden' && params.number <= publication.currentNumber
            ? hiddenPage(publication, language)
            : notFound(publicationWords(language).noVersionHere);
        }),
    }),
    route({
      method: 'GET',
      path: '/publications/:slug/versions/:number/record.json',
      permission: everyone,
      params: ofVersion,
      answer: ({ params, language }) =>
        atAddress(
          needs,
          params.slug,
          language,
          `/versions/${params.number}/record.json`,
          async (publication) => {
            const version = await findVersion(needs.publicDatabase, publication.id, params.number);
            return version
              ? json(recordOf(publication, version))
              : notFound(publicationWords(language).noVersionHere);
          },
        ),
    }),
  ];
}

/** An address it had before leads on to the same page below the address it has. */
async function atAddress(
  { publicDatabase }: PublicationNeeds,
  asked: string,
  language: Language,
  below: string,
  answer: (publication: PublishedPublication) => Promise<Answer>,
): Promise<Answer> {
  const publication = await findPublication(publicDatabase, asked);
  if (!publication) return notFound(publicationWords(language).nothingHere);
  if (publication.slug !== asked) return redirect(`/publications/${publication.slug}${below}`);
  return answer(publication);
}

async function listPage(
  { publicDatabase }: PublicationNeeds,
  publication: PublishedPublication,
  language: Language,
): Promise<Answer> {
  const words = publicationWords(language);
  const versions = await listVersions(publicDatabase, publication.id);
  if (versions.length === 0) return hiddenPage(publication, language);
  const { slug: place, title } = publication;
  return page({
    title: words.versionsOf(title),
    section: '/publications',
    breadcrumbs: [
      { text: words.publications, href: '/publications' },
      { text: title, href: `/publications/${place}` },
      { text: words.allVersions },
    ],
    body: html`<h1 class="govuk-heading-l">${words.versionsOf(title)}</h1>
      <p class="govuk-body">${words.versionsAbout}</p>
      <ul class="dr-list">
        ${versions.map(
          (version) =>
            html`<li class="dr-list__item">
              ${changeView(publication, version, language)} ${stateTag(version, language)}
            </li>`,
        )}
      </ul>`,
  });
}

function stateTag({ state }: PublishedVersion, language: Language) {
  const words = publicationWords(language);
  if (state === 'published') return tag({ text: words.current });
  return state === 'withdrawn'
    ? tag({ text: words.withdrawn, classes: 'govuk-tag--red' })
    : tag({ text: words.superseded, classes: 'govuk-tag--grey' });
}

/** Everything that the digest is of, by the names it has in the text that is digested (see work-out-digest.ts). */
function recordOf({ slug: place }: PublishedPublication, version: PublishedVersion) {
  const { publicationId, number, document, changeNote, correction, digest, seal, publishedAt, state } =
    version;
  return {
    digested: { publication: publicationId, version: number, document, changeNote, correction },
    how: 'The digest is the SHA-256, in hexadecimal, of “digested” as canonical JSON (RFC 8785) in UTF-8. The seal is made with a key that only the publisher has.',
    digest,
    seal,
    publishedAt: publishedAt.toISOString(),
    state,
    address: `/publications/${place}/versions/${number}`,
  };
}
