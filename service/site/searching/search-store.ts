// The SQL of the search: words among what is public, asked with the role of the public, the best first.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';

/** Pages of the site are not in the database; they are handed to it with each search. */
export const foundKinds = ['publication', 'release', 'objective', 'page'] as const;
export type FoundKind = (typeof foundKinds)[number];

export interface SearchedPage {
  href: string;
  title: string;
  summary: string;
  words: string;
}

export interface Found {
  kind: FoundKind;
  key: string;
  href: string;
  title: string;
  /** Parts of its text with the words that were found between `opening` and `closing`. */
  snippet: string;
  /** Null for a page. */
  at: Date | null;
}

/** Letters that no text of ours has, so that what they stand around can be marked after all else is escaped. */
export const opening = '\u{e000}';
export const closing = '\u{e001}';

export interface Asked {
  words: string;
  /** Null: of every kind. */
  kind: FoundKind | null;
  pages: readonly SearchedPage[];
}

/** All there is that has the words, in either reading: as English words with their endings, and letter by letter. */
export async function searchPublic(
  publicDatabase: Database,
  { words, kind, pages }: Asked,
  { from, most }: { from: number; most: number },
): Promise<{ found: Found[]; counts: Map<FoundKind, number> }> {
  const asked = words.replace(/[\0\u{e000}\u{e001}]/gu, ' ');
  const { rows } = await sql<{
    kind: FoundKind;
    key: string;
    href: string;
    title: string;
    text: string;
    at: Date | null;
    rank: number;
  }>`
    with asked as (
      select websearch_to_tsquery('english', ${asked}) || websearch_to_tsquery('simple', ${asked}) as query
    ), entry as (
      select kind, key, href, title, concat_ws(' … ', nullif(summary, ''), body) as text, at, words from search_entry
      union all
      select 'page', href, href, title, concat_ws(' … ', nullif(summary, ''), words), null,
        search_vector(title, summary, words)
      from jsonb_to_recordset(${JSON.stringify(pages)}::jsonb) as page(href text, title text, summary text, words text)
    )
    select kind, key, href, title, text, at, ts_rank_cd(words, query, 1) as rank
    from entry, asked where words @@ query
    order by rank desc, at desc nulls last, title
    limit 500`.execute(publicDatabase);
  const counts = new Map<FoundKind, number>();
  for (const row of rows) counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1);
  const chosen = rows.filter((row) => kind === null || row.kind === kind).slice(from, from + most);
  const found = await Promise.all(
    chosen.map(async ({ kind: of, key, href, title, text, at }) => ({
      ...{ kind: of, key, href, title, at },
      snippet: await snippetOf(publicDatabase, text, asked),
    })),
  );
  return { found, counts };
}

const options = `StartSel=${opening}, StopSel=${closing}, MaxFragments=2, MaxWords=24, MinWords=12, FragmentDelimiter=" … "`;

async function snippetOf(publicDatabase: Database, text: string, asked: string): Promise<string> {
  const { rows } = await sql<{ snippet: string }>`
    select ts_headline('english', ${text.slice(0, 100_000)}::text,
      websearch_to_tsquery('english', ${asked}) || websearch_to_tsquery('simple', ${asked}), ${options}) as snippet
  `.execute(publicDatabase);
  return rows[0]?.snippet ?? '';
}

const mostTitles = 2000;

/** Words of titles and summaries, to guess from what somebody meant. */
export async function listKnownWords(
  publicDatabase: Database,
  pages: readonly SearchedPage[],
): Promise<string[]> {
  const rows = await publicDatabase
    .selectFrom('searchEntry')
    .select(['title', 'summary'])
    .limit(mostTitles)
    .execute();
  const all = [...rows, ...pages].map(({ title, summary }) => `${title} ${summary}`).join(' ');
  return [...new Set(all.toLowerCase().match(/\p{L}{4,}/gu) ?? [])];
}

/** Of everything that is public, for programs that read sites. */
export async function listPublicAddresses(publicDatabase: Database): Promise<string[]> {
  const rows = await publicDatabase
    .selectFrom('searchEntry')
    .select('href')
    .orderBy('at', 'desc')
    .limit(40_000)
    .execute();
  return rows.map(({ href }) => href);
}
