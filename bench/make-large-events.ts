// Makes large stop and search files by repeating real rows with their dates moved by whole years: node bench/make-large-events.ts SOURCE_FOLDER TARGET_FOLDER ROWS
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';

const [source, target, wanted = '5000000'] = process.argv.slice(2);
if (source === undefined || target === undefined) {
  throw new Error(
    'Say where the real monthly files are, where to write, and how many rows: SOURCE TARGET ROWS',
  );
}

const names = (await readdir(source)).filter((name) => name.endsWith('.csv')).sort();
await mkdir(target, { recursive: true });
let rows = 0;
for (let lap = 0; rows < Number(wanted); lap += 1) {
  for (const name of names) {
    if (rows >= Number(wanted)) break;
    rows += await writeMoved(name, lap, Number(wanted) - rows);
  }
}
process.stdout.write(`${rows} rows in ${target}\n`);

async function writeMoved(name: string, lap: number, atMost: number): Promise<number> {
  const [header, ...lines] = (await readFile(join(source ?? '', name), 'utf8')).trimEnd().split('\n');
  const kept = lines.slice(0, atMost).map((line) => movedByYears(line, -4 * lap));
  const file = createWriteStream(
    join(
      target ?? '',
      name.replace(/^\d{4}/, (year) => String(Number(year) - 4 * lap)),
    ),
  );
  file.end([header, ...kept, ''].join('\n'));
  await once(file, 'close');
  return kept.length;
}

/** Four-year steps keep 29 February where it was. */
function movedByYears(line: string, years: number): string {
  return line.replace(/(,)(20\d{2})(-\d{2}-\d{2}T)/, (_all, comma: string, year: string, rest: string) => {
    return `${comma}${Number(year) + years}${rest}`;
  });
}
