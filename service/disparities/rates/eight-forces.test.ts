// The real files of eight forces in one import, each force over the residents and the months of its own.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { publishedData, whenPublished } from '../../platform/published-data.ts';
import { findingByWords } from './find-by-words.ts';

// Counted apart from this program, line by line.
const counts = { Asian: 49_753, Black: 75_076, Mixed: 13_586, White: 251_351, Other: 8_040 };
const kinds = { notStated: 78_286, notRecorded: 3_137, unrecognised: 0, notApplicable: 6_505 };

it(
  'counts the 516,637 searches of eight forces, and leaves out the one that polices nobody’s home',
  whenPublished,
  async () => {
    const words = [
      ['--events', join(publishedData, '01-stop-search/forces')],
      ['--population', join(publishedData, '02-population/census2021/ethnicity21_ltla21.csv.gz')],
      ['--area-lookup', join(publishedData, '02-population/lookups/lad-csp-pfa-2022.csv')],
      ['--by', 'self-defined-ethnicity'],
    ];
    const { groups, unknown, period, warnings } = await findingByWords(...words.flat());
    assert.deepEqual(Object.fromEntries(groups.map(({ group, count }) => [group, count])), counts);
    assert.deepEqual(unknown.kinds, kinds);
    assert.equal(period.partners.length, 8);
    assert.equal(
      period.partners.find(({ partner }) => partner === 'metropolitan')!.monthsSubmitted.length,
      16,
    );
    assert.ok(
      warnings.some(({ code, message }) => code === 'PARTNER_WITHOUT_RESIDENTS' && message.includes('btp')),
    );
    const black = groups.find(({ group }) => group === 'Black')!;
    assert.ok(Math.abs(black.ratio.estimate! - 4.186560903557551) < 1e-9);
  },
);
