// GET /register/:place/:number: one screening or analysis as it was published, or why it can be read no more; an edition before at its own address.
import { z } from 'zod';
import { html, type Html } from '../../pages/html.ts';
import { type Answer, everyone, notFound, page, route, type Route } from '../../pages/route.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Language } from '../../phrases/language.ts';
import type { OpenedRelease } from '../../published/index.ts';
import {
  belowView,
  challengesView,
  decisionView,
  factsView,
  leftOutView,
  orderView,
  standingView,
  stateTags,
  summaryView,
} from './entry-view.ts';
import type { PublicContent } from './public-content.ts';
import { addressOf, type OpenEntry, placeForm, type RegisterEntry } from './register-entry.ts';
import { registerNames } from './register-names.ts';
import { findEntry, listAnsweredChallenges, listEntriesAt } from './register-store.ts';
import { registerWords } from './register-words.ts';
import { sectionView } from './section-view.ts';

export interface RegisterReading {
  /** As the public's pages enter it. */
  publicDatabase: Database;
  /** Undefined where there is none. */
  openRelease(id: string): Promise<OpenedRelease | undefined>;
}

const count = z.coerce.number().int().min(1).max(9_999);
export const ofEntry = z.object({ place: z.string().regex(placeForm), number: count });

export function showEntry(needs: RegisterReading): Route[] {
  const about = { method: 'GET', permission: everyone, languages: ['en', 'cy'] } as const;
  return [
    route({
      ...about,
      path: '/register/:place/:number',
      params: ofEntry,
      answer: ({ params, language }) => entryPage(needs, params, language),
    }),
    route({
      ...about,
      path: '/register/:place/:number/editions/:edition',
      params: ofEntry.extend({ edition: count }),
      answer: ({ params, language }) => entryPage(needs, params, language),
    }),
  ];
}

async function entryPage(
  needs: RegisterReading,
  { place, number, edition }: { place: string; number: number; edition?: number },
  language: Language,
): Promise<Answer> {
  const words = registerWords(language);
  const { publicDatabase } = needs;
  const entry = await findEntry(publicDatabase, place, number, edition);
  if (!entry) return notFound(words.noSuch);
  const all = await listEntriesAt(publicDatabase, place);
  const { content } = entry;
  const title = content?.title ?? place;
  const depth = registerNames(language).depths[entry.depth];
  return page({
    title: `${entry.state === 'withdrawn' ? `${words.withdrawn}: ` : ''}${title}, ${depth} ${place}/${number}`,
    section: '/analyses',
    // Gone: its words may not be seen any more.
    ...(content === null && { status: 410 }),
    breadcrumbs: crumbs(entry, title, language),
    links: [
      { rel: 'alternate', href: `/api/v1${addressOf(entry)}`, type: 'application/json', title: words.asJson },
      ...(edition !== undefined ? [{ rel: 'canonical' as const, href: addressOf(entry) }] : []),
    ],
    body: html`<div class="dr-public">
      <span class="govuk-caption-xl">${depth}${edition !== undefined && `. ${words.edition(edition)}`}</span>
      <h1 class="govuk-heading-xl" lang="${content?.language ?? language}">${title}</h1>
      <p class="dr-state">${stateTags(entry, language)}</p>
      ${standingView(entry, currentOf(entry, all), language)} ${factsView(entry, language)}
      ${content && (await contentView(needs, entry, content, language))}
      ${challengesView(await challengesOf(publicDatabase, entry), language)} ${editionsView(entry, language)}
      ${belowView(entry, content, language)}
    </div>`,
  });
}

function crumbs(entry: RegisterEntry, title: string, language: Language) {
  const words = registerWords(language);
  return [
    { text: words.title, href: '/register' },
    { text: title, href: `/register/${entry.place}` },
    { text: `${registerNames(language).depths[entry.depth]} ${entry.number}` },
  ];
}

/** What stands in its place: the newest that is published, of screenings or of analyses. */
function currentOf(entry: RegisterEntry, all: readonly RegisterEntry[]): RegisterEntry | undefined {
  const isScreening = entry.depth === 'screening';
  return all.find(
    (each) =>
      each.state === 'published' &&
      (each.depth === 'screening') === isScreening &&
      (each.number !== entry.number || each.edition !== entry.edition),
  );
}

async function contentView(
  needs: RegisterReading,
  { publishedAt }: OpenEntry,
  content: PublicContent,
  language: Language,
): Promise<Html> {
  const words = registerWords(language);
  const shown = { language, written: content.language, releases: await releasesIn(needs, content) };
  return html`${summaryView(content, language)} ${decisionView(content, language)}
    ${orderView(content, publishedAt, language)}
    <h2 class="govuk-heading-l">${words.contents}</h2>
    ${words.onlyEnglish !== '' && html`<p class="govuk-body">${words.onlyEnglish}</p>`}
    <ul class="govuk-list dr-no-print" lang="${content.language}">
      ${content.sections.map(
        ({ id, number, title }) =>
          html`<li>
            <a class="govuk-link" href="#${id}">${registerWords('en').section(number, title)}</a>
          </li>`,
      )}
    </ul>
    ${content.sections.map((section) => sectionView(section, shown))} ${leftOutView(content, language)}`;
}

/** As they stand today: what was withdrawn since is gone from here too. */
async function releasesIn(
  { openRelease }: RegisterReading,
  { sections }: PublicContent,
): Promise<ReadonlyMap<string, OpenedRelease>> {
  const ids = sections.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'evidence' ? part.pieces.flatMap(({ releases }) => releases) : [],
    ),
  );
  const opened = await Promise.all([...new Set(ids)].map(async (id) => [id, await openRelease(id)] as const));
  return new Map(opened.flatMap(([id, release]) => (release ? [[id, release] as const] : [])));
}

async function challengesOf(publicDatabase: Database, { place, number }: RegisterEntry) {
  return (await listAnsweredChallenges(publicDatabase, place)).filter((each) => each.number === number);
}

function editionsView(entry: RegisterEntry, language: Language): Html | null {
  const words = registerWords(language);
  const before = Array.from({ length: entry.edition - 1 }, (_, at) => at + 1);
  if (before.length === 0) return null;
  return html`<h2 class="govuk-heading-m">${words.earlierEditions}</h2>
    <ul class="govuk-list">
      ${before.map(
        (edition) =>
          html`<li>
            <a class="govuk-link" href="${addressOf(entry)}/editions/${edition}">${words.edition(edition)}</a>
          </li>`,
      )}
    </ul>`;
}
