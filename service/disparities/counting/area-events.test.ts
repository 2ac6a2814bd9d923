// Events of one place are never silently set over the residents of another.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventsOfArea } from './area-events.ts';

const cell = (partner: string, count: number) => ({ partner, month: '2020-01', group: 'white', count });

describe('the events of an area', () => {
  it('are those of the partner of that name, and how many are left out is said', () => {
    const held = eventsOfArea([cell('kent', 5), cell('durham', 7)], 'Kent');
    assert.deepEqual(held.cells, [cell('kent', 5)]);
    assert.equal(held.partner, 'kent');
    assert.match(held.noticed[0]!.message, /7 from other partners are left out/);
  });

  it('are all of them, with a warning, where no partner has that name', () => {
    const held = eventsOfArea([cell('cumbria', 5)], 'Carlisle');
    assert.equal(held.cells.length, 1);
    assert.equal(held.noticed[0]!.code, 'AREA_OTHER_THAN_PARTNER');
  });

  it('are all of them where no area was chosen, or no partner is known, or the only one has that name', () => {
    assert.deepEqual(eventsOfArea([cell('kent', 5), cell('durham', 7)], null).noticed, []);
    assert.deepEqual(eventsOfArea([cell('', 5)], 'Kent').noticed, []);
    assert.deepEqual(eventsOfArea([cell('kent', 5)], 'Kent').noticed, []);
  });
});
