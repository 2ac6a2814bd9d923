// A search through the real files of Cumbria for 2019 and 2020, against counts taken from the files with other tools.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { publishedData, whenPublished } from '../../platform/published-data.ts';
import { findSearch } from './find-search.ts';
import { readSearchArguments } from './search-arguments.ts';
import type { SearchFinding } from './search-finding.ts';

describe(
  'arrests after searches in Cumbria, by every combination of age, ethnicity and object',
  whenPublished,
  () => {
    let found: SearchFinding;

    before(async () => {
      if (whenPublished.skip) return;
      const read = readSearchArguments(
        [
          ...['--events', join(publishedData, '01-stop-search/cumbria')],
          ...['--across', 'age-range,officer-defined-ethnicity,Object of search'],
          ...['--outcome', 'Outcome=Arrest'],
        ],
        publishedData,
      );
      assert.ok(read.kind === 'arguments');
      const made = await findSearch(read.value, () => undefined);
      assert.ok(made.ok && made.finding.kind === 'search');
      found = made.finding;
    });

    it('counts as the files do: 36 arrests in 97 searches of people over 34 for offensive weapons', () => {
      // Counted with Python's csv module over the same 24 files, vehicle searches without a person left out.
      const group = found.groups.find(({ code }) => /=35-and-over & .*Offensive weapons/.test(code));
      assert.deepEqual([group?.count, group?.total], [36, 97]);
      assert.deepEqual(group?.everyoneElse, { count: 598, total: 4101 });
      assert.equal(found.total, 4798);
      assert.equal(found.count, 738);
    });
  },
);
