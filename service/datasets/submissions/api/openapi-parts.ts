// Parts that the OpenAPI document is made of: parameters, headers and answers.

export interface Operation {
  tags: string[];
  security?: Record<string, string[]>[];
  operationId: string;
  summary: string;
  parameters?: object[];
  requestBody?: object;
  responses: Record<string, Answered>;
}

export type PathItem = Partial<Record<'get' | 'head' | 'post' | 'put' | 'patch' | 'delete', Operation>>;

export interface Answered {
  description: string;
  content?: Record<string, { schema: object }>;
  headers?: Record<string, object>;
}

export function parameter(
  where: 'path' | 'query' | 'header',
  name: string,
  description: string,
  schema: object,
  required = true,
): object {
  return { name, in: where, required, description, schema: { type: 'string', ...schema } };
}

export function header(description: string): object {
  return { description, schema: { type: 'string' } };
}

export function content(schema: string): Record<string, { schema: object }> {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
}

export function answered(
  description: string,
  body?: Answered['content'],
  headers?: Answered['headers'],
): Answered {
  return { description, ...(body && { content: body }), ...(headers && { headers }) };
}

const words = {
  '400': 'The request cannot be used: the sentence says what was seen.',
  '401': 'There is no token, or it has ended or was revoked.',
  '403':
    'The token is for other data, or no agreement in force covers these: the sentence says what is missing and whom to ask.',
  '404': 'There is nothing of this token at this address.',
  '409': 'The key was used with other files, or the offset is another one.',
  '413': 'This is too large.',
  '415': 'The content is not of the kind that its name or its header says.',
  '422': 'What came is not what was stated: its digest differs, or its content is of another kind.',
  '429': 'The token was used too often: wait as many seconds as Retry-After says.',
} as const;

/** Each as application/problem+json. */
export function problems(...statuses: (keyof typeof words)[]): Record<string, Answered> {
  const body = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    statuses.map((status) => [status, { description: words[status], content: body }]),
  );
}
