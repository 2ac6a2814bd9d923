// What the law asks, as data. Expected: Equality Act 2010, sections 4 and 149; Northern Ireland Act 1998, section 75, as the domain notes state them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aimsOf, checkedSentence } from './legal-profile.ts';
import { characteristicName, characteristics } from './characteristic.ts';
import { findLegalProfile, legalProfileFor, legalProfiles } from './legal-profiles.ts';
import { statutoryText } from './statutory-texts.ts';

const england = legalProfileFor('England', '2026-11-22');

test('aims B and C speak of eight characteristics, aim A of nine', () => {
  assert.deepEqual(
    england.aims.map(({ letter, characteristics: of }) => [letter, of.length]),
    [
      ['A', 9],
      ['B', 8],
      ['C', 8],
    ],
  );
});

test('marriage and civil partnership belongs to aim A only', () => {
  const letters = aimsOf(england, 'marriage-and-civil-partnership').map(({ letter }) => letter);
  assert.deepEqual(letters, ['A']);
});

test('each thing that section 149(3) to (5) names is asked for by itself', () => {
  const provisions = england.aims.flatMap(({ considerations }) =>
    considerations.map(({ provision }) => provision),
  );
  assert.deepEqual(
    provisions.map((provision) => provision.replace('Equality Act 2010, section ', '')),
    ['149(3)(a)', '149(3)(b)', '149(4)', '149(3)(c)', '149(5)(a)', '149(5)(b)'],
  );
});

test('an assessment is asked for by law in Scotland, Wales and Northern Ireland, and not in England', () => {
  assert.deepEqual(
    legalProfiles.map(({ nation, flags }) => [nation, flags.eqiaMandatory]),
    [
      ['England', false],
      ['Scotland', true],
      ['Wales', true],
      ['Northern Ireland', true],
    ],
  );
});

test('Northern Ireland has nine categories of its own, and three of them for good relations', () => {
  const { aims, characteristics: all } = legalProfileFor('Northern Ireland', '2026-11-22');
  assert.equal(all.length, 9);
  assert.deepEqual(aims.at(-1)?.characteristics, ['religion-or-belief', 'political-opinion', 'race']);
});

test('every characteristic that a profile names has a name and a meaning', () => {
  for (const id of legalProfiles.flatMap((profile) => profile.characteristics))
    assert.ok(
      characteristics.some((one) => one.id === id && one.means !== ''),
      id,
    );
  assert.equal(characteristicName('gender-reassignment'), 'Gender reassignment');
  assert.equal(characteristicName('something-else'), 'something-else');
});

test('a profile is found again by its version, and one that never was is not', () => {
  assert.equal(findLegalProfile('england', 1), england);
  assert.equal(findLegalProfile('england', 2), null);
});

test('before the law there was no profile', () => {
  assert.throws(
    () => legalProfileFor('England', '2010-01-01'),
    /There is no legal profile of England for 2010-01-01/,
  );
});

test('what nobody has compared with the source says so', () => {
  assert.match(checkedSentence({ checkedOn: null }), /^Nobody here has compared these words/);
  assert.match(checkedSentence({ checkedOn: '2026-11-22' }), /compared with the published law on 2026-11-22/);
});

test('every text of the law that a profile names is there', () => {
  for (const id of legalProfiles.flatMap(({ texts }) => texts))
    assert.ok(statutoryText(id, '2026-11-22'), id);
});

test('no two versions of a profile count on the same day', () => {
  for (const { nation, id, version } of legalProfiles) {
    const inForce = legalProfiles.filter((other) => other.nation === nation && other.effectiveTo === null);
    assert.deepEqual(
      inForce.map((one) => [one.id, one.version]),
      [[id, version]],
    );
  }
});

test('what was compared with an earlier text says with which, and is not taken for checked', () => {
  const text = statutoryText('equality-act-2010-s149-1', '2026-11-22');
  assert.equal(text?.checkedOn, null);
  assert.equal(text?.compared?.asAt, '2023-12-31');
});
