// What protection is working out now, and what it worked out, in a thread of its own.
import type { TableSet } from '@due-regard/disclosure';
import { z } from 'zod';
import { type Aside, AsideStopped } from '../../platform/aside.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Log } from '../../platform/log.ts';
import { type UnderWay, type WorksUnderWay, worksUnderWay } from '../../platform/work-under-way-store.ts';
import { thing, type WorkAnswer, workAnswer, type WorkInput } from './work-input.ts';

/** For whom it is worked out, so that the page that follows can go on. */
const askedWork = z.object({
  findingId: z.string(),
  heading: z.string(),
  /** The dataset of the finding. */
  records: z.string(),
  set: thing<TableSet>('title', 'tables'),
  /** The version of the policy that a release is made under; null for a comparison. */
  policyId: z.string().nullable(),
  /** The releases of the register that attackers were given. */
  known: z.array(z.string()),
});

export type AskedWork = z.infer<typeof askedWork>;

const workEnd = z.discriminatedUnion('name', [
  z.object({ name: z.literal('done'), answer: workAnswer }),
  z.object({ name: z.literal('stopped') }),
  z.object({ name: z.literal('failed') }),
]);

export type WorkEnd = z.infer<typeof workEnd>;

export type ProtectionWork = UnderWay<AskedWork, WorkEnd>;

export interface WorkStore extends Pick<
  WorksUnderWay<AskedWork, WorkEnd>,
  'find' | 'settled' | 'stop' | 'close'
> {
  begin(asked: AskedWork, input: WorkInput): Promise<ProtectionWork>;
  /** Of no finding's page: a certificate, or what the demonstration releases. Waits for it. */
  workOut(input: WorkInput, signal?: AbortSignal): Promise<WorkAnswer>;
}

export interface WorkStoreNeeds {
  aside: Aside;
  database: Database;
  log: Log;
  clock: { now(): Date };
}

export function workStore({ aside, log, clock, database }: WorkStoreNeeds): WorkStore {
  const works = worksUnderWay<AskedWork, WorkEnd>({
    ...{ database, clock, log, kind: 'protection' },
    asked: askedWork,
    end: workEnd,
    lost: { name: 'failed' },
  });

  const workOut = async (input: WorkInput, signal?: AbortSignal): Promise<WorkAnswer> =>
    workAnswer.parse(await aside.run(input, signal));

  async function endOf(input: WorkInput, signal: AbortSignal): Promise<WorkEnd> {
    try {
      return { name: 'done', answer: await workOut(input, signal) };
    } catch (error) {
      if (signal.aborted && error instanceof AsideStopped) return { name: 'stopped' };
      log.error('protection could not be worked out', { task: input.task, ...placeOf(error) });
      return { name: 'failed' };
    }
  }

  return {
    ...works,
    begin: (asked, input) => works.begin(asked, (signal) => endOf(input, signal)),
    workOut,
  };
}

/** What broke off and where, without its message: that may name a cell and its number. */
function placeOf(error: unknown): { fault: string; where: string[] } {
  if (!(error instanceof Error)) return { fault: 'unknown', where: [] };
  const lines = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { fault: error.name, where: lines.slice(0, 8).map((line) => line.trim()) };
}
