// Which partner polices a district, from the ONS's lookup or a table of one's own.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { findClassification } from '@due-regard/classifications';
import { readPopulation } from '../../datasets/index.ts';
import { temporaryFolder } from '../../platform/files.ts';
import { publishedData, whenPublished } from '../../platform/published-data.ts';
import { districtsOf, partnerName, partnersByArea } from './area-lookup.ts';
import { readAreaLookup } from './read-area-lookup.ts';

async function lookup(text: string) {
  await using folder = await temporaryFolder('due-regard-lookup');
  const path = join(folder.path, 'lookup.csv');
  await writeFile(path, text);
  return readAreaLookup(path);
}

describe('a lookup from districts to police force areas', () => {
  it('is read as the ONS publishes it', async () => {
    const read = await lookup(
      '\uFEFFLAD22CD,LAD22NM,CSP22CD,CSP22NM,PFA22CD,PFA22NM\nE08000001,Bolton,E22000099,Bolton,E23000005,Greater Manchester\n',
    );
    assert.ok(read.ok);
    assert.deepEqual(districtsOf(read.value, 'greater manchester'), {
      codes: ['E08000001'],
      names: ['Bolton'],
    });
    assert.equal(partnersByArea(read.value)('E08000001', null), 'greater-manchester');
    assert.equal(partnersByArea(read.value)(null, 'Bolton'), 'greater-manchester');
    assert.equal(partnersByArea(read.value)('E99999999', 'Nowhere'), undefined);
  });

  it('names forces as their files do', () => {
    assert.deepEqual(
      ['Devon & Cornwall', 'Metropolitan Police', 'London, City of', 'Dyfed-Powys'].map(partnerName),
      ['devon-and-cornwall', 'metropolitan', 'city-of-london', 'dyfed-powys'],
    );
  });

  it('refuses a table that is no lookup, and a path that does not exist', async () => {
    const read = await lookup('name,colour\nBolton,blue\n');
    assert.ok(!read.ok && read.problems[0]!.code === 'LOOKUP_COLUMNS_MISSING');
    const nowhere = await readAreaLookup('/nowhere/lookup.csv');
    assert.ok(!nowhere.ok && /There is no file/.test(nowhere.problems[0]!.message));
  });
});

const data = join(publishedData, '02-population');

describe('the ONS’s own lookups', whenPublished, () => {
  async function residentsOf(area: string, lookupName: string) {
    const read = await readAreaLookup(join(data, 'lookups', lookupName));
    const classification = findClassification('ethnicity-census-2021');
    assert.ok(read.ok && classification);
    return readPopulation({
      paths: [join(data, 'census2021/ethnicity21_ltla21.csv.gz')],
      classification,
      area: { name: area, ...districtsOf(read.value, area) },
    });
  }

  it('turn a police force area into its districts, which the census of 2021 has', async () => {
    const population = await residentsOf('Avon & Somerset', 'lad-csp-pfa-2022.csv');
    assert.ok(population.ok);
    assert.equal(population.value.areas.length, 8);
  });

  it('name the districts that were gone when the lookup is older than the census', async () => {
    const population = await residentsOf('Avon & Somerset', 'lad-csp-pfa-2016.csv');
    assert.ok(!population.ok);
    assert.equal(population.problems[0]?.code, 'AREA_PARTLY_PRESENT');
    assert.match(population.problems[0].message, /Taunton Deane|West Somerset/);
  });
});
