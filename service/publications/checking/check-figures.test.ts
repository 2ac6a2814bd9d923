// Pictures that say nothing to somebody who cannot see them, and tables that cannot be read by rows and columns.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BlockContent } from '../document/document.ts';
import { findingsOf, picture, told, words } from './made-up-publication.ts';

describe('pictures and tables', () => {
  test('a picture needs words that say what it shows, unless it is decoration', () => {
    for (const useless of ['', 'IMG_2031', 'chart.png', 'Photo', 'image 3', 'Logo'])
      assert.equal(
        findingsOf([picture(useless)]).filter(({ severity }) => severity === 'stops').length,
        1,
        useless,
      );
    assert.deepEqual(findingsOf([picture('', { decorative: true })]), []);
    assert.deepEqual(
      findingsOf([picture('Two people sign the agreement at a table in Lowmarket library.')]),
      [],
    );
    assert.deepEqual(told(findingsOf([picture('Image of a table')])), ['look alt-begins b1']);
    assert.deepEqual(told(findingsOf([picture('Our team', { caption: 'Our team' })])), [
      'look alt-as-caption b1',
    ]);
  });

  const table = (rows: string[][], numeric: boolean, caption = 'Staff by team'): BlockContent => ({
    kind: 'table',
    caption,
    columns: [
      { heading: 'Team', numeric: false },
      { heading: 'Staff', numeric },
    ],
    rows: rows.map((row) => row.map(words)),
  });

  test('a table needs a caption, and numbers that are marked as such', () => {
    assert.deepEqual(
      told(
        findingsOf([
          table(
            [
              ['A', '1,200'],
              ['B', '35'],
            ],
            true,
          ),
        ]),
      ),
      [],
    );
    assert.deepEqual(
      told(
        findingsOf([
          table(
            [
              ['A', '1,200'],
              ['B', '[c]'],
            ],
            false,
          ),
        ]),
      ),
      ['look numbers-as-words b1'],
    );
    assert.deepEqual(
      told(
        findingsOf([
          table(
            [
              ['A', '12'],
              ['B', 'about ten'],
            ],
            true,
          ),
        ]),
      ),
      ['look words-as-numbers b1'],
    );
    assert.deepEqual(told(findingsOf([table([['A', '12']], true, ' ')])), ['stops no-caption b1']);
    assert.deepEqual(told(findingsOf([table([['A', '']], false)])), ['look empty-cells b1']);
  });
});
