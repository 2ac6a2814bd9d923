// What is being worked out behind a page, and what came of it: begun by one copy of the program, seen and stopped from any.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from './database/index.ts';
import { actingAs, theProgram } from './doer.ts';
import type { Log } from './log.ts';

interface Working {
  name: 'working';
}

/** What was asked for, and how it stands. */
export type UnderWay<Asked, End> = Asked & { id: string; startedAt: Date; state: Working | End };

export interface WorksUnderWay<Asked, End> {
  /** @param run never fails: what breaks off is an end too */
  begin(asked: Asked, run: (signal: AbortSignal) => Promise<End>): Promise<UnderWay<Asked, End>>;
  /** Undefined for work that never was, or was dropped. */
  find(id: string): Promise<UnderWay<Asked, End> | undefined>;
  /** Waits until it is over, and at most so long. */
  settled(id: string, milliseconds: number): Promise<UnderWay<Asked, End> | undefined>;
  /** Whichever copy works on it stops within about a second. */
  stop(id: string): Promise<void>;
  /** Waits at most so long for what this copy is working out, and then stops it: it has ended as lost. */
  close(milliseconds: number): Promise<void>;
}

export interface WorksNeeds<Asked, End> {
  database: Database;
  clock: { now(): Date };
  log: Log;
  /** Whose works they are; others are not found. */
  kind: string;
  asked: z.ZodType<Asked>;
  end: z.ZodType<End>;
  /** How work stands whose copy of the program is gone. */
  lost: End;
}

interface OwnWork {
  stop: AbortController;
  over: Promise<void>;
}

const beatMilliseconds = 1000;
const lookMilliseconds = 150;
/** A copy that has not said for so long that it works is gone. */
const goneAfter = sql.lit('30 seconds');
/** What was worked out may hold true numbers: it is kept for those who come back to its page, and no longer. */
const keptFor = sql.lit('1 day');

export function worksUnderWay<Asked extends object, End extends { name: string }>(
  needs: WorksNeeds<Asked, End>,
): WorksUnderWay<Asked, End> {
  const { database, log, kind } = needs;
  const own = new Map<string, OwnWork>();
  let beat: NodeJS.Timeout | undefined;

  async function find(id: string): Promise<UnderWay<Asked, End> | undefined> {
    const row = await database
      .selectFrom('workUnderWay')
      .select(['asked', 'ended', 'startedAt'])
      .select(sql<boolean>`seen_at < now() - ${goneAfter}::interval`.as('isGone'))
      .where('id', '=', id)
      .where('kind', '=', kind)
      .executeTakeFirst();
    if (!row) return undefined;
    const { startedAt } = row;
    const state = row.ended === null ? stateOf(id, row.isGone) : needs.end.parse(row.ended);
    return { ...needs.asked.parse(row.asked), id, startedAt, state };
  }

  function stateOf(id: string, isGone: boolean): Working | End {
    return isGone && !own.has(id) ? needs.lost : { name: 'working' };
  }

  /** Says that this copy still works, and hears what others have asked to be stopped. */
  async function sayAlive(): Promise<void> {
    const rows = await database
      .updateTable('workUnderWay')
      .set({ seenAt: sql<Date>`now()` })
      .where('id', 'in', [...own.keys()])
      .returning(['id', 'stopAsked'])
      .execute();
    for (const { id, stopAsked } of rows) if (stopAsked) own.get(id)?.stop.abort();
  }

  function keepAlive(): void {
    beat ??= setInterval(() => {
      if (own.size > 0)
        actingAs(theProgram, sayAlive).catch((error: unknown) =>
          log.error('work under way could not be seen to', { error, kind }),
        );
      else {
        clearInterval(beat);
        beat = undefined;
      }
    }, beatMilliseconds).unref();
  }

  /** The first end of a work is its end. */
  async function keepEnd(id: string, end: End): Promise<void> {
    if (!own.delete(id)) return;
    try {
      await database
        .updateTable('workUnderWay')
        .set({ ended: sql<string>`${JSON.stringify(end)}::json`, seenAt: sql<Date>`now()` })
        .where('id', '=', id)
        .execute();
    } catch (error) {
      log.error('what was worked out could not be kept', { error, kind });
    }
  }

  return {
    async begin(asked, run) {
      await actingAs(theProgram, () => forgetOld(database));
      const id = randomUUID();
      const startedAt = needs.clock.now();
      const row = { id, kind, startedAt, asked: sql<string>`${JSON.stringify(asked)}::json` };
      await database.insertInto('workUnderWay').values(row).execute();
      const stop = new AbortController();
      own.set(id, { stop, over: run(stop.signal).then((end) => keepEnd(id, end)) });
      keepAlive();
      return { ...asked, id, startedAt, state: { name: 'working' } };
    },
    find,
    async settled(id, milliseconds) {
      const enough = AbortSignal.timeout(milliseconds);
      const here = own.get(id);
      if (here) await Promise.race([here.over, pause(milliseconds, undefined, { ref: false })]);
      for (;;) {
        const work = await find(id);
        if (here || work?.state.name !== 'working' || enough.aborted) return work;
        await pause(lookMilliseconds);
      }
    },
    async stop(id) {
      const here = own.get(id);
      if (here) return here.stop.abort();
      await database
        .updateTable('workUnderWay')
        .set({ stopAsked: true })
        .where('id', '=', id)
        .where('kind', '=', kind)
        .execute();
    },
    async close(milliseconds) {
      clearInterval(beat);
      const all = [...own.values()];
      await Promise.race([
        Promise.all(all.map(({ over }) => over)),
        pause(milliseconds, undefined, { ref: false }),
      ]);
      for (const id of own.keys()) await keepEnd(id, needs.lost);
      for (const { stop } of all) stop.abort();
    },
  };
}

async function forgetOld(database: Database): Promise<void> {
  await database
    .deleteFrom('workUnderWay')
    .where(sql<boolean>`seen_at < now() - ${keptFor}::interval`)
    .execute();
}
