// Where links lead, for those who read on paper: each address once, in the order of reading.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Inline } from '../document/document.ts';
import type { ResolvedBlock } from '../document/resolved-document.ts';
import { linkAddresses, wholeAddress } from './link-addresses.ts';

const base = 'https://a.example/publications/b';
const link = (href: string, text: string): Inline => ({
  kind: 'link',
  href,
  content: [{ kind: 'text', text }],
});
const paragraph = (...content: Inline[]): ResolvedBlock => ({ kind: 'paragraph', id: 'p', content });

describe('an address', () => {
  it('within the site is made whole', () =>
    assert.equal(wholeAddress('/corrections', base), 'https://a.example/corrections'));
  it('elsewhere stays as it is', () => {
    assert.equal(wholeAddress('https://b.example/x?y=1', base), 'https://b.example/x?y=1');
    assert.equal(wholeAddress('mailto:a@b.example', base), 'mailto:a@b.example');
    assert.equal(wholeAddress('tel:01632960001', base), 'tel:01632960001');
  });
  it('that is none stays as it was typed', () => assert.equal(wholeAddress('https://', base), 'https://'));
});

describe('the addresses of a document', () => {
  it('are listed once each, wherever they stand', () => {
    const list: ResolvedBlock = {
      ...{ kind: 'list', id: 'l', ordered: false },
      items: [
        {
          content: [],
          list: { kind: 'list', ordered: false, items: [{ content: [link('/two', 'second')] }] },
        },
      ],
    };
    const table: ResolvedBlock = {
      ...{ kind: 'table', id: 't', caption: '', notes: [], href: null },
      columns: [{ heading: 'x', numeric: false }],
      rows: [[[link('/three', 'third')]]],
    };
    const found = linkAddresses([paragraph(link('/one', 'first'), link('/one', 'again')), list, table], base);
    assert.deepEqual(found, [
      { words: 'first', address: 'https://a.example/one' },
      { words: 'second', address: 'https://a.example/two' },
      { words: 'third', address: 'https://a.example/three' },
    ]);
  });

  it('leave out those that are written in the text', () => {
    const written = paragraph(
      link('https://b.example/x', 'https://b.example/x'),
      link('mailto:a@b.example', 'a@b.example'),
    );
    assert.deepEqual(linkAddresses([written], base), []);
  });
});
