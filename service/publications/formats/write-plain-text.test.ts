// A document as plain text: short lines, numbers for headings and links, and nothing lost that words can say.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved-document.ts';
import { madeUpDocument } from './made-up-document.ts';
import { writePlainText } from './write-plain-text.ts';

const text = (words: string) => [{ kind: 'text', text: words }] as const;

async function made(document: ResolvedDocument): Promise<string> {
  const file = await writePlainText(document);
  assert.ok('content' in file, 'sentence' in file ? file.sentence : '');
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.content);
}

const ofBlocks = async (...blocks: ResolvedBlock[]) =>
  (await made({ ...madeUpDocument, blocks })).replaceAll('\r\n', '\n');

describe('a document as plain text', async () => {
  const whole = await made(madeUpDocument);
  const lines = whole.slice(1).split('\r\n');

  it('begins with the mark of UTF-8, and ends its lines as Windows has them', () => {
    assert.ok(whole.startsWith('\ufeffEquality and fairness'));
    assert.ok(!/[^\r]\n/.test(whole));
    assert.ok(whole.endsWith('\r\n'));
  });

  it('has lines of at most 65 letters, save for addresses', () => {
    const long = lines.filter((line) => Array.from(line.replace(/\p{M}/gu, '')).length > 65);
    assert.deepEqual(
      long.filter((line) => !/https?:\/\//.test(line)),
      [],
    );
  });

  it('has never more than two empty lines, and no blanks at the ends of lines', () => {
    assert.ok(!/(\r\n){4}/.test(whole));
    assert.deepEqual(
      lines.filter((line) => /\s$/.test(line)),
      [],
    );
  });

  it('numbers its headings, and lists the sections by their numbers', () => {
    assert.equal(lines.filter((line) => line === '1. Foreword').length, 2);
    assert.ok(lines.includes('2.1 Who the duty is for'));
    assert.ok(lines.includes('3.1.2 What we did not do'));
    assert.equal(lines[lines.lastIndexOf('1. Foreword') + 1], '===========');
  });

  it('writes a table row by row, each figure with the name of its column', () => {
    const at = lines.indexOf('Table: Searches by ethnic group, April 2025 to March 2026');
    assert.deepEqual(lines.slice(at, at + 9), [
      'Table: Searches by ethnic group, April 2025 to March 2026',
      '',
      'Asian',
      '  Searches: 127',
      '  Residents: 17,280',
      '  Searches for each 1,000 residents: 7.3',
      '  Rate compared with White: 2.2',
      '  From: 1.8',
      '  To: 2.6',
    ]);
    assert.ok(
      whole.includes('Download these figures:\r\nhttps://fellshire.example/published/searches-2026/tables/1'),
    );
  });

  it('numbers its links, and lists where they lead', () => {
    assert.ok(whole.replaceAll('\r\n', ' ').includes('The public sector equality duty [1] asks'));
    assert.ok(lines.includes('[1] https://www.legislation.gov.uk/ukpga/2010/15/section/149'));
    assert.ok(lines.includes('[4] https://fellshire.example/corrections'));
    // Its words are its address.
    assert.ok(whole.includes('equality@fellshire.example. The'));
  });

  it('says in words what a picture shows, and leaves decoration out', async () => {
    const at = lines.indexOf('Picture: A lake below a green hill under a pale sky: the view');
    assert.deepEqual(lines.slice(at + 1, at + 3), [
      'from the police station at Highfell.',
      'Highfell, where calls waited longest',
    ]);
    const figure = madeUpDocument.blocks.find((block) => block.kind === 'figure');
    assert.ok(figure?.kind === 'figure');
    assert.ok(!(await ofBlocks({ ...figure, decorative: true, caption: '' })).includes('Picture'));
  });

  it('keeps lists within lists', async () => {
    assert.ok(whole.includes('- disability, where we also ask\r\n  - whether it can be seen\r\n'));
    const item = (words: string) => ({ content: text(words) });
    const list: ResolvedBlock = {
      kind: 'list',
      id: 'l',
      ordered: true,
      items: [{ ...item('one'), list: { kind: 'list', ordered: true, items: [item('a')] } }, item('two')],
    };
    assert.ok((await ofBlocks(list)).includes('1. one\n   1. a\n2. two\n'));
  });

  it('says what is a note, a warning and a quotation', () => {
    assert.ok(whole.includes('NOTE: These are our words'));
    assert.ok(whole.includes('WARNING: One search in five'));
    assert.ok(whole.includes('    You asked us three times'));
    assert.ok(whole.includes('    — A member of the Coast'));
  });

  it('keeps what is in Welsh and Arabic', () => {
    assert.ok(whole.includes('ysgrifennwch'));
    assert.ok(whole.includes('يمكنكم طلب هذا التقرير'));
  });

  it('has the words around the text in its language', async () => {
    const welsh = await made({ ...madeUpDocument, language: 'cy' });
    assert.ok(welsh.includes('Cyhoeddwyd 1 Hydref 2026. Fersiwn 2.'));
    assert.ok(welsh.includes('\r\nCynnwys\r\n'));
    assert.ok(welsh.includes('Tabl: Searches'));
  });

  it('leaves out what is no letter', async () => {
    assert.ok(
      (
        await ofBlocks({ kind: 'paragraph', id: 'p', content: text('one\u0007\u0000 two\n three\ud800') })
      ).includes('one two three\n'),
    );
  });

  it('is not made of a document that no format can be made of', async () => {
    const file = await writePlainText({ ...madeUpDocument, title: '' });
    assert.ok('code' in file && file.code === 'FORMAT_TITLE_MISSING');
  });
});
