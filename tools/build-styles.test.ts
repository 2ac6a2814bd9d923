// The committed style sheet is what its sources say, and it fetches nothing from elsewhere.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { styles } from './build-styles.ts';

test('the committed style sheet is compiled from the styles as they stand', async () => {
  const committed = await readFile(
    new URL('../service/pages/assets/due-regard.css', import.meta.url),
    'utf8',
  );
  assert.equal(styles(), committed);
  assert.doesNotMatch(committed, /GDS Transport|@font-face|@import|url\((?!["']?data:)/);
});
