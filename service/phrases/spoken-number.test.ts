// Numbers as people say them.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  between,
  countAndShare,
  counted,
  exact,
  excessPhrase,
  fromTo,
  inEach,
  levelPhrase,
  percentage,
  pValuePhrase,
  range,
  ratePhrase,
  times,
  whole,
} from './spoken-number.ts';

describe('numbers as people say them', () => {
  it('says ratios', () => {
    assert.deepEqual([0, 0.0041, 0.62, 1.25, 3.24, 9.96, 1234].map(times), [
      '0',
      '0.004',
      '0.62',
      '1.25',
      '3.2',
      '10',
      '1,234',
    ]);
  });

  it('does not round a ratio on to 1 from beside it', () => {
    assert.equal(times(1.002), '1.002');
    assert.equal(times(0.9987), '0.9987');
    assert.equal(times(1), '1.00');
  });

  it('says ranges, with and without an end', () => {
    assert.equal(between(2.1, 4.72), 'between 2.1 and 4.7');
    assert.equal(between(14.3, Infinity), '14 or more');
    assert.equal(range(2.1, 4.72), '2.1 to 4.7');
  });

  it('tells two ends apart that would read the same, and says one that is the same once', () => {
    assert.equal(range(4.2, 4.24), '4.20 to 4.24');
    assert.equal(between(14.3, 14.41), 'between 14.3 and 14.4');
    assert.equal(range(4.2, 4.2), '4.2');
    assert.equal(between(1.5, 1.5), '1.50');
    assert.equal(fromTo('4%', '4%'), '4%');
    assert.equal(fromTo('3%', '8%'), '3% to 8%');
    assert.equal(inEach('4%', '4%', 'month'), '4% of every month');
    assert.equal(inEach('3%', '8%', 'month'), 'from 3% to 8% of a month');
  });

  it('says rates, shares, excess and p values', () => {
    assert.deepEqual([0, 0.041, 8.459, 1234.5].map(ratePhrase), ['0', '0.041', '8.5', '1,235']);
    assert.deepEqual([0, 0.0001, 0.082, 0.99999, 1].map(percentage), [
      '0%',
      'less than 0.1%',
      '8.2%',
      'more than 99.9%',
      '100%',
    ]);
    assert.deepEqual([38.7, -12.2, 0.2].map(excessPhrase), [
      'about 39 more',
      'about 12 fewer',
      'less than 1 either way',
    ]);
    assert.deepEqual([1e-9, 0.0264, 0.2].map(pValuePhrase), ['below 0.001', '0.026', '0.20']);
  });

  it('rounds counts, and leaves any other number as it is', () => {
    assert.equal(whole(2625.6), '2,626');
    assert.equal(exact(0.5), '0.5');
    assert.equal(exact(1000), '1,000');
  });

  it('says counts of things, and their shares', () => {
    assert.equal(counted(1, 'row'), '1 row');
    assert.equal(counted(2300, 'row'), '2,300 rows');
    assert.equal(countAndShare(312, 7800), '312 (4%)');
    assert.equal(countAndShare(0, 7800), '0');
  });

  it('does not round a share down to nothing or up to all', () => {
    assert.equal(countAndShare(1, 7800), '1 (under 1%)');
    assert.equal(countAndShare(7799, 7800), '7,799 (over 99%)');
    assert.equal(countAndShare(7800, 7800), '7,800 (100%)');
  });

  it('says confidence levels', () => {
    assert.deepEqual([0.95, 0.995, 0.9].map(levelPhrase), ['95%', '99.5%', '90%']);
  });
});
