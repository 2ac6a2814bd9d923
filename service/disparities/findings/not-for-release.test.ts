// Everything with true numbers says that it is not for release, in each format and on the pages.

import assert from 'node:assert/strict';
import { before, after, describe, it } from 'node:test';
import {
  headings,
  type MadeUpApplicants,
  putMadeUpApplicants,
  two,
  usual,
} from '../pathways/put-made-up-applicants.ts';
import { readPathwayFinding } from '../pathways/read-pathway-finding.ts';
import { findingJsonCompact } from './finding-json.ts';
import { notForReleaseName } from './not-for-release.ts';
import { isReceiptIntact } from './receipt.ts';

let made: MadeUpApplicants;
before(async () => {
  made = await putMadeUpApplicants();
  await made.put('applicants.csv', headings, two);
});
after(() => made.folder[Symbol.asyncDispose]());

const format = async (name: string) => (await made.run(...usual, '--format', name)).out;

describe('a finding on the command line says that it is not for release', () => {
  it('in the last line of its text', async () => {
    assert.match(await format('text'), /\nTrue numbers, for staff\. Not for release\.\n$/);
  });

  it('in every row of its CSV', async () => {
    const [heads, ...rows] = (await format('csv')).trim().split(/\r?\n/);
    assert.match(heads ?? '', /,release$/);
    assert.ok(rows.length > 0 && rows.every((row) => row.endsWith(',not for release')));
  });

  it('in a field of its JSON, which is no part of what is kept and changes no receipt', async () => {
    const json = await format('json');
    assert.equal(JSON.parse(json).release, 'not for release');
    const finding = readPathwayFinding(json);
    assert.ok(isReceiptIntact(finding.receipt));
    assert.equal('release' in JSON.parse(findingJsonCompact(finding)), false);
  });

  it('over its page, on paper too', async () => {
    const page = await format('html');
    assert.match(page, /Not for release\s*<\/strong>\s*True numbers, for staff\./);
    assert.doesNotMatch(page.slice(page.indexOf('<h1'), page.indexOf('True numbers')), /dr-no-print/);
  });
});

it('a file with true numbers says so in its name', () => {
  assert.equal(notForReleaseName('finding', 'csv'), 'finding-not-for-release.csv');
});
