// What stands over a finding.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rateHeading, rateScope } from './rate-heading.ts';
import type { RateMeasure } from './rate-measure.ts';

const measure: RateMeasure = {
  title: '',
  counted: {
    from: 'events',
    singular: 'search',
    plural: 'searches',
    filters: [{ header: 'Object of search', value: 'Controlled drugs' }],
  },
  breakdown: {
    id: 'self-defined-ethnicity',
    label: 'self-defined ethnicity',
    classificationId: 'ethnicity-police-self-defined',
    classificationVersion: '1',
    rollUpId: '5',
    rollUpTitle: 'Five ethnic groups',
  },
  reference: { kind: 'group', code: 'white', label: 'White' },
  area: 'Fellshire',
  from: '2025-01',
  to: '2025-12',
  per: 1000,
  band: { lower: 0.8, upper: 1.25 },
  level: 0.95,
};

test('the heading is short, and the scope says where, when, of what and compared with whom', () => {
  assert.equal(rateHeading(measure), 'Searches by self-defined ethnicity');
  assert.equal(
    rateScope(measure),
    'Fellshire, January to December 2025. Object of search: Controlled drugs. Compared with White.',
  );
});

test('what is not limited is not mentioned', () => {
  const everywhere = {
    ...measure,
    counted: { ...measure.counted, filters: [] },
    area: null,
    from: null,
    to: null,
  };
  assert.equal(rateScope(everywhere), 'Compared with White.');
});
