// Writes down what an import is: files with their counts, months submitted, and how good the rows are.
import { join } from 'node:path';
import { z } from 'zod';
import { sqlText, type Warehouse } from '../../platform/warehouse/index.ts';
import type { MappedColumn } from './column-mapping.ts';
import type { EventColumn, EventsImport, ImportedFile, PartnerMonth } from './events-import.ts';
import { measureQuality } from './measure-quality.ts';
import { accepted, refused, type FileProblem, type Outcome } from '../files/problem.ts';
import type { RejectedRows } from './reject-rows.ts';
import { rejectionWords } from './rejection-words.ts';
import { listed } from '../../phrases/list.ts';
import type { KeptFile } from './take-files.ts';
import { whole } from '../../phrases/spoken-number.ts';

export interface DescribeRequest {
  warehouse: Warehouse;
  /** The folder of the Parquet files, and their names. */
  result: string;
  parquet: readonly string[];
  columns: readonly MappedColumn[];
  kept: readonly KeptFile[];
  rejected: RejectedRows;
}

/** Refused are an import, and a file, in which not one row is good: then it is the file that is wrong, not its rows. */
export async function describeImport(request: DescribeRequest): Promise<Outcome<EventsImport>> {
  const { kept, rejected } = request;
  const hopeless = kept.filter(({ taken }, at) => taken.rows > 0 && rejected.ofFile(at) === taken.rows);
  if (hopeless.length > 0) return refused(...hopeless.map((file) => noGoodRow(file, rejected)));
  if (kept.every(({ taken }) => taken.rows === 0))
    return refused(...kept.map(({ source }) => headerOnly(source.name)));
  return accepted(await manifest(request));
}

async function manifest({
  warehouse,
  result,
  parquet,
  columns,
  kept,
  rejected,
}: DescribeRequest): Promise<EventsImport> {
  const files = kept.map((file, at) => importedFile(file, rejected.ofFile(at)));
  const paths = parquet.map((name) => join(result, name));
  const submitted = await submittedMonths(warehouse, paths, files);
  const counts = { total: rejected.total(), byCode: rejected.byCode() };
  const eventColumns = columns.map(withoutAside);
  const first = kept[0]?.form.mapping;
  return {
    format: 1,
    mapping: { id: first?.id ?? 'events', version: first?.version ?? '1' },
    columns: eventColumns,
    files,
    submitted,
    quality: await measureQuality({
      warehouse,
      parquet: paths,
      columns: eventColumns,
      files,
      submitted,
      rejected: counts,
    }),
    problems: { ...counts, file: counts.total > 0 ? 'problems.csv' : null },
    parquet: [...parquet],
  };
}

function withoutAside({
  header,
  slug,
  breakdown,
  classificationId,
  classificationVersion,
}: MappedColumn): EventColumn {
  return { header, slug, breakdown, classificationId, classificationVersion };
}

function importedFile({ source, form, taken, partner, month }: KeptFile, rejected: number): ImportedFile {
  const { rows } = taken;
  const { bytes, name, sha256 = taken.sha256 } = source;
  return {
    name,
    sha256,
    bytes,
    rows,
    accepted: rows - rejected,
    rejected,
    partner,
    month,
    encoding: form.encoding,
  };
}

const partnerMonth = z.object({ partner: z.string(), month: z.string() });

/** By the file's name where it says a month, else by the rows' own months. A file without rows submits nothing. */
async function submittedMonths(
  warehouse: Warehouse,
  parquet: readonly string[],
  files: readonly ImportedFile[],
): Promise<PartnerMonth[]> {
  const named = files.flatMap(({ partner, month, rows }) =>
    month === null || rows === 0 ? [] : [{ partner, month }],
  );
  const nameless = files.flatMap(({ month }, at) => (month === null ? [at] : []));
  const counted =
    parquet.length === 0 || nameless.length === 0
      ? []
      : await warehouse.rows(
          `SELECT DISTINCT partner, coalesce(file_month, month) AS month FROM read_parquet([${parquet.map(sqlText).join(', ')}])
     WHERE file IN (${nameless.join(', ')})`,
          partnerMonth,
        );
  const all = new Map([...named, ...counted].map((each) => [`${each.partner} ${each.month}`, each]));
  return [...all].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

function noGoodRow({ source, taken }: KeptFile, rejected: RejectedRows): FileProblem {
  const reasons = listed(Object.keys(rejected.byCode()).map(rejectionWords));
  return {
    file: source.name,
    code: 'EVENTS_NO_GOOD_ROW',
    message:
      `Not one of the ${whole(taken.rows)} rows of ${source.name} could be used: they have ${reasons}. ` +
      'Look at its dates (such as 2020-05-31T14:05:00+00:00 or 31/05/2020) and at its columns, and send it again.',
  };
}

function headerOnly(file: string): FileProblem {
  return {
    file,
    code: 'FILE_HEADER_ONLY',
    message: `${file} has a header and no rows, so there is nothing to count. Check that it was saved whole.`,
  };
}
