// Whether all that is painted on a page belongs to the tree, or is said to be furniture: read from the operators themselves.
import { isDictionary, type PdfDictionary, type PdfFile } from './pdf-json.ts';
import type { PdfElement } from './pdf-structure.ts';
import { allElements } from './pdf-structure.ts';

const painting = new Set('Tj TJ \' " f F f* B B* b b* S s sh BI'.split(' '));

interface Painted {
  /** Operators that paint outside any marked stretch. */
  loose: string[];
  /** Numbers of the stretches in which something is painted. */
  marked: Set<number>;
}

/** A string, a name, a number or an operator; strings of both kinds and images within are skipped whole. */
const token =
  /%[^\r\n]*|\((?:\\[^]|\((?:\\[^]|\((?:\\[^]|[^()\\])*\)|[^()\\])*\)|[^()\\])*\)|<<|>>|<[^>]*>|\/[^\s()<>[\]{}/%]*|\[|\]|[^\s()<>[\]{}/%]+/g;

export function contentFaults(file: PdfFile, structure: readonly PdfElement[]): string[] {
  const held = allElements(structure).flatMap(({ content }) => content);
  return file.pages.flatMap((page, index) => {
    const { loose, marked } = paintedOn(file, page);
    const known = new Set(held.filter((each) => each.page === page).map(({ number }) => number));
    const orphans = [...marked].filter((number) => !known.has(number));
    const name = `Page ${index + 1}`;
    return [
      ...(loose.length > 0
        ? [`${name} paints outside the tree and outside its furniture: ${loose.slice(0, 5).join(' ')}.`]
        : []),
      ...(orphans.length > 0
        ? [`${name} paints what no element of the tree holds: ${orphans.slice(0, 5).join(' ')}.`]
        : []),
    ];
  });
}

function paintedOn(file: PdfFile, page: PdfDictionary): Painted {
  const painted: Painted = { loose: [], marked: new Set() };
  const contents = file.get(page['/Contents']);
  const streams = Array.isArray(contents) ? contents : [page['/Contents']];
  const operators = streams.map((stream) => file.stream(stream)).join('\n');
  readOperators(file, operators, file.dictionary(page['/Resources']), [], painted);
  return painted;
}

/** One for each stretch that is open: its number, `artifact`, or nothing that says where it belongs. */
type Open = number | 'artifact' | 'other';

function readOperators(
  file: PdfFile,
  text: string,
  resources: PdfDictionary,
  around: readonly Open[],
  painted: Painted,
): void {
  const open = [...around];
  let operands: string[] = [];
  for (const [part] of text.matchAll(token)) {
    if (/^[A-Za-z'"][A-Za-z0-9*]*$/.test(part) && part !== 'true' && part !== 'false' && part !== 'null') {
      if (part === 'BDC' || part === 'BMC') open.push(openedBy(operands));
      else if (part === 'EMC') open.pop();
      else if (part === 'Do') paintObject(file, operands.at(-1) ?? '', resources, open, painted);
      else if (painting.has(part)) note(part, open, painted);
      operands = [];
    } else operands.push(part);
  }
}

function openedBy(operands: readonly string[]): Open {
  if (operands[0] === '/Artifact') return 'artifact';
  const at = operands.indexOf('/MCID');
  return at < 0 ? 'other' : Number(operands[at + 1]);
}

function note(operator: string, open: readonly Open[], painted: Painted): void {
  if (open.includes('artifact')) return;
  const number = open.findLast((each) => typeof each === 'number');
  if (typeof number === 'number') painted.marked.add(number);
  else painted.loose.push(operator);
}

/** An image is painted as it is; a form brings operators of its own. */
function paintObject(
  file: PdfFile,
  name: string,
  resources: PdfDictionary,
  open: readonly Open[],
  painted: Painted,
): void {
  const reference = file.dictionary(resources['/XObject'])[name];
  const object = file.dictionary(reference);
  if (object['/Subtype'] !== '/Form') return note('Do', open, painted);
  const own = file.get(object['/Resources']);
  readOperators(file, file.stream(reference), isDictionary(own) ? own : resources, open, painted);
}
