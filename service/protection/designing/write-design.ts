// Gives out a design, and writes its tables into a folder for protect.
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { putRefusal } from '../files/put-refusal.ts';
import { giveOut } from '../../platform/give-out.ts';
import type { DesignArguments } from './design-arguments.ts';
import { designJson, notForRelease } from './design-json.ts';
import { designTables } from './design-tables-csv.ts';
import { designText } from './design-text.ts';
import type { Design } from './design.ts';

export async function writeDesign(
  design: Design,
  { format, out, policy }: DesignArguments,
  io: CommandIo,
): Promise<ExitCode> {
  if (out !== null && design.proposed.length > 0) {
    const exit = await writeTables(design, out, policy, io);
    if (exit !== 0) return exit;
  }
  if (format === 'json') io.err(`${notForRelease}\n`);
  io.out(format === 'json' ? designJson(design) : designText(design));
  return 0;
}

async function writeTables(
  design: Design,
  folder: string,
  policy: string | null,
  io: CommandIo,
): Promise<ExitCode> {
  const why = await folderProblem(folder);
  if (why !== null) return putRefusal([`${basename(folder)} ${why}`], io);
  const { tables, groups } = designTables(design);
  for (const { name, text } of [...tables, ...groups]) {
    const exit = await giveOut(join(folder, name), text, io);
    if (exit !== 0) return exit;
  }
  const words = [
    ...tables.map(({ name }) => name),
    ...(groups.length > 0 ? ['--hierarchy'] : []),
    ...groups.map(({ dimension, name }) => `${dimension}=${name}`),
  ];
  const policyWords = policy === null ? '' : ` --policy ${quotedWord(policy)}`;
  io.err(
    `They hold true numbers. To protect them, in that folder: npx due-regard protect ${words.map(quotedWord).join(' ')}${policyWords}\n`,
  );
  return 0;
}

function quotedWord(word: string): string {
  return /^[\w=.,/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Made where it is not there; what is in it is never written over. */
async function folderProblem(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true });
    return (await readdir(folder)).length > 0
      ? 'is not empty. Name a new folder with --out: nothing is written over.'
      : null;
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    if (code === 'EEXIST' || code === 'ENOTDIR') return 'is a file. Name a folder with --out.';
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      return 'may not be written to. Choose another place.';
    throw thrown;
  }
}
