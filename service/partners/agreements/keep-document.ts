// Keeps the signed agreement that was sent with a form: a document by its bytes, whatever its name says.
import { copyFile, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { UploadedFile } from '../../pages/route.ts';
import { sha256OfFile } from '../../platform/files.ts';
import type { FilesNeeds } from '../../platform/storage/index.ts';
import type { AgreementDocument } from './agreement.ts';

const mostBytes = 10 * 2 ** 20;

export type KeptDocument = { ok: true; document: AgreementDocument | null } | { ok: false; message: string };

/** Null where no file was chosen. */
export async function keepDocument(
  { dataFolder, storage }: FilesNeeds,
  agreementId: string,
  files: readonly UploadedFile[],
): Promise<KeptDocument> {
  const file = files.find(({ fieldName, bytes }) => fieldName === 'document' && bytes > 0);
  if (!file) return { ok: true, document: null };
  if (file.bytes > mostBytes)
    return { ok: false, message: 'The document is larger than 10 MB: send a smaller one, or a link' };
  const ending = await endingOf(file.path);
  if (ending === null)
    return { ok: false, message: 'The document is no PDF, DOCX or ODT: choose one, or give a link' };
  const sha256 = await sha256OfFile(file.path);
  const folder = join('agreements', agreementId);
  await mkdir(join(dataFolder, folder), { recursive: true, mode: 0o700 });
  const path = join(folder, `${sha256}${ending}`);
  await copyFile(file.path, join(dataFolder, path));
  await storage?.keepFile(path);
  return { ok: true, document: { name: nameOf(file.fileName, ending), path, sha256 } };
}

/** Told from the first bytes: PDF, or one of the two kinds of packed document. */
async function endingOf(path: string): Promise<string | null> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const text = buffer.subarray(0, bytesRead).toString('latin1');
    if (text.startsWith('%PDF-')) return '.pdf';
    if (!text.startsWith('PK\x03\x04')) return null;
    if (text.includes('application/vnd.oasis.opendocument.text')) return '.odt';
    return text.includes('[Content_Types].xml') || text.includes('word/') ? '.docx' : null;
  } finally {
    await file.close();
  }
}

function nameOf(sent: string, ending: string): string {
  const stem = sent
    .replaceAll('\\', '/')
    .replace(/^.*\//, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N}._ ()-]/gu, '_')
    .slice(0, 100);
  return `${stem || 'agreement'}${ending}`;
}
