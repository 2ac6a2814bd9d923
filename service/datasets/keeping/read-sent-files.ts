// Reads the files of a delivery as tables, whatever form each has, to be looked at or read by a mapping.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { counted } from '../../phrases/spoken-number.ts';
import { isProblemsHeader } from '../events/problem-columns.ts';
import { eventFileName } from '../events/event-file-name.ts';
import type { SourceFile } from '../events/recognise-events-file.ts';
import { accepted, refused, type FileProblem, type Outcome } from '../files/problem.ts';
import type { SentTable } from '../mapping/table-look.ts';
import { fileForm } from '../files/file-form.ts';
import { readTables } from '../tables/read-table.ts';

export interface SentFile {
  name: string;
  sha256: string;
  bytes: number;
  /** As its name says; empty where it does not. */
  partner: string;
  table: SentTable;
  /** True of a copy that holds no more than may be kept. */
  isMinimised: boolean;
}

/** Rows that do not fit their headings are left out, each said by its line: what is in which of their cells nobody knows. */
/** @param most bytes to be looked at: of text that is longer only the rows that end by then, and no file after it */
export async function readSentFiles(
  sources: readonly SourceFile[],
  most = Number.POSITIVE_INFINITY,
): Promise<Outcome<SentFile[]>> {
  let left = most;
  const files: SentFile[] = [];
  const problems: FileProblem[] = [];
  const warnings: FileProblem[] = [];
  for (const { name, path, partner = eventFileName(name).partner } of sources) {
    if (left <= 0) break;
    const bytes = await readFile(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const read = await readTables(name, beginningOf(bytes, left), { oddRowsAside: true });
    left -= bytes.length;
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    const [table] = read.value;
    if (!table || files.some((file) => file.sha256 === sha256)) continue;
    if (table.oddRows.length > 0)
      warnings.push(
        oddRows(
          name,
          table.oddRows.map(({ line }) => line),
        ),
      );
    files.push({
      ...{ name, sha256, bytes: bytes.length, isMinimised: false },
      partner,
      table: { name, columns: table.columns, rows: table.rows.map(({ cells }) => cells) },
    });
  }
  return problems.length > 0 ? refused(...problems) : accepted(files, warnings);
}

/** Whole rows up to so many bytes; a workbook is looked at whole. */
function beginningOf(bytes: Buffer, most: number): Buffer {
  const isText = ['text', 'table'].includes(fileForm(bytes.subarray(0, 8192)).form);
  return bytes.length <= most || !isText ? bytes : bytes.subarray(0, bytes.lastIndexOf(10, most) + 1);
}

function oddRows(file: string, lines: readonly number[]): FileProblem {
  const shown = lines.slice(0, 20).join(', ') + (lines.length > 20 ? ' and more' : '');
  return {
    file,
    code: 'MAPPING_ROWS_ODD',
    message: `${counted(lines.length, 'row')} of ${file} had more or fewer cells than there are headings, so nobody can say what stands in which column. Nothing of them was kept. Lines: ${shown}.`,
  };
}

/** Whether a file is one of rows that were put aside: its columns are those of the reading, not those that were sent. */
export function isMended({ columns }: Pick<SentTable, 'columns'>): boolean {
  return isProblemsHeader(columns);
}

/** Files whose names do not say whose they are, are the sender's. */
export function withSender(sources: readonly SourceFile[], sender: string | null): SourceFile[] {
  return sources.map((source) =>
    sender === null || eventFileName(source.name).partner !== '' ? source : { ...source, partner: sender },
  );
}

/** The partner that all files name; empty where they name none, or several. */
export function onePartner(files: readonly { partner: string }[]): string {
  const partners = new Set(files.map(({ partner }) => partner));
  const [only = ''] = partners;
  return partners.size === 1 ? only : '';
}
