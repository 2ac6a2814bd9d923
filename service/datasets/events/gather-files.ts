// Gathers the files of a request: those named, those in folders, those in archives, sheets turned into CSV.
import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { ArchiveProblem, unpackArchive } from '../../platform/archives/index.ts';
import { readSpreadsheet } from '../../platform/spreadsheet.ts';
import { fileForm, type FileForm } from '../files/file-form.ts';
import type { FileProblem } from '../files/problem.ts';
import type { SourceFile } from './recognise-events-file.ts';

export interface GatheredFiles {
  files: SourceFile[];
  problems: FileProblem[];
  /** Files that were left aside, by name. */
  warnings: FileProblem[];
}

/** In folders only CSVs, sheets and archives are taken; a file that is named outright is taken whatever its ending. */
export async function gatherFiles(paths: readonly string[], folder: string): Promise<GatheredFiles> {
  const gathered: GatheredFiles = { files: [], problems: [], warnings: [] };
  for (const path of paths) await gatherPath(path, folder, gathered);
  return gathered;
}

async function gatherPath(path: string, folder: string, gathered: GatheredFiles): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null) gathered.problems.push(notFound(path));
  else if (found.isDirectory()) await gatherFolder(path, folder, gathered);
  else if (found.isFile())
    await gatherFile({ name: basename(path), path, bytes: found.size }, folder, gathered);
  else gathered.problems.push(notAFile(path));
}

const endings = /\.(csv|zip|tgz|gz|xlsx|ods)$/i;

/** The paths of the files in a folder, and in its folders, that would be read; hidden ones are not. */
export async function filesToTake(path: string): Promise<string[]> {
  return (await filesIn(path)).filter((file) => endings.test(file));
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => !isHidden(relative(path, file))).sort();
}

function isHidden(name: string): boolean {
  return name.split(sep).some((part) => part.startsWith('.'));
}

async function gatherFolder(path: string, folder: string, gathered: GatheredFiles): Promise<void> {
  const before = gathered.files.length + gathered.problems.length;
  for (const file of await filesIn(path)) {
    const name = relative(path, file).split(sep).join('/');
    if (endings.test(name))
      await gatherFile({ name, path: file, bytes: (await stat(file)).size }, folder, gathered);
    else
      gathered.warnings.push(
        leftAside(name, 'its name ends in none of .csv, .xlsx, .ods, .zip, .tar.gz and .csv.gz'),
      );
  }
  if (gathered.files.length + gathered.problems.length === before) gathered.problems.push(nothingIn(path));
}

async function gatherFile(source: SourceFile, folder: string, gathered: GatheredFiles): Promise<void> {
  const { form } = await formOf(source.path);
  if (form === 'zip' || form === 'gzip') await gatherArchive(source, folder, gathered);
  else if (form === 'xlsx' || form === 'ods') await gatherSheets(source, form, folder, gathered);
  else gathered.files.push(source);
}

async function formOf(path: string): Promise<FileForm> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8192), 0, 8192, 0);
    return fileForm(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

async function gatherArchive(source: SourceFile, folder: string, gathered: GatheredFiles): Promise<void> {
  try {
    const { files, aside } = await unpackArchive(source.path, folder);
    const before = gathered.files.length + gathered.problems.length;
    for (const { name, reason } of aside)
      gathered.warnings.push(leftAside(`${source.name}!${name}`, `it ${reason}`));
    for (const file of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = isPlainGzip(source, file.name)
        ? source.name.replace(/\.gz$/i, '')
        : `${source.name}!${file.name}`;
      if (/\.(csv|xlsx|ods)$/i.test(name)) await gatherFile({ ...file, name }, folder, gathered);
      else gathered.warnings.push(leftAside(name, 'its name does not end in .csv, .xlsx or .ods'));
    }
    if (gathered.files.length + gathered.problems.length === before)
      gathered.problems.push(nothingIn(source.name));
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error;
    gathered.problems.push(badArchive(source.name, error));
  }
}

/** `a.csv.gz` is `a.csv`, not an archive with a file in it. */
function isPlainGzip(source: SourceFile, entry: string): boolean {
  return entry === basename(source.path).replace(/\.gz$/i, '');
}

/** Each sheet with something on it becomes a CSV; a sheet that is no table of events is refused like any file. */
async function gatherSheets(
  source: SourceFile,
  kind: 'xlsx' | 'ods',
  folder: string,
  gathered: GatheredFiles,
): Promise<void> {
  const read = await readSpreadsheet(await readFile(source.path), kind);
  if (!read.ok) return void gathered.problems.push(badWorkbook(source.name, read));
  const sheets = read.sheets.filter(({ rows }) => rows.length > 1);
  if (sheets.length === 0) gathered.problems.push(noSheet(source.name));
  for (const sheet of sheets) {
    const path = join(folder, `${randomUUID()}.csv`);
    const text = rawCsv(sheet.rows);
    await writeFile(path, text);
    const name = sheets.length === 1 ? source.name : `${source.name}!${sheet.name}`;
    gathered.files.push({ name, path, bytes: Buffer.byteLength(text) });
  }
}

/** For our own reading only, so without the guards against formulas. */
function rawCsv(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows
    .map((row) => `${Array.from({ length: width }, (_, at) => cell(row[at] ?? '')).join(',')}\n`)
    .join('');
}

function notFound(path: string): FileProblem {
  return {
    file: path,
    code: 'FILE_NOT_FOUND',
    message: `There is no file or folder ${path}. Check the name and the folder.`,
  };
}

function notAFile(path: string): FileProblem {
  return {
    file: path,
    code: 'FILE_NOT_FOUND',
    message: `${path} is neither a file nor a folder. Name the files to read.`,
  };
}

function nothingIn(name: string): FileProblem {
  return {
    file: name,
    code: 'FILE_NOTHING_IN_IT',
    message: `There is nothing to read in ${name}: no CSV, XLSX or ODS file. Check that it is the right one.`,
  };
}

function noSheet(name: string): FileProblem {
  return {
    file: name,
    code: 'FILE_NOTHING_IN_IT',
    message: `There is nothing to read in ${name}: no sheet of it has a row of headings and a row of data. Check that it is the right one.`,
  };
}

function leftAside(name: string, reason: string): FileProblem {
  return { file: name, code: 'FILE_LEFT_ASIDE', message: `${name} was left aside: ${reason}.` };
}

function badArchive(name: string, { code, message }: ArchiveProblem): FileProblem {
  const advice = {
    ARCHIVE_TOO_LARGE: 'Unpack it, look at what is in it, and send the files.',
    ARCHIVE_UNSAFE_NAME: 'Do not trust where it came from; ask its sender for the files themselves.',
    ARCHIVE_ENCRYPTED: 'Unpack it with its password and send the files in it.',
    ARCHIVE_DAMAGED: 'Fetch it again.',
  }[code];
  return {
    file: name,
    code,
    message: `${name} cannot be used: ${message}. Nothing was read from it. ${advice}`,
  };
}

function badWorkbook(name: string, { code, detail }: { code: string; detail: string }): FileProblem {
  const sentence = {
    DAMAGED: `${name} is a damaged workbook: it has ${detail}. Save it again, or save the sheet as CSV.`,
    LOCKED: `${name} is locked with a password. Take the password off and send it again.`,
    TOO_LARGE: `${name} is too large a workbook: it holds ${detail}. Save the sheet as CSV and send that.`,
  }[code];
  return { file: name, code: `FILE_${code}`, message: sentence ?? `${name} could not be read: ${detail}.` };
}
