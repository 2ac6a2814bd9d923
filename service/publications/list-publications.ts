// GET /publications: everything that is published, by kind, with a search over all its words. A list with nothing in it is not shown.
import { z } from 'zod';
import { button } from '../pages/govuk/components.ts';
import { type FormState, selectField, textField } from '../pages/form-inputs.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { everyone, page, route, type Route } from '../pages/route.ts';
import { dateIn } from '../phrases/day.ts';
import type { Language } from '../phrases/language.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import { isPublicationKind, publicationKinds, type PublishedPublication } from './life/publication.ts';
import { listPublished } from './life/published-store.ts';
import { publicationWords } from './publication-words.ts';

const query = z.object({
  words: z.string().max(200).optional(),
  kind: z.string().max(40).optional(),
  year: z.string().max(4).optional(),
});

export function listPublicationsRoute({ publicDatabase }: PublicationNeeds): Route {
  return route({
    method: 'GET',
    path: '/publications',
    permission: everyone,
    languages: ['en', 'cy'],
    query,
    answer: async ({ query: asked, search, language }) => {
      const words = publicationWords(language);
      const all = await listPublished(publicDatabase);
      const kind = isPublicationKind(asked.kind ?? '') ? asked.kind : undefined;
      const year = /^\d{4}$/.test(asked.year ?? '') ? Number(asked.year) : undefined;
      const wanted = search.value('words').split(/\s+/).filter(Boolean).slice(0, 20);
      const isSearch = wanted.length > 0 || kind !== undefined || year !== undefined;
      const found = isSearch
        ? await listPublished(publicDatabase, {
            words: wanted,
            ...(kind !== undefined && isPublicationKind(kind) && { kind }),
            ...(year !== undefined && { year }),
          })
        : all;
      return page({
        title: words.publications,
        section: '/publications',
        links: [
          {
            rel: 'alternate',
            href: '/publications/feed.atom',
            type: 'application/atom+xml',
            title: words.feed,
          },
        ],
        body: html`<h1 class="govuk-heading-l">${words.publications}</h1>
          <p class="govuk-body-l">${words.about}</p>
          ${all.length === 0 ? html`<p class="govuk-body">${words.nothingYet}</p>` : searchForm(all, { form: search, problems: [] }, language)}
          ${isSearch && all.length > 0 && foundView(found, language)} ${!isSearch && byKind(found, language)}
          ${all.length > 0 && follow(language)}`,
      });
    },
  });
}

function searchForm(all: readonly PublishedPublication[], state: FormState, language: Language): Html {
  const words = publicationWords(language);
  const kinds = publicationKinds.filter((kind) => all.some((each) => each.kind === kind));
  const years = [...new Set(all.flatMap(yearsOf))].sort().reverse();
  return html`<form method="get" action="/publications" class="dr-no-print" role="search">
    ${textField(state, { name: 'words', label: words.searchByWords, classes: 'govuk-input--width-20' })}
    ${selectField(state, {
      name: 'kind',
      label: words.kind,
      choices: [
        { value: '', text: words.everyKind },
        ...kinds.map((value) => ({ value, text: words.kinds[value] })),
      ],
    })}
    ${selectField(state, {
      name: 'year',
      label: words.year,
      choices: [{ value: '', text: words.everyYear }, ...years.map((value) => ({ value, text: value }))],
    })}
    ${button({ text: words.search, classes: 'govuk-button--secondary' })}
  </form>`;
}

/** Each year between its first version and the one that is read. */
function yearsOf({ firstPublishedAt, currentPublishedAt }: PublishedPublication): string[] {
  const [first, last] = [firstPublishedAt, currentPublishedAt].map((day) => Number(dateIn(day).slice(0, 4)));
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, at) => String((first ?? 0) + at));
}

function foundView(found: readonly PublishedPublication[], language: Language): Html {
  const words = publicationWords(language);
  return html`<h2 class="govuk-heading-m" role="status">
      ${found.length === 0 ? words.nothingFits : words.found(found.length)}
    </h2>
    ${found.length > 0 && publicationList(found, language)}
    <p class="govuk-body"><a class="govuk-link" href="/publications">${words.seeAll}</a></p>`;
}

function byKind(all: readonly PublishedPublication[], language: Language): Html[] {
  const words = publicationWords(language);
  return publicationKinds.flatMap((kind) => {
    const some = all.filter((each) => each.kind === kind);
    return some.length === 0
      ? []
      : [
          html`<h2 class="govuk-heading-m">${words.kinds[kind]}</h2>
            ${publicationList(some, language)}`,
        ];
  });
}

/** Name, what it is about, and since when it reads as it does. */
export function publicationList(some: readonly PublishedPublication[], language: Language): Html {
  const words = publicationWords(language);
  return linkList(
    some.map(
      ({
        slug,
        title,
        summary,
        language: written,
        firstPublishedAt,
        currentPublishedAt,
        currentNumber,
        replacedBy,
      }) => ({
        name: title,
        href: `/publications/${slug}`,
        about: [
          ...(summary ? [html`<span lang="${written}">${summary}</span>`] : []),
          currentNumber > 1 ? words.updatedOn(currentPublishedAt) : words.publishedOn(firstPublishedAt),
          ...(replacedBy ? [`${words.replacedBy}: ${replacedBy.title}`] : []),
        ],
      }),
    ),
  );
}

function follow(language: Language): Html {
  const words = publicationWords(language);
  return html`<ul class="govuk-list dr-no-print">
    <li><a class="govuk-link" href="/corrections">${words.corrections}</a></li>
    <li><a class="govuk-link" href="/follow">${words.follow}</a></li>
    <li><a class="govuk-link" href="/publications/feed.atom">${words.feed}</a></li>
  </ul>`;
}
