// A file that somebody sends to be published: whether it is what it says, and what is hidden in it that nobody meant to publish.
import { checkFileName } from './check-file-name.ts';
import { checkExcelFile } from './check-excel-file.ts';
import { checkOpenDocument } from './check-opendocument.ts';
import { checkPdf } from './check-pdf.ts';
import { checkJpeg, checkPng } from './check-picture.ts';
import { checkCsv, checkText } from './check-text-file.ts';
import { checkWordFile } from './check-word-file.ts';
import { type Finding, shown, stops } from './finding.ts';
import { type Container, isContainer, openContainer } from './open-container.ts';

export interface Upload {
  /** As the sender gave it. */
  fileName: string;
  content: Uint8Array;
}

interface Kind {
  what: string;
  fits(beginning: Buffer): boolean;
  check(content: Uint8Array): Finding[];
}

/**
 * What was found, what stops it first; nothing where nothing was. It reads and does not run, draw or change anything: a scanner for viruses
 * and a person who looks are not replaced by it.
 */
export function checkUpload({ fileName, content }: Upload): Finding[] {
  const named = checkFileName(fileName);
  if (named.some(({ severity }) => severity === 'stops')) return named;
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const kind = kinds[ending];
  if (!kind)
    return [
      stops(
        'kind',
        null,
        `${shown(fileName)} is of a kind that is not taken here.`,
        'Send PDF, DOCX, ODT, XLSX, ODS, CSV, TXT, PNG, JPEG, MP4, MP3 or VTT. Packed files are sent one by one, unpacked.',
      ),
    ];
  if (content.length === 0) return [stops('empty', null, `${shown(fileName)} is empty.`, 'Send it again.')];
  const beginning = Buffer.from(content.buffer, content.byteOffset, Math.min(4096, content.length));
  if (!kind.fits(beginning)) return [notOfKind(fileName, ending, beginning, kind)];
  const found = [...named, ...virusFindings(content), ...kind.check(content)];
  return found.toSorted(
    (one, other) => Number(other.severity === 'stops') - Number(one.severity === 'stops'),
  );
}

function begins(hexadecimal: string): (beginning: Buffer) => boolean {
  const bytes = Buffer.from(hexadecimal, 'hex');
  return (beginning) => beginning.subarray(0, bytes.length).equals(bytes);
}

const isZip = begins('504b0304');
const nothing = () => [];
const isText = (beginning: Buffer) => !known.some(([fits]) => fits(beginning));
const isFilm = (beginning: Buffer) => beginning.toString('latin1', 4, 8) === 'ftyp';

function packed(part: string, check: (container: Container) => Finding[]): Kind['check'] {
  return (content) => {
    const container = openContainer(content);
    if (!isContainer(container)) return [container];
    if (!container.names.includes(part))
      return [
        stops(
          'kind',
          null,
          'The file is not what its ending says.',
          'Save it as what it is, or send the right file.',
        ),
      ];
    return [...container.names.flatMap((name) => partFindings(name, container)), ...check(container)];
  };
}

/** A part that is an archive or a program by its first bytes, whatever it is called. */
function partFindings(name: string, container: Container): Finding[] {
  const bytes = Buffer.from(container.bytes(name));
  const isArchive = [isZip, begins('1f8b08'), begins('526172211a07'), begins('377abcaf271c')].some((fits) =>
    fits(bytes),
  );
  const isProgram = begins('4d5a')(bytes) || begins('7f454c46')(bytes);
  const inside = /\/embeddings\//i.test(name) ? [] : virusFindings(bytes);
  if (!isArchive && !isProgram) return inside;
  return [
    ...inside,
    stops(
      'embedded',
      null,
      `The file has ${isProgram ? 'a program' : 'another packed file'} within it, ${shown(name, 40)}.`,
      'Take it out.',
    ),
  ];
}

const kinds: Readonly<Record<string, Kind>> = {
  pdf: { what: 'a PDF', fits: begins('25504446'), check: checkPdf },
  docx: { what: 'a document of Word', fits: isZip, check: packed('word/document.xml', checkWordFile) },
  xlsx: { what: 'a workbook of Excel', fits: isZip, check: packed('xl/workbook.xml', checkExcelFile) },
  odt: { what: 'an OpenDocument text', fits: isZip, check: packed('content.xml', checkOpenDocument) },
  ods: { what: 'an OpenDocument spreadsheet', fits: isZip, check: packed('content.xml', checkOpenDocument) },
  csv: { what: 'a table as CSV', fits: isText, check: checkCsv },
  txt: { what: 'text', fits: isText, check: checkText },
  vtt: {
    what: 'captions',
    fits: (beginning) => /^\ufeff?WEBVTT/.test(beginning.toString('utf8')),
    check: checkText,
  },
  png: { what: 'a picture (PNG)', fits: begins('89504e470d0a1a0a'), check: checkPng },
  jpg: { what: 'a picture (JPEG)', fits: begins('ffd8ff'), check: checkJpeg },
  jpeg: { what: 'a picture (JPEG)', fits: begins('ffd8ff'), check: checkJpeg },
  mp4: { what: 'a film', fits: isFilm, check: nothing },
  m4a: { what: 'a recording', fits: isFilm, check: nothing },
  mp3: {
    what: 'a recording',
    fits: (beginning) => begins('494433')(beginning) || begins('fffb')(beginning),
    check: nothing,
  },
};

const known: readonly (readonly [(beginning: Buffer) => boolean, string])[] = [
  [begins('25504446'), 'a PDF'],
  [begins('89504e47'), 'a picture (PNG)'],
  [begins('ffd8ff'), 'a picture (JPEG)'],
  [begins('47494638'), 'a picture (GIF)'],
  [begins('d0cf11e0a1b11ae1'), 'an old file of Word or Excel, or one that is locked with a password'],
  [begins('504b03'), 'a packed file'],
  [begins('1f8b'), 'a packed file'],
  [begins('4d5a'), 'a program of Windows'],
  [begins('7f454c46'), 'a program of Linux'],
  [(beginning) => /^\s*<(!doctype|html|script|svg)/i.test(beginning.toString('utf8', 0, 512)), 'a web page'],
];

function notOfKind(fileName: string, ending: string, beginning: Buffer, { what }: Kind): Finding {
  const seen = known.find(([fits]) => fits(beginning))?.[1] ?? `not ${what}`;
  return stops(
    'kind',
    null,
    `${shown(fileName)} ends in .${ending} and is ${seen}.`,
    'Save it as what it is, or send the right file.',
  );
}

/** The test file that every scanner for viruses is to find (eicar.org), told by its end, so that this file is not taken for it. */
const eicar = ['STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!$H+H*'].join('-');

function virusFindings(content: Uint8Array): Finding[] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (!bytes.includes(`$EICAR-${eicar}`)) return [];
  return [
    stops('virus', null, 'The file is one that scanners for viruses are tested with.', 'Do not send it.'),
  ];
}
