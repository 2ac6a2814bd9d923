// The OpenAPI 3.1 document: every address below /api, what it takes and what it answers.
import { z } from 'zod';
import { problemShape, problemsShape, receiptShape, submissionShape, uploadShape } from './answer-shapes.ts';
import { openapiElsewhere } from './openapi-elsewhere.ts';
import {
  answered,
  content,
  header,
  parameter,
  problems,
  type Operation,
  type PathItem,
} from './openapi-parts.ts';

export interface OpenApiDocument {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, PathItem>;
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
}

/** @param version of the program */
export function openapiDocument(organisation: string, version: string): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: {
      title: `Due Regard, ${organisation}`,
      version,
      description:
        'How programs of partners send data and ask what became of them, and how anybody reads what is published. Errors are application/problem+json (RFC 9457).',
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'submissions', description: 'Sending data, with a token that is for one set of data.' },
      { name: 'published', description: 'What is published; for everybody.' },
      { name: 'service', description: 'What other services tell this one.' },
    ],
    paths: { ...submissionPaths, ...openapiElsewhere },
    components: {
      schemas: {
        Receipt: schemaOf(receiptShape),
        Submission: schemaOf(submissionShape),
        ProblemRows: schemaOf(problemsShape),
        Upload: schemaOf(uploadShape),
        Problem: schemaOf(problemShape),
      },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A token begins dueregard_. It is shown once, when it is made, and is for one set of data.',
        },
      },
    },
  };
}

function schemaOf(shape: z.ZodType): object {
  const { $schema: _, ...schema } = z.toJSONSchema(shape);
  return schema;
}

const sends: Pick<Operation, 'tags' | 'security'> = { tags: ['submissions'], security: [{ token: [] }] };
const dataset = parameter('path', 'id', 'Id of the data, as in the address of their page.', {
  format: 'uuid',
});
const submission = parameter('path', 'id', 'Id of the submission.', { format: 'uuid' });
const upload = parameter('path', 'id', 'Id of the upload.', { format: 'uuid' });
const key = parameter(
  'header',
  'Idempotency-Key',
  'Any text of 1 to 255 letters. The same key with the same files answers the same and does nothing again; with other files it is refused (409).',
  { minLength: 1, maxLength: 255 },
  false,
);
const tus = parameter('header', 'Tus-Resumable', 'The version of tus: 1.0.0.', { const: '1.0.0' }, false);

const uploadHeaders = {
  'Tus-Resumable': header('1.0.0'),
  'Upload-Offset': header('Bytes that are here.'),
  'Upload-Length': header('Bytes that there will be.'),
  'Upload-Expires': header('When it is swept away, if nothing more comes.'),
};

const submissionPaths: Record<string, PathItem> = {
  '/api/v1/datasets/{id}/submissions': {
    post: {
      ...sends,
      operationId: 'sendFiles',
      summary: 'Send files together: a multipart form, or one file as the body with its name in the address.',
      parameters: [
        dataset,
        parameter(
          'query',
          'name',
          'Name of the file, where the body is the file.',
          { maxLength: 255 },
          false,
        ),
        key,
        parameter(
          'header',
          'Repr-Digest',
          'RFC 9530, sha-256: checked where the body is the file.',
          {},
          false,
        ),
      ],
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              properties: { file: { type: 'array', items: { type: 'string', format: 'binary' } } },
            },
          },
          'application/octet-stream': { schema: {} },
          'text/csv': { schema: { type: 'string' } },
        },
      },
      responses: {
        '202': answered('It was received, and waits to be read.', content('Receipt'), {
          Location: header('Where it is told what became of it.'),
        }),
        ...problems('400', '401', '403', '404', '409', '413', '415', '422', '429'),
      },
    },
  },
  '/api/v1/submissions/{id}': {
    get: {
      ...sends,
      operationId: 'showSubmission',
      summary: 'How a submission stands, and how good its data are.',
      parameters: [submission],
      responses: {
        '200': answered('As it stands now.', content('Submission')),
        ...problems('401', '404', '429'),
      },
    },
  },
  '/api/v1/submissions/{id}/problems': {
    get: {
      ...sends,
      operationId: 'listProblems',
      summary: 'The rows that were put aside, a part at a time.',
      parameters: [
        submission,
        parameter('query', 'after', 'Number of the last row that you have.', { type: 'integer' }, false),
        parameter('query', 'limit', 'How many at most, 1 to 1,000.', { type: 'integer' }, false),
      ],
      responses: {
        '200': answered('The rows, in the order in which they were put aside.', content('ProblemRows')),
        ...problems('400', '401', '404', '429'),
      },
    },
  },
  '/api/v1/submissions/{id}/problems.csv': {
    get: {
      ...sends,
      operationId: 'downloadProblems',
      summary: 'The rows that were put aside, with all their cells: mend them, and send the file as it is.',
      parameters: [submission],
      responses: {
        '200': answered('CSV, UTF-8.', { 'text/csv': { schema: { type: 'string' } } }),
        ...problems('401', '404', '429'),
      },
    },
  },
  '/api/v1/datasets/{id}/uploads': {
    post: {
      ...sends,
      operationId: 'beginUpload',
      summary: 'Begin a big file that comes in parts, by tus 1.0.0 (creation, termination, expiration).',
      parameters: [
        dataset,
        tus,
        parameter('header', 'Upload-Length', 'Bytes of the whole file.', { type: 'integer', minimum: 1 }),
        parameter(
          'header',
          'Upload-Metadata',
          'filename and its name in Base64; sha256 and the Base64 of its hexadecimal digits, to be checked at the end.',
          {},
        ),
        key,
      ],
      responses: {
        '201': answered('Send the parts to its Location.', content('Upload'), {
          Location: header('Address of the upload.'),
          ...uploadHeaders,
        }),
        ...problems('400', '401', '403', '404', '413', '429'),
      },
    },
  },
  '/api/v1/uploads/{id}': {
    head: {
      ...sends,
      operationId: 'askUpload',
      summary: 'How much is here: go on from Upload-Offset.',
      parameters: [upload, tus],
      responses: {
        '200': answered('Headers alone.', undefined, uploadHeaders),
        ...problems('401', '404', '429'),
      },
    },
    get: {
      ...sends,
      operationId: 'showUpload',
      summary: 'The same as JSON, and the submission that it became.',
      parameters: [upload],
      responses: {
        '200': answered('As it stands now.', content('Upload')),
        ...problems('401', '404', '429'),
      },
    },
    patch: {
      ...sends,
      operationId: 'sendPart',
      summary: 'Add a part. The last one makes the submission, whose address is then in Location.',
      parameters: [
        upload,
        tus,
        parameter('header', 'Upload-Offset', 'Bytes that are here already.', { type: 'integer', minimum: 0 }),
      ],
      requestBody: { required: true, content: { 'application/offset+octet-stream': { schema: {} } } },
      responses: {
        '204': answered('The part is here.', undefined, {
          ...uploadHeaders,
          Location: header('Of the submission, once all is here.'),
        }),
        ...problems('401', '403', '404', '409', '413', '415', '422', '429'),
      },
    },
    delete: {
      ...sends,
      operationId: 'dropUpload',
      summary: 'Take an upload away.',
      parameters: [upload, tus],
      responses: { '204': answered('It is gone.'), ...problems('401', '404', '429') },
    },
  },
};
