// Parts that blocks of public pages are made of: lists of what is published, ways to get in touch, paragraphs as they were typed.
import { html, joinHtml, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { dayOf } from '../phrases/day.ts';
import type { Language } from '../phrases/language.ts';
import { blockWords } from './block-words.ts';
import type { LatestRelease, ListedPublication } from './gather-needs.ts';
import type { SiteBlock, SitePage } from './site-page.ts';

/** A blank line begins a paragraph. */
export function paragraphs(text: string, classes = 'govuk-body'): Html {
  return html`${text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => html`<p class="${classes}">${joinHtml(part.trim().split(/\r?\n/), html`<br />`)}</p>`)}`;
}

export function publicationList(listed: readonly ListedPublication[], language: Language): Html {
  const words = blockWords(language);
  return linkList(
    listed.map(({ title, summary, href, at, language: own }) => ({
      name: title,
      href,
      about: [
        summary !== '' && (own.startsWith(language) ? summary : html`<span lang="${own}">${summary}</span>`),
        words.publishedOn(dayOf(at, language)),
      ].filter(Boolean),
    })),
  );
}

export function releaseList(releases: readonly LatestRelease[], language: Language): Html {
  const words = blockWords(language);
  return linkList(
    releases.map(({ title, href, scope, releasedAt }) => ({
      name: title,
      href,
      about: [scope, words.publishedOn(dayOf(releasedAt, language))].filter(Boolean),
    })),
  );
}

export interface Ways {
  name: string;
  email?: string | undefined;
  telephone?: string | undefined;
  postal?: readonly string[] | undefined;
  href?: string | undefined;
}

/** One line each, as an address is written. */
export function waysToReach({ name, email, telephone, postal = [], href }: Ways): Html {
  const lines = [
    name,
    ...postal,
    telephone !== undefined &&
      html`<a class="govuk-link" href="tel:${telephone.replaceAll(' ', '')}">${telephone}</a>`,
    email !== undefined && html`<a class="govuk-link" href="mailto:${email}">${email}</a>`,
    href !== undefined && html`<a class="govuk-link" href="${href}">${new URL(href).host}</a>`,
  ].filter((line) => line !== false);
  return html`<address class="govuk-body dr-address">${joinHtml(lines, html`<br />`)}</address>`;
}

export function bullets(items: readonly (string | Html)[]): Html {
  return html`<ul class="govuk-list govuk-list--bullet">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

/** A whole public page: its heading, its introduction, and its blocks. @param more stands between the introduction and the blocks */
export function sitePageBody({ title, introduction, blocks }: SitePage, more: Html | null = null): Html {
  return html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-xl">${title}</h1>
        ${paragraphs(introduction, 'govuk-body-l')}
      </div>
    </div>
    ${more} ${blocks.map(blockView)}`;
}

function blockView({ title, introduction, body }: SiteBlock): Html {
  return html`<section class="dr-block">
    ${title !== null && html`<h2 class="govuk-heading-m">${title}</h2>`} ${paragraphs(introduction)} ${body}
  </section>`;
}
