// The rows of a text table one by one, each with its physical line: for parts in which something is amiss.
import { createReadStream } from 'node:fs';

/** One row as it stands. `fault` says what is wrong with its quotes, if anything. */
export interface TextRow {
  /** From 1, counted from the beginning of the text. */
  line: number;
  cells: string[];
  fault: 'text-after-quote' | null;
}

/** Streams the rows of a UTF-8 file; a line end inside quotes belongs to its cell, and blank lines are no rows. */
export async function* textRows(path: string, delimiter: string, skip: number): AsyncGenerator<TextRow> {
  let number = 0;
  let held = '';
  let line = 0;
  for await (const text of linesOf(path)) {
    number += 1;
    if (number <= skip) continue;
    if (held === '') line = number;
    held = held === '' ? text : `${held}\n${text}`;
    if (held === '') continue;
    const row = splitRow(held, delimiter);
    if (row === null) continue;
    yield { line, ...row };
    held = '';
  }
}

/** Node's own line reader also breaks at U+2028, which a cell may hold. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  if (rest !== '') yield rest;
}

/** Cells of one row, or null when a quote is still open at its end. */
export function splitRow(
  text: string,
  delimiter: string,
): { cells: string[]; fault: TextRow['fault'] } | null {
  if (!text.includes('"')) return { cells: text.split(delimiter), fault: null };
  const cells: string[] = [];
  let fault: TextRow['fault'] = null;
  let at = 0;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at, delimiter);
    if (cell === null) return null;
    const rest = bareCell(text, cell.next, delimiter);
    if (rest.text !== '' && text[at] === '"') fault = 'text-after-quote';
    cells.push(text[at] === '"' ? cell.text + rest.text : cell.text);
    if (rest.next >= text.length) return { cells, fault };
    at = rest.next + 1;
    if (at === text.length) return { cells: [...cells, ''], fault };
  }
}

interface Cell {
  text: string;
  next: number;
}

function bareCell(text: string, from: number, delimiter: string): Cell {
  const end = text.indexOf(delimiter, from);
  const next = end === -1 ? text.length : end;
  return { text: text.slice(from, next), next };
}

function quotedCell(text: string, from: number): Cell | null {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { text: cell, next: quote + 1 };
    cell += '"';
    at = quote + 2;
  }
}
