// A thread that works findings out: it has its own way to the database and its own engine for counting.
import { z } from 'zod';
import { answerAside } from '../platform/aside.ts';
import { openDatabase } from '../platform/database/index.ts';
import { silentLog } from '../platform/log.ts';
import { bucketAddress, openStorage } from '../platform/storage/index.ts';
import { openWarehouseWithin } from '../platform/warehouse/index.ts';
import { findKind } from './finding-kinds.ts';
import type { WorkedOut, WorkOutInput } from './work-in-hand-store.ts';

const inputSchema: z.ZodType<WorkOutInput> = z.object({
  kind: z.string(),
  request: z.unknown(),
  dataFolder: z.string(),
  passingFolder: z.string(),
  bucket: bucketAddress.nullable(),
  address: z.union([
    z.object({ connectionString: z.string() }),
    z.object({ host: z.string(), port: z.number(), user: z.string(), database: z.string() }),
  ]),
});

answerAside(async (given): Promise<WorkedOut> => {
  const { kind: id, request, dataFolder, passingFolder, bucket, address } = inputSchema.parse(given);
  const kind = findKind(id);
  if (!kind) throw new Error(`FINDING_KIND_UNKNOWN: there is no kind of finding ${id}.`);
  // What goes wrong is thrown where the work was asked for, and logged there.
  const database = openDatabase(address, { log: silentLog, connections: 2 });
  try {
    const storage = openStorage(dataFolder, bucket);
    const needs = { database, dataFolder, storage, openWarehouse: () => openWarehouseWithin(passingFolder) };
    const made = await kind.workOut(needs, request);
    return made.ok ? { ok: true, finding: made.finding.compactJson() } : made;
  } finally {
    await database.destroy();
  }
});
