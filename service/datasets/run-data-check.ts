// The command `data check`: prints the quality report of files and imports nothing.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CommandIo, ExitCode } from '../platform/command.ts';
import { checkData, type CheckedData } from './check-data.ts';
import type { ImportProgress } from './events/events-import.ts';
import type { DescribedPeople } from './people/describe-people.ts';
import type { PeopleContents } from './people/people-contents.ts';
import type { FileProblem, RowProblem } from './files/problem.ts';
import { formatQualityReport } from './events/quality-report.ts';
import { counted, whole } from '../phrases/spoken-number.ts';

export async function runDataCheck(args: readonly string[], io: CommandIo, help: string): Promise<ExitCode> {
  const asked = readArguments(args);
  if ('wrong' in asked) return wrongUsage(io, asked.wrong);
  if (asked.help) {
    io.out(help);
    return 0;
  }
  const paths = asked.paths.map((path) => resolve(io.cwd, path));
  const progress = progressLine(io);
  const outcome = await checkData(paths, progress.tell);
  progress.clear();
  if (!outcome.ok) {
    for (const { message } of outcome.problems) io.err(`${message}\n`);
    return 1;
  }
  if (asked.format === 'json')
    io.out(`${JSON.stringify({ ...outcome.value, warnings: outcome.warnings }, null, 2)}\n`);
  else io.out(asText(outcome.value, outcome.warnings));
  return 0;
}

interface Asked {
  paths: string[];
  format: 'text' | 'json';
  help: boolean;
}

function readArguments(args: readonly string[]): Asked | { wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { format, help } = values;
    if (format !== 'text' && format !== 'json')
      return { wrong: `--format is text or json, not “${format}”.` };
    if (positionals.length === 0 && !help)
      return { wrong: 'Name at least one file, folder or archive to check.' };
    return { paths: positionals, format, help };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

function wrongUsage(io: CommandIo, sentence: string): ExitCode {
  io.err(`${sentence}\nSee: npx due-regard data check --help\n`);
  return 2;
}

function asText({ events, people, tables }: CheckedData, warnings: readonly FileProblem[]): string {
  const parts = [
    ...people.map(peopleText),
    ...tables.map(({ sentence, notes }) => [sentence, ...notes].join('\n')),
    ...(events === null
      ? []
      : [filesLine(events.files.length), formatQualityReport(events.quality).trimEnd()]),
    ...(events === null || events.rejectedRows.length === 0
      ? []
      : [problemLines(events.rejectedRows, events.problems.total)]),
    ...(warnings.length === 0 ? [] : [warnings.map(({ message }) => `Warning: ${message}`).join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function peopleText({ sentence, characteristics, otherColumns, putAside, notes }: DescribedPeople): string {
  const width = Math.max(...characteristics.map(({ header }) => header.length), 14);
  const lines = characteristics.map((each) => {
    const { header, inGroup, notStated, notRecorded, notApplicable, unrecognised } = each;
    const figures = [inGroup, notStated, notRecorded, notApplicable, unrecognised];
    return `${header.padEnd(width)}${figures.map((figure) => whole(figure).padStart(15)).join('')}`;
  });
  const heads = ['In a group', 'Not stated', 'Not recorded', 'Not applicable', 'Not recognised'];
  return [
    sentence,
    '',
    `${'Characteristic'.padEnd(width)}${heads.map((head) => head.padStart(15)).join('')}`,
    ...lines,
    '',
    ...(otherColumns.length > 0 ? [`Columns kept as they are: ${otherColumns.join(', ')}.`] : []),
    ...(putAside.total > 0
      ? [`Rows put aside: ${whole(putAside.total)}.`, ...putAside.rows.slice(0, shownProblems).map(asideLine)]
      : []),
    ...notes,
  ].join('\n');
}

function asideLine({ line, column, reason }: PeopleContents['putAside']['rows'][number]): string {
  return `  line ${line}${column === null ? '' : `, ${column}`}: ${reason}`;
}

function filesLine(files: number): string {
  return `Events in ${counted(files, 'file')}; nothing was imported.`;
}

const shownProblems = 10;

function problemLines(problems: readonly RowProblem[], total: number): string {
  const shown = problems.slice(0, shownProblems).map(({ file, line, column, reason }) => {
    return `  ${file}, line ${line}${column === null ? '' : `, ${column}`}: ${reason}`;
  });
  const more = total - shown.length;
  return ['The first rows put aside', ...shown, ...(more > 0 ? [`  and ${whole(more)} more`] : [])].join(
    '\n',
  );
}

const words: Readonly<Record<ImportProgress['step'], string>> = {
  unpacking: 'Unpacking',
  looking: 'Looking at the files',
  reading: 'Reading',
  checking: 'Checking',
  writing: 'Writing',
};

/** Silent for the first second; redrawn at most five times a second where a person watches, else told once each ten. */
function progressLine(io: CommandIo): { tell(progress: ImportProgress): void; clear(): void } {
  const started = performance.now();
  let last = 0;
  let drawn = false;
  const tell = ({ step, done, total }: ImportProgress) => {
    const now = performance.now();
    if (now - started < 1000 || now - last < (io.isTerminal ? 200 : 10_000)) return;
    last = now;
    drawn = true;
    const share = total === null || total === 0 ? '' : ` ${Math.floor((100 * done) / total)}%`;
    io.err(io.isTerminal ? `\r\u001b[K${words[step]}…${share}` : `${words[step]}…${share}\n`);
  };
  const clear = () => {
    if (drawn && io.isTerminal) io.err('\r\u001b[K');
  };
  return { tell, clear };
}
