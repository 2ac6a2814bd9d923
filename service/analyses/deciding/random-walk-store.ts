// The SQL and the rules of walks that random people take over the way of an analysis: after every step, what must always hold; for tests.
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { expediteAnalysis, freezeAnalysis } from '../packs/freeze-analysis.ts';
import { findPack } from '../packs/pack-store.ts';
import { addRemark } from '../remarks/remark-store.ts';
import { readTimeline } from '../timeline/timeline-store.ts';
import { findCourse } from '../workflow/course-store.ts';
import {
  approveAfterwards,
  returnToWriters,
  sendBack,
  submitAnalysis,
  takeBack,
  takeUp,
} from '../workflow/review-store.ts';
import { takeStep } from '../workflow/take-step-store.ts';
import { endStates, stepsFrom } from '../workflow/workflow.ts';
import { acknowledgeLate, decideAnalysis, findDecision } from './decision-store.ts';
import { goAhead, type MadeUpCourse, staff, type StaffName, write } from './put-made-up-course.ts';

/** Numbers that look random and are the same each time (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(roll: () => number, from: readonly T[]): T =>
  from[Math.floor(roll() * from.length)] ?? assert.fail();

export interface Walked {
  taken: number;
  refused: number;
  decided: number;
  published: number;
  late: number;
}

const people = Object.keys(staff) as StaffName[];

export async function walk(
  course: MadeUpCourse,
  { steps, seed }: { steps: number; seed: number },
): Promise<Walked> {
  const roll = dice(seed);
  const walked: Walked = { taken: 0, refused: 0, decided: 0, published: 0, late: 0 };
  let { id } = await course.written();
  let kept = await countsOf(course.database, id);
  let events = await countEvents(course.database, id);
  for (let count = 0; count < steps; count += 1) {
    const by = pick(roll, people);
    const before = await course.now(id);
    const tries = triesOf(course, id, roll);
    // Those that lead on come more often, or the walk would stay where it began.
    const onwards = [
      'submit',
      'submit',
      'freeze',
      'freeze',
      'decide',
      'decide',
      'publish',
      'publish',
      'late',
    ];
    const name = pick(roll, [...Object.keys(tries), ...onwards]);
    const came = await course.as(by, () => (tries[name] ?? assert.fail())()).catch((error: unknown) => error);
    const isDone = came === true;
    if (came instanceof Error) assert.match(came.message, refusals, `${name} by ${by}`);
    walked[isDone ? 'taken' : 'refused'] += 1;
    const now = await course.now(id);
    checkStep(before, now, isDone, name);
    const recorded = await countEvents(course.database, id);
    assert.equal(recorded, events + (isDone ? 1 : 0), `${name} by ${by} left no event, or one for nothing`);
    events = recorded;
    // What is refused is rolled back whole: its event would stand there, too.
    if (!isDone) continue;
    const counts = await countsOf(course.database, id);
    for (const [at, each] of counts.entries()) assert.ok(each >= (kept[at] ?? 0), `${name} lost something`);
    await checkPeople(course, now);
    kept = counts;
    if (before.state !== now.state && now.state === 'decided') walked.decided += 1;
    if (before.state !== now.state && now.state === 'published') walked.published += 1;
    if (now.late && !before.late) walked.late += 1;
    if (!endStates.includes(now.state)) continue;
    ({ id } = await course.written());
    [kept, events] = [await countsOf(course.database, id), await countEvents(course.database, id)];
  }
  return walked;
}

/** What the database answers where the page would not have asked. */
const refusals =
  /nobody_(approves|expedites)_their_own|does_not_approve|Nobody (publishes|decides|approves|settles|acknowledges)|acknowledged that|row-level security|There is no such analysis|ANALYSIS_NOT_WRITABLE/;

function triesOf(
  { database, needs, next }: MadeUpCourse,
  id: string,
  roll: () => number,
): Readonly<Record<string, () => Promise<boolean>>> {
  const step = async (taken: Promise<{ ok: boolean }>) => (await taken).ok;
  const why = 'A reason.';
  const earlier = roll() < 0.3 ? { at: new Date('2026-10-01T09:00:00Z'), why } : null;
  return {
    write: async () => {
      await write(database, id, 'background', `Words ${roll()}`, next());
      return true;
    },
    submit: () => step(submitAnalysis(database, id, next())),
    back: () => step(takeBack(database, id, next())),
    up: () => step(takeUp(database, id, next())),
    send: () => step(sendBack(database, id, why, next())),
    freeze: () => step(freezeAnalysis(needs, id, { at: next(), ownWhy: null })),
    expedite: () => step(expediteAnalysis(needs, id, { at: next(), why, approveBy: '2026-12-04' })),
    approve: () => approveAfterwards(database, id, next()),
    return: () => step(returnToWriters(database, id, why, next())),
    decide: async () => {
      const pack = await findPack(needs, id);
      const decision = { ...goAhead, packNumber: pack?.number ?? 1, earlier };
      return step(decideAnalysis(database, id, decision, next()));
    },
    late: () => acknowledgeLate(database, id, why, next()),
    publish: () => step(takeStep(database, id, 'publish', { at: next() })),
    monitor: () => step(takeStep(database, id, 'monitor', { at: next() })),
    due: () => step(takeStep(database, id, 'fall-due', { at: next() })),
    close: () => step(takeStep(database, id, 'close', { at: next(), why })),
    supersede: () => step(takeStep(database, id, 'supersede', { at: next() })),
    say: async () => {
      const kind = pick(roll, ['comment', 'challenge', 'dissent'] as const);
      await database
        .transaction()
        .execute((transaction) => addRemark(transaction, id, { kind, said: why }, next()));
      return true;
    },
  };
}

function checkStep(before: Analysis, now: Analysis, isDone: boolean, name: string): void {
  if (before.state === now.state) return;
  assert.ok(isDone, `${name} was refused, and changed the state`);
  const known = stepsFrom(before.depth, before.state).some(({ to }) => to === now.state);
  assert.ok(known, `${before.state} to ${now.state}`);
}

/** Who wrote, approved, decided: never the same; and what is out is in order, or was acknowledged. */
async function checkPeople(course: MadeUpCourse, analysis: Analysis): Promise<void> {
  const { database, needs } = course;
  await course.as('ann', async () => {
    const { approved } = await findCourse(database, analysis);
    const decision = await findDecision(database, analysis.id);
    const wrote = [...analysis.writtenBy, analysis.submittedBy];
    if (approved) assert.ok(!wrote.includes(approved.by), 'approved their own');
    if (analysis.expedited)
      assert.ok(!analysis.writtenBy.includes(analysis.expedited.by), 'expedited their own');
    if (!decision)
      return assert.ok(!['decided', 'published', 'monitoring'].includes(analysis.state), 'no decision');
    assert.ok(
      ![...wrote, approved?.by, analysis.expedited?.by].includes(decision.decidedBy),
      'decided on their own',
    );
    const pack = await findPack(needs, analysis.id, decision.packNumber);
    assert.equal(pack?.digest, decision.packDigest);
    const { order } = await readTimeline(database, analysis, course.next());
    const { rows } = await sql<{
      late: boolean;
    }>`select analysis_is_out_of_order(${analysis.id}) as late`.execute(database);
    assert.equal(
      rows[0]?.late,
      order.kind === 'out of order',
      'the database and the order test say different things',
    );
    if (analysis.state !== 'decided')
      assert.ok(order.kind === 'in order' || analysis.late, 'late, and published');
  });
}

/** What only grows: steps, packs, remarks, edits, openings. */
async function countsOf(database: Database, id: string): Promise<number[]> {
  const { rows } = await sql<{ counts: number[] }>`
    select array[
      (select count(*)::int from analysis_course where analysis_id = ${id}),
      (select count(*)::int from analysis_pack where analysis_id = ${id}),
      (select count(*)::int from analysis_remark where analysis_id = ${id}),
      (select count(*)::int from analysis_edit where analysis_id = ${id})
    ] as counts`.execute(database);
  return rows[0]?.counts ?? [];
}

/** Of the analysis; a decision has one of the item beside it. */
async function countEvents(database: Database, id: string): Promise<number> {
  const { rows } = await sql<{ events: number; all: number; last: number }>`
    select count(*) filter (where event::jsonb -> 'subject' ->> 'id' = ${id})::int as events,
      count(*)::int as all, coalesce(max(number), 0)::int as last
    from ledger_event`.execute(database);
  assert.equal(rows[0]?.all, rows[0]?.last, 'the ledger has a gap');
  return rows[0]?.events ?? 0;
}
