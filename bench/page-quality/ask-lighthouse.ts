// Asks Lighthouse about one page, as on a telephone with a slow line, and reads what counts for us.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { z } from 'zod';
import { temporaryFolder } from '../../service/platform/files.ts';
import { findBrowser } from '../../tools/find-browser.ts';

const lighthouse = 'lighthouse@13.5.0';
const port = 9333;

export interface Judged {
  /** Of a hundred. */
  performance: number;
  accessibility: number;
  bestPractice: number;
  /** Of everything that came over the line. */
  kilobytes: number;
  /** Requests to any other origin. */
  elsewhere: number;
}

const share = z.object({ score: z.number() });
const report = z.object({
  categories: z.object({ performance: share, accessibility: share, 'best-practices': share }),
  audits: z.object({
    'network-requests': z.object({
      details: z.object({
        items: z.array(z.object({ url: z.string(), transferSize: z.number().default(0) })),
      }),
    }),
  }),
});

export async function askLighthouse(address: string): Promise<Judged> {
  const { executablePath, environment } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...environment },
    chromiumSandbox: false,
    args: [`--remote-debugging-port=${port}`, '--disable-gpu', '--disable-dev-shm-usage'],
  });
  await using folder = await temporaryFolder('due-regard-lighthouse');
  const file = join(folder.path, 'report.json');
  const only = '--only-categories=performance,accessibility,best-practices';
  const asking = spawn(
    'npx',
    [
      '--yes',
      lighthouse,
      address,
      `--port=${port}`,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      only,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  await once(asking, 'exit');
  await browser.close();
  return judgedOf(report.parse(JSON.parse(await readFile(file, 'utf8'))), new URL(address).origin);
}

function judgedOf({ categories, audits }: z.infer<typeof report>, origin: string): Judged {
  const { items } = audits['network-requests'].details;
  return {
    performance: Math.round(100 * categories.performance.score),
    accessibility: Math.round(100 * categories.accessibility.score),
    bestPractice: Math.round(100 * categories['best-practices'].score),
    kilobytes: items.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000,
    elsewhere: items.filter(({ url }) => !url.startsWith(origin) && !url.startsWith('data:')).length,
  };
}
