// The real files of eight forces in one import, each force over the residents and the months of its own.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type DisparityArguments, readArguments } from './disparity-arguments.ts';
import { findDisparity } from './find-disparity.ts';

const data = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/data');
const absent = existsSync(data)
  ? false
  : 'SKIPPED: ../shared/data is not here, so the real files cannot be read';

// Counted apart from this program, line by line.
const counts = { Asian: 49_753, Black: 75_076, Mixed: 13_586, White: 251_351, Other: 8_040 };
const kinds = { notStated: 78_286, notRecorded: 3_137, unrecognised: 0, notApplicable: 6_505 };

it(
  'counts the 516,637 searches of eight forces, and leaves out the one that polices nobody’s home',
  { skip: absent },
  async () => {
    const words = [
      ['--events', join(data, '01-stop-search/forces')],
      ['--population', join(data, '02-population/census2021/ethnicity21_ltla21.csv.gz')],
      ['--area-lookup', join(data, '02-population/lookups/lad-csp-pfa-2022.csv')],
      ['--by', 'self-defined-ethnicity'],
    ];
    const read = readArguments(words.flat());
    assert.equal(read.kind, 'arguments');
    const made = await findDisparity((read as { value: DisparityArguments }).value, () => undefined);
    assert.ok(made.ok, made.ok ? '' : made.problems.map(({ message }) => message).join());
    const { groups, unknown, period, warnings } = made.finding;
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
