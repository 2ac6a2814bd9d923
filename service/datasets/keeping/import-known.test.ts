// Files of a form that is known are read at once, and what can point to a person is not kept of them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { currentTables } from './list-current-events.ts';
import { mappingTrial } from './put-mapping-trial.ts';

describe('files whose form is known', () => {
  const trial = mappingTrial();

  it('lose what can point to a person, and nothing else', async () => {
    const id = await trial.dataset('people', 'Staff');
    const staff = ['Staff number,Surname,E-mail,Sex,Ethnicity,Grade'];
    for (let at = 0; at < 30; at += 1)
      staff.push(
        `${70000 + at},Quackenbush${at},q${at}@example.org,${at % 2 ? 'F' : 'M'},White British,${at % 3 ? 'PC' : 'Sergeant'}`,
      );
    const done = await trial.send(id, 'staff.csv', `${staff.join('\n')}\n`);
    assert.equal(done.status, 'done', JSON.stringify(done.problems));
    const [table] = await currentTables(
      { database: trial.needs.database, dataFolder: trial.needs.dataFolder },
      id,
    );
    assert.equal(table?.people?.rows, 30);
    assert.deepEqual(table?.people?.otherColumns, ['Grade']);
    const kept = await trial.everythingKept();
    for (const word of ['quackenbush', 'example.org', '70004', '04217'])
      assert.ok(!kept.toLowerCase().includes(word), word);
  });

  it('stay byte for byte where there is nobody in them', async () => {
    const id = await trial.dataset('people', 'Staff');
    const done = await trial.send(id, 'staff.csv', 'Sex,Grade\nF,PC\nF,PC\nM,PC\n');
    assert.equal(done.mappingId, null);
    const [table] = await currentTables(
      { database: trial.needs.database, dataFolder: trial.needs.dataFolder },
      id,
    );
    assert.equal(await readFile(table?.path ?? '', 'utf8'), 'Sex,Grade\nF,PC\nF,PC\nM,PC\n');
  });

  it('of events lose names and numbers too, and keep the months that their names say', async () => {
    const id = await trial.dataset('events', 'Searches');
    const rows = Array.from(
      { length: 30 },
      (_, at) =>
        `2025-03-${String((at % 28) + 1).padStart(2, '0')},F,White,Ottoline Quackenbush${'abcdefghijklmnopqrstuvwxyzéàöü'[at]},${40000 + at}7`,
    );
    const content = `Date,Gender,Self-defined ethnicity,Person,Entity ID\n${rows.join('\n')}\n`;
    const done = await trial.send(id, '2025-03-fellshire-stop-and-search.csv', content);
    assert.equal(done.status, 'done', JSON.stringify(done.problems));
    assert.deepEqual(
      done.events?.files.map(({ partner, month, accepted }) => [partner, month, accepted]),
      [['fellshire', '2025-03', 30]],
    );
    const kept = await trial.everythingKept();
    for (const word of ['quackenbush', '400117']) assert.ok(!kept.toLowerCase().includes(word), word);
    assert.match(done.events?.quality.notes.join(' ') ?? '', /“Person” \(names\) and “Entity ID”/);
  });
});
