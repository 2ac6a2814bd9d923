// GET /corrections: what was wrong after it was published, since which version, and what is right.
import { summaryList } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { everyone, page, route, type Route } from '../pages/route.ts';
import type { Language } from '../phrases/language.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import type { PublishedDocument, PublishedVersion } from './life/publication.ts';
import { findVersion, listLatestVersions } from './life/published-store.ts';
import { correctionId } from './publication-view.ts';
import { publicationWords } from './publication-words.ts';

const most = 500;

export function listCorrectionsRoute({ publicDatabase }: PublicationNeeds): Route {
  return route({
    method: 'GET',
    path: '/corrections',
    permission: everyone,
    languages: ['en', 'cy'],
    answer: async ({ language }) => {
      const words = publicationWords(language);
      const all = await listLatestVersions(publicDatabase, { corrections: true, most });
      const entries = await Promise.all(
        all.map(async (each) => {
          const since = each.version.correction?.since ?? 1;
          return entry(each, await findVersion(publicDatabase, each.publication.id, since), language);
        }),
      );
      return page({
        title: words.corrections,
        section: '/publications',
        breadcrumbs: [{ text: words.publications, href: '/publications' }, { text: words.corrections }],
        body: html`<h1 class="govuk-heading-l">${words.corrections}</h1>
          <p class="govuk-body-l">${words.correctionsAbout}</p>
          ${entries.length === 0 ? html`<p class="govuk-body">${words.noCorrections}</p>` : entries}`,
      });
    },
  });
}

function entry(
  { publication, version }: PublishedDocument,
  wrong: PublishedVersion | undefined,
  language: Language,
): Html {
  const words = publicationWords(language);
  const { slug, title, language: written } = publication;
  const { correction } = version;
  const link = ({ number, publishedAt }: PublishedVersion) =>
    html`<a class="govuk-link" href="/publications/${slug}/versions/${number}"
      >${words.versionOf(number, publishedAt)}</a
    >`;
  const row = (key: string, value: Html) => ({ key: { text: key }, value: { html: value } });
  const said = (text: string) => html`<span lang="${written}">${text}</span>`;
  return html`<section aria-labelledby="${correctionId(slug, version.number)}">
    <h2 class="govuk-heading-m" id="${correctionId(slug, version.number)}">
      <a class="govuk-link" href="/publications/${slug}" lang="${written}">${title}</a>
    </h2>
    ${summaryList({
      rows: [
        row(words.wasWrong, said(correction?.wasWrong ?? '')),
        row(words.isRight, said(correction?.isRight ?? '')),
        ...(wrong ? [row(words.since, link(wrong))] : []),
        row(words.correctedIn, link(version)),
      ],
    })}
  </section>`;
}
