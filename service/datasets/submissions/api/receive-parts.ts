// Big files in parts by tus 1.0.0: POST begins an upload, PATCH adds to it, HEAD says how much is here, DELETE takes it away.
import { join } from 'node:path';
import { z } from 'zod';
import {
  badRequest,
  json,
  notFound,
  route,
  type Answer,
  type RequestFacts,
  type Route,
  type RouteRequest,
} from '../../../pages/route.ts';
import { sha256OfFile, temporaryFolder } from '../../../platform/files.ts';
import { findDataset } from '../../keeping/dataset-store.ts';
import { acceptSubmission } from '../accept-submission.ts';
import { checkAgreement } from '../check-agreement.ts';
import type { Sender } from '../find-sender.ts';
import { sendPermission } from '../submission-permissions.ts';
import { askSender } from './ask-sender.ts';
import type { UploadShape } from './answer-shapes.ts';
import { keepBytes } from './keep-bytes.ts';
import { addBytes, beginBytes, dropBytes, pathOfUpload } from './keep-parts.ts';
import {
  datasetAddress,
  idempotencyKeyOf,
  noData,
  otherContent,
  refusalOf,
  sendingOf,
  type ApiNeeds,
} from './receive-by-program.ts';
import { byteCount, stateHeaders, tusHeaders, uploadMetadata } from './tus-headers.ts';
import {
  beginUpload,
  findUpload,
  growUpload,
  noteSubmissionOf,
  removeUpload,
  takeAbandoned,
  type Upload,
} from './upload-store.ts';

const address = z.object({ id: z.uuid() });
/** Of one file in parts. */
export const mostInParts = 64 * 2 ** 30;
const dayMilliseconds = 86_400_000;
/** How long an upload is kept to which nothing comes. */
const patience = 2 * dayMilliseconds;

export function receiveParts(needs: ApiNeeds): Route[] {
  const one = (method: 'GET' | 'HEAD' | 'PATCH' | 'DELETE', answer: AnswerUpload, body?: 'bytes'): Route =>
    route({
      ...{ method, path: '/api/v1/uploads/:id', permission: sendPermission, params: address },
      ...(body && { body, audit: 'submission.received' as const }),
      answer: async (request) => {
        const asked = await askSender(needs, request);
        if (!asked.ok) return asked.answer;
        const upload = await findUpload(needs.database, request.params.id);
        if (!upload || upload.tokenId !== asked.sender.id) return notFound(noUpload);
        return answer({ upload, sender: asked.sender, request });
      },
    });
  return [
    route({
      method: 'POST',
      path: '/api/v1/datasets/:id/uploads',
      permission: sendPermission,
      audit: 'submission.received',
      params: datasetAddress,
      body: 'bytes',
      answer: (request) => begin(needs, request),
    }),
    one('HEAD', ({ upload }) => json(null, { headers: stateHeaders(upload, endOf(upload)) })),
    one('GET', ({ upload }) => json(uploadInJson(upload), { headers: stateHeaders(upload, endOf(upload)) })),
    one('PATCH', (found) => add(needs, found), 'bytes'),
    one('DELETE', async ({ upload }) => {
      await drop(needs, upload.id);
      return json(null, { status: 204, headers: tusHeaders() });
    }),
  ];
}

const noUpload = 'There is no upload of this token at this address. It may have been taken away: begin anew.';

interface FoundUpload {
  upload: Upload;
  sender: Sender;
  request: RouteRequest<{ id: string }, unknown>;
}

type AnswerUpload = (found: FoundUpload) => Answer | Promise<Answer>;

function endOf({ lastAt }: Upload): Date {
  return new Date(lastAt.getTime() + patience);
}

function uploadInJson(upload: Upload): UploadShape {
  const { id, name, received, bytes, submissionId } = upload;
  const submission = submissionId === null ? null : `/api/v1/submissions/${submissionId}`;
  return { id, name, offset: received, length: bytes, ends: endOf(upload).toISOString(), submission };
}

async function begin(needs: ApiNeeds, request: RouteRequest<{ id: string }, unknown>): Promise<Answer> {
  const datasetId = request.params.id;
  const asked = await askSender(needs, request, datasetId);
  if (!asked.ok) return asked.answer;
  if (!(await findDataset(needs.database, datasetId))) return notFound(noData);
  const read = readBeginning(request);
  if ('answer' in read) return read.answer;
  const partner = asked.sender.partners[0] ?? null;
  const covered = await checkAgreement(needs, { partner, datasetId, openData: null });
  if (!covered.ok) return { kind: 'refusal', status: 403, sentence: covered.sentence };
  await sweepUploads(needs);
  const at = needs.clock.now();
  const upload = await beginUpload(needs.database, { ...read, datasetId, tokenId: asked.sender.id }, at);
  await beginBytes(needs.dataFolder, upload.id);
  return json(uploadInJson(upload), {
    status: 201,
    headers: { location: `/api/v1/uploads/${upload.id}`, ...stateHeaders(upload, endOf(upload)) },
  });
}

type Beginning = Pick<Upload, 'name' | 'bytes' | 'sha256' | 'idempotencyKey'> | { answer: Answer };

function readBeginning({ headers }: Pick<RequestFacts, 'headers'>): Beginning {
  const bytes = byteCount(headers['upload-length']);
  const metadata = uploadMetadata(headers['upload-metadata']);
  const idempotencyKey = idempotencyKeyOf(headers);
  if (bytes === null || bytes === 0)
    return { answer: badRequest('Say in Upload-Length how many bytes the file has; it must have some.') };
  if (bytes > mostInParts)
    return { answer: { kind: 'refusal', status: 413, sentence: 'Files of more than 64 GB are not taken.' } };
  if (metadata === null)
    return {
      answer: badRequest(
        'Say in Upload-Metadata what the file is called: filename and the name in Base64; sha256, where it is stated, is the Base64 of 64 hexadecimal digits.',
      ),
    };
  if (idempotencyKey === undefined)
    return { answer: badRequest('The Idempotency-Key must have 1 to 255 letters.') };
  return { name: metadata.filename, bytes, sha256: metadata.sha256, idempotencyKey };
}

/** What came of a part that breaks off is kept: the sender asks how much that is, and goes on from there. */
async function add(needs: ApiNeeds, { upload, sender, request }: FoundUpload): Promise<Answer> {
  const from = byteCount(request.headers['upload-offset']);
  if (request.headers['content-type'] !== 'application/offset+octet-stream')
    return { kind: 'refusal', status: 415, sentence: 'Send parts as application/offset+octet-stream.' };
  if (from !== upload.received) return otherOffset(upload.received);
  await using folder = await temporaryFolder('due-regard-upload', needs.passingFolder);
  const part = join(folder.path, 'part');
  const kept = await keepBytes(request.bytes ?? noBytes(), part, upload.bytes - from);
  if (kept.status === 413) return { kind: 'refusal', status: 413, sentence: more(upload.bytes) };
  const path = pathOfUpload(needs.dataFolder, upload.id);
  const received = await growUpload(needs.database, { id: upload.id, from, at: needs.clock.now() }, () =>
    addBytes(path, from, part),
  );
  if (received === null) return otherOffset((await findUpload(needs.database, upload.id))?.received ?? 0);
  if (received < upload.bytes)
    return json(null, { status: 204, headers: stateHeaders({ ...upload, received }, endOf(upload)) });
  return finish(needs, { ...upload, received }, sender);
}

function noBytes(): never {
  throw new Error('API_BODY_ABSENT: a part was to be read and there is none.');
}

function more(bytes: number): string {
  return `More came than the ${bytes} bytes that were said in Upload-Length. Nothing of this part was kept.`;
}

function otherOffset(received: number): Answer {
  const sentence = `${received} bytes are here. Ask with HEAD, and go on from Upload-Offset: ${received}.`;
  return { kind: 'refusal', status: 409, sentence };
}

/** All is here: its digest is checked, and it becomes a submission. What cannot become one is taken away. */
async function finish(needs: ApiNeeds, upload: Upload, sender: Sender): Promise<Answer> {
  const path = pathOfUpload(needs.dataFolder, upload.id);
  const file = { fileName: upload.name, path };
  const sha256 = await sha256OfFile(path);
  const wrong =
    upload.sha256 === null || upload.sha256 === sha256
      ? await otherContent(file)
      : `What came has the SHA-256 ${sha256}, and ${upload.sha256} was stated. Nothing was kept: send it again.`;
  if (wrong !== null) {
    await drop(needs, upload.id);
    return { kind: 'refusal', status: 422, sentence: wrong };
  }
  // The id of the upload is a key of its own: a part that is sent again when the program was killed meanwhile makes nothing twice.
  const key = upload.idempotencyKey ?? `upload ${upload.id}`;
  const accepted = await acceptSubmission(
    needs,
    sendingOf(sender, { id: upload.datasetId, way: 'upload', files: [file], key }),
  );
  if ('sentence' in accepted) {
    await drop(needs, upload.id);
    return refusalOf(accepted);
  }
  await noteSubmissionOf(needs.database, upload.id, accepted.submissionId);
  await dropBytes(needs.dataFolder, upload.id);
  const location = `/api/v1/submissions/${accepted.submissionId}`;
  return json(null, { status: 204, headers: { location, ...stateHeaders(upload, endOf(upload)) } });
}

async function drop(
  { database, dataFolder }: Pick<ApiNeeds, 'database' | 'dataFolder'>,
  id: string,
): Promise<void> {
  await removeUpload(database, id);
  await dropBytes(dataFolder, id);
}

/** Takes away uploads to which nothing came for two days. */
export async function sweepUploads({
  database,
  dataFolder,
  clock,
}: Pick<ApiNeeds, 'database' | 'dataFolder' | 'clock'>): Promise<void> {
  const before = new Date(clock.now().getTime() - patience);
  for (const id of await takeAbandoned(database, before)) await dropBytes(dataFolder, id);
}
