// What the public reads of an analysis, and what it never does.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { questionSets } from '../questions/question-sets.ts';
import { keptInside, legalAdvice, makePublicContent, summaryQuestion } from './make-public-content.ts';
import { listLeftOut, readPublicContent } from './public-content.ts';
import { findingId, madeUpRedaction, madeUpSource, secret } from './put-made-up-source.ts';

const releaseId = '20000000-0000-4000-8000-000000000002';
const made = (
  values: Record<string, string> = {},
  redactions: Parameters<typeof makePublicContent>[1] = [],
  releases: readonly string[] = [],
) => makePublicContent(madeUpSource(values), redactions, new Map([[findingId, releases]]));
const section = (content: ReturnType<typeof made>, id: string) =>
  content.sections.find((each) => each.id === id);

describe('what is published of an analysis', () => {
  it('can be read again as it was made', () => {
    const content = made();
    assert.deepEqual(readPublicContent(JSON.parse(JSON.stringify(content))), content);
    assert.throws(() => readPublicContent({ ...content, more: 1 }), /REGISTER_CONTENT_UNUSABLE/);
  });

  it('is what was answered, with choices and days in words, and its summary above everything', () => {
    const content = made();
    assert.match(content.summary, /^We want one office/);
    assert.equal(section(content, 'summary'), undefined);
    assert.deepEqual(section(content, 'proposal')?.parts, [
      { kind: 'answer', label: 'What do you want to achieve?', words: 'One office instead of two.' },
      { kind: 'answer', label: 'How is it today?', words: 'Two offices.' },
      { kind: 'answer', label: 'When is the decision expected?', words: '2 March 2026' },
    ]);
  });

  it('says what was asked and not answered: silence is no answer', () => {
    const content = made({ baseline: '' });
    assert.deepEqual(section(content, 'proposal')?.parts[1], {
      ...{ kind: 'answer', label: 'How is it today?', words: 'Not answered' },
    });
    const [list] = section(content, 'evidence')?.parts ?? [];
    assert.ok(list?.kind === 'list');
    assert.deepEqual(
      list.rows.map(({ name, cells }) => [name, cells[0]?.words]),
      [
        ['Age', 'Worse off'],
        ['Race', 'Not answered'],
      ],
    );
  });

  it('has nothing of a finding but its day, its strength and what was released of it', () => {
    for (const releases of [[], [releaseId]]) {
      const content = made({}, [], releases);
      const text = JSON.stringify(content);
      for (const part of [secret.sentence, '4,177', String(secret.count), String(secret.ratio), findingId])
        assert.ok(!text.includes(part), part);
      const pieces = section(content, 'evidence')?.parts.find((part) => part.kind === 'evidence')?.pieces;
      assert.deepEqual(pieces?.[0], {
        ...{ of: 'finding', title: '', source: '', period: '', shows: '', address: '' },
        ...{ asOf: '2026-01-10', strength: 'high', releases },
      });
      assert.equal(pieces?.[1]?.title, 'A national survey');
    }
  });

  it('has no section that is only for colleagues', () => {
    assert.ok(!JSON.stringify(made()).includes('Ann Lee'));
    assert.equal(section(made(), 'ownership'), undefined);
  });

  it('knows every section and question that stays inside by the name it has in the questions of every nation', () => {
    for (const set of questionSets.filter(({ depth }) => depth === 'full')) {
      const parts = set.sections.flatMap((each) => each.parts).map(({ id }) => id);
      for (const id of keptInside)
        assert.ok(
          set.sections.some((each) => each.id === id),
          `${set.id} ${id}`,
        );
      // In Northern Ireland other Acts ask, and no adviser is asked for.
      const advice = set.legalProfile === 'northern-ireland' ? [] : legalAdvice;
      for (const id of [...advice, summaryQuestion]) assert.ok(parts.includes(id), `${set.id} ${id}`);
      assert.deepEqual(
        set.sections.filter(({ holds }) => holds === 'sign-offs').map(({ id }) => keptInside.includes(id)),
        [true],
      );
    }
  });
});

describe('what is left out', () => {
  it('is named with the reason, and nothing of what it says', () => {
    const content = made({}, [madeUpRedaction('proposal', 'purpose')]);
    assert.deepEqual(listLeftOut(content), [
      {
        ...{ kind: 'left-out', title: 'What do you want to achieve?', ground: 'legal-advice' },
        ...{ why: 'It was said in confidence.', section: 'What is proposed' },
      },
    ]);
    assert.ok(!JSON.stringify(section(content, 'proposal')).includes('One office instead of two.'));
  });

  it('is a whole section, a list, the evidence, or the summary', () => {
    const whole = made({}, [madeUpRedaction('evidence', null)]);
    assert.deepEqual(
      section(whole, 'evidence')?.parts.map(({ kind }) => kind),
      ['left-out'],
    );
    const parts = made({}, [madeUpRedaction('evidence', 'gaps'), madeUpRedaction('evidence', 'evidence')]);
    assert.deepEqual(
      section(parts, 'evidence')?.parts.map(({ kind }) => kind),
      ['list', 'left-out', 'left-out'],
    );
    assert.ok(!JSON.stringify(parts).includes('national survey'));
    const summary = made({}, [madeUpRedaction('summary', 'public-summary')]);
    assert.equal(summary.summary, '');
    assert.equal(listLeftOut(summary).length, 1);
  });

  it('is read again once that was lifted', () => {
    const lifted = { by: 'somebody', at: new Date() };
    assert.deepEqual(listLeftOut(made({}, [madeUpRedaction('proposal', 'purpose', { lifted })])), []);
  });
});
