// Makes one block of a public page: with the words that staff have put in the place of the program's, and null where it has nothing in it.
import { html, type Html } from '../pages/html.ts';
import type { Language } from '../phrases/language.ts';
import type { Objective, ObjectivesOfSet } from '../strategy/index.ts';
import type { BlockWords } from './block-words.ts';
import type { PublicSiteNeeds } from './gather-needs.ts';
import type { PageId, SiteBlock } from './site-page.ts';
import type { Saying } from './site-words.ts';

export interface Building {
  needs: PublicSiteNeeds;
  language: Language;
  words: BlockWords;
  say: Saying;
}

export type MakeBlocks = (building: Building) => Promise<(SiteBlock | null)[]>;

interface BlockContent {
  title?: string;
  introduction?: string;
  /** Null: there is nothing to show. */
  body: Html | null;
}

/** @param place the page and the name of the block: `advisory-groups joining` */
export function makeBlock(
  { say }: Building,
  place: `${PageId} ${string}`,
  { title, introduction = '', body }: BlockContent,
): SiteBlock | null {
  if (body === null) return null;
  const said = {
    title: title === undefined ? null : say(place, 'title', title),
    introduction: say(place, 'introduction', introduction),
  };
  const words = [said.title ?? '', said.introduction, textIn(body)].join(' ').trim();
  return { id: place.split(' ')[1] ?? '', ...said, body, words };
}

/** What the markup says to a reader. */
function textIn(body: Html): string {
  return body
    .toString()
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

/** Null for an empty list. */
export function filled<T>(items: readonly T[], show: (items: readonly T[]) => Html): Html | null {
  return items.length === 0 ? null : show(items);
}

export function onwards(href: string, text: string): Html {
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${text}</a></p>`;
}

/** Those in force. */
export function currentOf(sets: readonly ObjectivesOfSet[], kind?: ObjectivesOfSet['kind']): Objective[] {
  return sets
    .filter((set) => kind === undefined || set.kind === kind)
    .flatMap(({ objectives }) => objectives)
    .filter(({ state }) => state === 'current');
}

/** In the language of the page, or in English where nobody has written it. */
export function spoken(words: { en: string; cy?: string | undefined }, language: Language): string {
  return words[language] ?? words.en;
}
