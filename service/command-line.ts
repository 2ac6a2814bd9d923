// The command line: finds the command that was asked for, loads that feature alone, and runs it.
import type { Command, CommandIo, ExitCode } from './platform/command.ts';
import { programVersion } from './platform/program-version.ts';

/** The commands of one feature, loaded only when one of them is called or all are listed. */
type LoadCommands = () => Promise<{ commands: readonly Command[] }>;

/** By the first word of its commands. */
export type CommandDoors = Readonly<Record<string, LoadCommands>>;

const doors: CommandDoors = {
  start: () => import('./start-command.ts'),
  disparity: () => import('./disparities/commands.ts'),
  trend: () => import('./disparities/commands.ts'),
  funnel: () => import('./disparities/commands.ts'),
  share: () => import('./disparities/commands.ts'),
  amount: () => import('./disparities/commands.ts'),
  'hit-rate': () => import('./disparities/commands.ts'),
  darkness: () => import('./disparities/commands.ts'),
  search: () => import('./disparities/commands.ts'),
  representation: () => import('./disparities/commands.ts'),
  pathway: () => import('./disparities/commands.ts'),
  'pay-gap': () => import('./disparities/commands.ts'),
  protect: () => import('./protection/commands.ts'),
  audit: () => import('./protection/commands.ts'),
  design: () => import('./protection/commands.ts'),
  ledger: () => import('./ledger/commands.ts'),
  pack: () => import('./analyses/commands.ts'),
  data: () => import('./datasets/commands.ts'),
  fetch: () => import('./connectors/commands.ts'),
  stat: () => import('./statistics/commands.ts'),
  demonstration: () => import('./demonstration/commands.ts'),
  jobs: () => import('./jobs-command.ts'),
  backup: () => import('./backup/commands.ts'),
  restore: () => import('./backup/commands.ts'),
};

export async function runCommandLine(
  words: readonly string[],
  io: CommandIo,
  from: CommandDoors = doors,
): Promise<ExitCode> {
  const [first = '--help', ...others] = words;
  if (first === '--version' || first === '-v') return say(io, `due-regard ${programVersion}\n`);
  if (first === '--help' || first === '-h') return say(io, await overview(from));
  if (first === 'help')
    return runCommandLine(others.length > 0 ? [...others, '--help'] : ['--help'], io, from);
  const load = Object.hasOwn(from, first) ? from[first] : undefined;
  if (!load) return wrongUsage(io, `There is no command ${JSON.stringify(first)}.`, await overview(from));
  const { commands } = await load();
  const command = findCommand(commands, words);
  if (command) return command.run(words.slice(command.words.length), io);
  if (others.some((word) => word === '--help' || word === '-h')) return say(io, listed(commands));
  const asked = words.filter((word) => !word.startsWith('-')).join(' ');
  return wrongUsage(io, `There is no command ${JSON.stringify(asked)}. There is:`, listed(commands));
}

/** The one with the most words that the line begins with. */
function findCommand(commands: readonly Command[], words: readonly string[]): Command | undefined {
  return commands
    .filter((command) => command.words.every((word, index) => word === words[index]))
    .sort((one, other) => other.words.length - one.words.length)[0];
}

function say(io: CommandIo, text: string): ExitCode {
  io.out(text);
  return 0;
}

function wrongUsage(io: CommandIo, sentence: string, help: string): ExitCode {
  io.err(`${sentence}\n\n${help}`);
  return 2;
}

async function overview(from: CommandDoors): Promise<string> {
  const loaded = await Promise.all(Object.values(from).map((load) => load()));
  return `Due Regard ${programVersion}: are groups treated differently, by how much, and how sure is that?

Usage
  npx due-regard COMMAND [options]

Commands
${listed([...new Set(loaded.flatMap(({ commands }) => commands))])}
Each command explains itself with examples: npx due-regard COMMAND --help

Examples
  npm start
  npx due-regard disparity --events stop-and-search.csv --population census.csv \\
      --area Cumbria --by self-defined-ethnicity --reference White
  npx due-regard data check stop-and-search.csv
`;
}

function listed(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ words }) => words.join(' ').length));
  return commands.map(({ words, summary }) => `  ${words.join(' ').padEnd(width)}  ${summary}\n`).join('');
}
