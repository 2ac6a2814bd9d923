// Turns an answer into status, headers and body.
import type { Readable } from 'node:stream';
import {
  page,
  type Answer,
  type DownloadAnswer,
  type JsonAnswer,
  type PageAnswer,
  type RefusalAnswer,
} from './answer.ts';
import { html } from './html.ts';
import { layout, type LayoutFrame } from './layout.ts';
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
    const forget = answer.forgetsPages && { 'clear-site-data': '"cache", "storage"' };
    return { status: 303, headers: { location: answer.to, ...forget }, body: '' };
  }
  if (answer.kind === 'download') return downloadResponse(answer);
  if (answer.kind === 'json') return jsonResponse(answer);
  if (path.startsWith('/api/')) return problemResponse(answer);
  const response = pageResponse(refusalPage(answer), frame, path);
  return { ...response, headers: { ...response.headers, ...retryAfter(answer) } };
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
    value: { type: 'about:blank', title: refusalTitles[status], status, detail: sentence },
    status,
    contentType: 'application/problem+json',
    headers: retryAfter(answer),
  });
}

function retryAfter({ retryAfterSeconds }: RefusalAnswer): Record<string, string> {
  return retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
}

/** The page for a fault of ours. @param reference is also in the log, so that the fault can be found there */
export function faultPage(reference: string): PageAnswer {
  return page({
    title: 'Sorry, there is a problem with the service',
    status: 500,
    body: html`<h1 class="govuk-heading-l">Sorry, there is a problem with the service</h1>
      <p>What you asked for could not be done. Nothing was changed unless a page has told you so.</p>
      <p>Try again. If it happens again, give the people who look after this service this code:</p>
      <p><strong class="dr-code">${reference}</strong></p>`,
  });
}

const refusalTitles: Readonly<Record<RefusalAnswer['status'], string>> = {
  400: 'This request cannot be used',
  401: 'Sign in first',
  403: 'You cannot do this here',
  404: 'Page not found',
  409: 'This has changed in the meantime',
  410: 'This is no longer here',
  413: 'This is too large',
  415: 'This kind of form cannot be read',
  422: 'Something must be mended first',
  429: 'Too many requests',
  503: 'The service is not available at the moment',
};

function refusalPage({ status, sentence }: RefusalAnswer): PageAnswer {
  const title = refusalTitles[status];
  return page({
    title,
    status,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p>${sentence}</p>
      <p><a class="govuk-link" href="/">Go to the start page</a></p>`,
  });
}

function pageResponse(answer: PageAnswer, frame: LayoutFrame, path: string): WebResponse {
  const hasProblems = answer.problems !== undefined && answer.problems.length > 0;
  return {
    status: answer.status ?? (hasProblems ? 422 : 200),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...(answer.refreshSeconds === undefined ? {} : { refresh: String(answer.refreshSeconds) }),
      ...(answer.scripts?.length && { 'content-security-policy': scriptPolicy }),
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
}: DownloadAnswer): WebResponse {
  return {
    status: 200,
    headers: {
      'content-type': contentType,
      'content-disposition': contentDisposition(disposition, fileName),
      ...(disposition === 'attachment' && { 'content-security-policy': filePolicy }),
      ...(cache && { etag: `"${cache.etag}"`, 'cache-control': `public, max-age=${cache.seconds}` }),
    },
    body: content,
  };
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
