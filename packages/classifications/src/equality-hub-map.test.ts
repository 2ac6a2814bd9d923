// Our reading is compared with the government's own map of raw ethnicity spellings; skipped where that is absent.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { ethnicityCensus2021 } from './ethnicity-census-2021.ts';
import { harmonise, rollUp } from './index.ts';

const labels = new URL('../../../../shared/data/02-population/labels/', import.meta.url);
const skip = existsSync(labels)
  ? false
  : 'SKIPPED: the published files (../shared/data beside the repository) are not here';

/** What we leave unread of the 285 spellings that the Equality Hub maps, by reason. */
const leftUnread = JSON.parse(
  readFileSync(new URL('../golden/equality-hub-left-unread.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

/** The rows of a CSV file, its header the first. */
function rowsOf(path: string): string[][] {
  const text = readFileSync(new URL(path, labels), 'utf8').replace(/^\uFEFF/u, '');
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

describe("our reading agrees with the Equality Hub's map of raw spellings", { skip }, () => {
  /** The Hub's broad group of each of its standard groups, in its lists of the 2011 and 2021 censuses and of schools. */
  function broadGroupOf(): Map<string, string> {
    const rows = rowsOf('eff-classification_definitions.csv').filter(([code]) =>
      ['18A', '18B', '19A'].includes(code ?? ''),
    );
    return new Map(rows.map((row) => [row[3] ?? '', row[5] ?? '']));
  }

  test('what we read is in the same broad group, and what we leave is named with its reason', () => {
    const five = ethnicityCensus2021.rollUps.find(({ id }) => id === '5')?.groups ?? [];
    const broad = broadGroupOf();
    const left: string[] = [];
    for (const [raw = '', standard = ''] of rowsOf('eff-classification_lookup.csv').slice(1)) {
      const meant = harmonise(ethnicityCensus2021, raw);
      if (meant.kind === 'unknown') left.push(raw);
      if (meant.kind === 'total') assert.equal(standard, 'All', raw);
      if (meant.kind === 'silence')
        assert.ok(['Unknown', 'Unmatched', 'Unclassified', 'Not applicable'].includes(standard), raw);
      if (meant.kind === 'category') {
        const group = rollUp(ethnicityCensus2021, '5', meant.code);
        assert.equal(
          five.find(({ code }) => code === group)?.label,
          broad.get(standard) ?? standard,
          `${raw} → ${meant.code}`,
        );
      }
    }
    assert.deepEqual([...new Set(left)].sort(), Object.values(leftUnread).flat().sort());
  });
});
