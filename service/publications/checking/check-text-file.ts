// A file of text or a table as CSV: whether it is text, and whether a spreadsheet would run any of it.
import { parseCsv } from '../../platform/csv.ts';
import { type Finding, look, shown, stops } from './finding.ts';

export function checkText(content: Uint8Array): Finding[] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const isWide = [0xfffe, 0xfeff].includes(bytes.length >= 2 ? bytes.readUInt16BE(0) : 0);
  if (bytes.includes(0) && !isWide)
    return [
      stops(
        'damaged',
        null,
        'The file is not text: it has signs that no text has.',
        'Send it as what it is.',
      ),
    ];
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!isWide && text.includes('\ufffd'))
    return [
      look(
        'encoding',
        null,
        'Some letters of the file cannot be read: it is not UTF-8.',
        'Save it as UTF-8.',
      ),
    ];
  return [];
}

/** A cell that begins a formula may run a program on the computer of whoever opens it (OWASP, “CSV Injection”). */
export function checkCsv(content: Uint8Array): Finding[] {
  const found = checkText(content);
  if (found.some(({ severity }) => severity === 'stops')) return found;
  const parsed = parseCsv(new TextDecoder().decode(content));
  if (!parsed.ok)
    return [
      stops(
        'damaged',
        null,
        `Line ${parsed.line} of the file cannot be read as CSV.`,
        'Save it again as CSV.',
      ),
    ];
  const cells = parsed.rows.flatMap(({ line, cells: all }) => all.map((cell) => ({ line, cell })));
  const formula = cells.find(
    ({ cell }) => /^\s*[=@＝＠]/.test(cell) || /^\s*[+\-＋－].*[|(!]/.test(cell) || /^[\t\r]/.test(cell),
  );
  if (formula)
    return [
      ...found,
      stops(
        'formula',
        null,
        `Line ${formula.line} of the file has ${shown(formula.cell, 40)}, which a spreadsheet may run.`,
        'Write the value, or put an apostrophe before it.',
      ),
    ];
  const doubtful = cells.find(
    ({ cell }) => /^\s*[+\-＋－](?!\d+([.,]\d+)*%?$)/.test(cell) && cell.trim() !== '-',
  );
  if (!doubtful) return found;
  return [
    ...found,
    look(
      'formula',
      null,
      `Line ${doubtful.line} of the file has ${shown(doubtful.cell, 40)}, which begins as a formula does.`,
      'Put an apostrophe before it.',
    ),
  ];
}
