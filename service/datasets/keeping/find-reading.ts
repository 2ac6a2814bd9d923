// Finds how a delivery is to be read: as a form that is known, without what is personal, by its mapping, or not before somebody says.
import type { Database } from '../../platform/database/index.ts';
import { stopAndSearchHeaders } from '../events/column-mapping.ts';
import { eventFileName } from '../events/event-file-name.ts';
import { recogniseEventsFile, type SourceFile } from '../events/recognise-events-file.ts';
import { accepted, refuse, type FileProblem, type Outcome } from '../files/problem.ts';
import { definitionOfLook } from '../mapping/definition-of-look.ts';
import { rememberedKey, type RememberedLabels } from '../mapping/mapped-table.ts';
import { mappingProblems } from '../mapping/mapping-problems.ts';
import {
  addMapping,
  findMapping,
  findMappingById,
  rememberedLabels,
  type StoredMapping,
} from '../mapping/mapping-store.ts';
import { tableLookOf, type TableLook } from '../mapping/table-look.ts';
import { valueListOf } from '../mapping/value-reading.ts';
import { describePeople } from '../people/describe-people.ts';
import { mostTableBytes } from '../tables/read-table.ts';
import type { Dataset, DatasetKind } from './dataset.ts';
import { onePartner, readSentFiles, type SentFile } from './read-sent-files.ts';

export type Reading =
  /** Byte for byte: nothing of persons is in it. */
  | { as: 'known' }
  /** As it is, but for what can point to a person. */
  | { as: 'minimised'; files: SentFile[]; look: TableLook }
  | { as: 'mapped'; files: SentFile[]; mapping: StoredMapping; remembered: RememberedLabels }
  /** Nobody has said yet what is in it. */
  | { as: 'open'; problems: FileProblem[] };

export interface ReadingAsked {
  dataset: Dataset;
  /** As they arrived, and as they were unpacked. */
  paths: readonly string[];
  sources: readonly SourceFile[];
  /** The mapping that somebody chose for these files. */
  mappingId: string | null;
  at: Date;
}

export async function findReading(database: Database, asked: ReadingAsked): Promise<Outcome<Reading>> {
  const { dataset, sources, mappingId } = asked;
  const { kind } = dataset;
  if (kind === 'population') return accepted({ as: 'known' });
  const form = await knownForm(kind, asked);
  const partner = onePartner(
    sources.map(({ name, partner: sender }) => ({ partner: sender ?? eventFileName(name).partner })),
  );
  const mapping = mappingId
    ? await findMappingById(database, mappingId)
    : await findMapping(database, dataset.id, partner);
  if (form.is === 'mended' && !mapping) return accepted({ as: 'known' });
  if (form.is === 'open' && !mapping) return accepted({ as: 'open', problems: form.problems });
  if (!mapping && (form.is === 'unreadable' || kind === 'counts')) return accepted({ as: 'known' });
  const remembered = await rememberedLabels(database, partner);
  if (!mapping && form.is === 'published' && remembered.size === 0) return accepted({ as: 'known' });
  const tooLarge = sources.find(({ bytes }) => bytes > mostTableBytes);
  if (tooLarge) return refuse(tooLarge.name, 'MAPPING_TOO_LARGE', largeSentence(tooLarge.name));
  const read = await readSentFiles(sources);
  if (!read.ok) return read;
  const files = read.value;
  if (mapping) return accepted({ as: 'mapped', files, mapping, remembered }, read.warnings);
  const look = tableLookOf(
    files.map(({ table }) => table),
    kind,
  );
  const settled = await mappingOfRemembered(database, asked, { look, remembered, partner });
  if (settled) return accepted({ as: 'mapped', files, mapping: settled, remembered }, read.warnings);
  const isPersonal = look.columns.some(({ guess }) => guess.personal !== null);
  return accepted(isPersonal && form.is !== 'published' ? { as: 'minimised', files, look } : { as: 'known' });
}

function largeSentence(name: string): string {
  return `${name} is larger than ${mostTableBytes / 1024 / 1024} MB, and its columns are not those of a form that is known, so it has to be looked at as a whole. Send it in parts.`;
}

type KnownForm =
  /** Its columns are those that its publisher is known by, and no other. */
  | { is: 'published' | 'mended' | 'readable' | 'unreadable' }
  /** It is a table, and what its columns mean has to be said. */
  | { is: 'open'; problems: FileProblem[] };

const openCodes = ['EVENTS_NOT_RECOGNISED', 'EVENTS_COLUMN_MISSING', 'PEOPLE_NO_CHARACTERISTIC'];

async function knownForm(kind: DatasetKind, { paths, sources }: ReadingAsked): Promise<KnownForm> {
  if (kind === 'people') return formOfPeople(paths);
  if (kind !== 'events') return { is: 'readable' };
  const forms = await Promise.all(sources.map((source) => recogniseEventsFile(source)));
  const problems = forms.filter((form) => 'code' in form);
  if (problems.length > 0) return ofProblems(problems);
  const mappings = forms.flatMap((form) => ('mapping' in form ? [form.mapping] : []));
  if (mappings.some(({ mended }) => mended)) return { is: 'mended' };
  const isPublished = mappings.every(({ columns }) =>
    columns.every(({ header }) => stopAndSearchHeaders.some((name) => name === header)),
  );
  return { is: isPublished ? 'published' : 'readable' };
}

async function formOfPeople(paths: readonly string[]): Promise<KnownForm> {
  const described = await Promise.all(paths.map((path) => describePeople(path)));
  const problems = described.flatMap((each) => (each.ok ? [] : each.problems));
  return problems.length > 0 ? ofProblems(problems) : { is: 'readable' };
}

function ofProblems(problems: FileProblem[]): KnownForm {
  return problems.every(({ code }) => openCodes.includes(code))
    ? { is: 'open', problems }
    : { is: 'unreadable' };
}

interface Remembered {
  look: TableLook;
  remembered: RememberedLabels;
  partner: string;
}

/** Where a label that no list knows was settled before, the files are read by it: the mapping that says so is kept. */
async function mappingOfRemembered(
  database: Database,
  { dataset, at }: ReadingAsked,
  { look, remembered, partner }: Remembered,
): Promise<StoredMapping | undefined> {
  const { kind, id: datasetId, title } = dataset;
  if (kind === 'population' || remembered.size === 0) return undefined;
  const definition = definitionOfLook(look, { name: title, rows: kind, partner: '', keepAll: true });
  const isOpen = mappingProblems(definition, look).length > 0;
  const known = definition.columns.some(({ meaning }, index) => {
    const list = meaning.is === 'characteristic' ? valueListOf(meaning, kind) : undefined;
    if (!list || meaning.is !== 'characteristic') return false;
    return (look.columns[index]?.values ?? []).some(
      ({ value }) =>
        remembered.has(rememberedKey(meaning.characteristic, value)) && list.read(value).kind === 'unknown',
    );
  });
  if (isOpen || !known) return undefined;
  const reason = 'Labels in these files were settled before';
  const id = await database
    .transaction()
    .execute((transaction) => addMapping(transaction, { datasetId, partner, definition, reason, at }));
  return findMappingById(database, id);
}
