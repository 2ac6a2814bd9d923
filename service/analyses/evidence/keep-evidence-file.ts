// Keeps a document that evidence is: looked at first, then kept by its digest.
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormProblem } from '../../pages/forms.ts';
import type { UploadedFile } from '../../pages/route.ts';
import type { EvidenceFile } from './evidence.ts';
import type { EvidenceNeeds } from './gather-evidence-needs.ts';

const mostBytes = 10 * 2 ** 20;

const types: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.odt': 'application/vnd.oasis.opendocument.text',
};

export type KeptFile = { ok: true; file?: EvidenceFile } | { ok: false; problem: FormProblem };

/** Without `file` where none was chosen. */
export async function keepEvidenceFile(
  { dataFolder, storage, checkFile }: Pick<EvidenceNeeds, 'dataFolder' | 'storage' | 'checkFile'>,
  analysisId: string,
  files: readonly UploadedFile[],
): Promise<KeptFile> {
  const sent = files.find(({ fieldName, bytes }) => fieldName === 'file' && bytes > 0);
  if (!sent) return { ok: true };
  if (sent.bytes > mostBytes)
    return refused('The document is larger than 10 MB: send a smaller one, or its address');
  const ending = /\.[^.]*$/.exec(sent.fileName.toLowerCase())?.[0] ?? '';
  const type = types[ending];
  if (type === undefined)
    return refused('The document is no PDF, DOCX or ODT: choose one, or give its address');
  const seen = checkFile({ fileName: sent.fileName, content: await readFile(sent.path) });
  const stop = seen.find(({ severity }) => severity === 'stops');
  if (stop) return refused(`${stop.seen} ${stop.mend}`);
  const folder = join('analyses', analysisId);
  await mkdir(join(dataFolder, folder), { recursive: true, mode: 0o700 });
  const key = join(folder, `${sent.digest}${ending}`);
  await copyFile(sent.path, join(dataFolder, key));
  await storage?.keepFile(key);
  return {
    ok: true,
    file: { key, name: nameOf(sent.fileName), type, bytes: sent.bytes, digest: sent.digest },
  };
}

function refused(message: string): KeptFile {
  return { ok: false, problem: { field: 'file', message } };
}

function nameOf(sent: string): string {
  const name = sent
    .replaceAll('\\', '/')
    .replace(/^.*\//, '')
    .replace(/[^\p{L}\p{N}._ ()-]/gu, '_');
  return name.slice(-200) || 'document';
}
