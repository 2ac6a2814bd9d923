// The SQL that counts requests within a minute, for all copies of the program together.
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

/** Counts one more request of whoever that digest stands for, and tells how many they are within this minute, and its end in seconds. */
export type CountRequests = (digest: string) => Promise<{ requests: number; secondsLeft: number }>;

const windowSeconds = 60;
/** What has been over for so long is taken away, each time so many were counted here. */
const sweepEvery = 500;

export function countRequestsIn(database: Database): CountRequests {
  let counted = 0;
  return async (digest) => {
    counted += 1;
    if (counted % sweepEvery === 0)
      await sql`delete from request_count where began_at < now() - interval '10 minutes'`.execute(database);
    const { rows } = await sql<{ requests: number; secondsLeft: number }>`
      insert into request_count (digest, began_at, requests) values (${digest}, now(), 1)
      on conflict (digest) do update set
        requests = case when request_count.began_at > now() - make_interval(secs => ${windowSeconds})
          then request_count.requests + 1 else 1 end,
        began_at = case when request_count.began_at > now() - make_interval(secs => ${windowSeconds})
          then request_count.began_at else now() end
      returning requests,
        ceil(extract(epoch from began_at + make_interval(secs => ${windowSeconds}) - now()))::int as seconds_left
    `.execute(database);
    const [row] = rows;
    if (!row) throw new Error('The request was not counted.');
    return row;
  };
}
