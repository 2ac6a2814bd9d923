// The SQL of versions of an item: added one after another, and never changed.
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { fileTypes, type RegisterVersion, type VersionFile } from './register-version.ts';

/** The newest first, without their words: a register has long texts. */
export async function listVersions(database: Database, itemId: string): Promise<ListedVersion[]> {
  const rows = await versions(database).where('itemId', '=', itemId).orderBy('number', 'desc').execute();
  return rows.map((row) => versionOf({ ...row, text: '' }));
}

export async function findVersion(
  database: Database,
  itemId: string,
  number: number,
): Promise<ListedVersion | undefined> {
  const row = await versions(database)
    .select('text')
    .where('itemId', '=', itemId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && versionOf(row);
}

function versions(database: Database) {
  return database
    .selectFrom('registerVersion')
    .select(['id', 'itemId', 'number', 'textFromFile', 'fileKey', 'fileName', 'fileType', 'fileBytes'])
    .select(['fileDigest', 'changeNote', 'editorial', 'inForceFrom', 'madeBy', 'madeAt'])
    .select(sql<boolean>`text <> ''`.as('hasText'));
}

type Row = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>> & { text: string };

function versionOf({ fileKey, fileName, fileType, fileBytes, fileDigest, ...row }: Row): ListedVersion {
  const type = fileTypes.find((each) => each === fileType);
  const isFile = fileKey !== null && fileDigest !== null && type !== undefined;
  return {
    ...row,
    file: isFile
      ? {
          key: fileKey,
          name: fileName ?? `document${type}`,
          type,
          bytes: fileBytes ?? 0,
          sha256: fileDigest,
        }
      : null,
  };
}

/** A version that says whether it has words, whether or not they were asked for. */
export interface ListedVersion extends RegisterVersion {
  hasText: boolean;
}

export interface NewVersion {
  itemId: string;
  text: string;
  textFromFile: boolean;
  file: VersionFile | null;
  changeNote: string;
  editorial: boolean;
  inForceFrom: string | null;
  at: Date;
}

/** Its number. Whoever adds it raises the trigger. */
export async function addVersion(
  transaction: Database,
  { file, at: madeAt, ...version }: NewVersion,
): Promise<number> {
  const { itemId } = version;
  await transaction.updateTable('registerItem').set({ changedAt: madeAt }).where('id', '=', itemId).execute(); // Takes hold of the item, so that of two who add at once each has a number.
  const { number } = await transaction
    .insertInto('registerVersion')
    .values({
      ...version,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from register_version where item_id = ${itemId})`,
      ...(file && { fileKey: file.key, fileName: file.name, fileType: file.type }),
      ...(file && { fileBytes: file.bytes, fileDigest: file.sha256 }),
      ...{ madeBy: whoActs().id, madeAt },
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  await recordEvent(transaction, {
    action: 'register-item.version-added',
    subject: { kind: 'register-item', id: itemId },
    fields: {
      version: { after: String(number) },
      ...(file && { file: { after: `${file.name}, SHA-256 ${file.sha256}` } }),
      ...(version.text !== '' && { text: { after: version.text } }),
      ...(version.changeNote !== '' && { 'what changed': { after: version.changeNote } }),
      ...(version.editorial && { editorial: { after: 'yes' } }),
    },
  });
  return number;
}
