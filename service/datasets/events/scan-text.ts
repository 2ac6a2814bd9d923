// Looks at every byte of a delimited text file as it streams by: rows, lines, quotes left open, bytes that are not UTF-8.
import { isAscii, isUtf8 } from 'node:buffer';

/** A line longer than this is not a row of a table. Bytes. */
export const longestLine = 1_000_000;

/** What stops a file from being read at all, with the physical line (from 1) where it stands. */
export interface ScanFault {
  kind: 'line-too-long' | 'nul-byte' | 'not-utf-8' | 'quote-not-closed' | 'quote-spans-rows';
  line: number;
  /** For text that is not UTF-8: whether all that came before it was plain ASCII. */
  asciiBefore: boolean;
}

/** A scanner of one file. Give it every chunk, in order, then `end`. */
export interface TextScan {
  /** Index just after the last row that ends in this chunk, or -1. The chunk is read before `push` returns. */
  push(chunk: Buffer): number;
  end(): void;
  fault(): ScanFault | null;
  /** Rows ended so far; blank lines are none. */
  rows(): number;
  /** Physical lines ended so far. */
  lines(): number;
}

export interface ScanOptions {
  delimiter: string;
  /** Columns of the header: a quoted line that has as many is taken for a row that was swallowed. */
  columns: number;
  /** Physical line, from 1, on which the scan begins. */
  firstLine: number;
}

const newline = 10;
const carriageReturn = 13;
const quote = 34;

/** Scans from a row's beginning, at `firstLine`. A quote opens a cell only at its beginning (RFC 4180, section 2.5). */
export function scanText({ delimiter, columns, firstLine }: ScanOptions): TextScan {
  const delimiterCode = delimiter.charCodeAt(0);
  let fault: ScanFault | null = null;
  let lines = firstLine - 1;
  let rows = 0;
  let rowBytes = 0;
  let lineBytes = 0;
  let inQuote = false;
  let afterQuote = false;
  let atCellStart = true;
  let quoteLine = 0;
  let quoteDelimiters = 0;
  let ascii = true;
  let cut: Buffer = Buffer.alloc(0);

  const fail = (kind: ScanFault['kind'], line: number) => {
    fault ??= { kind, line, asciiBefore: ascii };
  };

  /** For text without quotes and blank lines, by far the most: one search for each line end. */
  const plain = (chunk: Buffer): number => {
    let from = 0;
    let end = chunk.indexOf(newline);
    while (end !== -1) {
      if (end - from + lineBytes > longestLine) fail('line-too-long', lines + 1);
      lines += 1;
      rows += 1;
      lineBytes = 0;
      from = end + 1;
      end = chunk.indexOf(newline, from);
    }
    lineBytes += chunk.length - from;
    rowBytes = from === 0 ? rowBytes + chunk.length : chunk.length - from;
    atCellStart = rowBytes === 0 || chunk[chunk.length - 1] === delimiterCode;
    if (lineBytes > longestLine) fail('line-too-long', lines + 1);
    return from === 0 ? -1 : from;
  };

  const careful = (chunk: Buffer): number => {
    let rowEnd = -1;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === newline) {
        lines += 1;
        lineBytes = 0;
        if (inQuote) {
          if (columns > 2 && quoteDelimiters === columns - 1) fail('quote-spans-rows', quoteLine);
          quoteDelimiters = 0;
        } else {
          if (rowBytes > 0) rows += 1;
          rowEnd = at + 1;
          rowBytes = 0;
          atCellStart = true;
          afterQuote = false;
        }
        continue;
      }
      lineBytes += 1;
      if (lineBytes > longestLine) fail('line-too-long', lines + 1);
      if (byte !== carriageReturn) rowBytes += 1;
      if (inQuote) {
        if (byte === quote) {
          inQuote = false;
          afterQuote = true;
        } else if (byte === delimiterCode) quoteDelimiters += 1;
      } else if (byte === quote && (atCellStart || afterQuote)) {
        if (!afterQuote) {
          quoteLine = lines + 1;
          quoteDelimiters = 0;
        }
        inQuote = true;
        afterQuote = false;
        atCellStart = false;
      } else {
        atCellStart = byte === delimiterCode;
        afterQuote = false;
      }
    }
    return rowEnd;
  };

  const checkText = (chunk: Buffer) => {
    if (chunk.includes(0)) fail('nul-byte', lines + 1 + countLines(chunk.subarray(0, chunk.indexOf(0))));
    if (cut.length === 0 && isAscii(chunk)) return;
    const whole = cut.length === 0 ? chunk : Buffer.concat([cut, chunk]);
    const kept = whole.length - cutCharacter(whole);
    if (!isUtf8(whole.subarray(0, kept))) {
      const sound = soundLines(whole.subarray(0, kept));
      ascii &&= isAscii(sound);
      fail('not-utf-8', lines + 1 + countLines(sound));
    }
    ascii = false;
    cut = Buffer.from(whole.subarray(kept));
  };

  return {
    push: (chunk) => {
      checkText(chunk);
      const simple =
        !inQuote && !afterQuote && !chunk.includes(quote) && !hasBlankLine(chunk, rowBytes === 0);
      return simple ? plain(chunk) : careful(chunk);
    },
    end: () => {
      if (inQuote) fail('quote-not-closed', quoteLine);
      if (cut.length > 0) fail('not-utf-8', lines + 1);
      if (rowBytes > 0) rows += 1;
    },
    fault: () => fault,
    rows: () => rows,
    lines: () => lines,
  };
}

function hasBlankLine(chunk: Buffer, atRowStart: boolean): boolean {
  if (atRowStart && (chunk[0] === newline || chunk[0] === carriageReturn)) return true;
  return chunk.includes('\n\n') || chunk.includes('\n\r');
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) lines += 1;
  return lines;
}

/** The whole lines before the first that is not UTF-8. */
function soundLines(bytes: Buffer): Buffer {
  let from = 0;
  for (;;) {
    const end = bytes.indexOf(newline, from);
    if (end === -1 || !isUtf8(bytes.subarray(from, end))) return bytes.subarray(0, from);
    from = end + 1;
  }
}

/** Bytes at the end that begin a character whose rest is in the next chunk: 0 to 3. */
function cutCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return byte >= (back === 1 ? 0xc0 : back === 2 ? 0xe0 : 0xf0) ? back : 0;
  }
  return 0;
}
