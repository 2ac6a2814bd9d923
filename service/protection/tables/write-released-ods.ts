// A release as a spreadsheet, as the Government's guidance on spreadsheets asks: a cover, notes, and one table a sheet.
import { meanings, type Released, type ReleasedTables } from '@due-regard/disclosure';
import { type OdsSheet, titleOfSheet, writeOds } from '../../platform/write-ods.ts';
import { headingsOf, type ReleasedTable, stemOf, type TableHeading } from './table-heading.ts';

/** The bytes of the file. Nothing but what is released is in it. */
export function writeReleasedOds(
  released: Released<ReleasedTables>,
  headings: readonly TableHeading[],
): Uint8Array {
  const { content } = released;
  const tables = content.tables.map((table, at) => tableSheet(table, headings, at + 1));
  return writeOds({ title: content.title, sheets: [cover(released, tables), notes(released), ...tables] });
}

function cover(
  { content, manifest, digest }: Released<ReleasedTables>,
  tables: readonly OdsSheet[],
): OdsSheet {
  return {
    name: 'Cover',
    rows: [
      [content.title],
      [
        tables.length === 1
          ? 'This file has one table.'
          : `This file has ${tables.length} tables, one a sheet.`,
      ],
      [`Numbers are protected by the rule “${manifest.policy.name}”. ${manifest.how}`],
      ['Symbols, and what the rule does not protect, are explained on the sheet Notes.'],
      ['Sheets'],
      [{ text: 'Notes', link: '#Notes.A1' }],
      ...tables.map((sheet) => [
        { text: `${sheet.name}: ${titleOfSheet(sheet)}`, link: `#'${sheet.name}'.A1` },
      ]),
      [`Digest of the release: ${digest}`],
    ],
  };
}

function notes({ content, manifest }: Released<ReleasedTables>): OdsSheet {
  const used = new Set(Object.keys(manifest.symbols));
  const symbols = Object.entries(meanings).filter(([symbol]) => used.has(symbol));
  const rounded = manifest.rule.method.kind === 'suppression' ? [] : ['Numbers are not exact.'];
  return {
    name: 'Notes',
    headerRow: 2,
    rows: [
      ['Notes'],
      [`How to read the tables of “${content.title}”.`],
      ['Note', 'Meaning'],
      ...symbols.map(([symbol, meaning]) => [symbol, meaning]),
      [
        'Rule',
        [`${manifest.policy.name}, version ${manifest.policy.version}.`, manifest.how, ...rounded].join(' '),
      ],
      ...(manifest.policy.source ? [['Source of the rule', manifest.policy.source]] : []),
      ...manifest.log.map((line) => ['What is hidden', line]),
      ...manifest.doesNotProtect.map((line) => ['Not protected', line]),
    ],
  };
}

function tableSheet(table: ReleasedTable, headings: readonly TableHeading[], number: number): OdsSheet {
  const hasSymbol = table.rows.some(({ shown }) => typeof shown === 'string');
  const below = hasSymbol ? ' Symbols are explained on the sheet Notes.' : '';
  return {
    name: `Table ${number}`,
    headerRow: 2,
    rows: [
      [`Table ${number}: ${stemOf(table.name)}`],
      [`This sheet has one table.${below}`],
      headingsOf(table, headings),
      ...table.rows.map(({ labels, shown }) => [...labels, shown]),
    ],
  };
}
