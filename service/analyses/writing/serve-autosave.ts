// POST …/keep below each page of writing: what its script saves as one types; and the script itself.
import { json, type Answer, type Route, type Visitor } from '../../pages/route.ts';
import type { FormFields } from '../../pages/forms.ts';
import { makeScript, scriptRoute } from '../../pages/make-script.ts';
import { writeAnalyses } from '../keeping/analysis-permissions.ts';
import type { FieldConflict } from '../keeping/answer-store.ts';
import { momentOf, timeOf } from '../keeping/moment.ts';
import type { AskedField } from '../questions/fields-of.ts';
import { answerWords, typedWords } from './answer-words.ts';
import type { KeepReply } from './browser/waiting-changes.ts';
import { checkWriting } from './check-writing.ts';
import type { Written, WritingNeeds } from './gather-needs.ts';
import { keepChanges } from './keep-changes.ts';
import { readAnswersForm } from './read-answers-form.ts';

export const autosaveScript = makeScript(new URL('browser/autosave.ts', import.meta.url), '/desk/writing');

export function serveAutosave(): Route {
  return scriptRoute(autosaveScript);
}

/** For a page of writing: keeps the fields that were sent, and says of each what came of it. */
export async function keepTypedFields(
  needs: WritingNeeds,
  written: Written,
  asked: readonly AskedField[],
  { form, visitor }: { form: FormFields; visitor: Visitor },
): Promise<Answer> {
  const may = await checkWriting(needs.trainingGate, written.analysis, visitor);
  if (!may.ok) return refused(may.sentence);
  const { changes, problems } = readAnswersForm(form, asked);
  const at = needs.clock.now();
  const kept = await keepChanges(needs.database, written, changes, { at });
  if (!kept.ok) return refused(kept.sentence);
  const names = await needs.people.names(kept.conflicts.map(({ by }) => by));
  const conflicts = kept.conflicts.map((conflict) => conflictTold(conflict, asked, names));
  const reply: KeepReply = { saved: kept.saved, conflicts, problems, at: timeOf(at) };
  return json(reply);
}

function refused(sentence: string): Answer {
  return json({ refused: sentence }, { status: 409 });
}

function conflictTold(
  { field, theirs, edition, by, at }: FieldConflict,
  asked: readonly AskedField[],
  names: ReadonlyMap<string, string>,
): KeepReply['conflicts'][number] {
  const question = asked.find((each) => each.field === field)?.question ?? { answer: 'text' as const };
  const typed = typedWords(question, theirs);
  return {
    ...{ field, value: theirs, typed: typeof typed === 'string' ? typed : typed.join('\n') },
    ...{
      words: answerWords(question, theirs),
      edition,
      by: names.get(by) ?? 'Somebody else',
      at: momentOf(at),
    },
  };
}

/** What every route that keeps typed fields has in common. */
export const keepRoute = { method: 'POST', permission: writeAnalyses, audit: 'analysis.answered' } as const;
