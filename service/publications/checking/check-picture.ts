// What is hidden in a picture (PNG, JPEG): where it was taken, words, what stands after its end, and whether it is too large to be drawn.
import { type Finding, look, stops } from './finding.ts';

const mostPixels = 40_000_000;
const anew = 'Save it again in a program for pictures.';

/** PNG, third edition (W3C), section 5: chunks of a length, a name, what is in them and a checksum. */
export function checkPng(content: Uint8Array): Finding[] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const names: string[] = [];
  let at = 8;
  while (at + 12 <= bytes.length && names.at(-1) !== 'IEND') {
    const length = bytes.readUInt32BE(at);
    names.push(bytes.toString('latin1', at + 4, at + 8));
    at += 12 + length;
  }
  if (names[0] !== 'IHDR' || names.at(-1) !== 'IEND' || at > bytes.length) return [damaged];
  const pixels = bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  return [
    ...tooMany(pixels),
    ...(at < bytes.length ? [afterEnd] : []),
    ...(names.some((name) => ['tEXt', 'zTXt', 'iTXt', 'eXIf'].includes(name)) ? [words] : []),
    ...(names.includes('acTL')
      ? [look('moves', null, 'The picture moves.', 'Show it as a film that can be stopped, or as a still.')]
      : []),
  ];
}

/** JPEG (ITU-T T.81), annex B: segments that begin with FF and a sign. */
export function checkJpeg(content: Uint8Array): Finding[] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const found: Finding[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return [damaged];
    const sign = bytes[at + 1] ?? 0;
    if (sign === 0xff) {
      at += 1;
      continue;
    }
    if (sign === 0xda || sign === 0xd9) break;
    const length = bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (isSize(sign) && segment.length >= 5)
      found.push(...tooMany(segment.readUInt16BE(1) * segment.readUInt16BE(3)));
    if (sign === 0xe1 && segment.toString('latin1', 0, 4) === 'Exif')
      found.push(hasPlace(segment.subarray(6)) ? place : words);
    else if (sign === 0xe1 || sign === 0xed || sign === 0xfe) found.push(words);
    at += 2 + length;
  }
  const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  if (end < at - 2 || at + 4 > bytes.length) return [damaged];
  if (end + 2 < bytes.length) found.push(afterEnd);
  return found.filter((each, index) => found.indexOf(each) === index);
}

function isSize(sign: number): boolean {
  return sign >= 0xc0 && sign <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(sign);
}

/** Whether the first directory of Exif names one of places (tag 8825, GPS). */
function hasPlace(tiff: Buffer): boolean {
  if (tiff.length < 10) return false;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const half = (from: number) => (isLittle ? tiff.readUInt16LE(from) : tiff.readUInt16BE(from));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return false;
  const count = half(first);
  for (let entry = 0; entry < count; entry += 1) {
    const from = first + 2 + 12 * entry;
    if (from + 2 <= tiff.length && half(from) === 0x8825) return true;
  }
  return false;
}

function tooMany(pixels: number): Finding[] {
  if (pixels <= mostPixels) return [];
  const millions = Math.round(pixels / 1e6).toLocaleString('en-GB');
  return [
    stops(
      'too-large',
      null,
      `The picture is of ${millions} million points.`,
      'Make it smaller: 40 million are the most that is taken.',
    ),
  ];
}

const damaged = stops(
  'damaged',
  null,
  'The picture is damaged or cut short.',
  'Save it again and send it anew.',
);
const afterEnd = stops(
  'two-kinds',
  null,
  'Something stands after the end of the picture, as if it were another file too.',
  anew,
);
const place = stops(
  'place',
  null,
  'The picture says where it was taken.',
  'Take the place off, and save it again: it may be somebody’s home.',
);
const words = look(
  'metadata',
  null,
  'The picture has words in it that cannot be seen, such as who took it and with what.',
  anew,
);
