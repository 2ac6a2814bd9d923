// GET /privacy: what is kept of people, made from what the forms of the public really keep.
import { summaryList } from '../pages/govuk/components.ts';
import { html, joinHtml, type Html } from '../pages/html.ts';
import { everyone, page, route, type Route } from '../pages/route.ts';
import type { Language } from '../phrases/language.ts';
import { bullets } from './blocks-view.ts';
import type { PublicSiteNeeds } from './gather-needs.ts';
import { findKeptMonths } from './kept-time-store.ts';
import { type KeptOfPublic, keptOfPublic } from './kept-of-public.ts';
import { privacyWords } from './privacy-words.ts';

type PrivacyNeeds = Pick<PublicSiteNeeds, 'permissionOf' | 'profile' | 'publicDatabase'>;

export function showPrivacy(needs: PrivacyNeeds): Route {
  const { permissionOf } = needs;
  return route({
    method: 'GET',
    path: '/privacy',
    permission: everyone,
    languages: ['en', 'cy'],
    answer: async ({ language }) => {
      const words = privacyWords(language);
      const there = keptOfPublic.filter(({ href }) => permissionOf(href) === everyone);
      const forms = await Promise.all(there.map((form) => formView(needs, form, language)));
      return page({
        title: words.title,
        breadcrumbs: [{ text: words.home, href: '/' }, { text: words.title }],
        body: html`<div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-xl">${words.title}</h1>
            <p class="govuk-body-l">${words.introduction}</p>
            <h2 class="govuk-heading-m">${words.forms}</h2>
            ${forms}
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

async function formView(
  { profile, publicDatabase }: PrivacyNeeds,
  { href, form, keeps, why, until, retention }: KeptOfPublic,
  language: Language,
): Promise<Html> {
  const words = privacyWords(language);
  const months = retention === null ? null : await findKeptMonths(publicDatabase, profile.id, retention);
  const time = months === undefined ? words.noRule : months === null ? '' : words.months(months);
  const rows: [string, Html | string][] = [
    [
      words.keeps,
      joinHtml(
        keeps.map((each) => each[language]),
        html`<br />`,
      ),
    ],
    [words.why, why[language]],
    [words.until, `${time} ${until[language]}`.trim()],
  ];
  return html`<h3 class="govuk-heading-s"><a class="govuk-link" href="${href}">${form[language]}</a></h3>
    ${summaryList({
      rows: rows.map(([name, value]) => ({
        key: { text: name },
        value: typeof value === 'string' ? { text: value } : { html: value },
      })),
    })}`;
}
