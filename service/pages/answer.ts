// What a route can answer: a page, another address, a file, data for a program, or "there is no such thing here".
import type { Readable } from 'node:stream';
import type { CookieName } from './cookie-list.ts';
import type { FormProblem } from './forms.ts';
import type { Html } from './html.ts';

export interface Breadcrumb {
  text: string;
  /** Left out for the page itself. */
  href?: string;
}

/** A cookie to be kept by the browser: always HttpOnly, and Secure where the service is reached by https. */
export interface SetCookie {
  /** Of the list of cookies: no other can be set. */
  name: CookieName;
  /** Empty: to be forgotten. */
  value: string;
  /** Forgotten with the browser's session unless stated. */
  maxAgeSeconds?: number;
}

/** What stands elsewhere and belongs to a page: the same for programs, a feed, a catalogue. */
export interface HeadLink {
  rel: 'alternate' | 'canonical' | 'describedby';
  href: string;
  /** Such as `application/ld+json`. */
  type?: string;
  title?: string;
  /** The language it is in, where that is another than the page's. */
  hreflang?: string;
}

export interface PageAnswer {
  kind: 'page';
  /** Names the page in the browser's title; the layout adds the service and the organisation. */
  title: string;
  /** Address of the navigation item this page belongs to, such as `/findings`. */
  section?: string;
  body: Html;
  breadcrumbs?: readonly Breadcrumb[];
  /** Problems of a form: the title then begins "Error:" and the summary of errors stands above the body. */
  problems?: readonly FormProblem[];
  /** 200, or 422 when there are problems, unless stated. */
  status?: number;
  /** For a page that shows work going on: the browser asks for it again after so many seconds. */
  refreshSeconds?: number;
  /** Addresses of our own scripts, which the page does without where there are none. */
  scripts?: readonly string[];
  /** For programs, in the head of the page. */
  links?: readonly HeadLink[];
  cookies?: readonly SetCookie[];
  /** For a page in place of what could not be done yet: after how many seconds it is worth asking again. */
  retryAfterSeconds?: number;
}

export interface RedirectAnswer {
  kind: 'redirect';
  to: string;
  cookies?: readonly SetCookie[];
  /** Somebody leaves in a hurry: the browser is to forget all of us, cookies too unless they are somebody’s who is signed in. */
  leavesNoTrace?: { cookies: boolean };
  /** Somebody signed out: the browser is to forget the pages it has kept, also those behind its back button. */
  forgetsPages?: true;
}

/** For a program that asked. */
export interface JsonAnswer {
  kind: 'json';
  value: unknown;
  /** 200 unless stated. */
  status?: number;
  /** `application/json` unless stated. */
  contentType?: string;
  headers?: Readonly<Record<string, string>>;
}

export interface DownloadAnswer {
  kind: 'download';
  fileName: string;
  contentType: string;
  content: string | Uint8Array | Readable;
  /** `inline` shows the file in the browser where it can; `attachment`, the default, saves it. */
  disposition?: 'attachment' | 'inline';
  /** Anybody may keep it so long; the tag tells them afterwards whether it has changed. Kept by nobody unless stated. */
  cache?: { etag: string; seconds: number };
  /** A film or a recording is asked for part by part: how many bytes it has, and which of them these are (both ends in it); null: all. */
  range?: { of: number; part: { from: number; to: number } | null };
}

export interface RefusalAnswer {
  kind: 'refusal';
  status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503;
  sentence: string;
  /** Where the same is to be had in English, for those who asked for it in Welsh. */
  englishAt?: string;
  /** After how many seconds it is worth asking again. */
  retryAfterSeconds?: number;
}

export type Answer = PageAnswer | RedirectAnswer | DownloadAnswer | JsonAnswer | RefusalAnswer;

export function page(content: Omit<PageAnswer, 'kind'>): PageAnswer {
  return { kind: 'page', ...content };
}

/** Sends the browser on by GET (303), so that reloading never sends a form twice. Only to an address of this site. */
export function redirect(to: string, cookies: readonly SetCookie[] = []): RedirectAnswer {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(to) || to.includes('\\')) {
    throw new Error(`REDIRECT_ELSEWHERE: ${JSON.stringify(to)} is not an address of this site.`);
  }
  return { kind: 'redirect', to, ...(cookies.length > 0 && { cookies }) };
}

/** Sends the browser to another site: only to one that the people who run the service have named. */
export function leadAway(url: URL, cookies: readonly SetCookie[] = []): RedirectAnswer {
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost');
  if (!isSafe) throw new Error(`REDIRECT_ELSEWHERE: ${url.origin} is not spoken to safely.`);
  return { kind: 'redirect', to: url.href, ...(cookies.length > 0 && { cookies }) };
}

export function download(content: Omit<DownloadAnswer, 'kind'>): DownloadAnswer {
  return { kind: 'download', ...content };
}

export function json(value: unknown, more: Omit<JsonAnswer, 'kind' | 'value'> = {}): JsonAnswer {
  return { kind: 'json', value, ...more };
}

/** @param sentence says what was looked for, such as "There is no finding with this address." */
export function notFound(sentence: string): RefusalAnswer {
  return { kind: 'refusal', status: 404, sentence };
}

/** @param sentence says what was seen and what to do about it. */
export function badRequest(sentence: string): RefusalAnswer {
  return { kind: 'refusal', status: 400, sentence };
}
