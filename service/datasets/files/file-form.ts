// What form a file has, judged by its first bytes and not by its name.

/** Form of a file. `foreign` is a form this program does not read: `looksLike` says what it is, `advice` what to do. */
export type FileForm =
  | { form: 'text' | 'gzip' | 'zip' | 'xlsx' | 'ods' | 'empty' }
  | { form: 'foreign'; looksLike: string; advice: string };

const saveAsCsv = 'Open it in the program that made it and save it as CSV, XLSX or ODS.';
const sendTheTable = 'Send the table itself as CSV, XLSX or ODS.';

/** Signatures from the "magic" numbers each format's own specification gives; all at offset 0. */
const signatures: readonly { starts: string; looksLike: string; advice: string }[] = [
  { starts: '\x89PNG', looksLike: 'a PNG picture', advice: sendTheTable },
  { starts: '\xff\xd8\xff', looksLike: 'a JPEG picture', advice: sendTheTable },
  { starts: 'GIF8', looksLike: 'a GIF picture', advice: sendTheTable },
  { starts: '%PDF', looksLike: 'a PDF document', advice: sendTheTable },
  {
    starts: '\xd0\xcf\x11\xe0',
    looksLike: 'an old Microsoft Office file (.xls or .doc) or a workbook locked with a password',
    advice: saveAsCsv,
  },
  { starts: 'PAR1', looksLike: 'a Parquet file', advice: sendTheTable },
  { starts: 'SQLite format 3', looksLike: 'an SQLite database', advice: sendTheTable },
  {
    starts: '7z\xbc\xaf',
    looksLike: 'a 7z archive',
    advice: 'Unpack it and send the files in it, or a .zip.',
  },
  { starts: 'Rar!', looksLike: 'a RAR archive', advice: 'Unpack it and send the files in it, or a .zip.' },
  { starts: 'BZh', looksLike: 'a bzip2 archive', advice: 'Unpack it and send the files in it, or a .zip.' },
  {
    starts: '\xfd7zXZ',
    looksLike: 'an XZ archive',
    advice: 'Unpack it and send the files in it, or a .zip.',
  },
  {
    starts: '\x28\xb5\x2f\xfd',
    looksLike: 'a Zstandard archive',
    advice: 'Unpack it and send the files in it, or a .zip.',
  },
  { starts: '\x7fELF', looksLike: 'a program', advice: sendTheTable },
  { starts: 'MZ\x90', looksLike: 'a program', advice: sendTheTable },
  { starts: '{\\rtf', looksLike: 'a rich text document', advice: saveAsCsv },
];

/** Openings that are text, but of another kind than a table. */
const writtenForms: readonly { opening: RegExp; looksLike: string; advice: string }[] = [
  {
    opening: /^(<!doctype html|<html|<head)/i,
    looksLike: 'a web page (HTML)',
    advice: 'Often a download that needed signing in: fetch the file again and look inside it.',
  },
  { opening: /^<\?xml|^<[a-z][\w:-]*[\s>]/i, looksLike: 'an XML document', advice: saveAsCsv },
  {
    opening: /^[{[]\s*(["{[]|\d+\s*,\s*$)/,
    looksLike: 'a JSON document',
    advice: 'Send the table itself as CSV, XLSX or ODS.',
  },
];

/**
 * Judges the form of a file by its beginning (8 kB is plenty; 4 bytes are enough for a picture).
 * A ZIP is told apart into XLSX, ODS and any other by the names inside it.
 */
export function fileForm(head: Uint8Array): FileForm {
  if (head.length === 0) return { form: 'empty' };
  const opening = latin1(head.subarray(0, 4096));
  if (opening.startsWith('PK\x03\x04') || opening.startsWith('PK\x05\x06')) return zipForm(head);
  if (opening.startsWith('\x1f\x8b')) return { form: 'gzip' };
  const signature = signatures.find((known) => opening.startsWith(known.starts));
  if (signature) return foreign(signature);
  const written = opening.replace(/^\xef\xbb\xbf/, '').trimStart();
  const other = writtenForms.find((known) => known.opening.test(written));
  return other ? foreign(other) : { form: 'text' };
}

function foreign(known: { looksLike: string; advice: string }): FileForm {
  return { form: 'foreign', looksLike: known.looksLike, advice: known.advice };
}

function zipForm(head: Uint8Array): FileForm {
  const names = latin1(head);
  if (names.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')) return { form: 'ods' };
  if (/mimetypeapplication\/vnd\.oasis\.opendocument\.text/.test(names))
    return { form: 'foreign', looksLike: 'an OpenDocument text', advice: sendTheTable };
  if (names.includes('word/')) return { form: 'foreign', looksLike: 'a Word document', advice: sendTheTable };
  if (names.includes('[Content_Types].xml') || names.includes('xl/')) return { form: 'xlsx' };
  return { form: 'zip' };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
