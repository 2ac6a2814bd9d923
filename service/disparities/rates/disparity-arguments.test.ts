// What may stand after `due-regard disparity`, and what is said of anything else.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArguments } from './disparity-arguments.ts';

const least = ['--events', 'a.csv', '--population', 'p.csv', '--by', 'gender'];

function values(...words: string[]) {
  const read = readArguments(words, '/here');
  assert.ok(read.kind === 'arguments', read.kind === 'wrong' ? read.sentence : read.kind);
  return read.value;
}

function wrong(...words: string[]): string {
  const read = readArguments(words, '/here');
  assert.ok(read.kind === 'wrong');
  return read.sentence;
}

describe('the arguments of a disparity', () => {
  it('takes every path after --events, and --events more than once', () => {
    const read = values(
      '--events',
      'a.csv',
      'b.csv',
      '--by',
      'gender',
      '--population',
      'p.csv',
      'q.csv',
      '--events',
      'c.zip',
    );
    assert.deepEqual(read.events, ['/here/a.csv', '/here/b.csv', '/here/c.zip']);
    assert.deepEqual(read.population, ['/here/p.csv', '/here/q.csv']);
  });

  it('starts from 1,000 residents, 95% and a band of 0.8 to 1.25, as text', () => {
    const { request, format } = values(...least);
    assert.equal(request.per, 1000);
    assert.equal(request.level, 0.95);
    assert.deepEqual(request.band, { lower: 0.8, upper: 1.25 });
    assert.equal(format, 'text');
    assert.equal(request.reference, null);
  });

  it('takes filters whose value holds an equals sign', () => {
    const { request } = values(
      ...least,
      '--where',
      'Object of search=Controlled drugs',
      '--where',
      'Note=a=b',
    );
    assert.deepEqual(request.filters, [
      { header: 'Object of search', value: 'Controlled drugs' },
      { header: 'Note', value: 'a=b' },
    ]);
  });

  it('takes a level as a share or a percentage, and a band with either mark between', () => {
    assert.equal(values(...least, '--level', '99').request.level, 0.99);
    assert.equal(values(...least, '--level', '0.9').request.level, 0.9);
    assert.deepEqual(values(...least, '--band', '0.9,1.1').request.band, { lower: 0.9, upper: 1.1 });
  });

  it('shows help whatever else is there', () => {
    assert.equal(readArguments(['--help'], '/here').kind, 'help');
    assert.equal(readArguments(['stray', '--help'], '/here').kind, 'help');
    assert.equal(readArguments([...least, '-h'], '/here').kind, 'help');
  });

  it('says which word is wrong', () => {
    assert.match(wrong(), /--events PATH… for records, or --counts PATH/);
    assert.match(wrong('--events', 'a.csv', '--by', 'gender'), /--population PATH/);
    assert.match(wrong('--events', 'a.csv', '--population', 'p.csv'), /--by self-defined-ethnicity/);
    assert.match(wrong(...least, '--counts', 'c.csv'), /not both/);
    assert.match(wrong('stray', ...least), /“stray” stands where an option was expected/);
    assert.match(wrong(...least, '--from', '2020'), /a month such as 2020-01, not “2020”/);
    assert.match(wrong(...least, '--from', '2020-13'), /not “2020-13”/);
    assert.match(
      wrong(...least, '--from', '2020-06', '--to', '2020-01'),
      /--from 2020-06 is after --to 2020-01/,
    );
    assert.match(wrong(...least, '--where', 'drugs'), /"Header=value"/);
    assert.match(wrong(...least, '--format', 'pdf'), /text, json, csv, html/);
    assert.match(wrong(...least, '--band', '2-3'), /two ratios around 1/);
    assert.match(wrong(...least, '--level', '50'), /confidence level/);
    assert.match(wrong(...least, '--per', 'many'), /above 0/);
    assert.match(wrong(...least, '--colour'), /Unknown option '--colour'/);
  });
});
