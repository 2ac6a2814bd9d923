// What an MP4 file says about itself (ISO/IEC 14496-12): how long it plays, and whether there are pictures or sound in it.

export interface Mp4 {
  seconds: number;
  hasPictures: boolean;
  hasSound: boolean;
}

/** Reads bytes of the file: fewer where it ends before. */
export type ReadBytes = (from: number, length: number) => Promise<Uint8Array>;

/** Larger than the list of any film's pieces that would be uploaded here. */
const mostOfMovie = 64 * 2 ** 20;

/** Null where it is no whole MP4. */
export async function readMp4(size: number, read: ReadBytes): Promise<Mp4 | null> {
  let at = 0;
  let isFirst = true;
  while (at + 8 <= size) {
    const box = boxAt(await read(at, 16), at, size);
    if (!box || (isFirst && box.kind !== 'ftyp')) return null;
    isFirst = false;
    if (box.kind === 'moov') {
      if (box.bytes > mostOfMovie) return null;
      return movieOf(await read(at + box.header, box.bytes - box.header));
    }
    at += box.bytes;
  }
  return null;
}

interface Box {
  kind: string;
  header: number;
  bytes: number;
}

function boxAt(head: Uint8Array, at: number, end: number): Box | null {
  if (head.length < 8) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const kind = String.fromCharCode(...head.subarray(4, 8));
  const small = view.getUint32(0);
  if (small === 1 && head.length < 16) return null;
  const bytes = small === 0 ? end - at : small === 1 ? Number(view.getBigUint64(8)) : small;
  const header = small === 1 ? 16 : 8;
  return bytes >= header && at + bytes <= end ? { kind, header, bytes } : null;
}

function movieOf(content: Uint8Array): Mp4 | null {
  const header = childrenOf(content).find(({ kind }) => kind === 'mvhd')?.content;
  if (!header) return null;
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  const isLong = header[0] === 1;
  if (header.length < (isLong ? 32 : 20)) return null;
  const scale = view.getUint32(isLong ? 20 : 12);
  const length = isLong ? Number(view.getBigUint64(24)) : view.getUint32(16);
  const kinds = childrenOf(content)
    .filter(({ kind }) => kind === 'trak')
    .map(({ content: track }) => trackKind(track));
  if (scale === 0) return null;
  return { seconds: length / scale, hasPictures: kinds.includes('vide'), hasSound: kinds.includes('soun') };
}

/** `vide`, `soun` or another. */
function trackKind(track: Uint8Array): string {
  const media = childrenOf(track).find(({ kind }) => kind === 'mdia');
  const handler = media && childrenOf(media.content).find(({ kind }) => kind === 'hdlr');
  return handler ? String.fromCharCode(...handler.content.subarray(8, 12)) : '';
}

function childrenOf(content: Uint8Array): { kind: string; content: Uint8Array }[] {
  const children: { kind: string; content: Uint8Array }[] = [];
  let at = 0;
  while (at + 8 <= content.length) {
    const box = boxAt(content.subarray(at, at + 16), at, content.length);
    if (!box) break;
    children.push({ kind: box.kind, content: content.subarray(at + box.header, at + box.bytes) });
    at += box.bytes;
  }
  return children;
}
