// A finding of a small body: one group told against everybody else.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TableSet } from '@due-regard/disclosure';
import { publicContext } from '../../published/index.ts';
import { madeUpSet } from './made-up-finding.ts';
import { groupsToTell, groupToShow, inTwoGroups } from './two-groups.ts';

const office: TableSet = {
  title: 'Staff by ethnicity',
  tables: [
    {
      name: 'staff',
      dimensions: ['ethnicity'],
      rows: [
        { labels: ['White'], value: 13 },
        { labels: ['Asian'], value: 4 },
        { labels: ['Not known'], value: 3 },
        { labels: ['Total'], value: 20 },
      ],
    },
  ],
  totals: { ethnicity: 'Total' },
};

describe('a small body’s finding', () => {
  it('offers each of its groups, and not the total', () => {
    assert.deepEqual(groupsToTell(office), ['White', 'Asian', 'Not known']);
  });

  it('is told of one group and everybody else', () => {
    const [table] = inTwoGroups(office, 'Asian').tables;
    assert.deepEqual(
      table?.rows.map(({ labels, value }) => [labels[0], value]),
      [
        ['Asian', 4],
        ['Everybody else', 16],
      ],
    );
  });

  it('shows how that would be by its largest group', () => {
    assert.equal(groupToShow(office), 'White');
    assert.equal(groupToShow(madeUpSet), null);
  });

  it('compares with nobody, and says nothing of figures that others published', () => {
    const [reading] = publicContext.parse(madeUpSet.context).readings;
    const denominators = { words: 'residents', source: 'Residents of Fellshire', rows: [] };
    const told = inTwoGroups(
      {
        ...office,
        context: {
          ...publicContext.parse(madeUpSet.context),
          scope: '1 March 2026. Set against residents of Fellshire',
          sources: ['Staff', 'Residents of Fellshire'],
          readings: [{ ...reading!, denominators }],
        },
      },
      'Asian',
    );
    const { scope, sources, readings } = publicContext.parse(told.context);
    assert.deepEqual({ scope, sources }, { scope: '1 March 2026', sources: ['Staff'] });
    const [only, ...more] = readings;
    assert.deepEqual(more, []);
    assert.equal(only?.measure, 'count');
    assert.equal(only?.denominators, null);
    assert.equal(only?.band, null);
    assert.deepEqual(only?.groups, {
      ...reading?.groups,
      reference: null,
      order: ['Asian', 'Everybody else'],
      notCompared: [],
    });
  });

  it('stays as it is where there is no such group, or it crosses two characteristics', () => {
    assert.equal(inTwoGroups(office, 'Total'), office);
    assert.deepEqual(groupsToTell(madeUpSet), []);
    assert.equal(inTwoGroups(madeUpSet, 'Black'), madeUpSet);
  });
});
