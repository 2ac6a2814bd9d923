// Keeps the file that was sent with a version: a document by its bytes, whatever its name says, once for each content.
import { copyFile, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UploadedFile } from '../pages/route.ts';
import { sha256OfFile } from '../platform/files.ts';
import type { PolicyNeeds } from './gather-needs.ts';
import { readDocumentText } from './read-document-text.ts';
import {
  type FileType,
  mostFileBytes,
  mostText,
  type VersionFile,
  versionFolder,
} from './register-version.ts';

/** `words` that were found in it; null where none could be told. */
export type KeptFile =
  { ok: true; file: VersionFile | null; words: string | null } | { ok: false; message: string };

/** Null where no file was chosen. */
export async function keepVersionFile(
  { dataFolder, storage, checkFile }: Pick<PolicyNeeds, 'dataFolder' | 'storage' | 'checkFile'>,
  files: readonly UploadedFile[],
): Promise<KeptFile> {
  const sent = files.find(({ fieldName, bytes }) => fieldName === 'file' && bytes > 0);
  if (!sent) return { ok: true, file: null, words: null };
  if (sent.bytes > mostFileBytes)
    return { ok: false, message: 'The file is larger than 20 MB: send a smaller one, or its words' };
  const type = await typeOf(sent.path);
  if (type === null) return { ok: false, message: 'The file is no PDF, DOCX or ODT: choose one of these' };
  const [name, content] = [nameOf(sent.fileName, type), await readFile(sent.path)];
  const harm = checkFile({ fileName: name, content }).find(({ check }) => harmful.has(check));
  if (harm) return { ok: false, message: `${harm.seen} ${harm.mend}` };
  const sha256 = await sha256OfFile(sent.path);
  const folder = versionFolder(sha256);
  await mkdir(join(dataFolder, folder), { recursive: true, mode: 0o700 });
  const key = `${folder}/document${type}`;
  await copyFile(sent.path, join(dataFolder, key));
  await storage.keep(folder);
  const words = readDocumentText(content, type)?.slice(0, mostText) ?? null;
  return { ok: true, words, file: { key, name, type, bytes: sent.bytes, sha256 } };
}

/** What does harm to whoever opens it. Comments and tracked changes, which stop a publication, belong to drafts that only colleagues see. */
const harmful: ReadonlySet<string> = new Set([
  ...[
    'virus',
    'macros',
    'fetches',
    'external-links',
    'two-kinds',
    'damaged',
    'too-large',
    'kind',
    'file-name',
  ],
]);

/** Told from the first bytes: PDF, or one of the two kinds of packed document. */
async function typeOf(path: string): Promise<FileType | null> {
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

/** The name as it was sent, without a path and without letters that file systems refuse. */
function nameOf(sent: string, ending: FileType): string {
  const stem = sent
    .replaceAll('\\', '/')
    .replace(/^.*\//, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N}._ ()-]/gu, '_')
    .slice(0, 150);
  return `${stem || 'document'}${ending}`;
}
