// What a reader gets in another language when a publication is translated in part, in whole, or from other words.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Block, PublicationDocument } from '../document/document.ts';
import { translatedDocument } from './translated-document.ts';
import { digestOf, partsOf, type TranslatedPart, translationOf } from './translation-part.ts';

const paragraph = (id: string, text: string): Block => ({
  kind: 'paragraph',
  id,
  content: [{ kind: 'text', text }],
});
const source: PublicationDocument = {
  title: 'Our objectives',
  language: 'en-GB',
  summary: 'What we aim for.',
  blocks: [
    paragraph('a', 'First.'),
    paragraph('b', 'Second.'),
    paragraph('c', 'Third.'),
    { kind: 'record-list', id: 'd', records: 'objectives' },
  ],
};

/** Each part in capitals stands for its translation. */
function translate(document: PublicationDocument, more: Partial<TranslatedPart> = {}): TranslatedPart[] {
  return partsOf(document).map(({ part, content, digest }) => ({
    part,
    sourceDigest: digest,
    content:
      typeof content === 'string' ? content.toUpperCase() : paragraph('x', wordsOf(content).toUpperCase()),
    ...{ madeBy: 'computer', maker: '', checkedAt: null, writtenAt: new Date('2026-11-22T12:00:00Z') },
    ...more,
  }));
}

function wordsOf(block: Block): string {
  return block.kind === 'paragraph' || block.kind === 'note'
    ? block.content.map((each) => (each.kind === 'text' ? each.text : '')).join('')
    : block.kind;
}

const inUrdu = (document: PublicationDocument, parts: readonly TranslatedPart[]) => {
  const text = translatedDocument(document, parts, 'ur');
  assert.ok(text);
  return text;
};

describe('a publication in another language', () => {
  it('is whole where every part is translated, with the ids of its blocks', () => {
    const { document, counts } = inUrdu(source, translate(source));
    assert.deepEqual(
      [document.title, document.language, document.summary],
      ['OUR OBJECTIVES', 'ur', 'WHAT WE AIM FOR.'],
    );
    assert.deepEqual(
      document.blocks.map(({ id }) => id),
      ['a', 'b', 'c', 'd'],
    );
    assert.deepEqual(document.blocks.slice(0, 3).map(wordsOf), ['FIRST.', 'SECOND.', 'THIRD.']);
    assert.deepEqual(counts, { current: 5, stale: 0, missing: 0 });
  });

  it('has what is fed from elsewhere in its own language', () => {
    assert.equal(inUrdu(source, translate(source)).document.blocks[3]?.language, 'en-GB');
  });

  it('shows the newer words where the source has changed, in their language and with a note in the reader’s', () => {
    const changed = {
      ...source,
      blocks: [source.blocks[0]!, paragraph('b', 'Second, and corrected.'), source.blocks[2]!],
    };
    const { document, counts } = inUrdu(changed, translate(source));
    assert.deepEqual(
      document.blocks.map(({ id, kind }) => `${id} ${kind}`),
      ['a paragraph', 'b-stale note', 'b paragraph', 'c paragraph'],
    );
    const [, note, newer] = document.blocks;
    assert.equal(note?.language, undefined, 'the note is in Urdu');
    assert.match(wordsOf(note!), /ترجمے/);
    assert.deepEqual([wordsOf(newer!), newer?.language], ['Second, and corrected.', 'en-GB']);
    assert.deepEqual(counts, { current: 4, stale: 1, missing: 0 });
  });

  it('says once that what follows is not translated, in English where the words are not known here', () => {
    const parts = translate(source).filter(({ part }) => part.startsWith('#'));
    const { document } = translatedDocument(source, parts, 'so') ?? assert.fail();
    assert.deepEqual(
      document.blocks.map(({ id }) => id),
      ['a-missing', 'a', 'b', 'c', 'd'],
    );
    assert.equal(document.blocks[0]?.language, 'en-GB');
  });

  it('is none without its title', () => {
    assert.equal(translatedDocument(source, translate(source).slice(1), 'ur'), null);
  });

  it('leaves out a summary of what was said before', () => {
    const changed = { ...source, summary: 'What we aim for now.' };
    assert.equal(inUrdu(changed, translate(source)).document.summary, '');
  });
});

describe('who translated it', () => {
  it('is said with every text, a computer first and never as checked unless a person has checked every part', () => {
    const machine = translate(source);
    assert.deepEqual(inUrdu(source, machine).translation, { by: 'کمپیوٹر', checked: false, from: 'en-GB' });
    const checked = machine.map((part) => ({ ...part, checkedAt: new Date() }));
    assert.equal(inUrdu(source, checked).translation.checked, true);
    const mixed = checked.map((part, at) =>
      at === 1 ? { ...part, madeBy: 'company' as const, maker: 'Words Ltd', checkedAt: null } : part,
    );
    assert.deepEqual(inUrdu(source, mixed).translation, {
      by: 'کمپیوٹر, Words Ltd',
      checked: false,
      from: 'en-GB',
    });
  });
});

describe('the memory of translations', () => {
  it('keeps the translation of a block that was moved, or is new with the same words', () => {
    const [a, b, c] = source.blocks;
    const moved = { ...source, blocks: [c!, { ...b!, id: 'new' }, a!] };
    assert.deepEqual(inUrdu(moved, translate(source)).document.blocks.map(wordsOf), [
      'THIRD.',
      'SECOND.',
      'FIRST.',
    ]);
  });

  it('keeps every block whose words have not changed, whatever else was', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const documentOf = (all: readonly string[]) => ({
          ...source,
          blocks: all.map((text, at) => paragraph(`p${at}`, text)),
        });
        const parts = translate(documentOf(before));
        for (const part of partsOf(documentOf(after))) {
          const known = parts.some(({ sourceDigest }) => sourceDigest === part.digest);
          assert.equal(translationOf(part, parts).state === 'current', known);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('knows the same words whatever order their names came in', () => {
    const block = paragraph('a', 'Same.');
    assert.equal(
      digestOf({ content: [{ text: 'Same.', kind: 'text' }], id: 'z', kind: 'paragraph' }),
      digestOf(block),
    );
    assert.notEqual(digestOf(paragraph('a', 'Other.')), digestOf(block));
  });
});
