// Letters that only look like the ones that were meant, and letters of other languages, which are left alone.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkDocument } from './check-document.ts';
import { plainContext } from './check-context.ts';
import { findingsOf, ofCheck, paragraph, publicationOf, testDay, told } from './made-up-publication.ts';

describe('letters', () => {
  test('of ordinary Welsh, Polish, Somali and French are left alone in an English document', () => {
    const plain = [
      'Mae’r gwasanaeth ar gael yn Gymraeg: tŷ, ŵyn, â, ŷ.',
      'Zażółć gęślą jaźń, powiedziała Łucja Świątek.',
      'Af-Soomaali waa af. Ça va, Zoë?',
      '25 °C, 3 µm, £5, 50 %, “quotes” – and … – naïve café ½',
    ];
    for (const text of plain)
      assert.deepEqual(
        findingsOf([paragraph(text)]).filter(({ check }) => /letter|sign|language/.test(check)),
        [],
        text,
      );
  });

  test('of Arabic, Urdu, Ukrainian, Panjabi and Chinese are left alone where the language is marked', () => {
    const marked: readonly (readonly [string, string])[] = [
      ['ar', 'تقرير المساواة لعام ٢٠٢٦'],
      ['ur', 'مساوات کی رپورٹ'],
      ['uk', 'Звіт про рівність за 2026 рік, ВАСИТІНГ'],
      ['pa', 'ਬਰਾਬਰੀ ਦੀ ਰਿਪੋਰਟ'],
      ['zh', '平等報告'],
      ['ja', '平等レポートです'],
    ];
    for (const [language, text] of marked) {
      const block = { ...paragraph(text), language };
      assert.deepEqual(
        findingsOf([block]).filter(({ check }) => /letter|language/.test(check)),
        [],
        language,
      );
      const document = publicationOf([paragraph(text)], { language, title: text, summary: text });
      const found = checkDocument(document, plainContext(testDay));
      assert.deepEqual(
        found.filter(({ check }) => /letter|language/.test(check)),
        [],
        `all of it ${language}`,
      );
    }
  });

  test('of another language that is not marked are asked about', () => {
    const found = findingsOf([paragraph('We also publish in العربية and in 中文.')]);
    assert.deepEqual(told(ofCheck(found, 'language-not-marked')), ['look language-not-marked b1']);
  });

  test('one Cyrillic letter within a word stops', () => {
    const found = findingsOf([paragraph('The Equаlity Act.')]);
    assert.match(
      ofCheck(found, 'mixed-letters')[0]?.seen ?? '',
      /“Equаlity” has Latin and Cyrillic letters in it \(а, U\+0430\)/,
    );
  });

  test('letters that are drawn, or that turn the words round, stop; a joined letter is asked about', () => {
    assert.equal(ofCheck(findingsOf([paragraph('𝗕𝗼𝗹𝗱 words')]), 'drawn-letters')[0]?.severity, 'stops');
    assert.equal(ofCheck(findingsOf([paragraph('Ｗide')]), 'drawn-letters')[0]?.severity, 'stops');
    assert.equal(ofCheck(findingsOf([paragraph('of\u202eficial')]), 'unseen-sign')[0]?.severity, 'stops');
    assert.equal(ofCheck(findingsOf([paragraph('lost \ufffd letter')]), 'unseen-sign')[0]?.severity, 'stops');
    assert.equal(ofCheck(findingsOf([paragraph('equa\u200blity')]), 'unseen-sign')[0]?.severity, 'look');
    assert.equal(ofCheck(findingsOf([paragraph('oﬃce')]), 'joined-letters')[0]?.severity, 'look');
  });
});
