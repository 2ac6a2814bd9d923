// A PNG with the chunks that make its picture and no other (PNG specification, third edition, sections 5 and 11).
import { crc32, inflateSync } from 'node:zlib';
import { brokenPicture, problemOfSize } from './picture-size.ts';

type Cleaned = { content: Uint8Array; width: number; height: number } | { problem: string };

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Size, palette, see-through colours, how colours are meant, and the picture itself. No text, no times, no profiles, no moving pictures. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND']);

interface Chunk {
  name: string;
  data: Uint8Array;
  /** With its length, name and checksum. */
  whole: Uint8Array;
}

export function cleanPng(content: Uint8Array): Cleaned {
  const chunks = chunksOf(content);
  const [header] = chunks ?? [];
  if (!chunks || header?.name !== 'IHDR' || header.data.length !== 13) return { problem: brokenPicture };
  const view = new DataView(header.data.buffer, header.data.byteOffset, 13);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const tooLarge = problemOfSize(width, height);
  if (tooLarge !== null) return { problem: tooLarge };
  if (chunks.filter(({ name }) => name === 'IHDR').length > 1 || !isWhole(chunks, view, width, height))
    return { problem: brokenPicture };
  const parts = chunks.filter(({ name }) => kept.has(name)).map(({ whole }) => whole);
  return { content: Buffer.concat([signature, ...parts]), width, height };
}

/** Up to the end of the picture; null where a chunk is cut off or its checksum does not fit. */
function chunksOf(content: Uint8Array): Chunk[] | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= content.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > content.length) return null;
    const name = Buffer.from(content.subarray(at + 4, at + 8)).toString('latin1');
    if (crc32(content.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    chunks.push({ name, data: content.subarray(at + 8, end - 4), whole: content.subarray(at, end) });
    if (name === 'IEND') return chunks;
    at = end;
  }
  return null;
}

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The picture unpacks to just what its header says, and nothing is packed behind it. */
function isWhole(chunks: readonly Chunk[], header: DataView, width: number, height: number): boolean {
  const [depth, colour, interlace] = [header.getUint8(8), header.getUint8(9), header.getUint8(12)];
  const perPixel = (channels[colour] ?? 0) * depth;
  if (perPixel === 0 || depth > 16 || interlace > 1) return false;
  const packed = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data));
  const expected = passes(width, height, interlace).reduce(
    (sum, [columns, rows]) => sum + (columns === 0 ? 0 : rows * (1 + Math.ceil((columns * perPixel) / 8))),
    0,
  );
  // Without its last byte it must come out short: otherwise something stands behind the picture.
  return unpacks(packed, expected) && !unpacks(packed.subarray(0, -1), expected);
}

function unpacks(packed: Uint8Array, expected: number): boolean {
  try {
    return inflateSync(packed, { maxOutputLength: expected + 1 }).length === expected;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** Columns and rows of each pass: one, or the seven of Adam7. */
function passes(width: number, height: number, interlace: number): [number, number][] {
  if (interlace === 0) return [[width, height]];
  const adam7 = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  return adam7.map(([x, y, across, down]) => [
    Math.ceil((width - x) / across),
    Math.ceil((height - y) / down),
  ]);
}
