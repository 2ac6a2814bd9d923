// Bringing the words of events and of a population to the same groups.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findClassification } from '@due-regard/classifications';
import { residentsOf } from '../counting/exposure.ts';
import { groupingOf } from './grouping.ts';

const police = findClassification('ethnicity-police-self-defined')!;
const officer = findClassification('ethnicity-police-officer-defined')!;
const census = findClassification('ethnicity-census-2021')!;

describe('groups of two lists of words', () => {
  it('meets in five groups, in the words of the population', () => {
    const grouping = groupingOf(police, census, '5')!;
    assert.deepEqual(
      grouping.groups.map(({ shortLabel }) => shortLabel),
      ['Asian', 'Black', 'Mixed', 'White', 'Other'],
    );
    assert.equal(grouping.groupOfEvent('black-caribbean'), 'black');
    assert.equal(grouping.groupOfPopulation('white-roma'), 'white');
  });

  it('never lets a list that has no such group say that nobody of it was searched', () => {
    const roma = groupingOf(officer, census, '19')!.groups.find(({ code }) => code === 'white-roma')!;
    assert.equal(roma.inEvents, false);
    assert.equal(roma.inPopulation, true);
  });

  it('takes what an officer saw by its own groups', () => {
    const grouping = groupingOf(officer, census, '5')!;
    assert.ok(grouping.groups.some(({ code, inEvents }) => code === 'black' && inEvents));
  });

  it('puts Mixed White and Black with Black only when asked to', () => {
    const grouping = groupingOf(police, census, 'black-including-mixed')!;
    const black = grouping.groupOfPopulation('black-caribbean');
    assert.equal(grouping.groupOfPopulation('mixed-white-and-black-caribbean'), black);
    assert.notEqual(
      groupingOf(police, census, '5')!.groupOfPopulation('mixed-white-and-black-caribbean'),
      'black',
    );
  });

  it('knows no roll-up that neither list has', () => {
    assert.equal(groupingOf(police, census, '7'), undefined);
  });

  it('counts a group once where a file holds it whole and in parts', () => {
    const cell = (category: string, count: number) => ({ areaCode: 'E1', areaName: 'Fell', category, count });
    const cells = [
      cell('black', 30),
      cell('black-african', 10),
      cell('black-caribbean', 20),
      cell('white', 70),
    ];
    const parents: Record<string, string> = { 'black-african': 'black', 'black-caribbean': 'black' };
    const residents = residentsOf(cells, groupingOf(police, census, '5')!, (code) => parents[code]);
    assert.equal(residents.get('black')?.count, 30);
    assert.equal(residents.get('white')?.count, 70);
  });
});
