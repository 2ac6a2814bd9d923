// Dates as files write them: read one way for a whole column, and asked about where they are open.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ageOn, dateForms, readDate, recognisedDates, type DateForm } from './written-date.ts';

describe('a date', () => {
  const cases: readonly (readonly [string, DateForm, string | null])[] = [
    ['2025-05-31', 'year-first', '2025-05-31'],
    ['2025/5/3 14:05', 'year-first', '2025-05-03T14:05:00+00:00'],
    ['2025-05-31T14:05:09.123Z', 'year-first', '2025-05-31T14:05:09+00:00'],
    ['2025-05-31T14:05:09+01:00', 'year-first', '2025-05-31T14:05:09+01:00'],
    ['31/05/2025', 'day-first', '2025-05-31'],
    ['31.5.25', 'day-first', '2025-05-31'],
    ['31-05-1985 09:30:00', 'day-first', '1985-05-31T09:30:00+00:00'],
    ['05/31/2025', 'month-first', '2025-05-31'],
    ['31 May 2025', 'month-named', '2025-05-31'],
    ['1st-Sept-24', 'month-named', '2024-09-01'],
    ['2025-05', 'month-only', '2025-05-01'],
    ['May 2025', 'month-only', '2025-05-01'],
    ['31/05/2025', 'month-first', null],
    ['29/02/2025', 'day-first', null],
    ['29/02/2024', 'day-first', '2024-02-29'],
    ['31/04/2025', 'day-first', null],
    ['0/1/2025', 'day-first', null],
    ['yesterday', 'day-first', null],
    ['', 'day-first', null],
    ['45717', 'year-first', null],
  ];
  for (const [cell, form, read] of cases)
    test(`“${cell}”, ${form}, is ${read ?? 'none'}`, () => assert.equal(readDate(cell, form), read));

  test('of a column is open where day and month fit either way round, and only there', () => {
    assert.deepEqual(recognisedDates(['01/02/2025', '12/11/2025']), {
      form: 'day-first',
      share: 1,
      open: true,
    });
    assert.deepEqual(recognisedDates(['01/02/2025', '13/11/2025']), {
      form: 'day-first',
      share: 1,
      open: false,
    });
    assert.deepEqual(recognisedDates(['01/02/2025', '11/13/2025']), {
      form: 'month-first',
      share: 1,
      open: false,
    });
    assert.equal(recognisedDates(['2025-01-02']).open, false);
    assert.equal(recognisedDates(['North', 'South', '01/02/2025']).form, null);
    assert.deepEqual(recognisedDates([]), { form: null, share: 0, open: false });
  });

  test('of any form is that day again when it is read as year first', () => {
    for (const form of dateForms) {
      const read = readDate(
        form === 'year-first'
          ? '2025-05-03'
          : form === 'month-named'
            ? '3 May 2025'
            : form === 'month-only'
              ? '2025-05'
              : '03/05/2025',
        form,
      );
      assert.equal(readDate(read ?? '', 'year-first'), read);
    }
  });
});

test('age on a day is in whole years, had on the birthday itself', () => {
  assert.equal(ageOn('2000-03-15', '2025-03-14'), 24);
  assert.equal(ageOn('2000-03-15', '2025-03-15T10:00:00+00:00'), 25);
  assert.equal(ageOn('2004-02-29', '2025-02-28'), 20);
  assert.equal(ageOn('2025-03-16', '2025-03-15'), null);
  assert.equal(ageOn('1880-01-01', '2025-03-15'), null);
});
