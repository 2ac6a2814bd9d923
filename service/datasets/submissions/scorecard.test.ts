// How good a partner's data were: only files that count, months apart, small numbers kept back, lateness only where it can be told.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ExpectedOf } from '../../partners/index.ts';
import type { DatasetFile } from '../keeping/dataset.ts';
import { datasetCard, guardedCount, guardedShare, latenessCard } from './scorecard.ts';

const file = (month: string, more: Partial<DatasetFile> = {}): DatasetFile => ({
  ...{ importId: 'i', fileIndex: 0, name: `${month}-a.csv`, sha256: '', rowsAccepted: 90, rowsRejected: 10 },
  ...{ partner: 'fellshire', month, status: 'current' },
  ...more,
});
const dataset = { id: 'd', title: 'Searches' };

describe('the card of a set of data', () => {
  test('counts files that count now, of this partner alone, by month', () => {
    const files = [
      file('2026-02'),
      file('2026-01'),
      file('2026-01', { status: 'superseded', rowsAccepted: 5 }),
      file('2026-03', { partner: 'cumbria' }),
    ];
    const card = datasetCard({ dataset, imports: [], files }, 'fellshire');
    assert.deepEqual(
      card?.months.map(({ month }) => month),
      ['2026-01', '2026-02'],
    );
    assert.deepEqual([card?.rows, card?.takenIn, card?.putAside], [200, 180, 20]);
    assert.equal(datasetCard({ dataset, imports: [], files }, 'nobody'), null);
  });

  test('keeps small numbers back, and shares that rest on few rows', () => {
    assert.deepEqual([0, 1, 9, 10].map(guardedCount), [0, 'few', 'few', 10]);
    assert.equal(guardedShare(1, 9), null);
    assert.equal(guardedShare(5, 10), 0.5);
  });
});

describe('lateness', () => {
  const partner = {
    id: 'p',
    slug: 'f',
    name: 'F',
    kind: 'council',
    sends: '',
    website: '',
    endedOn: null,
  } as const;
  const schedule: ExpectedOf['schedule'] = {
    ...{ id: 's', partnerId: 'p', datasetId: 'd', what: 'searches', rhythm: 'monthly', dueDay: 10 },
    ...{ firstMonth: '2026-01', lastMonth: null, dueOn: null },
  };
  const period = (month: string, dueOn: string) => ({ from: month, to: month, dueOn });
  const expected = [
    period('2026-01', '2026-02-10'),
    period('2026-02', '2026-03-10'),
    period('2026-03', '2026-04-10'),
  ];

  test('is told of what fell due since the first delivery came here: what is older came before anybody waited', () => {
    const arrivals = new Map([
      ['2026-01', '2026-03-01'],
      ['2026-02', '2026-03-08'],
      ['2026-03', '2026-04-15'],
    ]);
    const card = latenessCard(
      { schedule, partner, expected, late: [], awaited: [] },
      arrivals,
      ({ from }) => from,
    );
    assert.deepEqual([card.expected, card.daysLate], [3, [0, 5]]);
  });

  test('names what is not there', () => {
    const late = expected.slice(2);
    const card = latenessCard(
      { schedule, partner, expected, late, awaited: [] },
      new Map(),
      ({ from }) => from,
    );
    assert.deepEqual([card.late, card.daysLate], [['2026-03'], []]);
  });
});
