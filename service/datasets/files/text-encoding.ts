// Which encoding the bytes of a text file are in, and the text they hold.
import { isAscii } from 'node:buffer';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * What the bytes are. `bomBytes` is the length of the byte order mark to skip.
 * `damaged` is text that began as UTF-8 and was cut or mixed; `line` is the first line (from 1) that cannot be read.
 * `binary` is not text at all.
 */
export type RecognisedEncoding =
  | { kind: 'text'; encoding: TextEncoding; bomBytes: 0 | 2 | 3 }
  | { kind: 'damaged'; line: number }
  | { kind: 'binary' };

/**
 * Judges the encoding from a sample of the beginning of a file. Pass `whole: true` when the sample is the entire file:
 * then a character cut at the end counts as damage. Latin-1 is read as Windows-1252, its superset in practice
 * (the rule of https://encoding.spec.whatwg.org/#names-and-labels).
 */
export function recogniseEncoding(sample: Uint8Array, options: { whole?: boolean } = {}): RecognisedEncoding {
  const marked = byteOrderMark(sample);
  if (marked) return marked.encoding === 'utf-8' ? eightBit(sample, 3, options) : marked;
  return unmarkedUtf16(sample) ?? eightBit(sample, 0, options);
}

/** The text in the bytes, without a byte order mark. Bytes that stand for nothing become U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function byteOrderMark(
  bytes: Uint8Array,
): { kind: 'text'; encoding: TextEncoding; bomBytes: 2 | 3 } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { kind: 'text', encoding: 'utf-8', bomBytes: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { kind: 'text', encoding: 'utf-16le', bomBytes: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { kind: 'text', encoding: 'utf-16be', bomBytes: 2 };
  return undefined;
}

/** English text in UTF-16 has a zero in nearly every second byte; other text has none. */
function unmarkedUtf16(bytes: Uint8Array): RecognisedEncoding | undefined {
  const length = Math.min(bytes.length - (bytes.length % 2), 8192);
  if (length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return { kind: 'text', encoding: 'utf-16le', bomBytes: 0 };
  if (even > pairs * 0.7 && odd < pairs * 0.05) return { kind: 'text', encoding: 'utf-16be', bomBytes: 0 };
  return undefined;
}

function eightBit(bytes: Uint8Array, bomBytes: 0 | 3, options: { whole?: boolean }): RecognisedEncoding {
  if (countControls(bytes) > bytes.length / 200) return { kind: 'binary' };
  const { sequences, broken, firstBroken } = utf8Census(bytes, options.whole ?? false);
  if (broken === 0) return { kind: 'text', encoding: 'utf-8', bomBytes };
  if (bomBytes === 3 || sequences > broken) return { kind: 'damaged', line: lineOf(bytes, firstBroken) };
  return plausibleWindows1252(bytes)
    ? { kind: 'text', encoding: 'windows-1252', bomBytes: 0 }
    : { kind: 'binary' };
}

/** Control characters other than tab, line feed, form feed and carriage return; NUL and its like mark a binary file. */
function countControls(bytes: Uint8Array): number {
  if (!hasControls(bytes)) return 0;
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls += 1;
  return controls;
}

/** By far the most files have none, and this is much the quicker way to see it. */
function hasControls(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return /[^\t\n\f\r -\u00ff]/.test(text);
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;
}

/** Counts whole multi-byte sequences and bytes that belong to none. A sequence cut by the end of a sample is neither. */
function utf8Census(
  bytes: Uint8Array,
  whole: boolean,
): { sequences: number; broken: number; firstBroken: number } {
  const census = { sequences: 0, broken: 0, firstBroken: -1 };
  if (isAscii(bytes)) return census;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 'cut' && !whole) break;
    if (typeof length === 'number' && length > 1) census.sequences += 1;
    if (typeof length === 'string') {
      census.broken += 1;
      if (census.firstBroken < 0) census.firstBroken = at;
    }
    at += typeof length === 'number' ? length : 1;
  }
  return census;
}

/** Length of the UTF-8 sequence at `at` (RFC 3629, section 4), or how it fails. */
function sequenceLength(bytes: Uint8Array, at: number): number | 'broken' | 'cut' {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0) return 'broken';
  for (let step = 1; step < length; step += 1) {
    const next = bytes[at + step];
    if (next === undefined) return 'cut';
    if (next < lowestSecond(lead, step) || next > highestSecond(lead, step)) return 'broken';
  }
  return length;
}

function lowestSecond(lead: number, step: number): number {
  if (step > 1) return 0x80;
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
}

function highestSecond(lead: number, step: number): number {
  if (step > 1) return 0xbf;
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
}

/** Western text has mostly plain letters and no byte that Windows-1252 leaves undefined. */
function plausibleWindows1252(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) {
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false;
    if (byte >= 0x80) high += 1;
  }
  return high <= bytes.length * 0.3;
}

function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let index = 0; index < at; index += 1) if (bytes[index] === 0x0a) line += 1;
  return line;
}
