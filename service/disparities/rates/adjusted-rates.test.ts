// Crude beside adjusted. Figures are worked out by hand beside each; the pooled ratio is Σ(a T₀/T) ÷ Σ(c T₁/T).

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingJson } from '../findings/finding-json.ts';
import { usualRequest } from './disparity-request.ts';
import type { AdjustedRates } from './adjusted-finding.ts';
import type { AdjustFactor } from './adjust-for.ts';
import { madeUpMaterial } from './made-up-material.ts';
import { makeRateFinding } from './make-rate-finding.ts';
import type { RateFinding } from './rate-finding.ts';
import { readRateFinding } from './read-rate-finding.ts';
import type { RateMaterial } from './settle-rates.ts';

interface Place {
  counts: Readonly<Record<string, number>>;
  residents: Readonly<Record<string, number>>;
}

function materialOf(
  places: Readonly<Record<string, Place>>,
  changes: Partial<RateMaterial> = {},
): RateMaterial {
  const material = madeUpMaterial();
  return {
    ...material,
    cells: Object.entries(places).flatMap(([partner, { counts }]) =>
      Object.entries(counts).map(([group, count]) => ({ partner, month: null, group, count })),
    ),
    population: {
      ...material.population,
      areas: Object.keys(places),
      cells: Object.entries(places).flatMap(([areaName, { residents }]) =>
        Object.entries(residents).map(([category, count]) => ({ areaCode: null, areaName, category, count })),
      ),
    },
    partnerOfArea: (_, name) => name ?? undefined,
    ...changes,
  };
}

function found(material: RateMaterial, ...adjustFor: AdjustFactor[]): RateFinding {
  const request = { ...usualRequest, ...material.request, adjustFor };
  const made = makeRateFinding({ ...material, request });
  assert.ok(made.ok, made.ok ? '' : made.problems.map(({ message }) => message).join('\n'));
  return made.finding;
}

function adjusted(material: RateMaterial, ...factors: AdjustFactor[]): AdjustedRates {
  const finding = found(material, ...factors);
  assert.ok(finding.adjusted);
  return finding.adjusted;
}

const black = ({ groups }: AdjustedRates) => groups.find(({ group }) => group === 'Black')!;

function near(actual: number | null, expected: number, within = 1e-9): void {
  assert.ok(actual !== null && Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);
}

/** Within town and land the rates are the same; together they are not, as most Black people live in the town. */
const townAndLand = materialOf({
  Town: { counts: { black: 100, white: 10 }, residents: { black: 1000, white: 100 } },
  Land: { counts: { black: 1, white: 99 }, residents: { black: 100, white: 9900 } },
});

describe('a difference that where people live makes', () => {
  const finding = found(townAndLand, 'place');
  const own = black(finding.adjusted!);

  it('is there in the crude ratio and gone within places', () => {
    near(own.crude.estimate, 101 / 1100 / (109 / 10_000));
    near(own.pooled.estimate, 1);
    near(own.standardised.estimate, 1);
    assert.equal(own.strata, 2);
    assert.match(own.pooled.method, /Mantel–Haenszel/);
  });

  it('is warned of, and said in the paragraph with both ratios', () => {
    assert.ok(own.warning !== null);
    assert.match(
      finding.paragraph,
      /then at 1\.00 times the rate of White .* where it was 8\.4 times before; the two differ by more than a tenth/,
    );
    assert.doesNotMatch(finding.paragraph, /significan|discriminat|proves/i);
  });

  it('shows the strata one by one', () => {
    const [land, town] = finding.adjusted!.strata;
    assert.deepEqual([land!.stratum, town!.stratum], ['Land', 'Town']);
    assert.deepEqual(
      town!.groups.map(({ group, count, personYears, ratio }) => [group, count, personYears, ratio]),
      [['Black', 100, 1000, 1]],
    );
  });

  it('comes back from its JSON as it was', () => {
    assert.deepEqual(readRateFinding(findingJson(finding)), finding);
  });
});

describe('a finding that nobody asked to adjust', () => {
  it('has no adjusted part, and the same receipt as before there was one', () => {
    const plain = found(townAndLand);
    assert.equal(plain.adjusted, null);
    assert.ok(!('adjustFor' in plain.measure));
    assert.ok(!Object.keys(plain.receipt.methods).some((name) => name.startsWith('adjusted')));
  });

  it('keeps every other field as it is when it is adjusted', () => {
    const { adjusted: _, paragraph: _said, measure, receipt: _digits, ...rest } = found(townAndLand, 'place');
    const {
      adjusted: _none,
      paragraph: _unsaid,
      measure: plain,
      receipt: _other,
      ...same
    } = found(townAndLand);
    assert.deepEqual(rest, same);
    assert.deepEqual({ ...plain, adjustFor: ['place'] }, measure);
  });

  it('is read when it was kept before there was such a part', () => {
    const { adjusted: _, ...kept } = found(townAndLand);
    assert.equal(readRateFinding(findingJson(kept as RateFinding)).adjusted, null);
  });
});

describe('few events', () => {
  const few = adjusted(
    materialOf({
      Town: { counts: { black: 4, white: 10 }, residents: { black: 100, white: 500 } },
      Land: { counts: { black: 0, white: 20 }, residents: { black: 20, white: 2000 } },
    }),
    'place',
  );

  it('are pooled exactly', () => {
    assert.match(black(few).pooled.method, /Mid-P conditional pooled rate ratio/);
    assert.ok(black(few).pooled.lower! > 0 && Number.isFinite(black(few).pooled.upper));
  });

  it('have no limits of a standardised ratio, with the reason', () => {
    assert.equal(black(few).standardised.lower, null);
    assert.match(black(few).standardised.reason!, /fewer than 10 events/i);
  });

  it('of none have a ratio of 0 with an upper limit', () => {
    const none = adjusted(
      materialOf({
        Town: { counts: { black: 0, white: 10 }, residents: { black: 100, white: 500 } },
        Land: { counts: { black: 0, white: 20 }, residents: { black: 20, white: 2000 } },
      }),
      'place',
    );
    assert.equal(black(none).pooled.estimate, 0);
    assert.ok(black(none).pooled.upper! > 0);
  });
});

describe('time as strata', () => {
  const months = (year: string, numbers: readonly number[]) =>
    numbers.map((n) => `${year}-${String(n).padStart(2, '0')}`);
  const of = (sent: readonly string[], counts: (month: string) => Record<string, number>) =>
    madeUpMaterial(
      {},
      { black: 1200, white: 12_000 },
      {
        cells: sent.flatMap((month) =>
          Object.entries(counts(month)).map(([group, count]) => ({ partner: 'fell', month, group, count })),
        ),
        submitted: sent.map((month) => ({ partner: 'fell', month })),
      },
    );

  it('are years where there are several, and months where all lie in one', () => {
    const two = adjusted(
      of([...months('2019', [11, 12]), ...months('2020', [1])], () => ({ black: 20, white: 100 })),
      'period',
    );
    assert.deepEqual(
      two.strata.map(({ stratum }) => stratum),
      ['2019', '2020'],
    );
    assert.equal(two.by, 'year');
    // 40 over 200 and 200 over 2,000 person-years, and half of both: twice in each.
    near(black(two).pooled.estimate, 2);
    const one = adjusted(
      of(months('2020', [1, 2]), () => ({ black: 20, white: 100 })),
      'period',
    );
    assert.deepEqual(
      one.strata.map(({ stratum }) => stratum),
      ['January 2020', 'February 2020'],
    );
  });

  it('cannot be had of one month, or of data without months', () => {
    assert.match(
      adjusted(
        of(['2020-01'], () => ({ black: 5, white: 9 })),
        'period',
      ).notAdjusted[0]!.reason,
      /Only one month/,
    );
    assert.match(adjusted(townAndLand, 'period').notAdjusted[0]!.reason, /do not say when/);
  });
});

describe('age as strata', () => {
  const material = materialOf({
    Town: { counts: { black: 55, white: 110, '!not-stated': 4 }, residents: { black: 300, white: 1600 } },
  });
  const band = (label: string, counts: Record<string, number>, residents: Record<string, number>) => ({
    label,
    cells: Object.entries(counts).map(([group, count]) => ({ partner: 'Town', month: null, group, count })),
    residents: Object.entries(residents).map(([category, count]) => ({
      areaCode: null,
      areaName: 'Town',
      category,
      count,
    })),
  });
  const bands = [
    band('18-24', { black: 40, white: 60 }, { black: 200, white: 300 }),
    band('25-34', { black: 10, white: 40 }, { black: 100, white: 1300 }),
  ];

  it('compares people of the same age, and says how many events are of no known age', () => {
    const own = adjusted({ ...material, ages: { bands } }, 'age');
    // (40·300/500 + 10·1,300/1,400) ÷ (60·200/500 + 40·100/1,400) = 33.2857 ÷ 26.8571.
    near(black(own).pooled.estimate, (40 * 0.6 + (10 * 13) / 14) / (60 * 0.4 + 40 / 14));
    assert.equal(own.by, 'age');
    assert.equal(own.leftOut, 15);
  });

  it('cannot be had where the population does not cross age with group, and says which file would do', () => {
    const own = adjusted(
      { ...material, ages: { reason: 'The population does not cross age with ethnicity.' } },
      'age',
    );
    assert.deepEqual([own.groups, own.strata, own.leftOut], [[], [], 0]);
    assert.match(own.notAdjusted[0]!.reason, /does not cross/);
  });
});

describe('what cannot be adjusted for', () => {
  it('is said, and the crude comparison stands', () => {
    const { partnerOfArea: _, ...one } = materialOf({
      Town: { counts: { black: 5, white: 9 }, residents: { black: 10, white: 90 } },
    });
    const finding = found(one, 'place', 'age');
    assert.deepEqual(
      finding.adjusted!.notAdjusted.map(({ factor }) => factor),
      ['place', 'age'],
    );
    assert.match(finding.paragraph, /It is not adjusted for place\. The records are of one partner only/);
    assert.deepEqual(finding.adjusted!.groups, []);
  });
});
