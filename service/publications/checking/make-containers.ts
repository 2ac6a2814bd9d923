// Made-up files of Word, Excel and OpenDocument, for tests: as little of each as a check looks at.
import { packArchive } from '../../platform/archives/index.ts';

type Parts = Record<string, string | Uint8Array>;

const types = (more = '') =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${more}</Types>`;

/** @param body what stands in the document; @param more other parts of the file */
export function wordFile(body = '<w:p><w:r><w:t>Words.</w:t></w:r></w:p>', more: Parts = {}): Uint8Array {
  return packArchive({
    '[Content_Types].xml': types(),
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

export interface ExcelParts {
  sheets?: string;
  rows?: string;
  columns?: string;
  names?: string;
  more?: Parts;
}

const row = '<row r="1"><c r="A1"><v>1</v></c></row>';

export function excelFile({
  sheets = '<sheet name="Figures" sheetId="1" r:id="rId1"/>',
  rows = row,
  columns = '',
  names = '',
  more = {},
}: ExcelParts = {}): Uint8Array {
  return packArchive({
    '[Content_Types].xml': types(),
    'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets>${names}</workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet>${columns}<sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  });
}

/** An OpenDocument text or spreadsheet. */
export function openDocumentFile(content: string, more: Parts = {}): Uint8Array {
  return packArchive({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content>${content}</office:document-content>`,
    'META-INF/manifest.xml': '<manifest:manifest/>',
    ...more,
  });
}

/** Changes bytes of the first entry of a ZIP in its directory, where readers look. @param at from the beginning of the entry */
export function withDirectoryByte(zip: Uint8Array, at: number, value: number, width: 2 | 4 = 2): Uint8Array {
  const bytes = Buffer.from(zip);
  const entry = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  if (width === 2) bytes.writeUInt16LE(value, entry + at);
  else bytes.writeUInt32LE(value, entry + at);
  return bytes;
}
