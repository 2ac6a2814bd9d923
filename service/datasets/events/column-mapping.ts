// Which columns of a file of events mean what: the date, the kind of event, and the characteristics of the person.
import { findClassification } from '@due-regard/classifications';
import { closestNames } from '../../phrases/closest-names.ts';
import type { BreakdownId, EventColumn } from './events-import.ts';
import { plainName } from '../files/header-row.ts';
import { isProblemsHeader, problemColumns } from './problem-columns.ts';
import type { FileProblem } from '../files/problem.ts';
import { quoted } from '../../phrases/list.ts';

/** How the columns of a file are read. `columns` keep the order of the file. */
export interface ColumnMapping {
  id: 'police-stop-and-search' | 'events';
  version: string;
  columns: MappedColumn[];
  /** Slugs of the columns that matter to the reading; `type` is null where there is none. */
  date: string;
  type: string | null;
  /** True for a file of rejected rows that comes back mended. */
  mended: boolean;
}

export interface MappedColumn extends EventColumn {
  /** A column of ours, left aside: why the row was rejected when it was last sent. */
  aside?: true;
}

/** The header of data.police.uk's stop and search files (https://data.police.uk/about/#columns). */
export const stopAndSearchHeaders = [
  'Type',
  'Date',
  'Part of a policing operation',
  'Policing operation',
  'Latitude',
  'Longitude',
  'Gender',
  'Age range',
  'Self-defined ethnicity',
  'Officer-defined ethnicity',
  'Legislation',
  'Object of search',
  'Outcome',
  'Outcome linked to object of search',
  'Removal of more than just outer clothing',
] as const;

/** Without these a file is not read as stop and search: the rest may be absent, and more may be there. */
const required = [
  'Type',
  'Date',
  'Gender',
  'Age range',
  'Self-defined ethnicity',
  'Officer-defined ethnicity',
];

/** Under whatever name a characteristic comes, it bears one slug, so that files of two shapes meet in one column. */
const breakdowns: readonly {
  id: BreakdownId;
  slug: string;
  classificationId: string;
  names: readonly string[];
}[] = [
  {
    id: 'self-defined-ethnicity',
    slug: 'self_defined_ethnicity',
    classificationId: 'ethnicity-police-self-defined',
    names: ['selfdefinedethnicity', 'ethnicity', 'ethnicgroup'],
  },
  {
    id: 'officer-defined-ethnicity',
    slug: 'officer_defined_ethnicity',
    classificationId: 'ethnicity-police-officer-defined',
    names: ['officerdefinedethnicity', 'officerperceivedethnicity'],
  },
  { id: 'gender', slug: 'gender', classificationId: 'sex', names: ['gender', 'sex'] },
  {
    id: 'age-range',
    slug: 'age_range',
    classificationId: 'age-police-bands',
    names: ['agerange', 'age', 'ageband', 'agegroup'],
  },
  { id: 'disability', slug: 'disability', classificationId: 'disability', names: ['disability'] },
  {
    id: 'religion',
    slug: 'religion',
    classificationId: 'religion',
    names: ['religion', 'religionorbelief'],
  },
  {
    id: 'sexual-orientation',
    slug: 'sexual_orientation',
    classificationId: 'sexual-orientation',
    names: ['sexualorientation'],
  },
  {
    id: 'legal-partnership',
    slug: 'legal_partnership',
    classificationId: 'legal-partnership',
    names: ['maritalstatus', 'legalpartnership'],
  },
  {
    id: 'gender-identity',
    slug: 'gender_identity',
    classificationId: 'gender-identity',
    names: ['genderidentity'],
  },
  {
    id: 'pregnancy-and-maternity',
    slug: 'pregnancy_and_maternity',
    classificationId: 'pregnancy-and-maternity',
    names: ['pregnancyandmaternity'],
  },
];

/** Lists that take the place of the usual ones, by breakdown: those with groups of the partner's own. */
export type OwnLists = Readonly<Partial<Record<BreakdownId, string>>>;

const dateNames = [
  'date',
  'dateandtime',
  'datetime',
  'eventdate',
  'incidentdate',
  'dateofevent',
  'occurredat',
];

/** Maps a header, in any order of columns; extra columns are kept. A problem names what was found and what lacks. */
export function columnMapping(
  headers: readonly string[],
  file: string,
  lists: OwnLists = {},
): ColumnMapping | FileProblem {
  const columns = mapColumns(headers, lists);
  const found = new Set(headers.map(plainName));
  const missing = required.filter((name) => !found.has(plainName(name)));
  if (missing.length > 0 && looksLikeStopAndSearch(found)) return columnMissing(missing, headers, file);
  const date = columns.find((column) => dateNames.includes(plainName(column.header)))?.slug;
  const characteristics = columns.filter((column) => column.breakdown !== undefined);
  if (date === undefined || characteristics.length === 0) return notEvents(headers, file, date === undefined);
  return {
    id: missing.length === 0 ? 'police-stop-and-search' : 'events',
    version: '1',
    columns,
    date,
    type: columns.find((column) => plainName(column.header) === 'type')?.slug ?? null,
    mended: isProblemsHeader(headers),
  };
}

/** Headers that a header row is sought by when titles stand above it. */
export const eventHeaders: readonly string[] = [
  ...stopAndSearchHeaders,
  'Ethnicity',
  'Sex',
  'Age',
  'Date and time',
];

/** Half of the published header and more: a stop and search file with something amiss, not another kind of file. */
function looksLikeStopAndSearch(found: ReadonlySet<string>): boolean {
  const known = stopAndSearchHeaders.filter((name) => found.has(plainName(name)));
  return known.length >= stopAndSearchHeaders.length / 2;
}

/** Names of the columns that an import adds. */
const ownSlugs = [
  'file',
  'row_number',
  'partner',
  'file_month',
  'occurred_at',
  'month',
  'n',
  'line',
  'source_path',
];

function mapColumns(headers: readonly string[], lists: OwnLists): MappedColumn[] {
  const mended = isProblemsHeader(headers);
  const taken = new Set<string>([...ownSlugs, ...breakdowns.map(({ slug }) => slug)]);
  const used = new Set<BreakdownId>();
  return headers.map((header, at) => {
    if (mended && problemColumns.some((name) => name === header))
      return { header, slug: freeSlug(header, at, taken), aside: true };
    const known = breakdowns.find(({ id, names }) => !used.has(id) && names.includes(plainName(header)));
    if (known === undefined) return { header, slug: freeSlug(header, at, taken) };
    used.add(known.id);
    const { id: breakdown, slug } = known;
    const classificationId = lists[breakdown] ?? known.classificationId;
    return { header, slug, breakdown, classificationId, classificationVersion: versionOf(classificationId) };
  });
}

function versionOf(classificationId: string): string | undefined {
  return findClassification(classificationId)?.version;
}

/** "Object of search" becomes `object_of_search`; a name already taken gets a number. */
function freeSlug(header: string, at: number, taken: Set<string>): string {
  const plain = header
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const base = plain === '' ? `column_${at + 1}` : plain;
  let slug = base;
  for (let turn = 2; taken.has(slug); turn += 1) slug = `${base}_${turn}`;
  taken.add(slug);
  return slug;
}

function columnMissing(missing: readonly string[], headers: readonly string[], file: string): FileProblem {
  const nearest = missing.map((name) => {
    const close = closestNames(
      name,
      headers.filter((header) => !required.includes(header)),
      2,
    );
    return close.length > 0 ? `“${name}” (nearest: ${quoted(close)})` : `“${name}”`;
  });
  return {
    file,
    code: 'EVENTS_COLUMN_MISSING',
    message:
      `${file} looks like a stop and search file but lacks the ${nearest.length === 1 ? 'column' : 'columns'} ${nearest.join(', ')}. ` +
      `Its columns are: ${quoted(headers, 16)}. Put the column back, or mend its name, and send the file again.`,
  };
}

function notEvents(headers: readonly string[], file: string, noDate: boolean): FileProblem {
  const lacks = noDate
    ? 'a column with the date of each event'
    : 'a column with a characteristic, such as “Gender”';
  return {
    file,
    code: 'EVENTS_NOT_RECOGNISED',
    message:
      `${file} is not a file of events: it lacks ${lacks}. Its columns are: ${quoted(headers, 16)}. ` +
      'Send one row for each event, with a column “Date” and at least one of “Self-defined ethnicity”, ' +
      '“Officer-defined ethnicity”, “Gender” or “Age range”.',
  };
}
