// The findings that are being worked out now, each by a thread of its own; one that is made is kept.
import { z } from 'zod';
import { type Aside, AsideStopped } from '../platform/aside.ts';
import type { Database, DatabaseAddress } from '../platform/database/index.ts';
import type { Log } from '../platform/log.ts';
import type { BucketAddress } from '../platform/storage/index.ts';
import { type UnderWay, type WorksUnderWay, worksUnderWay } from '../platform/work-under-way-store.ts';
import { chosenDatasets } from './findings/kind-pages.ts';
import type { Warning } from './findings/warning.ts';

/** What a thread is given to work out one finding. */
export interface WorkOutInput {
  kind: string;
  request: unknown;
  dataFolder: string;
  /** For what the counting spills. */
  passingFolder: string;
  /** Where files are kept for all copies. */
  bucket: BucketAddress | null;
  address: DatabaseAddress;
}

/** What it answers: the finding as JSON, or why there is none. */
export type WorkedOut = { ok: true; finding: string } | { ok: false; problems: Warning[] };

const askedFinding = z.object({
  kind: z.string(),
  /** With what else its kind asks. */
  request: chosenDatasets.loose(),
  /** What was typed, to be put back when the finding is refused. */
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

export type AskedFinding = z.infer<typeof askedFinding>;

const problems: z.ZodType<Warning[]> = z.array(z.object({ code: z.string(), message: z.string() }));

const workEnd = z.discriminatedUnion('name', [
  z.object({ name: z.literal('done'), findingId: z.string() }),
  z.object({ name: z.literal('refused'), problems }),
  z.object({ name: z.literal('stopped') }),
  z.object({ name: z.literal('failed') }),
]);

export type WorkEnd = z.infer<typeof workEnd>;

export type WorkInHand = UnderWay<AskedFinding, WorkEnd>;

export interface WorkInHandNeeds {
  aside: Aside;
  database: Database;
  dataFolder: string;
  /** Of this copy alone; the data folder where there is none. */
  passingFolder?: string;
  bucket?: BucketAddress | null;
  databaseAddress: DatabaseAddress;
  log: Log;
  clock: { now(): Date };
  /** Keeps a finding that was made; returns its id. @param begunAt data that came in later are not in it */
  keep(asked: AskedFinding, finding: unknown, begunAt: Date): Promise<string>;
}

export interface WorkInHandStore extends Pick<
  WorksUnderWay<AskedFinding, WorkEnd>,
  'find' | 'settled' | 'stop' | 'close'
> {
  begin(asked: AskedFinding): Promise<WorkInHand>;
  /** Works one out and waits for it. */
  workOut(kind: string, request: unknown): Promise<WorkedOut>;
}

const workedOut: z.ZodType<WorkedOut> = z.union([
  z.object({ ok: z.literal(true), finding: z.string() }),
  z.object({ ok: z.literal(false), problems }),
]);

export function workInHandStore(needs: WorkInHandNeeds): WorkInHandStore {
  const works = worksUnderWay<AskedFinding, WorkEnd>({
    ...needs,
    kind: 'finding',
    asked: askedFinding,
    end: workEnd,
    lost: { name: 'failed' },
  });

  async function workOut(kind: string, request: unknown, signal?: AbortSignal): Promise<WorkedOut> {
    const { dataFolder, passingFolder = dataFolder, bucket = null, databaseAddress: address } = needs;
    const input: WorkOutInput = { kind, request, dataFolder, passingFolder, bucket, address };
    return workedOut.parse(await needs.aside.run(input, signal));
  }

  async function endOf(asked: AskedFinding, signal: AbortSignal): Promise<WorkEnd> {
    const begunAt = needs.clock.now();
    try {
      const made = await workOut(asked.kind, asked.request, signal);
      if (!made.ok) return { name: 'refused', problems: made.problems };
      return { name: 'done', findingId: await needs.keep(asked, JSON.parse(made.finding), begunAt) };
    } catch (error) {
      if (signal.aborted && error instanceof AsideStopped) return { name: 'stopped' };
      needs.log.error('a finding could not be worked out', { error, kind: asked.kind });
      return { name: 'failed' };
    }
  }

  return { ...works, begin: (asked) => works.begin(asked, (signal) => endOf(asked, signal)), workOut };
}
