// Writes an OpenDocument spreadsheet (ODF 1.3): sheets of titled tables whose header row is marked as one.
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
}

export interface OdsDocument {
  /** Of the whole file, for whoever has it read aloud. */
  title: string;
  sheets: readonly OdsSheet[];
}

const kind = 'application/vnd.oasis.opendocument.spreadsheet';

/** The bytes of the file: the same document gives the same bytes. Throws a RangeError for a document without sheets. */
export function writeOds({ title, sheets }: OdsDocument): Uint8Array {
  if (sheets.length === 0) throw new RangeError('A spreadsheet has at least one sheet.');
  const named = sheetNames(sheets).map((name, at) => ({ ...sheets[at]!, name }));
  return zipOfParts([
    { name: 'mimetype', text: kind, stored: true },
    { name: 'META-INF/manifest.xml', text: manifest },
    { name: 'meta.xml', text: meta(title) },
    { name: 'styles.xml', text: styles },
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

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

const manifest = `${head}<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${kind}"/>
${['content.xml', 'styles.xml', 'meta.xml'].map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`).join('\n')}
</manifest:manifest>
`;

function meta(title: string): string {
  return `${head}<office:document-meta xmlns:office="${oasis}:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="${oasis}:meta:1.0" office:version="1.3"><office:meta><dc:title>${escaped(title)}</dc:title><dc:language>en-GB</dc:language></office:meta></office:document-meta>
`;
}

const spaces = `xmlns:office="${oasis}:office:1.0" xmlns:style="${oasis}:style:1.0" xmlns:fo="${oasis}:xsl-fo-compatible:1.0" xmlns:table="${oasis}:table:1.0" xmlns:text="${oasis}:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"`;
const language =
  '<style:text-properties fo:font-size="12pt" fo:font-family="Arial" fo:language="en" fo:country="GB"/>';

const styles = `${head}<office:document-styles ${spaces}><office:styles><style:default-style style:family="table-cell"><style:paragraph-properties/>${language}</style:default-style><style:style style:name="Default" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style></office:styles></office:document-styles>
`;

const automatic = `<office:automatic-styles>
<style:style style:name="narrow" style:family="table-column"><style:table-column-properties style:column-width="3.2cm"/></style:style>
<style:style style:name="middle" style:family="table-column"><style:table-column-properties style:column-width="6cm"/></style:style>
<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="22cm"/></style:style>
<style:style style:name="title" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="no-wrap"/><style:text-properties fo:font-weight="bold" fo:font-size="15pt"/></style:style>
<style:style style:name="heading" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="above" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="no-wrap"/></style:style>
<style:style style:name="marker" style:family="table-cell" style:parent-style-name="Default"><style:paragraph-properties fo:text-align="end"/></style:style>
</office:automatic-styles>`;

function content(sheets: readonly OdsSheet[]): string {
  const ranges = sheets.flatMap((sheet, at) => range(sheet, at)).join('\n');
  return `${head}<office:document-content ${spaces}>${automatic}<office:body><office:spreadsheet>
${sheets.map(table).join('\n')}
${ranges && `<table:database-ranges>\n${ranges}\n</table:database-ranges>\n`}</office:spreadsheet></office:body></office:document-content>
`;
}

function table({ name, rows, headerRow = -1 }: OdsSheet): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => columnOf(rows, headerRow, column, width));
  const written = rows.map((row, at) => {
    const line = `<table:table-row>${row.map((cell) => cellOf(cell, styleOf(at, headerRow))).join('')}</table:table-row>`;
    return at === headerRow ? `<table:table-header-rows>${line}</table:table-header-rows>` : line;
  });
  return `<table:table table:name="${escaped(name)}">${columns.join('')}\n${written.join('\n')}\n</table:table>`;
}

/** Only what is below the headings says how wide a column should be: titles run over. */
function columnOf(rows: OdsSheet['rows'], headerRow: number, column: number, width: number): string {
  const longest = rows
    .slice(headerRow + 1)
    .reduce((most, row) => Math.max(most, plainText(row[column] ?? null).length), 0);
  const wide = width === 1 || longest > 40 ? 'wide' : longest > 14 || column === 0 ? 'middle' : 'narrow';
  return `<table:table-column table:style-name="${wide}" table:default-cell-style-name="Default"/>`;
}

function styleOf(row: number, headerRow: number): string {
  if (row === 0 && headerRow !== 0) return 'title';
  return row === headerRow ? 'heading' : row < headerRow ? 'above' : 'Default';
}

function cellOf(cell: OdsCell, style: string): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'number') return numberOf(cell, style);
  if (typeof cell === 'string') {
    const own = style === 'Default' && /^\[[a-z]+\]$/.test(cell) ? 'marker' : style;
    return `<table:table-cell table:style-name="${own}" office:value-type="string">${paragraphs(cell)}</table:table-cell>`;
  }
  const link = `<text:a xlink:type="simple" xlink:href="${escaped(cell.link)}">${escaped(cell.text)}</text:a>`;
  return `<table:table-cell table:style-name="${style}" office:value-type="string"><text:p>${link}</text:p></table:table-cell>`;
}

function numberOf(value: number, style: string): string {
  if (!Number.isFinite(value)) throw new RangeError(`A cell of a spreadsheet cannot hold ${value}.`);
  return `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
}

function paragraphs(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map(
      (line) =>
        `<text:p>${escaped(line).replaceAll(/ {2,}/g, (run) => ` <text:s text:c="${run.length - 1}"/>`)}</text:p>`,
    )
    .join('');
}

function plainText(cell: OdsCell): string {
  return cell !== null && typeof cell === 'object' ? cell.text : String(cell ?? '');
}

/** The table of a sheet by a name, from its headings to its last row, so that programs and readers find it. */
function range({ name, rows, headerRow }: OdsSheet, at: number): string[] {
  if (headerRow === undefined) return [];
  const width = Math.max(1, ...rows.slice(headerRow).map((row) => row.length));
  const sheet = `'${name}'`;
  const place = `${sheet}.A${headerRow + 1}:${sheet}.${letters(width)}${rows.length}`;
  return [
    `<table:database-range table:name="Table_${at + 1}" table:target-range-address="${escaped(place)}" table:contains-header="true"/>`,
  ];
}

/** 1 is A, 27 is AA. */
function letters(column: number): string {
  const rest = (column - 1) % 26;
  const last = String.fromCodePoint(65 + rest);
  return column > 26 ? letters((column - 1 - rest) / 26) + last : last;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
