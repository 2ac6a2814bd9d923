// Lists what is published, the newest first, with a search that reads nothing but what is published.
import { button, pagination, tag } from '../pages/govuk/components.ts';
import { type FormState, selectField, textField } from '../pages/form-inputs.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { everyone, page, route, type Route } from '../pages/route.ts';
import { listed } from '../phrases/list.ts';
import { choicesOf, listedRelease, type ListedRelease, matchingReleases } from './listed-release.ts';
import { releasedWords } from './public-release.ts';
import { findReleases, type ReleaseStoreNeeds } from './release-store.ts';

export const onOnePage = 20;

export function listReleasesRoute(needs: ReleaseStoreNeeds): Route {
  return route({
    method: 'GET',
    path: '/published',
    permission: everyone,
    answer: async ({ search }) => {
      const all = (await findReleases(needs)).flatMap(listedRelease);
      return page({
        title: 'Published',
        section: '/published',
        body: html`<h1 class="govuk-heading-l">Published</h1>
          ${all.length === 0 ? nothingYet : searchAndList(all, { form: search, problems: [] })}`,
      });
    },
  });
}

const nothingYet = html`<p class="govuk-body">Nothing has been published yet.</p>
  <p class="govuk-body">
    What is published here was protected first, so that nobody can be told from the others.
  </p>`;

function searchAndList(all: readonly ListedRelease[], state: FormState): Html {
  const { form } = state;
  const [words, year] = [form.value('words'), form.value('year')];
  const found = matchingReleases(all, { words, year, characteristic: form.value('characteristic') });
  const pages = Math.max(1, Math.ceil(found.length / onOnePage));
  const at = Math.min(Math.max(1, Number.parseInt(form.value('page'), 10) || 1), pages);
  const shown = found.slice((at - 1) * onOnePage, at * onOnePage);
  return html`${searchForm(all, state)} ${found.length === 0 ? nothingFound(form) : list(shown)}
  ${pages > 1 && turnPages(at, pages, state)}`;
}

/** With what was looked for: a year or a characteristic of an old address may be none that can be chosen. */
function nothingFound(form: FormState['form']): Html {
  const asked = ['words', 'year', 'characteristic'].flatMap((name) => form.value(name) || []);
  return html`<p class="govuk-body">
      Nothing that is published fits ${listed(asked.map((each) => `“${each}”`))}.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="/published">See everything that is published</a>
    </p>`;
}

function searchForm(all: readonly ListedRelease[], state: FormState): Html {
  const { years, characteristics } = choicesOf(all);
  const choices = (everything: string, values: readonly string[]) => [
    { value: '', text: everything },
    ...values.map((value) => ({ value, text: value })),
  ];
  return html`<form method="get" action="/published" class="dr-no-print" role="search">
    ${textField(state, { name: 'words', label: 'Search by words', classes: 'govuk-input--width-20' })}
    ${selectField(state, { name: 'year', label: 'Year', choices: choices('Every year', years) })}
    ${selectField(state, {
      name: 'characteristic',
      label: 'Characteristic',
      choices: choices('Every characteristic', characteristics),
    })}
    ${button({ text: 'Search', classes: 'govuk-button--secondary' })}
  </form>`;
}

function list(shown: readonly ListedRelease[]): Html {
  return linkList(
    shown.map(({ id, heading, scope, releasedAt, by, state, fictional }) => ({
      name: heading,
      href: `/published/${id}`,
      about: [scope, `${releasedWords({ releasedAt, by })}${fictional ? '. Made-up figures' : ''}`],
      ...(state === 'withdrawn' && { state: tag({ text: 'Withdrawn', classes: 'govuk-tag--red' }) }),
    })),
  );
}

function turnPages(at: number, pages: number, { form }: FormState): Html {
  const href = (number: number) => {
    const query = new URLSearchParams();
    for (const name of ['words', 'year', 'characteristic'])
      if (form.value(name) !== '') query.set(name, form.value(name));
    query.set('page', String(number));
    return `/published?${query.toString()}`;
  };
  return pagination({
    ...(at > 1 && { previous: { href: href(at - 1) } }),
    ...(at < pages && { next: { href: href(at + 1) } }),
    items: Array.from({ length: pages }, (_, index) => ({
      number: String(index + 1),
      href: href(index + 1),
      current: index + 1 === at,
    })),
  });
}
