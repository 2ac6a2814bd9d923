// Keeps the register of actions in step with what an analysis promises, in the transaction in which its answers are saved.
import { followSource } from '../../actions/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { promisedActions } from './promised-actions.ts';

/** To be asked after gaps or mitigations were saved, added or taken out. */
export async function followAnswers(
  transaction: Database,
  { id, demonstration }: Pick<Analysis, 'id' | 'demonstration'>,
  at: Date,
): Promise<void> {
  await followSource(transaction, {
    source: { kind: 'analysis', id },
    promised: promisedActions(await readAnswers(transaction, id)),
    goneBecause: 'It was taken out of the analysis.',
    ...{ at, demonstration },
  });
}

/** Whether a field is one from which actions come. */
export function promisesActions(field: string): boolean {
  return /^(gaps|mitigations)\//.test(field);
}
