// GET /publications/:slug/formats: every format there is of a publication; and the part of its own page that leads there.
import { z } from 'zod';
import { html, type Html } from '../pages/html.ts';
import { type Answer, everyone, page, route, type Route } from '../pages/route.ts';
import type { Language } from '../phrases/language.ts';
import { answerWithin } from './asking/format-request.ts';
import type { LanguageTag } from './document/document.ts';
import { textQuery, withShownText } from './find-shown-text.ts';
import { formatItem, formatsView, shortFormatsView } from './formats-view.ts';
import { formatsWords } from './formats-words.ts';
import type { FormatsNeeds } from './gather-formats.ts';
import type { PublishedDocument } from './life/publication.ts';
import { hasRecording, listShown, shownView } from './list-shown-prepared.ts';
import { listMade } from './making/made-format-store.ts';
import { slug } from './public-address.ts';
import type { ShownText } from './shown-text.ts';

export function showFormats(needs: FormatsNeeds): Route {
  return route({
    method: 'GET',
    path: '/publications/:slug/formats',
    permission: everyone,
    languages: ['en', 'cy'],
    params: z.object({ slug }),
    query: textQuery,
    answer: ({ params, query, language }) =>
      withShownText(needs, { slug: params.slug, below: '/formats', query, language }, (text) =>
        formatsPage(needs, text, language),
      ),
  });
}

async function formatsPage(needs: FormatsNeeds, text: ShownText, language: Language): Promise<Answer> {
  const { publication, version, source, query } = text;
  const words = formatsWords(language);
  const base = `/publications/${publication.slug}`;
  const isOlder = version.number !== publication.currentNumber;
  const made = await listMade(needs.publicDatabase, version.id, source.language);
  const beside = { publication, version, textLanguage: source.language, title: source.document.title, query };
  const shown = await listShown(needs.publicDatabase, beside, language);
  const people = shownView(shown);
  const list = {
    base,
    query,
    textLanguage: source.language,
    made,
    language,
    isRecorded: hasRecording(shown),
  };
  const web = { ...words.webPage, href: isOlder ? `${base}/versions/${version.number}` : `${base}${query}` };
  return page({
    title: words.titleOf(source.document.title),
    section: '/publications',
    breadcrumbs: [
      { text: words.publications, href: '/publications' },
      { text: publication.title, href: base },
      { text: words.title },
    ],
    body: html`<h1 class="govuk-heading-l">${words.titleOf(source.document.title)}</h1>
      <p class="govuk-body">${words.about} ${isOlder && words.ofVersion(version.number)}</p>
      <ul class="dr-list">
        ${formatItem({ name: web.name, href: web.href, about: [web.what] })}
      </ul>
      ${
        people &&
        html`<h2 class="govuk-heading-m">${words.prepared}</h2>
          ${people}`
      }
      <h2 class="govuk-heading-m">${words.automatic}</h2>
      ${formatsView(list)} ${askView(base, language)}`,
  });
}

function askView(base: string, language: Language): Html {
  const words = formatsWords(language);
  return html`<p class="govuk-body">
    <a class="govuk-link" href="${base}/ask">${words.askForIt}</a>. ${words.askFree(answerWithin)}
  </p>`;
}

/** Stands below the text of a publication. */
export async function formatsSection(
  needs: FormatsNeeds,
  { publication, version }: PublishedDocument,
  language: Language,
  textLanguage: LanguageTag = version.document.language,
): Promise<Html> {
  const words = formatsWords(language);
  const base = `/publications/${publication.slug}`;
  const query = textLanguage === version.document.language ? '' : `?language=${textLanguage}`;
  const made = await listMade(needs.publicDatabase, version.id, textLanguage);
  const beside = { publication, version, textLanguage, title: publication.title, query };
  const shown = await listShown(needs.publicDatabase, beside, language);
  const people = shownView(shown);
  return html`<section class="dr-no-print" aria-labelledby="other-formats">
    <h2 class="govuk-heading-m" id="other-formats">${words.sectionTitle}</h2>
    ${people}
    ${shortFormatsView({ base, query, textLanguage, made, language, isRecorded: hasRecording(shown) })}
    <p class="govuk-body"><a class="govuk-link" href="${base}/formats${query}">${words.seeAll}</a></p>
  </section>`;
}
