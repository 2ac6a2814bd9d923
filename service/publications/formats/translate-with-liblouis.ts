// Asks liblouis, a program of its own, for contracted braille: `lou_translate` with a time limit and no shell.
import { spawn } from 'node:child_process';

/** Its answer, or why there is none: it is not installed, it has no such table, or it took too long. */
export type LiblouisAnswer =
  { ok: true; lines: string[] } | { ok: false; reason: 'not-installed' | 'no-table' | 'too-slow' | 'failed' };

export interface LiblouisNeeds {
  /** Name or path of the program. */
  program: string;
  timeLimitMilliseconds: number;
}

export const liblouis: LiblouisNeeds = { program: 'lou_translate', timeLimitMilliseconds: 20_000 };

/** The program parts lines of more than about 2,040 characters. */
const longest = 1000;

/** @param table such as `en-ueb-g2.ctb` @param lines without line breaks; the answer has as many, as Unicode braille patterns */
export async function translateWithLiblouis(
  table: string,
  lines: readonly string[],
  needs: LiblouisNeeds = liblouis,
): Promise<LiblouisAnswer> {
  const parts = lines.map(shortEnough);
  const input = parts
    .flat()
    .map((part) => part.replace(/[\r\n]+/g, ' ').replaceAll('\\', '\\\\'))
    .join('\n');
  const answer = await run(table, `${input}\n`, needs);
  if (!answer.ok) return answer;
  const translated = answer.text.replace(/\n$/, '').split('\n');
  if (translated.length !== parts.flat().length) return { ok: false, reason: 'failed' };
  let at = 0;
  return { ok: true, lines: parts.map((each) => each.map(() => translated[at++] ?? '').join('⠀')) };
}

/** A long text parted at spaces. */
function shortEnough(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const space = rest.lastIndexOf(' ', longest);
    const at = space > 0 ? space : longest;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...parts, rest];
}

type Ran =
  { ok: true; text: string } | { ok: false; reason: 'not-installed' | 'no-table' | 'too-slow' | 'failed' };

function run(table: string, input: string, { program, timeLimitMilliseconds }: LiblouisNeeds): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(program, [`unicode.dis,${table}`], {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: timeLimitMilliseconds,
      killSignal: 'SIGKILL',
    });
    const [out, complaint]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk));
    child.on('error', (error) =>
      resolve({ ok: false, reason: 'code' in error && error.code === 'ENOENT' ? 'not-installed' : 'failed' }),
    );
    // A program that ended before it read everything has said why on its other streams.
    child.stdin.on('error', () => undefined);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve({ ok: false, reason: 'too-slow' });
      else if (/cannot resolve table|could not be compiled/i.test(Buffer.concat(complaint).toString()))
        resolve({ ok: false, reason: 'no-table' });
      else if (code !== 0) resolve({ ok: false, reason: 'failed' });
      else resolve({ ok: true, text: Buffer.concat(out).toString() });
    });
    child.stdin.end(input);
  });
}
