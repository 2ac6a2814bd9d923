// Makes one large stop and search file: real rows again and again, their dates moved by whole years.
import { createWriteStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes exactly `rows` rows under one header. `source` is a folder of monthly files. */
export async function makeEvents(source: string, target: string, rows: number): Promise<void> {
  const names = (await readdir(source)).filter((name) => name.endsWith('.csv')).sort();
  await pipeline(Readable.from(chunks(source, names, rows)), createWriteStream(target, { flags: 'wx' }));
}

async function* chunks(source: string, names: readonly string[], rows: number): AsyncGenerator<string> {
  let left = rows;
  for (let lap = 0; left > 0; lap += 1) {
    for (const name of names) {
      const text = await readFile(join(source, name), 'utf8');
      const [header = '', ...lines] = text.trimEnd().split('\n');
      if (left === rows) yield `${header}\n`;
      const kept = lines.slice(0, left).map((line) => moved(line, lap));
      left -= kept.length;
      if (kept.length > 0) yield `${kept.join('\n')}\n`;
      if (left === 0) return;
    }
  }
}

/** Four-year steps keep 29 February where it was; ten of them lead back to where it began. */
function moved(line: string, lap: number): string {
  const years = 4 * (lap % 10);
  if (years === 0) return line;
  return line.replace(
    /,(20\d{2})(-\d{2}-\d{2}T)/,
    (_, year: string, rest: string) => `,${Number(year) - years}${rest}`,
  );
}
