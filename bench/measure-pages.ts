// Measures how long npm start takes to the first page, and what a finding's page takes to come and weighs.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchPage } from './fetch-page.ts';
import { spread } from './pairs.ts';
import { startProgram, type StartedProgram } from './started-program.ts';
import { markdownTable, ranged } from './table-words.ts';

const starts = 5;
const visits = 100;

export async function measurePages(folder: string): Promise<string> {
  const first: number[] = [];
  const later: number[] = [];
  let page: readonly string[][] = [];
  for (let turn = 0; turn < starts; turn += 1) {
    const data = join(folder, `data-${turn}`);
    await mkdir(data);
    first.push(await secondsToStart(data, async (program) => program.said('are all there')));
    later.push(
      await secondsToStart(data, async (program) => {
        if (turn === starts - 1) page = await measureFindingPage(program.address);
      }),
    );
  }
  return markdownTable(
    ['What is waited for', 'Measured', 'Goal'],
    [
      ['npm start to the first page, nothing there yet, s', ranged(spread(first), 2), '5'],
      ['npm start to the first page, started before, s', ranged(spread(later), 2), '5'],
      ...page,
    ],
  );
}

async function secondsToStart(
  data: string,
  use: (program: StartedProgram) => Promise<void>,
): Promise<number> {
  const program = await startProgram(data);
  try {
    process.stderr.write(`  started in ${program.seconds.toFixed(2)} s\n`);
    await use(program);
    return program.seconds;
  } finally {
    await program.stop();
  }
}

/** The first finding of the demonstration, with everything that its page asks for. */
async function measureFindingPage(address: string): Promise<string[][]> {
  const { text: list } = await fetchPage(`${address}/findings`);
  const path = /href="(\/findings\/(?!new)[^"]+)"/.exec(list)?.[1];
  if (path === undefined) throw new Error('The demonstration has no finding.');
  const page = await fetchPage(address + path);
  const asked = resourcesOf(page.text);
  let others = 0;
  for (const resource of asked) others += (await fetchPage(address + resource)).wireBytes;
  const times: number[] = [];
  for (let visit = 0; visit < visits; visit += 1) times.push((await fetchPage(address + path)).ms);
  const scripts = page.text.match(/<script\b/g)?.length ?? 0;
  return [
    ['A finding’s page, ms', ranged(spread(times), 1), '100'],
    ['The page itself, compressed, with headers, kB', kilobytes(page.wireBytes), ''],
    [`All that it asks for (${asked.length} more), kB`, kilobytes(page.wireBytes + others), '60'],
    ['Scripts that it needs', String(scripts), '0'],
  ];
}

/** Style sheets, pictures, icons and scripts. */
function resourcesOf(page: string): string[] {
  const found = page.matchAll(/<(?:link|script|img)\b[^>]*?\b(?:href|src)="(\/[^"]+)"/g);
  return [...new Set([...found].map(([, path = '']) => path))];
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
