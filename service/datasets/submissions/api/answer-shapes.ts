// The shapes of what the API answers about submissions: written down once, for the program and for the OpenAPI document.
import { z } from 'zod';
import { submissionStates } from '../submission.ts';

const count = z.number().int().nonnegative();
const instant = z.iso.datetime();
const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const receiptShape = z.object({
  id: z.uuid(),
  dataset: z.uuid(),
  partner: z.string().nullable().describe('Short name of the partner; null where none was said.'),
  received: instant,
  agreement: z
    .object({ id: z.uuid(), version: z.number().int().positive() })
    .nullable()
    .describe('The version of the data-sharing agreement under which it was taken in.'),
  files: z.array(z.object({ name: z.string(), bytes: count, sha256: digest })),
  links: z.object({
    self: z.string().describe('What became of it.'),
    problems: z.string().describe('The rows that were put aside, as JSON.'),
    'problems.csv': z.string().describe('The same, to be mended and sent again.'),
  }),
});
export type ReceiptShape = z.infer<typeof receiptShape>;

export const submissionShape = receiptShape.extend({
  state: z
    .enum(submissionStates)
    .describe(
      'waiting and reading: ask again. taken-in, partly (rows were put aside) and unchanged (the files were there already): done. refused: nothing was taken in, and reasons says why. to-be-mapped: somebody here has to say what its columns mean.',
    ),
  finished: instant.nullable(),
  rows: z
    .object({ rows: count, takenIn: count, putAside: count })
    .describe('Of records and of people; noughts for tables of figures.'),
  reasons: z
    .array(z.object({ file: z.string().nullable(), code: z.string(), message: z.string() }))
    .describe('Why nothing was taken in.'),
  warnings: z.array(z.object({ file: z.string().nullable(), code: z.string(), message: z.string() })),
  putAside: z.record(z.string(), count).describe('Rows put aside by the code of the reason.'),
  quality: z
    .array(
      z.object({
        column: z.string(),
        rows: count,
        stated: count,
        notStated: count,
        notRecorded: count,
        notApplicable: count,
        unrecognised: count,
      }),
    )
    .describe('Of records: what the rows say of each characteristic.'),
});
export type SubmissionShape = z.infer<typeof submissionShape>;

export const problemsShape = z.object({
  total: count,
  rows: z.array(
    z.object({
      number: z.number().int().positive().describe('Its place among the rows put aside.'),
      file: z.string(),
      line: count,
      column: z.string().nullable(),
      value: z.string().nullable(),
      code: z.string(),
      reason: z.string(),
    }),
  ),
  next: z.string().nullable().describe('Address of the rows after these; null after the last.'),
});
export type ProblemsShape = z.infer<typeof problemsShape>;

export const uploadShape = z.object({
  id: z.uuid(),
  name: z.string(),
  offset: count.describe('Bytes that are here.'),
  length: count.describe('Bytes that there will be.'),
  ends: instant.describe('It is swept away when nothing has come until then.'),
  submission: z
    .string()
    .nullable()
    .describe('Address of the submission that it became; null until all is here.'),
});
export type UploadShape = z.infer<typeof uploadShape>;

/** RFC 9457. */
export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().describe('What was seen, and how to mend it.'),
});
