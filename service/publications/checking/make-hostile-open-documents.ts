// Files of OpenDocument and PDF with something in them that nobody meant to publish, each with its verdict.
import { openDocumentFile } from './make-containers.ts';
import type { HostileRow } from './make-hostile-documents.ts';
import { packedObject, pdfFile, toUnicode } from './made-up-pdf.ts';

const hiddenSheet =
  '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style><table:table table:name="People" table:style-name="ta2"/>';
const hiddenRow =
  '<table:table-row table:visibility="collapse"><table:table-cell><text:p>secret</text:p></table:table-cell></table:table-row>';

export const hostileOpenDocuments: readonly HostileRow[] = [
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

export const hostilePdfs: readonly HostileRow[] = [
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
