// The findings that are being worked out now, each by a thread of its own; one that is made is kept.
import { z } from 'zod';
import { type Aside, AsideStopped } from '../platform/aside.ts';
import type { DatabaseAddress } from '../platform/database/index.ts';
import type { Log } from '../platform/log.ts';
import type { ChosenDatasets } from './findings/kind-pages.ts';
import type { Warning } from './findings/warning.ts';
import { type UnderWay, type WorksUnderWay, worksUnderWay } from './works-under-way.ts';

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

export type WorkEnd =
  | { name: 'done'; findingId: string }
  | { name: 'refused'; problems: Warning[] }
  | { name: 'stopped' }
  | { name: 'failed' };

export type WorkInHand = UnderWay<AskedFinding, WorkEnd>;

export interface WorkInHandNeeds {
  aside: Aside;
  dataFolder: string;
  databaseAddress: DatabaseAddress;
  log: Log;
  clock: { now(): Date };
  /** Keeps a finding that was made; returns its id. */
  keep(asked: AskedFinding, finding: unknown): Promise<string>;
}

export interface WorkInHandStore extends Pick<
  WorksUnderWay<AskedFinding, WorkEnd>,
  'find' | 'settled' | 'stop'
> {
  begin(asked: AskedFinding): WorkInHand;
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
  const works = worksUnderWay<AskedFinding, WorkEnd>(needs.clock, remembered);

  async function workOut(kind: string, request: unknown, signal?: AbortSignal): Promise<WorkedOut> {
    const { dataFolder, databaseAddress: address } = needs;
    const input: WorkOutInput = { kind, request, dataFolder, address };
    return workedOut.parse(await needs.aside.run(input, signal));
  }

  async function endOf(asked: AskedFinding, signal: AbortSignal): Promise<WorkEnd> {
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

  return { ...works, begin: (asked) => works.begin(asked, (signal) => endOf(asked, signal)), workOut };
}
