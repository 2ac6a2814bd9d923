// The files of a release: each as a download, with the seal as its ETag.
import { z } from 'zod';
import { download, everyone, notFound, route, type Route } from '../pages/route.ts';
import type { OpenedRelease, PublicRelease } from './public-release.ts';
import { releaseCsv } from './release-csv.ts';
import { releaseHtml } from './release-html.ts';
import { releaseJson } from './release-json.ts';
import { findRelease, type ReleaseStoreNeeds } from './release-store.ts';
import { releaseText } from './release-text.ts';
import { writeReleaseOds } from './write-release-ods.ts';

const address = z.object({ id: z.uuid() });

interface ReleaseFile {
  ending: string;
  contentType: string;
  write(release: PublicRelease): string | Uint8Array;
}

const files: readonly ReleaseFile[] = [
  { ending: 'csv', contentType: 'text/csv; charset=utf-8', write: releaseCsv },
  {
    ending: 'ods',
    contentType: 'application/vnd.oasis.opendocument.spreadsheet',
    write: writeReleaseOds,
  },
  { ending: 'json', contentType: 'application/json', write: releaseJson },
  { ending: 'txt', contentType: 'text/plain; charset=utf-8', write: releaseText },
  { ending: 'html', contentType: 'text/html; charset=utf-8', write: releaseHtml },
];

export function downloadRelease(needs: ReleaseStoreNeeds): Route[] {
  return files.map((file) =>
    route({
      method: 'GET',
      path: `/published/:id.${file.ending}`,
      permission: everyone,
      params: address,
      answer: async ({ params }) => fileOf(await findRelease(needs, params.id), file),
    }),
  );
}

function fileOf(opened: OpenedRelease | undefined, { ending, contentType, write }: ReleaseFile) {
  if (opened?.state !== 'released') return notFound(whyNoFile(opened));
  return download({
    fileName: `${fileName(opened)}.${ending}`,
    contentType,
    content: write(opened),
    cache: cacheOf(opened),
  });
}

/** A withdrawn release is to be gone within a minute. */
export function cacheOf({ released }: PublicRelease) {
  return { etag: released.digest, seconds: 60 };
}

export function whyNoFile(opened: Exclude<OpenedRelease, PublicRelease> | undefined): string {
  if (!opened) return 'There is no release at this address.';
  return opened.state === 'withdrawn'
    ? `This release was withdrawn, and its figures are not shown any more. ${opened.why}`
    : 'This release can’t be shown: it is not as it was released.';
}

function fileName({ context }: PublicRelease): string {
  return context.heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
