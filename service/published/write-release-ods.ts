// Writes a release as an OpenDocument spreadsheet: a cover sheet, notes, and one table a sheet.
import { isMarker, type ReleasedTable, type Shown } from '@due-regard/disclosure';
import { type OdsCell, type OdsSheet, titleOfSheet, writeOds } from '../platform/write-ods.ts';
import { capitalised } from '../phrases/list.ts';
import { figureColumns } from './figures/figure-columns.ts';
import { hasVerdicts, lowered, readingTitle } from './figures/measure-words.ts';
import { readRelease, type TableFigures } from './figures/read-release.ts';
import { fictionalSentence, type NoteList, releaseNotes } from './figures/release-notes.ts';
import { releaseParagraph } from './figures/release-paragraph.ts';
import type { RowsOfSlice } from './figures/rows-of-slice.ts';
import type { PublicContext } from './public-context.ts';
import { releasedWords, type PublicRelease } from './public-release.ts';

export function writeReleaseOds(release: PublicRelease): Uint8Array {
  const { released, context } = release;
  const figures = readRelease(released, context);
  const sheets = [
    ...figures.tables.flatMap((table, at) => tableSheets(table, context, at + 1)),
    ...figures.plain.map(plainSheet),
    ...sharesSheet(released.content.percentages),
  ];
  const notes = releaseNotes(figures, context, released.manifest, 'file');
  const cover = coverSheet(release, releaseParagraph(figures, context), sheets);
  return writeOds({
    title: `${context.heading}. ${context.scope}`,
    sheets: [cover, notesSheet(notes), ...sheets],
  });
}

function coverSheet(
  { by, context, releasedAt, released }: PublicRelease,
  paragraph: readonly string[],
  sheets: readonly OdsSheet[],
): OdsSheet {
  const tables = sheets.map((sheet) => `${sheet.name}: ${titleOfSheet(sheet)}`);
  const lines = [
    context.heading,
    context.scope,
    ...(context.fictional ? [fictionalSentence] : []),
    `${releasedWords({ releasedAt, by })}.`,
    ...paragraph,
    'Sheets of this file:',
    'Notes: what the symbols mean, how people are protected, sources',
    ...tables,
    `Seal of this release: ${released.digest}`,
  ];
  return { name: 'Cover', rows: lines.map((line) => [line]) };
}

function notesSheet(notes: readonly NoteList[]): OdsSheet {
  const rows = notes.flatMap(({ heading, notes: each }) => each.map((note) => [heading, note]));
  return { name: 'Notes', rows: [['Notes'], ['About', 'Note'], ...rows], headerRow: 1 };
}

function tableSheets(figures: TableFigures, context: PublicContext, number: number): OdsSheet[] {
  const { reading, whole, slices } = figures;
  const title = readingTitle(reading, context.counted);
  const across = reading.across ? `, by ${lowered(reading.across.title)}` : '';
  return [
    ...(whole ? [figuresSheet(`Table ${number}`, title, figures, context, [whole])] : []),
    ...(slices.length > 0
      ? [
          figuresSheet(
            `Table ${number}${whole ? ' across' : ''}`,
            `${title}${across}`,
            figures,
            context,
            slices,
          ),
        ]
      : []),
    ...changesSheet(figures, title, number),
  ];
}

function figuresSheet(
  name: string,
  title: string,
  { reading }: TableFigures,
  { counted, fictional }: PublicContext,
  slices: readonly RowsOfSlice[],
): OdsSheet {
  const columns = figureColumns(reading, counted);
  const isSplit = slices.some(({ slice }) => slice !== null);
  const said = hasVerdicts(reading);
  const head = [
    ...(isSplit ? [reading.across?.title ?? ''] : []),
    reading.groups.title,
    ...columns.map(({ heading }) => heading),
    ...(said ? ['What can be said'] : []),
  ];
  const rows = slices.flatMap(({ slice, rows: all }) =>
    all.map((row): OdsCell[] => [
      ...(isSplit ? [slice ?? ''] : []),
      row.group,
      ...columns.map(({ cell }) => odsCell(cell(row))),
      ...(said ? [capitalised(row.said.words)] : []),
    ]),
  );
  const above = fictional ? [[fictionalSentence]] : [];
  return { name, rows: [[title], ...above, head, ...rows], headerRow: 1 + above.length };
}

function changesSheet({ reading, changes }: TableFigures, title: string, number: number): OdsSheet[] {
  const first = changes[0];
  if (!first) return [];
  const head = [
    ...[reading.groups.title, `Times that of ${first.from}`, 'Lower limit', 'Upper limit'],
    ...['Difference', 'Lower limit of the difference', 'Upper limit of the difference', 'What can be said'],
  ];
  const rows = changes.map(({ group, ratio, difference, said }): OdsCell[] => [
    group,
    ...[ratio, difference].flatMap(({ estimate, lower, upper }) => [estimate, lower, upper].map(odsCell)),
    capitalised(said.words),
  ]);
  const name = `Table ${number} change`;
  return [
    { name, rows: [[`${title}: ${first.to} compared with ${first.from}`], head, ...rows], headerRow: 1 },
  ];
}

function plainSheet({ name, dimensions, rows }: ReleasedTable): OdsSheet {
  const cells = rows.map(({ labels, shown, words }): OdsCell[] => [...labels, words ?? odsCell(shown)]);
  return { name, rows: [[name], [...dimensions.map(capitalised), 'Number'], ...cells], headerRow: 1 };
}

function sharesSheet(shares: readonly { name: string; shown: Shown }[]): OdsSheet[] {
  if (shares.length === 0) return [];
  const rows = shares.map(({ name, shown }): OdsCell[] => [name, odsCell(shown)]);
  return [{ name: 'Shares', rows: [['Shares'], ['Share', 'Per cent'], ...rows], headerRow: 1 }];
}

function odsCell(shown: Shown): OdsCell {
  return isMarker(shown) || Number.isFinite(shown) ? shown : 'no limit';
}
