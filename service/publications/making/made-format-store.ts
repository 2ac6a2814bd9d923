// The SQL of made formats: how each format of a text stands.
import type { Database } from '../../platform/database/index.ts';
import { automaticFormats } from '../formats/format.ts';
import type { LanguageTag } from '../document/document.ts';
import type { FormatSource, MadeFormat } from './made-format.ts';

export async function listMade(
  database: Database,
  versionId: string,
  language: LanguageTag,
): Promise<MadeFormat[]> {
  const rows = await database
    .selectFrom('madeFormat')
    .selectAll()
    .where('versionId', '=', versionId)
    .where('language', '=', language)
    .execute();
  return rows.flatMap((row): MadeFormat[] => {
    const format = automaticFormats.find((each) => each === row.format);
    if (!format) return [];
    const { digest, textDigest, madeAt, contentType, extension, sha256, pages, seconds } = row;
    const known = { format, digest, textDigest, madeAt };
    if (row.state === 'made' && contentType !== null && extension !== null && sha256 !== null)
      return [
        { ...known, state: 'made', contentType, extension, sha256, pages, seconds, bytes: row.bytes ?? 0 },
      ];
    const state = row.state === 'unavailable' ? 'unavailable' : 'failed';
    return [{ ...known, state, code: row.code ?? '', why: row.why ?? '', block: row.block }];
  });
}

/** In the place of what stood there. */
export async function keepMade(
  database: Database,
  { versionId, language, bodyId }: Pick<FormatSource, 'versionId' | 'language' | 'bodyId'>,
  made: MadeFormat,
): Promise<void> {
  const none = {
    ...{ code: null, why: null, block: null },
    ...{ contentType: null, extension: null, bytes: null, sha256: null, pages: null, seconds: null },
  };
  const row = { ...none, ...made };
  await database
    .insertInto('madeFormat')
    .values({ versionId, language, bodyId, ...row })
    .onConflict((conflict) => conflict.columns(['versionId', 'language', 'format']).doUpdateSet(row))
    .execute();
}

/** Whether any format still has this file. */
export async function isFileUsed(database: Database, sha256: string): Promise<boolean> {
  const row = await database
    .selectFrom('madeFormat')
    .select('id')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
}
