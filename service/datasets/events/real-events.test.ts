// The import of every stop and search file in ../shared/data, held against counts made with other tools.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publishedData, whenPublished } from '../../platform/published-data.ts';
import { temporaryFolder, type TemporaryFolder } from '../../platform/files.ts';
import { openWarehouse } from '../../platform/warehouse/index.ts';
import type { EventsImport } from './events-import.ts';
import { importEvents } from './import-events.ts';

const data = join(publishedData, '01-stop-search');

describe('the import of 521,830 real searches by nine forces', whenPublished, () => {
  let folder: TemporaryFolder;
  let events: EventsImport;
  before(async () => {
    folder = await temporaryFolder('real-events');
    const warehouse = await openWarehouse({ temporaryFolder: join(folder.path, 'spill') });
    const outcome = await importEvents({ paths: [data], into: join(folder.path, 'import'), warehouse });
    await warehouse.close();
    assert.ok(outcome.ok);
    events = outcome.value;
  });
  after(() => folder[Symbol.asyncDispose]());

  it('takes in every row of the 284 files', () => {
    assert.deepEqual(
      {
        files: events.files.length,
        rows: events.quality.rows,
        accepted: events.quality.accepted,
        rejected: events.quality.rejected.total,
      },
      { files: 284, rows: 521_830, accepted: 521_830, rejected: 0 },
    );
  });

  it('knows every spelling in them', () => {
    for (const { header, total } of events.quality.characteristics)
      assert.equal(total.unrecognised, 0, header);
  });

  it('finds 24 months of Cumbria, and gender not stated by any reading in about 44% of its rows', () => {
    const cumbria = events.quality.partners.find(({ partner }) => partner === 'cumbria');
    assert.deepEqual(
      { rows: cumbria?.rows, months: cumbria?.submitted.length, missing: cumbria?.missing },
      { rows: 5193, months: 24, missing: [] },
    );
    const gender = events.quality.characteristics.find(({ breakdown }) => breakdown === 'gender');
    const counts = gender?.byPartner.find(({ partner }) => partner === 'cumbria');
    assert.ok(counts);
    assert.equal(Math.round((100 * counts.notRecorded) / counts.rows), 44);
  });
});
