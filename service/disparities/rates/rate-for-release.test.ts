// What a finding of rates gives for release: its counts, its residents, and nothing else that is a number.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkRelease, madeUpBasis } from '../findings/check-release.ts';
import { madeUpMaterial } from './made-up-material.ts';
import { makeRateFinding } from './make-rate-finding.ts';
import type { RateFinding } from './rate-finding.ts';
import { rateForRelease } from './rate-for-release.ts';

function finding(...material: Parameters<typeof madeUpMaterial>): RateFinding {
  const made = makeRateFinding(madeUpMaterial(...material));
  assert.ok(made.ok, made.ok ? '' : made.problems.map(({ message }) => message).join());
  return made.finding;
}

describe('rates for release', () => {
  const found = finding();
  const release = checkRelease(rateForRelease(found, madeUpBasis));

  it('are the count of every group, and of those whose group is not known', () => {
    assert.equal(release.value('searches', 'Black'), 10);
    assert.equal(release.value('searches', 'White'), 20);
    assert.equal(release.value('searches', 'Not known'), 10);
    assert.deepEqual(release.reading('searches').groups.order, [
      ...found.groups.map(({ group }) => group),
      'Not known',
    ]);
  });

  it('add up to the total of the finding', () => {
    assert.equal(release.value('searches', 'Total'), found.total);
  });

  it('give back each rate and each ratio of the finding', () => {
    const { denominators, per } = release.reading('searches');
    const rate = (label: string) => {
      const years = denominators!.rows.find(({ labels: [own] }) => own === label)!.value;
      return ((release.value('searches', label) ?? NaN) / years) * per;
    };
    const black = found.groups.find(({ group }) => group === 'Black')!;
    assert.equal(rate('Black'), black.rate.estimate);
    assert.equal(rate('Black') / rate('White'), black.ratio.estimate);
  });

  it('say which data they are of, and that the group compared with is White', () => {
    assert.equal(release.reading('searches').groups.reference, 'White');
    assert.deepEqual(release.set.scope, {
      records: madeUpBasis.records,
      filters: [],
      period: null,
      place: null,
    });
    assert.deepEqual(release.context.sources, ['Records of Fellshire', 'Residents of Fellshire']);
    assert.equal(release.context.heading, 'Searches by self-defined ethnicity');
    assert.deepEqual(release.set.sensitive, ['self-defined-ethnicity']);
  });

  it('give no verdict on Other, nor on those not known', () => {
    assert.deepEqual(release.reading('searches').groups.notCompared, ['Other', 'Not known']);
  });
});

describe('rates of which some counts are withheld', () => {
  const withheld = madeUpMaterial().cells.map((cell) =>
    cell.group === 'black' ? { ...cell, count: null } : cell,
  );
  const counted = { from: 'counts' as const, singular: 'search', plural: 'searches', filters: [] };
  const changes = { cells: withheld, counted };

  it('say so in the row, which is not zero, and do not call the rest everybody', () => {
    const release = checkRelease(rateForRelease(finding(undefined, undefined, changes), madeUpBasis));
    assert.deepEqual(
      release.set.without?.find(({ labels }) => labels[0] === 'Black'),
      {
        table: 'searches',
        labels: ['Black'],
        marker: '[x]',
      },
    );
    assert.equal(release.value('searches', 'Black'), null);
    assert.equal(release.value('searches', 'Total of those given'), 30);
  });

  it('are no release where all of them are', () => {
    const groups = finding().groups.map((group) => ({ ...group, count: null }));
    const none = rateForRelease({ ...finding(), groups }, madeUpBasis);
    assert.deepEqual(none, {
      ok: false,
      why: 'Every count is withheld by whoever published it, so there is nothing to release.',
    });
  });
});

it('what a release of rates cannot give is said', () => {
  const found = finding({ black: 10, white: 20, '!not-applicable': 3 });
  const { leftOut } = checkRelease(rateForRelease(found, madeUpBasis));
  assert.deepEqual(leftOut, [
    'Searches that involve nobody, such as those of an empty vehicle, are not in it.',
  ]);
});
