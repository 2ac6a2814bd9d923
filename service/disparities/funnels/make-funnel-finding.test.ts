// What a funnel says of its places. Figures are worked out by hand beside each.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingJson } from '../findings/finding-json.ts';
import { isReceiptIntact } from '../findings/receipt.ts';
import type { FunnelFinding, FunnelUnit } from './funnel-finding.ts';
import { madeUpPlaces, type MadeUpPlace } from './made-up-places.ts';
import { type FunnelMaterial, makeFunnelFinding } from './make-funnel-finding.ts';
import { readFunnelFinding } from './read-funnel-finding.ts';

type Places = Readonly<Record<string, MadeUpPlace>>;

function funnelOf(places: Places, changes: Partial<FunnelMaterial> = {}): FunnelFinding {
  const made = makeFunnelFinding(madeUpPlaces(places, changes));
  assert.ok(made.ok, made.ok ? '' : made.problems.map(({ message }) => message).join('\n'));
  return made.finding;
}

function refusalOf(places: Places, changes: Partial<FunnelMaterial> = {}): string {
  const made = makeFunnelFinding(madeUpPlaces(places, changes));
  assert.ok(!made.ok);
  return made.problems[0]!.code;
}

function near(actual: number | null, expected: number, within = 1e-9): void {
  assert.ok(actual !== null && Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);
}

function unit(finding: FunnelFinding, name: string): FunnelUnit {
  return finding.units.find((each) => each.name === name)!;
}

const alike: Places = Object.fromEntries(
  ['Dale', 'Fell', 'Holme', 'Kirk', 'Moor', 'Rigg', 'Scar', 'Tarn', 'Thwaite', 'Wyke'].map((name) => [
    name,
    { black: 20, white: 100, notStated: 5 },
  ]),
);

describe('places that are all alike', () => {
  const finding = funnelOf(alike);

  it('share a ratio of 2, and differ no more than chance makes them', () => {
    near(finding.target.estimate, 2);
    assert.equal(finding.spread.tauSquared, 0);
    assert.match(finding.paragraph, /differ from that no more than chance makes them/);
    assert.match(finding.paragraph, /No place is outside what chance and ordinary spread explain/);
  });

  it('have limits 1.96 and 3.09 standard errors of the log ratio away', () => {
    // s = √(1/20 + 1/100); the normal quantiles at 97.5% and 99.9%.
    const { inner, outer, standardError, z } = unit(finding, 'Dale');
    near(standardError, Math.sqrt(0.06));
    near(z, 0);
    near(inner.upper, 2 * Math.exp(1.959963984540054 * Math.sqrt(0.06)));
    near(outer.lower, 2 * Math.exp(-3.090232306167813 * Math.sqrt(0.06)));
  });

  it('could each stand anywhere among the others', () => {
    for (const { rank } of finding.units) assert.deepEqual(rank, { lower: 1, upper: 10 });
  });

  it('come with counts, residents and the missing share, and in no order of merit', () => {
    assert.match(finding.paragraph, /200 over 1,000 residents, against 1,000 over 10,000 residents/);
    assert.match(finding.paragraph, /missing in 50 searches, or 4%/);
    assert.match(finding.paragraph, /no order of merit/);
    assert.deepEqual(
      finding.units.map(({ name }) => name),
      Object.keys(alike),
    );
    assert.doesNotMatch(JSON.stringify(finding), /significan|discriminat|worst|best|league|NaN/i);
  });

  it('come back from their JSON as they were, with a receipt that is whole', () => {
    assert.deepEqual(readFunnelFinding(findingJson(finding)), finding);
    assert.ok(isReceiptIntact(finding.receipt));
  });
});

describe('a place unlike the others', () => {
  const finding = funnelOf({ ...alike, Wyke: { black: 120, white: 100 } });

  it('is outside what chance and ordinary spread explain, with its counts', () => {
    // ln 6 is 1.10 or more beyond what all share; 3.09√(1/120 + 1/100) = 0.42, and one place in ten makes little spread.
    const { outside, verdictWords, rank } = unit(finding, 'Wyke');
    assert.deepEqual(outside, { side: 'above', of: 'outer' });
    assert.equal(verdictWords, 'higher than chance and ordinary spread explain');
    assert.deepEqual(rank, { lower: 1, upper: 1 });
    assert.match(
      finding.paragraph,
      /higher than chance and ordinary spread explain in Wyke \(12 times, 120 against 100, 0% missing\)/,
    );
  });

  it('leaves the others inside', () => {
    assert.ok(
      finding.units.filter(({ name }) => name !== 'Wyke').every(({ outside }) => outside?.of !== 'outer'),
    );
  });
});

describe('places with very few', () => {
  const finding = funnelOf({
    ...alike,
    Dale: { black: 0, white: 100 },
    Fell: { black: 3, white: 0 },
    Holme: { black: 0, white: 0 },
  });

  it('have a place at none, with a z that exists', () => {
    // The signed root of the deviance: −√(2·100·ln(1 + ρ/10)) for a ratio ρ that is shared, a group a tenth as large.
    const { ratio, z } = unit(finding, 'Dale');
    assert.equal(ratio.estimate, 0);
    near(z, -Math.sqrt(2 * 100 * Math.log(1 + finding.target.estimate! / 10)));
  });

  it('have a place with nothing to compare with, and Inf in the JSON', () => {
    assert.equal(unit(finding, 'Fell').ratio.estimate, Infinity);
    assert.deepEqual(readFunnelFinding(findingJson(finding)), finding);
  });

  it('have none without any event, and say why', () => {
    assert.equal(unit(finding, 'Holme').ratio.estimate, null);
    assert.match(unit(finding, 'Holme').reason!, /no ratio/);
    assert.ok(
      finding.warnings.some(
        ({ code, message }) => code === 'FUNNEL_PLACES_LEFT_OUT' && message.includes('Holme'),
      ),
    );
  });

  it('are shown, and said to be small before anybody publishes them', () => {
    assert.equal(unit(finding, 'Fell').count, 3);
    assert.ok(unit(finding, 'Fell').isSmall);
    assert.ok(finding.warnings.some(({ code }) => code === 'SMALL_COUNTS'));
  });
});

describe('places that cannot be held against the others', () => {
  it('are those where nobody lives, as far as the population knows', () => {
    const finding = funnelOf({ ...alike, Railway: { black: 9, white: 9, residents: null } });
    assert.match(unit(finding, 'Railway').reason!, /No area of the population belongs to it/);
    assert.match(finding.paragraph, /10 places beside each other, and 1 more without a place among them/);
  });

  it('are those where most of the characteristic is missing', () => {
    const finding = funnelOf({ ...alike, Wyke: { black: 20, white: 100, notStated: 200 } });
    assert.match(unit(finding, 'Wyke').reason!, /missing from 62\.5% here/);
    assert.equal(finding.family.size, 9);
  });
});

describe('what else can make places differ', () => {
  const codes = (places: Places) => funnelOf(places).warnings.map(({ code }) => code);

  it('is how often the group is written down', () => {
    assert.ok(
      codes({ ...alike, Wyke: { black: 20, white: 100, notStated: 40 } }).includes(
        'FUNNEL_RECORDING_DIFFERS',
      ),
    );
  });

  it('is hard to tell from few places', () => {
    const { Dale, Fell } = alike;
    assert.ok(codes({ Dale: Dale!, Fell: Fell! }).includes('FUNNEL_FEW_PLACES'));
    assert.ok(!codes(alike).includes('FUNNEL_FEW_PLACES'));
  });

  it('is where people live: then the ratio of all together is another than that within places', () => {
    // Within both 1; together (100 + 1)/(1,000 + 100) against (10 + 99)/(100 + 9,900): 8.4.
    const residents = { Town: { black: 1000, white: 100 }, Land: { black: 100, white: 9900 } };
    const { crude, target, warnings } = funnelOf({
      Town: { black: 100, white: 10, residents: residents.Town },
      Land: { black: 1, white: 99, residents: residents.Land },
    });
    near(target.estimate, 1);
    near(crude, 101 / 1100 / (109 / 10_000));
    assert.ok(warnings.some(({ code }) => code === 'CRUDE_AND_POOLED_DIFFER'));
  });
});

describe('a funnel is refused', () => {
  it('of one place', () => assert.equal(refusalOf({ Dale: alike['Dale']! }), 'FUNNEL_NEEDS_PLACES'));
  it('where nobody said whose residents are whose', () => {
    const { partnerOfArea: _, ...without } = madeUpPlaces(alike);
    const made = makeFunnelFinding(without);
    assert.ok(!made.ok);
    assert.equal(made.problems[0]!.code, 'FUNNEL_NEEDS_AREAS');
  });
  it('of a group that is not there, or of the one compared with', () => {
    assert.equal(refusalOf(alike, { group: 'Purple' }), 'FUNNEL_GROUP_UNKNOWN');
    assert.equal(refusalOf(alike, { group: 'White' }), 'FUNNEL_GROUP_UNKNOWN');
  });
  it('of whoever is left over, of whom no verdict is given', () => {
    const withOther = Object.fromEntries(
      Object.entries(alike).map(([place, counts]) => [place, { ...counts, other: 5 }]),
    );
    assert.equal(refusalOf(withOther, { group: 'Other' }), 'FUNNEL_GROUP_LEFT_OVER');
  });
  it('against overall, which has the group in it', () => {
    const request = { ...madeUpPlaces(alike).request, reference: 'overall' };
    assert.equal(refusalOf(alike, { request }), 'FUNNEL_REFERENCE_OVERALL');
  });
});
