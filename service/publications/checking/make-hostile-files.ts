// Files as somebody careless, or somebody who means harm, may send them, each with its verdict written beside it; and honest ones.
import { packArchive } from '../../platform/archives/index.ts';
import { zipOf } from '../../platform/made-zip.ts';
import { writeOds } from '../../platform/write-ods.ts';
import type { Upload } from './check-upload.ts';
import { hostileDocuments } from './make-hostile-documents.ts';
import { hostileOpenDocuments, hostilePdfs } from './make-hostile-open-documents.ts';
import { wordFile, excelFile, openDocumentFile, withDirectoryByte } from './make-containers.ts';
import { packedObject, pdfFile, toUnicode } from './made-up-pdf.ts';
import { exif, jpegFile, pngFile } from './made-up-pictures.ts';

export type Verdict = 'taken' | 'look' | 'refused';

export interface HostileFile extends Upload {
  /** What it is, in a few words. */
  what: string;
  verdict: Verdict;
  /** The check that has to find it; none where nothing is to be found. */
  check: string | null;
}

const text = (content: string) => Buffer.from(content);

export function file(
  verdict: Verdict,
  check: string | null,
  what: string,
  fileName: string,
  content: Uint8Array,
): HostileFile {
  return { what, fileName, content, verdict, check };
}

/** Put together here, so that no scanner takes this file for one. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!$H+H*'].join('-');

const refused = (check: string, what: string, fileName: string, content: Uint8Array) =>
  file('refused', check, what, fileName, content);
const looked = (check: string, what: string, fileName: string, content: Uint8Array) =>
  file('look', check, what, fileName, content);
const taken = (what: string, fileName: string, content: Uint8Array) =>
  file('taken', null, what, fileName, content);

const plainCsv = text('group,count\r\nWhite,1200\r\nAsian,-3.5\r\nBlack,[c]\r\nOther,-\r\n');

const honest: readonly HostileFile[] = [
  taken('a CSV with a number below 0 and a symbol', 'figures.csv', plainCsv),
  taken('a CSV with a name in Arabic', 'تقرير.csv', plainCsv),
  taken('a text', 'notes.txt', text('Two lines.\nOf text, ŵ and ý.\n')),
  taken('captions', 'film.vtt', text('WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n')),
  taken('a document of Word', 'report.docx', wordFile()),
  taken(
    'a document of Word with a link to a page',
    'links.docx',
    wordFile(undefined, {
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>',
    }),
  ),
  taken('a workbook', 'figures.xlsx', excelFile()),
  taken(
    'a workbook whose unused columns and rows are hidden',
    'narrow.xlsx',
    excelFile({
      columns: '<cols><col min="5" max="16384" hidden="1"/></cols>',
      rows: '<row r="9" hidden="1"/>',
    }),
  ),
  taken(
    'a spreadsheet as we write it',
    'release.ods',
    writeOds({ title: 't', sheets: [{ name: 'Cover', rows: [['x']] }] }),
  ),
  taken('an OpenDocument text', 'letter.odt', openDocumentFile('<text:p>Words.</text:p>')),
  taken('a PDF with tags', 'Cynllun cydraddoldeb 2026.pdf', pdfFile()),
  taken(
    'a PDF in Ukrainian with Latin names',
    'zvit.pdf',
    pdfFile({
      structure: '/Lang (uk) /MarkInfo << /Marked true >> /StructTreeRoot 9 0 R',
      objects: [toUnicode('Звіт про рівністьABC')],
    }),
  ),
  taken('a PNG', 'chart.png', pngFile()),
  taken('a JPEG', 'photo.jpg', jpegFile()),
  taken('a film', 'bsl.mp4', Buffer.concat([Buffer.from([0, 0, 0, 24]), text('ftypisom'), Buffer.alloc(16)])),
  taken('a recording', 'reading.mp3', Buffer.concat([text('ID3'), Buffer.alloc(32)])),
];

const names: readonly HostileFile[] = [
  refused('file-name', 'a name that shows another ending than it has', 'report\u202efdp.exe', text('MZ')),
  refused('file-name', 'a name with NUL', 'report.pdf\u0000.exe', pdfFile()),
  refused('file-name', 'a name of 300 letters', `${'a'.repeat(296)}.pdf`, pdfFile()),
  refused('file-name', 'a name that leads upwards', '../../etc/passwd.txt', text('x')),
  refused('file-name', 'a name of Windows for a printer', 'con.pdf', pdfFile()),
  refused('file-name', 'a program called a PDF', 'report.pdf.exe', text('MZ')),
  refused('file-name', 'a program with a picture’s ending after it', 'report.exe.png', pngFile()),
  refused('file-name', 'a name that begins with a dot', '.htaccess', text('x')),
  refused('file-name', 'no name', ' ', text('x')),
  refused('file-name', 'a name with a line break', 'a\nb.csv', plainCsv),
  looked('file-name', 'a Cyrillic letter within a Latin name', 'equаlity.csv', plainCsv),
];

const kinds: readonly HostileFile[] = [
  refused('empty', 'nothing at all', 'empty.pdf', new Uint8Array()),
  refused('kind', 'a program of Windows called a PDF', 'report.pdf', text('MZ\u0090')),
  refused('kind', 'an old document of Word', 'report.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  refused(
    'kind',
    'a document locked with a password, as Word keeps it',
    'locked.docx',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  ),
  refused('kind', 'a drawing with a program (SVG)', 'logo.svg', text('<svg><script>alert(1)</script></svg>')),
  refused('kind', 'the same called a PNG', 'logo.png', text('<svg onload="alert(1)"/>')),
  refused('kind', 'a GIF that is a program too', 'dot.png', text('GIF89a/*x*/=1;alert(1)')),
  refused('kind', 'a web page called text', 'page.txt', text('<!DOCTYPE html><script>alert(1)</script>')),
  refused('kind', 'a ZIP', 'all.zip', packArchive({ 'a.txt': 'x' })),
  refused('kind', 'a ZIP within a ZIP', 'all.zip', packArchive({ 'b.zip': packArchive({ 'a.txt': eicar }) })),
  refused('kind', 'a ZIP called a document', 'all.docx', packArchive({ 'a.txt': 'x' })),
  refused('kind', 'a document with macros', 'report.docm', wordFile()),
  refused('virus', 'the test file for scanners', 'eicar.txt', text(eicar)),
  refused('virus', 'the same in a cell', 'eicar.csv', text(`a,b\r\n1,"${eicar}"\r\n`)),
  refused(
    'virus',
    'the same in a part of a document',
    'eicar.docx',
    wordFile(undefined, { 'word/media/image1.bin': eicar }),
  ),
  refused(
    'embedded',
    'a ZIP in a part of a document',
    'nested.docx',
    wordFile(undefined, { 'word/media/a.png': packArchive({ 'eicar.txt': eicar }) }),
  ),
  refused(
    'embedded',
    'a program in a part of a workbook',
    'program.xlsx',
    excelFile({ more: { 'xl/media/a.png': 'MZ\u0090\u0000' } }),
  ),
];

const bombs: readonly HostileFile[] = [
  refused(
    'too-large',
    'a bomb: 40 MB of nothing in a few thousand bytes',
    'bomb.xlsx',
    excelFile({ more: { 'xl/worksheets/sheet2.xml': Buffer.alloc(40_000_000) } }),
  ),
  refused(
    'damaged',
    'a part that is larger than it says',
    'lying.docx',
    zipOf({ 'word/document.xml': 'x'.repeat(5000) }, 10),
  ),
  refused(
    'too-large',
    'five thousand parts',
    'many.docx',
    wordFile(undefined, Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`word/p${at}.xml`, '']))),
  ),
  refused(
    'too-large',
    'parts that lie over each other',
    'overlap.docx',
    withDirectoryByte(wordFile(), 20, 50_000_000, 4),
  ),
  refused(
    'unsafe-part',
    'a part that leads upwards (zip slip)',
    'slip.docx',
    wordFile(undefined, { '../../../etc/cron.d/x': 'x' }),
  ),
  refused('unsafe-part', 'a part at the root', 'root.docx', wordFile(undefined, { '/etc/passwd': 'x' })),
  refused(
    'unsafe-part',
    'two parts that differ by capitals alone',
    'twice.docx',
    wordFile(undefined, { 'word/Document.xml': 'x' }),
  ),
  refused(
    'unsafe-part',
    'a part that is a link',
    'link.docx',
    withDirectoryByte(wordFile(), 38, 0xa1ff0000, 4),
  ),
  refused('locked', 'a part that is locked', 'locked.xlsx', withDirectoryByte(excelFile(), 8, 1)),
  refused('damaged', 'half a document', 'half.docx', wordFile().subarray(0, 200)),
  refused(
    'too-large',
    'a PNG of a thousand million points',
    'large.png',
    pngFile({ width: 40_000, height: 25_000 }),
  ),
  refused(
    'too-large',
    'a JPEG of 3,600 million points',
    'large.jpg',
    jpegFile({ width: 60_000, height: 60_000 }),
  ),
  refused(
    'too-large',
    'a PDF that packs 70 MB into 70 KB',
    'bomb.pdf',
    pdfFile({ objects: [packedObject(' '.repeat(70_000_000))] }),
  ),
];

const pictures: readonly HostileFile[] = [
  refused(
    'place',
    'a photograph that says where it was taken',
    'gps.jpg',
    jpegFile({ more: [[0xe1, exif(0x8825)]] }),
  ),
  looked(
    'metadata',
    'a photograph that says with what',
    'camera.jpg',
    jpegFile({ more: [[0xe1, exif(0x010f)]] }),
  ),
  looked('metadata', 'a JPEG with a comment', 'comment.jpg', jpegFile({ more: [[0xfe, text('by Jo')]] })),
  refused(
    'two-kinds',
    'a JPEG with a ZIP after its end',
    'two.jpg',
    Buffer.concat([jpegFile(), packArchive({ a: 'x' })]),
  ),
  refused('damaged', 'half a JPEG', 'half.jpg', jpegFile().subarray(0, 30)),
  looked('metadata', 'a PNG with words', 'words.png', pngFile({ more: [['tEXt', 'Author\u0000Jo Bloggs']] })),
  refused(
    'two-kinds',
    'a PNG that is a web page too',
    'two.png',
    Buffer.concat([pngFile(), text('<script>alert(1)</script>')]),
  ),
  refused('damaged', 'half a PNG', 'half.png', pngFile().subarray(0, 40)),
  looked(
    'moves',
    'a PNG that moves',
    'moves.png',
    pngFile({ more: [['acTL', '\u0000\u0000\u0000\u0002\u0000\u0000\u0000\u0000']] }),
  ),
];

const tables: readonly HostileFile[] = [
  refused('formula', 'a cell that starts a program (DDE)', 'dde.csv', text("a\r\n=cmd|' /C calc'!A0\r\n")),
  refused('formula', 'the same with a plus', 'dde2.csv', text("a\r\n+cmd|' /C calc'!A0\r\n")),
  refused('formula', 'a formula after blanks', 'blank.csv', text('a\r\n  =HYPERLINK("http://x")\r\n')),
  refused('formula', 'a formula with a sign of full width', 'wide.csv', text('a\r\n＝1+1\r\n')),
  refused('formula', 'a cell with an at', 'at.csv', text('a\r\n@SUM(A1:A9)\r\n')),
  looked('formula', 'a telephone number', 'phone.csv', text('a\r\n+44 1632 960001\r\n')),
  looked('encoding', 'a CSV in another encoding', 'latin.csv', Buffer.from('a\r\nCafé\r\n', 'latin1')),
  refused('damaged', 'a CSV with NUL', 'zero.csv', text('a,b\r\n1,\u0000\r\n')),
  refused('damaged', 'a quotation mark that never ends', 'quote.csv', text('a,b\r\n"1,2\r\n')),
];

/** More than a hundred; the order says nothing. */
export const hostileFiles: readonly HostileFile[] = [
  ...honest,
  ...names,
  ...kinds,
  ...bombs,
  ...pictures,
  ...tables,
  ...[...hostileDocuments, ...hostileOpenDocuments, ...hostilePdfs].map(
    ([verdict, check, what, fileName, content]) => file(verdict, check, what, fileName, content),
  ),
];
