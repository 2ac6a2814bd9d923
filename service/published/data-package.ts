// A release as a Frictionless Data Package (Data Package and Table Schema 2.0, datapackage.org): what its tables are, column by column.
import { isMarker, meanings } from '@due-regard/disclosure';
import { listed } from '../phrases/list.ts';
import { type PublishedColumn, type PublishedTable, symbolsIn } from './figures/published-table.ts';
import { fictionalSentence } from './figures/release-notes.ts';
import type { PublicRelease } from './public-release.ts';
import { releaseAddress, type ReleaseImprint } from './release-imprint.ts';

/** A table and its CSV. */
export interface PackedTable {
  table: PublishedTable;
  /** Within the package, and after the address of the release. */
  path: string;
  bytes: number;
  /** SHA-256 in hexadecimal. */
  digest: string;
}

const profiles = 'https://datapackage.org/profiles/2.0';

/** The descriptor, to be written as `datapackage.json`; its paths are relative to itself. */
export function dataPackage(
  { id, by, context, releasedAt, released }: PublicRelease,
  packed: readonly PackedTable[],
  { summary, imprint }: { summary: readonly string[]; imprint: ReleaseImprint },
) {
  const address = releaseAddress(imprint, id);
  const keywords = [...new Set(context.readings.map(({ groups }) => groups.title))];
  const sources = [...new Set([...context.sources, ...context.readings.flatMap(sourceOf)])];
  return {
    $schema: `${profiles}/datapackage.json`,
    name: `release-${id}`,
    id,
    title: [context.heading, context.scope].filter(Boolean).join('. '),
    description: [...(context.fictional ? [fictionalSentence] : []), ...summary].join(' '),
    ...(imprint.site !== '' && { homepage: address }),
    // What is released never changes: another release has another id.
    version: '1.0.0',
    created: releasedAt.toISOString(),
    ...(keywords.length > 0 && { keywords }),
    ...(by !== '' && { contributors: [{ title: by, roles: ['publisher'] }] }),
    licenses: [imprint.licence],
    ...(sources.length > 0 && { sources: sources.map((title) => ({ title })) }),
    fictional: context.fictional,
    seal: released.digest,
    resources: packed.map(resource),
  };
}

function sourceOf({ denominators }: PublicRelease['context']['readings'][number]): string[] {
  return denominators ? [denominators.source] : [];
}

function resource({ table, path, bytes, digest }: PackedTable) {
  return {
    $schema: `${profiles}/dataresource.json`,
    name: table.slug,
    type: 'table',
    path,
    title: `${table.label}: ${table.title}`,
    description: `One row for each of: ${listed(labelsOf(table).map(({ heading }) => heading))}.`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${digest}`,
    dialect: {
      $schema: `${profiles}/tabledialect.json`,
      delimiter: ',',
      lineTerminator: '\r\n',
      header: true,
    },
    schema: tableSchema(table),
  };
}

/** The columns that say whose row it is, which together name each row. */
function labelsOf({ columns }: PublishedTable): PublishedColumn[] {
  const firstNumber = columns.findIndex(({ isNumeric }) => isNumeric);
  return columns.slice(0, firstNumber < 0 ? columns.length - 1 : firstNumber);
}

function tableSchema(table: PublishedTable) {
  return {
    $schema: `${profiles}/tableschema.json`,
    fieldsMatch: 'exact',
    fields: table.columns.map((column, at) => field(column, table, at)),
    missingValues: missingValues(table),
    primaryKey: labelsOf(table).map(({ name }) => name),
  };
}

function field({ name, heading, isNumeric }: PublishedColumn, { rows }: PublishedTable, at: number) {
  const numbers = rows.map((row) => row[at]).filter((cell) => typeof cell === 'number');
  const isWhole = numbers.length > 0 && numbers.every((number) => Number.isInteger(number));
  const type = !isNumeric ? 'string' : isWhole ? 'integer' : 'number';
  const description = isNumeric
    ? `${heading}. A symbol stands where there is no number.`
    : `${heading}, in words.`;
  return { name, type, title: heading, description, ...(!isNumeric && { constraints: { required: true } }) };
}

/** Symbols that stand in place of numbers, with what they mean: those that occur, and no others. */
function missingValues(table: PublishedTable) {
  const symbols = symbolsIn(table)
    .filter(isMarker)
    .map((value) => ({ value, label: meanings[value] }));
  const hasNegativeEnd = table.rows.some((row) => row.includes(-Infinity));
  return [
    { value: '', label: 'nothing stands here' },
    ...symbols,
    ...(hasNegativeEnd ? [{ value: "'-Inf", label: 'less than any number' }] : []),
  ];
}
