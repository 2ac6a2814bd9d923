// GET /api/v1/openapi.json: the OpenAPI document, for everybody.
import { everyone, json, route, type Route } from '../../../pages/route.ts';
import { programVersion } from '../../../platform/program-version.ts';
import { openapiDocument } from './openapi-document.ts';

export function serveOpenapi({ profile }: { profile: { shortName: string } }): Route {
  return route({
    method: 'GET',
    path: '/api/v1/openapi.json',
    permission: everyone,
    answer: () =>
      json(openapiDocument(profile.shortName, programVersion), {
        contentType: 'application/json',
        headers: { 'cache-control': 'public, max-age=300' },
      }),
  });
}
