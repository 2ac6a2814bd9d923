// Finds the pathway that a command asks for, from files.

import { gatherPeople } from '../counting/gather-people.ts';
import type { MadeFinding } from '../findings/made-finding.ts';
import { gatherCountedPathway } from './gather-counted-pathway.ts';
import { gatherPathway, type GatheredPathway } from './gather-pathway.ts';
import { makePathwayFinding } from './make-pathway-finding.ts';
import type { PathwayArguments } from './pathway-arguments.ts';
import type { PathwayFinding } from './pathway-finding.ts';

export async function findPathway(
  asked: PathwayArguments,
  say: (text: string) => void,
): Promise<MadeFinding<PathwayFinding>> {
  say('Reading the stages…');
  const gathered = await gather(asked);
  return gathered.ok ? makePathwayFinding(gathered.material) : gathered;
}

async function gather({ people, counts, asked }: PathwayArguments): Promise<GatheredPathway> {
  const [table] = counts;
  if (table !== undefined) return gatherCountedPathway(table, asked);
  const gathered = await gatherPeople(people, asked);
  return gathered.ok ? gatherPathway(gathered.material, asked) : gathered;
}
