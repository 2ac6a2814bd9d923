// GET /publications/feed.atom, and /publications/:slug/feed.atom: what was published, corrected and withdrawn, for programs that follow (RFC 4287).
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { escapeText } from '../pages/html.ts';
import { type Answer, download, everyone, notFound, redirect, route, type Route } from '../pages/route.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import type { PublishedDocument, PublishedPublication } from './life/publication.ts';
import { findPublication, listLatestVersions } from './life/published-store.ts';
import { slug } from './public-address.ts';
import { publicationWords } from './publication-words.ts';

const most = 50;

export function sendFeed(needs: PublicationNeeds): Route[] {
  const { publicDatabase } = needs;
  return [
    route({
      method: 'GET',
      path: '/publications/feed.atom',
      permission: everyone,
      answer: async () => {
        const { organisationName } = await needs.publisher();
        const entries = await listLatestVersions(publicDatabase, { most });
        return feed(needs, { title: `Publications: ${organisationName}`, path: '/publications', entries });
      },
    }),
    route({
      method: 'GET',
      path: '/publications/:slug/feed.atom',
      permission: everyone,
      params: z.object({ slug }),
      answer: async ({ params }) => {
        const found = await findPublication(publicDatabase, params.slug);
        if (!found) return notFound(publicationWords('en').nothingHere);
        if (found.slug !== params.slug) return redirect(`/publications/${found.slug}/feed.atom`);
        const entries = await listLatestVersions(publicDatabase, { publicationId: found.id, most });
        return feed(needs, { title: found.title, path: `/publications/${found.slug}`, entries });
      },
    }),
  ];
}

interface Feed {
  title: string;
  path: string;
  entries: readonly PublishedDocument[];
}

async function feed(needs: PublicationNeeds, { title, path, entries }: Feed): Promise<Answer> {
  const at = (place: string) => escapeText(new URL(place, needs.serviceAddress()).href);
  const { organisationName } = await needs.publisher();
  const changes = entries.flatMap(({ publication, version }) => [
    version.publishedAt,
    ...(publication.withdrawn ? [publication.withdrawn.at] : []),
  ]);
  const updated = new Date(Math.max(0, ...changes.map((day) => day.getTime())));
  const content = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${at(path)}</id>
  <title>${escapeText(title)}</title>
  <updated>${updated.toISOString()}</updated>
  <link rel="self" type="application/atom+xml" href="${at(`${path}/feed.atom`)}"/>
  <link rel="alternate" type="text/html" href="${at(path)}"/>
  <author><name>${escapeText(organisationName)}</name></author>
${entries.map((each) => entryOf(each, at)).join('\n')}
</feed>
`;
  const etag = createHash('sha256').update(content).digest('hex');
  return download({
    fileName: 'feed.atom',
    contentType: 'application/atom+xml; charset=utf-8',
    content,
    disposition: 'inline',
    cache: { etag, seconds: 60 },
  });
}

function entryOf({ publication, version }: PublishedDocument, at: (place: string) => string): string {
  const { slug: place, withdrawn, currentNumber } = publication;
  const isGone = withdrawn !== null && version.number === currentNumber;
  const href = at(`/publications/${place}/versions/${version.number}`);
  const said = isGone ? `Withdrawn. ${withdrawn.why}` : whatWasNew(publication, version);
  const changed = isGone ? withdrawn.at : version.publishedAt;
  const tagged = isGone ? 'Withdrawn: ' : version.correction ? 'Corrected: ' : '';
  return `  <entry>
    <id>${href}</id>
    <title>${escapeText(`${tagged}${version.document.title}`)}</title>
    <updated>${changed.toISOString()}</updated>
    <published>${version.publishedAt.toISOString()}</published>
    <link rel="alternate" type="text/html" href="${href}"/>
    <category term="${escapeText(publication.kind)}"/>
    <summary xml:lang="${escapeText(version.document.language)}">${escapeText(said)}</summary>
  </entry>`;
}

function whatWasNew(
  { summary }: PublishedPublication,
  { changeNote, correction, document }: PublishedDocument['version'],
): string {
  if (correction) return `What was wrong: ${correction.wasWrong} What is right: ${correction.isRight}`;
  return changeNote || document.summary || summary || document.title;
}
