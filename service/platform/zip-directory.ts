// What a ZIP held in memory says it contains, and one entry of it, never more than it says: the container of XLSX and ODS.

import { inflateRawSync } from 'node:zlib';

/** An entry of the central directory. `size` is what it claims to be when unpacked, in bytes. */
export interface ZipEntry {
  name: string;
  size: number;
  packedSize: number;
  method: number;
  offset: number;
  /** Its bytes are of use only with a password. */
  isLocked: boolean;
  /** It leads to another file and is none itself, as Unix has it. */
  isLink: boolean;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/** The entries of a ZIP (APPNOTE.TXT 4.3.12), or null when the bytes are no whole ZIP or need ZIP64. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(zip);
  if (end < 0) return null;
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== entrySignature) return null;
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packedSize: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
      isLocked: (zip.readUInt16LE(at + 8) & 1) === 1,
      isLink: ((zip.readUInt32LE(at + 38) >>> 16) & 0xf000) === 0xa000,
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(zip: Buffer): number {
  const lowest = Math.max(0, zip.length - 22 - 0xffff);
  for (let at = zip.length - 22; at >= lowest; at -= 1) if (zip.readUInt32LE(at) === endSignature) return at;
  return -1;
}

/** Unpacks one entry; null when it is damaged or larger than it claims, as a bomb is. */
export function unpackZipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > zip.length) return null;
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  const packed = zip.subarray(start, start + entry.packedSize);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return null;
    throw thrown;
  }
}
