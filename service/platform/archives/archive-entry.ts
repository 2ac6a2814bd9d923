// One entry of an archive, as it is met.
import type { Readable } from 'node:stream';

/** One entry as an archive's reader meets it. `stream` must be read before the next entry is asked for. */
export interface ArchiveEntry {
  name: string;
  kind: 'file' | 'folder' | 'link' | 'other';
  stream(): Promise<Readable>;
}
