// POST /desk/analyses/:id/submit and what follows: each step of review, with its checks, in one place.
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import type { Visitor } from '../../pages/route.ts';
import { dateIn } from '../../phrases/day.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { expediteAnalysis, freezeAnalysis } from '../packs/freeze-analysis.ts';
import type { Gap } from '../questions/gap.ts';
import { listGaps } from '../questions/list-gaps.ts';
import { findQuestionSet } from '../questions/question-sets.ts';
import { unsignedBodies } from '../workflow/course.ts';
import {
  approveAfterwards,
  returnToWriters,
  sendBack,
  signOff,
  submitAnalysis,
  takeBack,
  takeUp,
} from '../workflow/review-store.ts';
import type { StepTaken } from '../workflow/take-step-store.ts';
import { notNow, reasonProblem } from './desk-words.ts';
import { type DecidingNeeds, type DeskAnalysis, separate } from './gather-needs.ts';

/** What came of a step: it was taken, or what was in its way, with the status that says so. */
export type StepOutcome = { ok: true } | { ok: false; problems: FormProblem[]; status: number };

/** Days in which what was expedited has to be approved. */
export const daysToApprove = 10;

export type TryStep = (
  needs: DecidingNeeds,
  desk: DeskAnalysis,
  form: FormFields,
  visitor: Visitor,
) => Promise<StepOutcome>;

const refused = (message: string, status = 403): StepOutcome => ({
  ...{ ok: false, status },
  problems: [{ field: '', message }],
});

function wrong(problems: FormProblem[]): StepOutcome | null {
  return problems.length > 0 ? { ok: false, problems, status: 422 } : null;
}

function came(taken: StepTaken): StepOutcome {
  return taken.ok ? { ok: true } : refused(notNow(taken.state), 409);
}

export async function gapsOf({ database }: DecidingNeeds, { analysis }: DeskAnalysis): Promise<Gap[]> {
  const set = findQuestionSet(analysis.questionSet.id, analysis.questionSet.version);
  return set ? listGaps(set, await readAnswers(database, analysis.id)) : [];
}

/** What only a legal adviser can lift does not keep it from review: there they see it. */
export const submit: TryStep = async (needs, desk, _form, visitor) => {
  if (!desk.isOwn) return refused(notNow(null));
  const gate = await needs.trainingGate(visitor.person?.id ?? '', 'author');
  if (!gate.ok) return refused(gate.sentence);
  const missing = (await gapsOf(needs, desk)).filter(({ blocks }) => !blocks);
  if (missing.length > 0) return refused(missingWords(missing), 422);
  return came(await submitAnalysis(needs.database, desk.analysis.id, needs.clock.now()));
};

function missingWords(missing: readonly Gap[]): string {
  const [first] = missing;
  const more =
    missing.length === 1
      ? ''
      : ` There are ${missing.length - 1} more: see everything that is still missing.`;
  return `It is not complete yet. ${first?.sentence ?? ''}${more}`;
}

export const takeItBack: TryStep = async (needs, desk) =>
  came(await takeBack(needs.database, desk.analysis.id, needs.clock.now()));

export const takeItUp: TryStep = async (needs, desk) =>
  came(await takeUp(needs.database, desk.analysis.id, needs.clock.now()));

export const sendItBack: TryStep = async (needs, desk, form) => {
  const why = form.value('send-back');
  return (
    wrong(reasonProblem('send-back', why, 'Enter what has to change')) ??
    came(await sendBack(needs.database, desk.analysis.id, why, needs.clock.now()))
  );
};

export const returnIt: TryStep = async (needs, desk, form) => {
  const why = form.value('return');
  return (
    wrong(reasonProblem('return', why, 'Enter what has to change before it is decided')) ??
    came(await returnToWriters(needs.database, desk.analysis.id, why, needs.clock.now()))
  );
};

/** By an approver who did not write it, trained for it, of what is complete and signed off by every body. */
export const freeze: TryStep = async (needs, desk, form, visitor) => {
  const { analysis, course } = desk;
  if (!desk.isOwn) return refused(notNow(null));
  const separated = await separate(needs, desk, 'approve-analysis', 'analyses:approve');
  if (separated.kind === 'their own' && !separated.canOverride) return refused(separated.sentence);
  const gate = await needs.trainingGate(visitor.person?.id ?? '', 'approver');
  if (!gate.ok) return refused(gate.sentence);
  const isOwn = separated.kind === 'their own';
  const ownWhy = isOwn ? form.value('own-why') : null;
  if (ownWhy !== null) {
    const problem = wrong(reasonProblem('own-why', ownWhy, 'Enter why you approve it yourself', 1000));
    if (problem) return problem;
  }
  if (form.value('submitted') !== (analysis.submittedAt?.toISOString() ?? ''))
    return refused('It was sent for review again since you read it. Read it again below.', 409);
  const missing = await gapsOf(needs, desk);
  if (missing.length > 0) return refused(missingWords(missing), 422);
  if (unsignedBodies(analysis, course).length > 0)
    return refused(
      'The other body has not signed it off yet, and both have to before it goes to decision.',
      409,
    );
  return came(await freezeAnalysis(needs, analysis.id, { at: needs.clock.now(), ownWhy }));
};

export const expedite: TryStep = async (needs, desk, form) => {
  if (!desk.isOwn) return refused(notNow(null));
  const separated = await separate(needs, desk, 'approve-analysis', 'analyses:except');
  if (separated.kind === 'their own') return refused(separated.sentence);
  const why = form.value('expedite');
  const problem = wrong(reasonProblem('expedite', why, 'Enter why it cannot wait', 2000));
  if (problem) return problem;
  const at = needs.clock.now();
  const approveBy = needs.workingDaysAfter(dateIn(at), daysToApprove);
  return came(await expediteAnalysis(needs, desk.analysis.id, { at, why, approveBy }));
};

export const approveLater: TryStep = async (needs, desk, _form, visitor) => {
  const { analysis, course, isOwn } = desk;
  if (!isOwn || !analysis.expedited || course.approved)
    return refused('There is nothing to approve here.', 409);
  const separated = await separate(needs, desk, 'approve-analysis', 'analyses:approve');
  if (separated.kind === 'their own') return refused(separated.sentence);
  const by = visitor.person?.id ?? '';
  if (by === analysis.expedited.by) return refused('You expedited it, so somebody else has to approve it.');
  if (by === course.decided?.by) return refused('You decided on it, so somebody else has to approve it.');
  const gate = await needs.trainingGate(by, 'approver');
  if (!gate.ok) return refused(gate.sentence);
  const done = await approveAfterwards(needs.database, analysis.id, needs.clock.now());
  return done ? { ok: true } : refused('It was approved by somebody else meanwhile.', 409);
};

/** By an approver of the other body. */
export const signItOff: TryStep = async (needs, desk, form, visitor) => {
  const { analysis, course } = desk;
  if (!unsignedBodies(analysis, course).includes(visitor.body ?? '') || analysis.state !== 'in-review')
    return refused('There is nothing for your body to sign off here now.', 409);
  const by = visitor.person?.id ?? '';
  if (analysis.writtenBy.includes(by) || analysis.submittedBy === by)
    return refused('You wrote in this analysis, so somebody else of your body has to sign it off.');
  const gate = await needs.trainingGate(by, 'approver');
  if (!gate.ok) return refused(gate.sentence);
  const said = form.value('sign-off');
  if (said.length > 5000) return refused('What you say must have at most 5,000 letters.', 422);
  return came(await signOff(needs.database, analysis.id, said, needs.clock.now()));
};
