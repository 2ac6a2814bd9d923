// Lines of braille on pages of 25 lines and 40 cells, with the title and the page's number on the first line of each.
import { brailleLines } from './braille-lines.ts';

export const cellsInLine = 40;
export const linesOnPage = 25;

const blank = '⠀';
/** Dot 5, repeated, leads the finger from an entry to its number. */
const guide = '⠐';
const digits = '⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊';

/** A piece in cells. */
export interface LaidPiece {
  cells: string;
  /** Empty cells before the first line and before the others. */
  first: number;
  next: number;
  centred: boolean;
  space: 0 | 1;
  keepWithNext: boolean;
  /** Level in the contents, 2 to 4; null where it is not in them. */
  contents: number | null;
}

/** Every page has exactly 25 lines of at most 40 cells, without the spaces at their ends. */
export function braillePages(
  runningHead: string,
  contentsTitle: string,
  front: readonly LaidPiece[],
  body: readonly LaidPiece[],
): string[][] {
  const frontPages = paginate(front).pages;
  const { pages: bodyPages, starts } = paginate(body);
  const entries = body.flatMap((piece, index) =>
    piece.contents === null ? [] : [{ piece, page: starts[index] ?? 0 }],
  );
  // How many pages the contents fill does not depend on the numbers in them.
  const contentsPages = (offset: number) =>
    entries.length === 0 ? [] : paginate(contentsPieces(contentsTitle, entries, offset)).pages;
  const offset = frontPages.length + contentsPages(0).length;
  return [...frontPages, ...contentsPages(offset), ...bodyPages].map((lines, index) => [
    headLine(runningHead, index + 1),
    ...lines,
    ...Array.from({ length: linesOnPage - 1 - lines.length }, () => ''),
  ]);
}

function linesOf({ cells, first, next, centred }: LaidPiece): string[] {
  return centred
    ? brailleLines(cells, cellsInLine - 6, 0, 0).map(
        (line) => blank.repeat(Math.floor((cellsInLine - line.length) / 2)) + line,
      )
    : brailleLines(cells, cellsInLine, first, next);
}

/** @returns the pages without their first lines, and for each piece the page it begins on, from 0 */
function paginate(pieces: readonly LaidPiece[]): { pages: string[][]; starts: number[] } {
  const room = linesOnPage - 1;
  const laid = pieces.map((piece): Laid => ({ ...piece, lines: linesOf(piece) }));
  const pages: string[][] = [[]];
  const starts: number[] = [];
  const page = () => pages.at(-1) ?? [];
  laid.forEach(({ space, lines }, index) => {
    const needed = keptLines(laid, index) + (page().length > 0 ? space : 0);
    if (page().length > 0 && page().length + needed > room && needed <= room) pages.push([]);
    if (page().length > 0 && space === 1 && page().length < room) page().push('');
    starts.push(page().length < room ? pages.length - 1 : pages.length);
    for (const line of lines) {
      if (page().length >= room) pages.push([]);
      page().push(line);
    }
  });
  return { pages, starts };
}

type Laid = Pick<LaidPiece, 'space' | 'keepWithNext'> & { lines: readonly string[] };

/** How many lines must stand together from the beginning of a piece: headings with two lines of what follows. */
function keptLines(laid: readonly Laid[], index: number): number {
  let kept = 0;
  for (const [place, { space, keepWithNext, lines }] of laid.slice(index, index + 5).entries()) {
    if (place > 0) kept += space;
    if (!keepWithNext) return kept + Math.min(2, lines.length);
    kept += lines.length;
  }
  return kept;
}

interface Entry {
  piece: LaidPiece;
  page: number;
}

function contentsPieces(title: string, entries: readonly Entry[], offset: number): LaidPiece[] {
  const plain = { centred: false, space: 0, keepWithNext: false, contents: null } as const;
  return [
    { ...plain, cells: title, first: 0, next: 0, centred: true, keepWithNext: true },
    ...entries.flatMap(({ piece, page }, index): LaidPiece[] =>
      entryLines(piece, pageNumber(page + offset + 1)).map((line, place) => ({
        ...plain,
        cells: line.trimStart(),
        first: line.length - line.replace(/^⠀+/, '').length,
        next: 0,
        space: index === 0 && place === 0 ? 1 : 0,
      })),
    ),
  ].map((piece) => ({ ...piece, cells: piece.cells.replace(/^⠀+/, '') }));
}

/** A line or more, the last with guide dots to the number at its right end. */
function entryLines({ cells, contents }: LaidPiece, number: string): string[] {
  const indent = 2 * ((contents ?? 2) - 2);
  const room = cellsInLine - 6;
  const lines = brailleLines(cells, room, indent, indent + 4);
  const last = lines.pop() ?? '';
  const gap = cellsInLine - last.length - number.length - 2;
  const lead = gap >= 2 ? blank + guide.repeat(gap) + blank : blank.repeat(gap + 2);
  return [...lines, last + lead + number];
}

function pageNumber(page: number): string {
  return `⠼${Array.from(String(page), (digit) => digits[Number(digit)]).join('')}`;
}

/** The title in the middle, as much of it as there is room for, and the number at the right. */
function headLine(title: string, page: number): string {
  const number = pageNumber(page);
  const room = cellsInLine - 2 * (number.length + 3);
  const [line = ''] = brailleLines(title, room, 0, 0);
  const left = Math.floor((cellsInLine - line.length) / 2);
  return (blank.repeat(left) + line).padEnd(cellsInLine - number.length, blank) + number;
}
