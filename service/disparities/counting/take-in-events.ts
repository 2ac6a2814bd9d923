// Takes events in from files for as long as a finding is made of them: afterwards nothing of them is left.

import { join } from 'node:path';
import {
  type EventsPart,
  type FileProblem,
  type ImportProgress,
  importEvents,
} from '../../datasets/index.ts';
import { temporaryFolder } from '../../platform/files.ts';
import { type Warehouse, openWarehouse } from '../../platform/warehouse/index.ts';
import { type Warning, warningOf } from '../findings/warning.ts';
import { progressWords } from './progress-words.ts';
import { wholeImport } from './select-events.ts';

export interface EventsTakenIn {
  warehouse: Warehouse;
  parts: EventsPart[];
  noticed: Warning[];
}

/**
 * Refused where the files cannot be taken in.
 * @param meanwhile what can be done while the engine reads
 */
export async function takeInEvents<Made>(
  paths: readonly string[],
  say: (text: string) => void,
  make: (events: EventsTakenIn) => Promise<Made>,
  meanwhile?: () => Promise<void>,
): Promise<Made | { ok: false; problems: FileProblem[] }> {
  await using folder = await temporaryFolder('due-regard');
  const warehouse = await openWarehouse({ temporaryFolder: folder.path });
  try {
    const into = join(folder.path, 'events');
    const onProgress = (progress: ImportProgress) => say(progressWords(progress));
    const taken = await importEvents({
      paths,
      into,
      warehouse,
      onProgress,
      ...(meanwhile ? { meanwhile } : {}),
    });
    if (!taken.ok) return { ok: false, problems: [...taken.problems] };
    const parts = [wholeImport(into, taken.value)];
    return await make({ warehouse, parts, noticed: taken.warnings.map(warningOf) });
  } finally {
    await warehouse.close();
  }
}
