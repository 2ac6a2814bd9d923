// What can point to a person is told by its heading and by what stands in the column.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isKeyedHash, personalDetail, type CountedValue } from './personal-details.ts';

const once = (...values: string[]): CountedValue[] => values.map((value) => ({ value, rows: 1 }));
const often = (...values: string[]): CountedValue[] => values.map((value) => ({ value, rows: 40 }));
const many = (make: (at: number) => string): CountedValue[] =>
  Array.from({ length: 30 }, (_, at) => ({ value: make(at), rows: 1 }));

describe('a column', () => {
  for (const [heading, detail] of [
    ['Surname', 'name'],
    ['Name of complainant', 'name'],
    ['VictimName', 'name'],
    ['Date of Birth', 'date-of-birth'],
    ['DOB', 'date-of-birth'],
    ['Home address', 'address'],
    ['Post code', 'postcode'],
    ['E-mail', 'email'],
    ['Mobile', 'telephone'],
    ['NI number', 'ni-number'],
    ['NHS No', 'health-number'],
    ['Officer collar number', 'collar-number'],
    ['Custody record', 'reference'],
    ['URN', 'reference'],
    ['Latitude', 'place-to-the-metre'],
  ] as const)
    test(`headed “${heading}” holds ${detail}`, () => {
      assert.equal(personalDetail(heading, once('x'))?.detail, detail);
    });

  for (const heading of [
    'Force',
    'Ward',
    'Outcome',
    'Ethnic group',
    'Team name',
    'Legislation',
    'Object of search',
    'Month',
    'Grade',
  ])
    test(`headed “${heading}” holds nothing of persons by that alone`, () => {
      assert.equal(personalDetail(heading, often('North', 'South')), null);
    });

  for (const [name, values, detail] of [
    ['e-mail addresses', many((at) => `p${at}@example.org`), 'email'],
    ['National Insurance numbers', many((at) => `AB ${10 + at} 34 56 C`), 'ni-number'],
    ['telephone numbers', many((at) => `07700 9001${10 + at}`), 'telephone'],
    ['postcodes', many((at) => `ZE${1 + (at % 9)} ${at % 10}AA`), 'postcode'],
    ['addresses', many((at) => `${at + 1} Larkspur Lane, Nethermoor`), 'address'],
    ['names', many((at) => `Ottoline ${'ABCDEFGHIJKLMNOPQRSTUVWXYZÉÀÖÜ'[at]}akerley`), 'name'],
    ['references', many((at) => `X${at}-2025-${1000 + at}`), 'reference'],
    [
      'free text',
      many(
        (at) => `He said on the day, for the ${at}th time, that nobody had listened to what he wanted to say`,
      ),
      'free-text',
    ],
  ] as const)
    test(`under a heading that says nothing is told to hold ${name} by what stands in it`, () => {
      const found = personalDetail('Column 7', values);
      assert.equal(found?.detail, detail);
      assert.equal(found?.by, 'content');
    });

  test('of dates, of amounts, of words that come again and of keyed hashes is none of these', () => {
    assert.equal(
      personalDetail(
        'Received',
        many((at) => `2025-03-${String(at + 1).padStart(2, '0')}T10:00:00`),
      ),
      null,
    );
    assert.equal(
      personalDetail(
        'Salary',
        many((at) => String(123456 + at)),
      ),
      null,
    );
    assert.equal(personalDetail('Station', often('High Fells', 'Saltmere Coast', 'Nether Moor')), null);
    assert.equal(
      personalDetail(
        'Column 7',
        many((at) => String(at).padStart(64, 'a')),
      ),
      null,
    );
    assert.ok(isKeyedHash('0'.repeat(64)));
  });

  test('headed “Description” above three words that come again and again is no free text', () => {
    assert.equal(personalDetail('Description', often('Delay', 'Incivility', 'Other')), null);
  });
});
