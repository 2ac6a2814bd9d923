// What a dataset is said to cover.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { coverageWords, missingMonths } from './coverage-words.ts';
import type { DatasetFile } from './keeping/dataset.ts';

function file(month: string | null, more: Partial<DatasetFile> = {}): DatasetFile {
  return {
    importId: 'one',
    fileIndex: 0,
    name: `${month}-fellshire-stop-and-search.csv`,
    sha256: 'a'.repeat(64),
    rowsAccepted: 1000,
    rowsRejected: 0,
    partner: 'fellshire',
    month,
    status: 'current',
    ...more,
  };
}

describe('what a dataset covers', () => {
  test('rows, first and last month, and how many months are missing', () => {
    const files = [file('2025-03'), file('2025-01')];
    assert.equal(coverageWords('events', [], files), '2,000 rows, January to March 2025, 1 month missing');
  });

  test('superseded files do not count', () => {
    const files = [file('2025-01'), file('2025-01', { status: 'superseded', rowsAccepted: 900 })];
    assert.equal(coverageWords('events', [], files), '1,000 rows, January 2025');
  });

  test('files without a month count by their rows alone', () => {
    assert.equal(coverageWords('events', [], [file(null, { rowsAccepted: 1 })]), '1 row');
  });

  test('nothing yet', () => {
    assert.equal(coverageWords('events', [], []), 'Nothing yet');
    assert.equal(coverageWords('population', [], []), 'Nothing yet');
  });
});

describe('missing months', () => {
  test('are counted partner by partner, between the first and the last that were sent', () => {
    const files = [file('2024-11'), file('2025-02'), file('2025-01', { partner: 'other' })];
    assert.deepEqual(missingMonths(files), [
      { partner: 'fellshire', month: '2024-12' },
      { partner: 'fellshire', month: '2025-01' },
    ]);
  });
});
