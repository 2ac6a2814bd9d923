// The words around a document are there in each language, and say what they are to say.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayIn, documentWords, filled, languagesOfWords } from './document-words.ts';

describe('the words around a document', () => {
  for (const language of languagesOfWords) {
    it(`are whole in ${language}`, () => {
      const { words, language: used } = documentWords(language);
      assert.equal(used, language);
      assert.ok(Object.values(words).every((each) => each.trim() !== ''));
      assert.match(words.pageOf, /\{page\}.*\{pages\}/);
      assert.match(words.published, /\{date\}/);
      assert.match(words.translatedBy, /\{by\}/);
    });
  }

  it('are those of the language whatever its country', () => {
    assert.equal(documentWords('cy-GB').words.contents, 'Cynnwys');
    assert.equal(documentWords('cy-GB').language, 'cy-GB');
  });

  it('are English, and said to be, where a language has none', () => {
    assert.deepEqual(
      [documentWords('so').words.contents, documentWords('so').language],
      ['Contents', 'en-GB'],
    );
  });

  it('are filled in, and leave what nobody filled', () => {
    assert.equal(filled('Page {page} of {pages}', { page: '3' }), 'Page 3 of {pages}');
  });
});

describe('a day', () => {
  const instant = new Date('2026-06-30T23:30:00Z');

  it('is the one that it was in the United Kingdom', () =>
    assert.equal(dayIn('en-GB', instant), '1 July 2026'));
  it('is in the words of its language', () => assert.equal(dayIn('cy', instant), '1 Gorffennaf 2026'));
  it('is in our digits and our calendar in every language', () => {
    for (const language of languagesOfWords) assert.match(dayIn(language, instant), /1.*2026|2026.*1/);
  });
});
