// Days, months and lists in Welsh. Names of months: Geiriadur Prifysgol Cymru, and CLDR 48 (cy), which Node carries.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateIn, dayName, dayOf } from './day.ts';
import { listed } from './list.ts';
import { monthList, monthName, periodPhrase } from './month.ts';

test('the months are those of CLDR', () => {
  const cldr = new Intl.DateTimeFormat('cy', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  for (let month = 0; month < 12; month += 1) {
    const date = new Date(Date.UTC(2021, month, 1));
    assert.equal(monthName(date.toISOString().slice(0, 7), 'cy'), cldr.format(date));
  }
});

test('a day is written with the name of its month', () => {
  assert.equal(dayName('2021-03-21', 'cy'), '21 Mawrth 2021');
  assert.equal(dayOf(new Date('2025-07-31T23:30:00Z'), 'cy'), '1 Awst 2025');
  assert.equal(dayName('mid-2021', 'cy'), 'mid-2021');
  assert.equal(dateIn(new Date('2025-07-31T23:30:00Z')), '2025-08-01');
});

test('a span of months leaves the name of each month as it is', () => {
  assert.equal(periodPhrase('2020-01', '2020-12', 'cy'), 'o fis Ionawr i fis Rhagfyr 2020');
  assert.equal(periodPhrase('2019-03', '2020-05', 'cy'), 'o fis Mawrth 2019 i fis Mai 2020');
  assert.equal(periodPhrase('2020-05', '2020-05', 'cy'), 'Mai 2020');
});

test('a list ends with words before which no other changes', () => {
  assert.equal(listed(['pobl', 'cyrff', 'teuluoedd'], 'cy'), 'pobl, cyrff a hefyd teuluoedd');
  assert.equal(listed(['pobl'], 'cy'), 'pobl');
  assert.equal(monthList(['2020-05', '2020-06'], 'cy'), 'Mai 2020 a hefyd Mehefin 2020');
  assert.match(
    monthList(
      ['01', '02', '03', '04', '05'].map((m) => `2020-${m}`),
      'cy',
    ),
    /nifer y misoedd: 5/,
  );
});
