// Reading a decision from its form: when it was taken is what the analysis says, and not what is left empty.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FormFields } from '../../pages/forms.ts';
import type { Pack } from '../packs/pack.ts';
import { ofEachPart } from '../packs/pack.ts';
import { readDecision } from './read-decision.ts';

const now = new Date('2026-11-02T12:00:00Z');

function packSaying(taken: 'yes' | 'no'): Pack {
  const answers = [{ id: 'decision-already-taken', content: { value: taken } }];
  return {
    ...{ id: 'a', analysisId: 'b', number: 1, digest: '', seal: '', signature: '', key: '', frozenBy: 'hal' },
    frozenAt: new Date('2026-11-01T12:00:00Z'),
    content: {
      ...{ format: 'due-regard-pack', version: 1 },
      parts: { ...ofEachPart(() => []), answers },
    },
  };
}

const form = (more: Readonly<Record<string, string>> = {}) =>
  FormFields.from({
    ...{ outcome: 'go-ahead', decided: 'It begins.', reasons: 'It is needed.' },
    ...more,
  });
const problemsAt = (pack: Pack, typed: FormFields): string[] => {
  const read = readDecision(typed, pack, now);
  return read.ok ? [] : read.problems.map(({ field }) => field);
};

describe('a decision of which the analysis says that it was already taken', () => {
  it('is not entered as one of today', () => {
    const read = readDecision(form(), packSaying('yes'), now);
    assert.ok(!read.ok);
    const said = read.problems.find(({ field }) => field === 'earlier-day')?.message ?? '';
    assert.match(said, /says that the decision was already taken: enter the day and the time/);
  });

  it('is entered with its day and how that came about', () => {
    const when = { 'earlier-day': '1 10 2026', 'earlier-time': '10:00', 'earlier-why': 'The board met.' };
    assert.deepEqual(problemsAt(packSaying('yes'), form(when)), ['declared']);
  });

  it('is one of today where the analysis says that it was not taken', () => {
    assert.deepEqual(problemsAt(packSaying('no'), form()), ['declared']);
  });
});
