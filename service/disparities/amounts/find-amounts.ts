// Finds amounts from files: reads the events or the people, and makes the finding.

import { join } from 'node:path';
import { importEvents } from '../../datasets/index.ts';
import { temporaryFolder } from '../../platform/files.ts';
import { programVersion } from '../../platform/program-version.ts';
import { openWarehouse } from '../../platform/warehouse/index.ts';
import { progressWords } from '../counting/progress-words.ts';
import { wholeImport } from '../counting/select-events.ts';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import { warningOf } from '../findings/warning.ts';
import type { AmountArguments } from './amount-arguments.ts';
import type { AmountFinding } from './amount-finding.ts';
import { gatherAmounts, gatherAmountsOfPeople } from './gather-amounts.ts';
import { makeAmountFinding } from './make-amount-finding.ts';

type Say = (text: string) => void;

export async function findAmounts(args: AmountArguments, say: Say): Promise<MadeFinding<AmountFinding>> {
  if (args.people.length === 0) return ofEvents(args, say);
  const material = await gatherAmountsOfPeople(args.people, args.request);
  return material.ok ? makeAmountFinding(material.value) : refusedFinding(...material.problems);
}

async function ofEvents({ events, request }: AmountArguments, say: Say): Promise<MadeFinding<AmountFinding>> {
  await using folder = await temporaryFolder('due-regard');
  const warehouse = await openWarehouse({ temporaryFolder: folder.path });
  try {
    const into = join(folder.path, 'events');
    const onProgress = (progress: Parameters<typeof progressWords>[0]) => say(progressWords(progress));
    const imported = await importEvents({ paths: events, into, warehouse, onProgress });
    if (!imported.ok) return refusedFinding(...imported.problems);
    say('Averaging');
    const material = await gatherAmounts({
      request,
      warehouse,
      parts: [wholeImport(into, imported.value)],
      noticed: imported.warnings.map(warningOf),
      programVersion,
    });
    return material.ok ? makeAmountFinding(material.value) : refusedFinding(...material.problems);
  } finally {
    await warehouse.close();
  }
}
