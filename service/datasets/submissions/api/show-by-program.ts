// GET /api/v1/submissions/:id: how a submission stands; and the rows that were put aside, as JSON and as CSV.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  download,
  json,
  notFound,
  route,
  type Answer,
  type RequestFacts,
  type Route,
} from '../../../pages/route.ts';
import { findPartner } from '../../../partners/index.ts';
import type { DatasetImport } from '../../keeping/dataset.ts';
import { readQuarantine } from '../../quarantine/read-quarantine.ts';
import { fetchFolder, type FilesNeeds } from '../../../platform/storage/index.ts';
import { findImport } from '../find-imports.ts';
import { maySee } from '../find-sender.ts';
import { sendPermission } from '../submission-permissions.ts';
import type { Submission } from '../submission.ts';
import { findSubmission } from '../submission-store.ts';
import { askSender, type AskNeeds } from './ask-sender.ts';
import type { ProblemsShape } from './answer-shapes.ts';
import { submissionInJson } from './submission-in-json.ts';

export interface ShowNeeds extends AskNeeds, FilesNeeds {
  dataFolder: string;
}

const address = z.object({ id: z.uuid() });
const nothingHere = 'There is no submission of this token at this address.';
const rowsQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

export function showByProgram(needs: ShowNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/submissions/:id',
      permission: sendPermission,
      params: address,
      answer: (request) =>
        about(needs, request, async ({ submission, made }) => {
          const { partnerId } = submission;
          const partner = partnerId === null ? undefined : await findPartner(needs.database, partnerId);
          return json(submissionInJson(submission, partner?.slug ?? null, made));
        }),
    }),
    route({
      method: 'GET',
      path: '/api/v1/submissions/:id/problems',
      permission: sendPermission,
      params: address,
      query: rowsQuery,
      answer: (request) =>
        about(needs, request, async ({ made }) => json(await problemsOf(needs, request, made))),
    }),
    route({
      method: 'GET',
      path: '/api/v1/submissions/:id/problems.csv',
      permission: sendPermission,
      params: address,
      answer: (request) =>
        about(needs, request, async ({ made }) => {
          const file = made?.events?.problems.file;
          if (!made?.folder || !file) return notFound('No rows of this submission were put aside.');
          return download({
            fileName: 'rows-put-aside.csv',
            contentType: 'text/csv; charset=utf-8',
            content: createReadStream(join(await fetchFolder(needs, made.folder), file)),
          });
        }),
    }),
  ];
}

interface Found {
  submission: Submission;
  made: DatasetImport | undefined;
}

async function about(
  needs: ShowNeeds,
  request: Pick<RequestFacts, 'visitor'> & { params: { id: string } },
  answer: (found: Found) => Promise<Answer>,
): Promise<Answer> {
  const asked = await askSender(needs, request);
  if (!asked.ok) return asked.answer;
  const submission = await findSubmission(needs.database, request.params.id);
  if (!submission || !maySee(asked.sender, submission)) return notFound(nothingHere);
  return answer({ submission, made: await findImport(needs.database, submission) });
}

async function problemsOf(
  needs: ShowNeeds,
  { params, query }: { params: { id: string }; query: z.infer<typeof rowsQuery> },
  made: DatasetImport | undefined,
): Promise<ProblemsShape> {
  const problems = made?.events?.problems;
  const answer: ProblemsShape = { total: problems?.total ?? 0, rows: [], next: null };
  if (!made?.folder || !problems) return answer;
  for await (const row of readQuarantine(await fetchFolder(needs, made.folder), problems.file, new Map())) {
    if (row.number <= query.after) continue;
    if (answer.rows.length === query.limit) {
      const after = answer.rows.at(-1)?.number ?? 0;
      answer.next = `/api/v1/submissions/${params.id}/problems?after=${after}&limit=${query.limit}`;
      break;
    }
    const { number, file, line, column, value, code, reason } = row;
    answer.rows.push({ number, file, line, column, value, code, reason });
  }
  return answer;
}
