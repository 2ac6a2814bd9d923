// Finds out from its beginning how a file of events is written: encoding, delimiter, header, and what its columns mean.
import { isAscii } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { columnMapping, eventHeaders, type ColumnMapping, type OwnLists } from './column-mapping.ts';
import { delimiterNames, recogniseDelimiter, splitSample, type Delimiter } from '../files/delimiter.ts';
import { fileForm } from '../files/file-form.ts';
import { recogniseHeaderRow } from '../files/header-row.ts';
import type { FileProblem } from '../files/problem.ts';
import { longestLine } from './scan-text.ts';
import { decodeText, recogniseEncoding, type TextEncoding } from '../files/text-encoding.ts';
import { whole } from '../../phrases/spoken-number.ts';

/** A file on this machine, under the name by which its sender knows it. */
export interface SourceFile {
  name: string;
  path: string;
  bytes: number;
  /** Digest of what was sent, where this is a copy made of it. */
  sha256?: string;
  /** Whose it is, where that is known and its name does not say so. */
  partner?: string;
}

/** How a file of events is written. */
export interface EventsFileForm {
  encoding: TextEncoding;
  delimiter: Delimiter;
  /** Lines end in a lone carriage return, as on the first Macintoshes. */
  loneReturns: boolean;
  mapping: ColumnMapping;
  /** Where the first row of data begins, in bytes of the file as sent, and its physical line from 1. */
  dataFrom: number;
  firstDataLine: number;
  warnings: FileProblem[];
}

const sampleBytes = 16 * 1024;

/** `known` remembers plain files by their first line, for the hundreds of monthly files that begin alike. */
export async function recogniseEventsFile(
  source: SourceFile,
  known: Map<string, EventsFileForm> = new Map(),
  lists: OwnLists = {},
): Promise<EventsFileForm | FileProblem> {
  const sample = beginning(source.path);
  const firstLine = isAscii(sample) ? sample.toString('latin1', 0, sample.indexOf(10) + 1) : '';
  const alike = known.get(firstLine);
  if (alike !== undefined) return alike;
  const form = recogniseSample(source, sample, lists);
  if (firstLine !== '' && 'mapping' in form && form.warnings.length === 0 && form.firstDataLine === 2)
    known.set(firstLine, form);
  return form;
}

function recogniseSample(source: SourceFile, sample: Buffer, lists: OwnLists): EventsFileForm | FileProblem {
  const form = fileForm(sample);
  if (form.form === 'empty') return emptyFile(source.name);
  if (form.form === 'foreign') return notText(source.name, form.looksLike, form.advice);
  const encoding = recogniseEncoding(sample, { whole: sample.length === source.bytes });
  if (encoding.kind === 'binary')
    return notText(source.name, 'not text', 'Send the table itself as CSV, XLSX or ODS.');
  if (encoding.kind === 'damaged') return damagedText(source.name, encoding.line);
  const text = decodeText(sample, encoding.encoding);
  if (text.trim() === '') return emptyFile(source.name);
  if (firstLineTooLong(sample, source)) return lineTooLong(source.name, 1);
  return recogniseColumns(
    source,
    { sample, text, encoding: encoding.encoding, bomBytes: encoding.bomBytes },
    lists,
  );
}

interface Beginning {
  sample: Uint8Array;
  text: string;
  encoding: TextEncoding;
  bomBytes: number;
}

function recogniseColumns(
  source: SourceFile,
  { text, encoding, bomBytes }: Beginning,
  lists: OwnLists,
): EventsFileForm | FileProblem {
  const delimiter = recogniseDelimiter(text) ?? ',';
  const rows = splitSample(text, delimiter, { maxRows: 60 });
  const header = recogniseHeaderRow(rows, { known: eventHeaders });
  const names = (header?.names ?? rows[0] ?? []).map((name) => name.trim());
  const mapping = columnMapping(withoutTrailingBlanks(names), source.name, lists);
  if ('code' in mapping) return mapping;
  const before = textOfRows(text, (header?.headings.at(-1) ?? 0) + 1);
  return {
    encoding,
    delimiter,
    loneReturns: text.includes('\r') && !text.includes('\n'),
    mapping,
    dataFrom: bomBytes + encodedLength(before, encoding),
    firstDataLine: 1 + countLines(before),
    warnings: oddities(source.name, { encoding, delimiter, titles: header?.preamble.length ?? 0 }),
  };
}

function oddities(
  file: string,
  seen: { encoding: TextEncoding; delimiter: Delimiter; titles: number },
): FileProblem[] {
  const sentences = [
    seen.encoding === 'utf-8' ? null : `${file} is in ${seen.encoding}, not UTF-8, and was read as such.`,
    seen.delimiter === ','
      ? null
      : `${file} parts its columns with ${delimiterNames[seen.delimiter]}, and was read so.`,
    seen.titles === 0
      ? null
      : `The first ${seen.titles} lines of ${file} stand above its header and were left out.`,
  ];
  return sentences
    .filter((message) => message !== null)
    .map((message) => ({ file, code: 'FILE_UNUSUAL_FORM', message }));
}

/** At once: there may be hundreds of files, and handing each to another thread takes longer than reading it. */
function beginning(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(sampleBytes);
    return buffer.subarray(0, readSync(file, buffer, 0, sampleBytes, 0));
  } finally {
    closeSync(file);
  }
}

function firstLineTooLong(sample: Uint8Array, source: SourceFile): boolean {
  const noLineEnd = !sample.includes(10) && !sample.includes(13);
  return noLineEnd && source.bytes > Math.max(sample.length, longestLine);
}

/** The text of the first rows with their line ends, quoted line ends respected. */
function textOfRows(text: string, rows: number): string {
  let quoted = false;
  let left = rows;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') quoted = !quoted;
    if (quoted || (letter !== '\n' && !(letter === '\r' && text[at + 1] !== '\n'))) continue;
    left -= 1;
    if (left === 0) return text.slice(0, at + 1);
  }
  return text;
}

function encodedLength(text: string, encoding: TextEncoding): number {
  if (encoding === 'utf-8') return Buffer.byteLength(text);
  return encoding === 'windows-1252' ? text.length : text.length * 2;
}

function countLines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function withoutTrailingBlanks(names: readonly string[]): string[] {
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
}

function emptyFile(file: string): FileProblem {
  return {
    file,
    code: 'FILE_EMPTY',
    message: `${file} is empty. Check that it was saved or downloaded whole, and send it again.`,
  };
}

function notText(file: string, looksLike: string, advice: string): FileProblem {
  return {
    file,
    code: 'FILE_NOT_A_TABLE',
    message: `${file} is ${looksLike}, whatever its name says. ${advice}`,
  };
}

/** A line that no table has: most often a file whose line ends were lost. */
export function lineTooLong(file: string, line: number): FileProblem {
  return {
    file,
    code: 'FILE_LINE_TOO_LONG',
    message:
      `Line ${line} of ${file} is longer than ${whole(longestLine)} bytes, so it cannot be a row of a ` +
      'table. Look at how the file was made: its line ends may be lost. Nothing was read from it.',
  };
}

/** Text that is neither UTF-8 nor, sensibly, anything else. */
export function damagedText(file: string, line: number): FileProblem {
  return {
    file,
    code: 'FILE_ENCODING',
    message:
      `Line ${line} of ${file} holds bytes that are not UTF-8, though text before it is. It looks as if two encodings ` +
      '(UTF-8 and Windows-1252) were mixed. Save the file again as “CSV UTF-8” and send it again.',
  };
}
