// Plain text as a terminal or an e-mail shows it: lines of a width, and columns.

const width = 96;

/** Words on lines of at most 96 letters; `first` and `rest` stand before the first line and the others. */
export function wrapped(text: string, first = '', rest = ''): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/\s+/)) {
    const bare = line === first || line === rest;
    if (!bare && line.length + word.length + 1 > width) {
      lines.push(line);
      line = rest + word;
    } else line += bare ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}

/** Rows as lines: the first column to the left, numbers to the right; with `wordsLast` the last column is left as it is. */
export function aligned(rows: readonly (readonly string[])[], wordsLast = false): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const cellAt = (cell: string, at: number) => {
    if (wordsLast && at === widths.length - 1) return cell;
    return at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0);
  };
  return rows.map((row) => row.map(cellAt).join('  ').trimEnd());
}
