// The demonstration's commands: make Fellshire's files in a folder, to try the other commands on.
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command, CommandIo, ExitCode } from '../platform/command.ts';
import { DiskFull } from '../platform/files.ts';
import { makeDemonstrationFiles } from './make-demonstration-files.ts';

const help = `Makes the files of Fellshire, an invented county, in a folder: monthly stop-and-search files with the
faults of real ones, population tables and a charity's counts. The same files come out every time.

Usage
  npx due-regard demonstration make FOLDER

Options
  --help        show this text

Examples
  npx due-regard demonstration make fellshire
  npx due-regard data check fellshire/invented-stop-and-search
  npx due-regard disparity --events fellshire/invented-stop-and-search \\
      --population fellshire/invented-population/invented-fellshire-residents-by-ethnicity.csv \\
      --area Fellshire --by self-defined-ethnicity --reference White
`;

function argumentsOf(args: readonly string[]): { help: boolean; folders: string[] } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return { help: values.help ?? false, folders: positionals };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

/** A sentence saying why nothing can be written there, or undefined. */
async function reasonAgainst(folder: string, given: string): Promise<string | undefined> {
  try {
    const found = await readdir(folder);
    return found.length > 0 ? `The folder "${given}" is not empty. Name a new one.` : undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR') return `"${given}" is a file. Name a new folder.`;
    if (code === 'EACCES')
      return `The folder "${given}" may not be read. Name another, or ask for access to it.`;
    throw error;
  }
}

function reasonAfter(error: unknown, given: string): string {
  if (error instanceof DiskFull) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EROFS')
    return `Nothing may be written in "${given}". Name another folder.`;
  if (code === 'ENOTDIR') return `Part of "${given}" is a file, not a folder. Name another folder.`;
  throw error;
}

async function makeInto(given: string, io: CommandIo): Promise<ExitCode> {
  const folder = resolve(io.cwd, given);
  const against = await reasonAgainst(folder, given);
  if (against !== undefined) {
    io.err(`${against}\n`);
    return 1;
  }
  try {
    const written = await makeDemonstrationFiles(folder);
    io.out(
      `Made ${written.length} files in ${given}. Everything in them is invented; README.txt says what each is.\n`,
    );
    return 0;
  } catch (error) {
    io.err(`${reasonAfter(error, given)}\n`);
    return 1;
  }
}

const makeDemonstration: Command = {
  words: ['demonstration', 'make'],
  summary: 'Make the files of Fellshire, an invented county, to try things out on',
  help,
  async run(args, io) {
    const given = argumentsOf(args);
    if (typeof given !== 'string' && given.help) {
      io.out(help);
      return 0;
    }
    const [folder, ...more] = typeof given === 'string' ? [] : given.folders;
    if (folder !== undefined && more.length === 0) return makeInto(folder, io);
    io.err(`${typeof given === 'string' ? given : 'Name one folder to make the files in.'}\n\n${help}`);
    return 2;
  },
};

export const commands: readonly Command[] = [makeDemonstration];
