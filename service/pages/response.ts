// Turns an answer into status, headers and body.
import type { Readable } from 'node:stream';
import type { Language } from '../phrases/language.ts';
import {
  page,
  type Answer,
  type DownloadAnswer,
  type JsonAnswer,
  type PageAnswer,
  type RedirectAnswer,
  type RefusalAnswer,
} from './answer.ts';
import { html } from './html.ts';
import { layout, type LayoutFrame, scriptsOf } from './layout.ts';
import { refusalWords } from './refusal-words.ts';
import { filePolicy, scriptPolicy } from './serving/security-headers.ts';

export interface WebResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array | Readable;
}

/** @param path of the page, without its query */
export function responseOf(answer: Answer, frame: LayoutFrame, path: string): WebResponse {
  if (answer.kind === 'page') return pageResponse(answer, frame, path);
  if (answer.kind === 'redirect') {
    return { status: 303, headers: { location: answer.to, ...forgetting(answer) }, body: '' };
  }
  if (answer.kind === 'download') return downloadResponse(answer);
  if (answer.kind === 'json') return jsonResponse(answer);
  if (path.startsWith('/api/')) return problemResponse(answer);
  const response = pageResponse(refusalPage(answer, frame.language ?? 'en'), frame, path);
  return { ...response, headers: { ...response.headers, ...retryAfter(answer) } };
}

/** What a browser is told to forget that is sent on. */
function forgetting({ forgetsPages, leavesNoTrace }: RedirectAnswer): Record<string, string> {
  if (leavesNoTrace)
    return {
      'cache-control': 'no-store',
      'clear-site-data': leavesNoTrace.cookies ? '"cache", "cookies", "storage"' : '"cache", "storage"',
      'referrer-policy': 'no-referrer',
    };
  return forgetsPages ? { 'clear-site-data': '"cache", "storage"' } : {};
}

function jsonResponse({
  value,
  status = 200,
  contentType = 'application/json',
  headers,
}: JsonAnswer): WebResponse {
  return {
    status,
    headers: { 'content-type': contentType, 'content-security-policy': filePolicy, ...headers },
    body: JSON.stringify(value),
  };
}

/** RFC 9457: what went wrong, for programs. */
function problemResponse(answer: RefusalAnswer): WebResponse {
  const { status, sentence } = answer;
  return jsonResponse({
    kind: 'json',
    value: { type: 'about:blank', title: refusalWords('en').titles[status], status, detail: sentence },
    status,
    contentType: 'application/problem+json',
    headers: retryAfter(answer),
  });
}

function retryAfter({ retryAfterSeconds }: { retryAfterSeconds?: number }): Record<string, string> {
  return retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
}

/** The page for a fault of ours. @param reference is also in the log, so that the fault can be found there */
export function faultPage(reference: string, language: Language = 'en'): PageAnswer {
  const { fault } = refusalWords(language);
  return page({
    title: fault.title,
    status: 500,
    body: html`<h1 class="govuk-heading-l">${fault.title}</h1>
      <p>${fault.nothing}</p>
      <p>${fault.tryAgain}</p>
      <p><strong class="dr-code">${reference}</strong></p>`,
  });
}

function refusalPage({ status, sentence, englishAt }: RefusalAnswer, language: Language): PageAnswer {
  const { titles, toStart, inEnglish } = refusalWords(language);
  const title = titles[status];
  return page({
    title,
    status,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p>${sentence}</p>
      ${
        englishAt !== undefined &&
        html`<p><a class="govuk-link" href="${englishAt}" hreflang="en">${inEnglish}</a></p>`
      }
      <p><a class="govuk-link" href="/">${toStart}</a></p>`,
  });
}

function pageResponse(answer: PageAnswer, frame: LayoutFrame, path: string): WebResponse {
  const hasProblems = answer.problems !== undefined && answer.problems.length > 0;
  return {
    status: answer.status ?? (hasProblems ? 422 : 200),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...(answer.refreshSeconds === undefined ? {} : { refresh: String(answer.refreshSeconds) }),
      ...(scriptsOf(frame, answer).length > 0 && { 'content-security-policy': scriptPolicy }),
      ...retryAfter(answer),
    },
    body: layout(frame, { ...answer, path }).toString(),
  };
}

function downloadResponse({
  fileName,
  contentType,
  content,
  disposition = 'attachment',
  cache,
  range,
}: DownloadAnswer): WebResponse {
  return {
    status: range?.part ? 206 : 200,
    headers: {
      'content-type': contentType,
      'content-disposition': contentDisposition(disposition, fileName),
      ...(disposition === 'attachment' && { 'content-security-policy': filePolicy }),
      ...(cache && { etag: `"${cache.etag}"`, 'cache-control': `public, max-age=${cache.seconds}` }),
      ...(range && rangeHeaders(range)),
    },
    body: content,
  };
}

/** RFC 9110, sections 14.3 and 14.4. */
function rangeHeaders({ of, part }: NonNullable<DownloadAnswer['range']>): Record<string, string> {
  const whole = { 'accept-ranges': 'bytes' };
  if (part === null) return { ...whole, 'content-length': String(of) };
  const { from, to } = part;
  return { ...whole, 'content-length': String(to - from + 1), 'content-range': `bytes ${from}-${to}/${of}` };
}

/** Whether a browser that has this tag has what would be sent (RFC 9110, section 13.1.2). */
export function isKept(ifNoneMatch: string | undefined, etag: string | undefined): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return etag !== undefined && (tags.includes(etag) || tags.includes('*'));
}

/** RFC 6266, section 4: a plain name for all, and the full one in UTF-8. */
export function contentDisposition(disposition: 'attachment' | 'inline', fileName: string): string {
  const name =
    fileName
      .replace(/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+/gu, '-')
      .replace(/^\.+/, '')
      .trim()
      .slice(0, 150) || 'download';
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/[%;]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${full}`;
}
