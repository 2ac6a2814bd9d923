// What the OpenAPI document says of addresses that other features answer: what is published, and what other services tell this one.
import { answered, parameter, problems, type PathItem } from './openapi-parts.ts';

const json = (schema: object) => ({ 'application/json': { schema } });
const release = {
  type: 'object',
  required: ['id', 'state', 'heading'],
  properties: { id: { type: 'string' } },
};

const entry = {
  type: 'object',
  required: ['reference', 'number', 'edition', 'state', 'depth', 'address'],
  properties: { reference: { type: 'string' }, number: { type: 'integer' } },
};

export const openapiElsewhere: Record<string, PathItem> = {
  '/api/v1/published': {
    get: {
      tags: ['published'],
      operationId: 'listReleases',
      summary: 'What is published, the newest first.',
      parameters: [
        parameter('query', 'words', 'Only releases with these words.', { maxLength: 500 }, false),
        parameter('query', 'year', 'Only releases of this year.', { maxLength: 500 }, false),
        parameter(
          'query',
          'characteristic',
          'Only releases by this characteristic.',
          { maxLength: 500 },
          false,
        ),
      ],
      responses: {
        '200': answered(
          'May be kept for a minute.',
          json({
            type: 'object',
            required: ['format', 'releases'],
            properties: { format: { const: 1 }, releases: { type: 'array', items: release } },
          }),
        ),
        ...problems('400'),
      },
    },
  },
  '/api/v1/published/{id}': {
    get: {
      tags: ['published'],
      operationId: 'showRelease',
      summary: 'One release: its figures, its tables as released, and what has to be read with them.',
      parameters: [parameter('path', 'id', 'Id of the release.', { format: 'uuid' })],
      responses: {
        '200': answered(
          'A hidden number is the text "[c]"; see docs/operations/published-api.md.',
          json(release),
        ),
        ...problems('404'),
      },
    },
  },
  '/api/v1/register': {
    get: {
      tags: ['published'],
      operationId: 'listRegister',
      summary: 'Every published screening and equality analysis, the newest first.',
      parameters: [
        parameter('query', 'state', 'All, or those that are current.', { enum: ['all', 'current'] }, false),
      ],
      responses: {
        '200': answered(
          'May be kept for a minute.',
          json({
            type: 'object',
            required: ['format', 'entries'],
            properties: { format: { const: 1 }, entries: { type: 'array', items: entry } },
          }),
        ),
        ...problems('400'),
      },
    },
  },
  '/api/v1/register/{place}/{number}': {
    get: {
      tags: ['published'],
      operationId: 'showRegisterEntry',
      summary: 'One screening or analysis as it was published: all that its page says, and its digest.',
      parameters: [
        parameter('path', 'place', 'The reference, such as 2026-014.', { maxLength: 80 }),
        parameter('path', 'number', 'Counted within the item.', { maxLength: 4 }),
        parameter('query', 'edition', 'As it was published that time.', { maxLength: 4 }, false),
      ],
      responses: {
        '200': answered('See docs/operations/published-api.md.', json(entry)),
        ...problems('400', '404'),
      },
    },
  },
  '/api/v1/openapi.json': {
    get: {
      tags: ['service'],
      operationId: 'showOpenapi',
      summary: 'This document.',
      responses: {
        '200': answered('OpenAPI 3.1.', json({ type: 'object', required: ['openapi', 'paths'] })),
      },
    },
  },
  '/api/v1/back-channel/{provider}': {
    post: {
      tags: ['service'],
      operationId: 'signOutByProvider',
      summary:
        'A provider of single sign-on tells that somebody signed out there (OpenID Connect Back-Channel Logout).',
      parameters: [parameter('path', 'provider', 'Id of the provider.', { maxLength: 40 })],
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: {
              type: 'object',
              required: ['logout_token'],
              properties: { logout_token: { type: 'string' } },
            },
          },
        },
      },
      responses: { '200': answered('Their sessions here have ended.'), ...problems('400', '404') },
    },
  },
};
