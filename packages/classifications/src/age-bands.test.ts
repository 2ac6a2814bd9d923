// Specifies lists of ages in bands of your own.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageBands, ageRange, findClassification, harmonise, rollUp } from './index.ts';

const source = { title: 'Our own bands', publisher: 'Us', url: '', published: '' };
const own = (...bands: string[]) => ageBands({ id: 'own', version: '1', title: 'Our bands', source, bands });

test('your own bands read files and roll single years up', () => {
  const list = own('under 18', '18-64', '65+');
  assert.deepEqual(harmonise(list, '18 to 64'), { kind: 'category', code: '18-64' });
  assert.equal(rollUp(list, 'bands', '17'), '0-17');
  assert.equal(rollUp(list, 'bands', '100-and-over'), '65-and-over');
  assert.equal(rollUp(list, 'single-years', '0-17'), undefined);
});

test('bands are refused that leave a gap, overlap, have no end, or are no ages', () => {
  assert.throws(() => own('under 18', '20+'), /No band holds age 18: the next one is "20\+"/);
  assert.throws(() => own('under 18', '17+'), /"17\+" overlaps/);
  assert.throws(() => own('under 18', '18-64'), /No band holds age 65 and over/);
  assert.throws(() => own('young', '18+'), /"young" is not a band of ages/);
  assert.throws(() => own('5+'), /No band holds age 0/);
});

test('a band has the same code in every list, so that lists join', () => {
  const police = findClassification('age-police-bands');
  const census = findClassification('age-census-bands');
  assert.ok(police && census);
  assert.deepEqual(harmonise(police, '25-34'), harmonise(census, 'Aged 25 to 34 years'));
});

test('single years roll up into each published list of bands', () => {
  const years = findClassification('age-single-years');
  assert.ok(years);
  assert.equal(rollUp(years, 'police-bands', '9'), '0-9');
  assert.equal(rollUp(years, 'police-bands', '34'), '25-34');
  assert.equal(rollUp(years, 'police-bands', '35'), '35-and-over');
  assert.equal(rollUp(years, 'census-bands', '100-and-over'), '85-and-over');
  assert.equal(rollUp(years, 'five-year', '89'), '85-89');
  assert.equal(rollUp(years, 'use-of-force-bands', '17'), '11-17');
});

test('ages that cannot be are not ages', () => {
  for (const text of ['131', '18-240', '24-18', 'under 0', 'eighteen', '', '1.5', '12/03/1984', '-3'])
    assert.equal(ageRange(text), undefined, text);
});
