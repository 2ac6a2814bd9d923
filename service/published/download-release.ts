// The files of a release: each as a download, with the seal as its ETag; of what was withdrawn, why.
import { z } from 'zod';
import {
  type Answer,
  download,
  everyone,
  notFound,
  type RefusalAnswer,
  route,
  type Route,
} from '../pages/route.ts';
import { catalogueOfRelease } from './data-catalogue.ts';
import type { OpenedRelease, PublicRelease, WithdrawnRelease } from './public-release.ts';
import { releaseCsv } from './release-csv.ts';
import { type FileEnding, fileEndings, releaseForms } from './release-forms.ts';
import { releaseHtml } from './release-html.ts';
import type { ReleaseImprint } from './release-imprint.ts';
import { releaseJson, written } from './release-json.ts';
import { findRelease, type PublicNeeds } from './release-store.ts';
import { releaseText } from './release-text.ts';
import { writeReleaseOds } from './write-release-ods.ts';
import { writeDataPackage, writeReceipt, writeReleaseZip } from './write-release-package.ts';

const address = z.object({ id: z.uuid() });

type Write = (release: PublicRelease, imprint: ReleaseImprint) => string | Uint8Array;

const writers: Readonly<Record<FileEnding, Write>> = {
  csv: releaseCsv,
  ods: writeReleaseOds,
  json: releaseJson,
  txt: releaseText,
  html: releaseHtml,
  zip: writeReleaseZip,
};

export function downloadRelease(needs: PublicNeeds): Route[] {
  return [
    ...fileEndings.map((ending) => downloadFile(needs, ending)),
    inline(needs, '/datapackage.json', 'application/json', writeDataPackage),
    inline(needs, '/receipt.json', 'application/json', writeReceipt),
    catalogueEntry(needs),
  ];
}

function downloadFile(needs: PublicNeeds, ending: FileEnding): Route {
  const mediaType = releaseForms.find((form) => form.ending === `.${ending}`)?.mediaType ?? '';
  const contentType = mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
  return route({
    method: 'GET',
    path: `/published/:id.${ending}`,
    permission: everyone,
    params: address,
    answer: async ({ params }) => {
      const opened = await findRelease(needs, params.id);
      if (opened?.state !== 'released') return noFile(opened);
      const content = writers[ending](opened, await needs.imprint());
      return download({
        fileName: `${fileName(opened)}.${ending}`,
        ...{ contentType, content, cache: cacheOf(opened) },
      });
    },
  });
}

/** What programs read where it lies. */
function inline(needs: PublicNeeds, ending: string, contentType: string, write: Write): Route {
  return route({
    method: 'GET',
    path: `/published/:id${ending}`,
    permission: everyone,
    params: address,
    answer: async ({ params }) => {
      const opened = await findRelease(needs, params.id);
      if (opened?.state !== 'released') return noFile(opened);
      return download({
        fileName: ending.slice(1),
        contentType,
        content: write(opened, await needs.imprint()),
        disposition: 'inline',
        cache: cacheOf(opened),
      });
    },
  });
}

/** Of what was withdrawn too: a catalogue says so. */
function catalogueEntry(needs: PublicNeeds): Route {
  return route({
    method: 'GET',
    path: '/published/:id.jsonld',
    permission: everyone,
    params: address,
    answer: async ({ params }): Promise<Answer> => {
      const opened = await findRelease(needs, params.id);
      if (!opened || opened.state === 'broken') return noFile(opened);
      return download({
        fileName: `${params.id}.jsonld`,
        contentType: 'application/ld+json',
        content: written(catalogueOfRelease(opened, releaseForms, await needs.imprint())),
        disposition: 'inline',
      });
    },
  });
}

/** A withdrawn release is to be gone within a minute. */
export function cacheOf({ released }: PublicRelease) {
  return { etag: released.digest, seconds: 60 };
}

/** What was here and is withdrawn is told apart from what never was. */
export function noFile(opened: Exclude<OpenedRelease, PublicRelease> | undefined): RefusalAnswer {
  if (opened?.state === 'withdrawn') return { kind: 'refusal', status: 410, sentence: whyWithdrawn(opened) };
  return notFound(
    opened
      ? 'This release can’t be shown: it is not as it was released.'
      : 'There is no release at this address.',
  );
}

function whyWithdrawn({ why, replacedBy }: WithdrawnRelease): string {
  const next = replacedBy === null ? '' : ` What stands in its place is at /published/${replacedBy}.`;
  return `This release was withdrawn, and its figures are not shown any more. ${why}${next}`;
}

export function fileName({ context }: PublicRelease): string {
  return context.heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
