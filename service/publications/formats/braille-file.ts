// Pages of braille as the file that embossers and braille displays take: North American ASCII braille.

/** By the dots of a cell, as Unicode numbers them: dot 1 is 1, dot 2 is 2, dot 3 is 4 and so on. */
const ascii = ' A1B\'K2L@CIF/MSP"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)=';

/** Lines end with carriage return and line feed, pages with form feed. */
export function brailleFile(pages: readonly (readonly string[])[]): Uint8Array {
  const text = pages
    .map((lines) => `${lines.map((line) => inAscii(line).trimEnd()).join('\r\n')}\r\n\f`)
    .join('');
  return new TextEncoder().encode(text);
}

export function inAscii(cells: string): string {
  return Array.from(cells, (cell) => ascii[(cell.codePointAt(0) ?? 0x2800) - 0x2800] ?? ' ').join('');
}
