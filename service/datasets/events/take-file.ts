// Takes one file of events in: looks at every byte once, takes its digest, and lays it out in pieces that DuckDB can read.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { EventsFileForm, SourceFile } from './recognise-events-file.ts';
import { scanText, type ScanFault } from './scan-text.ts';
import { layPieces, type Piece } from './lay-pieces.ts';
import type { FileProblem } from '../files/problem.ts';
import { faultProblem } from './scan-problems.ts';
import { recogniseEncoding } from '../files/text-encoding.ts';

export interface TakenFile {
  sha256: string;
  rows: number;
  /** Why it cannot be read; then its pieces must not be used. */
  problem: FileProblem | null;
  /** It began as plain ASCII and turned out to be Windows-1252: all must be read again, in that encoding. */
  again: boolean;
}

export interface TakeNeeds {
  folder: string;
  /** Index of the file. */
  file: number;
  /** Files up to this size are read where they lie; larger ones are cut into pieces of about it. */
  pieceBytes: number;
  onBytes?: (bytes: number) => void;
  /** Called for each piece as soon as it is there; may wait, to hold the reading back. */
  onPiece(piece: Piece): Promise<void>;
  /** Asked when all was seen of a file that is read in place, before its piece is given. */
  isWanted(sha256: string): boolean;
}

const mostChunkBytes = 1 << 20;

/** Streams the file once. Memory does not grow with it. */
export async function takeFile(
  source: SourceFile,
  form: EventsFileForm,
  needs: TakeNeeds,
): Promise<TakenFile> {
  const { sha256, rows, fault, windows1252 } = await takeOnce(source, form, needs);
  const problem = fault === null || windows1252 ? null : faultProblem(source.name, fault);
  return { sha256, rows, problem, again: windows1252 };
}

interface TakenOnce {
  sha256: string;
  rows: number;
  fault: ScanFault | null;
  /** The bytes at fault read well as Windows-1252, and all before them was plain ASCII. */
  windows1252: boolean;
}

async function takeOnce(source: SourceFile, form: EventsFileForm, needs: TakeNeeds): Promise<TakenOnce> {
  const hash = createHash('sha256');
  const scan = scanText({
    delimiter: form.delimiter,
    columns: form.mapping.columns.length,
    firstLine: form.firstDataLine,
  });
  const decode = decoder(form);
  const pieces = layPieces(source, form, needs, scan);
  let windows1252 = false;
  let at = 0;
  const look = async (text: Buffer) => {
    if (scan.fault() !== null || text.length === 0) return;
    await pieces.add(text, scan.push(text));
    if (scan.fault()?.kind === 'not-utf-8') windows1252 = readsAsWindows1252(scan.fault(), text);
  };
  try {
    for await (const bytes of rawChunks(
      source.path,
      Math.min(mostChunkBytes, needs.pieceBytes, source.bytes + 1),
    )) {
      hash.update(bytes);
      needs.onBytes?.(bytes.length);
      await look(decode(bytes.subarray(Math.max(0, form.dataFrom - at))));
      at += bytes.length;
    }
    await look(decode(null));
    scan.end();
    const sha256 = hash.digest('hex');
    if (scan.fault() === null && needs.isWanted(sha256)) await pieces.finish();
    return { sha256, rows: scan.rows(), fault: scan.fault(), windows1252 };
  } finally {
    await pieces.close();
  }
}

function readsAsWindows1252(fault: ScanFault | null, text: Buffer): boolean {
  const seen = recogniseEncoding(text);
  return (fault?.asciiBefore ?? false) && seen.kind === 'text' && seen.encoding === 'windows-1252';
}

/** Bytes of the file to bytes of UTF-8 with plain line ends; `null` gives what was held back at the end. */
function decoder(form: EventsFileForm): (bytes: Buffer | null) => Buffer {
  if (form.encoding === 'utf-8' && !form.loneReturns) return (bytes) => bytes ?? Buffer.alloc(0);
  const decoding = new TextDecoder(form.encoding, { ignoreBOM: true });
  return (bytes) => {
    const text = bytes === null ? decoding.decode() : decoding.decode(bytes, { stream: true });
    return Buffer.from(form.loneReturns ? text.replaceAll('\r', '\n') : text);
  };
}

async function* rawChunks(path: string, chunkBytes: number): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunkBytes, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
