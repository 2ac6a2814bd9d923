// Defects of two published pages, in their own words: each has to be caught before it goes out again. The sentences are quoted from a
// constabulary's equality page and a commissioner's strategy of 2020 to 2025.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  findingsOf,
  heading,
  list,
  ofCheck,
  paragraph,
  publicationOf,
  testDay,
  told,
} from './made-up-publication.ts';
import { checkDocument } from './check-document.ts';
import { plainContext } from './check-context.ts';
import { lettersIn } from './check-letters.ts';

describe('sentences that end in a colon with no list under them', () => {
  const duties =
    'Cumbria Constabulary, as a public body, is required, under the Act, to meet and pay due regard to the general equality duties which are:';
  const after =
    'The protected characteristics referred to are age, disability, gender reassignment, marriage and civil partnership, pregnancy and maternity, race, religion and belief, sex and sexual orientation.';
  const reflect = 'Cumbria Police is particularly keen to attract people to reflect the interests of:';
  const write = 'For more information on joining an IAG, please complete our online form or write to:';

  test('both are stopped, and what is followed by an address is not', () => {
    const address = ['Diversity Support Team (IAG)', 'Carleton Hall', 'Penrith', 'CA10 2AU'].map(paragraph);
    const found = findingsOf([
      paragraph(duties),
      paragraph(after),
      paragraph(reflect),
      paragraph(write),
      ...address,
    ]);
    assert.deepEqual(told(ofCheck(found, 'list-missing')), [
      'stops list-missing b1',
      'stops list-missing b3',
    ]);
    assert.match(
      ofCheck(found, 'list-missing')[0]?.seen ?? '',
      /general equality duties which are:” ends in a colon/,
    );
  });

  test('with its list it goes through', () => {
    const found = findingsOf([paragraph(reflect), list('young people', 'people who speak little English')]);
    assert.deepEqual(ofCheck(found, 'list-missing'), []);
  });

  test('a list with nothing in it is stopped too, and so is a list of records when there are none', () => {
    const empty = { kind: 'list', ordered: false, items: [] } as const;
    const records = { kind: 'record-list', records: 'objectives' } as const;
    assert.deepEqual(told(ofCheck(findingsOf([empty]), 'empty-list')), ['stops empty-list b1']);
    const found = findingsOf([records], { recordsIn: () => 0 });
    assert.match(ofCheck(found, 'empty-list')[0]?.seen ?? '', /The list of objectives has nothing in it/);
    assert.deepEqual(ofCheck(findingsOf([records], { recordsIn: () => 4 }), 'empty-list'), []);
  });
});

describe('characteristics named wrongly', () => {
  test('six strands with “gender” for “sex” are told with what is left out', () => {
    const sentence =
      'The Constabulary has a moral and legislative requirement to check that the Police work does not impact adversely on anyone in the community and particularly with respect to race, religion, disability, gender, age and sexual orientation.';
    const found = findingsOf([paragraph(sentence)]);
    assert.match(
      ofCheck(found, 'gender-for-sex')[0]?.seen ?? '',
      /has “gender” where the Equality Act 2010 has “sex”/,
    );
    assert.match(
      ofCheck(found, 'characteristics-missing')[0]?.seen ?? '',
      /leaves out gender reassignment, marriage and civil partnership and pregnancy and maternity\.$/,
    );
  });

  test('a list of protected characteristics with “gender” and “gender reassignment” and no “sex” is stopped', () => {
    const items = [
      'age',
      'disability',
      'gender',
      'gender reassignment',
      'marriage and civil partnership',
      'pregnancy and maternity',
      'race',
      'religion or belief',
      'sexual orientation',
    ];
    const found = findingsOf([paragraph('The protected characteristics are:'), list(...items)]);
    assert.deepEqual(told(ofCheck(found, 'gender-for-sex')), ['stops gender-for-sex b2']);
    assert.deepEqual(ofCheck(found, 'characteristics-missing'), []);
  });

  test('all nine are right, and so are the eight of section 149(7) where they are said to be the relevant ones', () => {
    const nine =
      'The equality duty covers a range of protected characteristics (age, disability, gender reassignment, marriage and civil partnership, pregnancy and maternity, race, religion or belief, sex and sexual orientation).';
    const eight =
      'The relevant protected characteristics are age, disability, gender reassignment, pregnancy and maternity, race, religion or belief, sex and sexual orientation.';
    for (const sentence of [nine, eight])
      assert.deepEqual(
        findingsOf([paragraph(sentence)]).filter(({ check }) => /characteristic|gender|religion/.test(check)),
        [],
        sentence,
      );
    const asNine = eight.replace('relevant protected', 'protected');
    assert.match(
      ofCheck(findingsOf([paragraph(asNine)]), 'characteristics-missing')[0]?.seen ?? '',
      /leaves out marriage and civil partnership/,
    );
  });

  test('how many there are is told rightly', () => {
    assert.deepEqual(
      told(
        ofCheck(
          findingsOf([paragraph('There are seven protected characteristics.')]),
          'number-of-characteristics',
        ),
      ),
      ['stops number-of-characteristics b1'],
    );
    for (const right of [
      'The nine protected characteristics.',
      'The eight relevant protected characteristics.',
      'across the nine strands of diversity',
    ])
      assert.deepEqual(ofCheck(findingsOf([paragraph(right)]), 'number-of-characteristics'), []);
  });
});

describe('the date of the Act', () => {
  test('“came into force in April 2011” is stopped, with what began when', () => {
    const sentence =
      'The Equality Act which came into force in April 2011, replaced existing anti-discrimination laws with a single act.';
    const [found] = ofCheck(findingsOf([paragraph(sentence)]), 'date-of-the-act');
    assert.equal(found?.severity, 'stops');
    assert.match(
      found?.mend ?? '',
      /1 October 2010, and its section 149, the equality duty, on 5 April 2011/,
    );
  });

  test('the right dates go through, of the Act and of the duty', () => {
    for (const right of [
      'The Equality Act 2010 came into force on 1 October 2010.',
      'The public sector equality duty came into force on 5 April 2011.',
      'The Public Sector Equality Duty came into force in April 2011.',
      'The new policy came into force in May 2024.',
    ])
      assert.deepEqual(ofCheck(findingsOf([paragraph(right)]), 'date-of-the-act'), [], right);
  });
});

describe('the line of the cover that a text layer got wrong', () => {
  const garbled = 'CELEBRATING DIFFERENCE - ВАСИТІНГ ЕЛЕВАОНЕ';

  test('is stopped as a title, as a heading and as what a PDF says', () => {
    const asTitle = checkDocument(
      publicationOf([paragraph('Text.')], { title: garbled }),
      plainContext(testDay),
    );
    const [found] = ofCheck(asTitle, 'look-alike-letters');
    assert.deepEqual([found?.severity, found?.block], ['stops', null]);
    assert.match(
      found?.seen ?? '',
      /“ВАСИТІНГ ЕЛЕВАОНЕ” is written in Cyrillic letters that look like Latin ones/,
    );
    assert.equal(ofCheck(findingsOf([heading(garbled), paragraph('x')]), 'look-alike-letters').length, 1);
    assert.equal(lettersIn(garbled, ['Latn'])[0]?.check, 'look-alike-letters');
  });

  test('the same line with its own letters goes through', () => {
    const found = findingsOf([paragraph('CELEBRATING DIFFERENCE - VALUING EVERYONE')]);
    assert.deepEqual(
      found.filter(({ check }) => check.includes('letters')),
      [],
    );
  });
});

describe('slips of the pen', () => {
  const found = findingsOf([
    heading('Forward'),
    paragraph(
      'The OPCC has invested in a strength’s based and holistic approach to replace traditional `appraisals.',
    ),
    list('Chartered Institutes of Public Finance and Accountancy', 'College of Policing'),
    paragraph('Completed EA’s are public documents and should be made available if requested.'),
  ]);

  test('a foreword is no “Forward”', () => {
    assert.match(ofCheck(found, 'spelling').find(({ block }) => block === 'b1')?.mend ?? '', /“Foreword”/);
  });

  test('a stray backtick stops', () => {
    assert.deepEqual(told(ofCheck(found, 'stray-sign')), ['stops stray-sign b2']);
    assert.match(ofCheck(found, 'stray-sign')[0]?.seen ?? '', /`appraisals/);
  });

  test('“strength’s based”, “Chartered Institutes” and “EA’s are” are asked about', () => {
    const mends = ofCheck(found, 'spelling').map(({ mend }) => mend);
    for (const meant of ['strengths-based', 'Chartered Institute of', 'EAs'])
      assert.ok(
        mends.some((mend) => mend.includes(meant)),
        meant,
      );
  });

  test('the strategy’s own “strength-based conversations” are left alone', () => {
    assert.deepEqual(
      ofCheck(
        findingsOf([
          paragraph(
            'By embracing difference through our strength-based conversations our managers can support staff.',
          ),
        ]),
        'spelling',
      ),
      [],
    );
  });
});

test('“over the next few weeks” is never over', () => {
  const banner =
    'This site is a beta, which means it’s a work in progress and we’ll be adding more to it over the next few weeks.';
  const [found] = ofCheck(findingsOf([paragraph(banner)]), 'no-end');
  assert.match(found?.seen ?? '', /says “over the next few weeks”, which is never over/);
});

test('“Read more about the Equality Act.” with no link sends readers nowhere', () => {
  const found = findingsOf([paragraph('Read more about the Equality Act.')]);
  assert.deepEqual(told(ofCheck(found, 'link-missing')), ['look link-missing b1']);
});
