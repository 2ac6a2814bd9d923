// The community profile: figures of places, their shares, and the gaps. Sums and shares are worked out by hand.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findClassification } from '@due-regard/classifications';
import type { DescribedPopulation, PopulationFigures } from '../../datasets/index.ts';
import { areaShares, knownAreas } from './area-shares.ts';
import { communityProfile, type ProfileSource } from './community-profile.ts';
import { cellsAt, placesOf } from './place.ts';
import { profileGaps } from './profile-gaps.ts';

const districts = [
  { code: 'E07000026', name: 'Allerdale', until: '2023-03-31' },
  { code: 'E07000028', name: 'Carlisle', until: '2023-03-31' },
  { code: 'E07000029', name: 'Copeland', until: '2023-03-31' },
  { code: 'E06000063', name: 'Cumberland', until: null },
];
const [whole, cumberland, allerdale] = placesOf('Cumbria', districts);
assert.ok(whole && cumberland && allerdale);

function figures(
  list: string,
  rows: readonly (readonly [code: string, name: string, category: string, count: number | null])[],
): PopulationFigures {
  const classification = findClassification(list);
  assert.ok(classification);
  const cells = rows.map(([areaCode, areaName, category, count]) => ({
    ...{ areaCode: areaCode || null, areaName: areaName || null, category, count },
  }));
  const areas = [...new Set(cells.flatMap(({ areaName }) => areaName ?? []))];
  return {
    classification,
    unknown: null,
    population: { source: [], date: null, classificationId: list, cells, areas, notes: [] },
  };
}

const facts = (part: Partial<DescribedPopulation> = {}): DescribedPopulation => ({
  ...{
    datasetId: 'a',
    title: 'Residents by sex',
    people: 'residents',
    source: 'Census',
    licence: '',
    asOf: '21 March 2021',
  },
  ...{ geography: 'Cumbria', scenario: null, months: null, confidential: false, note: '' },
  ...part,
});

const bySex = figures('sex', [
  ...([
    ['E07000026', 'Allerdale', 'female', 10],
    ['E07000026', 'Allerdale', 'male', 30],
  ] as const),
  ...([
    ['E07000028', 'Carlisle', 'female', 20],
    ['E07000028', 'Carlisle', 'male', 20],
  ] as const),
  ...([
    ['E07000029', 'Copeland', 'female', 20],
    ['E07000029', 'Copeland', 'male', null],
  ] as const),
  ...([
    ['E06000047', 'County Durham', 'female', 500],
    ['E06000047', 'County Durham', 'male', 500],
  ] as const),
]);
const characteristics = [
  { id: 'sex', label: 'Sex' },
  { id: 'age', label: 'Age' },
];
const profileOf = (sources: ProfileSource[], place = whole) =>
  communityProfile(place, sources, characteristics);

describe('the figures of a place', () => {
  it('are those of its districts and of nobody else', () => {
    const [sex] = profileOf([{ facts: facts(), figures: [bySex] }]);
    const [female, male] = sex?.tables[0]?.groups ?? [];
    // 50 women of 100 with a figure; the men of Copeland are withheld.
    assert.deepEqual(female?.cells, [{ count: 50, share: 0.5, withheld: false }]);
    assert.deepEqual(male?.cells, [{ count: 50, share: 0.5, withheld: true }]);
    assert.deepEqual([sex?.tables[0]?.columns[0]?.total, sex?.tables[0]?.columns[0]?.withheld], [100, 1]);
  });

  it('are found for a district as it was, and added up for the one that it became', () => {
    const one = profileOf([{ facts: facts(), figures: [bySex] }], allerdale);
    assert.equal(one[0]?.tables[0]?.groups[0]?.cells[0]?.share, 0.25);
    const sum = profileOf([{ facts: facts(), figures: [bySex] }], cumberland);
    assert.equal(sum[0]?.tables[0]?.groups[0]?.cells[0]?.count, 50);
  });

  it('are none where a new district would have to be divided', () => {
    const now = figures('sex', [['E06000063', 'Cumberland', 'female', 50]]);
    assert.equal(cellsAt(allerdale, now.population), null);
    assert.equal(cellsAt(cumberland, now.population)?.length, 1);
  });

  it('are the whole where they name no areas or the whole area, and none for a part of it', () => {
    const staff = figures('sex', [['', '', 'female', 7]]);
    assert.equal(cellsAt(whole, staff.population)?.length, 1);
    assert.equal(cellsAt(allerdale, staff.population), null);
    const named = figures('sex', [['E10000006', 'Cumbria', 'female', 9]]);
    assert.equal(cellsAt(whole, named.population)?.[0]?.count, 9);
  });

  it('go by code where there is one, since names may be shared', () => {
    const namesake = figures('sex', [['W06000001', 'Allerdale', 'female', 9]]);
    assert.equal(cellsAt(allerdale, namesake.population), null);
  });

  it('stand beside those of other people in the same list, and apart from those in another', () => {
    const workers = {
      facts: facts({ datasetId: 'b', people: 'workers', title: 'Workers' }),
      figures: [figures('sex', [['', '', 'female', 3]])],
    };
    const [sex] = profileOf([{ facts: facts(), figures: [bySex] }, workers]);
    assert.deepEqual(
      sex?.tables[0]?.groups.map(({ cells }) => cells.map((cell) => cell?.count ?? null)),
      [
        [50, 3],
        [50, null],
      ],
    );
  });
});

describe('what a profile does not know', () => {
  const now = new Date('2026-11-22');
  const sentences = (sources: ProfileSource[]) =>
    profileGaps(profileOf(sources), now).map(({ sentence }) => sentence);

  it('is a characteristic without figures, and people whom nobody counted', () => {
    const said = sentences([{ facts: facts(), figures: [bySex] }]);
    assert.ok(said.includes('Age: there are no figures on anybody here.'));
    assert.ok(said.includes('Nobody has brought in figures on visitors.'));
  });

  it('is what some have figures on and others have not', () => {
    const visitors = figures('age-census-bands', [
      ['', '', findClassification('age-census-bands')?.categories[0]?.code ?? '', 5],
    ]);
    const said = sentences([
      { facts: facts(), figures: [bySex] },
      { facts: facts({ datasetId: 'v', people: 'visitors', asOf: 'August 2025' }), figures: [visitors] },
    ]);
    assert.ok(said.includes('Visitors: there are no figures by sex.'));
    assert.ok(said.includes('Residents: there are no figures by age.'));
  });

  it('is what is more than five years old, or of no known year', () => {
    assert.ok(!sentences([{ facts: facts(), figures: [bySex] }]).some((each) => each.includes('years old')));
    const old = sentences([{ facts: facts({ asOf: 'September 2018' }), figures: [bySex] }]);
    assert.ok(old.includes('Residents, September 2018: the figures are 8 years old.'));
    const undated = sentences([{ facts: facts({ asOf: 'summer' }), figures: [bySex] }]);
    assert.ok(undated.includes('Residents by sex: of which year the figures are, nothing says.'));
  });

  it('is what is withheld, and what is unknown of many', () => {
    const said = sentences([{ facts: facts(), figures: [{ ...bySex, unknown: 25 }] }]);
    assert.ok(
      said.includes('Sex, Residents, 21 March 2021: the publisher withholds 1 figure, which is not zero.'),
    );
    assert.ok(
      said.includes(
        'Sex, Residents, 21 March 2021: of 20% no group is known, so the shares of the others may mislead.',
      ),
    );
  });
});

describe('shares of small areas', () => {
  const geometry = { type: 'Polygon' as const, coordinates: [] };
  const areas = ['S1', 'S2', 'S3', 'S4'].map((code) => ({ code, name: `Area ${code}`, geometry }));
  const small = figures('sex', [
    ...([
      ['S1', 'Area S1', 'female', 1],
      ['S1', 'Area S1', 'male', 3],
    ] as const),
    ...([
      ['S2', 'Area S2', 'female', 6],
      ['S2', 'Area S2', 'male', 2],
    ] as const),
    ...([
      ['S3', 'Area S3', 'female', null],
      ['S3', 'Area S3', 'male', 2],
    ] as const),
  ]);

  it('are of everybody in a group, the greatest first, with the reason where there is none', () => {
    assert.deepEqual(
      areaShares(areas, small, 'female').map(({ code, count, total, share, reason }) => [
        code,
        count,
        total,
        share,
        reason,
      ]),
      [
        ['S2', 6, 8, 0.75, undefined],
        ['S1', 1, 4, 0.25, undefined],
        ['S3', null, null, null, 'A figure is withheld by the publisher.'],
        ['S4', null, null, null, 'The figures have no such area.'],
      ],
    );
    assert.equal(knownAreas(areas, small), 3);
  });
});
