// The profiles that ship: what they say, and what they must not.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { colourContrast } from './colour-contrast.ts';
import {
  areaOfProfile,
  defaultBrand,
  findAreaByName,
  findProfile,
  profileIds,
  protectedCharacteristics,
} from './index.ts';

function everyValue(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyValue) : [value];
}

describe('the profiles that ship', () => {
  it('are Fellshire, the default, and Cumbria; another id finds none', () => {
    assert.deepEqual(profileIds, ['fellshire', 'cumbria']);
    assert.equal(findProfile('fellshire')?.name, 'Office of the Police and Crime Commissioner for Fellshire');
    assert.equal(findProfile('elsewhere'), undefined);
  });

  for (const id of profileIds) {
    it(`${id}: can be read at a contrast of 4.5 to 1 or better`, () => {
      const brand = findProfile(id)?.brand ?? defaultBrand;
      assert.ok(colourContrast(brand.primary, brand.onPrimary) >= 4.5);
      assert.ok(colourContrast(brand.link, '#ffffff') >= 4.5);
      assert.ok(colourContrast('#ffffff', brand.button) >= 4.5);
    });

    it(`${id}: has all nine characteristics in use`, () => {
      const ids = findProfile(id)?.characteristics.map((characteristic) => characteristic.id);
      assert.deepEqual(ids, protectedCharacteristics);
    });
  }

  it('use each organisation’s own term for an equality analysis', () => {
    assert.equal(findProfile('cumbria')?.terms.equalityAnalysis.singular, 'Equality Analysis');
    assert.equal(findProfile('cumbria')?.terms.equalityAnalysis.abbreviation, 'EA');
    assert.equal(findProfile('fellshire')?.terms.equalityAnalysis.plural, 'equality analyses');
  });
});

describe('Fellshire', () => {
  it('says that it is a demonstration, and its codes look like no published code', () => {
    const fellshire = findProfile('fellshire');
    assert.equal(fellshire?.demonstration, true);
    for (const { code } of fellshire.area.districts) assert.doesNotMatch(code, /^[A-Z]\d{8}$/);
  });

  it('can be written to nowhere: its address is in a domain kept for examples', () => {
    assert.match(findProfile('fellshire')?.contact.email ?? '', /\.example$/);
  });
});

describe('Cumbria', () => {
  it('holds no figures, email or telephone: the documents it is drawn from state none', () => {
    const cumbria = findProfile('cumbria');
    assert.equal(cumbria?.demonstration, false);
    assert.deepEqual(
      everyValue(cumbria).filter((value) => typeof value === 'number'),
      [],
    );
    const withDigits = everyValue({ ...cumbria, brand: undefined, sourceNotes: undefined }).filter((value) =>
      /\d/.test(String(value)),
    );
    const known = /^(E0[67]0000\d\d|20\d\d(-\d\d-\d\d)?|CA10 2AU)$/;
    assert.deepEqual(
      withDigits.filter((value) => !known.test(String(value))),
      [],
    );
    assert.equal(cumbria.contact.email, undefined);
    assert.equal(cumbria.contact.telephone, undefined);
  });

  it('is painted in the product’s colours and says why', () => {
    assert.deepEqual(findProfile('cumbria')?.brand, defaultBrand);
    assert.match(findProfile('cumbria')?.sourceNotes.join(' ') ?? '', /Neither document gives brand colours/);
  });

  it('is six districts for the census of 2021', () => {
    assert.deepEqual(findAreaByName('Cumbria'), {
      name: 'Cumbria',
      codes: ['E07000026', 'E07000027', 'E07000028', 'E07000029', 'E07000030', 'E07000031'],
      names: ['Allerdale', 'Barrow-in-Furness', 'Carlisle', 'Copeland', 'Eden', 'South Lakeland'],
    });
  });

  it('is six districts on 31 March 2023 and two the day after, never eight', () => {
    assert.equal(findAreaByName('Cumbria', '2023-03-31')?.codes.length, 6);
    assert.deepEqual(findAreaByName('Cumbria', '2023-04-01')?.codes, ['E06000063', 'E06000064']);
  });
});

describe('an area by name', () => {
  it('is found whatever the letter case, and not found where no profile has it', () => {
    assert.equal(findAreaByName(' fellSHIRE ')?.codes.length, 3);
    assert.equal(findAreaByName('Rutland'), undefined);
  });

  it('is the area of the profile', () => {
    const fellshire = findProfile('fellshire');
    assert.deepEqual(fellshire && areaOfProfile(fellshire), findAreaByName('Fellshire'));
  });
});
