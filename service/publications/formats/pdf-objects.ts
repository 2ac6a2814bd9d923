// The objects of a PDF as our typesetter writes it: each plain, with one table at the end of where each begins.

export interface PdfObjects {
  /** Up to the first object. */
  head: string;
  /** What stands between `1 0 obj` and `endobj`, byte for byte as Latin-1; by number, in the order of the file. */
  texts: Map<number, string>;
  /** From `trailer` up to where the table begins. */
  trailer: string;
}

/** @throws where the file is made otherwise, such as with compressed objects or in several parts */
export function readPdfObjects(pdf: Uint8Array): PdfObjects {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.slice(-64))?.[1]);
  const table = /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [fn]\s*\n)+)trailer\b/.exec(file.slice(start));
  if (!table || file.indexOf('startxref') !== file.lastIndexOf('startxref'))
    throw unknown('its table of objects');
  const [whole, count, lines = ''] = table;
  const places = lines
    .trim()
    .split(/\s*\n/)
    .map((line, number) => ({ number, at: Number(line.slice(0, 10)), isUsed: line.endsWith('n') }));
  if (places.length !== Number(count)) throw unknown('its table of objects');
  const used = places.filter(({ isUsed }) => isUsed).sort((one, other) => one.at - other.at);
  const texts = new Map(
    used.map(({ number, at }, index): [number, string] => [
      number,
      between(file, number, at, used[index + 1]?.at ?? start),
    ]),
  );
  const trailer = file
    .slice(start + whole.length - 'trailer'.length)
    .replace(/startxref\s+\d+\s+%%EOF\s*$/, '');
  return { head: file.slice(0, used[0]?.at), texts, trailer };
}

/** The file again, with a new table. */
export function writePdfObjects({ head, texts, trailer }: PdfObjects): Uint8Array {
  const parts = [head];
  const places = new Map<number, number>();
  let at = head.length;
  for (const [number, text] of texts) {
    const written = `${number} 0 obj\n${text}\nendobj\n\n`;
    places.set(number, at);
    parts.push(written);
    at += written.length;
  }
  const count = Math.max(...texts.keys()) + 1;
  const lines = Array.from({ length: count }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  parts.push(`xref\n0 ${count}\n${lines.join('')}${trailer}startxref\n${at}\n%%EOF\n`);
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'));
}

function between(file: string, number: number, from: number, to: number): string {
  const text = new RegExp(`^${number} 0 obj\\s([^]*)\\sendobj\\s*$`).exec(file.slice(from, to))?.[1];
  if (text === undefined) throw unknown(`its object ${number}`);
  return text;
}

function unknown(what: string): Error {
  return new Error(`PDF_STRUCTURE_UNKNOWN: ${what} is not as the typesetter has always written it.`);
}
