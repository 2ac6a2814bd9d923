// Whether the content of a file is of the kind that its name says, told by its first bytes.

/** Endings that are taken, and what such a file begins with. */
const kinds: readonly { endings: readonly string[]; what: string; fits: (beginning: Buffer) => boolean }[] = [
  { endings: ['.csv', '.tsv', '.txt', '.json', '.geojson'], what: 'text', fits: isText },
  { endings: ['.xlsx', '.ods', '.zip'], what: 'a packed file', fits: isZip },
  { endings: ['.gz', '.tgz'], what: 'a file packed by gzip', fits: (beginning) => begins(beginning, '1f8b') },
];

/** Of routes that take documents to be kept, and no data. */
const documents: typeof kinds = [
  { endings: ['.pdf'], what: 'a PDF', fits: (beginning) => begins(beginning, '25504446') },
  { endings: ['.docx', '.odt'], what: 'a packed document', fits: isZip },
];

/** Of routes that take films, recordings, their words and pictures. */
const media: typeof kinds = [
  {
    endings: ['.mp4', '.m4a'],
    what: 'a film or recording (MP4)',
    fits: (beginning) => beginning.subarray(4, 8).equals(Buffer.from('ftyp')),
  },
  {
    endings: ['.mp3'],
    what: 'a recording (MP3)',
    fits: (beginning) => begins(beginning, '494433') || isMp3Frame(beginning),
  },
  { endings: ['.vtt', '.txt'], what: 'text', fits: isText },
  { endings: ['.png'], what: 'a picture (PNG)', fits: (beginning) => begins(beginning, '89504e470d0a1a0a') },
  { endings: ['.jpg', '.jpeg'], what: 'a picture (JPEG)', fits: (beginning) => begins(beginning, 'ffd8ff') },
];

/** Which files a form takes; `any` are looked at by whoever receives them. */
export type FilesTaken = 'data' | 'documents' | 'media' | 'any';

/** What other files begin with, in hexadecimal, so that they can be named. */
const known: readonly (readonly [string, string])[] = [
  ['25504446', 'a PDF'],
  ['89504e47', 'a picture (PNG)'],
  ['ffd8ff', 'a picture (JPEG)'],
  ['47494638', 'a picture (GIF)'],
  ['d0cf11e0a1b11ae1', 'an old file of Word or Excel'],
  ['504b0304', 'a packed file (zip, XLSX, ODS or DOCX)'],
  ['1f8b', 'a file packed by gzip'],
  ['4d5a', 'a program of Windows'],
  ['7f454c46', 'a program of Linux'],
];

/**
 * A sentence when the file is of a kind that is not taken, or is not of the kind that its name says. An empty file is said to be
 * empty by whoever reads it.
 * @param beginning its first bytes, a few thousand where it has so many
 * @param takes what the form is for: data, or documents that are kept as they are
 */
export function contentProblem(
  fileName: string,
  beginning: Buffer,
  takes: FilesTaken = 'data',
): string | null {
  if (takes === 'any') return null;
  const name = fileName.toLowerCase();
  const taken = { data: kinds, documents, media }[takes];
  const kind = taken.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
  if (kind === undefined)
    return {
      data: `“${fileName}” is of a kind that is not taken here: send CSV, ODS or XLSX, or these packed as .zip, .tar.gz or .gz.`,
      documents: `“${fileName}” is of a kind that is not taken here: send a PDF, DOCX or ODT.`,
      media: `“${fileName}” is of a kind that is not taken here: send MP4, M4A, MP3, VTT, TXT, PNG or JPEG.`,
    }[takes];
  if (beginning.length === 0 || kind.fits(beginning)) return null;
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? '';
  const seen = known.find(([bytes]) => begins(beginning, bytes))?.[1] ?? `not ${kind.what}`;
  return `“${fileName}” ends in ${ending} and is ${seen}. Save it as what it is, or send the right file.`;
}

function begins(beginning: Buffer, hexadecimal: string): boolean {
  const bytes = Buffer.from(hexadecimal, 'hex');
  return beginning.subarray(0, bytes.length).equals(bytes);
}

/** Eleven bits set, then a version there is, layer III, and a bit rate and a sample rate there are (ISO/IEC 11172-3). */
function isMp3Frame(beginning: Buffer): boolean {
  const [first = 0, second = 0, third = 0] = beginning;
  return (
    first === 0xff &&
    (second & 0xe6) === 0xe2 &&
    (second & 0x18) !== 0x08 &&
    third >> 4 !== 15 &&
    (third & 0x0c) !== 0x0c
  );
}

function isZip(beginning: Buffer): boolean {
  return begins(beginning, '504b0304') || begins(beginning, '504b0506');
}

/** Text has no NUL, unless it says by its first two bytes that it is UTF-16; and it is nothing else that is known. */
function isText(beginning: Buffer): boolean {
  if (begins(beginning, 'fffe') || begins(beginning, 'feff')) return true;
  return !beginning.includes(0) && !known.some(([bytes]) => bytes !== '4d5a' && begins(beginning, bytes));
}
