// Lists what is published, the newest first, with a search that reads nothing but what is published.
import { button, pagination, tag } from '../pages/govuk/components.ts';
import { type FormState, selectField, textField } from '../pages/form-inputs.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { everyone, page, route, type Route } from '../pages/route.ts';
import { listed } from '../phrases/list.ts';
import { choicesOf, listedRelease, type ListedRelease, matchingReleases } from './listed-release.ts';
import { catalogueAddress } from './list-in-catalogue.ts';
import { type PublishedWords, publishedWords } from './published-words.ts';
import { fileEndings } from './release-forms.ts';
import { findReleases, type ReleaseStoreNeeds } from './release-store.ts';

export const onOnePage = 20;

export function listReleasesRoute(needs: ReleaseStoreNeeds): Route {
  return route({
    method: 'GET',
    path: '/published',
    permission: everyone,
    languages: ['en', 'cy'],
    answer: async ({ search, language }) => {
      const words = publishedWords(language);
      const all = (await findReleases(needs)).flatMap(listedRelease);
      return page({
        title: words.published,
        section: '/published',
        links: [
          {
            rel: 'alternate',
            href: catalogueAddress,
            type: 'application/ld+json',
            title: words.catalogue,
          },
        ],
        body: html`<h1 class="govuk-heading-l">${words.published}</h1>
          ${
            all.length === 0
              ? nothingYet(words)
              : html`${searchAndList(all, { form: search, problems: [] }, words)} ${formsOfEach(words)}`
          }`,
      });
    },
  });
}

function nothingYet(words: PublishedWords): Html {
  return html`<p class="govuk-body">${words.nothingYet}</p>
    <p class="govuk-body">${words.protectedFirst}</p>`;
}

function formsOfEach(words: PublishedWords): Html {
  return html`<div class="dr-no-print">
    <h2 class="govuk-heading-m">${words.formsOfEach}</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${fileEndings.map((ending) => {
        const [name, use] = words.forms[ending];
        return html`<li>${name}, ${use}</li>`;
      })}
    </ul>
    <h2 class="govuk-heading-m">${words.forPrograms}</h2>
    <p class="govuk-body">
      ${words.catalogueLine} <a class="govuk-link" href="${catalogueAddress}">${words.catalogue}</a>.
    </p>
  </div>`;
}

function searchAndList(all: readonly ListedRelease[], state: FormState, words: PublishedWords): Html {
  const { form } = state;
  const found = matchingReleases(all, {
    words: form.value('words'),
    year: form.value('year'),
    characteristic: form.value('characteristic'),
  });
  const pages = Math.max(1, Math.ceil(found.length / onOnePage));
  const at = Math.min(Math.max(1, Number.parseInt(form.value('page'), 10) || 1), pages);
  const shown = found.slice((at - 1) * onOnePage, at * onOnePage);
  return html`${searchForm(all, state, words)}
  ${found.length === 0 ? nothingFound(form, words) : list(shown, words)}
  ${pages > 1 && turnPages(at, pages, state)}`;
}

/** With what was looked for: a year or a characteristic of an old address may be none that can be chosen. */
function nothingFound(form: FormState['form'], words: PublishedWords): Html {
  const asked = ['words', 'year', 'characteristic'].flatMap((name) => form.value(name) || []);
  return html`<p class="govuk-body">${words.nothingFits(listed(asked.map((each) => `“${each}”`)))}</p>
    <p class="govuk-body">
      <a class="govuk-link" href="/published">${words.seeEverything}</a>
    </p>`;
}

function searchForm(all: readonly ListedRelease[], state: FormState, words: PublishedWords): Html {
  const { years, characteristics } = choicesOf(all);
  const choices = (everything: string, values: readonly string[]) => [
    { value: '', text: everything },
    ...values.map((value) => ({ value, text: value })),
  ];
  return html`<form method="get" action="/published" class="dr-no-print" role="search">
    ${textField(state, { name: 'words', label: words.searchByWords, classes: 'govuk-input--width-20' })}
    ${selectField(state, { name: 'year', label: words.year, choices: choices(words.everyYear, years) })}
    ${selectField(state, {
      name: 'characteristic',
      label: words.characteristic,
      choices: choices(words.everyCharacteristic, characteristics),
    })}
    ${button({ text: words.search, classes: 'govuk-button--secondary' })}
  </form>`;
}

function list(shown: readonly ListedRelease[], words: PublishedWords): Html {
  return linkList(
    shown.map(({ id, heading, scope, releasedAt, by, state, fictional }) => ({
      name: heading,
      href: `/published/${id}`,
      about: [scope, `${words.releasedBy(releasedAt, by)}${fictional ? `. ${words.madeUp}` : ''}`],
      ...(state === 'withdrawn' && { state: tag({ text: words.withdrawn, classes: 'govuk-tag--red' }) }),
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
