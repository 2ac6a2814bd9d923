// The home page and the accessibility statement: what they say, and what they must not claim.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findProfile } from '../organisation/index.ts';
import { madeUpRequest } from '../pages/made-up-door.ts';
import { everyone, permission, type Visitor } from '../pages/route.ts';
import { site } from './index.ts';
import type { HomeNeeds } from './show-home.ts';

async function bodyOf(
  path: string,
  needs: Partial<HomeNeeds> = {},
  id = 'fellshire',
  { visitor }: { visitor: Visitor } = madeUpRequest,
): Promise<string> {
  const profile = findProfile(id);
  assert.ok(profile);
  const none = async () => [];
  const { routes } = site({
    profile,
    latestFindings: none,
    latestReleases: none,
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

  it('lists what is published, the latest findings and how the data stand, escaping what people typed', async () => {
    const body = await bodyOf('/', {
      latestReleases: async () => [
        {
          title: 'Calls <i>answered</i>',
          href: '/published/1',
          scope: 'Fellshire, 2024',
          releasedAt: new Date('2026-03-01T09:00:00Z'),
        },
      ],
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
    assert.match(body, /href="\/published\/1">Calls &lt;i&gt;answered&lt;\/i&gt;/);
    assert.match(body, /Released on 1 March 2026/);
    assert.match(body, /31 January 2026/);
    assert.match(
      body,
      /href="\/data\/1">Stop and search<\/a> <span class="dr-list__about">January 2024 to December 2025; 1 month missing\./,
    );
    assert.doesNotMatch(body, /none yet|Nothing has been/);
  });

  it('warns of visitors, and that a finding cannot say why', async () => {
    const body = await bodyOf('/');
    assert.match(body, /large numbers of visitors\. What happens to them is counted too/);
    assert.match(body, /It cannot say why/);
  });
});

describe('the accessibility statement', () => {
  it('claims no conformance that has not been shown', async () => {
    const body = await bodyOf('/accessibility-statement');
    assert.match(body, /We do not yet know whether they meet/);
    assert.match(body, /No independent audit/);
    assert.doesNotMatch(body, /fully (compliant|accessible)|\[|\bTODO\b/);
  });

  it('says whom to tell, who enforces, and when it was reviewed', async () => {
    const body = await bodyOf('/accessibility-statement');
    assert.match(body, /equality@fellshire-opcc\.example/);
    assert.match(body, /This organisation is invented, so nobody will answer/);
    assert.match(body, /Equality and Human Rights Commission/);
    assert.match(body, /Last reviewed on 22 November 2026/);
  });

  it('does not send people to an address that is kept for something else', async () => {
    const body = await bodyOf('/accessibility-statement', {}, 'cumbria');
    assert.doesNotMatch(body, /Carleton Hall/);
    assert.match(body, /has not yet named anybody here for this/);
  });
});
