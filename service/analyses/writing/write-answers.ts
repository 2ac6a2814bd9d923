// What a posted page of answers comes to: all saved, or shown again with what somebody else wrote and what cannot be kept as it is.
import type { FormState } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import type { AskedField } from '../questions/fields-of.ts';
import type { FieldConflict } from '../keeping/answer-store.ts';
import { takeName, type Theirs } from './answer-form.ts';
import { formOfAnswers } from './form-of-answers.ts';
import { gatherWritten, type Written, type WritingNeeds } from './gather-needs.ts';
import { keepChanges } from './keep-changes.ts';
import { editionName, readAnswersForm } from './read-answers-form.ts';

/** What a page shows of its fields, and what stands in the way of some. */
export interface Shown {
  written: Written;
  state: FormState;
  theirs: ReadonlyMap<string, Theirs>;
}

export type WriteOutcome = { kind: 'saved' } | ({ kind: 'shown again' } & Shown);

/** As the answers are saved. */
export function shownAsSaved(written: Written, asked: readonly AskedField[]): Shown {
  const form = FormFields.from(formOfAnswers(asked, written.answers));
  return { written, state: { form, problems: [] }, theirs: new Map() };
}

/** @param refusal why nothing may be saved at all; '' where it may */
export async function writeAnswers(
  needs: WritingNeeds,
  written: Written,
  asked: readonly AskedField[],
  form: FormFields,
  refusal: string,
): Promise<WriteOutcome> {
  if (refusal !== '') return again(written, asked, form, [{ field: '', message: refusal }], []);
  const read = readAnswersForm(form, asked);
  const taken = form.value(takeName);
  const changes = read.changes.filter(({ field }) => field !== taken);
  const kept = await keepChanges(needs.database, written, changes, { at: needs.clock.now() });
  if (!kept.ok) return again(written, asked, form, [{ field: '', message: kept.sentence }], []);
  const problems = read.problems.filter(({ field }) => field !== taken);
  if (problems.length === 0 && kept.conflicts.length === 0) return { kind: 'saved' };
  const now = (await gatherWritten(needs.database, written.analysis.id)) ?? written;
  const names = await needs.people.names(kept.conflicts.map(({ by }) => by));
  const theirs = kept.conflicts.map((conflict) => theirsOf(conflict, names));
  const left = [...problems, ...kept.conflicts.map((conflict) => conflictProblem(conflict, asked))];
  return again(now, asked, form, left, theirs);
}

function again(
  written: Written,
  asked: readonly AskedField[],
  form: FormFields,
  problems: readonly FormProblem[],
  theirs: readonly (readonly [string, Theirs])[],
): WriteOutcome {
  // Where nothing was saved at all, everything stays as it was typed.
  const unsaved = problems.some(({ field }) => field === '')
    ? asked.map(({ field }) => field).filter((field) => form.has(editionName(field)))
    : problems.map(({ field }) => field);
  const typed = new Map(unsaved.map((field) => [field, form.allTyped(field)]));
  const shown = FormFields.from(formOfAnswers(asked, written.answers, typed));
  return {
    kind: 'shown again',
    ...{ written, state: { form: shown, problems }, theirs: new Map(theirs) },
  };
}

export function theirsOf(
  { field, theirs, by, at }: FieldConflict,
  names: ReadonlyMap<string, string>,
): readonly [string, Theirs] {
  return [field, { value: theirs, by: names.get(by) ?? 'Somebody else', at }];
}

function conflictProblem({ field }: FieldConflict, asked: readonly AskedField[]): FormProblem {
  const label = asked.find((each) => each.field === field)?.question.label ?? field;
  return {
    field,
    message: `Somebody else changed “${label}” while you were writing: nothing of yours is lost. Choose what is to stand there`,
  };
}
