// Makes one format of a text and keeps its file where every copy of the program finds it.
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { actingAs, theProgram } from '../../platform/doer.ts';
import { writeWhole } from '../../platform/files.ts';
import type { Log } from '../../platform/log.ts';
import { programVersion } from '../../platform/program-version.ts';
import type { Storage } from '../../platform/storage/index.ts';
import type { AutomaticFormat, MadeFile, MakeFormat } from '../formats/format.ts';
import { fileMeasures } from './file-measures.ts';
import {
  digestsOf,
  type FormatSource,
  isBeyondUs,
  type MadeFormat,
  madeFile,
  madeFolder,
} from './made-format.ts';
import { mayOnlyRead } from './may-only-read.ts';
import { isFileUsed, keepMade, listMade } from './made-format-store.ts';

export interface MakingNeeds {
  database: Database;
  dataFolder: string;
  storage: Storage;
  clock: Clock;
  log: Log;
  makers: Readonly<Record<AutomaticFormat, MakeFormat>>;
}

/** What was made, with its content; null where there is none. */
export interface JustMade {
  made: MadeFormat;
  content: Uint8Array | null;
}

/** Throws what `progress` throws: so the making is stopped. */
export async function makeOneFormat(
  needs: MakingNeeds,
  source: FormatSource,
  format: AutomaticFormat,
  progress?: (share: number) => void,
): Promise<JustMade> {
  const given = await needs.makers[format](source.document, progress);
  const known = { format, ...digestsOf(source.document, format, programVersion), madeAt: needs.clock.now() };
  if ('sentence' in given) {
    const { code, sentence: why, block = null } = given;
    const state = isBeyondUs(code) ? ('unavailable' as const) : ('failed' as const);
    return keepResult(needs, source, { made: { ...known, state, code, why, block }, content: null });
  }
  const { content, contentType, extension } = given;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const file = { contentType, extension, bytes: content.length, sha256, ...fileMeasures(format, content) };
  return keepResult(needs, source, { made: { ...known, state: 'made', ...file }, content });
}

/** A copy of the program that may only read gives what it made, and keeps nothing. */
async function keepResult(needs: MakingNeeds, source: FormatSource, result: JustMade): Promise<JustMade> {
  const { made, content } = result;
  try {
    await actingAs({ ...theProgram, body: source.bodyId }, async () => {
      const before = (await listMade(needs.database, source.versionId, source.language)).find(
        ({ format }) => format === made.format,
      );
      if (made.state === 'made' && content) await keepFile(needs, made, content);
      await keepMade(needs.database, source, made);
      if (before?.state === 'made') await forgetFile(needs, before.sha256);
    });
  } catch (error) {
    if (!mayOnlyRead(error)) throw error;
    needs.log.info('a format was made and not kept, as this copy may only read', { format: made.format });
  }
  return result;
}

async function keepFile(
  { dataFolder, storage }: MakingNeeds,
  made: Pick<MadeFile, 'extension'> & { sha256: string },
  content: Uint8Array,
): Promise<void> {
  await mkdir(join(dataFolder, madeFolder(made.sha256)), { recursive: true, mode: 0o700 });
  await writeWhole(join(dataFolder, madeFile(made)), (path) => writeFile(path, content, { mode: 0o600 }));
  await storage.keep(madeFolder(made.sha256));
}

/** A file that no format has any more goes; the same file may have been made of another text. */
async function forgetFile({ database, dataFolder, storage }: MakingNeeds, sha256: string): Promise<void> {
  if (await actingAs(theProgram, () => isFileUsed(database, sha256))) return;
  await storage.remove(madeFolder(sha256));
  await rm(join(dataFolder, madeFolder(sha256)), { recursive: true, force: true });
}
