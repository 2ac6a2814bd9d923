// POST /api/v1/datasets/:id/submissions: files from a program, as a multipart form or as one body with a name.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { contentProblem } from '../../../pages/file-content.ts';
import {
  badRequest,
  json,
  notFound,
  route,
  type Answer,
  type Route,
  type RouteRequest,
} from '../../../pages/route.ts';
import { temporaryFolder } from '../../../platform/files.ts';
import { findDataset } from '../../keeping/dataset-store.ts';
import type { SentFile } from '../../keeping/receive-files.ts';
import { acceptSubmission, type Accepted, type AcceptNeeds, type Sending } from '../accept-submission.ts';
import type { Sender } from '../find-sender.ts';
import { sendPermission } from '../submission-permissions.ts';
import type { SubmissionWay } from '../submission.ts';
import { findSubmission } from '../submission-store.ts';
import { askSender } from './ask-sender.ts';
import { digestProblem, keepBytes } from './keep-bytes.ts';
import { receiptInJson } from './submission-in-json.ts';

export interface ApiNeeds extends AcceptNeeds {
  /** A folder of this copy alone, for what lives no longer than a request. */
  passingFolder?: string;
  /** Limit of one body, in bytes; 2 GiB unless stated. */
  mostBodyBytes?: number;
}

export const datasetAddress = z.object({ id: z.uuid() });
/** Of one body, whose name stands in no header. */
const nameQuery = z.object({ name: z.string().max(255).default('') });
export const noData = 'There are no data with this id. They may have been removed.';
/** Of one body; larger files are sent in parts. */
const mostBytes = 2 ** 31;

export function receiveByProgram(needs: ApiNeeds): Route {
  return route({
    method: 'POST',
    path: '/api/v1/datasets/:id/submissions',
    permission: sendPermission,
    audit: 'submission.received',
    params: datasetAddress,
    query: nameQuery,
    uploads: true,
    body: 'bytes',
    answer: async (request) => {
      const asked = await askSender(needs, request, request.params.id);
      if (!asked.ok) return asked.answer;
      if (!(await findDataset(needs.database, request.params.id))) return notFound(noData);
      const key = idempotencyKeyOf(request.headers);
      if (key === undefined) return badRequest('The Idempotency-Key must have 1 to 255 letters.');
      return request.bytes === null
        ? takeForm(needs, asked.sender, request, key)
        : takeBody(needs, asked.sender, request, key);
    },
  });
}

type Request = RouteRequest<{ id: string }, { name: string }>;

/** Null where there is none; undefined for one that cannot be used. */
export function idempotencyKeyOf(headers: Request['headers']): string | null | undefined {
  const key = headers['idempotency-key']?.trim();
  if (key === undefined) return null;
  return key.length >= 1 && key.length <= 255 ? key : undefined;
}

async function takeForm(needs: ApiNeeds, sender: Sender, { params, files }: Request, key: string | null) {
  const sent = files.filter(({ bytes, fileName }) => bytes > 0 || fileName !== '');
  if (sent.length === 0)
    return badRequest('No file was in the form. Send each file as a part that has a file name.');
  return accept(needs, sendingOf(sender, { id: params.id, way: 'api', files: sent, key }));
}

async function takeBody(
  needs: ApiNeeds,
  sender: Sender,
  { params, query, bytes, headers }: Request,
  key: string | null,
): Promise<Answer> {
  if (query.name === '')
    return badRequest(
      'The file has no name. Add one to the address, such as ?name=2026-01-fellshire-stop-and-search.csv',
    );
  await using folder = await temporaryFolder('due-regard-upload', needs.passingFolder);
  const path = join(folder.path, '1');
  const kept = await keepBytes(bytes ?? emptyBytes(), path, needs.mostBodyBytes ?? mostBytes);
  if (kept.problem !== null) return { kind: 'refusal', status: kept.status, sentence: kept.problem };
  const wrong = digestProblem(headers['repr-digest'] ?? headers['content-digest'], kept.sha256);
  if (wrong !== null) return { kind: 'refusal', status: 422, sentence: wrong };
  const file = { fileName: query.name, path };
  const otherwise = await otherContent(file);
  if (otherwise !== null) return { kind: 'refusal', status: 415, sentence: otherwise };
  return await accept(needs, sendingOf(sender, { id: params.id, way: 'api', files: [file], key }));
}

function emptyBytes(): Readable {
  throw new Error('API_BODY_ABSENT: a body was to be read and there is none.');
}

/** A sentence where the content is not what the name says. */
export async function otherContent({ fileName, path }: SentFile): Promise<string | null> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return contentProblem(fileName, buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

interface Sent {
  id: string;
  way: SubmissionWay;
  files: readonly SentFile[];
  key: string | null;
}

export function sendingOf(sender: Sender, { id, way, files, key }: Sent): Sending {
  return {
    ...{ dataset: { id }, partner: sender.partners[0] ?? null, way, files, idempotencyKey: key },
    by: { id: sender.id, role: sender.role },
  };
}

async function accept(needs: ApiNeeds, sending: Sending): Promise<Answer> {
  const accepted = await acceptSubmission(needs, sending);
  if ('sentence' in accepted) return refusalOf(accepted);
  const submission = await findSubmission(needs.database, accepted.submissionId);
  if (!submission) throw new Error(`SUBMISSION_ABSENT: ${accepted.submissionId} was kept and is not there.`);
  const receipt = receiptInJson(submission, sending.partner?.slug ?? null);
  return json(receipt, { status: 202, headers: { location: receipt.links.self } });
}

export function refusalOf({ kind, sentence }: Extract<Accepted, { sentence: string }>): Answer {
  return { kind: 'refusal', status: kind === 'conflict' ? 409 : 403, sentence };
}
