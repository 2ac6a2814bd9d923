// What is looked at before a document goes out: each check on what it is for, and on what it has to leave alone.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isStopped } from './check-document.ts';
import { findingsView } from './findings-view.ts';
import {
  findingsOf,
  heading,
  linked,
  list,
  ofCheck,
  paragraph,
  picture,
  told,
} from './made-up-publication.ts';

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

test('no words keep the checks busy, however they are made', () => {
  const most = 20_000;
  const parts = [
    'a',
    'a.',
    'a@',
    '07',
    '“',
    'A',
    'aа',
    '<insert ',
    '[insert ',
    'by 1 ',
    '`',
    'CA1 ',
    'U.S. ',
    'was ',
  ];
  for (const part of parts) {
    const began = performance.now();
    findingsOf([paragraph(part.repeat(most / part.length))], {
      statutoryTexts: ['have due regard to the need to foster good relations'],
    });
    // They take 70 ms at most on two cores of 2026; by trying every beginning they would take seconds.
    assert.ok(performance.now() - began < 1500, part);
  }
});
