// R14: whatever opens every link of a letter before its reader does (mail scanners) changes nothing.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../service/platform/database/index.ts';
import type { Outcome } from './outcome.ts';
import type { ReliablePlace } from './reliable-place.ts';

/** Opens every address of this site in every letter, three times, with GET and HEAD, and compares what the database holds. */
export async function followLinks({ place, database }: ReliablePlace): Promise<Outcome> {
  await untilCarried(database);
  const links = await linksOfLetters(join(place.dataFolder, 'outbox'), place.address);
  const before = await holdingsOf(database);
  const statuses: Record<string, number> = {};
  for (const link of links)
    for (const method of ['GET', 'HEAD', 'GET']) {
      const { status } = await fetch(link, { method, redirect: 'manual' });
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  const after = await holdingsOf(database);
  const changed = [...after]
    .filter(([table, digest]) => before.get(table) !== digest)
    .map(([table]) => table);
  const faults = Object.keys(statuses).filter((status) => Number(status) >= 500);
  return {
    what: 'links of letters, opened by a scanner',
    seen: `${links.length} links; ${Object.entries(statuses)
      .map(([status, times]) => `${times} × ${status}`)
      .join(', ')}; tables changed: ${changed.join(', ') || 'none'}`,
    isGood: links.length > 0 && changed.length === 0 && faults.length === 0,
  };
}

async function untilCarried(database: Database): Promise<void> {
  for (let turn = 0; turn < 120; turn += 1) {
    const { rows } = await sql`select from letter where state = 'waiting'`.execute(database);
    if (rows.length === 0) return;
    await pause(500);
  }
}

async function linksOfLetters(folder: string, address: string): Promise<string[]> {
  const found = new Set<string>();
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.eml'))) {
    const text = (await readFile(join(folder, name), 'utf8')).replaceAll('=\r\n', '').replaceAll('=3D', '=');
    for (const [link] of text.matchAll(/https?:\/\/[^\s"<>]+/g)) {
      const url = new URL(link.replace(/[.,)]+$/, ''));
      found.add(new URL(url.pathname + url.search, address).href);
    }
  }
  return [...found];
}

/** What counts requests and keeps the queue's own time changes by itself. */
const volatile = /^(request_count|sent_form)$/;

/** A digest of every table. */
async function holdingsOf(database: Database): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(database);
  const digests = new Map<string, string>();
  for (const { name } of rows.filter((row) => !volatile.test(row.name))) {
    const digest = await database.transaction().execute(async (transaction) => {
      await sql`select set_config('due_regard.body', '*', true)`.execute(transaction);
      return sql<{ digest: string }>`
        select md5(coalesce(string_agg(each::text, '|' order by each::text), '')) as digest
        from ${sql.table(name)} each`.execute(transaction);
    });
    digests.set(name, digest.rows[0]?.digest ?? '');
  }
  return digests;
}
