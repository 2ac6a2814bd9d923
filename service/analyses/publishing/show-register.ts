// GET /register: every screening and analysis that is published, with a search; and /register/:place, all that there ever was of one item.
import { z } from 'zod';
import { button, checkboxes, insetText, pagination } from '../../pages/govuk/components.ts';
import { type FormState, selectField, textField } from '../../pages/form-inputs.ts';
import { html, type Html } from '../../pages/html.ts';
import { linkList } from '../../pages/link-list.ts';
import { type Answer, everyone, notFound, page, route, type Route } from '../../pages/route.ts';
import type { Database } from '../../platform/database/index.ts';
import type { OrganisationProfile } from '../../organisation/index.ts';
import type { Language } from '../../phrases/language.ts';
import { challengesView, stateTags } from './entry-view.ts';
import { addressOf, placeForm, type RegisterEntry } from './register-entry.ts';
import { registerNames } from './register-names.ts';
import { listAnsweredChallenges, listEntries, listEntriesAt, listKinds } from './register-store.ts';
import { registerWords } from './register-words.ts';

const onOnePage = 50;
const mostPages = 10_000;
const depths = ['screening', 'short', 'full'] as const;

export const placed = z.object({ place: z.string().regex(placeForm) });

interface RegisterNeeds {
  publicDatabase: Database;
  /** What the body calls an equality analysis. */
  profile: Pick<OrganisationProfile, 'terms'>;
}

export function showRegister(needs: RegisterNeeds): Route[] {
  const { publicDatabase } = needs;
  const about = { method: 'GET', permission: everyone, languages: ['en', 'cy'] } as const;
  return [
    route({
      ...about,
      path: '/register',
      answer: ({ search, language }) => registerPage(needs, { form: search, problems: [] }, language),
    }),
    route({
      ...about,
      path: '/register/:place',
      params: placed,
      answer: ({ params, language }) => placePage(publicDatabase, params.place, language),
    }),
  ];
}

/** Where the register lies for programs, in the head of its pages. */
export function dataLinks(language: Language) {
  const words = registerWords(language);
  return [
    { rel: 'alternate' as const, href: '/register.csv', type: 'text/csv', title: words.csv },
    { rel: 'alternate' as const, href: '/api/v1/register', type: 'application/json', title: words.json },
    {
      rel: 'describedby' as const,
      href: '/register.jsonld',
      type: 'application/ld+json',
      title: words.catalogue,
    },
  ];
}

async function registerPage(
  { publicDatabase, profile }: RegisterNeeds,
  state: FormState,
  language: Language,
): Promise<Answer> {
  const words = registerWords(language);
  const title = words.titleOf(profile.terms.equalityAnalysis.plural);
  const { form } = state;
  const at = Math.min(mostPages, Math.max(1, Number.parseInt(form.value('page'), 10) || 1));
  const wanted = form.value('words').slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 10);
  const chosen = {
    depth: depths.find((known) => known === form.value('depth')) ?? '',
    kind: form.value('kind').slice(0, 40),
    all: form.value('all') === 'yes',
  };
  const isSearch = wanted.length > 0 || chosen.depth !== '' || chosen.kind !== '' || chosen.all;
  const [{ entries, count }, kinds] = await Promise.all([
    listEntries(publicDatabase, { words: wanted, ...chosen, from: (at - 1) * onOnePage, most: onOnePage }),
    listKinds(publicDatabase),
  ]);
  const hasAny = kinds.length > 0;
  return page({
    title,
    section: '/analyses',
    links: dataLinks(language),
    body: html`<h1 class="govuk-heading-xl">${title}</h1>
      <p class="govuk-body-l">${words.about}</p>
      ${!hasAny && html`<p class="govuk-body">${words.nothingYet}</p>`}
      ${hasAny && searchForm(state, kinds, language)}
      ${isSearch && html`<h2 class="govuk-heading-m" role="status">${count === 0 ? words.nothingFits : words.found(count)}</h2>`}
      ${entries.some(({ demonstration }) => demonstration) && insetText({ text: words.madeUp })}
      ${entries.length > 0 && entryList(entries, language)}
      ${turnPages(at, Math.ceil(count / onOnePage), { words: form.value('words'), ...chosen }, language)}
      ${isSearch && html`<p class="govuk-body"><a class="govuk-link" href="/register">${words.seeAll}</a></p>`}
      <h2 class="govuk-heading-m dr-no-print">${words.data}</h2>
      <ul class="govuk-list dr-no-print">
        ${dataLinks(language).map(({ href, title }) => html`<li><a class="govuk-link" href="${href}">${title}</a></li>`)}
      </ul>`,
  });
}

function searchForm(state: FormState, kinds: readonly string[], language: Language): Html {
  const words = registerWords(language);
  const names = registerNames(language);
  return html`<form method="get" action="/register" class="dr-search dr-no-print" role="search">
    ${textField(state, { name: 'words', label: words.words, type: 'search' })}
    ${selectField(state, {
      name: 'depth',
      label: words.depth,
      choices: [
        { value: '', text: words.everyDepth },
        ...depths.map((value) => ({ value, text: names.depths[value] })),
      ],
    })}
    ${selectField(state, {
      name: 'kind',
      label: words.kind,
      choices: [
        { value: '', text: words.everyKind },
        ...kinds.map((value) => ({ value, text: names.kinds[value] ?? value })),
      ],
    })}
    ${checkboxes({
      ...{ name: 'all', idPrefix: 'all', classes: 'govuk-checkboxes--small' },
      items: [{ value: 'yes', text: words.all, checked: state.form.value('all') === 'yes' }],
    })}
    ${button({ text: words.search, classes: 'govuk-button--secondary' })}
  </form>`;
}

/** Name, what it is, what was decided and when; with its tags. */
export function entryList(entries: readonly RegisterEntry[], language: Language): Html {
  const words = registerWords(language);
  const names = registerNames(language);
  return linkList(
    entries.map((entry) => ({
      name: `${entry.title === '' ? entry.place : entry.title}: ${names.depths[entry.depth].toLowerCase()}`,
      href: addressOf(entry),
      about: [
        [names.kinds[entry.kind] ?? entry.kind, `${entry.place}/${entry.number}`].join(', '),
        entry.outcome !== null && !entry.hidden && (names.outcomes[entry.outcome] ?? entry.outcome),
        [entry.decidedOn && words.decided(entry.decidedOn), words.published(entry.publishedAt)]
          .filter(Boolean)
          .join('. '),
        entry.state === 'withdrawn' && html`<span lang="en-GB">${entry.endedWhy}</span>`,
      ].filter(Boolean),
      state: stateTags(entry, language),
    })),
  );
}

function turnPages(
  at: number,
  pages: number,
  { words: asked, depth, kind, all }: { words: string; depth: string; kind: string; all: boolean },
  language: Language,
): Html | null {
  if (pages < 2) return null;
  const href = (number: number) =>
    `/register?${new URLSearchParams({ ...(asked && { words: asked }), ...(depth && { depth }), ...(kind && { kind }), ...(all && { all: 'yes' }), page: String(number) }).toString()}`;
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - at) <= 2,
  );
  return pagination({
    landmarkLabel: registerWords(language).more,
    ...(at > 1 && { previous: { href: href(at - 1) } }),
    ...(at < pages && { next: { href: href(at + 1) } }),
    items: near.map((number) => ({ number: String(number), href: href(number), current: number === at })),
  });
}

async function placePage(publicDatabase: Database, place: string, language: Language): Promise<Answer> {
  const words = registerWords(language);
  const entries = await listEntriesAt(publicDatabase, place);
  const shown = entries.find(({ state }) => state === 'published') ?? entries.find(({ hidden }) => !hidden);
  const [first] = entries;
  if (!first) return notFound(words.noSuch);
  const title = shown?.title ?? place;
  return page({
    title: `${title}, ${place}`,
    section: '/analyses',
    breadcrumbs: [{ text: words.title, href: '/register' }, { text: title }],
    links: dataLinks(language),
    body: html`<span class="govuk-caption-xl">${place}</span>
      <h1 class="govuk-heading-xl">${title}</h1>
      ${first.demonstration && insetText({ text: words.madeUp })}
      ${shown?.reviewDue && html`<p class="govuk-body">${words.review(shown.reviewDue)}</p>`}
      ${entryList(entries, language)}
      ${challengesView(await listAnsweredChallenges(publicDatabase, place), language)}`,
  });
}
