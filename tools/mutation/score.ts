// Reads Stryker's reports: the score of each folder as a table, and the faults that no test noticed.
interface Position {
  line: number;
  column: number;
}
export interface Mutant {
  id: string;
  mutatorName: string;
  replacement?: string;
  status: string;
  /** Worked out once, while its file is loaded. */
  static?: boolean;
  location: { start: Position; end: Position };
}
export interface Report {
  files: Record<string, { source: string; mutants: Mutant[] }>;
}
type Reports = ReadonlyMap<string, Report | null>;

interface Score {
  mutants: number;
  killed: number;
  survived: number;
  uncovered: number;
  timedOut: number;
}

/** The faults that were noticed, in percent of all that could be; null where there is none. */
export function percentNoticed({ killed, timedOut, survived, uncovered }: Score): number | null {
  const all = killed + timedOut + survived + uncovered;
  return all === 0 ? null : (100 * (killed + timedOut)) / all;
}

export function scoreTable(reports: Reports): string {
  const head = [
    'Folder',
    'Mutants',
    'Killed',
    'Timed out',
    'Survived',
    'Not covered',
    'Score',
    'Without prose',
  ];
  const known = [...reports].filter((entry): entry is [string, Report] => entry[1] !== null);
  const rows = known.map(([folder, report]) => scoreRow(folder, mutantsOf(report)));
  const all = scoreRow(
    'All',
    known.flatMap(([, report]) => mutantsOf(report)),
  );
  const lines = [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows, all];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

interface Seen extends Mutant {
  file: string;
  original: string;
  /** The whole line on which it begins. */
  line: string;
}

function scoreRow(folder: string, mutants: readonly Seen[]): string[] {
  const all = score(mutants);
  const { mutants: count, killed, timedOut, survived, uncovered } = all;
  const percent = (one: Score): string => percentNoticed(one)?.toFixed(1) ?? '–';
  const numbers = [count, killed, timedOut, survived, uncovered].map(String);
  return [folder, ...numbers, percent(all), percent(score(mutants.filter((one) => !isProse(one))))];
}

/** What is worked out once cannot go round for ever: there a time out is a slow machine, and nothing was noticed. */
function fateOf({ status, static: once }: Mutant): string {
  return status === 'Timeout' && once === true ? 'Survived' : status;
}

export function score(mutants: readonly Mutant[]): Score {
  const count = (fate: string): number => mutants.filter((one) => fateOf(one) === fate).length;
  return {
    mutants: mutants.length,
    killed: count('Killed'),
    timedOut: count('Timeout'),
    survived: count('Survived'),
    uncovered: count('NoCoverage'),
  };
}

/** Text of more than one word that is emptied, except where it is the published name of a method: words for people. */
export function isProse({
  mutatorName,
  original,
  line,
}: Pick<Seen, 'mutatorName' | 'original' | 'line'>): boolean {
  return mutatorName === 'StringLiteral' && /\S\s+\S/.test(original) && !/method/i.test(line);
}

export function listSurvivors(reports: Reports): string {
  const lines: string[] = [];
  for (const report of reports.values())
    for (const one of report ? mutantsOf(report) : []) {
      if (!['Survived', 'NoCoverage'].includes(fateOf(one))) continue;
      const { line, column } = one.location.start;
      const mark = `${one.status === 'NoCoverage' ? 'n' : 's'}${isProse(one) ? 'p' : ' '}`;
      lines.push(
        `${mark} ${one.file}:${line}:${column} ${one.mutatorName}\n    - ${short(one.original)}\n    + ${short(one.replacement ?? '')}\n`,
      );
    }
  return lines.join('');
}

function mutantsOf(report: Report): Seen[] {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({
      ...mutant,
      file,
      original: textAt(source, mutant.location),
      line: source.split('\n')[mutant.location.start.line - 1] ?? '',
    })),
  );
}

function textAt(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column - 1);
  return lines.join('\n').slice(start.column - 1);
}

function short(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  return flat.length > 160 ? `${flat.slice(0, 160)}…` : flat;
}
