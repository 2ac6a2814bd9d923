// The sheets of an OpenDocument spreadsheet, read from its content.xml.
//
// hucre refuses sheets whose styling reaches the right edge (Home Office tables do), so rows and cells are read here,
// from the elements of ODF 1.3 part 3, section 9: only cells with something in them cost anything.

import { OverLimit, type Sheet } from './spreadsheet-sheet.ts';

const token =
  /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|<!\[CDATA\[([\s\S]*?)\]\]>|<[!?][^>]*>|([^<]+)/g;

interface Reading {
  sheets: Sheet[];
  row: string[];
  rowRepeats: number;
  pendingRows: number;
  pendingCells: number;
  cell: { text: string; value: string | null; repeats: number; paragraphs: number } | null;
  inParagraph: boolean;
  annotations: number;
  cells: number;
}

/** Reads every sheet. Throws `OverLimit` when more than `mostCells` cells hold something, repeats counted. */
export function openDocumentSheets(xml: string, mostCells: number): Sheet[] {
  const reading: Reading = {
    sheets: [],
    row: [],
    rowRepeats: 1,
    pendingRows: 0,
    pendingCells: 0,
    cell: null,
    inParagraph: false,
    annotations: 0,
    cells: 0,
  };
  for (const match of xml.matchAll(token)) {
    const [, closing, name, attributes, selfClosing, cdata, text] = match;
    if (name === undefined) {
      if (reading.inParagraph && reading.cell) reading.cell.text += cdata ?? unescapeXml(text ?? '');
    } else if (closing) close(reading, name, mostCells);
    else {
      open(reading, name, attributes ?? '');
      if (selfClosing) close(reading, name, mostCells);
    }
  }
  return reading.sheets;
}

function open(reading: Reading, name: string, attributes: string): void {
  if (name === 'table:table') {
    reading.sheets.push({ name: attribute(attributes, 'table:name') ?? '', rows: [] });
    reading.pendingRows = 0;
  } else if (name === 'table:table-row') {
    reading.row = [];
    reading.pendingCells = 0;
    reading.rowRepeats = repeats(attributes, 'table:number-rows-repeated');
  } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
    const value = name === 'table:table-cell' ? storedValue(attributes) : null;
    reading.cell = {
      text: '',
      value,
      repeats: repeats(attributes, 'table:number-columns-repeated'),
      paragraphs: 0,
    };
  } else if (name === 'office:annotation') reading.annotations += 1;
  else if (reading.cell && reading.annotations === 0) openInCell(reading, reading.cell, name, attributes);
}

function openInCell(
  reading: Reading,
  cell: NonNullable<Reading['cell']>,
  name: string,
  attributes: string,
): void {
  if (name === 'text:p' || name === 'text:h') {
    if (cell.paragraphs > 0) cell.text += '\n';
    cell.paragraphs += 1;
    reading.inParagraph = true;
  } else if (name === 'text:s') cell.text += ' '.repeat(Math.min(repeats(attributes, 'text:c'), 1000));
  else if (name === 'text:tab') cell.text += '\t';
  else if (name === 'text:line-break') cell.text += '\n';
}

function close(reading: Reading, name: string, mostCells: number): void {
  if (name === 'text:p' || name === 'text:h') reading.inParagraph = false;
  else if (name === 'office:annotation') reading.annotations -= 1;
  else if (name === 'table:table-cell' || name === 'table:covered-table-cell') closeCell(reading, mostCells);
  else if (name === 'table:table-row') closeRow(reading, mostCells);
}

/** Blank cells wait until something follows them, so that a row of 16,384 blanks costs nothing. */
function closeCell(reading: Reading, mostCells: number): void {
  const { cell } = reading;
  if (!cell) return;
  reading.cell = null;
  const text = cell.value ?? cell.text;
  if (text === '') {
    reading.pendingCells += cell.repeats;
    return;
  }
  countCells(reading, reading.pendingCells + cell.repeats, mostCells);
  for (; reading.pendingCells > 0; reading.pendingCells -= 1) reading.row.push('');
  for (let times = 0; times < cell.repeats; times += 1) reading.row.push(text);
}

function closeRow(reading: Reading, mostCells: number): void {
  const rows = reading.sheets.at(-1)?.rows;
  if (!rows) return;
  if (reading.row.length === 0) {
    reading.pendingRows += reading.rowRepeats;
    return;
  }
  countCells(reading, reading.pendingRows + (reading.rowRepeats - 1) * reading.row.length, mostCells);
  for (; reading.pendingRows > 0; reading.pendingRows -= 1) rows.push([]);
  for (let times = 0; times < reading.rowRepeats; times += 1) rows.push([...reading.row]);
}

function countCells(reading: Reading, more: number, most: number): void {
  reading.cells += more;
  if (reading.cells > most) throw new OverLimit(`more than ${most.toLocaleString('en-GB')} cells`);
}

/** The stored value, in full precision, where it is a number, a date, a time or a truth; null for text. */
function storedValue(attributes: string): string | null {
  const type = attribute(attributes, 'office:value-type');
  const value = attribute(attributes, 'office:value');
  if (type === 'percentage' && value) return `${Number((Number(value) * 100).toPrecision(15))}%`;
  if (type === 'float' || type === 'currency') return value ? String(Number(value)) : null;
  if (type === 'date') return attribute(attributes, 'office:date-value')?.replace(/T00:00:00$/, '') ?? null;
  if (type === 'time') return clockTime(attribute(attributes, 'office:time-value') ?? '');
  return type === 'boolean' ? (attribute(attributes, 'office:boolean-value') ?? null) : null;
}

/** `PT11H12M12S` as 11:12:12. */
function clockTime(duration: string): string | null {
  const parts = /^PT(\d+)H(\d+)M(\d+)/.exec(duration);
  return parts
    ? parts
        .slice(1, 4)
        .map((part) => part.padStart(2, '0'))
        .join(':')
    : null;
}

function repeats(attributes: string, name: string): number {
  const times = Number(attribute(attributes, name) ?? '1');
  return Number.isInteger(times) && times > 0 ? times : 1;
}

function attribute(attributes: string, name: string): string | undefined {
  const at = attributes.indexOf(`${name}=`);
  if (at < 0) return undefined;
  const quote = attributes[at + name.length + 1] ?? '"';
  const from = at + name.length + 2;
  return unescapeXml(attributes.slice(from, attributes.indexOf(quote, from)));
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
