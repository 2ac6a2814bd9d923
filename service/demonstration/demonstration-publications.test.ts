// What Fellshire has published: it reads well enough for our own checks, and its numbers add up.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkDocument } from '../publications/checking/check-document.ts';
import { plainContext } from '../publications/checking/check-context.ts';
import { textOf } from '../publications/checking/passage.ts';
import { statutoryTexts } from '../law/index.ts';
import { parseMarkup } from '../publications/document/parse-markup.ts';
import { demonstrationPublications } from './demonstration-publications.ts';

const releases = ['0c6a1f3e-0000-4000-8000-000000000001', '0c6a1f3e-0000-4000-8000-000000000002'];
const all = demonstrationPublications(releases);

for (const { slug, versions } of all)
  describe(slug, () => {
    for (const [index, { title, summary, text, publishedOn }] of versions.entries()) {
      const { blocks, problems } = parseMarkup(text);

      it(`(version ${index + 1}) is markup without a fault`, () => assert.deepEqual(problems, []));

      it(`(version ${index + 1}) is stopped by no check`, () => {
        const document = { title, summary, language: 'en-GB', blocks };
        const statutory = statutoryTexts.map(({ paragraphs }) => paragraphs.join(' '));
        const context = plainContext(publishedOn ?? '2026-11-22', { statutoryTexts: statutory });
        const stopping = checkDocument(document, context).filter(({ severity }) => severity === 'stops');
        assert.deepEqual(stopping, []);
      });
    }
  });

describe('a table of the annual report', () => {
  const versions = all.find(({ slug }) => slug.startsWith('annual-'))?.versions ?? [];
  const tables = (index: number) =>
    parseMarkup(versions[index]?.text ?? '').blocks.flatMap((block) =>
      block.kind === 'table' ? [block] : [],
    );

  it('with a row for all adds up to it, in the version that is right', () => {
    let checked = 0;
    for (const { caption, rows } of tables(1)) {
      const cells = rows.map((row) => row.map(textOf));
      const total = cells.find(([name]) => name === 'All');
      if (!total || cells[0] === total) continue;
      const others = cells.filter((row) => row !== total);
      for (let at = 1; at < total.length; at += 1) {
        checked += 1;
        assert.equal(
          others.reduce((sum, row) => sum + numberOf(row[at]), 0),
          numberOf(total[at]),
          `${caption}, ${at}`,
        );
      }
    }
    assert.ok(checked >= 7);
  });

  it('does not add up in the version that was corrected, and no other table differs', () => {
    const differing = tables(0).filter(
      (table, at) => JSON.stringify(table) !== JSON.stringify(tables(1)[at]),
    );
    assert.deepEqual(
      differing.map(({ caption }) => caption),
      ['Requests to look at a complaint again, by what we found'],
    );
  });
});

function numberOf(text: string | undefined): number {
  return Number((text ?? '').replaceAll(/[£,]/g, ''));
}
