// A page of single sign-on: what has come of it, and where to go from here.
import { page, type PageAnswer } from '../../pages/answer.ts';
import { html, type Html } from '../../pages/html.ts';

export interface ElsewherePage {
  title: string;
  words: string;
  links: readonly { href: string; text: string }[];
  status?: number;
  more?: Html;
}

export function elsewherePage({ title, words, links, status, more }: ElsewherePage): PageAnswer {
  return page({
    title,
    ...(status !== undefined && { status }),
    body: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">${title}</h1>
        <p class="govuk-body">${words}</p>
        ${more}
        <ul class="govuk-list">
          ${links.map(({ href, text }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}
        </ul>
      </div>
    </div>`,
  });
}

export function providerAwayPage(name: string): PageAnswer {
  return elsewherePage({
    title: 'Single sign-on does not answer',
    words: `The service behind ${name} cannot be reached at this moment. Nothing was changed. Try again in some minutes, or sign in another way.`,
    links: [{ href: '/sign-in', text: 'Sign in another way' }],
    status: 503,
  });
}
