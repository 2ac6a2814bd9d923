// Brings one format of a text as it must be now: what is kept if nothing has changed, made at once where that is quick, or asked for.
import { join } from 'node:path';
import { programVersion } from '../../platform/program-version.ts';
import { type AutomaticFormat } from '../formats/format.ts';
import {
  digestsOf,
  type FormatSource,
  type Made,
  madeFile,
  madeFolder,
  type NotMadeFormat,
  quickFormats,
} from './made-format.ts';
import { listMade } from './made-format-store.ts';
import { askForFormats, type RunNeeds } from './make-formats.ts';
import { makeOneFormat } from './make-one-format.ts';
import { mayOnlyRead } from './may-only-read.ts';

export type BroughtFormat =
  | { kind: 'file'; made: Made; content: Uint8Array | { path: string } }
  | { kind: 'none'; none: NotMadeFormat }
  /** It takes longer than a page may: ask again. */
  | { kind: 'being-made' };

const underWay = new Map<string, Promise<BroughtFormat>>();

/** Many who ask for the same at once are given the same piece of work. */
export async function bringFormat(
  needs: RunNeeds,
  source: FormatSource,
  format: AutomaticFormat,
): Promise<BroughtFormat> {
  const { digest } = digestsOf(source.document, format, programVersion);
  const kept = (await listMade(needs.database, source.versionId, source.language)).find(
    (each) => each.format === format && each.digest === digest,
  );
  if (kept?.state === 'made') {
    await needs.storage.fetch(madeFolder(kept.sha256));
    return { kind: 'file', made: kept, content: { path: join(needs.dataFolder, madeFile(kept)) } };
  }
  if (kept) return { kind: 'none', none: kept };
  if (!quickFormats.includes(format)) return askForIt(needs, source, format);
  const key = `${source.versionId} ${source.language} ${format} ${digest}`;
  const work = underWay.get(key) ?? makeNow(needs, source, format).finally(() => underWay.delete(key));
  underWay.set(key, work);
  return work;
}

/** A copy that may only read cannot ask; the copies behind it make what is published. */
async function askForIt(
  needs: RunNeeds,
  source: FormatSource,
  format: AutomaticFormat,
): Promise<BroughtFormat> {
  try {
    await askForFormats(needs, source);
    return { kind: 'being-made' };
  } catch (error) {
    if (!mayOnlyRead(error)) throw error;
    const known = {
      format,
      ...digestsOf(source.document, format, programVersion),
      madeAt: needs.clock.now(),
    };
    const why = 'This copy of the program only shows what others have made.';
    return {
      kind: 'none',
      none: { ...known, state: 'unavailable', code: 'COPY_ONLY_READS', why, block: null },
    };
  }
}

async function makeNow(
  needs: RunNeeds,
  source: FormatSource,
  format: AutomaticFormat,
): Promise<BroughtFormat> {
  const { made, content } = await makeOneFormat(needs, source, format);
  return made.state === 'made'
    ? { kind: 'file', made, content: content ?? new Uint8Array() }
    : { kind: 'none', none: made };
}
