// What is looked at before a document goes out: each check on what it is for, and on what it has to leave alone.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BlockContent } from '../document/document.ts';
import { checkDocument, isStopped } from './check-document.ts';
import { plainContext } from './check-context.ts';
import { outsideLinks } from './check-links.ts';
import { findingsView } from './findings-view.ts';
import {
  findingsOf,
  heading,
  list,
  ofCheck,
  paragraph,
  publicationOf,
  testDay,
  told,
  words,
} from './made-up-publication.ts';

const linked = (text: string, href: string): BlockContent => ({
  kind: 'paragraph',
  content: [...words('See '), { kind: 'link', href, content: [{ kind: 'text', text }] }, ...words('.')],
});
const picture = (alt: string, more = {}): BlockContent => ({
  kind: 'figure',
  image: 'a'.repeat(64),
  alt,
  decorative: false,
  caption: '',
  ...more,
});

test('a plain document has nothing to mend', () => {
  const found = findingsOf([
    heading('What we did'),
    paragraph('We met people in every district. They told us what is hard.'),
    list('Buses stop at six.', 'The office has steps.'),
    linked('Our objectives', '/objectives'),
  ]);
  assert.deepEqual(found, []);
  assert.equal(isStopped(found), false);
});

test('what stops stands first, then in the order of the document', () => {
  const found = findingsOf([paragraph('TBC'), picture(''), paragraph('Lorem ipsum dolor.')]);
  assert.deepEqual(told(found), ['stops no-alt b2', 'stops placeholder b3', 'look placeholder b1']);
  assert.ok(isStopped(found));
});

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

describe('pictures and tables', () => {
  test('a picture needs words that say what it shows, unless it is decoration', () => {
    for (const useless of ['', 'IMG_2031', 'chart.png', 'Photo', 'image 3', 'Logo'])
      assert.equal(
        findingsOf([picture(useless)]).filter(({ severity }) => severity === 'stops').length,
        1,
        useless,
      );
    assert.deepEqual(findingsOf([picture('', { decorative: true })]), []);
    assert.deepEqual(
      findingsOf([picture('Two people sign the agreement at a table in Lowmarket library.')]),
      [],
    );
    assert.deepEqual(told(findingsOf([picture('Image of a table')])), ['look alt-begins b1']);
    assert.deepEqual(told(findingsOf([picture('Our team', { caption: 'Our team' })])), [
      'look alt-as-caption b1',
    ]);
  });

  const table = (rows: string[][], numeric: boolean, caption = 'Staff by team'): BlockContent => ({
    kind: 'table',
    caption,
    columns: [
      { heading: 'Team', numeric: false },
      { heading: 'Staff', numeric },
    ],
    rows: rows.map((row) => row.map(words)),
  });

  test('a table needs a caption, and numbers that are marked as such', () => {
    assert.deepEqual(
      told(
        findingsOf([
          table(
            [
              ['A', '1,200'],
              ['B', '35'],
            ],
            true,
          ),
        ]),
      ),
      [],
    );
    assert.deepEqual(
      told(
        findingsOf([
          table(
            [
              ['A', '1,200'],
              ['B', '[c]'],
            ],
            false,
          ),
        ]),
      ),
      ['look numbers-as-words b1'],
    );
    assert.deepEqual(
      told(
        findingsOf([
          table(
            [
              ['A', '12'],
              ['B', 'about ten'],
            ],
            true,
          ),
        ]),
      ),
      ['look words-as-numbers b1'],
    );
    assert.deepEqual(told(findingsOf([table([['A', '12']], true, ' ')])), ['stops no-caption b1']);
    assert.deepEqual(told(findingsOf([table([['A', '']], false)])), ['look empty-cells b1']);
  });
});

describe('headings', () => {
  test('a level that is left out stops, and so does a heading without words', () => {
    assert.deepEqual(told(findingsOf([heading('One'), heading('Two', 4), paragraph('x')])), [
      'stops heading-order b2',
    ]);
    assert.deepEqual(told(findingsOf([heading('First', 3), paragraph('x')])), ['stops heading-order b1']);
    assert.deepEqual(told(ofCheck(findingsOf([heading(' '), paragraph('x')]), 'empty-heading')), [
      'stops empty-heading b1',
    ]);
    assert.deepEqual(
      findingsOf([heading('A'), heading('B', 3), paragraph('x'), heading('C'), paragraph('y')]),
      [],
    );
  });

  test('a heading over nothing, or twice the same, or in capitals, is asked about', () => {
    assert.deepEqual(told(findingsOf([heading('One'), heading('Two'), paragraph('x')])), [
      'look heading-over-nothing b1',
    ]);
    assert.deepEqual(told(findingsOf([heading('One'), paragraph('x'), heading('One'), paragraph('y')])), [
      'look heading-twice b3',
    ]);
    assert.deepEqual(told(findingsOf([heading('CELEBRATING DIFFERENCE'), paragraph('x')])), [
      'look capital-heading b1',
    ]);
    assert.deepEqual(findingsOf([heading('The PSED'), paragraph('x')]), []);
  });
});

describe('links', () => {
  test('are called by what they lead to', () => {
    for (const bad of ['click here', 'here', 'Read more', 'this link'])
      assert.deepEqual(
        told(ofCheck(findingsOf([linked(bad, '/objectives')]), 'link-words')),
        ['look link-words b1'],
        bad,
      );
    assert.deepEqual(told(findingsOf([linked('https://example.org/a', 'https://example.org/a')])), [
      'look bare-address b1',
    ]);
  });

  test('lead to pages that there are, at addresses that are addresses', () => {
    const pageExists = (path: string) => path === '/objectives';
    assert.deepEqual(findingsOf([linked('Our objectives', '/objectives?year=2026#one')], { pageExists }), []);
    assert.deepEqual(told(findingsOf([linked('Our goals', '/goals')], { pageExists })), [
      'stops link-nowhere b1',
    ]);
    for (const bad of ['www.example.org', 'htps://x', 'javascript:alert(1)', 'C:\\file.doc'])
      assert.deepEqual(
        told(ofCheck(findingsOf([linked('A page', bad)]), 'link-address')),
        ['stops link-address b1'],
        bad,
      );
    assert.deepEqual(told(findingsOf([linked('A page', 'http://example.org')])), ['look link-not-safe b1']);
  });

  test('to other sites are listed, and one that did not answer is asked about', () => {
    const document = publicationOf([
      linked('A page', 'https://example.org/a'),
      linked('Ours', '/objectives'),
    ]);
    assert.deepEqual(outsideLinks(document), ['https://example.org/a']);
    const dead = plainContext(testDay, { deadLinks: new Set(['https://example.org/a']) });
    assert.deepEqual(told(checkDocument(document, dead)), ['look link-dead b1']);
  });

  test('of the same words do not lead to different places', () => {
    const found = findingsOf([linked('The report', '/reports/1'), linked('The report', '/reports/2')]);
    assert.deepEqual(told(found), ['look links-alike b2']);
  });
});

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

describe('times and places to be filled', () => {
  test('a day that has passed is asked about; one to come, and one in the past tense, are not', () => {
    assert.deepEqual(told(findingsOf([paragraph('The survey closes on 30 June 2025.')])), [
      'look date-passed b1',
    ]);
    assert.deepEqual(told(findingsOf([paragraph('The plan will be ready by March 2026.')])), [
      'look date-passed b1',
    ]);
    assert.deepEqual(findingsOf([paragraph('The survey closes on 30 June 2027.')]), []);
    assert.deepEqual(findingsOf([paragraph('The survey was held by June 2025 and published.')]), []);
  });

  test('what was to be filled in stops', () => {
    for (const left of [
      'Contact [insert name] first.',
      'Lorem ipsum dolor',
      'Dear {{name}}',
      'Click here to enter text.',
      'Ring XXXX',
    ])
      assert.equal(ofCheck(findingsOf([paragraph(left)]), 'placeholder')[0]?.severity, 'stops', left);
    assert.equal(ofCheck(findingsOf([paragraph('Date TBC.')]), 'placeholder')[0]?.severity, 'look');
    assert.deepEqual(findingsOf([paragraph('Figures of fewer than 5 are shown as [c].')]), []);
  });
});

describe('what looks like data of a person', () => {
  const context = { ownDomains: ['fellshire.example'], ownContacts: ['01632 960 001', 'LM1 1AA'] };

  test('is asked about', () => {
    for (const personal of [
      'Write to jane.doe@mail.example.',
      'Write to jane.doe@fellshire.example.',
      'Ring Jo on 07700 900123.',
      'Her number is QQ 12 34 56 C.'.replace('QQ', 'AB'),
      'He lives at CA10 2AX.',
      'A man, born on 3 May 1961, said so.',
    ])
      assert.equal(ofCheck(findingsOf([paragraph(personal)], context), 'personal-data').length, 1, personal);
  });

  test('the organisation’s own address, number and postcode are left alone', () => {
    const own =
      'Equality team, equality@fellshire.example, 01632 960 001, 1 Market Place, LM1 1AA. In 2025 to 2026 there were 12,345.';
    assert.deepEqual(findingsOf([paragraph(own)], context), []);
  });

  test('an address behind a link counts as written', () => {
    assert.equal(
      ofCheck(findingsOf([linked('Write to us', 'mailto:jo@mail.example')], context), 'personal-data').length,
      1,
    );
  });
});

test('long sentences are named, the longest ones, and a hard text has its reading age', () => {
  const long = `${Array.from({ length: 30 }, () => 'implementation').join(' ')}.`;
  const found = findingsOf(Array.from({ length: 4 }, () => paragraph(long)));
  assert.equal(ofCheck(found, 'long-sentence').length, 4);
  assert.match(ofCheck(found, 'long-sentence')[0]?.seen ?? '', /has 30 words/);
  assert.match(
    ofCheck(found, 'reading-age')[0]?.seen ?? '',
    /reading age is about \d+ \(Coleman–Liau, 123 words\)|reading age is about \d+ \(Coleman–Liau, 12\d words\)/,
  );
});

test('rules of English are held against nothing in Welsh', () => {
  const welsh = {
    ...paragraph('Bydd y gwasanaeth yn newid dros yr wythnosau nesaf, yn ôl y cynllun.'),
    language: 'cy',
  };
  assert.deepEqual(findingsOf([welsh]), []);
});

test('on a page they stand with how to mend them and a way to the place', () => {
  const body = findingsView(findingsOf([picture('')]), { hrefOf: (block) => `#${block}` }).toString();
  assert.match(body, /To be mended before it can be published/);
  assert.match(body, /A picture has no words/);
  assert.match(body, /href="#b1"/);
  assert.match(findingsView([], { hrefOf: () => null }).toString(), /The checks found nothing/);
});
