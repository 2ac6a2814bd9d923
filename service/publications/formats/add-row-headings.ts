// Tags the first cell of each row of a PDF's tables as its heading, which the typesetter cannot yet do.
import { type PdfObjects, readPdfObjects, writePdfObjects } from './pdf-objects.ts';

const row = /^<<\s*\/Type \/StructElem\s+\/S \/TR\s/;
const dataCell = /^<<\s*\/Type \/StructElem\s+\/S \/TD\s/;
const bodyOfTable = /^<<\s*\/Type \/StructElem\s+\/S \/TBody\s/;

/**
 * Typst 0.14 tags the cells under `table.header` as headings of their columns, and every other cell as data. Here the first cell
 * of each row in a table's body becomes `TH` with the scope `Row`, and the other cells of the row name it beside their column's.
 *
 * @param pdf as Typst writes it: plain objects and one table of where they are. Anything else is thrown as PDF_STRUCTURE_UNKNOWN.
 */
export function addRowHeadings(pdf: Uint8Array): Uint8Array {
  const objects = readPdfObjects(pdf);
  const named: number[] = [];
  for (const body of objects.texts.values()) {
    if (!bodyOfTable.test(body)) continue;
    for (const number of kidsOf(body)) {
      const text = objects.texts.get(number) ?? '';
      if (row.test(text)) named.push(...markRow(objects, kidsOf(text)));
    }
  }
  if (named.length === 0) return pdf;
  nameInTree(objects, named);
  return writePdfObjects(objects);
}

/** The heading's number, in a list; empty where the row has none. */
function markRow({ texts }: PdfObjects, cells: readonly number[]): number[] {
  const [first, ...rest] = cells;
  const heading = first === undefined ? undefined : texts.get(first);
  if (first === undefined || heading === undefined || !dataCell.test(heading)) return [];
  texts.set(
    first,
    changed(
      changed(heading, '/S /TD', `/S /TH\n  /ID (R${first})`),
      '/O /Table',
      '/O /Table\n      /Scope /Row',
    ),
  );
  for (const number of rest) {
    const cell = texts.get(number) ?? '';
    if (dataCell.test(cell))
      texts.set(number, changed(cell, /\/Headers \[([^\]]*)\]/, `/Headers [$1 (R${first})]`));
  }
  return [first];
}

/** Names are looked up by bisection, so they stand in the order of their bytes: ours begin with R, Typst's with U. */
function nameInTree({ texts }: PdfObjects, named: readonly number[]): void {
  const names = named
    .map((number) => [`R${number}`, number] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const written = names.map(([name, number]) => `(${name}) ${number} 0 R`).join(' ');
  const root = [...texts].find(([, text]) => /^<<\s*\/Type \/StructTreeRoot\s/.test(text));
  if (!root) throw unknown('it has no root of its structure');
  texts.set(root[0], changed(root[1], /\/IDTree <<\s*\/Names \[/, `$&${written} `));
}

/** The objects that `/K` names; the text of a row or a body holds nothing that an author wrote. */
function kidsOf(text: string): number[] {
  const list = /\/K \[([\d\sR]*)\]/.exec(text)?.[1] ?? '';
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

function changed(text: string, what: string | RegExp, to: string): string {
  const result = text.replace(what, to);
  if (result === text) throw unknown(`${String(what)} is not in ${text.slice(0, 120)}`);
  return result;
}

function unknown(what: string): Error {
  return new Error(`PDF_STRUCTURE_UNKNOWN: ${what}, so the headings of rows cannot be tagged.`);
}
