// The findings that are being worked out now: begun, looked at, stopped. Kept in memory: a program that ends drops them.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Aside, AsideStopped } from '../platform/aside.ts';
import type { DatabaseAddress } from '../platform/database/index.ts';
import type { Log } from '../platform/log.ts';
import type { ChosenDatasets } from './findings/kind-pages.ts';
import type { Warning } from './findings/warning.ts';

/** What a thread is given to work out one finding. */
export interface WorkOutInput {
  kind: string;
  request: unknown;
  dataFolder: string;
  address: DatabaseAddress;
}

/** What it answers: the finding as JSON, or why there is none. */
export type WorkedOut = { ok: true; finding: string } | { ok: false; problems: Warning[] };

export interface AskedFinding {
  kind: string;
  request: ChosenDatasets;
  /** What was typed, to be put back when the finding is refused. */
  typed: Readonly<Record<string, string | readonly string[]>>;
}

export type WorkState =
  | { name: 'working' }
  | { name: 'done'; findingId: string }
  | { name: 'refused'; problems: Warning[] }
  | { name: 'stopped' }
  | { name: 'failed' };

export interface WorkInHand extends AskedFinding {
  id: string;
  startedAt: Date;
  state: WorkState;
}

export interface WorkInHandNeeds {
  aside: Aside;
  dataFolder: string;
  databaseAddress: DatabaseAddress;
  log: Log;
  clock: { now(): Date };
  /** Keeps a finding that was made; returns its id. */
  keep(asked: AskedFinding, finding: unknown): Promise<string>;
}

export interface WorkInHandStore {
  begin(asked: AskedFinding): WorkInHand;
  /** Undefined for work that never was, or was dropped. */
  find(id: string): WorkInHand | undefined;
  /** Waits until the work is over, and at most so long. */
  settled(id: string, milliseconds: number): Promise<WorkInHand | undefined>;
  stop(id: string): void;
  /** Works one out and waits for it. */
  workOut(kind: string, request: unknown): Promise<WorkedOut>;
}

/** Work that is over is remembered for the latest of them, so that a page that looks again finds it. */
const remembered = 200;

const workedOut: z.ZodType<WorkedOut> = z.union([
  z.object({ ok: z.literal(true), finding: z.string() }),
  z.object({ ok: z.literal(false), problems: z.array(z.object({ code: z.string(), message: z.string() })) }),
]);

export function workInHandStore(needs: WorkInHandNeeds): WorkInHandStore {
  const works = new Map<string, { work: WorkInHand; over: Promise<void>; stop: AbortController }>();

  async function workOut(kind: string, request: unknown, signal?: AbortSignal): Promise<WorkedOut> {
    const { dataFolder, databaseAddress: address } = needs;
    const input: WorkOutInput = { kind, request, dataFolder, address };
    return workedOut.parse(await needs.aside.run(input, signal));
  }

  async function stateOf(asked: AskedFinding, signal: AbortSignal): Promise<WorkState> {
    try {
      const made = await workOut(asked.kind, asked.request, signal);
      if (!made.ok) return { name: 'refused', problems: made.problems };
      return { name: 'done', findingId: await needs.keep(asked, JSON.parse(made.finding)) };
    } catch (error) {
      if (signal.aborted && error instanceof AsideStopped) return { name: 'stopped' };
      needs.log.error('a finding could not be worked out', { error, kind: asked.kind });
      return { name: 'failed' };
    }
  }

  return {
    begin(asked) {
      const work: WorkInHand = {
        ...asked,
        id: randomUUID(),
        startedAt: needs.clock.now(),
        state: { name: 'working' },
      };
      const stop = new AbortController();
      const over = stateOf(asked, stop.signal).then((state) => void (work.state = state));
      works.set(work.id, { work, over, stop });
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

function forgetOldest(works: Map<string, { work: WorkInHand }>): void {
  for (const [id, { work }] of works) {
    if (works.size <= remembered) return;
    if (work.state.name !== 'working') works.delete(id);
  }
}
