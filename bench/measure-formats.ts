// Measures how long a publication of twelve pages takes in each of its formats: for the first time, and again.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ResolvedDocument } from '../service/publications/document/resolved-document.ts';
import { automaticMakers } from '../service/publications/formats/automatic.ts';
import {
  type AutomaticFormat,
  automaticFormats,
  type MakeFormat,
} from '../service/publications/formats/format.ts';
import { madeUpDocument } from '../service/publications/formats/made-up-document.ts';
import { closeTypst } from '../service/publications/formats/run-typst.ts';
import { markdownTable, whole } from './table-words.ts';

interface Measured {
  /** In milliseconds: the first, and those after it. */
  times: readonly number[];
  bytes: number;
}

/** Each format by itself, then all one after another as the job has them. */
export async function measureFormats(): Promise<string> {
  const rows: string[][] = [];
  const found = new Map<AutomaticFormat, Measured>();
  for (const format of automaticFormats) {
    closeTypst();
    const measured = await measureFormat(automaticMakers[format], format === 'audio' ? 2 : 9);
    found.set(format, measured);
    rows.push(rowOf(format, measured));
    process.stderr.write(`${rows.at(-1)?.join(' | ')}\n`);
  }
  await settled();
  const before = processorSeconds();
  const all = await secondsOf(async () => {
    for (const format of automaticFormats) await automaticMakers[format](another(99));
  });
  await settled();
  const worked = processorSeconds() - before;
  const { times: pdf = [] } = found.get('pdf') ?? {};
  const again = median(pdf.slice(1));
  const goals =
    `Goals: a PDF in under 200 ms, measured ${whole(again)} again (${met(again < 200)}) and ${whole(pdf[0] ?? 0)} for the first time, when its ` +
    `process is opened too (${met((pdf[0] ?? 0) < 200)}); all formats one after another in under 15 s, measured ${all.toFixed(1)} s (${met(all < 15)}), of which processors worked ${worked.toFixed(1)} s; the rest was waiting for them.`;
  return `${markdownTable(['Format', 'First, ms', 'Again, ms', 'Size, KB'], rows)}\n\n${goals}`;
}

async function measureFormat(make: MakeFormat, times: number): Promise<Measured> {
  const taken: number[] = [];
  let bytes = 0;
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    const file = await make(another(time));
    taken.push(performance.now() - start);
    if (!('content' in file)) throw new Error(file.sentence);
    bytes = file.content.byteLength;
  }
  return { times: taken, bytes };
}

/** Another text each time, so that nothing of it is remembered. */
function another(time: number): ResolvedDocument {
  const blocks = madeUpDocument.blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, content: [...block.content, { kind: 'text' as const, text: ` ${time}.` }] }
      : block,
  );
  return { ...madeUpDocument, blocks };
}

function rowOf(format: AutomaticFormat, { times: [first = 0, ...rest], bytes }: Measured): string[] {
  const range = rest.length > 1 ? ` (${whole(Math.min(...rest))}–${whole(Math.max(...rest))})` : '';
  return [format, whole(first), `${whole(median(rest))}${range}`, whole(bytes / 1024)];
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

/** The processes that were opened have ended, so that their work is counted. */
async function settled(): Promise<void> {
  closeTypst();
  await pause(500);
}

/** Of this process and of those it opened, once they have ended; Linux tells it in hundredths of a second. */
function processorSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) / 100, 0);
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function met(isMet: boolean): string {
  return isMet ? 'met' : '**not met**';
}
