// Checks whether somebody holds training of a level on a day: what is asked before they write or approve an analysis.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { dateIn, dayName } from '../phrases/day.ts';
import { quoted } from '../phrases/list.ts';
import { type Standing, standingOf } from './completion.ts';
import { listCompletions } from './completion-store.ts';
import { titlesFor } from './course-store.ts';
import { findGateOff } from './gate-store.ts';
import { levelWords, type TrainingLevel } from './training-level.ts';

/** `notice`: why nothing was asked, where it was not; for the page that lets somebody through. */
export type GateAnswer = { ok: true; notice: string | null } | { ok: false; sentence: string };

/** @param day such as `2026-04-01` */
export async function holdsTraining(
  database: Database,
  personId: string,
  level: TrainingLevel,
  day: string,
): Promise<boolean> {
  return (await standingOn(database, personId, level, day)).state === 'in-date';
}

async function standingOn(
  database: Database,
  personId: string,
  level: TrainingLevel,
  day: string,
): Promise<Standing> {
  // The program itself, and a demonstration, are nobody who could be trained.
  if (!uuid.test(personId)) return { state: 'missing' };
  return standingOf(await listCompletions(database, { personId }), level, day);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Lets through whoever holds it today, and everybody where the body asks for none: then it says so. */
export async function checkTraining(
  { database, clock }: { database: Database; clock: Clock },
  personId: string,
  level: TrainingLevel,
): Promise<GateAnswer> {
  const off = await findGateOff(database);
  if (off) return { ok: true, notice: `Training is not asked for at present: ${off.why}` };
  const titles = await titlesFor(database, level);
  const { name } = levelWords[level];
  if (titles.length === 0)
    return { ok: true, notice: `No course is set for the level “${name}”, so training is not asked for.` };
  const standing = await standingOn(database, personId, level, dateIn(clock.now()));
  if (standing.state === 'in-date') return { ok: true, notice: null };
  return { ok: false, sentence: lackOf(standing, level, titles) };
}

function lackOf(standing: Standing, level: TrainingLevel, titles: readonly string[]): string {
  const { name, allows } = levelWords[level];
  const theirs =
    standing.state === 'ended'
      ? `Yours ended on ${dayName(standing.ended)}`
      : 'There is no record that you have completed it';
  const what =
    titles.length === 1 ? `The course is ${quoted(titles)}` : `One of these is enough: ${quoted(titles)}`;
  return `You need training of the level “${name}” that is in date to ${allows}. ${theirs}. ${what}.`;
}
