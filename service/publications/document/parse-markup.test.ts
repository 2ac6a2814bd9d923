// Markup and blocks: what people write, what comes of it, and that nothing is lost on the way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyBlocks } from './any-document.ts';
import { plainWords } from './block-name.ts';
import type { Block, Inline } from './document.ts';
import { parseMarkup } from './parse-markup.ts';
import { writeMarkup } from './write-markup.ts';

const words = (text: string): Inline => ({ kind: 'text', text });
/** Blocks without their ids. */
const contentsOf = (text: string): object[] => {
  const { blocks, problems } = parseMarkup(text);
  assert.deepEqual(problems, []);
  return blocks.map(({ id, ...content }) => (assert.match(id, /^[a-z0-9]{2,12}$/), content));
};
const problemsOf = (text: string): string[] =>
  parseMarkup(text).problems.map(({ line, sentence }) => `${line}: ${sentence}`);

test('what is written is read back the same, whatever the blocks are', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const { blocks: again, problems } = parseMarkup(writeMarkup(blocks), blocks);
      assert.deepEqual(problems, []);
      assert.deepEqual(again, blocks);
    }),
    { numRuns: 300 },
  );
});

test('whatever is typed is read without an error, and what was read is written and read again the same', () => {
  const signs = [
    'cy: ',
    '{note} ',
    '{table} ',
    '| a',
    '{new list}',
    '{language cy}',
    '](/a)',
    '![a](image:',
    '\r\n',
  ];
  const unit = fc.constantFrom(...Array.from('ab \n\n\n*_[](){}|#>-!.:1—•`\\\t'), ...signs);
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      const read = parseMarkup(text).blocks;
      assert.deepEqual(parseMarkup(writeMarkup(read), read), { blocks: read, problems: [] });
    }),
    { numRuns: 500 },
  );
});

test('lines that stand together are one paragraph, and an empty line ends it', () => {
  assert.deepEqual(contentsOf('First line\nsecond line\r\n\r\n  Another.  \n\n\n'), [
    { kind: 'paragraph', content: [words('First line'), { kind: 'break' }, words('second line')] },
    { kind: 'paragraph', content: [words('Another.')] },
  ]);
});

test('headings have two to four signs', () => {
  assert.deepEqual(contentsOf('## One\ntext\n### Two\n#### Three'), [
    { kind: 'heading', level: 2, content: [words('One')] },
    { kind: 'paragraph', content: [words('text')] },
    { kind: 'heading', level: 3, content: [words('Two')] },
    { kind: 'heading', level: 4, content: [words('Three')] },
  ]);
});

test('words are strong, emphasised, both, linked, or in another language', () => {
  assert.deepEqual(contentsOf('a **b** *c* ***d*** [e **f**](/g) {cy: bore *da*}'), [
    {
      kind: 'paragraph',
      content: [
        words('a '),
        { kind: 'text', text: 'b', strong: true },
        words(' '),
        // What stands between two words that are alike in something is like them in it.
        { kind: 'text', text: 'c ', emphasis: true },
        { kind: 'text', text: 'd', strong: true, emphasis: true },
        words(' '),
        { kind: 'link', href: '/g', content: [words('e '), { kind: 'text', text: 'f', strong: true }] },
        words(' '),
        { kind: 'text', text: 'bore ', language: 'cy' },
        { kind: 'text', text: 'da', emphasis: true, language: 'cy' },
      ],
    },
  ]);
});

test('what people write every day means itself', () => {
  const text =
    '5 * 3 = 15, [1] and (b) {x} at 10:30_a ~ C:\\temp "£5" <b> & 100% #5 > 4 | -3, e-mail me! ****';
  assert.deepEqual(contentsOf(text), [{ kind: 'paragraph', content: [words(text)] }]);
  assert.deepEqual(contentsOf(String.raw`\# \- 1\. \*`), [
    { kind: 'paragraph', content: [words('# - 1. *')] },
  ]);
});

test('a list may have empty lines between its items, lists within them, and lines that go on', () => {
  const list = {
    kind: 'list',
    ordered: true,
    items: [
      { content: [words('One'), { kind: 'break' }, words('more')] },
      {
        content: [words('Two')],
        list: { kind: 'list', ordered: false, items: [{ content: [words('a')] }, { content: [words('b')] }] },
      },
      { content: [words('Three')] },
    ],
  };
  assert.deepEqual(contentsOf('1. One\n   more\n\n2) Two\n   - a\n   • b\n3. Three'), [list]);
  assert.deepEqual(
    contentsOf('We will:\n- a\n{new list}\n- b\nDone').map((block) => 'kind' in block && block.kind),
    ['paragraph', 'list', 'list', 'paragraph'],
  );
});

test('a table has a name, columns of words or of numbers, and a note under it', () => {
  const text =
    '{table} Who came\n| Month | People |\n|---|--:|\n| May \\| June | **12** |\n{under the table} From our register.';
  assert.deepEqual(contentsOf(text), [
    {
      kind: 'table',
      caption: 'Who came',
      columns: [
        { heading: 'Month', numeric: false },
        { heading: 'People', numeric: true },
      ],
      rows: [[[words('May | June')], [{ kind: 'text', text: '12', strong: true }]]],
      note: 'From our register.',
    },
  ]);
});

test('notes, warnings, quotations, pictures, figures, words of the law and records', () => {
  const digest = 'a'.repeat(64);
  const text = `{note} Ask us\nfor braille.

{warning}
Take care.

> We were heard.
> — A member

![A map](image:${digest}) Where we are

![](image:${digest} decorative)

{figures release=r-1 table=2}
{figures release=r-1 table=1 show=table}
{statutory equality-act-2010-s149-1}
{records objectives}
{language cy}
Croeso`;
  assert.deepEqual(contentsOf(text), [
    {
      kind: 'note',
      tone: 'information',
      content: [words('Ask us'), { kind: 'break' }, words('for braille.')],
    },
    { kind: 'note', tone: 'warning', content: [words('Take care.')] },
    { kind: 'quotation', content: [words('We were heard.')], source: 'A member' },
    { kind: 'figure', image: digest, alt: 'A map', decorative: false, caption: 'Where we are' },
    { kind: 'figure', image: digest, alt: '', decorative: true, caption: '' },
    { kind: 'released-figures', release: 'r-1', table: 2, show: 'chart-and-table' },
    { kind: 'released-figures', release: 'r-1', table: 1, show: 'table' },
    { kind: 'statutory-text', text: 'equality-act-2010-s149-1' },
    { kind: 'record-list', records: 'objectives' },
    { kind: 'paragraph', content: [words('Croeso')], language: 'cy' },
  ]);
});

const mistakes: readonly [string, string, RegExp][] = [
  [
    'a heading of the first size',
    'a\n\n# Title',
    /^3: The title has a field of its own: begin a heading with ##\.$/,
  ],
  ['a heading without words', '## ', /^1: The heading has no words/],
  ['a star without its other', 'a\nb **c', /^2: “\*\*” opens strong words that never end/],
  ['a language that never ends', 'a {cy: bore', /^1: “\{cy:” opens words in another language that never end/],
  ['a language in capitals', '{CY: bore}', /^1: “CY” is not the sign of a language/],
  ['a link to a program', 'a [b](javascript:c)', /^1: The address “javascript:c” cannot be linked to/],
  [
    'a link without its beginning',
    '[b](www.example.org)',
    /^1: The address “www.example.org” needs https:\/\//,
  ],
  ['a link without words', 'x [](/a)', /^1: A link has no words/],
  ['an e-mail without its beginning', '[b](a@example.org)', /needs mailto:/],
  [
    'a row too long',
    '| a | b |\n|---|---|\n| 1 | 2 | 3 |',
    /^3: This row has 3 cells and the table 2 columns/,
  ],
  ['a table without rows', '{table} Who came', /^1: The table has no rows/],
  ['a picture that was not sent', '![Map](map.png)', /^1: A picture is named by/],
  ['a picture by another name', '![Map](image:map.png)', /^1: A picture is named by/],
  ['figures of no release', '{figures table=1}', /^1: Write which figures stand here/],
  ['the law without its place', '{statutory}', /^1: Write which words of the law/],
  ['a sign nobody knows', 'a\n\n{chart x}', /^3: “\{chart x\}” means nothing here/],
  ['dashes among numbers', '1. a\n   - b\n   1. c', /^3: A list has either dashes or numbers/],
  ['a language before nothing', 'a\n\n{language cy}', /^3: \{language cy\} stands before nothing/],
];
for (const [what, text, problem] of mistakes) {
  test(`${what} is told with its line, and the words stay`, () => {
    const [first = ''] = problemsOf(text);
    assert.match(first, problem);
    const kept = JSON.stringify(parseMarkup(text).blocks);
    for (const word of text.match(/[a-z]{3,}/g) ?? []) {
      if (!['language', 'table'].includes(word)) assert.ok(kept.includes(word), `${word} in ${kept}`);
    }
  });
}

test('a block keeps its id when others are changed, added, taken away or moved, and when its own words change a little', () => {
  const before = parseMarkup('## Aims\n\nWe listen to everybody.\n\n- one\n- two\n\nLast words.').blocks;
  const idOf = (blocks: readonly Block[], start: string): string | undefined =>
    blocks.find((block) => 'content' in block && plainWords(block.content).startsWith(start))?.id;
  const text = 'New first.\n\n## Aims\n\nWe listen to everybody, always.\n\nAdded.\n\n- one\n- two\n- three';
  const after = parseMarkup(text, before).blocks;
  assert.equal(idOf(after, 'Aims'), idOf(before, 'Aims'));
  assert.equal(idOf(after, 'We listen'), idOf(before, 'We listen'));
  assert.equal(after.at(-1)?.id, before[2]?.id);
  const moved = parseMarkup(
    'Last words.\n\n## Aims\n\nWe listen to everybody.\n\n- one\n- two',
    before,
  ).blocks;
  assert.deepEqual(
    moved.map(({ id }) => id),
    [before[3]?.id, before[0]?.id, before[1]?.id, before[2]?.id],
  );
});

test('what is new never takes the id of what went, so that no translation is laid beside the wrong words', () => {
  const before = parseMarkup('One thing.\n\nQuite another matter altogether.').blocks;
  const after = parseMarkup('- a list\n\nQuite another matter altogether.', before).blocks;
  assert.equal(after[1]?.id, before[1]?.id);
  assert.notEqual(after[0]?.id, before[0]?.id);
});

test('a block wholly rewritten in its place is still that block', () => {
  const before = parseMarkup('One.\n\nTwo.\n\nThree.').blocks;
  const after = parseMarkup('One.\n\nSomething else entirely.\n\nThree.', before).blocks;
  assert.deepEqual(
    after.map(({ id }) => id),
    before.map(({ id }) => id),
  );
});

test('a long text with nothing but signs is read in good time', () => {
  const started = performance.now();
  for (const sign of ['[', '[a](', '*', '{cy: ', '| ', '- ', '> ', '\\', '{table}\n'])
    parseMarkup(sign.repeat(5000));
  for (const before of ['', '| ', '- ', '> ', '## ']) parseMarkup(`${before}x${' '.repeat(200_000)}y`);
  assert.ok(performance.now() - started < 6000);
});

test('a text that would keep everybody waiting is refused with its length, and at once', () => {
  const { blocks, problems } = parseMarkup('[a]('.repeat(75_001));
  assert.deepEqual(blocks, []);
  assert.match(problems[0]?.sentence ?? '', /300,004 characters, and at most 300,000 .* Divide it/);
});
