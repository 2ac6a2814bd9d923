// A table under the headings by which the reading knows its columns, its values as they were settled, its rows as they count.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withValue, type ColumnMeaning, type Definition } from './definition.ts';
import { mappedTable, rememberedKey } from './mapped-table.ts';
import { mappingPreview, previewChanges } from './mapping-preview.ts';
import type { RowKind } from './row-kind.ts';

function definitionOf(rows: RowKind, columns: Readonly<Record<string, ColumnMeaning>>): Definition {
  return {
    ...{ format: 1, name: 'A trial', rows, one: 'event', many: 'events', partner: '', on: null, values: [] },
    dateForm: 'day-first',
    columns: Object.entries(columns).map(([header, meaning]) => ({ header, meaning })),
  };
}

const ethnicity = { is: 'characteristic', characteristic: 'ethnicity' } as const;
const age = { is: 'characteristic', characteristic: 'age' } as const;

describe('a mapped table', () => {
  const table = {
    name: 'a.csv',
    columns: ['Date', 'When', 'Eth', 'Years', 'Note'],
    rows: [
      ['2025', '31/05/2025', 'Pakistani', '23', 'x'],
      ['2025', '01/06/2025', 'Fell folk', '64', 'y'],
      ['2025', '32/06/2025', 'TEST', '', 'z'],
      ['2025', '', 'NS', '9', ''],
    ],
  };
  const definition = definitionOf('events', {
    Date: { is: 'category' },
    When: { is: 'date' },
    Eth: ethnicity,
    Years: age,
    Note: { is: 'not-used' },
  });

  test('bears the headings that the reading knows, and gives them to nothing else', () => {
    const { columns, rows } = mappedTable(table, definition, new Map());
    assert.deepEqual(columns, ['Date (as sent)', 'Date', 'Self-defined ethnicity', 'Age range']);
    assert.deepEqual(rows[0], ['2025', '2025-05-31', 'Pakistani', '18-24']);
    assert.equal(rows[1]?.[3], 'Over 34');
    assert.equal(rows[3]?.[3], 'Under 10');
  });

  test('says a date that is none as declared so that nobody reads it some other way', () => {
    const { rows, badDates, noDates, period } = mappedTable(table, definition, new Map());
    assert.equal(rows[2]?.[1], '32/06/2025 (no date as declared)');
    assert.deepEqual([badDates, noDates, period], [1, 1, { from: '2025-05-31', to: '2025-06-01' }]);
  });

  test('has values as they were settled here before as they were remembered, and both before what nobody knows', () => {
    const remembered = new Map([
      [rememberedKey('ethnicity', 'fell FOLK'), { to: 'group', code: 'white-irish' } as const],
    ]);
    assert.equal(mappedTable(table, definition, remembered).rows[1]?.[2], 'White - Irish');
    const settled = withValue(definition, 'Eth', 'Fell folk', { to: 'silence', silence: 'not-stated' });
    assert.equal(mappedTable(table, settled, remembered).rows[1]?.[2], 'Not stated');
    assert.equal(mappedTable(table, definition, new Map()).rows[1]?.[2], 'Fell folk');
    assert.deepEqual(withValue(settled, 'Eth', ' fell  folk', null), definition);
  });

  test('leaves the rows of a value out, and counts them', () => {
    const settled = withValue(definition, 'Eth', 'TEST', { to: 'leave-out' });
    const { rows, leftOut } = mappedTable(table, settled, new Map());
    assert.equal(rows.length, 3);
    assert.deepEqual(leftOut, [{ header: 'Eth', value: 'TEST', rows: 1 }]);
  });

  test('is told beforehand by what will be counted, and by what changes', () => {
    const before = mappingPreview([mappedTable(table, definition, new Map())]);
    assert.deepEqual([before.rows, before.aside.map(({ rows }) => rows)], [2, [1, 1]]);
    assert.deepEqual(before.columns[0], {
      header: 'Eth',
      label: 'ethnicity, as the person said',
      groups: [{ label: 'Asian/Asian British - Pakistani', rows: 1 }],
      silences: [{ label: 'Not stated', rows: 1 }],
      unknown: { rows: 2, values: 2 },
      rows: 4,
    });
    const settled = withValue(definition, 'Eth', 'Fell folk', { to: 'group', code: 'white-irish' });
    assert.deepEqual(previewChanges(before, mappingPreview([mappedTable(table, settled, new Map())])), [
      { column: 'Eth', label: 'Not recognised', before: 2, after: 1 },
      { column: 'Eth', label: 'White - Irish', before: 0, after: 1 },
    ]);
  });

  test('of an outcome says yes and no, and leaves what is neither', () => {
    const outcome = definitionOf('events', { Upheld: { is: 'outcome', yesNo: true } });
    const rows = ['Y', 'false', '', 'Withdrawn'].map((cell) => [cell]);
    const mapped = mappedTable({ name: 'b.csv', columns: ['Upheld'], rows }, outcome, new Map());
    assert.deepEqual(mapped.rows, [['Yes'], ['No'], [''], ['Withdrawn']]);
  });

  test('of counts has its figure under “Count”', () => {
    const counts = definitionOf('counts', {
      Grp: ethnicity,
      Responses: { is: 'count' },
      Year: { is: 'date' },
    });
    const mapped = mappedTable(
      { name: 'c.csv', columns: ['Grp', 'Responses', 'Year'], rows: [['White', '12', '2025']] },
      { ...counts, dateForm: null },
      new Map(),
    );
    assert.deepEqual(
      [mapped.columns, mapped.rows],
      [['Ethnicity', 'Count', 'Period'], [['White', '12', '2025']]],
    );
  });
});
