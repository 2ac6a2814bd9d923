// What is being worked out behind a page, and what came of it: begun, looked at, stopped. Kept in memory: a program that ends drops it.
import { randomUUID } from 'node:crypto';

interface Working {
  name: 'working';
}

/** What was asked for, and how it stands. */
export type UnderWay<Asked, End> = Asked & { id: string; startedAt: Date; state: Working | End };

export interface WorksUnderWay<Asked, End> {
  /** @param run never fails: what breaks off is an end too */
  begin(asked: Asked, run: (signal: AbortSignal) => Promise<End>): UnderWay<Asked, End>;
  /** Undefined for work that never was, or was dropped. */
  find(id: string): UnderWay<Asked, End> | undefined;
  /** Waits until it is over, and at most so long. */
  settled(id: string, milliseconds: number): Promise<UnderWay<Asked, End> | undefined>;
  stop(id: string): void;
}

/** @param remembered of work that is over, only so many of the latest */
export function worksUnderWay<Asked, End extends { name: string }>(
  clock: { now(): Date },
  remembered: number,
): WorksUnderWay<Asked, End> {
  const works = new Map<string, { work: UnderWay<Asked, End>; over: Promise<void>; stop: AbortController }>();
  return {
    begin(asked, run) {
      const id = randomUUID();
      const work: UnderWay<Asked, End> = { ...asked, id, startedAt: clock.now(), state: { name: 'working' } };
      const stop = new AbortController();
      const over = run(stop.signal).then((state) => void (work.state = state));
      works.set(id, { work, over, stop });
      forgetOldest(works, remembered);
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
  };
}

function forgetOldest(works: Map<string, { work: { state: { name: string } } }>, remembered: number): void {
  for (const [id, { work }] of works) {
    if (works.size <= remembered) return;
    if (work.state.name !== 'working') works.delete(id);
  }
}
