// The quality report on a page: a month that was never sent keeps its place, and what is not recognised is accounted for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QualityReport } from './events/events-import.ts';
import { qualityView } from './quality-view.ts';

const month = { rows: 10, stated: 8, notStated: 1, notRecorded: 0, notApplicable: 0, unrecognised: 1 };
const long = `<b>${'x'.repeat(190)}`;
const quality: QualityReport = {
  rows: 20,
  accepted: 20,
  rejected: { total: 0, byCode: {} },
  period: { from: '2025-01', to: '2025-03' },
  partners: [
    {
      partner: 'fellshire',
      rows: 20,
      from: '2025-01',
      to: '2025-03',
      submitted: ['2025-01', '2025-03'],
      missing: ['2025-02'],
    },
  ],
  characteristics: [
    {
      header: 'Gender',
      slug: 'gender',
      breakdown: 'gender',
      classificationId: 'sex',
      total: { rows: 20, stated: 16, notStated: 2, notRecorded: 0, notApplicable: 0, unrecognised: 2 },
      byMonth: [
        { ...month, month: '2025-01' },
        { ...month, month: '2025-03' },
      ],
      byPartner: [],
      unrecognised: [{ value: long, rows: 2, candidates: [] }],
      unrecognisedValues: 1,
    },
  ],
  outsideFileMonth: { rows: 0, files: [] },
  notes: [],
};

test('a month that was never sent has its place in the chart and is called missing', () => {
  const markup = qualityView(quality, new Map([['fellshire', 'Fellshire Constabulary']])).toString();
  assert.match(markup, /No records for the month/);
  assert.match(markup, /Fellshire Constabulary: February 2025/);
});

test('the chart says what its columns lack to the full height', () => {
  const markup = qualityView(quality, new Map()).toString();
  assert.match(markup, /What a column lacks to 100% was written in a way that is not recognised/);
});

test('a value as long as can be is escaped and may break anywhere', () => {
  assert.match(qualityView(quality, new Map()).toString(), /<span class="dr-value">&lt;b&gt;x{190}<\/span>/);
});
