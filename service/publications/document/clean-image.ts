// Takes a picture that somebody sent and keeps of it what is seen, and nothing that only says more about it.
import { createHash } from 'node:crypto';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';

export interface CleanImage {
  contentType: 'image/png' | 'image/jpeg';
  content: Uint8Array;
  /** As it is shown, in pixels. */
  width: number;
  height: number;
  /** SHA-256 of the content as it is kept, in hexadecimal. */
  digest: string;
}

export type CleanedImage = { image: CleanImage; problem: null } | { image: null; problem: string };

/** What a format gives back: the picture, or why it is none. */
export type Picture = Omit<CleanImage, 'contentType' | 'digest'> | { problem: string };

export const imageLimits = { bytes: 10 * 1024 * 1024, pixels: 40_000_000, side: 20_000 } as const;

/** Metadata, places where it was taken, previews, comments and whatever follows the picture are gone. @param fileName as the sender calls it */
export function cleanImage(content: Uint8Array, fileName: string): CleanedImage {
  const kind = kindOf(content);
  const said = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (content.length > imageLimits.bytes)
    return refused('The picture is larger than 10 MB. Make it smaller, and send it again.');
  if (kind === null) {
    return refused(
      said === 'svg'
        ? 'Drawings in SVG can hold programs, and are not taken. Save it as PNG, and send that.'
        : 'This is not a PNG or JPEG picture. Save it as one of them, and send that.',
    );
  }
  const expected = kind === 'image/png' ? ['png'] : ['jpg', 'jpeg'];
  if (!expected.includes(said)) {
    const name = kind === 'image/png' ? 'a PNG' : 'a JPEG';
    return refused(
      `The picture is ${name}, and its name does not say so: let the name end in .${expected[0]}, and send it again.`,
    );
  }
  const picture = kind === 'image/png' ? cleanPng(content) : cleanJpeg(content);
  if ('problem' in picture) return refused(picture.problem);
  const digest = createHash('sha256').update(picture.content).digest('hex');
  return { image: { contentType: kind, ...picture, digest }, problem: null };
}

function refused(problem: string): CleanedImage {
  return { image: null, problem };
}

function kindOf(content: Uint8Array): CleanImage['contentType'] | null {
  const begins = (...bytes: number[]): boolean => bytes.every((byte, index) => content[index] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return begins(0xff, 0xd8, 0xff) ? 'image/jpeg' : null;
}
