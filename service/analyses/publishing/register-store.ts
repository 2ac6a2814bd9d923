// The SQL of the public register as anybody reads it, asked with the role of the public.
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { type EntryState, entryStates, type OpenEntry, type RegisterEntry } from './register-entry.ts';
import { readPublicContent } from './public-content.ts';

export interface RegisterSearch {
  /** Every word stands in its title, its summary or its place. */
  words?: readonly string[];
  depth?: string;
  kind?: string;
  outcome?: string;
  /** Also what was superseded or withdrawn. */
  all?: boolean;
  from?: number;
  most?: number;
}

/** The newest first. */
export async function listEntries(
  publicDatabase: Database,
  search: RegisterSearch = {},
): Promise<{ entries: RegisterEntry[]; count: number }> {
  const where = conditionOf(search);
  const [rows, { count }] = await Promise.all([
    entryRows(publicDatabase)
      .where(where)
      .orderBy('registerEntry.publishedAt', 'desc')
      .orderBy('registerEntry.place')
      .orderBy('registerEntry.number', 'desc')
      .limit(search.most ?? 50)
      .offset(search.from ?? 0)
      .execute(),
    publicDatabase
      .selectFrom('registerEntry')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where(where)
      .executeTakeFirstOrThrow(),
  ]);
  return { entries: rows.map(entryOf), count };
}

/** Every one that ever stood at a place, the newest first: of each number its last edition. */
export async function listEntriesAt(publicDatabase: Database, place: string): Promise<RegisterEntry[]> {
  const rows = await entryRows(publicDatabase)
    .where('registerEntry.place', '=', place)
    .distinctOn('registerEntry.number')
    .orderBy('registerEntry.number', 'desc')
    .orderBy('registerEntry.edition', 'desc')
    .execute();
  return rows.map(entryOf);
}

/** Its last edition, or the one asked for. Undefined where nothing was ever published. */
export async function findEntry(
  publicDatabase: Database,
  place: string,
  number: number,
  edition?: number,
): Promise<OpenEntry | undefined> {
  const row = await entryRows(publicDatabase)
    .select('registerEntry.content')
    .where('registerEntry.place', '=', place)
    .where('registerEntry.number', '=', number)
    .$if(edition !== undefined, (query) => query.where('registerEntry.edition', '=', edition ?? 0))
    .orderBy('registerEntry.edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return { ...entryOf(row), content: row.hidden ? null : readPublicContent(row.content) };
}

/** What there is to choose among. */
export async function listKinds(publicDatabase: Database): Promise<string[]> {
  const rows = await publicDatabase
    .selectFrom('registerEntry')
    .select('kind')
    .distinct()
    .where('hidden', '=', false)
    .orderBy('kind')
    .execute();
  return rows.map(({ kind }) => kind);
}

export interface AnsweredChallenge {
  place: string;
  number: number;
  receivedAt: Date;
  isAccepted: boolean;
  answer: string;
  settledAt: Date;
}

/** Those that were answered, the newest first. Who sent them and what they said is not the public's. */
export async function listAnsweredChallenges(
  publicDatabase: Database,
  place: string,
): Promise<AnsweredChallenge[]> {
  const rows = await publicDatabase
    .selectFrom('registerChallenge')
    .select(['place', 'number', 'receivedAt', 'state', 'answer', 'settledAt'])
    .where('place', '=', place)
    .where('state', '<>', 'new')
    .orderBy('settledAt', 'desc')
    .execute();
  return rows.flatMap(({ state, settledAt, ...rest }) =>
    settledAt === null ? [] : [{ ...rest, settledAt, isAccepted: state === 'accepted' }],
  );
}

function entryRows(publicDatabase: Database) {
  return publicDatabase
    .selectFrom('registerEntry')
    .leftJoin('body', 'body.id', 'registerEntry.bodyId')
    .select([
      ...(['registerEntry.id', 'registerEntry.bodyId', 'body.name as bodyName'] as const),
      ...(['registerEntry.place', 'registerEntry.number', 'registerEntry.edition'] as const),
      ...(['registerEntry.kind', 'registerEntry.depth', 'registerEntry.outcome'] as const),
      ...(['registerEntry.title', 'registerEntry.summary', 'registerEntry.state'] as const),
      ...(['registerEntry.decidedOn', 'registerEntry.reviewDue', 'registerEntry.isLate'] as const),
      ...(['registerEntry.publishedAt', 'registerEntry.ownPublication'] as const),
      ...(['registerEntry.ownPublicationWhy', 'registerEntry.endedAt', 'registerEntry.endedWhy'] as const),
      ...(['registerEntry.hidden', 'registerEntry.digest', 'registerEntry.seal'] as const),
      'registerEntry.demonstration' as const,
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof entryRows>['executeTakeFirstOrThrow']>>;

function entryOf({ ownPublication: did, ownPublicationWhy: why, ...row }: Row): RegisterEntry {
  return {
    ...row,
    bodyName: row.bodyName ?? '',
    depth: row.depth === 'screening' || row.depth === 'short' ? row.depth : 'full',
    state: entryStates.find((known): known is EntryState => known === row.state) ?? 'withdrawn',
    endedWhy: row.endedWhy ?? '',
    own: did !== null && why !== null ? { did, why } : null,
  };
}

function conditionOf({ words = [], depth, kind, outcome, all }: RegisterSearch): RawBuilder<SqlBool> {
  const parts = [
    all ? sql<SqlBool>`true` : sql<SqlBool>`register_entry.state = 'published'`,
    ...(depth ? [sql<SqlBool>`register_entry.depth = ${depth}`] : []),
    ...(kind ? [sql<SqlBool>`register_entry.kind = ${kind}`] : []),
    ...(outcome ? [sql<SqlBool>`register_entry.outcome = ${outcome}`] : []),
    ...words.map((word) => {
      const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
      return sql<SqlBool>`(register_entry.title ilike ${like} or register_entry.summary ilike ${like} or register_entry.place ilike ${like})`;
    }),
  ];
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}
