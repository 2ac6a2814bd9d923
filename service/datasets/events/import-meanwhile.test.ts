// Other work that is done while an import reads its rows.
import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../../platform/files.ts';
import { openWarehouse } from '../../platform/warehouse/index.ts';
import { importEvents } from './import-events.ts';
import { good } from './import-trial.ts';
import { fileOf, row } from './made-events.ts';

/** Imports files in parts of a row or two. */
async function importWith(files: Record<string, string | Buffer>, meanwhile: () => Promise<void>) {
  await using folder = await temporaryFolder('import-meanwhile');
  const sent = join(folder.path, 'sent');
  await mkdir(sent);
  for (const [name, text] of Object.entries(files)) await writeFile(join(sent, name), text);
  const warehouse = await openWarehouse({ temporaryFolder: join(folder.path, 'spill') });
  const into = join(folder.path, 'made', 'import');
  try {
    const request = { paths: [sent], into, warehouse, partBytes: 600, meanwhile };
    const result = await importEvents(request).then(
      (outcome) => ({ outcome }),
      (thrown: unknown) => ({ thrown }),
    );
    return { ...result, left: await readdir(join(folder.path, 'made')) };
  } finally {
    await warehouse.close();
  }
}

const months = Object.fromEntries(
  ['01', '02', '03', '04', '05'].map((month) => [
    `2020-${month}-cumbria-stop-and-search.csv`,
    fileOf(
      row({ date: `2020-${month}-01T12:00:00+00:00` }),
      row({ date: `2020-${month}-02T12:00:00+00:00` }),
    ),
  ]),
);

describe('other work beside an import', () => {
  it('is done once, however many parts are read', async () => {
    let times = 0;
    const made = await importWith(months, async () => void (times += 1));
    assert.equal(times, 1);
    assert.ok('outcome' in made);
    assert.equal(good(made.outcome).quality.accepted, 10);
  });

  it('is done once when everything has to be read again in another encoding', async () => {
    let times = 0;
    const late = `${'x'.repeat(20_000)}caf\u00e9`;
    const file = Buffer.from(fileOf(row(), row({ outcome: late }), row()), 'latin1');
    const made = await importWith({ ...months, '2020-06-cumbria-stop-and-search.csv': file }, async () => {
      times += 1;
    });
    assert.equal(times, 1);
    assert.ok('outcome' in made);
    assert.equal(good(made.outcome).files.at(-1)?.encoding, 'windows-1252');
  });

  it('ends the import by what it throws, and nothing is left of it', async () => {
    const made = await importWith(months, () => Promise.reject(new Error('not wanted any more')));
    assert.ok('thrown' in made && made.thrown instanceof Error);
    assert.equal(made.thrown.message, 'not wanted any more');
    assert.deepEqual(made.left, []);
  });
});
