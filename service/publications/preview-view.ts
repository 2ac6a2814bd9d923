// A version just as the public sees it or would see it, under a line that says that it is a preview.
import { insetText } from '../pages/govuk/components.ts';
import { attributes, html, type Html } from '../pages/html.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import type { DeskVersion } from './life/desk-publication.ts';
import { resolveVersion } from './life/resolve-version.ts';
import { renderDocumentHtml } from './formats/render-document-html.ts';
import type { Desk } from './load-desk.ts';
import { publicationWords } from './publication-words.ts';

export async function previewView(
  needs: PublicationNeeds,
  { publication }: Pick<Desk, 'publication'>,
  version: DeskVersion,
  /** Of its title: 1 where it is the whole page. */
  level: 1 | 2 = 1,
): Promise<Html> {
  const { number, document, changeNote, publishedAt, correction } = version;
  const read = { slug: publication.slug, number, document, changeNote, publishedAt };
  const resolved = await resolveVersion(needs.reading, read, { language: 'en' });
  const { title, language, direction, summary } = resolved;
  const called = attributes({ class: 'govuk-heading-xl', lang: language, dir: direction });
  return html`${insetText({
      text:
        publishedAt === null
          ? 'This is how the public will see it. Nothing of it is public yet.'
          : 'This is how the public sees it, or saw it.',
    })}
    <span class="govuk-caption-xl">${publicationWords('en').kindOfOne[publication.kind]}</span>
    ${level === 1 ? html`<h1 ${called}>${title}</h1>` : html`<h2 ${called}>${title}</h2>`}
    <p class="govuk-body-l" lang="${language}" dir="${direction}">${summary}</p>
    ${renderDocumentHtml(resolved, { headingLevel: level + 1 })}
    ${
      number > 1 &&
      html`<p class="govuk-body"><strong>What has changed</strong></p>
        <p class="govuk-body">${changeNote || 'It does not say.'}</p>`
    }
    ${
      correction &&
      html`<p class="govuk-body">
          <strong>It corrects what was wrong since version ${correction.since}</strong>
        </p>
        <p class="govuk-body"><strong>What was wrong:</strong> ${correction.wasWrong}</p>
        <p class="govuk-body"><strong>What is right:</strong> ${correction.isRight}</p>`
    }`;
}
