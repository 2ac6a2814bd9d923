// The gate of accessibility: every page that a browser may ask for, as the public and as staff, in every variant, with nothing wrong.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { gateResultSchema, type GateResult } from '../../site/accessibility/gate-result.ts';
import { variants } from '../../site/accessibility/variant-names.ts';
import { closeBrowser } from '../open-browser.ts';
import { closeWorkbench } from '../open-workbench.ts';
import { isMadeUp, notWalked } from './known-address.ts';
import { axeVersion } from './look-at-page.ts';
import { type Looked, type Walked, walkProgram } from './walk-program.ts';

after(closeBrowser);
after(closeWorkbench);

function result({ found, looked }: Walked): GateResult {
  const sum = (of: (each: Looked) => number | undefined) =>
    looked.reduce((total, each) => total + (of(each) ?? 0), 0);
  return {
    date: new Date().toISOString().slice(0, 10),
    browser: 'Chromium',
    axe: axeVersion,
    addresses: new Set(found.examples.map(({ pattern }) => pattern)).size,
    pages: found.examples.length,
    states: looked.length,
    variants: [...variants],
    checks: sum(({ checked }) => checked?.checks),
    controls: sum(({ checked }) => checked?.controls),
    violations: sum(({ faults }) => faults.length),
    lookedOver: sum(({ checked }) => checked?.lookedOver),
  };
}

describe('the gate of accessibility', { timeout: 1_000_000 }, () => {
  let walked: Walked;
  before(async () => void (walked = await walkProgram()), { timeout: 900_000 });

  it('reaches every address of the program that answers with a page, or says why not', () => {
    const { unreached } = walked.found;
    assert.deepEqual(
      unreached.filter((pattern) => !notWalked.has(pattern)),
      [],
      'add an example, or why there is none, to known-address.ts',
    );
  });

  it('finds nothing wrong with any of them, in any variant and state', () => {
    const faults = walked.looked.flatMap(({ name, path, faults: each }) =>
      each.map((fault) => `${name} (${path}): ${fault}`),
    );
    assert.deepEqual(faults, []);
  });

  it('finds a title of its own on each page of the public', () => {
    const titles = Map.groupBy(
      walked.looked.filter(
        ({ name, path, checked }) => name.endsWith('as nobody') && checked !== null && !isMadeUp(path),
      ),
      ({ checked }) => checked?.facts.title,
    );
    const shared = [...titles].filter(
      ([, pages]) => new Set(pages.map(({ path }) => path.split('?', 1)[0])).size > 1,
    );
    assert.deepEqual(
      shared.map(([title, pages]) => `${title}: ${pages.map(({ path }) => path).join(' ')}`),
      [],
    );
  });

  it('writes down what it came to, for the statement', () => {
    const told = gateResultSchema.parse(result(walked));
    const cache = new URL('../../../.cache/', import.meta.url);
    mkdirSync(cache, { recursive: true });
    writeFileSync(new URL('gate-result.json', cache), `${JSON.stringify(told, null, 2)}\n`);
    const pages = walked.looked.map(({ name, path, checked }) => `${name}\t${path}\t${checked?.checks}`);
    const files = [...walked.found.notPages].map(([pattern, answer]) => `${pattern}\tnot a page: ${answer}`);
    writeFileSync(new URL('gate-pages.txt', cache), `${[...pages, ...files].sort().join('\n')}\n`);
  });
});
