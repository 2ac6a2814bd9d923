// The parts of an OpenDocument spreadsheet that hold no table: what is in the file, of whom it is, how it looks, where it opens.

export const odsKind = 'application/vnd.oasis.opendocument.spreadsheet';
export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

export const odsManifest = `${xmlHead}<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${odsKind}"/>
${['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'].map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`).join('\n')}
</manifest:manifest>
`;

/** Whose the file is, for programs that list files. */
export interface OdsAbout {
  creator: string;
  description: string;
  keywords: readonly string[];
  /** When what is in it went out: no clock of the program has a part in the bytes. */
  date: Date;
}

/** ODF 1.3 part 3, section 4.3: title and language always, the others where they are known. */
export function odsMeta(title: string, about?: OdsAbout): string {
  const tell = (name: string, text: string) => (text === '' ? '' : `<${name}>${xmlEscaped(text)}</${name}>`);
  const more = about
    ? [
        tell('dc:description', about.description),
        tell('meta:initial-creator', about.creator),
        tell('dc:creator', about.creator),
        tell('meta:creation-date', about.date.toISOString()),
        tell('dc:date', about.date.toISOString()),
        ...about.keywords.map((keyword) => tell('meta:keyword', keyword)),
      ].join('')
    : '';
  return `${xmlHead}<office:document-meta xmlns:office="${oasis}:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="${oasis}:meta:1.0" office:version="1.3"><office:meta>${tell('dc:title', title)}<dc:language>en-GB</dc:language>${more}</office:meta></office:document-meta>
`;
}

/** Opens on the first cell of the first sheet, at its own size, with nothing frozen. */
export function odsSettings(firstSheet: string): string {
  const item = (name: string, type: string, value: string | number) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const sheet = `<config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${xmlEscaped(firstSheet)}">${item('CursorPositionX', 'int', 0)}${item('CursorPositionY', 'int', 0)}${item('ZoomValue', 'int', 100)}</config:config-item-map-entry></config:config-item-map-named>`;
  return `${xmlHead}<office:document-settings xmlns:office="${oasis}:office:1.0" xmlns:config="${oasis}:config:1.0" office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}${sheet}${item('ActiveTable', 'string', xmlEscaped(firstSheet))}${item('ZoomValue', 'int', 100)}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>
`;
}

export const odsSpaces = `xmlns:office="${oasis}:office:1.0" xmlns:style="${oasis}:style:1.0" xmlns:fo="${oasis}:xsl-fo-compatible:1.0" xmlns:table="${oasis}:table:1.0" xmlns:text="${oasis}:text:1.0" xmlns:number="${oasis}:datastyle:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"`;
const letters = 'fo:font-size="12pt" fo:font-family="Arial" fo:language="en" fo:country="GB"';

/** Headings are styles of the whole file under the names that readers of headings look for. On paper a sheet is as wide as its page. */
export const odsStyles = `${xmlHead}<office:document-styles ${odsSpaces}><office:styles>
<style:default-style style:family="table-cell"><style:paragraph-properties/><style:text-properties ${letters}/></style:default-style>
<style:style style:name="Default" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="no-wrap"/><style:text-properties fo:font-weight="bold" fo:font-size="15pt"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="table-cell" style:parent-style-name="Default"><style:text-properties fo:font-weight="bold" fo:font-size="13pt"/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0"/><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"><style:header style:display="false"/><style:footer style:display="false"/></style:master-page></office:master-styles></office:document-styles>
`;

const column = (name: string, width: string) =>
  `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${width}"/></style:style>`;
const cell = (name: string, more: string, data = '') =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${data}>${more}</style:style>`;
const atEnd = '<style:paragraph-properties fo:text-align="end"/>';
const bold = '<style:text-properties fo:font-weight="bold"/>';

/** Numbers of a thousand and more are in groups of three; no colour says anything. */
export const odsAutomaticStyles = `<office:automatic-styles>
<style:style style:name="sheet" style:family="table" style:master-page-name="Default"/>
<number:number-style style:name="grouped"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
${column('narrow', '3.2cm')}
${column('middle', '6cm')}
${column('wide', '22cm')}
${cell('heading', bold)}
${cell('heading-of-numbers', atEnd + bold)}
${cell('above', '<style:table-cell-properties fo:wrap-option="no-wrap"/>')}
${cell('marker', atEnd)}
${cell('whole', '', ' style:data-style-name="grouped"')}
</office:automatic-styles>`;

export function xmlEscaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
