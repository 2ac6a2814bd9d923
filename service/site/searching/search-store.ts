// The SQL of the search: words among what is public, asked with the role of the public, the best first.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../platform/database/index.ts';

/** Pages of the site are not in the database; they are handed to it with each search. */
export const foundKinds = ['publication', 'analysis', 'release', 'objective', 'page'] as const;
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

/** A JSON text: what is found comes as one, so that the words are looked for once. */
const answer = z.object({
  counts: z.record(z.string(), z.number()),
  found: z.array(
    z.object({
      kind: z.enum(foundKinds),
      key: z.string(),
      href: z.string(),
      title: z.string(),
      snippet: z.string(),
      at: z.coerce.date().nullable(),
    }),
  ),
});

const options = `StartSel=${opening}, StopSel=${closing}, MaxFragments=2, MaxWords=24, MinWords=12, FragmentDelimiter=" … "`;

/** All there is that has the words, in either reading: as English words with their endings, and letter by letter. */
export async function searchPublic(
  publicDatabase: Database,
  { words, kind, pages }: Asked,
  { from, most }: { from: number; most: number },
): Promise<{ found: Found[]; counts: Map<FoundKind, number> }> {
  const asked = words.replace(/[\0\u{e000}\u{e001}]/gu, ' ');
  const { rows } = await sql<{ answer: unknown }>`
    with asked as materialized (
      select websearch_to_tsquery('english', ${asked}) || websearch_to_tsquery('simple', ${asked}) as query
    ), entry as (
      select kind, key, href, title, concat_ws(' … ', nullif(summary, ''), body) as text, at, words from search_entry
      union all
      select 'page', href, href, title, concat_ws(' … ', nullif(summary, ''), words), null,
        search_vector(title, summary, words)
      from jsonb_to_recordset(${JSON.stringify(pages)}::jsonb) as page(href text, title text, summary text, words text)
    ), ranked as materialized (
      select kind, key, href, title, text, at, query, ts_rank_cd(words, query, 1) as rank
      from entry, asked where words @@ query
    ), chosen as (
      select * from ranked where ${kind}::text is null or kind = ${kind}
      order by rank desc, at desc nulls last, title
      offset ${from} limit ${most}
    )
    select jsonb_build_object(
      'counts', coalesce((select jsonb_object_agg(kind, many) from (
        select kind, count(*) as many from ranked group by kind
      ) counted), '{}'),
      'found', coalesce((select jsonb_agg(jsonb_build_object(
        'kind', kind, 'key', key, 'href', href, 'title', title, 'at', at,
        'snippet', ts_headline('english', left(text, 100000), query, ${options})
      ) order by rank desc, at desc nulls last, title) from chosen), '[]')
    ) as answer`.execute(publicDatabase);
  const { counts, found } = answer.parse(rows[0]?.answer);
  return { found, counts: new Map(foundKinds.flatMap((of) => (counts[of] ? [[of, counts[of]]] : []))) };
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
