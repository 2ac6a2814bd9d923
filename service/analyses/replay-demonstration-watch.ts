// Takes those steps of a made-up story that reach beyond its writers: advice from outside, what was promised, what was watched, what the public left out.
import { endAction, listActionsOf } from '../actions/index.ts';
import { findLinkByToken, finishLink, keepComment } from '../people/index.ts';
import { actingAs, type Doer, whoActs } from '../platform/doer.ts';
import { dayBefore, momentBefore } from '../phrases/days-before.ts';
import { findItem } from '../policies/index.ts';
import type { DemonstrationScreening, ToldStep } from './demonstration-story.ts';
import { answerAdvice, askForAdvice } from './evidence/advice-store.ts';
import type { AnalysesGiven } from './gather-needs.ts';
import { keepChallenge, listChallenges, settleChallenge } from './publishing/challenge-store.ts';
import { placeOf } from './publishing/register-entry.ts';
import { addIndicator, addReading, listIndicators } from './monitoring/indicator-store.ts';

type Needs = Pick<AnalysesGiven, 'database' | 'clock'>;
const monthLength = 30;

/** Asked by a link, said by whoever has it, and answered on record. */
export async function replayAdvice(
  { database }: Needs,
  analysisId: string,
  { advice }: Extract<ToldStep, { does: 'advise' }>,
  at: Date,
): Promise<void> {
  const clock = { now: () => at };
  const { who, adviser, question, sections, said, answer } = advice;
  const expiresAt = new Date(at.getTime() + monthLength * 86_400_000);
  const body = whoActs().body ?? '';
  const token = await database
    .transaction()
    .execute((transaction) =>
      askForAdvice(transaction, { analysisId, body, who, adviser, question, sections, expiresAt }, clock),
    );
  const link = await findLinkByToken(database, token, 'analysis');
  if (!link || said === undefined) return;
  await actingAs({ id: 'visitor', role: 'visitor', request: null, body }, async () => {
    await keepComment(database, link, said, clock);
    await finishLink(database, link, clock);
  });
  if (answer)
    await database
      .transaction()
      .execute((transaction) => answerAdvice(transaction, { id: link.id, analysisId }, { ...answer, at }));
}

/** What was promised in words that begin so was done, or dropped. */
export async function replayFinish(
  { database, clock }: Needs,
  analysisId: string,
  { promised, state, outcome, daysAgo }: Extract<ToldStep, { does: 'finish' }>,
  at: Date,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const all = await listActionsOf(transaction, { kind: 'analysis', id: analysisId });
    const action = all.find(({ title }) => title.startsWith(promised));
    if (!action) throw new Error(`DEMONSTRATION_DATA_ABSENT: nothing was promised as ${promised}.`);
    await endAction(transaction, action, { state, outcome, on: dayBefore(clock.now(), daysAgo), at });
  });
}

export async function replayWatch(
  { database, clock }: Needs,
  analysisId: string,
  { indicator, readings }: Extract<ToldStep, { does: 'watch' }>,
  at: Date,
): Promise<void> {
  const { nextInDays, ...facts } = indicator;
  await database.transaction().execute(async (transaction) => {
    const nextReading = dayBefore(clock.now(), -nextInDays);
    const id = await addIndicator(transaction, analysisId, { ...facts, figure: null, nextReading }, at);
    const added = (await listIndicators(transaction, analysisId)).find((each) => each.id === id);
    if (!added) return;
    for (const { daysAgo, value, note = '' } of readings)
      await addReading(transaction, added, {
        ...{ day: dayBefore(clock.now(), daysAgo), value, note },
        at: new Date(`${dayBefore(clock.now(), daysAgo)}T10:00:00Z`),
      });
  });
}

/** A stranger challenges what was published; where it was answered, it was not accepted. */
export async function replayChallenge(
  given: AnalysesGiven,
  { itemId, number }: { itemId: string; number: number },
  { said, evidence, daysAgo, answer }: NonNullable<DemonstrationScreening['challenge']>,
  doerOf: (key: string) => Doer,
): Promise<void> {
  const { database, clock, profile } = given;
  const item = await findItem(database, itemId);
  if (!item) return;
  const place = placeOf(item.reference, item.bodyId, profile.id);
  const at = momentBefore(clock.now(), daysAgo);
  const sent = { said, evidence, email: '' };
  const visitor = { id: 'visitor', role: 'visitor', request: null, body: item.bodyId };
  const reference = await actingAs(visitor, () =>
    keepChallenge(given, sent, { place, number, language: 'en', at, demonstration: true }),
  );
  if (!answer) return;
  await actingAs(doerOf(answer.by), async () => {
    const kept = (await listChallenges(database, 'new')).find((each) => each.reference === reference);
    if (!kept) return;
    const settled = { isAccepted: false, answer: answer.words, triggerId: null };
    await database
      .transaction()
      .execute((transaction) =>
        settleChallenge(transaction, kept.id, { ...settled, at: momentBefore(clock.now(), answer.daysAgo) }),
      );
  });
}
