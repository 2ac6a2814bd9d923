// The SQL of links for consultees: the token in a link is nowhere, only what is worked out from it.
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { ofAllBodies, whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import { digestOfToken, newToken } from '../accounts/token.ts';
import {
  type ConsulteeItem,
  type ConsulteeItemKind,
  type ConsulteeLink,
  stateOfLink,
} from './consultee-link.ts';
import { listNames } from './role-store.ts';

export type NewConsulteeLink = Pick<ConsulteeLink, 'body' | 'item' | 'consultee' | 'question' | 'expiresAt'>;

/** Makes a link; returns its id and the token in it, which nobody can find out again. */
export async function makeConsulteeLink(
  transaction: Database,
  { body, item, consultee, question, expiresAt }: NewConsulteeLink,
  clock: Clock,
): Promise<{ id: string; token: string }> {
  const { token, digest } = newToken();
  const { id } = await transaction
    .insertInto('consulteeLink')
    .values({
      ...{ digest, consultee, question, expiresAt, bodyId: body, itemKind: item.kind, item: item.id },
      ...{ madeBy: whoActs().id, madeAt: clock.now() },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordEvent(
    transaction,
    {
      action: 'consultee.invited',
      subject: item,
      fields: {
        link: { after: id },
        consultee: { after: consultee },
        question: { after: question || null },
        until: { after: expiresAt.toISOString() },
      },
    },
    clock,
  );
  return { id, token };
}

/** Of whichever body: whoever has the token is nobody that a body knows. Null for one that opens another kind of thing. */
export async function findLinkByToken(
  database: Database,
  token: string,
  kind: ConsulteeItemKind,
): Promise<ConsulteeLink | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const digest = digestOfToken(token);
  const [found] = await ofAllBodies(() => linksWhere(database, { digest }));
  return found?.item.kind === kind ? found : null;
}

/** The newest first. */
export function listLinksTo(database: Database, item: ConsulteeItem): Promise<ConsulteeLink[]> {
  return linksWhere(database, { item });
}

async function linksWhere(
  database: Database,
  { digest, item }: { digest?: string; item?: ConsulteeItem },
): Promise<ConsulteeLink[]> {
  const rows = await database
    .selectFrom('consulteeLink')
    .selectAll()
    .$if(digest !== undefined, (query) => query.where('digest', '=', digest ?? ''))
    .$if(item !== undefined, (query) =>
      query.where('itemKind', '=', item?.kind ?? '').where('item', '=', item?.id ?? ''),
    )
    .orderBy('madeAt', 'desc')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const comments = await database
    .selectFrom('consulteeComment')
    .select(['id', 'linkId', 'said', 'saidAt as at'])
    .where('linkId', 'in', ids)
    .orderBy('saidAt')
    .orderBy('id')
    .execute();
  const names = await listNames(
    database,
    rows.map(({ madeBy }) => madeBy),
  );
  return rows.map((row) => ({
    ...{ id: row.id, body: row.bodyId, item: itemOf(row), consultee: row.consultee, question: row.question },
    ...{ madeBy: row.madeBy, maker: names.get(row.madeBy) ?? null, madeAt: row.madeAt },
    ...{ expiresAt: row.expiresAt, withdrawnAt: row.withdrawnAt, finishedAt: row.finishedAt },
    comments: comments
      .filter(({ linkId }) => linkId === row.id)
      .map(({ id, said, at }) => ({ id, said, at })),
  }));
}

function itemOf({ itemKind, item }: { itemKind: string; item: string }): ConsulteeItem {
  return { kind: itemKind === 'analysis' ? 'analysis' : 'finding', id: item };
}

/** Says whether it was open until now. */
export async function withdrawLink(database: Database, link: ConsulteeLink, clock: Clock): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('consulteeLink')
      .set({ withdrawnAt: clock.now(), withdrawnBy: whoActs().id })
      .where('id', '=', link.id)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await record(transaction, 'consultee.withdrawn', link, clock);
    return true;
  });
}

/** Says whether the link still opened it: one who says too much, or too late, is told. */
export async function keepComment(
  database: Database,
  link: ConsulteeLink,
  said: string,
  clock: Clock,
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    if (!(await isStillOpen(transaction, link, clock))) return false;
    await transaction
      .insertInto('consulteeComment')
      .values({ linkId: link.id, said, saidAt: clock.now() })
      .execute();
    await record(transaction, 'consultee.commented', link, clock, { said: { after: said } });
    return true;
  });
}

export async function finishLink(database: Database, link: ConsulteeLink, clock: Clock): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    if (!(await isStillOpen(transaction, link, clock))) return;
    await transaction
      .updateTable('consulteeLink')
      .set({ finishedAt: clock.now() })
      .where('id', '=', link.id)
      .execute();
    await record(transaction, 'consultee.finished', link, clock);
  });
}

/** One at a time: of two comments at once the second one finds the first. */
async function isStillOpen(
  transaction: Database,
  { id, item }: ConsulteeLink,
  clock: Clock,
): Promise<boolean> {
  await transaction.selectFrom('consulteeLink').select('id').where('id', '=', id).forUpdate().execute();
  const now = (await listLinksTo(transaction, item)).find((link) => link.id === id);
  return now !== undefined && stateOfLink(now, clock.now()) === 'open';
}

async function record(
  transaction: Database,
  action: 'consultee.withdrawn' | 'consultee.commented' | 'consultee.finished',
  { id, item, consultee }: ConsulteeLink,
  clock: Clock,
  more: Readonly<Record<string, { after: string }>> = {},
): Promise<void> {
  const fields = { link: { after: id }, consultee: { after: consultee }, ...more };
  await recordEvent(transaction, { action, subject: item, fields }, clock);
}
