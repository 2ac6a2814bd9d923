// Runs `due-regard disparity`: reads the files, makes the finding, and prints or writes it.

import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { CommandIo, ExitCode } from '../platform/command.ts';
import { DiskFull, writeWhole } from '../platform/files.ts';
import { type DisparityArguments, type Format, readArguments } from './disparity-arguments.ts';
import { disparityHelp } from './disparity-help.ts';
import { findingCsv } from './finding-csv.ts';
import { findingJson } from './finding-json.ts';
import { findingText } from './finding-text.ts';
import type { Finding, Warning } from './finding.ts';
import { progressLine } from './progress-line.ts';

export async function runDisparity(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const read = readArguments(args);
  if (read.kind === 'help') {
    io.out(disparityHelp);
    return 0;
  }
  if (read.kind === 'wrong') {
    io.err(`${read.sentence}\nSee npx due-regard disparity --help\n`);
    return 2;
  }
  const asked = inFolder(read.value, io.cwd);
  const overwritten = inputAt(asked);
  if (overwritten !== null) {
    io.err(`--out ${overwritten} is one of the files to read, and would be lost. Choose another name.\n`);
    return 2;
  }
  const progress = progressLine(io);
  try {
    const { findDisparity } = await import('./find-disparity.ts');
    const made = await findDisparity(asked, progress.say);
    progress.end();
    if (!made.ok) return refusedWith(made.problems, io);
    return await deliver(made.finding, asked, io);
  } finally {
    progress.end();
  }
}

/** Paths as they are from the folder that the command was called in. */
function inFolder(args: DisparityArguments, cwd: string): DisparityArguments {
  const from = (path: string) => resolve(cwd, path);
  return {
    ...args,
    events: args.events.map(from),
    counts: args.counts.map(from),
    population: args.population.map(from),
    areaLookup: args.areaLookup === null ? null : from(args.areaLookup),
    out: args.out === null ? null : from(args.out),
  };
}

/** The name of a file that is both to be read and to be written; null when there is none. */
function inputAt({ events, counts, population, areaLookup, out }: DisparityArguments): string | null {
  const inputs = [...events, ...counts, ...population, areaLookup];
  return out !== null && inputs.includes(out) ? basename(out) : null;
}

function refusedWith(problems: readonly Warning[], io: CommandIo): ExitCode {
  for (const { message } of problems) io.err(`${message}\n`);
  return 1;
}

async function deliver(
  finding: Finding,
  { format, out }: DisparityArguments,
  io: CommandIo,
): Promise<ExitCode> {
  const text = await formatted(finding, format);
  if (format !== 'text') for (const { message } of finding.warnings) io.err(`Warning: ${message}\n`);
  if (out === null) {
    io.out(text);
    return 0;
  }
  return writeOut(out, text, io);
}

async function formatted(finding: Finding, format: Format): Promise<string> {
  switch (format) {
    case 'json':
      return findingJson(finding);
    case 'csv':
      return findingCsv(finding);
    case 'html':
      return (await import('./finding-html.ts')).findingHtml(finding);
    case 'text':
      return findingText(finding);
  }
}

async function writeOut(path: string, text: string, io: CommandIo): Promise<ExitCode> {
  try {
    await writeWhole(path, (temporary) => writeFile(temporary, text));
    io.err(`Written to ${basename(path)}.\n`);
    return 0;
  } catch (thrown) {
    const reason = whyNotWritten(thrown);
    if (reason === undefined) throw thrown;
    io.err(`${basename(path)} could not be written: ${reason}\n`);
    return 1;
  }
}

function whyNotWritten(thrown: unknown): string | undefined {
  if (thrown instanceof DiskFull) {
    return 'there is no room left on the disk. Nothing was changed. Free some space, or choose another folder.';
  }
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return 'its folder does not exist. Make it first, or choose another.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'this place may not be written to. Choose another.';
  if (code === 'EISDIR' || code === 'ENOTEMPTY' || code === 'EEXIST')
    return 'a folder has that name. Choose another.';
  return undefined;
}
