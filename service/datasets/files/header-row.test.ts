// Recognising headings.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flattenHeadings, recogniseHeaderRow } from './header-row.ts';

test('the first row of a plain table is its header', () => {
  const found = recogniseHeaderRow([
    ['area', 'n'],
    ['Eden', '54,700'],
    ['Copeland', '67,100'],
  ]);
  assert.deepEqual(found, { preamble: [], headings: [0], firstData: 1, names: ['area', 'n'] });
});

test('title rows and blank lines above the header are preamble', () => {
  const found = recogniseHeaderRow([
    ['CO2 emissions, 2000 to 2002', '', '', ''],
    ['thousand tonnes', '', '', ''],
    ['', '', '', ''],
    ['Year', '2000', '2001', '2002'],
    ['Timber', '2,666', '2,274', '1,877'],
    ['Glass', '3,108', '2,954', '..'],
  ]);
  assert.deepEqual(found?.preamble, [0, 1, 2]);
  assert.deepEqual(found?.names, ['Year', '2000', '2001', '2002']);
  assert.equal(found?.firstData, 4);
});

test('two rows of headings with merged cells become one name a column', () => {
  const found = recogniseHeaderRow([
    ['Table 1: Police officers'],
    [],
    ['', 'As at:', '', 'Change in 12 months', '', 'Change in 6 months', ''],
    [],
    ['', 'Sep-17', 'Sep-18', 'number', '%', 'number', '%'],
    ['Cleveland', '1,274', '1,224', '-50', '-3.9', '-33', '-2.7'],
    ['Durham', '1,138', '1,141', '3', '0.3', '0', '0.0'],
  ]);
  assert.deepEqual(found?.headings, [2, 4]);
  assert.deepEqual(found?.names, [
    '',
    'Sep-17',
    'Sep-18',
    'Change in 12 months: number',
    'Change in 12 months: %',
    'Change in 6 months: number',
    'Change in 6 months: %',
  ]);
});

test('a row of stray totals between two heading rows is no heading', () => {
  const found = recogniseHeaderRow([
    ['Table 4. By perceived ethnicity'],
    ['Contents'],
    [],
    ['', '', 'Perceived ethnicity'],
    ['', '', 'White', 'Black'],
    ['', '', '299,276', '67,303', '', '427,725'],
    [],
    ['Type of force', 'Tactic', '', '', '', 'Number of times'],
    ['Restraint', 'Total Restraint', '281,187', '62,608', '', '401,025'],
    ['Restraint', 'Ground restraint', '1,187', '608', '', '1,925'],
  ]);
  assert.deepEqual(found?.names, ['Type of force', 'Tactic', 'White', 'Black', '', 'Number of times']);
  assert.equal(found?.firstData, 8);
});

test('a first row of data that is all withheld is still data', () => {
  const found = recogniseHeaderRow([
    ['Force', 'Sep-17', 'Sep-18'],
    ['Cleveland', '..', '..'],
    ['Durham', '102', '94'],
  ]);
  assert.equal(found?.firstData, 1);
});

test('a table that begins with data has no header', () => {
  assert.equal(
    recogniseHeaderRow([
      ['1', 'null', '0'],
      ['2', '0', '0'],
    ]),
    null,
  );
});

test('expected names find the header among rows of words', () => {
  const known = ['Type', 'Date', 'Gender'];
  const found = recogniseHeaderRow(
    [['Stop and search'], ['note', 'x', 'y'], ['type ', ' DATE', 'gender'], ['Person search', 'May', 'Male']],
    { known },
  );
  assert.equal(found?.firstData, 3);
  assert.deepEqual(found?.names, ['type', 'DATE', 'gender']);
});

test('a table of words only takes its first full row', () => {
  const found = recogniseHeaderRow([
    ['Lookup'],
    ['Ethnicity', 'Standard'],
    ['all', 'All'],
    ['black', 'Black'],
  ]);
  assert.equal(found?.firstData, 2);
});

test('single headings are left alone', () => {
  assert.deepEqual(flattenHeadings([[' date', 'another\n date ']]), ['date', 'another date']);
});

test('rows of data without numbers, right below the headings, stay data', () => {
  const found = recogniseHeaderRow([
    ['Type', 'Date', 'Latitude', 'Outcome'],
    ['Person search', 'May', '', 'Arrest'],
    ['Person search', 'May', '54.6', 'Arrest'],
    ['Person search', 'June', '54.5', 'None'],
  ]);
  assert.deepEqual(found?.names, ['Type', 'Date', 'Latitude', 'Outcome']);
  assert.equal(found?.firstData, 1);
});
