// Documents with something in them that nobody meant to publish, each with its verdict: Word and Excel.
import { excelFile, wordFile } from './make-containers.ts';

/** Verdict, the check that finds it, what it is, its name and its bytes. */
export type HostileRow = readonly ['look' | 'refused', string, string, string, Uint8Array];

const relationship = (type: string) =>
  `<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://x.example/a" TargetMode="External"/></Relationships>`;
const person = '<cp:coreProperties><dc:creator>Jo Bloggs</dc:creator></cp:coreProperties>';

const word: readonly HostileRow[] = [
  [
    'refused',
    'tracked-changes',
    'tracked changes',
    'tracked.docx',
    wordFile('<w:p><w:del w:author="Jo Bloggs"><w:r><w:delText>secret</w:delText></w:r></w:del></w:p>'),
  ],
  [
    'refused',
    'tracked-changes',
    'a change of style that is tracked',
    'style.docx',
    wordFile('<w:rPr><w:rPrChange w:author="Jo"/></w:rPr>'),
  ],
  [
    'refused',
    'comments',
    'comments',
    'comments.docx',
    wordFile(undefined, {
      'word/comments.xml': '<w:comments><w:comment w:id="0">Who is this?</w:comment></w:comments>',
    }),
  ],
  [
    'refused',
    'hidden-text',
    'hidden text',
    'hidden.docx',
    wordFile('<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>'),
  ],
  [
    'refused',
    'hidden-text',
    'hidden text in a foot',
    'foot.docx',
    wordFile(undefined, { 'word/footer1.xml': '<w:rPr><w:vanish/></w:rPr>' }),
  ],
  ['look', 'white-text', 'white text', 'white.docx', wordFile('<w:rPr><w:color w:val="FFFFFF"/></w:rPr>')],
  [
    'refused',
    'macros',
    'a document with macros under another ending',
    'macros.docx',
    wordFile(undefined, { 'word/vbaProject.bin': 'x' }),
  ],
  [
    'refused',
    'macros',
    'one that says so only in its list of parts',
    'types.docx',
    wordFile(undefined, {
      '[Content_Types].xml':
        '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    }),
  ],
  [
    'refused',
    'embedded',
    'the whole workbook behind a chart',
    'chart.docx',
    wordFile(undefined, { 'word/embeddings/Microsoft_Excel_Sheet1.xlsx': excelFile() }),
  ],
  ['refused', 'embedded', 'another document put in whole', 'chunk.docx', wordFile('<w:altChunk r:id="x"/>')],
  [
    'refused',
    'fetches',
    'a template from elsewhere',
    'template.docx',
    wordFile(undefined, { 'word/_rels/settings.xml.rels': relationship('attachedTemplate') }),
  ],
  [
    'refused',
    'fetches',
    'a picture from elsewhere, which tells who opens it',
    'tracker.docx',
    wordFile(undefined, { 'word/_rels/document.xml.rels': relationship('image') }),
  ],
  [
    'refused',
    'fetches',
    'a field that starts a program (DDE)',
    'dde.docx',
    wordFile('<w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText>'),
  ],
  ['look', 'metadata', 'who made it', 'author.docx', wordFile(undefined, { 'docProps/core.xml': person })],
  [
    'look',
    'custom-data',
    'data of another program',
    'custom.docx',
    wordFile(undefined, { 'customXml/item1.xml': '<a/>' }),
  ],
];

const sheet = (state: string) =>
  `<sheet name="Figures" sheetId="1"/><sheet name="People" sheetId="2" state="${state}"/>`;

const excel: readonly HostileRow[] = [
  ['refused', 'hidden-sheet', 'a hidden sheet', 'sheet.xlsx', excelFile({ sheets: sheet('hidden') })],
  [
    'refused',
    'hidden-sheet',
    'a sheet that Excel itself does not list',
    'very.xlsx',
    excelFile({ sheets: sheet('veryHidden') }),
  ],
  [
    'refused',
    'hidden-rows',
    'hidden rows',
    'rows.xlsx',
    excelFile({ rows: '<row r="2" hidden="1"><c r="A2"><v>7</v></c></row>' }),
  ],
  [
    'refused',
    'hidden-columns',
    'hidden columns',
    'columns.xlsx',
    excelFile({ columns: '<cols><col min="2" max="3" hidden="1"/></cols>' }),
  ],
  [
    'refused',
    'pivot-cache',
    'the rows behind a pivot table',
    'pivot.xlsx',
    excelFile({ more: { 'xl/pivotCache/pivotCacheRecords1.xml': '<r/>' } }),
  ],
  [
    'refused',
    'external-links',
    'what was read from another file',
    'links.xlsx',
    excelFile({ more: { 'xl/externalLinks/externalLink1.xml': '<a/>' } }),
  ],
  [
    'refused',
    'external-links',
    'a connection to a database',
    'connection.xlsx',
    excelFile({ more: { 'xl/connections.xml': '<a/>' } }),
  ],
  ['refused', 'comments', 'comments', 'comments.xlsx', excelFile({ more: { 'xl/comments1.xml': '<a/>' } })],
  [
    'refused',
    'comments',
    'comments in threads',
    'threads.xlsx',
    excelFile({ more: { 'xl/threadedComments/threadedComment1.xml': '<a/>' } }),
  ],
  [
    'refused',
    'macros',
    'a sheet of old macros',
    'old.xlsx',
    excelFile({ more: { 'xl/macrosheets/sheet1.xml': '<a/>' } }),
  ],
  [
    'refused',
    'fetches',
    'a formula that starts a program',
    'dde.xlsx',
    excelFile({ rows: '<row r="1"><c r="A1"><f>cmd|\' /C calc\'!A0</f></c></row>' }),
  ],
  [
    'refused',
    'fetches',
    'a formula that asks another site',
    'web.xlsx',
    excelFile({ rows: '<row r="1"><c r="A1"><f>WEBSERVICE("http://x")</f></c></row>' }),
  ],
  [
    'refused',
    'hidden-names',
    'hidden names',
    'names.xlsx',
    excelFile({
      names: '<definedNames><definedName name="people" hidden="1">Sheet2!$A$1</definedName></definedNames>',
    }),
  ],
  [
    'look',
    'defined-names',
    'names',
    'named.xlsx',
    excelFile({ names: '<definedNames><definedName name="total">Sheet1!$A$1</definedName></definedNames>' }),
  ],
];

export const hostileDocuments: readonly HostileRow[] = [...word, ...excel];
