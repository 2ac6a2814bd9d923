// The program with its demonstration, behind a made-up proxy, with its database at hand: what each scenario of the suite runs on.
import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '../../service/platform/database/index.ts';
import { silentLog } from '../../service/platform/log.ts';
import { type FaultyPlace, oneCopy } from '../faults/faulty-place.ts';
import type { PublicForm } from './public-form.ts';

export interface ReliablePlace extends AsyncDisposable {
  place: FaultyPlace;
  /** As its owner. */
  database: Database;
  /** How often that mark is kept. */
  timesKept(form: PublicForm, mark: string): Promise<number>;
}

/** People come through a proxy, so that each has an address of their own and limits are those of people. */
export async function openReliablePlace(
  within?: string,
  environment: Record<string, string> = {},
): Promise<ReliablePlace> {
  const place = await oneCopy(within, { DUE_REGARD_TRUSTED_PROXIES: '127.0.0.1,::1', ...environment });
  const database = openDatabase(place.databaseAddress, { log: silentLog, connections: 3 });
  return {
    ...{ place, database },
    async timesKept(form, mark) {
      const texts = form.kept === null ? [] : await form.kept.texts(database);
      return texts.filter((text) => text.includes(mark)).length;
    },
    async [Symbol.asyncDispose]() {
      await database.destroy();
      await place[Symbol.asyncDispose]();
    },
  };
}

/** Words that stand nowhere else. */
export function newMark(): string {
  return `mark${randomBytes(9).toString('hex')}`;
}
