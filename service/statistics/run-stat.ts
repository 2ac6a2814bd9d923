// Runs the command `stat`: answers what stands on standard input, lists the methods, or replays a file of cases.
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { CommandIo, ExitCode } from '../platform/command.ts';
import { answerJson } from './answer-json.ts';
import { type Given, givenObjects } from './given-objects.ts';
import { listMethods } from './list-methods.ts';
import { readData } from './read-data.ts';
import { runReplay } from './run-replay.ts';
import { statHelp } from './stat-help.ts';
import type { StatAnswer, StatMethod } from './stat-method.ts';
import { formFor, formsOf } from './stat-methods.ts';

/** Everything on standard input; null when a person is at the keyboard and nothing was piped. */
export type ReadInput = () => Promise<string | null>;

const readStandardInput: ReadInput = async () => (process.stdin.isTTY ? null : text(process.stdin));

export async function runStat(
  args: readonly string[],
  io: CommandIo,
  readInput: ReadInput = readStandardInput,
): Promise<ExitCode> {
  const asked = argumentsOf(args);
  if (typeof asked === 'string') return wrongUsage(io, asked);
  const [name, ...more] = asked.names;
  const forms = name === undefined ? [] : formsOf(name);
  if (asked.help) return say(io, forms.length > 0 ? listMethods(forms, name) : statHelp);
  if (more.length > 0) return wrongUsage(io, `One method at a time: ${JSON.stringify(more[0])} is too many.`);
  if (asked.list && name === undefined) return say(io, listMethods());
  if (asked.replay !== undefined) return runReplay(asked.replay, io);
  if (name === undefined) return wrongUsage(io, 'Name a method.');
  if (forms.length === 0)
    return wrongUsage(io, `There is no method ${JSON.stringify(name)}; \`stat --list\` prints all.`);
  if (asked.list) return say(io, listMethods(forms, name));
  const input = await readInput();
  if (input === null) return wrongUsage(io, 'There is nothing on standard input.');
  return answerAll(input, forms, io);
}

interface Asked {
  names: readonly string[];
  help: boolean;
  list: boolean;
  replay: string | undefined;
}

function argumentsOf(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        list: { type: 'boolean', default: false },
        replay: { type: 'string' },
      },
      allowPositionals: true,
    });
    return { names: positionals, help: values.help, list: values.list, replay: values.replay };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

async function answerAll(input: string, forms: readonly StatMethod[], io: CommandIo): Promise<ExitCode> {
  const { lines, objects } = givenObjects(input);
  let refused = false;
  for (const [index, given] of objects.entries()) {
    const answer = await answerOne(given, forms, io.cwd);
    if (answer.ok) io.out(`${answerJson(answer.fields)}\n`);
    else {
      refused = true;
      const place = lines ? `Object ${index + 1}: ` : '';
      io.err(answer.problems.map((problem) => `${place}${problem}\n`).join(''));
      // The answers of many lines stay beside their questions.
      if (lines) io.out(`${answerJson({ error: answer.problems.join(' ') })}\n`);
    }
  }
  return refused ? 1 : 0;
}

async function answerOne(given: Given, forms: readonly StatMethod[], folder: string): Promise<StatAnswer> {
  if (!given.ok) return { ok: false, problems: [given.problem] };
  const read = await readData(given.fields, folder);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const form = formFor(forms, read.fields);
  return form ? form.answer(read.fields) : { ok: false, problems: ['There is no such method.'] };
}

function say(io: CommandIo, words: string): ExitCode {
  io.out(words);
  return 0;
}

function wrongUsage(io: CommandIo, sentence: string): ExitCode {
  io.err(`${sentence}\n\n${statHelp}`);
  return 2;
}
