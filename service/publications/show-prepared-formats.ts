// GET /publications/:slug/formats/easy-read, …/bsl, …/recording: what people have made of a publication, and its files.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Html } from '../pages/html.ts';
import { type Answer, download, everyone, notFound, page, route, type Route } from '../pages/route.ts';
import type { Language } from '../phrases/language.ts';
import { easyReadDocument, type EasyReadPicture } from './easy-read-document.ts';
import { cleanImage } from './document/clean-image.ts';
import { textQuery, type TextQuery, withShownText } from './find-shown-text.ts';
import { preparedFormats } from './formats/format.ts';
import { formatNames } from './formats/format-names.ts';
import { renderDocumentHtml } from './formats/render-document-html.ts';
import { formatsWords } from './formats-words.ts';
import type { FormatsNeeds } from './gather-formats.ts';
import { listShown } from './list-shown-prepared.ts';
import { easyReadView, filmView, recordingView, type ShownPrepared } from './prepared-formats-view.ts';
import { type Prepared, preparedFolder, preparedPath } from './prepared/prepared-format.ts';
import { sendPreparedFile } from './prepared/send-prepared-file.ts';
import { preparedWords } from './prepared-words.ts';
import { slug } from './public-address.ts';
import type { ShownText } from './shown-text.ts';

const keptSeconds = 60;
const filmQuery = textQuery.extend({ at: z.coerce.number().int().min(0).max(86_400).optional() });

export function showPreparedFormats(needs: FormatsNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/publications/:slug/formats/easy-read',
      ...{ permission: everyone, languages: ['en', 'cy'], params: z.object({ slug }), query: textQuery },
      answer: ({ params, query, language }) =>
        withPrepared(
          needs,
          { slug: params.slug, format: 'easy-read', below: '', query, language },
          (shown, text) =>
            shown.prepared.format === 'easy-read'
              ? preparedPage(shown, text, easyReadView(shown, shown.prepared.content))
              : nothing(language),
        ),
    }),
    route({
      method: 'GET',
      path: '/publications/:slug/formats/easy-read/pdf',
      ...{ permission: everyone, params: z.object({ slug }), query: textQuery, expensive: true },
      answer: ({ params, query, language }) =>
        withPrepared(
          needs,
          { slug: params.slug, format: 'easy-read', below: '/pdf', query, language },
          (shown, text) => easyReadPdf(needs, shown, text),
        ),
    }),
    route({
      method: 'GET',
      path: '/publications/:slug/formats/bsl',
      ...{ permission: everyone, languages: ['en', 'cy'], params: z.object({ slug }), query: filmQuery },
      answer: ({ params, query, language }) =>
        withPrepared(
          needs,
          { slug: params.slug, format: 'bsl', below: '', query, language },
          (shown, text) =>
            shown.prepared.format === 'bsl'
              ? preparedPage(shown, text, filmView(shown, shown.prepared.content, query.at ?? 0))
              : nothing(language),
        ),
    }),
    route({
      method: 'GET',
      path: '/publications/:slug/formats/recording',
      ...{ permission: everyone, languages: ['en', 'cy'], params: z.object({ slug }), query: textQuery },
      answer: ({ params, query, language }) =>
        withPrepared(
          needs,
          { slug: params.slug, format: 'recording', below: '', query, language },
          (shown, text) => {
            const words = renderDocumentHtml(text.source.document, { headingLevel: 3 });
            return shown.prepared.format === 'recording'
              ? preparedPage(shown, text, recordingView(shown, shown.prepared.content, words))
              : nothing(language);
          },
        ),
    }),
    route({
      method: 'GET',
      path: '/publications/:slug/formats/:format/files/:digest',
      permission: everyone,
      params: z.object({ slug, format: z.enum(preparedFormats), digest: z.string().regex(/^[0-9a-f]{64}$/) }),
      query: textQuery,
      answer: ({ params, query, language, headers }) => {
        const { slug: place, format, digest } = params;
        const asked = { slug: place, format, below: `/files/${digest}`, query, language };
        return withPrepared(needs, asked, async ({ prepared }) => {
          const file = prepared.files.find(({ sha256 }) => sha256 === digest);
          if (!file) return nothing(language);
          const name = `${place}-${format}`;
          return sendPreparedFile(needs, file, { name, headers, keptSeconds });
        });
      },
    }),
  ];
}

interface AskedPrepared {
  slug: string;
  format: Prepared['format'];
  /** The rest of the path. */
  below: string;
  query: TextQuery;
  language: Language;
}

function withPrepared(
  needs: FormatsNeeds,
  { slug: place, format, below, query, language }: AskedPrepared,
  answer: (shown: ShownPrepared, text: ShownText) => Answer | Promise<Answer>,
): Promise<Answer> {
  const asked = { slug: place, below: `/formats/${format}${below}`, query, language };
  return withShownText(needs, asked, async (text) => {
    const { publication, version, source } = text;
    const about = {
      publication,
      version,
      textLanguage: source.language,
      title: source.document.title,
      query: text.query,
    };
    const prepared = (await listShown(needs.publicDatabase, about, language)).find(
      (each) => each.prepared.format === format,
    );
    return prepared ? answer(prepared, text) : nothing(language);
  });
}

function nothing(language: Language): Answer {
  return notFound(preparedWords(language).nothing);
}

function preparedPage(
  { prepared, base, query, title, language }: ShownPrepared,
  { publication }: ShownText,
  body: Html,
): Answer {
  const words = preparedWords(language);
  const { name } = formatNames(language)[prepared.format];
  return page({
    title: `${name}: ${title}`,
    section: '/publications',
    breadcrumbs: [
      { text: words.publications, href: '/publications' },
      { text: publication.title, href: base },
      { text: words.formats, href: `${base}/formats${query}` },
      { text: name },
    ],
    body,
  });
}

async function easyReadPdf(needs: FormatsNeeds, shown: ShownPrepared, text: ShownText): Promise<Answer> {
  const { prepared, language } = shown;
  if (prepared.format !== 'easy-read') return nothing(language);
  const pictures = new Map<string, EasyReadPicture>();
  for (const file of prepared.files) {
    await needs.storage.fetch(preparedFolder(file.sha256));
    const content = await readFile(join(needs.dataFolder, preparedPath(file)));
    const { image } = cleanImage(content, `picture${file.extension}`);
    if (image) pictures.set(file.sha256, image);
  }
  const document = easyReadDocument(prepared, pictures, text.source.document.imprint);
  const made = await needs.making.makers['large-print-18'](document);
  if ('sentence' in made) return notFound(formatsWords(language).beingSeenTo);
  return download({
    fileName: `${text.publication.slug}-version-${prepared.fromVersion}-easy-read.pdf`,
    ...{ contentType: made.contentType, content: made.content },
  });
}
