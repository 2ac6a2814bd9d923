// The home page of staff: what it says, and what it must not tell.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findProfile } from '../organisation/index.ts';
import { madeUpRequest } from '../pages/made-up-door.ts';
import { everyone, permission, type Visitor } from '../pages/route.ts';
import { fixedClock } from '../platform/clock.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { silentLog } from '../platform/log.ts';
import type { PublicSiteNeeds } from './gather-needs.ts';
import { site } from './index.ts';
import type { HomeNeeds } from './show-home.ts';

let test: TestDatabase;
before(async () => void (test = await openTestDatabase()));
after(() => test[Symbol.asyncDispose]());

async function bodyOf(
  path: string,
  needs: Partial<HomeNeeds & PublicSiteNeeds> = {},
  id = 'fellshire',
  { visitor }: { visitor: Visitor } = madeUpRequest,
): Promise<string> {
  const profile = findProfile(id);
  assert.ok(profile);
  const none = async () => [];
  const { routes } = site({
    ...{ profile, database: test.database, publicDatabase: test.database, log: silentLog },
    clock: fixedClock(new Date('2026-11-22T12:00:00Z')),
    serviceAddress: () => 'https://regard.example',
    ...{ publicObjectives: none, publicPublications: none, findWholeRelease: async () => null },
    ...{ statutoryWords: () => null, countNewFeedback: async () => 0 },
    accessibilityWarning: async () => null,
    latestFindings: none,
    dataStatus: none,
    permissionOf: () => everyone,
    ...needs,
  });
  const found = routes.find((route) => route.path === path);
  assert.equal(found?.permission.name, 'everyone');
  const answer = await found.answer({ ...madeUpRequest, visitor, url: path });
  assert.equal(answer.kind, 'page');
  return answer.body.toString().replace(/\s+/g, ' ');
}

describe('the home page', () => {
  it('has one main heading, says where to start, and that Fellshire does not exist', async () => {
    const body = await bodyOf('/');
    assert.equal(body.match(/<h1/g)?.length, 1);
    assert.match(body, /href="\/data\/new">Bring in data/);
    assert.match(body, /href="\/findings\/new">Make a finding/);
    assert.match(body, /Fellshire does not exist/);
    assert.match(await bodyOf('/', {}, 'cumbria'), /committee members of Cumbria OPCC/);
    assert.doesNotMatch(await bodyOf('/', {}, 'cumbria'), /does not exist/);
  });

  it('shows nobody the name of a thing that they may not open', async () => {
    const secret = permission('cases:read');
    const visitor = { ...madeUpRequest.visitor, may: (asked: unknown) => asked !== secret };
    const needs = {
      latestFindings: () => Promise.reject(new Error('asked for findings')),
      dataStatus: () => Promise.reject(new Error('asked for data')),
      permissionOf: (href: string) => (/^\/(data|findings)/.test(href) ? secret : everyone),
    };
    const body = await bodyOf('/', needs, 'fellshire', { visitor });
    assert.match(body, /href="\/people">People/);
    assert.doesNotMatch(body, /Latest findings|href="\/data|Where to start/);
  });

  it('says so when there is nothing yet', async () => {
    const body = await bodyOf('/');
    assert.match(body, /There are none yet/);
    assert.match(body, /Nothing has been brought in yet/);
    assert.match(body, /Nothing has been published yet/);
  });

  it('lists the latest findings and how the data stand, escaping what people typed', async () => {
    const body = await bodyOf('/', {
      latestFindings: async () => [
        {
          title: 'Searches <b>by</b> ethnicity',
          href: '/findings/1',
          scope: 'Fellshire, 2025. Compared with White.',
          madeAt: new Date('2026-01-31T23:30:00Z'),
        },
      ],
      dataStatus: async () => [
        {
          title: 'Stop and search',
          href: '/data/1',
          status: 'January 2024 to December 2025; 1 month missing.',
        },
      ],
    });
    assert.match(body, /href="\/findings\/1">Searches &lt;b&gt;by&lt;\/b&gt; ethnicity/);
    assert.match(body, /Fellshire, 2025\. Compared with White\./);
    assert.match(body, /31 January 2026/);
    assert.match(
      body,
      /href="\/data\/1">Stop and search<\/a> <span class="dr-list__about">January 2024 to December 2025; 1 month missing\./,
    );
    assert.doesNotMatch(body, /none yet/);
  });

  it('warns of visitors, and that a finding cannot say why', async () => {
    const body = await bodyOf('/');
    assert.match(body, /large numbers of visitors\. What happens to them is counted too/);
    assert.match(body, /It cannot say why/);
  });
});
