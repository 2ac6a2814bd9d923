// What an import of events makes of good files.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { good, sharedTrial } from './import-trial.ts';
import { fileOf, row } from './made-events.ts';

describe('an import of events', () => {
  const { run, query } = sharedTrial();
  const name = '2020-05-cumbria-stop-and-search.csv';

  it('keeps every cell as published, beside its code, its instant and its place', async () => {
    const { outcome, into } = await run({
      [name]: fileOf(
        row({ date: '2020-05-01T04:14:33.126666+00:00', ethnicity: 'White - Irish' }),
        row({ gender: '' }),
      ),
    });
    assert.deepEqual(good(outcome).files, [
      {
        ...{
          name,
          rows: 2,
          accepted: 2,
          rejected: 0,
          partner: 'cumbria',
          month: '2020-05',
          encoding: 'utf-8',
        },
        bytes: good(outcome).files[0]?.bytes,
        sha256: good(outcome).files[0]?.sha256,
      },
    ]);
    const rows = await query(
      into,
      `SELECT file, row_number, partner, file_month, month, occurred_at::VARCHAR AS at, date, self_defined_ethnicity AS raw,
         self_defined_ethnicity__group AS code, gender, gender__group AS sex FROM EVENTS ORDER BY row_number`,
      z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    );
    const common = {
      file: 0,
      partner: 'cumbria',
      file_month: '2020-05',
      month: '2020-05',
      raw: 'White - Irish',
    };
    assert.deepEqual(rows, [
      {
        ...{
          ...common,
          row_number: 1,
          at: '2020-05-01 04:14:33.126666',
          date: '2020-05-01T04:14:33.126666+00:00',
        },
        ...{ code: 'white-irish', gender: 'Male', sex: 'male' },
      },
      {
        ...{ ...common, row_number: 2, at: '2020-05-01 12:34:00', date: '2020-05-01T12:34:00+00:00' },
        ...{ code: 'white-irish', gender: null, sex: '!not-recorded' },
      },
    ]);
  });

  it('keeps not stated, not recorded, not applicable and not recognised apart', async () => {
    const { outcome } = await run({
      [name]: fileOf(
        row({ ethnicity: 'Other ethnic group - Not stated' }),
        row({ ethnicity: '' }),
        row({ type: 'Vehicle search', ethnicity: '' }),
        row({ type: 'Vehicle search', ethnicity: 'White - Irish' }),
        row({ ethnicity: 'Marsian - green' }),
      ),
    });
    const ethnicity = good(outcome).quality.characteristics.find(
      ({ breakdown }) => breakdown === 'self-defined-ethnicity',
    );
    const counts = { rows: 5, stated: 1, notStated: 1, notRecorded: 1, notApplicable: 1, unrecognised: 1 };
    assert.deepEqual(ethnicity?.total, counts);
    assert.deepEqual(ethnicity?.byMonth, [{ month: '2020-05', ...counts }]);
    assert.equal(ethnicity?.unrecognised[0]?.value, 'Marsian - green');
  });

  it('puts an event in the month of the clock in London, summer time included', async () => {
    const dates = ['2020-03-31T22:59:00+00:00', '2020-03-31T23:00:00+00:00', '2020-09-30T23:30:00+00:00'];
    const winter = ['2020-10-31T23:30:00+00:00', '2020-12-31T23:59:59+00:00', '2020-06-01T00:30:00+01:00'];
    const { into } = await run({
      'searches.csv': fileOf(...[...dates, ...winter].map((date) => row({ date }))),
    });
    const months = await query(
      into,
      'SELECT month FROM EVENTS ORDER BY row_number',
      z.object({ month: z.string() }),
    );
    const expected = ['2020-03', '2020-04', '2020-10', '2020-10', '2020-12', '2020-06'];
    assert.deepEqual(
      months.map(({ month }) => month),
      expected,
    );
  });
});
