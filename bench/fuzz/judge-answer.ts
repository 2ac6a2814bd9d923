// Whether an answer to wild input is one that somebody can use: a page or a problem, no fault of ours, and nothing of the program's insides.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { InjectedResponse } from '../../service/pages/web.ts';

/** What a page never shows: places in the program, its engines' words, its statements. */
const insides =
  /\bat (async )?[\w.<>]+ \(|node_modules|\.ts:\d+|ECONNREFUSED|violates (foreign|unique|not-null|check)|invalid input syntax|Catalog Error|Binder Error|\bselect .+ from "/;

/** What is wrong with it; null when nothing is. */
export function judgeAnswer(url: string, method: string, answer: InjectedResponse): string | null {
  const { status, headers } = answer;
  if (status === 503 && url.startsWith('/health/')) return null; // Without a worker the queue is not there.
  const body = textOf(answer);
  if (status >= 500) return `status ${status}`;
  if (insides.test(body)) return `shows insides: ${insides.exec(body)?.[0]}`;
  if (!String(headers['content-security-policy'] ?? '').includes("default-src 'none'"))
    return 'no security policy';
  if (headers['x-content-type-options'] !== 'nosniff') return 'no nosniff';
  if (status < 400 || method === 'HEAD' || body === '') return null;
  const type = String(headers['content-type'] ?? '');
  if (url.startsWith('/api/') && type.startsWith('application/problem+json')) return null;
  if (type.startsWith('text/html'))
    return /<main[^>]*>[^]*<h1/.test(body) ? null : `status ${status} without a heading`;
  return `status ${status} as ${type || 'nothing'}`;
}

function textOf({ headers, body, bytes }: InjectedResponse): string {
  if (headers['content-encoding'] === 'gzip') return gunzipSync(bytes).toString();
  return headers['content-encoding'] === 'br' ? brotliDecompressSync(bytes).toString() : body;
}
