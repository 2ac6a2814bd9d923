// Writes a ZIP of a few parts held in memory: the container of a spreadsheet. The same parts give the same bytes.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  text: string;
  /** Kept as it is, not deflated, as OpenDocument wants of its first part. */
  stored?: boolean;
}

const localSignature = 0x04034b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
/** Names are UTF-8 (APPNOTE.TXT 4.4.4, bit 11). */
const utf8Names = 0x0800;
/** 1 January 1980, the first day that a ZIP knows: no clock has a part in the bytes. */
const firstDay = 0x0021;

/** In the order of the parts. Throws a RangeError for what would need ZIP64. */
export function zipOfParts(parts: readonly ZipPart[]): Uint8Array {
  if (parts.length > 0xffff) throw new RangeError(`A ZIP holds at most 65,535 parts, not ${parts.length}.`);
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { fields, name, packed } = packedPart(part);
    const local = Buffer.concat([word(localSignature), fields, name, packed]);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([word(entrySignature), half(20), fields, more, name]));
    pieces.push(local);
    offset += local.length;
    if (offset > 0xffff_ffff) throw new RangeError('The parts are more than a ZIP holds: 4 GB.');
  }
  return Buffer.concat([...pieces, ...directory, endOf(directory, offset)]);
}

interface PackedPart {
  /** What the entry and the directory say alike: version to sizes of name and extra field. */
  fields: Buffer;
  name: Buffer;
  packed: Buffer;
}

function packedPart({ name, text, stored = false }: ZipPart): PackedPart {
  const bytes = Buffer.from(text);
  const packed = stored ? bytes : deflateRawSync(bytes);
  const named = Buffer.from(name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(utf8Names, 2);
  fields.writeUInt16LE(stored ? 0 : 8, 4);
  fields.writeUInt16LE(firstDay, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(named.length, 22);
  return { fields, name: named, packed };
}

function endOf(directory: readonly Buffer[], offset: number): Buffer {
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
