// Tells people how the tests went: a line for each file, what was skipped and why, every failure in full; and keeps the count.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';
import type { TestEvent } from 'node:test/reporters';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

type Result = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>;

interface FileTally extends Tally {
  milliseconds: number;
}

/** Where the tally is written, as JSON, for the runner that started this process. */
const tallyFile = process.env['DUE_REGARD_TALLY'];

export default async function* testReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const files = new Map<string, FileTally>();
  const failures: string[] = [];
  const skips = new Map<string, number>();
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    time(files, event);
    if (event.data.details.type === 'suite') continue;
    count(files, event);
    if (isSkipped(event.data)) skips.set(reasonOf(event.data), (skips.get(reasonOf(event.data)) ?? 0) + 1);
    else if (event.type === 'test:fail') failures.push(failure(event.data));
  }
  for (const [file, tally] of files) yield line(file, tally);
  for (const [reason, times] of skips) yield `  SKIPPED ${times} in ${reason}\n`;
  yield* failures;
  if (tallyFile) writeFileSync(tallyFile, JSON.stringify(sum([...files.values()])));
}

function tallyOf(files: Map<string, FileTally>, { data }: Result): FileTally {
  const file = nameOf(data.file);
  const tally = files.get(file) ?? { passed: 0, failed: 0, skipped: 0, milliseconds: 0 };
  files.set(file, tally);
  return tally;
}

/** The time of a suite or a test has that of what is in it. */
function time(files: Map<string, FileTally>, event: Result): void {
  if (event.data.nesting === 0) tallyOf(files, event).milliseconds += event.data.details.duration_ms;
}

function count(files: Map<string, FileTally>, event: Result): void {
  const { type, data } = event;
  const tally = tallyOf(files, event);
  if (isSkipped(data)) tally.skipped += 1;
  else if (type === 'test:pass') tally.passed += 1;
  else tally.failed += 1;
}

function isSkipped(data: Result['data']): boolean {
  return (data.skip !== undefined && data.skip !== false) || (data.todo !== undefined && data.todo !== false);
}

function nameOf(file: string | undefined): string {
  return file ? relative(process.cwd(), file) : 'a test of no file';
}

function line(file: string, tally: FileTally): string {
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  const failed = tally.failed > 0 ? `, ${tally.failed} FAILED` : '';
  const seconds = (tally.milliseconds / 1000).toFixed(1);
  return `  ${tally.failed > 0 ? '✖' : '✔'} ${file}: ${tally.passed} passed${failed}${skipped} (${seconds} s)\n`;
}

/** Where and why: tests of one file that are skipped for one reason are told together. */
function reasonOf(data: Result['data']): string {
  const reason = [data.skip, data.todo].find((words) => typeof words === 'string') ?? data.name;
  return `${nameOf(data.file)}: ${reason}`;
}

function failure(data: Extract<Result, { type: 'test:fail' }>['data']): string {
  const error: unknown = data.details.error.cause ?? data.details.error;
  return `\n  FAILED ${data.name} (${nameOf(data.file)}:${data.line ?? '?'})\n${indent(wordsOf(error))}\n`;
}

/** What went wrong and where in our own files, without the test runner's inside. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error, { depth: 6 });
  const lines = (error.stack ?? error.message)
    .split('\n')
    .filter((words) => !/^\s+at .*\(?node:/.test(words));
  const cause = error.cause === undefined ? '' : `\ncaused by ${inspect(error.cause, { depth: 4 })}`;
  return lines.join('\n') + cause;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}

export function sum(tallies: readonly Tally[]): Tally {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}
