// Words of the law, quoted word for word or not as a quotation, and Acts that are not in force any more.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BlockContent } from '../document/document.ts';
import { findingsOf, ofCheck, paragraph, told, words } from './made-up-publication.ts';

describe('words of the law', () => {
  const law =
    'foster good relations between persons who share a relevant protected characteristic and persons who do not share it';
  const context = { statutoryTexts: [`A public authority must have due regard to the need to ${law}.`] };

  test('are quoted word for word, or not as a quotation', () => {
    assert.deepEqual(
      ofCheck(findingsOf([paragraph(`The Act says “${law}”.`)], context), 'law-misquoted'),
      [],
    );
    const changed = law.replaceAll('persons', 'people');
    const slightly = law.replace('foster good relations', 'encourage good relations');
    const wrong = findingsOf([paragraph(`The Act says “${slightly}”.`)], context);
    assert.deepEqual(told(ofCheck(wrong, 'law-misquoted')), ['stops law-misquoted b1']);
    assert.deepEqual(ofCheck(findingsOf([paragraph(`We will ${changed}.`)], context), 'law-misquoted'), []);
    const block: BlockContent = {
      kind: 'quotation',
      content: words(slightly),
      source: 'Equality Act 2010, section 149',
    };
    assert.deepEqual(told(ofCheck(findingsOf([block], context), 'law-misquoted')), [
      'stops law-misquoted b1',
    ]);
  });

  test('what somebody else said may be quoted', () => {
    const found = findingsOf(
      [paragraph('A resident said “nobody asked us before the bus was taken off”.')],
      context,
    );
    assert.deepEqual(ofCheck(found, 'law-misquoted'), []);
  });

  test('an Act that is not in force any more is asked about, unless that is said', () => {
    assert.equal(
      ofCheck(findingsOf([paragraph('We follow the Race Relations Act 1976.')]), 'replaced-act').length,
      1,
    );
    assert.equal(
      ofCheck(findingsOf([paragraph('It replaced the Race Relations Act 1976.')]), 'replaced-act').length,
      0,
    );
  });
});
