// GET and POST /cookies: every cookie there is, and the choice about those that the site does not need.
import type { AdditionalCookie, OrganisationProfile } from '../../organisation/index.ts';
import { additionalPrefix, serviceCookies, type ServiceCookie } from '../../pages/cookie-list.ts';
import { button } from '../../pages/govuk/components.ts';
import { radiosField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import {
  everyone,
  page,
  redirect,
  route,
  type Answer,
  type Route,
  type SetCookie,
} from '../../pages/route.ts';
import { wideTable } from '../../pages/wide-table.ts';
import type { Language } from '../../phrases/language.ts';
import { addressBack, readChoice, telling, writeChoice } from './cookie-choice.ts';
import { cookieWords } from './cookie-words.ts';

export function chooseCookies({ site }: Pick<OrganisationProfile, 'site'>): Route[] {
  const additional = site?.additionalCookies ?? [];
  const ids = additional.map(({ id }) => id);
  const both = { path: '/cookies', permission: everyone, languages: ['en', 'cy'] as const };
  return [
    route({
      ...both,
      method: 'GET',
      answer: ({ language, cookies }) => {
        const { isMade, accepted } = readChoice(cookies.get(serviceCookies.choice.name), ids);
        const chosen = isMade
          ? Object.fromEntries(ids.map((id) => [id, accepted.has(id) ? 'yes' : 'no']))
          : {};
        return cookiesPage(additional, FormFields.from(chosen), [], language);
      },
    }),
    route({
      ...both,
      method: 'POST',
      audit: 'cookies.chosen',
      answer: ({ language, form }) => {
        const from = addressBack(form.value('from'));
        if (ids.length === 0) return redirect('/cookies');
        const read = readAccepted(form, additional, language);
        if (read === null) return redirect(telling(from, 'failed'));
        if (!read.ok) return cookiesPage(additional, form, read.problems, language);
        return redirect(telling(from, 'saved'), cookiesToSet(ids, read.accepted));
      },
    }),
  ];
}

type ReadAccepted = { ok: true; accepted: string[] } | { ok: false; problems: FormProblem[] };

/** Null for what no form of ours sends. */
function readAccepted(
  form: FormFields,
  additional: readonly AdditionalCookie[],
  language: Language,
): ReadAccepted | null {
  const ids = additional.map(({ id }) => id);
  const choice = form.value('choice');
  if (choice === 'accept') return { ok: true, accepted: ids };
  if (choice === 'reject') return { ok: true, accepted: [] };
  if (choice !== 'each') return null;
  const problems = additional
    .filter(({ id }) => !['yes', 'no'].includes(form.value(id)))
    .map(({ id, name }) => ({ field: id, message: cookieWords(language).choose(name[language] ?? name.en) }));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, accepted: ids.filter((id) => form.value(id) === 'yes') };
}

/** The choice itself; whatever is not accepted is forgotten. */
function cookiesToSet(ids: readonly string[], accepted: readonly string[]): SetCookie[] {
  const { name, maxAgeSeconds } = serviceCookies.choice;
  return [
    { name, value: writeChoice(ids, accepted), maxAgeSeconds },
    ...ids
      .filter((id) => !accepted.includes(id))
      .map((id): SetCookie => ({ name: `${additionalPrefix}${id}`, value: '' })),
  ];
}

function cookiesPage(
  additional: readonly AdditionalCookie[],
  form: FormFields,
  problems: readonly FormProblem[],
  language: Language,
): Answer {
  const words = cookieWords(language);
  return page({
    title: words.title,
    breadcrumbs: [{ text: words.home, href: '/' }, { text: words.title }],
    problems,
    body: html`<h1 class="govuk-heading-xl">${words.title}</h1>
      <p class="govuk-body">${words.introduction}</p>
      <p class="govuk-body">${words.noScript}</p>
      <h2 class="govuk-heading-m">${words.additional}</h2>
      ${
        additional.length === 0
          ? html`<p class="govuk-body">${words.noAdditional}</p>`
          : choosing(additional, form, problems, language)
      }
      <h2 class="govuk-heading-m">${words.essential}</h2>
      <p class="govuk-body">${words.essentialText}</p>
      ${essentialTable(language)}
      <p class="govuk-body">${words.inTab}</p>`,
  });
}

function choosing(
  additional: readonly AdditionalCookie[],
  form: FormFields,
  problems: readonly FormProblem[],
  language: Language,
): Html {
  const words = cookieWords(language);
  const said = (text: { en: string; cy?: string | undefined }) => text[language] ?? text.en;
  return html`<p class="govuk-body">${words.additionalText}</p>
    ${wideTable({
      caption: words.additional,
      captionClasses: 'govuk-visually-hidden',
      head: [words.name, words.purpose, words.kept, words.recipient].map((text) => ({ text })),
      firstCellIsHeader: true,
      rows: additional.map(({ id, purpose, days, recipient }) => [
        { html: html`<span class="dr-code">${additionalPrefix}${id}</span>` },
        { text: said(purpose) },
        { text: words.forDays(days) },
        { text: said(recipient) },
      ]),
    })}
    <form method="post" action="/cookies" novalidate>
      <input type="hidden" name="from" value="/cookies" />
      <input type="hidden" name="choice" value="each" />
      ${additional.map(({ id, name }) =>
        radiosField(
          { form, problems },
          {
            name: id,
            label: words.allow(said(name)),
            choices: [
              { value: 'yes', text: words.yes },
              { value: 'no', text: words.no },
            ],
            classes: 'govuk-radios--inline',
          },
        ),
      )}
      ${button({ text: words.save })}
    </form>`;
}

function essentialTable(language: Language): Html {
  const words = cookieWords(language);
  const all: readonly ServiceCookie[] = Object.values(serviceCookies);
  return wideTable({
    caption: words.essential,
    captionClasses: 'govuk-visually-hidden',
    head: [words.name, words.purpose, words.when, words.kept].map((text) => ({ text })),
    firstCellIsHeader: true,
    rows: all.map(({ name, purpose, when, maxAgeSeconds }) => [
      { html: html`<span class="dr-code">${name}</span>` },
      { text: purpose[language] },
      { text: when[language] },
      { text: keptFor(maxAgeSeconds, language) },
    ]),
  });
}

const daySeconds = 24 * 3600;

function keptFor(seconds: number | null, language: Language): string {
  const words = cookieWords(language);
  if (seconds === null) return words.session;
  return seconds < daySeconds
    ? words.forMinutes(Math.round(seconds / 60))
    : words.forDays(Math.round(seconds / daySeconds));
}
