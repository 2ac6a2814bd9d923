// What is done with each column before anything is kept.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FoundDetail } from '../minimising/personal-details.ts';
import type { ColumnMeaning, Definition } from './definition.ts';
import { mayBeKept, treatmentsOf } from './treatments.ts';

function definitionOf(
  columns: Readonly<Record<string, ColumnMeaning>>,
  more: Partial<Definition> = {},
): Definition {
  return {
    ...{
      format: 1,
      name: 'A trial',
      rows: 'events',
      one: 'event',
      many: 'events',
      partner: '',
      on: null,
      values: [],
    },
    dateForm: 'day-first',
    columns: Object.entries(columns).map(([header, meaning]) => ({ header, meaning })),
    ...more,
  };
}

const byHeading = (detail: FoundDetail['detail']): FoundDetail => ({ detail, by: 'heading', share: null });
const byContent = (detail: FoundDetail['detail']): FoundDetail => ({ detail, by: 'content', share: 0.9 });

describe('a column', () => {
  const cases: readonly (readonly [string, ColumnMeaning, FoundDetail | null, string])[] = [
    [
      'that is an identifier is left out',
      { is: 'identifier', detail: 'name', keep: false },
      byHeading('name'),
      'leave-out',
    ],
    [
      'that is an identifier and needed is hashed',
      { is: 'identifier', detail: 'name', keep: true },
      byHeading('name'),
      'hash',
    ],
    ['of free text is left out', { is: 'free-text' }, null, 'leave-out'],
    ['that is not used is left out', { is: 'not-used' }, null, 'leave-out'],
    ['that holds nobody is kept', { is: 'category' }, null, 'keep'],
    [
      'that is headed as a reference may be kept as a category',
      { is: 'category' },
      byHeading('reference'),
      'keep',
    ],
    ['whose cells are references may not', { is: 'category' }, byContent('reference'), 'leave-out'],
    ['whose cells are e-mail addresses is never kept', { is: 'category' }, byContent('email'), 'leave-out'],
    [
      'that is headed as postcodes is never kept as a place',
      { is: 'place' },
      byHeading('postcode'),
      'leave-out',
    ],
    [
      'of dates of birth is never kept as the date of the event',
      { is: 'date' },
      byHeading('date-of-birth'),
      'leave-out',
    ],
    ['of amounts that hardly ever come twice is kept', { is: 'amount' }, byContent('reference'), 'keep'],
  ];
  for (const [says, meaning, found, treated] of cases)
    test(says, () => {
      const [treatment] = treatmentsOf(['A'], [found], definitionOf({ A: meaning }), [['x']]);
      assert.equal(treatment?.do, treated);
      if (treated === 'keep' && found) assert.ok(mayBeKept(meaning, found));
    });

  test('that nobody has said anything of is left out', () => {
    assert.equal(
      treatmentsOf(['B'], [null], definitionOf({ A: { is: 'category' } }), [])[0]?.do,
      'leave-out',
    );
  });
});

describe('a date of birth', () => {
  const columns = ['Born', 'When'];
  const declared = { Born: { is: 'date-of-birth', asAge: true }, When: { is: 'date' } } as const;
  const bandOf = (definition: Definition, rows: string[][]) => {
    const [treatment] = treatmentsOf(columns, [byHeading('date-of-birth'), null], definition, rows);
    assert.ok(treatment?.do === 'band');
    return rows.map((row) => treatment.band(row[0] ?? '', row));
  };

  test('is the band of ages on the day of the event', () => {
    const rows = [
      ['15/03/2007', '14/03/2025'],
      ['15/03/2007', '15/03/2025'],
      ['', '15/03/2025'],
      ['15/03/2007', ''],
    ];
    assert.deepEqual(bandOf(definitionOf(declared), rows), ['10-17', '18-24', null, null]);
  });

  test('with a year of two figures that would lie ahead is of a century before', () => {
    assert.deepEqual(bandOf(definitionOf(declared), [['20/02/31', '01/03/2025']]), ['Over 34']);
  });

  test('that could stand either way round is read as the other dates are', () => {
    const rows = [['01/12/2000', '02/06/2025']];
    assert.deepEqual(bandOf(definitionOf(declared, { dateForm: 'day-first' }), rows), ['18-24']);
    assert.deepEqual(bandOf(definitionOf(declared, { dateForm: 'month-first' }), rows), ['25-34']);
  });

  test('of people is worked out on the day of their snapshot', () => {
    const people = definitionOf(
      { Born: declared.Born },
      { rows: 'people', dateForm: null, on: '2025-03-31' },
    );
    assert.deepEqual(bandOf(people, [['31/03/2001', '']]), ['Aged 20 to 24 years']);
  });
});
