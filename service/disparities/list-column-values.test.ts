// What forms can offer of the columns of records and of people.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { importEvents, readPeople } from '../datasets/index.ts';
import { temporaryFolder } from '../platform/files.ts';
import { openWarehouse } from '../platform/warehouse/index.ts';
import { wholeImport } from './counting/select-events.ts';
import { valuesOfPeople } from './counting/values-of-people.ts';
import { listColumnValues } from './list-column-values.ts';

const rows = Array.from(
  { length: 40 },
  (_, i) =>
    `2025-01-0${(i % 9) + 1},Male,${i % 3 === 0 ? 'Arrest' : i % 3 === 1 ? '' : 'None, so far'},${i},note ${i}`,
);

describe('the values that columns hold', () => {
  it('are those of columns with few, the commonest first, and the columns that hold numbers are named', async () => {
    await using folder = await temporaryFolder('due-regard-values');
    const path = join(folder.path, 'calls.csv');
    const quoted = rows.map((row) => row.replace('None, so far', '"None, so far"'));
    await writeFile(path, `Date,Gender,Outcome,Minutes,Note\n${quoted.join('\n')}\n`);
    const warehouse = await openWarehouse({ temporaryFolder: folder.path });
    const into = join(folder.path, 'events');
    const imported = await importEvents({ paths: [path], into, warehouse });
    assert.ok(imported.ok);
    const held = await listColumnValues(warehouse, [wholeImport(into, imported.value)]);
    await warehouse.close();
    assert.deepEqual(
      held.values.filter(({ header }) => header === 'Outcome'),
      [{ header: 'Outcome', values: ['Arrest', 'None, so far'] }],
    );
    assert.ok(!held.values.some(({ header }) => ['Note', 'Minutes', 'Gender'].includes(header)));
    assert.deepEqual(held.numbers, ['Minutes']);
  });

  it('are found for people too', async () => {
    await using folder = await temporaryFolder('due-regard-values');
    const path = join(folder.path, 'people.csv');
    await writeFile(path, 'Sex,Grade,Days\nMale,B,"1,200"\nFemale,A,7\nFemale,B,\n');
    const people = await readPeople({ paths: [path] });
    assert.ok(people.ok);
    const { values, numbers } = valuesOfPeople(people.value);
    assert.deepEqual(values[0], { header: 'Grade', values: ['B', 'A'] });
    assert.deepEqual(numbers, ['Days']);
  });
});
