// Keeps the register of actions in step with what an analysis promises, in the transaction in which its answers are saved.
import { followSource } from '../../actions/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { listPromisedBefore } from './list-promised.ts';
import { promisedActions } from './promised-actions.ts';

/** To be asked after gaps or mitigations were saved, added or taken out. What the version before promised in the same words is not promised twice. */
export async function followAnswers(
  transaction: Database,
  analysis: Pick<Analysis, 'id' | 'followsId' | 'demonstration'>,
  at: Date,
): Promise<void> {
  const { id, demonstration } = analysis;
  const before = await listPromisedBefore(transaction, analysis);
  const promised = promisedActions(await readAnswers(transaction, id)).filter(
    ({ part, title }) => !before.some((action) => action.source.part === part && action.title === title),
  );
  const goneBecause = 'It was taken out of the analysis.';
  const source = { kind: 'analysis', id } as const;
  await followSource(transaction, { source, promised, goneBecause, at, demonstration });
}

/** Whether a field, or a list, is one from which actions come. */
export function promisesActions(field: string): boolean {
  return /^(gaps|mitigations)(\/|$)/.test(field);
}
