// What is hidden in a file of Excel (Office Open XML, ECMA-376): sheets, rows, columns, the rows behind pivot tables, other files.
import { listed } from '../../phrases/list.ts';
import { type Finding, look, shown, stops } from './finding.ts';
import type { Container } from './open-container.ts';
import { officeFindings } from './office-findings.ts';
import { attributeOf, elementsOf, type XmlElement } from './xml-elements.ts';

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
    ...officeFindings(container),
    ...(hidden.length > 0
      ? [
          stops(
            'hidden-sheet',
            null,
            `The file has ${hidden.length === 1 ? 'a hidden sheet' : 'hidden sheets'}: ${listed(hidden.map((name) => shown(name, 30)))}.`,
            'Delete what is hidden, or show it if it is to be public.',
          ),
        ]
      : []),
    ...(xml.some(hasHiddenRows)
      ? [
          stops(
            'hidden-rows',
            null,
            'The file has hidden rows with something in them.',
            'Delete what is hidden, or show it if it is to be public.',
          ),
        ]
      : []),
    ...(xml.some(hasHiddenColumns)
      ? [
          stops(
            'hidden-columns',
            null,
            'The file has hidden columns.',
            'Delete what is hidden, or show it if it is to be public.',
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
