// Documents with something in them that nobody meant to publish, each with its verdict: Word, Excel, OpenDocument, PDF.
import { excelFile, openDocumentFile, wordFile } from './made-up-containers.ts';
import { packedObject, pdfFile, toUnicode } from './made-up-pdf.ts';

type Row = readonly ['look' | 'refused', string, string, string, Uint8Array];

const relationship = (type: string) =>
  `<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://x.example/a" TargetMode="External"/></Relationships>`;
const person = '<cp:coreProperties><dc:creator>Jo Bloggs</dc:creator></cp:coreProperties>';

const word: readonly Row[] = [
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

const excel: readonly Row[] = [
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

const hiddenSheet =
  '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style><table:table table:name="People" table:style-name="ta2"/>';
const hiddenRow =
  '<table:table-row table:visibility="collapse"><table:table-cell><text:p>secret</text:p></table:table-cell></table:table-row>';

const open: readonly Row[] = [
  ['refused', 'hidden-sheet', 'a hidden sheet', 'sheet.ods', openDocumentFile(hiddenSheet)],
  ['refused', 'hidden-rows', 'hidden rows', 'rows.ods', openDocumentFile(hiddenRow)],
  [
    'refused',
    'hidden-rows',
    'rows that a filter hides',
    'filter.ods',
    openDocumentFile(hiddenRow.replace('collapse', 'filter')),
  ],
  [
    'refused',
    'hidden-columns',
    'hidden columns',
    'columns.ods',
    openDocumentFile('<table:table-column table:visibility="collapse"/>'),
  ],
  [
    'refused',
    'comments',
    'comments',
    'comments.ods',
    openDocumentFile('<office:annotation><text:p>Who?</text:p></office:annotation>'),
  ],
  [
    'refused',
    'pivot-cache',
    'a pivot table',
    'pivot.ods',
    openDocumentFile('<table:data-pilot-tables><table:data-pilot-table/></table:data-pilot-tables>'),
  ],
  [
    'refused',
    'external-links',
    'links to other files',
    'links.ods',
    openDocumentFile('<table:table-source xlink:href="file:///C:/staff.ods"/>'),
  ],
  [
    'refused',
    'macros',
    'macros',
    'macros.ods',
    openDocumentFile('', { 'Basic/Standard/Module1.xml': '<a/>' }),
  ],
  [
    'refused',
    'embedded',
    'another document within it',
    'object.ods',
    openDocumentFile('', { 'Object 1/content.xml': '<a/>' }),
  ],
  [
    'refused',
    'locked',
    'locked with a password',
    'locked.ods',
    openDocumentFile('', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
  ],
  [
    'refused',
    'earlier-versions',
    'earlier versions',
    'versions.odt',
    openDocumentFile('', { 'VersionList.xml': '<a/>' }),
  ],
  [
    'refused',
    'tracked-changes',
    'tracked changes',
    'tracked.odt',
    openDocumentFile('<text:tracked-changes><text:changed-region/></text:tracked-changes>'),
  ],
  [
    'refused',
    'hidden-text',
    'hidden text',
    'hidden.odt',
    openDocumentFile('<style:text-properties text:display="none"/>'),
  ],
  [
    'look',
    'metadata',
    'who made it',
    'author.odt',
    openDocumentFile('', { 'meta.xml': '<dc:creator>Jo Bloggs</dc:creator>' }),
  ],
];

const untagged = { structure: '/Lang (en-GB)' };
const cover = 'CELEBRATINGDIFFERENCEВАСИТІНГЕЛЕВАОНЕ';

const pdf: readonly Row[] = [
  [
    'refused',
    'macros',
    'a program',
    'js.pdf',
    pdfFile({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }),
  ],
  [
    'refused',
    'macros',
    'a program under a name that is disguised',
    'disguised.pdf',
    pdfFile({ objects: ['<< /S /J#61vaScript /J#53 (x) >>'] }),
  ],
  [
    'refused',
    'macros',
    'a program in a packed object',
    'packed.pdf',
    pdfFile({ objects: [packedObject('<< /S /JavaScript /JS (x) >>', '/Type /ObjStm /N 1')] }),
  ],
  [
    'refused',
    'macros',
    'something that starts another program',
    'launch.pdf',
    pdfFile({ objects: ['<< /S /Launch /F (cmd.exe) >>'] }),
  ],
  [
    'refused',
    'macros',
    'a form that sends data away',
    'form.pdf',
    pdfFile({ objects: ['<< /S /SubmitForm /F (http://x) >>'] }),
  ],
  [
    'refused',
    'embedded',
    'another file within it',
    'file.pdf',
    pdfFile({ catalogue: '/Names << /EmbeddedFiles << /Names [] >> >>' }),
  ],
  [
    'refused',
    'embedded',
    'a film that is a program',
    'rich.pdf',
    pdfFile({ objects: ['<< /Subtype /RichMedia >>'] }),
  ],
  [
    'refused',
    'embedded',
    'a form of its own kind (XFA)',
    'xfa.pdf',
    pdfFile({ catalogue: '/AcroForm << /XFA 12 0 R >>' }),
  ],
  [
    'refused',
    'comments',
    'comments',
    'comments.pdf',
    pdfFile({ objects: ['<< /Type /Annot /Subtype /Highlight /Contents (who?) /Rect [0 0 1 1] >>'] }),
  ],
  [
    'refused',
    'not-redacted',
    'places marked and not blacked out',
    'redact.pdf',
    pdfFile({ objects: ['<< /Type /Annot /Subtype /Redact /Rect [0 0 1 1] >>'] }),
  ],
  [
    'refused',
    'hidden-layer',
    'a hidden layer',
    'layer.pdf',
    pdfFile({ catalogue: '/OCProperties << /D << /OFF [ 12 0 R ] >> >>' }),
  ],
  [
    'look',
    'layers',
    'layers that are shown',
    'layers.pdf',
    pdfFile({ catalogue: '/OCProperties << /D << /OFF [] >> >>' }),
  ],
  ['refused', 'locked', 'locked', 'locked.pdf', pdfFile({ trailer: '/Encrypt 12 0 R' })],
  [
    'refused',
    'two-kinds',
    'a PDF that is a web page too',
    'page.pdf',
    Buffer.concat([Buffer.from('%PDF-1.7\n<html><script>x</script>'), pdfFile()]),
  ],
  ['refused', 'damaged', 'half a PDF', 'half.pdf', pdfFile().subarray(0, 120)],
  [
    'refused',
    'damaged',
    'a PDF with another file after its end',
    'after.pdf',
    Buffer.concat([pdfFile(), Buffer.alloc(3000, 'x')]),
  ],
  [
    'refused',
    'look-alike-letters',
    'a text layer with look-alike letters',
    'cover.pdf',
    pdfFile({ objects: [toUnicode(cover)] }),
  ],
  [
    'look',
    'language-not-marked',
    'a page in Arabic that is not marked',
    'arabic.pdf',
    pdfFile({ objects: [toUnicode('تقريرABC')] }),
  ],
  ['look', 'not-tagged', 'no tags', 'untagged.pdf', pdfFile(untagged)],
  [
    'look',
    'no-language',
    'no language',
    'language.pdf',
    pdfFile({ structure: '/MarkInfo << /Marked true >> /StructTreeRoot 9 0 R' }),
  ],
  ['look', 'metadata', 'who made it', 'author.pdf', pdfFile({ objects: ['<< /Author (Jo Bloggs) >>'] })],
  [
    'look',
    'earlier-versions',
    'what was there before',
    'changed.pdf',
    Buffer.concat([pdfFile(), Buffer.from('4 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n')]),
  ],
];

export const hostileDocuments: readonly Row[] = [...word, ...excel, ...open, ...pdf];
