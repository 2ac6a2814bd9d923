// Shows one release to anybody: its page, its files, and why there is nothing where it was withdrawn or is not as it was released.
import { z } from 'zod';
import { insetText, tag, warningText } from '../pages/govuk/components.ts';
import { attributes, html, type Html } from '../pages/html.ts';
import { type Answer, everyone, type HeadLink, notFound, page, route, type Route } from '../pages/route.ts';
import { downloadRelease } from './download-release.ts';
import { publishedTables } from './figures/published-table.ts';
import { readRelease } from './figures/read-release.ts';
import { ownReleaseSentence } from './own-release.ts';
import type { BrokenRelease, PublicRelease, WithdrawnRelease } from './public-release.ts';
import { type PublishedWords, publishedWords } from './published-words.ts';
import { fileEndings, releaseForms } from './release-forms.ts';
import { findRelease, type PublicNeeds } from './release-store.ts';
import { releaseView } from './release-view.ts';

const address = z.object({ id: z.uuid() });

export function showRelease(needs: PublicNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/published/:id',
      permission: everyone,
      languages: ['en', 'cy'],
      params: address,
      answer: async ({ params, language }) => {
        const words = publishedWords(language);
        const opened = await findRelease(needs, params.id);
        if (!opened) return notFound(words.nothingHere);
        return opened.state === 'released' ? releasePage(opened, words) : notShown(opened, words);
      },
    }),
    ...downloadRelease(needs),
  ];
}

/** Why there is nothing to see of it, at whichever of its addresses. */
export function notShown(opened: WithdrawnRelease | BrokenRelease, words: PublishedWords): Answer {
  return opened.state === 'withdrawn' ? withdrawnPage(opened, words) : brokenPage(opened, words);
}

export function crumb(words: PublishedWords) {
  return { text: words.published, href: '/published' };
}

/** The language of words as they were released, where the page is in another. */
export function ofRelease(words: PublishedWords) {
  return attributes({ lang: words.inEnglish === '' ? null : 'en' });
}

/** Words as they were released stand in English on a page in another language too. */
export function asReleased(words: PublishedWords, content: Html): Html {
  if (words.inEnglish === '') return content;
  return html`${insetText({ text: words.inEnglish })}
    <div lang="en">${content}</div>`;
}

function releasePage(release: PublicRelease, words: PublishedWords): Answer {
  const { heading, scope } = release.context;
  return page({
    title: `${heading}. ${scope}`.replace(/\.? *$/, ''),
    section: '/published',
    breadcrumbs: [crumb(words), { text: heading }],
    links: linksOf(release.id),
    body: html`<h1 class="govuk-heading-l" ${ofRelease(words)}>
        ${heading}<span class="govuk-caption-l">${scope}</span>
      </h1>
      <p class="govuk-body">${words.releasedBy(release.releasedAt, release.by)}.</p>
      ${release.own && insetText({ text: ownReleaseSentence(release.own) })}
      ${asReleased(words, releaseView(release))} ${takeAway(release, words)}`,
  });
}

function linksOf(id: string): HeadLink[] {
  return [
    ...releaseForms.map(({ ending, title, mediaType }): HeadLink => {
      return { rel: 'alternate', href: `/published/${id}${ending}`, type: mediaType, title };
    }),
    { rel: 'describedby', href: `/published/${id}.jsonld`, type: 'application/ld+json', title: 'DCAT' },
    {
      rel: 'describedby',
      href: `/published/${id}/datapackage.json`,
      type: 'application/json',
      title: 'Frictionless Data Package',
    },
  ];
}

function takeAway(release: PublicRelease, words: PublishedWords): Html {
  const { id, released, context } = release;
  const tables = publishedTables(readRelease(released, context), released.content, context);
  const link = (href: string, text: string) => html`<a class="govuk-link" href="${href}">${text}</a>`;
  return html`<div class="dr-no-print">
    <h2 class="govuk-heading-m">${words.takeAway}</h2>
    <ul class="govuk-list">
      ${fileEndings.map((ending) => {
        const [name, use] = words.forms[ending];
        return html`<li>
          <a class="govuk-link" href="/published/${id}.${ending}" download>${words.downloadAs(name ?? '')}</a
          >, ${use}
        </li>`;
      })}
    </ul>
    <h2 class="govuk-heading-m">${words.tablesByThemselves}</h2>
    <ul class="govuk-list" ${ofRelease(words)}>
      ${tables.map(
        ({ slug, label, title }) =>
          html`<li>${link(`/published/${id}/tables/${slug}`, `${label}: ${title}`)}</li>`,
      )}
    </ul>
    <h2 class="govuk-heading-m">${words.forPrograms}</h2>
    <ul class="govuk-list">
      <li>${link(`/api/v1/published/${id}`, words.apiLine)}</li>
      <li>${link(`/published/${id}/datapackage.json`, words.packageLine)}</li>
      <li>${link(`/published/${id}.jsonld`, words.catalogueOfThis)}</li>
      <li>${link(`/published/${id}/receipt.json`, words.receiptLine)}</li>
    </ul>
    <p class="govuk-body">${words.permanentAddress}</p>
  </div>`;
}

function withdrawnPage(release: WithdrawnRelease, words: PublishedWords): Answer {
  const { heading, scope, withdrawnAt, releasedAt, why, replacedBy } = release;
  return page({
    title: `${words.withdrawn}: ${heading}`,
    section: '/published',
    breadcrumbs: [crumb(words), { text: heading }],
    body: html`<h1 class="govuk-heading-l" ${ofRelease(words)}>
        ${heading}<span class="govuk-caption-l">${scope}</span>
      </h1>
      <p>${tag({ text: words.withdrawn, classes: 'govuk-tag--red' })}</p>
      <p class="govuk-body">${words.releasedAndWithdrawn(releasedAt, withdrawnAt)}</p>
      <h2 class="govuk-heading-m">${words.whyWithdrawn}</h2>
      <p class="govuk-body" ${ofRelease(words)}>${why}</p>
      <p class="govuk-body">
        ${
          replacedBy === null
            ? words.noReplacement
            : html`<a class="govuk-link" href="/published/${replacedBy}">${words.seeReplacement}</a>`
        }
      </p>`,
  });
}

function brokenPage({ code }: BrokenRelease, words: PublishedWords): Answer {
  return page({
    title: words.cannotBeShown,
    section: '/published',
    breadcrumbs: [crumb(words), { text: words.notShown }],
    body: html`<h1 class="govuk-heading-l">${words.cannotBeShown}</h1>
      ${warningText({ text: words.notAsReleased, iconFallbackText: words.warning })}
      <p class="govuk-body">
        ${words.tellThem}
        <strong class="dr-code">${code}</strong>
      </p>`,
  });
}
