// The SQL of requests for other formats: kept when they come, read by those who answer them.
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { Vault } from '../../platform/vault.ts';
import { isAskedFormat, isWay, channels } from './asked-format.ts';
import { type FormatRequest, type NewRequest, type RequestNote, requestStates } from './format-request.ts';

const purpose = 'format-request contact';

export interface ReceivedRequest extends NewRequest {
  reference: string;
  receivedAt: Date;
  receivedOn: string;
  dueOn: string;
  demonstration?: boolean;
}

/** Of the body of who acts. `within` is done in the same transaction, once it is kept. */
export async function addRequest(
  database: Database,
  vault: Vault,
  { contact, ...request }: ReceivedRequest,
  within: (transaction: Database) => Promise<void> = async () => undefined,
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('formatRequest')
      .values({ ...request, contactLocked: vault.lock(purpose, contact) })
      .returning('id')
      .executeTakeFirstOrThrow();
    await within(transaction);
    // What they typed is not in the ledger: it is to go one day.
    await recordEvent(transaction, {
      action: 'format-request.received',
      subject: { kind: 'format-request', id },
      fields: { format: { after: request.format }, 'due on': { after: request.dueOn } },
    });
    return id;
  });
}

/** What whoever asked is told: undefined where there is no such request. */
export async function findReference(
  database: Database,
  reference: string,
): Promise<{ reference: string; dueOn: string; extendedTo: string | null } | undefined> {
  return database
    .selectFrom('formatRequest')
    .select(['reference', 'dueOn', 'extendedTo'])
    .where('reference', '=', reference)
    .executeTakeFirst();
}

function requests(database: Database) {
  return database
    .selectFrom('formatRequest')
    .leftJoin('publication', 'publication.id', 'formatRequest.publicationId')
    .selectAll('formatRequest')
    .select('publication.slug as publicationSlug')
    .where('formatRequest.bodyId', '=', whoActs().body ?? '');
}

type Row = Awaited<ReturnType<ReturnType<typeof requests>['executeTakeFirstOrThrow']>>;

/** Those that are open, the first to fall due first; then the answered ones, the last first. */
export async function listRequests(database: Database, vault: Vault): Promise<FormatRequest[]> {
  const rows = await requests(database).orderBy('formatRequest.receivedAt', 'desc').limit(2_000).execute();
  const all = rows.flatMap((row) => requestOf(row, vault));
  const open = all.filter(({ state }) => state === 'open');
  const last = ({ dueOn, extendedTo }: FormatRequest) => extendedTo ?? dueOn;
  return [
    ...open.sort((one, other) => last(one).localeCompare(last(other))),
    ...all.filter(({ state }) => state !== 'open'),
  ];
}

export async function findRequest(
  database: Database,
  vault: Vault,
  id: string,
): Promise<FormatRequest | undefined> {
  const row = await requests(database).where('formatRequest.id', '=', id).executeTakeFirst();
  return row && requestOf(row, vault)[0];
}

/** The oldest first. */
export async function listRequestNotes(database: Database, id: string): Promise<RequestNote[]> {
  const rows = await database
    .selectFrom('formatRequestNote')
    .select(['kind', 'said', 'saidBy', 'saidAt'])
    .where('requestId', '=', id)
    .orderBy('saidAt')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind === 'letter' ? 'letter' : 'note' }));
}

function requestOf(row: Row, vault: Vault): FormatRequest[] {
  const { format, way } = row;
  const state = requestStates.find((each) => each === row.state);
  const channel = channels.find((each) => each === row.channel);
  if (!isAskedFormat(format) || !isWay(way) || state === undefined || channel === undefined) return [];
  const { id, reference, publicationId, publicationSlug, about, detail, neededBy, receivedOn, dueOn } = row;
  const { extendedTo, extendedWhy, assignedTo, settledOn, settledWhy, costPence } = row;
  return [
    {
      ...{ id, reference, publicationId, publicationSlug, about, detail, neededBy, receivedOn, dueOn },
      ...{
        extendedTo,
        extendedWhy,
        assignedTo,
        settledOn,
        settledWhy,
        costPence,
        format,
        way,
        state,
        channel,
      },
      language: row.language === 'cy' ? 'cy' : 'en',
      contact: row.contactLocked === null ? null : vault.unlock(purpose, row.contactLocked),
      isErased: row.erasedAt !== null,
    },
  ];
}
