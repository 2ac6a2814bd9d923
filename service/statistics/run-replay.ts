// Replays a file of reference cases and prints each miss with both numbers, and how many passed.
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { CommandIo, ExitCode } from '../platform/command.ts';
import type { Miss } from './compare-case.ts';
import { readData } from './read-data.ts';
import { type ReferenceCase, type ReferenceFile, referenceFile } from './reference-file.ts';
import { type Replayed, replayCase } from './replay-case.ts';

export async function runReplay(name: string, io: CommandIo): Promise<ExitCode> {
  const path = resolve(io.cwd, name);
  const file = await readReferenceFile(path, name);
  if (typeof file === 'string') {
    io.err(`${file}\n`);
    return 1;
  }
  const replayed: Replayed[] = [];
  for (const one of file.cases) {
    const result = await replayedWithData(one, dirname(path), String(file.tolerance ?? ''));
    io.out(linesOf(one.id, result));
    replayed.push(result);
  }
  io.out(roughLines(replayed));
  const count = (kind: Replayed['kind']) => replayed.filter((result) => result.kind === kind).length;
  io.out(`${count('passed')} passed, ${count('failed')} failed, ${count('not offered')} not offered\n`);
  return count('failed') > 0 ? 1 : 0;
}

async function replayedWithData(one: ReferenceCase, folder: string, tolerance: string): Promise<Replayed> {
  const given = await readData(one.inputs, folder);
  return given.ok ? replayCase(one, given.fields, tolerance) : { kind: 'not offered', reason: given.problem };
}

/** The file, or a sentence saying why there is none. */
async function readReferenceFile(path: string, name: string): Promise<ReferenceFile | string> {
  try {
    const read = referenceFile.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    return `"${name}" is not a file of reference cases: ${issue?.path.join('.') || 'the file'}: ${issue?.message}.`;
  } catch (error) {
    if (error instanceof SyntaxError) return `"${name}" is not JSON: ${error.message}.`;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return `There is no file "${name}".`;
    if (code === 'EACCES' || code === 'EISDIR') return `"${name}" cannot be read as a file (${code}).`;
    throw error;
  }
}

function linesOf(id: string, result: Replayed): string {
  if (result.kind === 'not offered') return `${id}: not offered. ${result.reason}\n`;
  return result.misses.map((miss) => `${id}: ${missWords(miss)}\n`).join('');
}

function missWords({ field, expected, answered }: Miss): string {
  if (answered === undefined) return `${field} should be ${shown(expected)}, and is not answered.`;
  return `${field} should be ${shown(expected)}, and is ${shown(answered)}.`;
}

function shown(value: unknown): string {
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing');
}

/** Says which fields were held to a wider tolerance than the file's, and why. */
function roughLines(replayed: readonly Replayed[]): string {
  const rough = replayed.flatMap((result) => (result.kind === 'not offered' ? [] : result.rough));
  const byField = new Map(rough.map((one) => [one.field, one]));
  return [...byField.values()]
    .map(({ field, tolerance, because }) => `${field} is held to ${tolerance} only: ${because}.\n`)
    .join('');
}
