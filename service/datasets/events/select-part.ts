// The statements that read one part of an import: pieces of the same shape, checked and harmonised into one Parquet file.
import { sqlName, sqlText } from '../../platform/warehouse/index.ts';
import type { ColumnMapping, MappedColumn } from './column-mapping.ts';
import type { Part } from './part.ts';
import { silenceTokens, unrecognisedToken } from './events-import.ts';
import { groupToken, type Spellings } from './spellings.ts';

/** Distinct values of each column that has few, judged by the first rows. */
export function sampleColumnsSql(part: Part): string {
  const counts = sourceColumns(part.mapping).map(
    ({ slug }) => `approx_count_distinct(${sqlName(slug)}) AS ${sqlName(slug)}`,
  );
  return `SELECT ${counts.join(', ')} FROM (SELECT * FROM ${readCsv(part)} LIMIT 20000)`;
}

export function distinctValuesSql(part: Part, slugs: readonly string[]): string {
  const lists = slugs.map((slug) => `list(DISTINCT ${sqlName(slug)}) AS ${sqlName(slug)}`);
  return `SELECT ${lists.join(', ')} FROM ${readCsv(part)}`;
}

/** Writes the good rows of a part. `columns` are those of the whole import: one that this part lacks is empty. */
export function copyPartSql(
  part: Part,
  columns: readonly MappedColumn[],
  spellings: Spellings,
  target: string,
): string {
  const own = new Set(sourceColumns(part.mapping).map(({ slug }) => slug));
  const kept = columns.map(({ slug }) =>
    own.has(slug) ? keptColumn(slug, spellings) : `NULL::VARCHAR AS ${sqlName(slug)}`,
  );
  const groups = columns
    .filter(({ breakdown }) => breakdown)
    .map((column) =>
      own.has(column.slug) ? groupColumn(column, part.mapping, spellings) : absentGroup(column.slug),
    );
  return `COPY (
    SELECT ${[...provenance(part), 'occurred_at', `${monthOf('occurred_at', sqlName(part.mapping.date))} AS month`, ...kept, ...groups].join(',\n      ')}
    FROM (${datedRows(part)}) ${joinPieces(part)}
    WHERE ${isPossible('occurred_at')}
  ) TO ${sqlText(target)} (FORMAT parquet, COMPRESSION snappy, DICTIONARY_SIZE_LIMIT 1000)`;
}

/** Rows of a numbered part whose date cannot be, with their place and cells, after the row bound to `?`. */
export function impossibleDatesSql(part: Part, most: number): string {
  return `SELECT ${['row_number', 'line', ...part.mapping.columns.map(({ slug }) => sqlName(slug))].join(', ')}
    FROM (${datedRows(part)}) WHERE row_number > ?
      AND NOT coalesce(${isPossible('occurred_at')}, false) ORDER BY row_number LIMIT ${most}`;
}

function sourceColumns(mapping: ColumnMapping): MappedColumn[] {
  return mapping.columns.filter(({ aside }) => aside === undefined);
}

function readCsv({ pieces, mapping, delimiter, numbered }: Part): string {
  const names = [...(numbered ? ['row_number', 'line'] : []), ...mapping.columns.map(({ slug }) => slug)];
  const types = names.map((name, at) => `${sqlText(name)}: '${numbered && at < 2 ? 'BIGINT' : 'VARCHAR'}'`);
  const options = [
    `[${pieces.map(({ path }) => sqlText(path)).join(', ')}]`,
    'auto_detect = false',
    'header = false',
    `skip = ${pieces[0]?.skip ?? 0}`,
    `delim = ${sqlText(delimiter)}`,
    `quote = '"', escape = '"'`,
    `columns = {${types.join(', ')}}`,
    ...(pieces.length > 1 ? ["filename = 'source_path'"] : []),
  ];
  const read = `read_csv(${options.join(', ')})`;
  return mapping.mended ? withoutGuards(read, mapping) : read;
}

/** Takes off the apostrophe that a file of rejected rows carries before a cell that a spreadsheet could run. */
function withoutGuards(read: string, mapping: ColumnMapping): string {
  const cells = sourceColumns(mapping).map(({ slug }) => {
    return `regexp_replace(${sqlName(slug)}, '^''(''*[=+\\-@\\t\\r])', '\\1') AS ${sqlName(slug)}`;
  });
  return `(SELECT * REPLACE (${cells.join(', ')}) FROM ${read})`;
}

/** The rows with their number in the part and their instant, which is worked out below the numbering, and so only once. */
function datedRows(part: Part): string {
  const instant = instantOf(sqlName(part.mapping.date));
  const dated = `SELECT *, ${instant} AS occurred_at FROM ${readCsv(part)}`;
  return part.numbered ? dated : `SELECT *, row_number() OVER () AS n FROM (${dated})`;
}

/** ISO dates by far the most; a time without a zone is taken as UTC; days first where slashes are used, as in Britain. */
function instantOf(date: string): string {
  return `CASE WHEN suffix(${date}, '+00:00') THEN try_cast(${date} AS TIMESTAMP)
    ELSE coalesce(try_cast(${date} AS TIMESTAMPTZ)::TIMESTAMP,
      try_strptime(${date}, ['%d/%m/%Y %H:%M', '%d/%m/%Y %H:%M:%S', '%d/%m/%Y', '%d-%m-%Y', '%d %B %Y'])) END`;
}

function isPossible(instant: string): string {
  return `${instant} BETWEEN TIMESTAMP '1900-01-01' AND TIMESTAMP '2199-12-31'`;
}

/**
 * The month in Europe/London. British summer time runs from the last Sunday of March to that of October, 01:00 UTC, so
 * of all the hours of a year only the last of March to September belong to the next month by the local clock.
 */
function monthOf(instant: string, date: string): string {
  return `CASE WHEN hour(${instant}) <> 23 AND ${date} LIKE '____-__-__T%+00:00' THEN left(${date}, 7)
    WHEN hour(${instant}) = 23 AND month(${instant}) BETWEEN 3 AND 9
    THEN strftime(${instant} + INTERVAL 1 HOUR, '%Y-%m') ELSE strftime(${instant}, '%Y-%m') END`;
}

function keptColumn(slug: string, spellings: Spellings): string {
  const values = spellings.of(slug);
  return `${values === undefined ? sqlName(slug) : asEnum(slug, values)} AS ${sqlName(slug)}`;
}

/** Fails on a spelling that was not met before: then the part is looked at again. */
function asEnum(slug: string, values: readonly string[]): string {
  return values.length === 0 ? `${sqlName(slug)}::ENUM('')` : `${sqlName(slug)}::${enumType(values)}`;
}

function enumType(values: readonly string[]): string {
  return `ENUM(${values.map(sqlText).join(', ')})`;
}

function groupColumn(column: MappedColumn, mapping: ColumnMapping, spellings: Spellings): string {
  const { slug, classificationId = '' } = column;
  const values = spellings.of(slug) ?? [];
  const tokens = values.map((value) => groupToken(classificationId, value));
  const all = enumType([
    ...new Set([
      ...Object.values(silenceTokens),
      unrecognisedToken,
      ...tokens.filter((token) => token !== null),
    ]),
  ]);
  const silence = `(${blankToken(mapping)})::${all}`;
  if (values.length === 0) return `${silence} AS ${sqlName(`${slug}__group`)}`;
  const list = `[${tokens.map((token) => (token === null ? 'NULL' : sqlText(token))).join(', ')}]::${all}[]`;
  return `coalesce(list_extract(${list}, enum_code(${asEnum(slug, values)}) + 1), ${silence}) AS ${sqlName(`${slug}__group`)}`;
}

/** A blank on a vehicle search has nobody it could be about; any other blank was not recorded. */
function blankToken({ type }: ColumnMapping): string {
  const otherwise = sqlText(silenceTokens['not-recorded']);
  if (type === null) return otherwise;
  return `CASE WHEN ${sqlName(type)} = 'Vehicle search' THEN ${sqlText(silenceTokens['not-applicable'])} ELSE ${otherwise} END`;
}

function absentGroup(slug: string): string {
  return `${sqlText(silenceTokens['not-recorded'])} AS ${sqlName(`${slug}__group`)}`;
}

const mendedFile = `regexp_extract("problem_file", '([0-9]{4}-[0-9]{2})-([a-z0-9-]+)-stop-and-search', ['month', 'partner'])`;

/** Which file, row, partner and month each row is of. Mended rows say themselves which partner's they are. */
function provenance(part: Part): string[] {
  const [only] = part.pieces;
  if (only === undefined) return [];
  const several = part.pieces.length > 1;
  const file = several ? 'piece.file' : `${only.file}::INTEGER`;
  const number = part.numbered ? 'row_number' : several ? 'n + piece.ahead' : `n + ${only.rowsBefore}`;
  const partner = part.mapping.mended
    ? `coalesce(${mendedFile}.partner, '')`
    : several
      ? 'piece.partner'
      : sqlText(only.partner);
  const month = part.mapping.mended
    ? `nullif(${mendedFile}.month, '')`
    : several
      ? 'piece.month'
      : monthText(only.month);
  return [
    `${file} AS file`,
    `(${number})::INTEGER AS row_number`,
    `${partner} AS partner`,
    `${month} AS file_month`,
  ];
}

/** What must be added to a row's number in the part for its number in its file. */
function joinPieces({ pieces }: Part): string {
  if (pieces.length < 2) return '';
  let inPart = 0;
  const rows = pieces.map(({ path, file, rows, rowsBefore, partner, month }) => {
    const ahead = rowsBefore - inPart;
    inPart += rows;
    return `(${sqlText(path)}, ${file}::INTEGER, ${ahead}::BIGINT, ${sqlText(partner)}, ${monthText(month)})`;
  });
  return `JOIN (VALUES ${rows.join(', ')}) AS piece(path, file, ahead, partner, month) ON source_path = piece.path`;
}

function monthText(month: string | null): string {
  return month === null ? 'NULL::VARCHAR' : sqlText(month);
}
