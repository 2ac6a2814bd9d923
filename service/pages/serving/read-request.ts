// Reads a request for its route: the form or the file or the JSON that it takes, and nothing else.
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Asking } from '../doorkeeper.ts';
import { FormFields } from '../forms.ts';
import { cookiesOf } from './cookies.ts';

const typedBody = z.object({ entries: z.array(z.tuple([z.string(), z.string()])) });

/** What was typed in a form that carries no files. */
export function typedForm(body: unknown): FormFields {
  const typed = typedBody.safeParse(body);
  return new FormFields(typed.success ? typed.data.entries : []);
}

/** @param isHttps people reach the service by https: only cookies that were set there are read */
export function askingOf(request: FastifyRequest, isHttps: boolean): Asking {
  const { authorization, cookie, 'user-agent': agent = '' } = request.headers;
  return {
    cookies: cookiesOf(cookie ?? '', isHttps),
    authorization,
    address: request.ip,
    agent: agent.slice(0, 500),
    url: request.url,
  };
}

/** Header fields by name; a repeated one as Node joins it. */
export function headersOf(request: FastifyRequest): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}

export function bytesOf(body: unknown): Readable {
  return body instanceof Readable ? body : Readable.from([]);
}

/** Path and query apart. */
export function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '/';
}

export function searchOf(url: string): FormFields {
  return new FormFields(new URLSearchParams(url.slice(pathOf(url).length)));
}

/** Never the query or anything typed: the log holds no personal data. */
export function factsOf(request: FastifyRequest): { method: string; route: string } {
  return { method: request.method, route: request.routeOptions.url ?? 'none' };
}
