// Which character parts the cells of a text table, and a quick split of a sample into rows.

export type Delimiter = ',' | '\t' | ';' | '|';

export const delimiterNames: Record<Delimiter, string> = {
  ',': 'a comma',
  '\t': 'a tab',
  ';': 'a semicolon',
  '|': 'a vertical bar',
};

/** Below this share of regular rows a text is prose, not a table. */
const leastAgreement = 1 / 3;

const candidates: readonly Delimiter[] = [',', '\t', ';', '|'];

/**
 * Finds the delimiter from a sample of the beginning of a file: the one that cuts the greatest share of rows to one
 * same width. Null when none does for a third of the rows, as in a file of one column or a letter. Quoted cells are respected.
 */
export function recogniseDelimiter(sample: string): Delimiter | null {
  let best: { delimiter: Delimiter; agreement: number; width: number } | null = null;
  for (const delimiter of candidates) {
    const { agreement, width } = regularity(splitSample(sample, delimiter));
    if (width < 2 || agreement < leastAgreement) continue;
    const better = !best || agreement > best.agreement + 0.001;
    const wider = best && Math.abs(agreement - best.agreement) <= 0.001 && width > best.width;
    if (better || wider) best = { delimiter, agreement, width };
  }
  return best?.delimiter ?? null;
}

/** Share of rows (blank ones apart) that have the commonest width above 1, and that width. */
function regularity(rows: readonly (readonly string[])[]): { agreement: number; width: number } {
  const widths = new Map<number, number>();
  let written = 0;
  for (const row of rows) {
    if (row.every((cell) => cell.trim() === '')) continue;
    written += 1;
    if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  }
  let width = 0;
  let most = 0;
  for (const [each, times] of widths) {
    if (times > most || (times === most && each > width)) [width, most] = [each, times];
  }
  return { agreement: written === 0 ? 0 : most / written, width };
}

/**
 * Splits a sample into rows of cells, quotes and doubled quotes respected (RFC 4180), leniently. When the sample was cut,
 * pass `cut: true` to leave out the last row, which may be half a row.
 */
export function splitSample(
  sample: string,
  delimiter: Delimiter,
  options: { cut?: boolean; maxRows?: number } = {},
): string[][] {
  const rows: string[][] = [];
  const most = options.maxRows ?? 400;
  let row: string[] = [];
  let at = 0;
  while (at < sample.length && rows.length < most) {
    const { cell, next } = readCell(sample, at, delimiter);
    row.push(cell);
    at = next;
    if (sample[at] === delimiter) {
      at += 1;
      if (at < sample.length) continue;
      row.push('');
    }
    if (sample[at] === '\r') at += 1;
    if (sample[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  if (options.cut && at >= sample.length) rows.pop();
  return rows;
}

function readCell(text: string, from: number, delimiter: Delimiter): { cell: string; next: number } {
  if (text[from] !== '"') return readBare(text, from, delimiter);
  let cell = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return readBare(text, from, delimiter);
    cell += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    cell += '"';
    at += 1;
  }
  const rest = readBare(text, at, delimiter);
  return { cell: cell + rest.cell, next: rest.next };
}

function readBare(text: string, from: number, delimiter: Delimiter): { cell: string; next: number } {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { cell: text.slice(from, at), next: at };
}
