// The API of submissions: every address by which a program sends and asks what became of it.
import type { Route } from '../../../pages/route.ts';
import { serveOpenapi } from './serve-openapi.ts';
import { receiveByProgram, type ApiNeeds } from './receive-by-program.ts';
import { receiveParts } from './receive-parts.ts';
import { showByProgram } from './show-by-program.ts';

export function serveSubmissions(needs: ApiNeeds): Route[] {
  return [serveOpenapi(needs), receiveByProgram(needs), ...showByProgram(needs), ...receiveParts(needs)];
}
