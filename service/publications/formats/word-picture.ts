// A picture of a document in a Word file, with its words for those who do not see it.
import { AlignmentType, type FileChild, ImageRun, Paragraph } from 'docx';
import type { ResolvedFigure } from '../document/resolved-document.ts';
import { wordTextWidth } from './word-table.ts';
import { type WordContext, wordRun } from './word-text.ts';

/** The text's width at 96 points to the inch. */
const most = (wordTextWidth / 1440) * 96;

export function wordPicture(figure: ResolvedFigure, context: WordContext): FileChild[] {
  const { alt, decorative, caption } = figure;
  const picture = new ImageRun({
    ...sourceOf(figure),
    transformation: sizeOf(figure),
    ...(decorative ? { decorative: true } : { altText: { name: caption, description: alt } }),
  });
  const isNamed = caption !== '';
  return [
    new Paragraph({ alignment: AlignmentType.START, keepNext: isNamed, children: [picture] }),
    ...(isNamed
      ? [new Paragraph({ style: 'Caption', keepNext: false, children: [wordRun(caption, context)] })]
      : []),
  ];
}

function sourceOf({ image: { content, contentType } }: ResolvedFigure) {
  // What reads no drawings shows a blank of the same size; the table beside the chart has its figures.
  if (contentType === 'image/svg+xml')
    return { type: 'svg', data: content, fallback: { type: 'png', data: blank() } } as const;
  return { type: contentType === 'image/png' ? 'png' : 'jpg', data: content } as const;
}

function sizeOf({ image: { width, height } }: ResolvedFigure): { width: number; height: number } {
  const scale = Math.min(1, most / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** One white point, as PNG. */
function blank(): Uint8Array {
  const known =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==';
  return Buffer.from(known, 'base64');
}
