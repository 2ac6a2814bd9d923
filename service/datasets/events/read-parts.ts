// Gathers pieces into parts of a fair size and reads two parts at a time, holding back whoever brings more.
import { rm } from 'node:fs/promises';
import { z } from 'zod';
import type { Warehouse } from '../../platform/warehouse/index.ts';
import type { NamedPiece, Part } from './part.ts';
import type { EventsFileForm } from './recognise-events-file.ts';

export interface PartQueue {
  /** Returns once there is room for more; throws what a reading threw. */
  add(piece: NamedPiece, form: EventsFileForm): Promise<void>;
  /** Reads what is left and waits for all. */
  finish(): Promise<void>;
  /** Waits for what is being read, whatever comes of it, and lets go of the second line. */
  close(): Promise<void>;
}

const mostPieces = 400;
const threadsRow = z.object({ threads: z.number() });

/**
 * A reading runs on one core, because it numbers the rows in their order; two lines make use of two. The engine's own
 * threads would only get in their way (a quarter more processor time, measured), so it has none until all are read.
 * `meanwhile` is called whenever there is nothing to do but wait for them.
 */
export async function readParts(
  warehouse: Warehouse,
  partBytes: number,
  read: (part: Part, warehouse: Warehouse) => Promise<void>,
  meanwhile: () => Promise<void>,
): Promise<PartQueue> {
  const [before] = await warehouse.rows(`SELECT current_setting('threads')::INTEGER AS threads`, threadsRow);
  await warehouse.run('SET threads = 1');
  const second = await warehouse.another();
  const free = [warehouse, second];
  const running = new Set<Promise<void>>();
  const gathering = new Map<string, NamedPiece[]>();
  const failures: unknown[] = [];

  const start = async (pieces: NamedPiece[], form: EventsFileForm) => {
    if (free.length === 0) await meanwhile();
    while (free.length === 0) await Promise.race(running);
    if (failures.length > 0) throw failures[0];
    const line = free.pop();
    if (line === undefined) return;
    const work = readAndClear(
      { pieces, mapping: form.mapping, delimiter: form.delimiter, numbered: false },
      line,
      read,
    )
      .catch((error: unknown) => void failures.push(error))
      .finally(() => {
        free.push(line);
        running.delete(work);
      });
    running.add(work);
  };
  const forms = new Map<string, EventsFileForm>();
  return {
    add: async (piece, form) => {
      const key = JSON.stringify([
        form.delimiter,
        piece.skip,
        form.mapping.columns.map(({ header }) => header),
      ]);
      const pieces = [...(gathering.get(key) ?? []), piece];
      forms.set(key, form);
      const bytes = pieces.reduce((sum, each) => sum + each.bytes, 0);
      const full = bytes >= partBytes || pieces.length >= mostPieces;
      gathering.set(key, full ? [] : pieces);
      if (full) await start(pieces, form);
    },
    finish: async () => {
      for (const [key, pieces] of gathering) {
        const form = forms.get(key);
        if (form !== undefined && pieces.length > 0) await start(pieces, form);
      }
      await meanwhile();
      await Promise.all(running);
      if (failures.length > 0) throw failures[0];
      await warehouse.run(`SET threads = ${before?.threads ?? 2}`);
    },
    close: async () => {
      await Promise.all(running);
      await second.close();
      await warehouse.run(`SET threads = ${before?.threads ?? 2}`);
    },
  };
}

async function readAndClear(
  part: Part,
  line: Warehouse,
  read: (part: Part, warehouse: Warehouse) => Promise<void>,
): Promise<void> {
  await read(part, line);
  for (const { path, ours } of part.pieces) if (ours) await rm(path, { force: true });
}
