// GET /search: words among everything that is public, and nothing else; with kinds to choose from, and help where nothing is found.
import { button, pagination } from '../../pages/govuk/components.ts';
import { selectField, textField, type FormState } from '../../pages/form-inputs.ts';
import type { FormFields } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import { everyone, page, route, type Route } from '../../pages/route.ts';
import { closestNames } from '../../phrases/closest-names.ts';
import type { Language } from '../../phrases/language.ts';
import { whole } from '../../phrases/spoken-number.ts';
import type { PublicSiteNeeds } from '../gather-needs.ts';
import { foundView } from './found-view.ts';
import {
  type Found,
  type FoundKind,
  foundKinds,
  listKnownWords,
  searchPublic,
  type SearchedPage,
} from './search-store.ts';
import { searchWords, type SearchWords } from './search-words.ts';

export const onOnePage = 10;
const mostLetters = 200;
/** Nobody turns further, and the database counts no further than a 64-bit number. */
const mostPages = 10_000;

interface SearchNeeds extends Pick<PublicSiteNeeds, 'publicDatabase' | 'findWholeRelease'> {
  /** The pages that are published, in a language. */
  pages(language: Language): Promise<readonly SearchedPage[]>;
}

export function searchSite(needs: SearchNeeds): Route {
  return route({
    method: 'GET',
    path: '/search',
    permission: everyone,
    languages: ['en', 'cy'],
    answer: async ({ search, language }) => {
      const words = searchWords(language);
      const asked = search.value('words');
      const problems = asked.length > mostLetters ? [{ field: 'words', message: words.tooLong }] : [];
      const results = asked === '' || problems.length > 0 ? null : await resultsOf(needs, search, language);
      return page({
        title: results === null ? words.title : results.heading,
        section: '/search',
        breadcrumbs: [{ text: words.home, href: '/' }, { text: words.title }],
        problems,
        body: html`<h1 class="govuk-heading-xl">${words.title}</h1>
          ${searchForm({ form: search, problems }, words)}
          ${results === null ? html`<p class="govuk-body">${words.begin}</p>` : results.body}`,
      });
    },
  });
}

function searchForm(state: FormState, words: SearchWords): Html {
  return html`<form method="get" action="/search" class="dr-search dr-no-print" role="search">
    ${textField(state, { name: 'words', label: words.label, type: 'search', autocomplete: 'off' })}
    ${selectField(state, {
      name: 'kind',
      label: words.kind,
      choices: [
        { value: '', text: words.everything },
        ...foundKinds.map((value) => ({ value, text: words.kinds[value] })),
      ],
    })}
    ${button({ text: words.button })}
  </form>`;
}

async function resultsOf(
  needs: SearchNeeds,
  search: FormFields,
  language: Language,
): Promise<{ heading: string; body: Html }> {
  const words = searchWords(language);
  const asked = search.value('words');
  const kind = foundKinds.find((known) => known === search.value('kind')) ?? null;
  const at = Math.min(mostPages, Math.max(1, Number.parseInt(search.value('page'), 10) || 1));
  const pages = await needs.pages(language);
  const within = { from: (at - 1) * onOnePage, most: onOnePage };
  const { found, counts } = await searchPublic(needs.publicDatabase, { words: asked, kind, pages }, within);
  const shown = await wholeOnes(needs, found);
  const all = [...counts].reduce((sum, [of, count]) => (kind === null || of === kind ? sum + count : sum), 0);
  if (all === 0)
    return {
      heading: words.none(asked),
      body: await nothing(needs, { asked, pages, isElsewhere: counts.size > 0 }, words),
    };
  const heading = all === 1 ? words.one(asked) : words.count(whole(all), asked);
  return {
    heading,
    body: html`<h2 class="govuk-heading-m">${heading}</h2>
      ${foundView(shown, language)} ${turnPages(at, Math.ceil(all / onOnePage), { asked, kind }, words)}`,
  };
}

/** A release that is not as it was released has words that may be forged. */
async function wholeOnes({ findWholeRelease }: SearchNeeds, found: readonly Found[]): Promise<Found[]> {
  const whole = await Promise.all(
    found.map(async ({ kind, key }) => kind !== 'release' || (await findWholeRelease(key)) !== null),
  );
  return found.filter((_, at) => whole[at]);
}

interface NotFound {
  asked: string;
  pages: readonly SearchedPage[];
  /** There is something of another kind. */
  isElsewhere: boolean;
}

async function nothing(
  { publicDatabase }: SearchNeeds,
  { asked, pages, isElsewhere }: NotFound,
  words: SearchWords,
): Promise<Html> {
  const known = isElsewhere ? [] : await listKnownWords(publicDatabase, pages);
  const guess = guessed(asked, known);
  return html`<h2 class="govuk-heading-m">${words.none(asked)}</h2>
    ${isElsewhere && html`<p class="govuk-body">${words.noneOfKind}</p>`}
    ${
      guess !== null &&
      html`<p class="govuk-body">
        ${words.meant} <a class="govuk-link" href="/search?words=${encodeURIComponent(guess)}">${guess}</a>?
      </p>`
    }
    <ul class="govuk-list govuk-list--bullet">
      ${words.tips.map((tip) => html`<li>${tip}</li>`)}
    </ul>
    <p class="govuk-body">
      <a class="govuk-link" href="/feedback?page=/search">${words.ask}</a>${words.askAfter}
    </p>`;
}

/** Each word that nobody uses, as the nearest that somebody does; null where there is no better guess. */
export function guessed(asked: string, known: readonly string[]): string | null {
  const words = asked.split(/\s+/).filter(Boolean);
  const better = words.map((word) => {
    const plain = word.toLowerCase();
    return known.includes(plain) ? word : (closestNames(plain, known, 1)[0] ?? word);
  });
  const guess = better.join(' ');
  return guess.toLowerCase() === asked.toLowerCase() ? null : guess;
}

function turnPages(
  at: number,
  pages: number,
  { asked, kind }: { asked: string; kind: FoundKind | null },
  words: SearchWords,
): Html | null {
  if (pages < 2) return null;
  const href = (number: number) =>
    `/search?${new URLSearchParams({ words: asked, ...(kind && { kind }), page: String(number) }).toString()}`;
  return pagination({
    landmarkLabel: words.more,
    ...(at > 1 && { previous: { href: href(at - 1) } }),
    ...(at < pages && { next: { href: href(at + 1) } }),
    items: Array.from({ length: pages }, (_, index) => ({
      number: String(index + 1),
      href: href(index + 1),
      current: index + 1 === at,
    })),
  });
}
