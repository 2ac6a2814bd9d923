// Writes an OpenDocument spreadsheet (ODF 1.3): sheets of titled tables whose header row is marked as one.
import {
  odsAutomaticStyles,
  type OdsAbout,
  odsKind,
  odsManifest,
  odsMeta,
  odsSettings,
  odsSpaces,
  odsStyles,
  xmlEscaped,
  xmlHead,
} from './ods-parts.ts';
import { zipOfParts } from './zip-of-parts.ts';

/** A link is text that leads somewhere; null is an empty cell. Infinity and NaN cannot be told in a spreadsheet and are refused. */
export type OdsCell = string | number | null | { text: string; link: string };

export interface OdsSheet {
  /** Made to fit: at most 31 characters, none of `[]:*?/\`, and none twice. */
  name: string;
  /** The first row is the title of the sheet. */
  rows: readonly (readonly OdsCell[])[];
  /** The place of the row of headings, from 0; none on a sheet of text. Numbers and words below it are the table. */
  headerRow?: number;
  /** What the table is called, for moving to it by name; made to fit. `Table_1` and so on unless stated. */
  tableName?: string;
  /** Rows of a sheet of text that are headings of what follows, from 0. */
  subheadings?: readonly number[];
}

export interface OdsDocument {
  /** Of the whole file, for whoever has it read aloud. */
  title: string;
  sheets: readonly OdsSheet[];
  about?: OdsAbout;
}

/** The bytes of the file: the same document gives the same bytes. Throws a RangeError for a document without sheets. */
export function writeOds({ title, sheets, about }: OdsDocument): Uint8Array {
  if (sheets.length === 0) throw new RangeError('A spreadsheet has at least one sheet.');
  const named = sheetNames(sheets).map((name, at) => ({ ...sheets[at]!, name }));
  return zipOfParts([
    { name: 'mimetype', text: odsKind, stored: true },
    { name: 'META-INF/manifest.xml', text: odsManifest },
    { name: 'meta.xml', text: odsMeta(title, about) },
    { name: 'styles.xml', text: odsStyles },
    { name: 'settings.xml', text: odsSettings(named[0]?.name ?? '') },
    { name: 'content.xml', text: content(named) },
  ]);
}

/** What stands in its first cell; nothing where that is no text. */
export function titleOfSheet({ rows: [first] }: OdsSheet): string {
  const title = first?.[0];
  return typeof title === 'string' ? title : '';
}

/** Names that every spreadsheet program takes. */
function sheetNames(sheets: readonly OdsSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, at) => {
    const plain =
      name
        .replaceAll(/[[\]:*?/\\'\p{Cc}]/gu, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim() || `Sheet ${at + 1}`;
    let fitting = plain.slice(0, 31).trim();
    for (let again = 2; taken.has(fitting.toLowerCase()); again += 1)
      fitting = `${plain.slice(0, 27).trim()} ${again}`;
    taken.add(fitting.toLowerCase());
    return fitting;
  });
}

function content(sheets: readonly OdsSheet[]): string {
  const taken = new Set<string>();
  const ranges = sheets.flatMap((sheet, at) => range(sheet, at, taken)).join('\n');
  return `${xmlHead}<office:document-content ${odsSpaces}>${odsAutomaticStyles}<office:body><office:spreadsheet>
${sheets.map(table).join('\n')}
${ranges && `<table:database-ranges>\n${ranges}\n</table:database-ranges>\n`}</office:spreadsheet></office:body></office:document-content>
`;
}

function table(sheet: OdsSheet): string {
  const { name, rows, headerRow = -1 } = sheet;
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => columnOf(rows, headerRow, column, width));
  const numeric = columns.map((_, column) => isOfNumbers(rows.slice(headerRow + 1), column));
  const written = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellOf(cell, styleOf(sheet, at, numeric[column] ?? false)));
    const line = `<table:table-row>${cells.join('')}</table:table-row>`;
    return at === headerRow ? `<table:table-header-rows>${line}</table:table-header-rows>` : line;
  });
  return `<table:table table:name="${xmlEscaped(name)}" table:style-name="sheet">${columns.join('')}\n${written.join('\n')}\n</table:table>`;
}

/** Only what is below the headings says how wide a column should be: titles run over. */
function columnOf(rows: OdsSheet['rows'], headerRow: number, column: number, width: number): string {
  const longest = rows
    .slice(headerRow + 1)
    .reduce((most, row) => Math.max(most, plainText(row[column] ?? null).length), 0);
  const wide = width === 1 || longest > 40 ? 'wide' : longest > 14 || column === 0 ? 'middle' : 'narrow';
  return `<table:table-column table:style-name="${wide}" table:default-cell-style-name="Default"/>`;
}

/** A heading stands over numbers on the side where they end. */
function isOfNumbers(below: OdsSheet['rows'], column: number): boolean {
  return below.some((row) => typeof row[column] === 'number');
}

function styleOf({ headerRow = -1, subheadings }: OdsSheet, row: number, isOfNumber: boolean): string {
  if (row === 0 && headerRow !== 0) return 'Heading_20_1';
  if (subheadings?.includes(row)) return 'Heading_20_2';
  if (row === headerRow) return isOfNumber ? 'heading-of-numbers' : 'heading';
  return row < headerRow ? 'above' : 'Default';
}

function cellOf(cell: OdsCell, style: string): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'number') return numberOf(cell, style);
  if (typeof cell === 'string') {
    const own = style === 'Default' && /^\[[a-z]+\]$/.test(cell) ? 'marker' : style;
    return `<table:table-cell table:style-name="${own}" office:value-type="string">${paragraphs(cell)}</table:table-cell>`;
  }
  const link = `<text:a xlink:type="simple" xlink:href="${xmlEscaped(cell.link)}">${xmlEscaped(cell.text)}</text:a>`;
  return `<table:table-cell table:style-name="${style}" office:value-type="string"><text:p>${link}</text:p></table:table-cell>`;
}

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

function numberOf(value: number, style: string): string {
  if (!Number.isFinite(value)) throw new RangeError(`A cell of a spreadsheet cannot hold ${value}.`);
  const isGrouped = Number.isInteger(value) && Math.abs(value) >= 1000 && style === 'Default';
  const [own, said] = isGrouped ? ['whole', grouped.format(value)] : [style, String(value)];
  return `<table:table-cell table:style-name="${own}" office:value-type="float" office:value="${value}"><text:p>${said}</text:p></table:table-cell>`;
}

function paragraphs(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map(
      (line) =>
        `<text:p>${xmlEscaped(line).replaceAll(/ {2,}/g, (run) => ` <text:s text:c="${run.length - 1}"/>`)}</text:p>`,
    )
    .join('');
}

function plainText(cell: OdsCell): string {
  return cell !== null && typeof cell === 'object' ? cell.text : String(cell ?? '');
}

/** The table of a sheet by a name, from its headings to its last row, so that programs and readers find it. */
function range({ name, rows, headerRow, tableName }: OdsSheet, at: number, taken: Set<string>): string[] {
  if (headerRow === undefined) return [];
  const width = Math.max(1, ...rows.slice(headerRow).map((row) => row.length));
  const sheet = `'${name}'`;
  const place = `${sheet}.A${headerRow + 1}:${sheet}.${letters(width)}${rows.length}`;
  const own = nameOfTable(tableName ?? '', at, taken);
  return [
    `<table:database-range table:name="${own}" table:target-range-address="${xmlEscaped(place)}" table:contains-header="true" table:display-filter-buttons="false"/>`,
  ];
}

/** Letters, digits and underscores: other programs take no other name for a table. */
function nameOfTable(wanted: string, at: number, taken: Set<string>): string {
  const plain = wanted
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, 60);
  const own = plain === '' || taken.has(plain.toLowerCase()) ? `${plain || 'Table'}_${at + 1}` : plain;
  taken.add(own.toLowerCase());
  return own;
}

/** 1 is A, 27 is AA. */
function letters(column: number): string {
  const rest = (column - 1) % 26;
  const last = String.fromCodePoint(65 + rest);
  return column > 26 ? letters((column - 1 - rest) / 26) + last : last;
}
