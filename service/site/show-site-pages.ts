// GET of each page of the public site but the first: its blocks, or that it is not published yet.
import { html } from '../pages/html.ts';
import { everyone, page, route, type Answer, type Route } from '../pages/route.ts';
import type { Language } from '../phrases/language.ts';
import { blockWords } from './block-words.ts';
import { sitePageBody } from './blocks-view.ts';
import type { PublicSiteNeeds } from './gather-needs.ts';
import { gatherSitePage } from './gather-site-pages.ts';
import { pageWords } from './page-words.ts';
import { type PageId, pageIds } from './site-page.ts';

export function showSitePages(needs: PublicSiteNeeds): Route[] {
  return pageIds
    .filter((id) => id !== 'home')
    .map((id) =>
      route({
        method: 'GET',
        path: `/${id}`,
        permission: everyone,
        languages: ['en', 'cy'],
        answer: async ({ language }) => {
          const found = await gatherSitePage(needs, language, id);
          if (found.blocks.length === 0) return notYet(id, language);
          const { name, title } = found;
          return page({
            title,
            section: found.href,
            breadcrumbs: [{ text: pageWords(language).home.name, href: '/' }, { text: name }],
            body: sitePageBody(found),
          });
        },
      }),
    );
}

/** There is such a page, and nothing on it. */
function notYet(id: PageId, language: Language): Answer {
  const words = blockWords(language);
  const pages = pageWords(language);
  return page({
    title: words.notPublished,
    status: 404,
    body: html`<h1 class="govuk-heading-l">${pages[id].title}</h1>
      <p class="govuk-body-l">${words.notPublished}.</p>
      <p class="govuk-body">${words.notPublishedLong}</p>
      <p class="govuk-body"><a class="govuk-link" href="/">${pages.home.name}</a></p>`,
  });
}
