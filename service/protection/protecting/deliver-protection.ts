// Gives out what protecting gave: on standard output, or in a file that is written whole or not at all.
import { basename, join } from 'node:path';
import { mkdir, writeFile } from 'node:fs/promises';
import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { writeWhole } from '../../platform/files.ts';
import { releasedTablesCsv } from '../tables/released-table-csv.ts';
import { stemOf } from '../tables/table-heading.ts';
import { writeReleasedOds } from '../tables/write-released-ods.ts';
import type { ProtectArguments } from './protect-arguments.ts';
import { protectionJson } from './protection-json.ts';
import { protectionText } from './protection-text.ts';
import type { Protection } from './protection.ts';

export async function deliverProtection(
  protection: Protection,
  asked: ProtectArguments,
  io: CommandIo,
): Promise<ExitCode> {
  for (const warning of protection.warnings) io.err(`Warning: ${warning}\n`);
  const { format, out } = asked;
  if (format === 'json' || format === 'text') {
    io.err(
      'Not for release: this says which cells are sensitive. For what may go out: --format csv or --format ods.\n',
    );
    return give(out, format === 'json' ? protectionJson(protection) : protectionText(protection), io);
  }
  const { released } = protection;
  if (!released) throw new Error('PROTECT_NOTHING_RELEASED: there is no release to write.');
  if (format === 'ods') return give(out, writeReleasedOds(released, []), io);
  const files = releasedTablesCsv(released, []);
  const [only] = files;
  if (files.length === 1 && only) return give(out, only.text, io);
  if (out === null) return several(io);
  await mkdir(out, { recursive: true });
  for (const { name, text } of files) await give(join(out, `${stemOf(name)}.csv`), text, io);
  return 0;
}

function several(io: CommandIo): ExitCode {
  io.err('Several tables as CSV are several files: name a folder for them with --out FOLDER.\n');
  return 2;
}

async function give(out: string | null, content: string | Uint8Array, io: CommandIo): Promise<ExitCode> {
  if (out === null) {
    io.out(String(content));
    return 0;
  }
  await writeWhole(out, (temporary) => writeFile(temporary, content));
  io.err(`Written to ${basename(out)}.\n`);
  return 0;
}
