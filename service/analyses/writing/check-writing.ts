// Whether somebody may write in an analysis now: with the permission, in their own body, while it is being written, trained for it.
import type { Visitor } from '../../pages/route.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { writeAnalyses } from '../keeping/analysis-permissions.ts';
import type { TrainingGate } from '../keeping/training-gate.ts';
import { mayChange, stateWords } from '../workflow/workflow.ts';

export type MayWrite = { ok: true } | { ok: false; sentence: string };

export async function checkWriting(
  trainingGate: TrainingGate,
  analysis: Analysis,
  visitor: Visitor,
): Promise<MayWrite> {
  const { person } = visitor;
  if (person === null || !visitor.may(writeAnalyses))
    return refused('You can read this. To write in it, somebody has to give you the role of an author.');
  if (analysis.bodyId !== visitor.body)
    return refused(
      'It belongs to another organisation, which shares it with yours: its own people write in it.',
    );
  if (!mayChange(analysis)) return refused(closedSentence(analysis));
  return trainingGate(person.id, 'author');
}

export function closedSentence({ state }: Pick<Analysis, 'state'>): string {
  const how =
    state === 'in-review'
      ? 'To change something, take it back to draft, or ask whoever reviews it to send it back.'
      : state === 'ready'
        ? 'To change something, whoever reviews or decides has to return it first.'
        : 'What changes now belongs in a new version.';
  return `It is marked “${stateWords[state]}”, so nothing in it can be changed. ${how}`;
}

function refused(sentence: string): MayWrite {
  return { ok: false, sentence };
}
