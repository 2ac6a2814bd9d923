// Runs a command that makes a finding: reads the words, makes the finding, and prints it or writes it to a file.

import { basename } from 'node:path';
import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { giveOut } from '../../platform/give-out.ts';
import type { AnyFinding } from './any-finding.ts';
import type { Format, ReadArguments } from './argument-values.ts';
import { findingJson } from './finding-json.ts';
import type { MadeFinding } from './made-finding.ts';
import { notForReleaseSentence } from './not-for-release.ts';
import { progressLine } from './progress-line.ts';
import type { Warning } from './warning.ts';

/** Where the finding goes, and how it is written. */
export interface Output {
  format: Format;
  /** Full path; null for standard output. */
  out: string | null;
}

export interface FindingCommand<Asked extends Output, Finding extends AnyFinding> {
  /** Such as `disparity`. */
  name: string;
  help: string;
  /** Paths as they are from the folder that the command was called in. */
  read(args: readonly string[], cwd: string): ReadArguments<Asked>;
  /** Full paths of the files to be read: none of them may be written over. */
  inputs(asked: Asked): readonly string[];
  find(asked: Asked, say: (text: string) => void): Promise<MadeFinding<Finding>>;
  text(finding: Finding): string;
  csv(finding: Finding): string;
  /** A page that stands alone. Loads the pages only when it is asked for. */
  html(finding: Finding): Promise<string>;
}

export async function runFinding<Asked extends Output, Finding extends AnyFinding>(
  command: FindingCommand<Asked, Finding>,
  args: readonly string[],
  io: CommandIo,
): Promise<ExitCode> {
  const read = command.read(args, io.cwd);
  if (read.kind === 'help') {
    io.out(command.help);
    return 0;
  }
  if (read.kind === 'wrong') {
    io.err(`${read.sentence}\nSee npx due-regard ${command.name} --help\n`);
    return 2;
  }
  const asked = read.value;
  if (asked.out !== null && command.inputs(asked).includes(asked.out)) {
    io.err(
      `--out ${basename(asked.out)} is one of the files to read, and would be lost. Choose another name.\n`,
    );
    return 2;
  }
  const progress = progressLine(io);
  try {
    const made = await command.find(asked, progress.say);
    progress.end();
    return made.ok ? await deliver(command, made.finding, asked, io) : refusedWith(made.problems, io);
  } finally {
    progress.end();
  }
}

function refusedWith(problems: readonly Warning[], io: CommandIo): ExitCode {
  for (const { message } of problems) io.err(`${message}\n`);
  return 1;
}

async function deliver<Finding extends AnyFinding>(
  command: Pick<FindingCommand<Output, Finding>, 'text' | 'csv' | 'html'>,
  finding: Finding,
  { format, out }: Output,
  io: CommandIo,
): Promise<ExitCode> {
  const text = await written(command, finding, format);
  if (format !== 'text') for (const { message } of finding.warnings) io.err(`Warning: ${message}\n`);
  return giveOut(out, text, io);
}

/** Every format says that it is for staff: text in its last line, the others in their own way. */
async function written<Finding extends AnyFinding>(
  command: Pick<FindingCommand<Output, Finding>, 'text' | 'csv' | 'html'>,
  finding: Finding,
  format: Format,
): Promise<string> {
  if (format === 'json') return findingJson(finding);
  if (format === 'text') return `${command.text(finding)}\n${notForReleaseSentence}\n`;
  return command[format](finding);
}
