// The SQL of packs: kept once, read again as they were, with who opened them; never changed.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { Seal } from '../../platform/seal.ts';
import { canonicalJson } from './canonical-json.ts';
import { digestsOf } from './pack-digests.ts';
import type { PackFile } from './pack-file.ts';
import type { Pack, PackContent } from './pack.ts';
import type { PackDocument } from './pack-source.ts';
import { ofEachPart } from './pack.ts';

export async function nameOfBody(database: Database, id: string): Promise<string> {
  const row = await database.selectFrom('body').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? id;
}

/** The file of the newest version of an item, where it has one. */
export async function itemDocuments(database: Database, itemId: string): Promise<PackDocument[]> {
  const row = await database
    .selectFrom('registerVersion')
    .select(['number', 'fileName', 'fileType', 'fileBytes', 'fileDigest'])
    .where('itemId', '=', itemId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row?.fileDigest) return [];
  const { number, fileName, fileType, fileBytes, fileDigest: digest } = row;
  const file = { name: fileName ?? '', type: fileType ?? '', bytes: fileBytes ?? 0, digest };
  return [{ what: `Version ${number} of what is analysed`, ...file }];
}

export async function nextPackNumber(transaction: Database, analysisId: string): Promise<number> {
  const { number } = await transaction
    .selectFrom('analysisPack')
    .select(({ fn }) => fn.coalesce(fn.max('number'), sql<number>`0`).as('number'))
    .where('analysisId', '=', analysisId)
    .executeTakeFirstOrThrow();
  return number + 1;
}

export async function keepPack(
  transaction: Database,
  pack: Omit<Pack, 'id' | 'content'> & { content: PackContent },
): Promise<string> {
  const { id } = await transaction
    .insertInto('analysisPack')
    .values({ ...pack, content: canonicalJson({ ...pack.content, parts: { ...plainParts(pack.content) } }) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function plainParts({ parts }: PackContent) {
  return ofEachPart((part) => parts[part].map(({ id, content }) => ({ id, content })));
}

/** The newest pack of an analysis, or one by its number. Throws PACK_NOT_AS_FROZEN for one that is not what its digest and seal say. */
export async function findPack(
  { database, seal }: { database: Database; seal: Seal },
  analysisId: string,
  number?: number,
): Promise<Pack | undefined> {
  let query = database
    .selectFrom('analysisPack')
    .selectAll()
    .where('analysisId', '=', analysisId)
    .orderBy('number', 'desc')
    .limit(1);
  if (number !== undefined) query = query.where('number', '=', number);
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  const content = JSON.parse(row.content) as PackContent;
  if (digestsOf(content).digest !== row.digest || seal(row.digest) !== row.seal)
    throw new Error(
      `PACK_NOT_AS_FROZEN: pack ${row.number} of analysis ${analysisId} is not what was frozen.`,
    );
  return { ...row, content };
}

export interface KnownPack {
  number: number;
  frozenBy: string;
  frozenAt: Date;
  digest: string;
}

/** The newest first. */
export async function listPacks(database: Database, analysisId: string): Promise<KnownPack[]> {
  return database
    .selectFrom('analysisPack')
    .select(['number', 'frozenBy', 'frozenAt', 'digest'])
    .where('analysisId', '=', analysisId)
    .orderBy('number', 'desc')
    .execute();
}

export interface PackOpening {
  number: number;
  how: string;
  openedBy: string;
  openedAs: string;
  openedAt: Date;
}

/** Every time that anybody opened one of its packs, the last first. */
export async function listOpenings(database: Database, analysisId: string): Promise<PackOpening[]> {
  return database
    .selectFrom('analysisPackOpening')
    .innerJoin('analysisPack', 'analysisPack.id', 'analysisPackOpening.packId')
    .select(['number', 'how', 'openedBy', 'openedAs', 'openedAt'])
    .where('analysisPackOpening.analysisId', '=', analysisId)
    .orderBy('analysisPackOpening.id', 'desc')
    .limit(200)
    .execute();
}

/** Kept each time, and recorded in the ledger, whoever opens it and why ever. */
export async function noteOpening(
  database: Database,
  { id, analysisId, number }: Pack,
  how: 'page' | 'json' | 'html',
  at: Date,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { id: openedBy, role: openedAs } = whoActs();
    await transaction
      .insertInto('analysisPackOpening')
      .values({ analysisId, packId: id, how, openedBy, openedAs, openedAt: at })
      .execute();
    await recordEvent(transaction, {
      action: how === 'page' ? 'analysis.pack-opened' : 'analysis.pack-exported',
      subject: { kind: 'analysis', id: analysisId },
      fields: { pack: { after: String(number) }, ...(how !== 'page' && { form: { after: how } }) },
    });
  });
}

export function fileOfPack({ content, digest, seal, signature, key }: Pack): PackFile {
  return { ...content, digests: digestsOf(content).parts, proof: { digest, seal, signature, key } };
}
