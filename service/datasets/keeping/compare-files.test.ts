// How a corrected file is compared with the one it replaces.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../platform/files.ts';
import { openWarehouse, sqlText } from '../../platform/warehouse/index.ts';
import { compareFiles } from './compare-files.ts';

test('rows that went and rows that came are counted, repeats too, and a new column counts as empty before', async () => {
  await using folder = await temporaryFolder('compare');
  const warehouse = await openWarehouse({ temporaryFolder: folder.path });
  const write = async (name: string, rows: string): Promise<string> => {
    const into = join(folder.path, name);
    await mkdir(into);
    await warehouse.run(`copy (${rows}) to ${sqlText(join(into, 'events-0.parquet'))} (format parquet)`);
    return into;
  };
  const before = await write(
    'before',
    `select * from (values (0, 1, 'Arrest'), (0, 2, 'Arrest'), (0, 3, 'Caution'), (1, 1, 'Other file'))
     as rows(file, row_number, outcome)`,
  );
  const after = await write(
    'after',
    `select * from (values (3, 1, 'Arrest', null), (3, 2, 'Caution', null), (3, 3, 'Caution', 'yes'))
     as rows(file, row_number, outcome, linked)`,
  );
  assert.deepEqual(
    await compareFiles(warehouse, { folder: before, fileIndex: 0 }, { folder: after, fileIndex: 3 }),
    { rowsBefore: 3, rowsAfter: 3, rowsOnlyBefore: 1, rowsOnlyAfter: 1 },
  );
  await warehouse.close();
});
