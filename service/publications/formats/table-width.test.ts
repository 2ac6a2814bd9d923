// Whether a table can be read at a width: the numbers follow from 0.6 of the type's size a letter, and 0.9 for the blanks of a cell.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnNeeds, columnWishes, shareWidth, tableHeight } from './table-width.ts';

const cell = (text: string) => [{ kind: 'text', text }] as const;
const near = (found: readonly number[], expected: readonly number[]) =>
  assert.deepEqual(
    found.map((each) => each.toFixed(3)),
    expected.map((each) => each.toFixed(3)),
  );

const table = {
  columns: [
    { heading: 'Group', numeric: false },
    { heading: 'Number', numeric: true },
  ],
  rows: [[cell('Women and girls of the county'), cell('1,204')]],
};

describe('the width of a table', () => {
  it('that its columns wish is that of their longest cells', () => {
    // 29 letters and 6: 29 × 0.6 + 0.9, 6 × 0.6 + 0.9.
    near(columnWishes(table), [18.3, 4.5]);
  });

  it('that its columns need breaks no word and makes no cell taller than four lines', () => {
    // 29 letters on four lines are 8 a line, with two to spare 10: 10 × 0.6 + 0.9. “Number” is 6: 6 × 0.6 + 0.9.
    near(columnNeeds(table), [6.9, 4.5]);
  });

  it('is left to the table where there is room for its wishes', () =>
    assert.equal(shareWidth(table, 23), null));

  it('is shared where there is less, and all of it is used', () => {
    const shares = shareWidth(table, 18);
    assert.ok(Array.isArray(shares));
    // 18 less the needs, 11.4, are 6.6, all for the column that wishes more.
    near(shares, [13.5, 4.5]);
  });

  it('is too little where not even the needs fit', () => assert.equal(shareWidth(table, 11), 'too narrow'));
});

describe('the height of a table', () => {
  it('is that of its rows, each as high as its highest cell', () => {
    // The head has one line; 29 × 0.6 = 17.4 in 6 is three: (1 + 3) × 1.4 + 2 × 0.9.
    assert.equal(tableHeight(table, [6.9, 4.5]).toFixed(3), '7.400');
  });
});
