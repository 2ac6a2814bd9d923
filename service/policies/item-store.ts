// The SQL that reads items of the register: one, many by what is asked for, and those that fall due.
import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Database, Tables } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { type ItemFilter, type ItemOrder, pageOfItems } from './item-filter.ts';
import {
  equalityStatuses,
  isItemState,
  isKind,
  type ItemState,
  type RegisterItem,
  type ShownStatus,
} from './register-item.ts';

type Row = Awaited<ReturnType<ReturnType<typeof items>['executeTakeFirstOrThrow']>>;
type Asked<Output> = SelectQueryBuilder<Tables, 'registerItem', Output>;
type Where = ExpressionBuilder<Tables, 'registerItem'>;

const live: readonly ItemState[] = ['proposed', 'in-force'];

/** Of the own body, or one that another body shows; undefined where there is none. */
export async function findItem(database: Database, id: string): Promise<RegisterItem | undefined> {
  const row = await items(database).where('id', '=', id).executeTakeFirst();
  return row && itemOf(row);
}

/** Of the own body, which alone changes it. */
export async function findOwnItem(database: Database, id: string): Promise<RegisterItem | undefined> {
  const item = await findItem(database, id);
  return item?.bodyId === ownBody() ? item : undefined;
}

/** By the reference that people cite, of the body that acts. */
export async function findItemByReference(
  database: Database,
  reference: string,
): Promise<RegisterItem | undefined> {
  const row = await items(database)
    .where('bodyId', '=', ownBody())
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row && itemOf(row);
}

export async function findItems(database: Database, ids: readonly string[]): Promise<RegisterItem[]> {
  if (ids.length === 0) return [];
  const rows = await items(database).where('id', 'in', ids).execute();
  return rows.map(itemOf);
}

/** Every item of the body that acts, also what has ended. */
export async function listAllItems(database: Database): Promise<RegisterItem[]> {
  const rows = await items(database)
    .where(({ eb }) => ownOf(eb))
    .execute();
  return rows.map(itemOf);
}

export interface ItemPage {
  items: RegisterItem[];
  /** How many there are in all, of which these are a page. */
  total: number;
}

/**
 * Those of the body that acts, and those that another body shows it.
 * @param today such as `2026-04-01`: it tells what is due for review
 */
export async function listItems(database: Database, filter: ItemFilter, today: string): Promise<ItemPage> {
  const asked = fitting(items(database), filter, today);
  const [rows, count] = await Promise.all([
    inOrder(asked, filter.order ?? 'changed')
      .offset(filter.offset ?? 0)
      .limit(filter.limit ?? pageOfItems)
      .execute(),
    fitting(database.selectFrom('registerItem'), filter, today)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { items: rows.map(itemOf), total: count.total };
}

/** What is live and to be reviewed on a day such as `2027-04-01` or before it, of the body that acts; the first to fall due first. */
export async function dueItems(database: Database, until: string): Promise<RegisterItem[]> {
  const rows = await items(database)
    .where(({ eb }) => ownOf(eb))
    .where('state', 'in', live)
    .where('reviewDue', '<=', until)
    .orderBy('reviewDue')
    .orderBy('reference')
    .execute();
  return rows.map(itemOf);
}

/** How many live items stand at each status, of the body that acts; those that stand nowhere are left out. */
export async function countByStatus(
  database: Database,
  today: string,
): Promise<ReadonlyMap<ShownStatus, number>> {
  const rows = await database
    .selectFrom('registerItem')
    .select(statusOn(today).as('status'))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(({ eb }) => ownOf(eb))
    .where('state', 'in', live)
    .groupBy('status')
    .execute();
  return new Map(rows.map(({ status, total }) => [status, total]));
}

function items(database: Database) {
  return database.selectFrom('registerItem').selectAll();
}

export function ownBody(): string {
  return whoActs().body ?? '';
}

/** The program’s own work sees the items of all bodies. */
function ownOf(eb: Where) {
  return ownBody() === '*' ? eb.lit(true) : eb('bodyId', '=', ownBody());
}

function statusOn(today: string) {
  return sql<ShownStatus>`case when state in ('proposed', 'in-force') and equality_status in ('screened-out', 'assessed')
    and review_due <= ${today}::date then 'due-for-review' else equality_status end`;
}

function fitting<Output>(query: Asked<Output>, filter: ItemFilter, today: string): Asked<Output> {
  const {
    words = '',
    kind,
    state,
    status,
    ownerId,
    teamId,
    isWithoutOwner,
    reviewUntil,
    decisionUntil,
  } = filter;
  let fits = query;
  for (const word of words.split(/\s+/).filter(Boolean).slice(0, 10)) fits = fits.where(standsIn(word));
  if (kind) fits = fits.where('kind', '=', kind);
  if (state) fits = state === 'live' ? fits.where('state', 'in', live) : fits.where('state', '=', state);
  if (status) fits = fits.where(statusOn(today), '=', status);
  if (ownerId) fits = fits.where('ownerId', '=', ownerId);
  if (teamId) fits = fits.where('teamId', '=', teamId);
  if (isWithoutOwner) fits = fits.where('ownerId', 'is', null).where('ownerJob', '=', '');
  if (reviewUntil) fits = fits.where('reviewDue', '<=', reviewUntil);
  if (decisionUntil) fits = fits.where('decisionExpected', '<=', decisionUntil);
  return fits;
}

function standsIn(word: string) {
  const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(reference || ' ' || title || ' ' || about || ' ' || legal_basis || ' ' || owner_job) ilike ${pattern}`;
}

function inOrder<Output>(query: Asked<Output>, order: ItemOrder): Asked<Output> {
  switch (order) {
    case 'title':
      return query.orderBy(sql`lower(title)`).orderBy('reference');
    case 'reference':
      return query.orderBy(sql`split_part(reference, '-', 1), split_part(reference, '-', 2)::int`);
    case 'review':
      return query.orderBy(sql`review_due asc nulls last`).orderBy('reference');
    default:
      return query.orderBy('changedAt', 'desc').orderBy('reference', 'desc');
  }
}

function itemOf(row: Row): RegisterItem {
  const { kind, state, equalityStatus } = row;
  const status = equalityStatuses.find((each) => each === equalityStatus);
  if (!isKind(kind) || !isItemState(state) || status === undefined)
    throw new Error(`REGISTER_ITEM_UNKNOWN: ${row.reference} is a ${kind}, ${state}, ${equalityStatus}.`);
  return { ...row, kind, state, equalityStatus: status };
}
