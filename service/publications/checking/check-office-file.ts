// What is hidden in a file of Word or Excel (Office Open XML, ECMA-376): changes, comments, hidden sheets, data behind tables, programs.
import { listed } from '../../phrases/list.ts';
import { type Finding, look, shown, stops } from './finding.ts';
import type { Container } from './open-container.ts';

export function checkWordFile(container: Container): Finding[] {
  const body = bodyOf(container, /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/);
  const has = (pattern: RegExp) => pattern.test(body);
  return [
    ...commonFindings(container),
    ...(has(/<w:(ins|del|moveFrom|moveTo|rPrChange|pPrChange)\b/)
      ? [
          stops(
            'tracked-changes',
            null,
            `The file has tracked changes${namesIn(body)}.`,
            'Accept or reject all of them in Word (Review), and save.',
          ),
        ]
      : []),
    ...(/<w:comment\b/.test(bodyOf(container, /^word\/comments\.xml$/))
      ? [stops('comments', null, 'The file has comments.', 'Delete all of them in Word (Review), and save.')]
      : []),
    ...(has(/<w:(vanish|webHidden|specVanish)\b(?![^>]*w:val="(0|false)")/)
      ? [
          stops(
            'hidden-text',
            null,
            'The file has text that is hidden.',
            'Show it in Word (¶), and delete it or keep it.',
          ),
        ]
      : []),
    ...(has(/<w:color [^>]*w:val="(FFFFFF|FEFEFE)"/i)
      ? [
          look(
            'white-text',
            null,
            'The file has white text, which cannot be seen on white paper.',
            'Look what it says, and delete it.',
          ),
        ]
      : []),
    ...(has(/<w:altChunk\b/)
      ? [
          stops(
            'embedded',
            null,
            'The file has another document put into it whole.',
            'Paste its words in its place.',
          ),
        ]
      : []),
    ...(has(/<w:instrText[^>]*>[^<]*\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE)\b/i) ||
    has(/w:instr="[^"]*\b(DDE|DDEAUTO|INCLUDETEXT)\b/i)
      ? [
          stops(
            'fetches',
            null,
            'The file has a field that fetches something from elsewhere when it is opened.',
            'Unlink the field (Ctrl+Shift+F9).',
          ),
        ]
      : []),
  ];
}

export function checkExcelFile(container: Container): Finding[] {
  const workbook = container.text('xl/workbook.xml');
  const sheets = container.names.filter((name) => /^xl\/(worksheets|chartsheets)\/[^/]+\.xml$/.test(name));
  const hidden = [...workbook.matchAll(/<sheet\b[^>]*\bstate="(hidden|veryHidden)"[^>]*>/g)].map(([sheet]) =>
    attribute(sheet, 'name'),
  );
  const xml = sheets.map((name) => container.text(name));
  const has = (pattern: RegExp) => container.names.some((name) => pattern.test(name));
  const defined = [...workbook.matchAll(/<definedName\b[^>]*>/g)].map(([tag]) => tag);
  const secret = defined.filter((tag) => /\bhidden="(1|true)"/.test(tag) && !/_FilterDatabase/.test(tag));
  return [
    ...commonFindings(container),
    ...(hidden.length > 0
      ? [
          stops(
            'hidden-sheet',
            null,
            `The file has ${hidden.length === 1 ? 'a hidden sheet' : 'hidden sheets'}: ${listed(hidden.map((name) => shown(name, 30)))}.`,
            'Delete them, or show them if they are to be public.',
          ),
        ]
      : []),
    ...(xml.some(hasHiddenRows)
      ? [
          stops(
            'hidden-rows',
            null,
            'The file has hidden rows with something in them.',
            'Delete them, or show them if they are to be public.',
          ),
        ]
      : []),
    ...(xml.some(hasHiddenColumns)
      ? [
          stops(
            'hidden-columns',
            null,
            'The file has hidden columns.',
            'Delete them, or show them if they are to be public.',
          ),
        ]
      : []),
    ...(has(/^xl\/pivotCache\//)
      ? [
          stops(
            'pivot-cache',
            null,
            'The file has a pivot table, behind which all the rows it was made from are kept.',
            'Copy the table and paste its values into a new file.',
          ),
        ]
      : []),
    ...(has(/^xl\/externalLinks\//)
      ? [
          stops(
            'external-links',
            null,
            'The file has links to other files, and keeps what was read from them.',
            'Break the links (Data, Edit links), and save.',
          ),
        ]
      : []),
    ...(has(/^xl\/(comments|threadedComments\/)/)
      ? [stops('comments', null, 'The file has comments or notes on cells.', 'Delete them, and save.')]
      : []),
    ...(has(/^xl\/(connections\.xml|queryTables\/|model\/|customData\/)/)
      ? [
          stops(
            'external-links',
            null,
            'The file is connected to a database or another source, and may keep what was read from it.',
            'Copy the sheets and paste their values into a new file.',
          ),
        ]
      : []),
    ...(has(/^xl\/revisions\//)
      ? [stops('tracked-changes', null, 'The file keeps who changed what.', 'Turn sharing off and save.')]
      : []),
    ...(secret.length > 0
      ? [
          stops(
            'hidden-names',
            null,
            'The file has names that are hidden, and what they stand for.',
            'Delete them in the name manager.',
          ),
        ]
      : []),
    ...(secret.length === 0 && defined.some((tag) => !/_xlnm\./.test(tag))
      ? [
          look(
            'defined-names',
            null,
            'The file has names for parts of it.',
            'Look in the name manager whether any tells too much.',
          ),
        ]
      : []),
    ...(xml.some((sheet) => /<f\b[^>]*>[^<]*(\|'|WEBSERVICE\(|DDE\(|RTD\(|CALL\()/i.test(sheet))
      ? [
          stops(
            'fetches',
            null,
            'The file has a formula that runs a program or fetches something when it is opened.',
            'Paste values in place of formulas.',
          ),
        ]
      : []),
  ];
}

/** A row that says nothing hides nothing. */
function hasHiddenRows(sheet: string): boolean {
  const rows = sheet.matchAll(/<row\b[^>]*\bhidden="(?:1|true)"[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g);
  return [...rows].some(([, cells = '']) => /<(v|is|f)>|<(v|is|f) /.test(cells));
}

/** To the right edge: columns that nobody uses are often hidden, and have nothing in them. */
function hasHiddenColumns(sheet: string): boolean {
  const columns = [...sheet.matchAll(/<col\b[^>]*\bhidden="(?:1|true)"[^>]*>/g)].map(([column]) => column);
  return columns.some((column) => Number(attribute(column, 'max')) < 16_384);
}

/** Of Word and of Excel alike. */
function commonFindings(container: Container): Finding[] {
  const has = (pattern: RegExp) => container.names.some((name) => pattern.test(name));
  const types = container.text('[Content_Types].xml');
  const outside = container.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => [...container.text(name).matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g)])
    .map(([tag]) => attribute(tag, 'Type').split('/').at(-1) ?? '')
    .filter((type) => type !== 'hyperlink' && type !== 'externalLinkPath');
  const core = container.text('docProps/core.xml');
  const people = [...core.matchAll(/<(dc:creator|cp:lastModifiedBy)[^>]*>([^<]+)</g)].map(
    ([, , name = '']) => name,
  );
  return [
    ...(has(/vbaProject|vbaData|\/macrosheets\//i) || /macroEnabled|ms-office\.vba/i.test(types)
      ? [
          stops(
            'macros',
            null,
            'The file has macros, which are programs.',
            'Save it without them, as DOCX or XLSX.',
          ),
        ]
      : []),
    ...(has(/\/(embeddings|activeX|ctrlProps)\/|oleObject/i)
      ? [
          stops(
            'embedded',
            null,
            'The file has other files or controls within it, such as the whole workbook behind a chart.',
            'Paste charts as pictures, and take other files out.',
          ),
        ]
      : []),
    ...(outside.length > 0
      ? [
          stops(
            'fetches',
            null,
            `The file fetches something from elsewhere when it is opened (${[...new Set(outside)].join(', ')}).`,
            'Put it into the file, or take it out.',
          ),
        ]
      : []),
    ...(has(/^customXml\/item\d/)
      ? [
          look(
            'custom-data',
            null,
            'The file keeps data of another program (custom XML).',
            'Inspect it in Word or Excel (File, Info, Inspect), and remove it.',
          ),
        ]
      : []),
    ...(people.length > 0
      ? [
          look(
            'metadata',
            null,
            `The file says who made it: ${listed([...new Set(people)].map((name) => shown(name, 40)))}.`,
            'Inspect it in Word or Excel (File, Info, Inspect), and remove it where it is a person.',
          ),
        ]
      : []),
  ];
}

function bodyOf(container: Container, pattern: RegExp): string {
  return container.names
    .filter((name) => pattern.test(name))
    .map((name) => container.text(name))
    .join('\n');
}

function namesIn(body: string): string {
  const authors = new Set([...body.matchAll(/w:author="([^"]+)"/g)].map(([, name = '']) => name));
  return authors.size === 0 ? '' : ` by ${listed([...authors].slice(0, 3).map((name) => shown(name, 30)))}`;
}

function attribute(tag: string, name: string): string {
  return new RegExp(String.raw`\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
