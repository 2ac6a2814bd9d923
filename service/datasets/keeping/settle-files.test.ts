// How incoming files are settled against those that count now.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { settleFiles, type CurrentFile } from './settle-files.ts';

const may: CurrentFile = {
  importId: 'one',
  fileIndex: 0,
  name: '2025-05-fellshire-stop-and-search.csv',
  sha256: 'a'.repeat(64),
  partner: 'fellshire',
  month: '2025-05',
};

describe('settling incoming files', () => {
  test('a file of a new month is taken in', () => {
    const [june] = settleFiles([may], [{ sha256: 'b'.repeat(64), partner: 'fellshire', month: '2025-06' }]);
    assert.deepEqual(june, { fileIndex: 0, status: 'current', supersedes: null });
  });

  test('the same bytes again change nothing, whatever the file is called', () => {
    const [copy] = settleFiles([may], [{ sha256: may.sha256, partner: 'other', month: '2025-07' }]);
    assert.deepEqual(copy, { fileIndex: 0, status: 'duplicate', supersedes: null });
  });

  test('another file of the same partner and month is a correction of the first', () => {
    const [corrected] = settleFiles(
      [may],
      [{ sha256: 'c'.repeat(64), partner: 'fellshire', month: '2025-05' }],
    );
    assert.deepEqual(corrected, { fileIndex: 0, status: 'current', supersedes: may });
  });

  test('another partner may send the same month', () => {
    const [other] = settleFiles([may], [{ sha256: 'd'.repeat(64), partner: 'harrowby', month: '2025-05' }]);
    assert.deepEqual(other, { fileIndex: 0, status: 'current', supersedes: null });
  });

  test('mended rows, whose file gives no month, are added and replace nothing', () => {
    const [mended] = settleFiles([may], [{ sha256: 'e'.repeat(64), partner: '', month: null }]);
    assert.deepEqual(mended, { fileIndex: 0, status: 'current', supersedes: null });
  });

  test('two copies in one delivery count once', () => {
    const twice = { sha256: 'f'.repeat(64), partner: 'fellshire', month: '2025-06' };
    assert.deepEqual(
      settleFiles([], [twice, twice]).map((file) => file.status),
      ['current', 'duplicate'],
    );
  });
});
