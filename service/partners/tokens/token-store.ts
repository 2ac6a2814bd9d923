// The SQL of tokens: made, used, replaced, revoked. Only digests of them are here.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import { digestOfToken, newTokenText, type ApiToken } from './api-token.ts';

const columns = [
  'id',
  'datasetId',
  'partnerId',
  'name',
  'ending',
  'madeBy',
  'madeAt',
  'expiresAt',
  'lastUsedAt',
  'revokedAt',
  'replacedBy',
] as const;

/** Of one partner, the newest first. */
export async function listTokens(database: Database, partnerId: string): Promise<ApiToken[]> {
  return database
    .selectFrom('apiToken')
    .select(columns)
    .where('partnerId', '=', partnerId)
    .orderBy('madeAt', 'desc')
    .execute();
}

export async function findToken(database: Database, id: string): Promise<ApiToken | undefined> {
  return database.selectFrom('apiToken').select(columns).where('id', '=', id).executeTakeFirst();
}

export interface TokenAtTheDoor extends ApiToken {
  /** Whose data it sends to. */
  body: string;
}

export async function findTokenByText(database: Database, text: string): Promise<TokenAtTheDoor | undefined> {
  return database
    .selectFrom('apiToken')
    .innerJoin('dataset', 'dataset.id', 'apiToken.datasetId')
    .select(columns.map((column) => `apiToken.${column}` as const))
    .select('dataset.bodyId as body')
    .where('digest', '=', digestOfToken(text))
    .where('dataset.removedAt', 'is', null)
    .executeTakeFirst();
}

export interface NewToken {
  datasetId: string;
  partnerId: string;
  name: string;
  by: string;
  at: Date;
  expiresAt: Date;
}

/** Returns the token itself, which is shown once. */
export async function makeToken(database: Database, token: NewToken): Promise<{ id: string; text: string }> {
  return database.transaction().execute(async (transaction) => {
    const made = await insertToken(transaction, token);
    await recordEvent(transaction, {
      action: 'token.made',
      subject: { kind: 'partner', id: token.partnerId },
      fields: tokenFields(made.id, token),
    });
    return made;
  });
}

/** A new token in the place of an old one, which stops at once; null when the old one was revoked already. */
export async function rotateToken(
  database: Database,
  old: ApiToken,
  { by, at, expiresAt }: Pick<NewToken, 'by' | 'at' | 'expiresAt'>,
): Promise<{ id: string; text: string } | null> {
  return database.transaction().execute(async (transaction) => {
    const stopped = await stopToken(transaction, old.id, at);
    if (!stopped) return null;
    const token = { datasetId: old.datasetId, partnerId: old.partnerId, name: old.name, by, at, expiresAt };
    const made = await insertToken(transaction, token);
    await transaction.updateTable('apiToken').set({ replacedBy: made.id }).where('id', '=', old.id).execute();
    await recordEvent(transaction, {
      action: 'token.rotated',
      subject: { kind: 'partner', id: old.partnerId },
      fields: { ...tokenFields(made.id, token), replaces: { before: old.id } },
    });
    return made;
  });
}

export async function revokeToken(
  database: Database,
  { id, partnerId, name }: ApiToken,
  at: Date,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    if (!(await stopToken(transaction, id, at))) return;
    await recordEvent(transaction, {
      action: 'token.revoked',
      subject: { kind: 'partner', id: partnerId },
      fields: { token: { before: id }, name: { before: name } },
    });
  });
}

async function stopToken(transaction: Database, id: string, at: Date): Promise<boolean> {
  const stopped = await transaction
    .updateTable('apiToken')
    .set({ revokedAt: at })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return stopped !== undefined;
}

async function insertToken(
  transaction: Database,
  { by, at, ...token }: NewToken,
): Promise<{ id: string; text: string }> {
  const text = newTokenText();
  const { id } = await transaction
    .insertInto('apiToken')
    .values({ ...token, digest: digestOfToken(text), ending: text.slice(-4), madeBy: by, madeAt: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, text };
}

function tokenFields(id: string, { name, datasetId, expiresAt }: NewToken) {
  return {
    token: { after: id },
    name: { after: name },
    data: { after: datasetId },
    expires: { after: expiresAt.toISOString() },
  };
}

/** Counts one use, and says how many there were in this minute: whichever copy of the program answered. */
export async function countUse(database: Database, tokenId: string, at: Date): Promise<number> {
  const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
  const { uses } = await database
    .insertInto('apiTokenUse')
    .values({ tokenId, minute, uses: 1 })
    .onConflict((conflict) =>
      conflict.columns(['tokenId', 'minute']).doUpdateSet({ uses: sql<number>`api_token_use.uses + 1` }),
    )
    .returning('uses')
    .executeTakeFirstOrThrow();
  if (uses === 1) await noteUse(database, tokenId, at);
  return uses;
}

/** Once a minute is enough; older counts are of no more use. */
async function noteUse(database: Database, tokenId: string, at: Date): Promise<void> {
  await database.updateTable('apiToken').set({ lastUsedAt: at }).where('id', '=', tokenId).execute();
  await database
    .deleteFrom('apiTokenUse')
    .where('tokenId', '=', tokenId)
    .where('minute', '<', new Date(at.getTime() - 10 * 60_000))
    .execute();
}
