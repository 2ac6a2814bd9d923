// The public answers for programs: what is published, and each release, as JSON that may be kept for a minute.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Answer, download, everyone, route, type Route } from '../pages/route.ts';
import { cacheOf, noFile } from './download-release.ts';
import { listedRelease, type ListedRelease, matchingReleases } from './listed-release.ts';
import type { OpenedRelease } from './public-release.ts';
import { releaseJson, withdrawnJson, written } from './release-json.ts';
import { findRelease, findReleases, type ReleaseStoreNeeds } from './release-store.ts';

const text = z.string().max(500).default('');
const listQuery = z.object({ words: text, year: text, characteristic: text });
const address = z.object({ id: z.uuid() });

export function listInJson(needs: ReleaseStoreNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/published',
      permission: everyone,
      query: listQuery,
      answer: async ({ query }) => {
        const all = (await findReleases(needs)).flatMap(listedRelease);
        const content = written({ format: 1, releases: matchingReleases(all, query).map(listed) });
        return json('published.json', content, createHash('sha256').update(content).digest('hex'));
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/published/:id',
      permission: everyone,
      params: address,
      answer: async ({ params }) => oneInJson(await findRelease(needs, params.id)),
    }),
  ];
}

function listed(release: ListedRelease) {
  const { id, state, heading, scope, releasedAt, by: body, fictional, years, characteristics } = release;
  const words = { id, state, heading, scope, releasedAt: releasedAt.toISOString(), body, fictional };
  return { ...words, years, characteristics, href: `/api/v1/published/${id}` };
}

function oneInJson(opened: OpenedRelease | undefined): Answer {
  if (opened?.state === 'released') return json('release.json', releaseJson(opened), cacheOf(opened).etag);
  if (opened?.state !== 'withdrawn') return noFile(opened);
  const content = withdrawnJson(opened);
  return json('release.json', content, createHash('sha256').update(content).digest('hex'));
}

function json(fileName: string, content: string, etag: string): Answer {
  const cache = { etag, seconds: 60 };
  return download({ fileName, contentType: 'application/json', content, disposition: 'inline', cache });
}
