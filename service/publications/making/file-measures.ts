// How long a made file is: its pages, or its minutes.
import type { AutomaticFormat } from '../formats/format.ts';
import { mp3Length } from '../formats/mp3-length.ts';

export interface FileMeasures {
  pages: number | null;
  seconds: number | null;
}

export function fileMeasures(format: AutomaticFormat, content: Uint8Array): FileMeasures {
  switch (format) {
    case 'audio':
      return { pages: null, seconds: Math.round(mp3Length(content)?.seconds ?? 0) || null };
    case 'braille-1':
    case 'braille-2':
      return { pages: count(content, 0x0c), seconds: null };
    case 'pdf':
    case 'large-print-18':
    case 'large-print-24':
      return { pages: pdfPages(content), seconds: null };
    case 'word':
    case 'text':
      return { pages: null, seconds: null };
  }
}

function count(content: Uint8Array, byte: number): number {
  return content.reduce((sum, each) => sum + (each === byte ? 1 : 0), 0);
}

/** The root of the tree of pages counts them all: of nested ones it is the largest. Null where the tree is packed. */
function pdfPages(content: Uint8Array): number | null {
  const text = new TextDecoder('latin1').decode(content);
  const counts = [
    ...text.matchAll(
      /\/Type\s*\/Pages\b[^>]{0,2000}?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]{0,2000}?\/Type\s*\/Pages\b/g,
    ),
  ];
  const pages = Math.max(0, ...counts.map((found) => Number(found[1] ?? found[2])));
  return pages === 0 ? null : pages;
}
