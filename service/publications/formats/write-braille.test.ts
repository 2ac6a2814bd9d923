// Braille editions: pages that embossers take, contents that lead to the right page, tables as lists, and honest refusals.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved-document.ts';
import { brailleText } from './braille-text.ts';
import { inAscii } from './braille-file.ts';
import type { MadeFile, NotMade } from './format.ts';
import { madeUpDocument } from './made-up-document.ts';
import { writeBraille1 } from './write-braille-1.ts';
import { writeBraille2, writeContracted } from './write-braille-2.ts';

const hasLiblouis = spawnSync('lou_translate', ['--version']).status === 0;

function pagesOf(made: MadeFile | NotMade): string[][] {
  if ('sentence' in made) return assert.fail(made.sentence);
  const pages = new TextDecoder().decode(made.content).split('\f');
  assert.equal(pages.pop(), '', 'each page ends with a form feed');
  return pages.map((page) => page.split('\r\n').slice(0, -1));
}

/** A document of these blocks alone. */
function of(...blocks: ResolvedBlock[]): ResolvedDocument {
  return { ...madeUpDocument, blocks };
}

function bodyOf(pages: readonly string[][]): string[] {
  return (
    pages
      .at(-1)
      ?.slice(1)
      .filter((line) => line !== '') ?? []
  );
}

const ascii = (text: string): string => inAscii(brailleText(text));

describe('a braille edition', () => {
  test('has 25 lines of at most 40 cells on every page, in North American ASCII braille', async () => {
    for (const page of pagesOf(await writeBraille1(madeUpDocument))) {
      assert.equal(page.length, 25);
      for (const line of page) assert.match(line, /^[ -_]{0,40}$/);
    }
  });

  // The letters of North American ASCII braille are the capital letters: "Fellshire" is dot 6 and its letters.
  test('is written so that a page can be read back', async () => {
    const [first = []] = pagesOf(await writeBraille1(madeUpDocument));
    assert.match(first.join('\n'), /,FELLSHIRE ,CONSTABULARY/);
    assert.match(first[0] ?? '', /,EQUALITY AND FAIRNESS IN +#A$/, 'running head and number of the page');
  });

  test('its contents give the page on which each heading stands', async () => {
    const pages = pagesOf(await writeBraille1(madeUpDocument));
    for (const heading of ['Foreword', 'Leaving us', 'What it cost', 'What might get in the way']) {
      const entry =
        pages.flat().find((line) => line.trim().startsWith(`${ascii(heading)} "`)) ?? assert.fail(heading);
      const number = /#([A-J]+)$/.exec(entry)?.[1] ?? '';
      const page = Number(Array.from(number, (letter) => 'JABCDEFGHI'.indexOf(letter)).join(''));
      assert.ok(
        pages[page - 1]?.some((line) => line.trim() === ascii(heading)),
        `${heading} is on page ${page}`,
      );
    }
  });

  test('a heading never stands last on its page', async () => {
    const headings = madeUpDocument.blocks.flatMap((block) =>
      block.kind === 'heading'
        ? [ascii(block.content.map((part) => ('text' in part ? part.text : '')).join(''))]
        : [],
    );
    for (const page of pagesOf(await writeBraille1(madeUpDocument))) {
      const last =
        page
          .filter((line) => line !== '')
          .at(-1)
          ?.trim() ?? '';
      assert.ok(!headings.includes(last), last);
    }
  });

  test('a table is a list: the heading of each row, then each column by name', async () => {
    const table: ResolvedBlock = {
      ...{ id: 't', kind: 'table', caption: 'Searches', notes: ['One year.'], href: null },
      columns: ['Group', 'Searches', 'Rate'].map((heading) => ({ heading, numeric: true })),
      rows: [['Asian', '127', '7.3'].map((text) => [{ kind: 'text', text }])],
    };
    assert.deepEqual(bodyOf(pagesOf(await writeBraille1(of(table)))).slice(-4), [
      ascii('Asian'),
      `  ${ascii('Searches: 127')}`,
      `  ${ascii('Rate: 7.3')}`,
      `  ${ascii('One year.')}`,
    ]);
  });

  test('emphasis is marked: a word by itself, three words and more as a passage', async () => {
    const block: ResolvedBlock = {
      ...{ id: 'p', kind: 'paragraph' },
      content: [
        { kind: 'text', text: 'due', emphasis: true },
        { kind: 'text', text: ' and ' },
        { kind: 'text', text: 'not one day late', strong: true },
      ],
    };
    // ⠨⠂ italic word, ⠘⠶ bold passage, ⠘⠄ its end: Rules of UEB 9.2 to 9.4.
    assert.deepEqual(bodyOf(pagesOf(await writeBraille1(of(block)))), [
      `  ${inAscii(`⠨⠂${brailleText('due and ')}⠘⠶${brailleText('not one day late')}⠘⠄`)}`,
    ]);
  });

  test('the address of a link is written out, and parted after an oblique when it is long', async () => {
    const href = 'https://www.legislation.gov.uk/ukpga/2010/15/section/149/notes/division/1/2/3';
    const block: ResolvedBlock = {
      ...{ id: 'p', kind: 'paragraph' },
      content: [{ kind: 'link', href, content: [{ kind: 'text', text: 'the duty' }] }],
    };
    const lines = bodyOf(pagesOf(await writeBraille1(of(block))));
    assert.equal(lines.slice(1).join(''), ascii(`(${href})`));
    for (const line of lines.slice(1, -1)) assert.match(line, /_\/$|[^.]$/);
  });

  test('words in letters that English braille has no signs for are left out, and that is said', async () => {
    const urdu: ResolvedBlock = {
      id: 'u',
      kind: 'paragraph',
      language: 'ur',
      content: [{ kind: 'text', text: 'اردو میں' }],
    };
    const text = bodyOf(pagesOf(await writeBraille1(of(urdu)))).join(' ');
    assert.match(text.replaceAll(/\s+/g, ' '), /,WORDS IN ,URDU ARE LEFT OUT HERE4/);
  });

  test('a character without a sign stops it, with the block that has it', async () => {
    const block: ResolvedBlock = {
      id: 'p7',
      kind: 'paragraph',
      content: [{ kind: 'text', text: 'Made of ВАС letters' }],
    };
    const made = await writeBraille1(of(block));
    assert.ok('sentence' in made);
    assert.deepEqual([made.code, made.block], ['BRAILLE_SIGN_UNKNOWN', 'p7']);
    assert.match(made.sentence, /"В" \(U\+0412\).*Made of/);
  });

  test('a document in Arabic is not written letter by letter in English braille', async () => {
    const made = await writeBraille1({ ...madeUpDocument, language: 'ar' });
    assert.ok('sentence' in made && made.sentence.includes('Arabic'));
  });

  test('the same document gives the same bytes', async () => {
    assert.deepEqual(await writeBraille1(madeUpDocument), await writeBraille1(madeUpDocument));
  });
});

describe('contracted braille', () => {
  test('is refused in words where liblouis is not installed', async () => {
    const made = await writeContracted(madeUpDocument, {
      program: 'no-such-lou',
      timeLimitMilliseconds: 1000,
    });
    assert.ok('sentence' in made);
    assert.equal(made.code, 'LIBLOUIS_MISSING');
  });

  test('is refused in words for a language without a table', async () => {
    const made = await writeBraille2({ ...madeUpDocument, language: 'so' });
    assert.ok('sentence' in made && made.sentence.includes('Somali'));
  });

  test('a program that does not answer is ended', { skip: process.platform === 'win32' }, async () => {
    // `yes` takes the argument and writes for ever.
    const made = await writeContracted(madeUpDocument, { program: 'yes', timeLimitMilliseconds: 60 });
    assert.ok('sentence' in made);
    assert.equal(made.code, 'LIBLOUIS_TOO_SLOW');
  });

  test(
    'is shorter than grade 1 and laid out alike',
    { skip: !hasLiblouis && 'liblouis is not here' },
    async () => {
      const [one, two] = [
        pagesOf(await writeBraille1(madeUpDocument)),
        pagesOf(await writeBraille2(madeUpDocument)),
      ];
      assert.ok(two.length < one.length);
      for (const page of two) {
        assert.equal(page.length, 25);
        for (const line of page) assert.match(line, /^[ -_]{0,40}$/);
      }
      // "the" is one cell, "people" is p alone.
      assert.ok(two.flat().some((line) => line.includes('! P')));
    },
  );

  test(
    'a document in Welsh has Welsh contractions',
    { skip: !hasLiblouis && 'liblouis is not here' },
    async () => {
      const block: ResolvedBlock = { id: 'p', kind: 'paragraph', content: [{ kind: 'text', text: 'dydd' }] };
      const lines = bodyOf(pagesOf(await writeBraille2({ ...of(block), language: 'cy' })));
      // Welsh braille has a short form for dydd (day): dot 5 and d.
      assert.equal(lines[0], '  "D');
    },
  );
});
