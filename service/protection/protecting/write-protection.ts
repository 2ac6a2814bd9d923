// Gives out what protecting gave: words or JSON for staff, CSV or a spreadsheet for the public.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { giveOut } from '../../platform/give-out.ts';
import { releasedTablesCsv } from '../tables/released-table-csv.ts';
import { stemOf } from '../tables/table-heading.ts';
import { writeReleasedOds } from '../tables/write-released-ods.ts';
import type { ProtectArguments } from './protect-arguments.ts';
import { keptRecord } from './kept-record.ts';
import { protectionJson } from './protection-json.ts';
import { protectionText } from './protection-text.ts';
import type { Protection } from './protection.ts';

const notForRelease =
  'Not for release: this says which cells are sensitive, and their true numbers. What may go out is --format csv or --format ods.\n';

export async function writeProtection(
  protection: Protection,
  asked: ProtectArguments,
  io: CommandIo,
): Promise<ExitCode> {
  if (asked.format === 'csv' && protection.released) {
    const clash = sameName(protection.tables);
    if (clash !== null) {
      io.err(`${clash}\n`);
      return 1;
    }
  }
  for (const warning of protection.warnings) io.err(`Warning: ${warning}\n`);
  const kept = asked.kept === null ? null : keptRecord(protection);
  if (asked.kept !== null && kept !== null) {
    const exit = await giveOut(asked.kept, kept, io);
    if (exit !== 0) return exit;
  }
  const { format, out } = asked;
  const { released, headings } = protection;
  if (format === 'json' || format === 'text' || !released) {
    io.err(notForRelease);
    return giveOut(out, format === 'json' ? protectionJson(protection) : protectionText(protection), io);
  }
  if (format === 'ods') return giveOut(out, writeReleasedOds(released, headings), io);
  return giveCsv(releasedTablesCsv(released, headings), out, io);
}

/** Two tables of one name would be one file. */
function sameName(tables: Protection['tables']): string | null {
  const stems = tables.map(({ name }) => stemOf(name).toLowerCase());
  const at = stems.findIndex((stem, place) => stems.indexOf(stem) < place);
  if (at < 0) return null;
  return `Two tables would both be written as ${stemOf(tables[at]?.name ?? '')}.csv. Give one of the files another name, or ask for --format ods.`;
}

type CsvFile = ReturnType<typeof releasedTablesCsv>[number];

/** One table is one file; several are files in a folder, by their names. */
async function giveCsv(files: readonly CsvFile[], out: string | null, io: CommandIo): Promise<ExitCode> {
  const [only] = files;
  if (only && files.length === 1) return giveOut(out, only.text, io);
  if (out === null) {
    io.err('Several tables as CSV are several files: name a folder for them with --out FOLDER.\n');
    return 2;
  }
  await mkdir(out, { recursive: true });
  for (const { name, text } of files) {
    const exit = await giveOut(join(out, `${stemOf(name)}.csv`), text, io);
    if (exit !== 0) return exit;
  }
  return 0;
}
