// Lists the screenings and analyses of an item as its page in the register shows them.
import type { Database } from '../platform/database/index.ts';
import type { ItemAnalysis } from '../policies/index.ts';
import { listAnalysesOf } from './keeping/analysis-store.ts';
import { stateWords } from './workflow/workflow.ts';

const depths = { screening: 'Screening', short: 'Short analysis', full: 'Full analysis' } as const;

export async function listItemAnalyses(database: Database, itemId: string): Promise<ItemAnalysis[]> {
  return (await listAnalysesOf(database, itemId)).map(({ id, number, depth, state, openedAt }) => ({
    title: `${depths[depth]}, number ${number}`,
    href: `/desk/analyses/${id}`,
    state: stateWords[state],
    openedAt,
  }));
}
