// The words of a finding: what stands beside a ratio, and what is never said.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rateHtml } from './rate-html.ts';
import { rateText } from './rate-text.ts';
import { madeUpMaterial } from './made-up-material.ts';
import { makeRateFinding } from './make-rate-finding.ts';

function finding(...material: Parameters<typeof madeUpMaterial>) {
  const made = makeRateFinding(madeUpMaterial(...material));
  assert.ok(made.ok);
  return made.finding;
}

describe('the paragraph to read aloud', () => {
  const { paragraph } = finding();

  it('speaks of searches of Black people, with count, residents, rate, ratio and interval', () => {
    assert.match(
      paragraph,
      /Searches of Black people are at a higher rate: 2\.5 times that of White people, and the numbers are consistent with between 1\.12 and 5\.3 times \(10 searches over 200 residents, 50\.0 per 1,000\)/,
    );
  });

  it('gives the missing share and what it could do', () => {
    assert.match(paragraph, /missing in 10 searches, or 25%: 10 not stated/);
    assert.match(paragraph, /They are enough to leave unsettled what is said of Black people \(higher\)\./);
  });

  it('says that a gap would stay only where it would with sampling too', () => {
    const { paragraph: words } = finding({ black: 40, white: 20, '!not-stated': 2 });
    assert.match(words, /Whosever those are, what is said of Black people \(higher\) would stay so\./);
  });

  it('says when the missing ones could turn round what is said', () => {
    const { paragraph: words } = finding({ black: 10, white: 20, '!not-stated': 30 });
    assert.match(words, /They are enough to turn round what is said of Black people \(higher\)\./);
  });

  it('gives no ratio of nought to those of Other where there is nothing on either side', () => {
    const { paragraph: words } = finding(
      { black: 10, white: 0, other: 0 },
      { black: 200, white: 800, other: 100 },
    );
    assert.match(words, /who may have little in common: no ratio can be computed \(0 searches over 100/);
    assert.doesNotMatch(words, /0 times that of White people/);
  });

  it('is silent about a count that is withheld, and never calls it none', () => {
    const base = madeUpMaterial();
    const cells = base.cells.map((cell) => (cell.group === 'black' ? { ...cell, count: null } : cell));
    const withheld = finding(undefined, undefined, { cells });
    const black = withheld.groups.find(({ group }) => group === 'Black');
    assert.equal(black?.count, null);
    assert.equal(black?.verdict, 'cannot be computed');
    assert.match(black?.countReason ?? '', /withheld .* not zero/);
    assert.match(withheld.paragraph, /No comparison can be computed for .*Black people \(count withheld\)/);
    assert.doesNotMatch(withheld.paragraph, /Searches of Black people/);
    assert.ok(withheld.warnings.some(({ code }) => code === 'COUNTS_WITHHELD'));
    assert.match(rateText(withheld), /Black +withheld/);
  });

  it('says one event and one vehicle in the singular', () => {
    const { paragraph: words } = finding(
      { black: 1, white: 1, '!not-applicable': 1 },
      { black: 10, white: 40_000 },
    );
    assert.match(words, /about 1 more search than/);
    assert.match(
      words,
      /A further 1 search had no person to record, such as a search of a vehicle, and is left out/,
    );
  });

  it('gives the excess and the group compared with', () => {
    assert.match(paragraph, /about 6 more searches than at the rate compared with/);
    assert.match(paragraph, /The comparison is with White people: 20 searches over 1,000 residents/);
  });

  it('says that it cannot be told when it cannot, and what could have been seen', () => {
    const { paragraph: words } = finding({ black: 5, white: 20 });
    assert.match(
      words,
      /For Black people it cannot be told whether the rate is higher or lower: 1\.25 times .* \(5 searches over 200 residents/,
    );
    assert.match(words, /only [\d.]+ times or more was likely to show/);
  });

  it('gives each of many groups one clause, with its counts', () => {
    const base = madeUpMaterial();
    const leaves = base.populationWords.categories.filter(({ parent }) => parent !== undefined);
    const counts = Object.fromEntries(leaves.map(({ code }) => [code, 5]));
    const residents = Object.fromEntries(leaves.map(({ code }) => [code, 1000]));
    const request = { ...base.request, rollUp: '19', reference: 'white-british' };
    const found = finding(counts, residents, { request });
    assert.equal(found.groups.length, 19);
    assert.match(
      found.paragraph,
      /Whether higher or lower cannot be told: .*Arab \(5 searches over 1,000 residents, 1\.00 times, between/,
    );
  });
});

describe('every way of showing a finding', () => {
  const found = finding(
    { black: 10, white: 20, asian: 3, '!not-stated': 10 },
    { black: 200, white: 1000, asian: 90 },
  );

  it('never speaks of significance or discrimination, and never of a path of this machine', () => {
    for (const shown of [rateText(found), rateHtml(found), JSON.stringify(found)]) {
      assert.doesNotMatch(shown, /significan|discriminat|undefined|NaN|\/tmp\//i);
    }
  });

  it('stands alone as a page: one title, a described chart, tables with headings, no script and nothing fetched', () => {
    const page = rateHtml(found);
    assert.match(page, /^<!doctype html>/);
    assert.match(page, /<html lang="en"[ >]/);
    assert.match(page, /<svg[^>]*role="img"/s);
    assert.match(page, /<th scope="row"[^>]*>\s*Black\s*<\/th>/);
    assert.doesNotMatch(page, /<script|<link|src=|url\(/);
  });

  it('escapes what came from a file', () => {
    const base = madeUpMaterial();
    const filters = [{ header: 'Object', value: '<script>alert(1)</script>' }];
    const page = rateHtml(finding(undefined, undefined, { counted: { ...base.counted, filters } }));
    assert.doesNotMatch(page, /<script/);
    assert.match(page, /&lt;script&gt;/);
  });
});
