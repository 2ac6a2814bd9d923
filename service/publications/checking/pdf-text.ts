// The words of a PDF's own language: its objects, also those that are packed, with names as they are meant. No picture, no font.
import { inflateSync } from 'node:zlib';

/** Null: what is packed in it is far more than an honest file has. */
export function pdfText(content: Uint8Array): string | null {
  const raw = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const text = raw.toString('latin1');
  const parts: string[] = [];
  let left = mostBytes;
  let from = 0;
  for (const found of text.matchAll(/stream\r?\n/g)) {
    const start = found.index + found[0].length;
    if (start < from || text.slice(found.index - 3, found.index) === 'end') continue;
    const end = text.indexOf('endstream', start);
    if (end < 0) break;
    const before = text.slice(Math.max(from, found.index - longestDictionary), found.index);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    parts.push(text.slice(from, found.index));
    from = end;
    if (isWorthReading(dictionary)) {
      const unpacked = unpack(raw.subarray(start, end), dictionary, left);
      if (unpacked === 'too large') return null;
      left -= unpacked.length;
      parts.push(`\nstream ${unpacked}\n`);
    }
  }
  parts.push(text.slice(from));
  return withoutEscapes(parts.join(' '));
}

const mostBytes = 60_000_000;
/** Before a stream stands what it is, in a few hundred signs. */
const longestDictionary = 2000;

/** Pictures and fonts say nothing in words. */
function isWorthReading(dictionary: string): boolean {
  return !/\/Subtype\s*\/(Image|Type1C|CIDFontType0C|OpenType)|\/Length1\b|\/(DCT|JPX|CCITTFax|JBIG2)Decode/.test(
    dictionary,
  );
}

function unpack(bytes: Buffer, dictionary: string, most: number): string {
  if (!/\/FlateDecode|\/Fl\b/.test(dictionary)) return bytes.toString('latin1');
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, most) }).toString('latin1');
  } catch (thrown) {
    if (thrown instanceof RangeError) return 'too large';
    if (thrown instanceof Error && 'code' in thrown)
      return thrown.code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : '';
    throw thrown;
  }
}

/** `/J#61vaScript` is /JavaScript (ISO 32000-1, 7.3.5). */
function withoutEscapes(text: string): string {
  return text.replaceAll(/\/[^\s/<>()[\]{}%]+/g, (name) =>
    name.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
}

/** The letters that its fonts say they show (ToUnicode), which are what is read out and found by a search. */
export function pdfLetters(text: string): string[] {
  const letters = new Set<string>();
  // Piece by piece: a search for the end of each would read the whole text again where it has none.
  for (const piece of text.split('beginbf').slice(1)) {
    const end = piece.indexOf('endbf');
    const map = end < 0 ? '' : piece.slice(0, end);
    const found = piece.startsWith('char') ? lettersOfSigns(map) : lettersOfRanges(map);
    for (const letter of found) letters.add(letter);
  }
  return [...letters];
}

/** `<01> <0041>`: a sign, and its letter. */
function lettersOfSigns(map: string): string[] {
  return [...map.matchAll(/<[0-9a-f]+>\s*<([0-9a-f]+)>/gi)].map(([, code]) => letterOf(code));
}

/** `<01> <03> <0041>`, the letters in a row; or `<01> <03> [<0041> <0044> <0042>]`, each by itself. */
function lettersOfRanges(map: string): string[] {
  const ranges = map.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:<([0-9a-f]+)>|\[([^\]]*)\])/gi);
  return [...ranges].flatMap(([, first, last, code, each]) => {
    if (each !== undefined) return [...each.matchAll(/<([0-9a-f]+)>/gi)].map(([, one]) => letterOf(one));
    const count = Math.min(256, Math.max(1, numberOf(last) - numberOf(first) + 1));
    return Array.from({ length: count }, (_, at) => String.fromCodePoint(numberOf(code) + at));
  });
}

function letterOf(code: string | undefined): string {
  return String.fromCodePoint(numberOf(code));
}

function numberOf(code = '0'): number {
  return Number.parseInt(code.slice(0, 4), 16);
}
