// The pay-gap command beside the reference cases, whose answers were computed in R 4.2.2 (provenance in the file).

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { type MadeUpStaff, near, putMadeUpStaff, women } from './put-made-up-staff.ts';

const casesFile = join(import.meta.dirname, '../../../../shared/reference-cases/18-pay-gap.json');
const whenThere = {
  skip: existsSync(casesFile) ? false : 'SKIPPED: ../shared/reference-cases is not beside the repository',
};

let staff: MadeUpStaff;
before(async () => void (staff = await putMadeUpStaff()));
after(() => staff.folder[Symbol.asyncDispose]());

const numbers = z.array(z.number());
const cases = z.object({
  cases: z.array(
    z.object({
      id: z.string(),
      inputs: z.object({
        men_hourly: numbers.optional(),
        women_hourly: numbers.optional(),
        men_bonus: numbers.optional(),
        women_bonus: numbers.optional(),
        hourly: numbers.optional(),
        sex: z.array(z.string()).optional(),
      }),
      expected: z.record(z.string(), z.unknown()),
    }),
  ),
});

function caseOf(id: string) {
  const found = cases.parse(JSON.parse(readFileSync(casesFile, 'utf8'))).cases.find((each) => each.id === id);
  assert.ok(found, id);
  const { inputs, expected } = found;
  const number = (name: string): number => {
    const value = expected[name];
    assert.ok(typeof value === 'number', name);
    return value;
  };
  return { inputs, number };
}

describe('pay-gap by sex, beside the reference cases', whenThere, () => {
  for (const id of ['gpg-negative', 'gpg-135-people']) {
    it(`gives the mean and the median gap of ${id}`, async () => {
      const { inputs, number } = caseOf(id);
      const rows = [
        ...(inputs.men_hourly ?? []).map((pay) => ['Male', pay]),
        ...(inputs.women_hourly ?? []).map((pay) => ['Female', pay]),
      ];
      await staff.put('staff.csv', 'Sex,Hourly pay', rows);
      const found = await staff.found('--people', 'staff.csv', '--by', 'sex');
      near(women(found).meanGap?.estimate, number('mean_gap_pct'));
      near(women(found).medianGap?.estimate, number('median_gap_pct'));
    });
  }

  it('gives bonus gaps among those paid one, and shares of all', async () => {
    const { inputs, number } = caseOf('bonus');
    const rows = [
      ...(inputs.men_bonus ?? []).map((bonus) => ['M', 10, bonus]),
      ...(inputs.women_bonus ?? []).map((bonus) => ['F', 10, bonus]),
    ];
    await staff.put('staff.csv', 'Sex,Hourly pay,Bonus', rows);
    const { groups, published } = await staff.found('--people', 'staff.csv', '--by', 'sex');
    const [female, male] = groups;
    near(female?.bonus?.meanGap?.estimate, number('mean_gap_pct'));
    near(female?.bonus?.medianGap?.estimate, number('median_gap_pct'));
    near(100 * (male?.paidBonus?.estimate ?? 0), number('pct_men_receiving'));
    near(100 * (female?.paidBonus?.estimate ?? 0), number('pct_women_receiving'));
    assert.equal(published?.['DiffMeanBonusPercent'], 54.2);
  });

  it('deals equal pay at the boundaries of quarters out in proportion', async () => {
    const { inputs, number } = caseOf('quarters-ties');
    const rows = (inputs.hourly ?? []).map((pay, i) => [inputs.sex?.[i] ?? '', pay]);
    await staff.put('staff.csv', 'Sex,Hourly pay', rows);
    const { quarters, tied } = await staff.found('--people', 'staff.csv', '--by', 'sex');
    const ideal = quarters.map(({ groups }) => groups.find(({ group }) => group === 'Female')?.idealPercent);
    assert.deepEqual(
      ideal,
      [1, 2, 3, 4].map((quarter) => number(`q${quarter}_pct_f_ideal`)),
    );
    assert.deepEqual(
      tied.map(({ pay, boundary }) => [pay, boundary]),
      [
        [10, 1],
        [12, 3],
      ],
    );
  });
});
