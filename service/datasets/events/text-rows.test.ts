// How one row of a text table is split.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitRow } from './text-rows.ts';

describe('a row of a text table', () => {
  it('is split at the delimiter, blanks at either end kept', () => {
    assert.deepEqual(splitRow(',a,', ',')?.cells, ['', 'a', '']);
  });

  it('keeps a delimiter and a doubled quote inside quotes', () => {
    assert.deepEqual(splitRow('"a,""b""",c', ',')?.cells, ['a,"b"', 'c']);
    assert.deepEqual(splitRow('a,"b",', ',')?.cells, ['a', 'b', '']);
  });

  it('is not whole while a quote is open', () => {
    assert.equal(splitRow('a,"b', ','), null);
  });

  it('takes a quote in the middle of a cell as it stands', () => {
    assert.deepEqual(splitRow('a 6" rule,b', ','), { cells: ['a 6" rule', 'b'], fault: null });
  });

  it('says when text follows a closing quote', () => {
    assert.equal(splitRow('"a"b,c', ',')?.fault, 'text-after-quote');
  });
});
