// What is hidden in a file of Word or Excel (Office Open XML, ECMA-376): changes, comments, hidden sheets, data behind tables, programs.
import { listed } from '../../phrases/list.ts';
import { type Finding, look, shown, stops } from './finding.ts';
import type { Container } from './open-container.ts';
import { attributeOf, elementsOf, type XmlElement } from './xml-elements.ts';

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
    ...(['w:vanish', 'w:webHidden', 'w:specVanish'].some((name) => isOn(body, name))
      ? [
          stops(
            'hidden-text',
            null,
            'The file has text that is hidden.',
            'Show it in Word (¶), and delete it or keep it.',
          ),
        ]
      : []),
    ...(elementsOf(body, 'w:color').some((each) =>
      /^F[EF]F[EF]F[EF]$/i.test(attributeOf(each, 'w:val') ?? ''),
    )
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
    ...(fieldsOf(body).some((field) => /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE)\b/i.test(field))
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

function isOn(body: string, name: string): boolean {
  return elementsOf(body, name).some((each) => !['0', 'false'].includes(attributeOf(each, 'w:val') ?? ''));
}

function fieldsOf(body: string): string[] {
  const simple = elementsOf(body, 'w:fldSimple').map((each) => attributeOf(each, 'w:instr') ?? '');
  return [
    ...simple,
    elementsOf(body, 'w:instrText')
      .map(({ content }) => content)
      .join(''),
  ];
}

export function checkExcelFile(container: Container): Finding[] {
  const workbook = container.text('xl/workbook.xml');
  const sheets = container.names.filter((name) => /^xl\/(worksheets|chartsheets)\/[^/]+\.xml$/.test(name));
  const hidden = elementsOf(workbook, 'sheet')
    .filter((sheet) => ['hidden', 'veryHidden'].includes(attributeOf(sheet, 'state') ?? ''))
    .map((sheet) => attributeOf(sheet, 'name') ?? '');
  const xml = sheets.map((name) => container.text(name));
  const has = (pattern: RegExp) => container.names.some((name) => pattern.test(name));
  const defined = elementsOf(workbook, 'definedName');
  const secret = defined.filter(
    (each) => isTrue(attributeOf(each, 'hidden')) && !nameOf(each).includes('_FilterDatabase'),
  );
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
    ...(secret.length === 0 && defined.some((each) => !nameOf(each).startsWith('_xlnm.'))
      ? [
          look(
            'defined-names',
            null,
            'The file has names for parts of it.',
            'Look in the name manager whether any tells too much.',
          ),
        ]
      : []),
    ...(xml.some((sheet) =>
      elementsOf(sheet, 'f').some(({ content }) => /\|'|WEBSERVICE\(|DDE\(|RTD\(|CALL\(/i.test(content)),
    )
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
  return elementsOf(sheet, 'row').some(
    (row) => isTrue(attributeOf(row, 'hidden')) && /<(v|is|f)[\s>]/.test(row.content),
  );
}

/** To the right edge: columns that nobody uses are often hidden, and have nothing in them. */
function hasHiddenColumns(sheet: string): boolean {
  return elementsOf(sheet, 'col').some(
    (column) => isTrue(attributeOf(column, 'hidden')) && Number(attributeOf(column, 'max')) < 16_384,
  );
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function nameOf(element: XmlElement): string {
  return attributeOf(element, 'name') ?? '';
}

/** Of Word and of Excel alike. */
function commonFindings(container: Container): Finding[] {
  const has = (pattern: RegExp) => container.names.some((name) => pattern.test(name));
  const types = container.text('[Content_Types].xml');
  const outside = container.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => elementsOf(container.text(name), 'Relationship'))
    .filter((each) => attributeOf(each, 'TargetMode') === 'External')
    .map((each) => attributeOf(each, 'Type')?.split('/').at(-1) ?? '')
    .filter((type) => type !== 'hyperlink' && type !== 'externalLinkPath');
  const core = container.text('docProps/core.xml');
  const people = ['dc:creator', 'cp:lastModifiedBy']
    .flatMap((name) => elementsOf(core, name))
    .map(({ content }) => content.trim())
    .filter((name) => name !== '');
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
  const changes = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange'];
  const found = changes.flatMap((name) => elementsOf(body, name));
  const authors = new Set(found.flatMap((each) => attributeOf(each, 'w:author') ?? []));
  return authors.size === 0 ? '' : ` by ${listed([...authors].slice(0, 3).map((name) => shown(name, 30)))}`;
}
