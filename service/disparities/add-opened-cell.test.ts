// A combination of a kept search opens at its own address, and is kept as a finding when somebody asks.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { madeUpRequest } from '../pages/made-up-door.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { addOpenedCell } from './add-opened-cell.ts';
import { findFinding, listFindings, saveFinding } from './finding-store.ts';
import { findingJsonCompact } from './findings/finding-json.ts';
import { madeUpSearch } from './searches/made-up-cube.ts';
import { makeSearchFinding } from './searches/make-search-finding.ts';
import { cellAddress, searchPages } from './searches/search-pages.ts';

const at = new Date('2026-01-05T09:00:00Z');
let opened: TestDatabase;
let digest: string;

before(async () => {
  opened = await openTestDatabase();
  const { id: records } = await opened.database
    .insertInto('dataset')
    .values({ kind: 'events', title: 'Searches', demonstration: false })
    .returning('id')
    .executeTakeFirstOrThrow();
  const made = makeSearchFinding(
    madeUpSearch([
      ['female', '18-24', 'black', 50, 50],
      ['female', '18-24', 'white', 100, 900],
      ['male', '18-24', 'black', 20, 180],
      ['male', '18-24', 'white', 100, 900],
    ]),
  );
  assert.ok(made.ok);
  digest = made.finding.receipt.digest;
  const request = {
    ...{ records, population: null, across: ['gender'], most: 3, floor: 10, rollUp: null },
    ...{ outcome: { header: 'Outcome', values: ['Arrest'] }, from: null, to: null, filters: [] },
  };
  const finding = searchPages.show(JSON.parse(findingJsonCompact(made.finding)));
  await saveFinding(opened.database, { request, finding, demonstration: false, at });
});

after(async () => {
  await opened[Symbol.asyncDispose]();
});

async function ask(method: 'GET' | 'POST', params: Record<string, string>) {
  const [show, keep] = addOpenedCell({ database: opened.database, clock: { now: () => at } });
  return (method === 'GET' ? show! : keep!).answer({ ...madeUpRequest, params });
}

describe('a combination of a kept search', () => {
  it('is a page of its own, and the list of the search links to it', async () => {
    const answer = await ask('GET', { digest, place: '1' });
    assert.ok(answer.kind === 'page');
    assert.match(String(answer.body), /Keep this as a finding/);
    assert.match(String(answer.body), new RegExp(`action="${cellAddress(digest, 1)}"`));
    const [search] = await listFindings(opened.database);
    const stored = await findFinding(opened.database, search!.id);
    assert.match(String(stored?.finding.view(new Map())), new RegExp(`href="${cellAddress(digest, 1)}"`));
  });

  it('is kept as a finding once, however often that is asked', async () => {
    const [first, second] = [
      await ask('POST', { digest, place: '1' }),
      await ask('POST', { digest, place: '1' }),
    ];
    assert.ok(first.kind === 'redirect' && second.kind === 'redirect');
    assert.equal(first.to, second.to);
    const kept = await findFinding(opened.database, first.to.replace('/findings/', ''));
    assert.equal(kept?.kind, 'cell');
  });

  it('is not found for a place that is not in the list, or a receipt that nobody kept', async () => {
    assert.equal((await ask('GET', { digest, place: '99' })).kind, 'refusal');
    assert.equal((await ask('GET', { digest: 'a'.repeat(64), place: '1' })).kind, 'refusal');
    assert.equal((await ask('POST', { digest, place: '0' })).kind, 'refusal');
  });
});
