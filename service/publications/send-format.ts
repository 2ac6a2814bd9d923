// GET /publications/:slug/formats/:format: the file, by a name that tells what it is; audio is heard on a page with the text beside it.
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { attributes, html } from '../pages/html.ts';
import { insetText } from '../pages/govuk/components.ts';
import {
  type Answer,
  download,
  everyone,
  notFound,
  page,
  type RequestFacts,
  route,
  type Route,
} from '../pages/route.ts';
import type { Language } from '../phrases/language.ts';
import { textQuery, withShownText } from './find-shown-text.ts';
import { type AutomaticFormat, automaticFormats } from './formats/format.ts';
import { renderDocumentHtml } from './formats/render-document-html.ts';
import { computerRead } from './formats-view.ts';
import { fileSize, formatsWords } from './formats-words.ts';
import type { FormatsNeeds } from './gather-formats.ts';
import { bringFormat, type BroughtFormat } from './making/bring-format.ts';
import type { Made } from './making/made-format.ts';
import { partAsked } from './making/part-asked.ts';
import { slug } from './public-address.ts';
import type { ShownText } from './shown-text.ts';

const files = automaticFormats.filter((format) => format !== 'audio');

export function sendFormat(needs: FormatsNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/publications/:slug/formats/:format',
      permission: everyone,
      languages: ['en', 'cy'],
      params: z.object({ slug, format: z.enum(files) }),
      query: textQuery,
      answer: ({ params: { slug: place, format }, query, language, headers }) =>
        withShownText(needs, { slug: place, below: `/formats/${format}`, query, language }, async (text) =>
          fileAnswer(await bringFormat(needs.making, text.source, format), text, format, headers, language),
        ),
    }),
    route({
      method: 'GET',
      path: '/publications/:slug/formats/audio',
      permission: everyone,
      languages: ['en', 'cy'],
      params: z.object({ slug }),
      query: textQuery,
      answer: ({ params, query, language }) =>
        withShownText(needs, { slug: params.slug, below: '/formats/audio', query, language }, async (text) =>
          audioPage(await bringFormat(needs.making, text.source, 'audio'), text, language),
        ),
    }),
    route({
      method: 'GET',
      path: '/publications/:slug/formats/audio/file',
      permission: everyone,
      params: z.object({ slug }),
      query: textQuery,
      answer: ({ params, query, language, headers }) =>
        withShownText(
          needs,
          { slug: params.slug, below: '/formats/audio/file', query, language },
          async (text) =>
            fileAnswer(
              await bringFormat(needs.making, text.source, 'audio'),
              text,
              'audio',
              headers,
              language,
            ),
        ),
    }),
  ];
}

/** Anybody may keep it a minute: what is withdrawn is gone soon. */
const keptSeconds = 60;

function fileAnswer(
  brought: BroughtFormat,
  { publication, version, source }: ShownText,
  format: AutomaticFormat,
  headers: RequestFacts['headers'],
  language: Language,
): Answer {
  const words = formatsWords(language);
  if (brought.kind === 'being-made')
    return { kind: 'refusal', status: 503, sentence: words.wait, retryAfterSeconds: 10 };
  if (brought.kind === 'none')
    return notFound(brought.none.state === 'unavailable' ? words.cannotBeMade : words.beingSeenTo);
  const { made, content } = brought;
  const own = version.document.language === source.language ? '' : `-${source.language}`;
  const part = partAsked(headers['range'], headers['if-range'], made);
  const bytes =
    'path' in content
      ? createReadStream(content.path, part ? { start: part.from, end: part.to } : {})
      : content;
  return download({
    fileName: `${publication.slug}-version-${version.number}-${format}${own}${made.extension}`,
    contentType: contentTypeOf(made),
    content: 'path' in content || !part ? bytes : content.subarray(part.from, part.to + 1),
    disposition: format === 'audio' ? 'inline' : 'attachment',
    cache: { etag: made.sha256, seconds: keptSeconds },
    range: { of: made.bytes, part },
  });
}

function contentTypeOf({ contentType }: Made): string {
  return contentType.startsWith('text/') && !contentType.includes('charset')
    ? `${contentType}; charset=utf-8`
    : contentType;
}

function audioPage(brought: BroughtFormat, text: ShownText, language: Language): Answer {
  const words = formatsWords(language);
  const { publication, source, query } = text;
  const base = `/publications/${publication.slug}`;
  const { document } = source;
  const breadcrumbs = [
    { text: words.publications, href: '/publications' },
    { text: publication.title, href: base },
    { text: words.title, href: `${base}/formats${query}` },
    { text: words.listen },
  ];
  if (brought.kind === 'being-made') return beingMadePage(text, breadcrumbs, language);
  if (brought.kind === 'none')
    return notFound(brought.none.state === 'unavailable' ? words.cannotBeMade : words.beingSeenTo);
  const file = `${base}/formats/audio/file${query}`;
  const { made } = brought;
  return page({
    title: words.listenTitle(document.title),
    ...{ section: '/publications', breadcrumbs },
    body: html`<h1 class="govuk-heading-l">${words.listenTitle(document.title)}</h1>
      <p class="govuk-body">
        ${computerRead(language)} ${made.seconds !== null && words.minutes(made.seconds)}
      </p>
      ${insetText({ text: words.readByComputer })}
      <audio
        class="dr-player"
        ${attributes({ controls: true, preload: 'metadata', src: file, 'aria-label': words.listenTitle(document.title) })}
      ></audio>
      <p class="govuk-body">
        <a class="govuk-link" href="${file}" ${attributes({ download: true })}
          >${words.downloadAudio(fileSize(made.bytes))}</a
        >
      </p>
      <h2 class="govuk-heading-m">${words.theText}</h2>
      ${renderDocumentHtml(document, { headingLevel: 3 })}`,
  });
}

const lookAgainSeconds = 5;

function beingMadePage(
  { publication, source, query }: ShownText,
  breadcrumbs: { text: string; href?: string }[],
  language: Language,
): Answer {
  const words = formatsWords(language);
  const base = `/publications/${publication.slug}`;
  return page({
    title: words.beingMadeFor(source.document.title),
    ...{ section: '/publications', breadcrumbs, refreshSeconds: lookAgainSeconds },
    body: html`<h1 class="govuk-heading-l">${words.beingMadeFor(source.document.title)}</h1>
      <p class="govuk-body">${words.wait} ${words.looksAgain}</p>
      <ul class="govuk-list">
        <li><a class="govuk-link" href="${base}/formats/audio${query}">${words.lookNow}</a></li>
        <li><a class="govuk-link" href="${base}/formats${query}">${words.meanwhile}</a></li>
      </ul>`,
  });
}
