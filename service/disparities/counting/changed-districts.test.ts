// A district that was made of others, or taken into another, asked for by its name.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../../platform/files.ts';
import { countBreakdowns, findBreakdown } from '../findings/breakdown.ts';
import { readResidentsOfArea } from './read-residents-of-area.ts';

async function residentsOf(area: string, rows: readonly string[]) {
  await using folder = await temporaryFolder('districts');
  const path = join(folder.path, 'residents.csv');
  await writeFile(path, ['Area code,Area,Sex,Observation', ...rows].join('\n'));
  const breakdown = findBreakdown(countBreakdowns, 'sex');
  assert.ok(breakdown);
  return (await readResidentsOfArea([path], breakdown, area)).population;
}

const old = ['E07000026,Allerdale', 'E07000028,Carlisle', 'E07000029,Copeland', 'E07000030,Eden'].flatMap(
  (place, at) => [`${place},Female,${10 * (at + 1)}`, `${place},Male,${11 * (at + 1)}`],
);

describe('a district that changed hands', () => {
  it('is found by its new name in figures of the old districts: their sum', async () => {
    const read = await residentsOf('Cumberland', old);
    assert.ok(read.ok, JSON.stringify(read));
    assert.equal(
      read.value.cells.reduce((sum, { count }) => sum + (count ?? 0), 0),
      60 + 66,
    );
  });

  it('is refused by its new name where one of the old ones is missing', async () => {
    const read = await residentsOf(
      'Cumberland',
      old.filter((row) => !row.includes('Copeland')),
    );
    assert.equal(read.ok, false);
  });

  it('is refused by its old name in figures of the new district, with the reason', async () => {
    const read = await residentsOf('Carlisle', [
      'E06000063,Cumberland,Female,60',
      'E06000063,Cumberland,Male,66',
    ]);
    assert.equal(read.ok, false);
    assert.match(
      read.ok ? '' : (read.problems[0]?.message ?? ''),
      /Cumberland, which took in Allerdale, Carlisle and Copeland .* not guessed/,
    );
  });
});
