// What protection is working out now, and what it worked out: begun, looked at, stopped. Kept in memory: a program that ends drops it.
import { randomUUID } from 'node:crypto';
import type { TableSet } from '@due-regard/disclosure';
import { type Aside, AsideStopped } from '../../platform/aside.ts';
import type { Log } from '../../platform/log.ts';
import { type WorkAnswer, workAnswer, type WorkInput } from './work-input.ts';

/** For whom it is worked out, so that the page that follows can go on. */
export interface AskedWork {
  findingId: string;
  heading: string;
  /** The dataset of the finding. */
  records: string;
  set: TableSet;
  /** The version of the policy that a release is made under; null for a comparison. */
  policyId: string | null;
  /** The releases of the register that attackers were given. */
  known: readonly string[];
}

export type WorkState =
  { name: 'working' } | { name: 'done'; answer: WorkAnswer } | { name: 'stopped' } | { name: 'failed' };

export interface ProtectionWork extends AskedWork {
  id: string;
  startedAt: Date;
  state: WorkState;
}

export interface WorkStore {
  begin(asked: AskedWork, input: WorkInput): ProtectionWork;
  /** Undefined for work that never was, or was dropped. */
  find(id: string): ProtectionWork | undefined;
  /** Waits until it is over, and at most so long. */
  settled(id: string, milliseconds: number): Promise<ProtectionWork | undefined>;
  stop(id: string): void;
  /** Of no finding's page: a certificate, or what the demonstration releases. Waits for it. */
  workOut(input: WorkInput, signal?: AbortSignal): Promise<WorkAnswer>;
}

export interface WorkStoreNeeds {
  aside: Aside;
  log: Log;
  clock: { now(): Date };
}

/** Work that is over holds true numbers: only the latest of it is remembered. */
const remembered = 20;

export function workStore({ aside, log, clock }: WorkStoreNeeds): WorkStore {
  const works = new Map<string, { work: ProtectionWork; over: Promise<void>; stop: AbortController }>();

  const workOut = async (input: WorkInput, signal?: AbortSignal): Promise<WorkAnswer> =>
    workAnswer.parse(await aside.run(input, signal));

  async function stateOf(input: WorkInput, signal: AbortSignal): Promise<WorkState> {
    try {
      return { name: 'done', answer: await workOut(input, signal) };
    } catch (error) {
      if (signal.aborted && error instanceof AsideStopped) return { name: 'stopped' };
      log.error('protection could not be worked out', { task: input.task, ...placeOf(error) });
      return { name: 'failed' };
    }
  }

  return {
    begin(asked, input) {
      const id = randomUUID();
      const work: ProtectionWork = { ...asked, id, startedAt: clock.now(), state: { name: 'working' } };
      const stop = new AbortController();
      const over = stateOf(input, stop.signal).then((state) => void (work.state = state));
      works.set(id, { work, over, stop });
      forgetOldest(works);
      return work;
    },
    find: (id) => works.get(id)?.work,
    async settled(id, milliseconds) {
      const entry = works.get(id);
      if (!entry) return undefined;
      const waited = Promise.withResolvers<void>();
      const timer = setTimeout(waited.resolve, milliseconds);
      await Promise.race([entry.over, waited.promise]);
      clearTimeout(timer);
      return entry.work;
    },
    stop: (id) => works.get(id)?.stop.abort(),
    workOut,
  };
}

function forgetOldest(works: Map<string, { work: ProtectionWork }>): void {
  for (const [id, { work }] of works) {
    if (works.size <= remembered) return;
    if (work.state.name !== 'working') works.delete(id);
  }
}

/** What broke off and where, without its message: that may name a cell and its number. */
function placeOf(error: unknown): { fault: string; where: string[] } {
  if (!(error instanceof Error)) return { fault: 'unknown', where: [] };
  const lines = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { fault: error.name, where: lines.slice(0, 8).map((line) => line.trim()) };
}
