// Made-up PDFs for tests: objects as they are given, with the ends that readers look for.
import { deflateSync } from 'node:zlib';

export interface PdfParts {
  /** More of the catalogue. */
  catalogue?: string;
  /** More objects. */
  objects?: readonly string[];
  trailer?: string;
  /** In place of what an accessible document has. */
  structure?: string;
}

const accessible = '/Lang (en-GB) /MarkInfo << /Marked true >> /StructTreeRoot 9 0 R';

export function pdfFile({
  catalogue = '',
  objects = [],
  trailer = '',
  structure = accessible,
}: PdfParts = {}): Uint8Array {
  const own = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${structure} ${catalogue} >>\nendobj`,
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj',
    ...objects.map((object, at) => `${at + 10} 0 obj\n${object}\nendobj`),
  ];
  return Buffer.from(
    `%PDF-1.7\n${own.join('\n')}\ntrailer\n<< /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );
}

/** An object whose content is packed, as most are. */
export function packedObject(text: string, more = ''): string {
  const bytes = deflateSync(text);
  return `<< ${more} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
}

/** What a font says its signs stand for. */
export function toUnicode(letters: string): string {
  const hex = (number: number) => number.toString(16).padStart(4, '0');
  const lines = Array.from(letters, (letter, at) => `<${hex(at + 1)}> <${hex(letter.codePointAt(0) ?? 0)}>`);
  return packedObject(`beginbfchar\n${lines.join('\n')}\nendbfchar`);
}
