// Writes a release as an OpenDocument spreadsheet, as the Government Analysis Function's "Releasing statistics in spreadsheets" asks.
//
// Of that guidance: a title in A1, how many tables in A2, the key to shorthand above the table in column A, nothing below a table, one table
// a sheet and against its left edge, marked and named, one row of headings, no empty or merged cells, no freeze panes, contents where there
// are several tables, notes on a sheet of their own, and a cover that says what, when, whose, and whom to ask.
import { isMarker, meanings, type Shown } from '@due-regard/disclosure';
import { type OdsCell, type OdsSheet, writeOds } from '../platform/write-ods.ts';
import { listed } from '../phrases/list.ts';
import { publishedTables, type PublishedTable, symbolsIn } from './figures/published-table.ts';
import { readRelease } from './figures/read-release.ts';
import { fictionalSentence, type NoteList, releaseNotes } from './figures/release-notes.ts';
import { releaseParagraph } from './figures/release-paragraph.ts';
import { ownReleaseSentence } from './own-release.ts';
import { releasedWords, type PublicRelease } from './public-release.ts';
import { noImprint, releaseAddress, type ReleaseImprint } from './release-imprint.ts';

export function writeReleaseOds(release: PublicRelease, imprint: ReleaseImprint = noImprint): Uint8Array {
  const { released, context, by, releasedAt } = release;
  const figures = readRelease(released, context);
  const tables = publishedTables(figures, released.content, context);
  const paragraph = releaseParagraph(figures, context);
  return writeOds({
    title: `${context.heading}. ${context.scope}`,
    about: {
      creator: by,
      description: paragraph.join(' '),
      keywords: [...new Set(context.readings.map(({ groups }) => groups.title))],
      date: releasedAt,
    },
    sheets: [
      coverSheet(release, { imprint, paragraph, tables }),
      ...(tables.length > 1 ? [contentsSheet(tables)] : []),
      notesSheet(releaseNotes(figures, context, released.manifest, 'file')),
      ...tables.map((table) => tableSheet(table, context.fictional)),
    ],
  });
}

interface OnCover {
  imprint: ReleaseImprint;
  paragraph: readonly string[];
  tables: readonly PublishedTable[];
}

function coverSheet(release: PublicRelease, { imprint, paragraph, tables }: OnCover): OdsSheet {
  const { id, by, context, releasedAt, released, own } = release;
  const address = releaseAddress(imprint, id);
  const parts: [heading: string, lines: OdsCell[]][] = [
    ['What these tables are about', [...paragraph]],
    [
      'Sheets of this file',
      [
        ...(tables.length > 1 ? [link('Contents: every table by its sheet', 'Contents')] : []),
        link('Notes: what the symbols mean, how people are protected, how figures were worked out', 'Notes'),
        ...(tables.length === 1 ? tables.map(({ label, title }) => link(`${label}: ${title}`, label)) : []),
      ],
    ],
    [
      'Published',
      [
        `${releasedWords({ releasedAt, by })}.`,
        ...(own ? [ownReleaseSentence(own)] : []),
        ...permanent(address),
      ],
    ],
    ['Sources', [...sourcesOf(context)]],
    [
      'Whom to ask',
      imprint.contact.length > 0 ? [...imprint.contact] : [by === '' ? 'Whoever sent you this file.' : by],
    ],
    [
      'Use of these figures',
      [{ text: `${imprint.licence.title}. Say whose figures they are.`, link: imprint.licence.path }],
    ],
    [
      'Seal',
      [`Seal of this release: ${released.digest}`, 'A file with another seal is not of this release.'],
    ],
  ];
  const opening: OdsCell[] = [
    `${context.heading}. ${context.scope}`,
    ...(context.fictional ? [fictionalSentence] : []),
    tables.length === 1 ? 'This file has one table.' : `This file has ${tables.length} tables, one a sheet.`,
  ];
  const told = parts.filter(([, lines]) => lines.length > 0);
  const rows = [...opening, ...told.flatMap(([heading, lines]) => [heading, ...lines])];
  const headings = new Set<OdsCell>(told.map(([heading]) => heading));
  return {
    name: 'Cover',
    rows: rows.map((line) => [line]),
    subheadings: rows.flatMap((line, at) => (at >= opening.length && headings.has(line) ? [at] : [])),
  };
}

function permanent(address: string): OdsCell[] {
  return [
    address.startsWith('/') ? `Address: ${address}` : { text: address, link: address },
    'That address always answers: with these figures, or with why they were withdrawn and what stands in their place.',
  ];
}

function sourcesOf({ sources, readings }: PublicRelease['context']): string[] {
  return [...new Set([...sources, ...readings.flatMap(({ denominators }) => denominators?.source ?? [])])];
}

function link(text: string, sheet: string): OdsCell {
  return { text, link: `#'${sheet}'.A1` };
}

function contentsSheet(tables: readonly PublishedTable[]): OdsSheet {
  return {
    name: 'Contents',
    tableName: 'table_of_contents',
    headerRow: 2,
    rows: [
      ['Contents'],
      ['This sheet contains one table.'],
      ['Sheet', 'What it holds'],
      [
        link('Notes', 'Notes'),
        'What the symbols mean, how people are protected, how figures were worked out',
      ],
      ...tables.map(({ label, title }): OdsCell[] => [link(label, label), title]),
    ],
  };
}

function notesSheet(notes: readonly NoteList[]): OdsSheet {
  const rows = notes.flatMap(({ heading, notes: each }) => each.map((note) => [heading, note]));
  return {
    name: 'Notes',
    tableName: 'notes',
    headerRow: 2,
    rows: [['Notes'], ['This sheet contains one table.'], ['About', 'Note'], ...rows],
  };
}

function tableSheet(table: PublishedTable, fictional: boolean): OdsSheet {
  const above: OdsCell[][] = [
    [`${table.label}: ${table.title}`],
    ['This sheet contains one table. Notes are on the sheet Notes, and sources on the sheet Cover.'],
    ...keyTo(table).map((line) => [line]),
    ...(fictional ? [[fictionalSentence]] : []),
  ];
  return {
    name: table.label,
    tableName: `${table.label} ${table.title}`,
    headerRow: above.length,
    rows: [
      ...above,
      table.columns.map(({ heading }) => heading),
      ...table.rows.map((row) => row.map((cell) => (typeof cell === 'number' ? odsNumber(cell) : cell))),
    ],
  };
}

/** Only the shorthand that stands in this table, so that nobody looks for what is not there. */
function keyTo(table: PublishedTable): string[] {
  const symbols = symbolsIn(table)
    .filter(isMarker)
    .map((symbol) => `${symbol} means ${meanings[symbol]}`);
  const endless = table.rows.some((row) =>
    row.some((cell) => typeof cell === 'number' && !Number.isFinite(cell)),
  );
  const told = [...symbols, ...(endless ? [`“${noLimit}” means that the number has no end`] : [])];
  return told.length === 0 ? [] : [`Some shorthand is used in this table: ${listed(told)}.`];
}

const noLimit = 'no limit';

function odsNumber(shown: Shown): OdsCell {
  return isMarker(shown) || Number.isFinite(shown) ? shown : noLimit;
}
