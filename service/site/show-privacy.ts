// GET /privacy: what is kept of people, made from what the forms of the public really keep.
import { summaryList } from '../pages/govuk/components.ts';
import { html, joinHtml, type Html } from '../pages/html.ts';
import { everyone, page, route, type Route } from '../pages/route.ts';
import type { Language } from '../phrases/language.ts';
import { bullets } from './blocks-view.ts';
import type { PublicSiteNeeds } from './gather-needs.ts';
import { type KeptOfPublic, keptOfPublic } from './kept-of-public.ts';
import { privacyWords } from './privacy-words.ts';

export function showPrivacy({ permissionOf }: Pick<PublicSiteNeeds, 'permissionOf'>): Route {
  return route({
    method: 'GET',
    path: '/privacy',
    permission: everyone,
    languages: ['en', 'cy'],
    answer: ({ language }) => {
      const words = privacyWords(language);
      const forms = keptOfPublic.filter(({ href }) => permissionOf(href) === everyone);
      return page({
        title: words.title,
        breadcrumbs: [{ text: words.home, href: '/' }, { text: words.title }],
        body: html`<div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-xl">${words.title}</h1>
            <p class="govuk-body-l">${words.introduction}</p>
            <h2 class="govuk-heading-m">${words.forms}</h2>
            ${forms.map((form) => formView(form, language))}
            <h2 class="govuk-heading-m">${words.reading}</h2>
            ${bullets(words.readingText)}
            <h2 class="govuk-heading-m">${words.letters}</h2>
            <p class="govuk-body">${words.lettersText}</p>
            <h2 class="govuk-heading-m">${words.rights}</h2>
            <p class="govuk-body">
              ${words.rightsText} <a class="govuk-link" href="/get-in-touch">${words.contact}</a>
            </p>
            <p class="govuk-body">
              ${words.complain}
              <a class="govuk-link" href="https://ico.org.uk/make-a-complaint/" rel="external"
                >${words.commissioner}</a
              >.
            </p>
          </div>
        </div>`,
      });
    },
  });
}

function formView({ href, form, keeps, why, until }: KeptOfPublic, language: Language): Html {
  const words = privacyWords(language);
  const rows: [string, Html | string][] = [
    [
      words.keeps,
      joinHtml(
        keeps.map((each) => each[language]),
        html`<br />`,
      ),
    ],
    [words.why, why[language]],
    [words.until, until[language]],
  ];
  return html`<h3 class="govuk-heading-s"><a class="govuk-link" href="${href}">${form[language]}</a></h3>
    ${summaryList({
      rows: rows.map(([name, value]) => ({
        key: { text: name },
        value: typeof value === 'string' ? { text: value } : { html: value },
      })),
    })}`;
}
