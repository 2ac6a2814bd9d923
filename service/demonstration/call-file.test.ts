// The invented 101 calls: the same bytes for a seed, and what is put into them on purpose.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatCsv } from '../platform/csv.ts';
import { callFile } from './call-file.ts';

const text = (seed: number) => Buffer.from(callFile(seed, formatCsv).content).toString('utf8');

describe('the invented 101 calls', () => {
  const lines = text(1).trimEnd().split('\r\n');

  it('are the same for the same seed, and others for another', () => {
    assert.equal(text(1), text(1));
    assert.notEqual(text(1), text(2));
  });

  it('are a year of calls, each with a date and a characteristic', () => {
    assert.equal(lines.length, 6001);
    assert.match(
      lines[0] ?? '',
      /^Date and time,District,.*Self-defined ethnicity,Gender,Age range,Minutes until answered/,
    );
    assert.ok(lines.slice(1).every((line) => line.startsWith('2025-')));
  });

  it('have waits that nobody wrote down, or wrote down wrong', () => {
    const waits = lines.slice(1).map((line) => line.split(',').at(-2) ?? '');
    assert.ok(waits.includes('') && waits.includes('not known'));
    assert.ok(waits.some((wait) => /^'?-/.test(wait)));
    assert.ok(waits.filter((wait) => /^\d+\.\d$/.test(wait)).length > 5500);
  });

  it('say of themselves that they are invented', () => {
    assert.match(callFile(1, formatCsv).path, /invented/);
  });
});
