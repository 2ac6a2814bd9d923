// Reads a table: its name after {table}, rows between bars, and what stands under it.
import type { Inline, Table } from './document.ts';
import { cleanLine } from './clean-text.ts';
import { inlineFrom, isBlank, type MarkupLines } from './markup-lines.ts';

/** Null where no table begins. */
export function parseTable(source: MarkupLines): Table | null {
  const [first] = [source.lines[source.at] ?? ''];
  const name = /^ *\{table\}(.*)$/.exec(first)?.[1];
  if (name === undefined && !/^ *\|/.test(first)) return null;
  const begins = source.at;
  if (name !== undefined) source.at += 1;
  const rows = takeRows(source);
  const note = takeNote(source);
  const [heads = [], ...rest] = rows;
  if (heads.length === 0) {
    source.problems.push({
      line: begins + 1,
      sentence:
        'The table has no rows: write them below {table}, each on a line, with | before, between and after the cells.',
    });
  }
  const rule = rest[0]?.every((cell) => /^:?-+:?$/.test(cell)) === true ? rest[0] : null;
  const at = begins + (name === undefined ? 0 : 1);
  const body = rule ? rest.slice(1) : rest;
  return {
    kind: 'table',
    caption: cleanLine(name ?? ''),
    columns: (heads.length > 0 ? heads : ['']).map((cell, index) => ({
      heading: cleanLine(plainCell(cell)),
      numeric: rule?.[index]?.endsWith(':') ?? false,
    })),
    rows: body.map((cells, index) =>
      rowOf(source, cells, Math.max(heads.length, 1), at + (rule ? 2 : 1) + index),
    ),
    ...(note !== '' && { note }),
  };
}

function takeRows(source: MarkupLines): string[][] {
  const rows: string[][] = [];
  for (
    let line = source.lines[source.at];
    line !== undefined && /^ *\|/.test(line);
    line = source.lines[source.at]
  ) {
    rows.push(splitRow(line));
    source.at += 1;
  }
  return rows;
}

/** The cells of a row; a bar after a backslash is part of a cell. */
export function splitRow(line: string): string[] {
  const inside = line.replace(/^ *\|/, '');
  const cells = [''];
  for (const [part] of inside.matchAll(/\\[\s\S]|[^\\|]+|[\\|]/g)) {
    if (part === '|') cells.push('');
    else cells[cells.length - 1] += part;
  }
  if (cells.length > 1 && isBlank(cells.at(-1) ?? '')) cells.pop();
  return cells.map((cell) => cell.replace(/^ +|(?<! ) +$/g, ''));
}

function plainCell(cell: string): string {
  return cell.replace(/\\([\\|])/g, '$1');
}

function takeNote(source: MarkupLines): string {
  const [, note] = /^ *\{under the table\}(.*)$/.exec(source.lines[source.at] ?? '') ?? [];
  if (note === undefined) return '';
  source.at += 1;
  return cleanLine(note);
}

/** As many cells as there are columns: missing ones are empty, and what is too much stays in the last. */
function rowOf(source: MarkupLines, cells: readonly string[], columns: number, line: number): Inline[][] {
  if (cells.length !== columns) {
    const count = (many: number): string => `${many} ${many === 1 ? 'cell' : 'cells'}`;
    source.problems.push({
      line: line + 1,
      sentence: `This row has ${count(cells.length)} and the table ${columns} ${columns === 1 ? 'column' : 'columns'}: give every row as many cells as the first.`,
    });
  }
  const kept = [...cells.slice(0, columns - 1), cells.slice(columns - 1).join(' ')];
  return Array.from({ length: columns }, (_, index) => inlineFrom(source, kept[index] ?? '', line));
}
