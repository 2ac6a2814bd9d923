// A JPEG with the segments that make its picture and no other (ITU-T T.81, annex B), and which way up it is held.
import { brokenPicture, problemOfSize } from './picture-size.ts';

type Cleaned = { content: Uint8Array; width: number; height: number } | { problem: string };

interface Segment {
  marker: number;
  /** After marker and length. */
  data: Uint8Array;
  /** All of it, with the packed picture that follows the beginning of a scan. */
  whole: Uint8Array;
}

/** Tables, the frame, restarts and scans. Applications' segments (0xe0 to 0xef) and comments are not among them. */
const kept = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xda, 0xdb, 0xdd]);
const frames = new Set([0xc0, 0xc1, 0xc2]);

export function cleanJpeg(content: Uint8Array): Cleaned {
  const segments = segmentsOf(content);
  const frame = segments?.find(({ marker }) => frames.has(marker));
  if (!segments || !frame || frame.data.length < 6) return { problem: brokenPicture };
  const [depth, ...size] = frame.data;
  const height = ((size[0] ?? 0) << 8) | (size[1] ?? 0);
  const width = ((size[2] ?? 0) << 8) | (size[3] ?? 0);
  const tooLarge = problemOfSize(width, height);
  if (tooLarge !== null) return { problem: tooLarge };
  const isPlain = depth === 8 && segments.filter(({ marker }) => frames.has(marker)).length === 1;
  if (!isPlain || !segments.some(({ marker }) => marker === 0xda)) return { problem: brokenPicture };
  const turn = segments.map(orientationOf).find((each) => each !== null) ?? 1;
  const parts = segments.filter((segment) => kept.has(segment.marker) || isColourTransform(segment));
  const whole = [
    Uint8Array.of(0xff, 0xd8),
    ...(turn === 1 ? [] : [orientationSegment(turn)]),
    ...parts.map((part) => part.whole),
  ];
  return {
    content: Buffer.concat([...whole, Uint8Array.of(0xff, 0xd9)]),
    ...(turn > 4 ? { width: height, height: width } : { width, height }),
  };
}

/** Up to the end of the picture; null where it is cut off, or is of a kind that browsers do not show. */
function segmentsOf(content: Uint8Array): Segment[] | null {
  const segments: Segment[] = [];
  for (let at = 2; at + 1 < content.length;) {
    if (content[at] !== 0xff) return null;
    const marker = content[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return segments;
    const isSegment =
      (marker >= 0xc0 && marker <= 0xfe && !(marker >= 0xd0 && marker <= 0xd8)) || marker === 0xd8;
    const length = ((content[at + 2] ?? 0) << 8) | (content[at + 3] ?? 0);
    const data = content.subarray(at + 4, at + 2 + length);
    if (!isSegment || marker === 0xd8 || length < 2 || data.length !== length - 2 || isUnusual(marker))
      return null;
    const end = marker === 0xda ? endOfScan(content, at + 2 + length) : at + 2 + length;
    segments.push({ marker, data, whole: content.subarray(at, end) });
    at = end;
  }
  return null;
}

/** Frames without loss, in steps, or with arithmetic coding. */
function isUnusual(marker: number): boolean {
  return marker >= 0xc3 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xcc;
}

/** At the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(content: Uint8Array, from: number): number {
  let at = from;
  for (; at + 1 < content.length; at += 1) {
    if (content[at] !== 0xff) continue;
    const next = content[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return content.length;
}

/** How the colours of a picture by Adobe's programs are meant; nothing else is in it. */
function isColourTransform({ marker, data }: Segment): boolean {
  return (
    marker === 0xee && data.length === 12 && Buffer.from(data.subarray(0, 5)).toString('latin1') === 'Adobe'
  );
}

const exif = Buffer.from('Exif\0\0', 'latin1');

/** Which way up the camera was held, 1 to 8; null where the segment does not say. */
function orientationOf({ marker, data }: Segment): number | null {
  const block = Buffer.from(data);
  if (marker !== 0xe1 || !block.subarray(0, 6).equals(exif) || block.length < 14) return null;
  const tiff = block.subarray(6);
  const isLittle = tiff.subarray(0, 2).toString('latin1') === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (short(at) === 0x0112) return short(at + 8) >= 1 && short(at + 8) <= 8 ? short(at + 8) : null;
  }
  return null;
}

/** A segment of our own that says that and no more. */
function orientationSegment(turn: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];
  const body = [...exif, ...tiff];
  return Uint8Array.of(0xff, 0xe1, 0, body.length + 2, ...body);
}
