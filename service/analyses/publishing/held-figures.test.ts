// True figures that were typed into words, and colleagues that are named there.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figuresIn, findTypedFigures, textsOf } from './held-figures.ts';
import { makePublicContent } from './make-public-content.ts';
import { findNamedColleagues } from './named-colleagues.ts';
import { madeUpSource } from './put-made-up-source.ts';

// By hand: 17 of 208 people is 0.0817…, which is 8.2 per cent.
const held = figuresIn({
  rows: [{ count: 17, of: 208, share: 17 / 208 }, { ratio: 3.618 }],
  said: 'In 2025 it was 4,177.',
  none: NaN,
});
const found = (text: string) =>
  findTypedFigures([{ place: 'here', text }], held).map(({ typed, isTelling }) => [typed, isTelling]);

describe('the true figures of a finding', () => {
  it('are found as they are, rounded, in per cent, and with a comma', () => {
    assert.deepEqual(found('There were 17 of 208.'), [
      ['17', false],
      ['208', true],
    ]);
    assert.deepEqual(found('That is 3.6 times as often, or 3.62.'), [
      ['3.6', true],
      ['3.62', true],
    ]);
    assert.deepEqual(found('8.2% of them, or 8 per cent'), [
      ['8.2', true],
      ['8', false],
    ]);
    assert.deepEqual(found('4,177 and 4177'), [
      ['4,177', true],
      ['4177', true],
    ]);
  });

  it('are not taken for other numbers, for years, days, sums and parts of Acts', () => {
    assert.deepEqual(found('3.7 times, 209 people, 41.77, 1,7, 2025'), []);
    assert.deepEqual(
      found('On 17 March, in 17 months, for £208, section 17, at 17:30, aged 17, the 17th day'),
      [],
    );
  });

  it('are looked for in every text that somebody typed', () => {
    const content = makePublicContent(madeUpSource({ 'gaps/one/gap': 'Of 208 people.' }), [], new Map());
    assert.deepEqual(findTypedFigures(textsOf(content), held), [
      {
        ...{ typed: '208', place: 'Section 3, Evidence: Gaps, Gap 1, What is not known?' },
        ...{ within: 'Of 208 people.', isTelling: true },
      },
    ]);
  });
});

describe('names of colleagues', () => {
  const names = ['Ann Lee', 'Siân O’Neill-Parry', 'Bo'];
  const named = (text: string) =>
    findNamedColleagues([{ place: 'here', text }], names).map(({ name }) => name);

  it('are found in whole words, in small letters and with an s', () => {
    assert.deepEqual(named('Speak to Ann Lee, please.'), ['Ann Lee']);
    assert.deepEqual(named('ANN LEE’s view'), ['Ann Lee']);
    assert.deepEqual(named('as (Siân O’Neill-Parry) said'), ['Siân O’Neill-Parry']);
  });

  it('are not found in other words, nor where they are one word', () => {
    assert.deepEqual(named('Joann Leeson. An annlee. Bo said so. Ann and Lee.'), []);
  });
});
