// What a public page costs its first visitor, and what Lighthouse says of it: `node bench/page-quality/run.ts`. Fetches Lighthouse by npx.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../../service/platform/files.ts';
import { fetchPage } from '../fetch-page.ts';
import { machineAtEnd } from '../machine-at-end.ts';
import { publicPages } from '../public-pages.ts';
import { startProgram } from '../started-program.ts';
import { writeReadme } from '../write-readme.ts';
import { askLighthouse, type Judged } from './ask-lighthouse.ts';

const readings = 31;

/** Milliseconds of the server for a page that it has not kept, at the median. */
async function serverMilliseconds(address: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < readings; turn += 1)
    times.push((await fetchPage(`${address}${address.includes('?') ? '&' : '?'}turn=${turn}`)).ms);
  times.sort((one, other) => one - other);
  return times[Math.floor(readings / 2)] ?? 0;
}

interface Row extends Judged {
  page: string;
  milliseconds: number;
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ page, performance, accessibility, bestPractice, kilobytes, elsewhere, milliseconds }) =>
      `| ${page} | ${performance} | ${accessibility} | ${bestPractice} | ${kilobytes.toFixed(0)} | ${elsewhere} | ${milliseconds.toFixed(1)} |`,
  );
  const isGood = rows.every(
    (row) =>
      Math.min(row.performance, row.accessibility, row.bestPractice) >= 99 &&
      row.kilobytes <= 100 &&
      row.elsewhere === 0 &&
      row.milliseconds <= 50,
  );
  return `${machineAtEnd()}

| Page | Performance | Accessibility | Best practice | KB on the first visit | Requests elsewhere | Server, ms at the median |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}

Goal: 99 or more in each, at most 100 KB, none elsewhere, at most 50 ms: ${isGood ? 'met' : '**not met**'}.`;
}

const home = await temporaryFolder('due-regard-page-quality');
const program = await startProgram(join(home.path, 'data'));
try {
  await program.said('are all there');
  const rows: Row[] = [];
  for (const page of await publicPages(program.address)) {
    const address = program.address + page;
    const milliseconds = await serverMilliseconds(address);
    rows.push({ page, milliseconds, ...(await askLighthouse(address)) });
    process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`);
  }
  const text = table(rows);
  process.stdout.write(`${text}\n`);
  await writeReadme('page-quality', text);
} finally {
  await program.stop();
  await rm(home.path, { recursive: true, force: true });
}
process.exit(0);
