// Reads files by a definition: first the least of personal data, then columns and values as they were declared.
import { counted, whole } from '../../phrases/spoken-number.ts';
import { listed } from '../../phrases/list.ts';
import { accepted, refused, type FileProblem, type Outcome } from '../files/problem.ts';
import { mappingProblems } from '../mapping/mapping-problems.ts';
import { mappedTable, type MappedTable, type RememberedLabels } from '../mapping/mapped-table.ts';
import { meaningOf, type Definition } from '../mapping/definition.ts';
import { tableLookOf, type SentTable, type TableLook } from '../mapping/table-look.ts';
import { treatmentsOf } from '../mapping/treatments.ts';
import { detailWords } from '../minimising/personal-details.ts';
import { minimisedRows, type MinimisedRows } from '../minimising/minimised-rows.ts';
import { mapMended } from './map-mended.ts';
import { isMended, type SentFile } from './read-sent-files.ts';

export interface MappedFile {
  sent: SentFile;
  /** What may be kept of it, headings and values as they were sent. */
  minimised: SentTable;
  /** Null where it was minimised before. */
  treated: MinimisedRows | null;
  mapped: MappedTable;
}

export interface MappedFiles {
  files: MappedFile[];
  look: TableLook;
  /** What was left out, hashed, masked and settled, in sentences. */
  notes: string[];
}

export interface MapRequest {
  definition: Definition;
  remembered: RememberedLabels;
  key: Uint8Array;
}

/** Refused with what is open in the definition, or with the columns that a file lacks. */
export function mapFiles(
  sent: readonly SentFile[],
  { definition, remembered, key }: MapRequest,
): Outcome<MappedFiles> {
  const unmended = sent.filter(({ table }) => !isMended(table));
  const look = tableLookOf(
    unmended.map(({ table }) => table),
    definition.rows,
  );
  const isMinimised = sent.some((file) => file.isMinimised);
  const open = mappingProblems(definition, isMinimised ? null : look);
  const lacking = unmended.flatMap((file) => columnsMissing(file, definition));
  const problems = [...open.map(({ code, message }) => ({ file: null, code, message })), ...lacking];
  if (problems.length > 0) return refused(...problems);
  const found = new Map(look.columns.map(({ header, guess }) => [header, guess.personal]));
  const files = sent.map((file): MappedFile => {
    const { table, isMinimised } = file;
    if (isMended(table))
      return {
        sent: file,
        minimised: table,
        treated: null,
        mapped: mapMended(table, definition, remembered),
      };
    const treatments = treatmentsOf(
      table.columns,
      table.columns.map((header) => found.get(header) ?? null),
      definition,
      table.rows,
    );
    const treated = isMinimised ? null : minimisedRows(table, treatments, key);
    const minimised = treated ? { name: table.name, columns: treated.columns, rows: treated.rows } : table;
    return { sent: file, minimised, treated, mapped: mappedTable(minimised, definition, remembered) };
  });
  return accepted({ files, look, notes: files.flatMap(notesOf) });
}

/** Without its date no event can be counted, and without its figure no group. */
function columnsMissing({ name, table }: SentFile, { columns, rows }: Definition): FileProblem[] {
  const needed = columns.filter(({ meaning }) =>
    rows === 'counts' ? meaning.is === 'count' : rows === 'events' && meaning.is === 'date',
  );
  return needed
    .filter(({ header }) => !table.columns.includes(header))
    .map(({ header }) => ({
      file: name,
      code: 'MAPPING_COLUMN_MISSING',
      message: `${name} has no column “${header}”, which the mapping of these data reads. Its columns are told apart by their headings: mend the heading, or change the mapping.`,
    }));
}

function notesOf({ sent: { name }, treated, mapped, minimised }: MappedFile): string[] {
  const notes: string[] = [];
  if (treated) notes.push(...privacyNotes(name, treated));
  for (const { header, value, rows } of mapped.leftOut)
    notes.push(
      `${counted(rows, 'row')} of ${name} with “${value.slice(0, 60)}” under “${header}” ${rows === 1 ? 'was' : 'were'} left out, as the mapping says.`,
    );
  notes.push(...repeatNotes(name, minimised));
  return notes;
}

export function privacyNotes(name: string, { leftOut, hashed, masked }: MinimisedRows): string[] {
  const personal = leftOut.flatMap(({ header, why }) =>
    why === 'unused' ? [] : [`“${header}” (${detailWords[why]})`],
  );
  const unused = leftOut.flatMap(({ header, why }) => (why === 'unused' ? [`“${header}”`] : []));
  const cells = masked.reduce((sum, each) => sum + each.cells, 0);
  return [
    ...(personal.length > 0
      ? [`Not kept of ${name}, because it can point to a person: ${listed(personal)}.`]
      : []),
    ...(unused.length > 0
      ? [`Not kept of ${name}, because nothing is counted by it: ${listed(unused)}.`]
      : []),
    ...hashed.map(
      ({ header, detail }) => `Of “${header}” (${detailWords[detail]}) in ${name} only a keyed hash is kept.`,
    ),
    ...(cells > 0
      ? [
          `In ${counted(cells, 'cell')} of ${name} a telephone number, postcode, e-mail address or National Insurance number was taken out of a column that is kept.`,
        ]
      : []),
  ];
}

/** How many different persons or cases the keyed hashes of a file tell apart. */
function repeatNotes(name: string, { columns, rows }: SentTable): string[] {
  return columns.flatMap((header, at) => {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => /^[0-9a-f]{64}$/.test(cell));
    if (cells.length === 0) return [];
    const sizes = new Map<string, number>();
    for (const cell of cells) sizes.set(cell, (sizes.get(cell) ?? 0) + 1);
    const repeated = [...sizes.values()].filter((size) => size > 1).length;
    return [
      `By “${header}”, ${counted(cells.length, 'row')} of ${name} ${cells.length === 1 ? 'is' : 'are'} of ${whole(sizes.size)} different ${sizes.size === 1 ? 'one' : 'ones'}, ${whole(repeated)} of which ${repeated === 1 ? 'comes' : 'come'} more than once. Findings count rows, not persons.`,
    ];
  });
}

/** Groups of the partner's own, by characteristic: the list that the reading must know them in. */
export function ownLabels(definition: Definition, files: readonly MappedFile[]): Map<string, string[]> {
  const own = new Map<string, string[]>();
  for (const { mapped } of files)
    for (const { header, characteristic, values } of mapped.read) {
      const labels = values.flatMap(({ reading }) => (reading.kind === 'own' ? [reading.label] : []));
      if (characteristic && labels.length > 0 && meaningOf(definition, header)?.is === 'characteristic')
        own.set(characteristic, [...new Set([...(own.get(characteristic) ?? []), ...labels])]);
    }
  return own;
}
