// Why a request is not answered at all: it is for another host, or another site may have led the browser here.
import type { FastifyRequest } from 'fastify';
import { hostProblem, originProblem } from '../request-checks.ts';
import { languageOf } from '../languages/language-address.ts';
import { refusalWords } from '../refusal-words.ts';
import { pathOf } from './read-request.ts';
import { reportAddress } from './security-headers.ts';

/** Null: it may be answered. @param addresses where people reach the service beside this machine's own names */
export function refusalOfRequest(request: FastifyRequest, addresses: readonly string[]): string | null {
  const { authorization, cookie, origin, 'sec-fetch-site': site } = request.headers;
  const headers = { host: request.host, origin, secFetchSite: typeof site === 'string' ? site : undefined };
  const path = pathOf(request.url);
  // A program that shows a token, or nothing that a browser sends by itself, is no browser that could have been led here.
  const isProgram = path.startsWith('/api/') && (authorization !== undefined || cookie === undefined);
  // A report of a browser changes nothing. Whatever watches over the program asks each copy by its number.
  const [isReport, isWatch] = [path === reportAddress, path.startsWith('/health/')];
  const changes = !isProgram && !isReport && !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  const host = isWatch ? null : hostProblem(headers, addresses);
  return host ?? (changes ? originProblem(headers, addresses, refusalWords(languageOf(path))) : null);
}
