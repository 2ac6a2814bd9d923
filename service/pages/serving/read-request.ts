// Reads a request for its route: the form or the file or the JSON that it takes, and nothing else.
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Asking } from '../doorkeeper.ts';
import { FormFields } from '../forms.ts';

const typedBody = z.object({ entries: z.array(z.tuple([z.string(), z.string()])) });

/** What was typed in a form that carries no files. */
export function typedForm(body: unknown): FormFields {
  const typed = typedBody.safeParse(body);
  return new FormFields(typed.success ? typed.data.entries : []);
}

export function askingOf(request: FastifyRequest): Asking {
  const { authorization, cookie, 'user-agent': agent = '' } = request.headers;
  return {
    cookies: cookiesOf(cookie ?? ''),
    authorization,
    address: request.ip,
    agent: agent.slice(0, 500),
    url: request.url,
  };
}

/** RFC 6265, section 5.4: the first of a name counts. */
function cookiesOf(header: string): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header.split(';')) {
    const [name = '', ...value] = pair.split('=');
    if (value.length > 0 && !cookies.has(name.trim())) cookies.set(name.trim(), value.join('=').trim());
  }
  return cookies;
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
