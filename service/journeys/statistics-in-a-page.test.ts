// Journey: somebody puts the statistics package on a page of their own and works out a ratio in the browser.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../platform/files.ts';
import { compilePackage } from '../../tools/package/compile-package.ts';
import { closeBrowser, openBrowser } from './open-browser.ts';

const folder = fileURLToPath(new URL('../../packages/statistics', import.meta.url));

// Whichever journey comes last, the browser is closed after it.
after(closeBrowser);

/** Writes what it found into the page; a module script is the only thing there. */
const page = `<!doctype html><html lang="en"><title>A ratio</title><p id="answer"></p><script type="module">
import { rateRatio } from '/statistics/index.js';
const { estimate, lower, upper } = rateRatio({ events: 70, exposure: 1194 }, { events: 6930, exposure: 488025 });
document.getElementById('answer').textContent = JSON.stringify({ estimate, lower, upper });
</script></html>`;

interface ReferenceCase {
  id: string;
  expected: { ratio: number; mid_p: { lower: number; upper: number } };
}

test('the compiled package runs in a page without a bundler, and gives the digits of the reference case', async () => {
  await using compiled = await temporaryFolder('due-regard-statistics');
  const [browser] = await Promise.all([openBrowser(), compilePackage(folder, compiled.path)]);
  await using context = await browser.newContext();
  const visited = await context.newPage();
  const errors: string[] = [];
  visited.on('console', (message) => errors.push(message.text()));
  visited.on('pageerror', (error) => errors.push(error.message));
  await visited.route('http://somebody.example/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (!pathname.startsWith('/statistics/')) return route.fulfill({ contentType: 'text/html', body: page });
    const body = await readFile(join(compiled.path, pathname.slice('/statistics/'.length)), 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await visited.goto('http://somebody.example/ratio');
  const answer = visited.locator('#answer');
  await answer.filter({ hasText: 'estimate' }).waitFor();
  const { estimate, lower, upper } = JSON.parse((await answer.textContent()) ?? '{}');
  const { expected } = await referenceCase('rr-70-1194-6930-488025');
  near(expected.ratio, estimate);
  near(expected.mid_p.lower, lower);
  near(expected.mid_p.upper, upper);
  assert.deepEqual(errors, []);
});

async function referenceCase(wanted: string): Promise<ReferenceCase> {
  const text = await readFile(join(folder, 'golden', '03-rate-ratio.json'), 'utf8');
  const { cases }: { cases: ReferenceCase[] } = JSON.parse(text);
  const found = cases.find(({ id }) => id === wanted);
  assert.ok(found, wanted);
  return found;
}

/** The tolerance of the reference file. */
function near(expected: number, given: number): void {
  assert.ok(Math.abs(given / expected - 1) < 1e-9, `${given} is not ${expected}`);
}
