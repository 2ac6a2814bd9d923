// A made-up finding for tests of releasing: searches by group and outcome, with small numbers.
import type { TableSet } from '@due-regard/disclosure';
import type { PublicContext } from '../../published/index.ts';

const context: PublicContext = {
  heading: 'What came of searches, by group',
  scope: 'Fellshire, January to June 2025',
  counted: { one: 'search', many: 'searches' },
  fictional: true,
  sources: ['Stop and search, Fellshire'],
  readings: [
    {
      table: 'searches',
      measure: 'share',
      groups: {
        dimension: 'group',
        title: 'Group',
        reference: 'White',
        order: ['White', 'Black', 'Asian', 'Mixed'],
        notCompared: [],
      },
      across: null,
      outcome: {
        dimension: 'outcome',
        title: 'What came of it',
        yes: 'Arrested',
        words: 'ended in an arrest',
      },
      denominators: null,
      per: 100,
      average: null,
      band: { lower: 0.8, upper: 1.25 },
      level: 0.95,
    },
  ],
};

/** Two of the eight numbers are below 5. */
export const madeUpSet: TableSet = {
  title: 'What came of searches, by group',
  tables: [
    {
      name: 'searches',
      dimensions: ['group', 'outcome'],
      rows: [
        { labels: ['White', 'Arrested'], value: 120 },
        { labels: ['White', 'Not arrested'], value: 480 },
        { labels: ['Black', 'Arrested'], value: 3 },
        { labels: ['Black', 'Not arrested'], value: 41 },
        { labels: ['Asian', 'Arrested'], value: 1 },
        { labels: ['Asian', 'Not arrested'], value: 29 },
        { labels: ['Mixed', 'Arrested'], value: 17 },
        { labels: ['Mixed', 'Not arrested'], value: 33 },
      ],
    },
  ],
  sensitive: ['outcome'],
  context,
  scope: {
    records: '7d3b1c1e-0000-4000-8000-000000000001',
    filters: [],
    period: { from: '2025-01', to: '2025-06' },
    place: 'Fellshire',
  },
};
