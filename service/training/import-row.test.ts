// Rows of a spreadsheet of completions: whose they are, what is wrong with them, and what is there already.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Completion } from './completion.ts';
import { type ImportRow, type KnownThings, matchRows } from './import-row.ts';

const known: KnownThings = {
  accounts: [
    { id: 'p1', name: 'Ada Cole', email: 'Ada@fellshire.example', state: 'active' },
    { id: 'p2', name: 'Sam Hale', email: null, state: 'active' },
    { id: 'p3', name: 'Sam Hale', email: 'sam2@fellshire.example', state: 'active' },
  ],
  learners: [
    {
      id: 'l1',
      name: 'Vi Oak',
      job: 'Visitor',
      joinedOn: null,
      leftOn: null,
      madeAt: new Date(),
      isErased: false,
    },
  ],
  courses: [
    {
      ...{ id: 'k1', title: 'Due regard for authors', about: '', provider: '', levels: ['author'] },
      ...{ monthsValid: 24, edition: 1, retiredAt: null },
    },
  ],
  completions: [],
  today: '2026-11-22',
};

function row(more: Partial<ImportRow> = {}): ImportRow {
  return {
    ...{ line: 2, name: 'Ada Cole', email: '', job: '', course: 'Due regard for authors' },
    ...{ completed: '10/3/2026', expires: '', certificate: '' },
    ...more,
  };
}

function only(more: Partial<ImportRow>, things = known) {
  const [matched] = matchRows([row(more)], things);
  assert.ok(matched);
  return matched.result;
}

function wrongWith(more: Partial<ImportRow>): string {
  const result = only(more);
  return result.kind === 'problem' ? result.sentences.join('; ') : result.kind;
}

describe('a row', () => {
  it('is of whoever has its e-mail address, however it is written', () => {
    const result = only({ name: 'A. Cole', email: 'ADA@fellshire.example ' });
    assert.deepEqual(result.kind === 'new' && result.completion, {
      ...{ courseId: 'k1', personId: 'p1', learnerId: null, certificate: '' },
      // 24 months after 10 March 2026.
      ...{ completedOn: '2026-03-10', expiresOn: '2028-03-10' },
    });
  });

  it('is of whoever has its name, with or without an account', () => {
    const [account, learner] = [only({ name: ' ada  COLE' }), only({ name: 'Vi Oak' })];
    assert.equal(account.kind === 'new' && account.completion.personId, 'p1');
    assert.equal(learner.kind === 'new' && learner.completion.learnerId, 'l1');
  });

  it('of a name that nobody has adds somebody without an account', () => {
    const result = only({ name: 'New Person', job: 'Custody visitor' });
    assert.deepEqual(result.kind === 'new' && result.newLearner, {
      name: 'New Person',
      job: 'Custody visitor',
    });
  });

  it('counts until the day that it says itself', () => {
    const result = only({ expires: '2026-12-31' });
    assert.equal(result.kind === 'new' && result.completion.expiresOn, '2026-12-31');
  });

  it('that cannot be taken in says everything that is wrong with it', () => {
    assert.equal(
      wrongWith({ name: '', course: 'Juggling', completed: '31/2/2026' }),
      'it says neither a name nor an e-mail address; there is no course called “Juggling”: add it first, or write its name as it is in the list; “31/2/2026” is no day: write it as 31/3/2026 or 2026-03-31',
    );
    assert.match(wrongWith({ name: 'Sam Hale' }), /2 people are called “Sam Hale”: give the e-mail address/);
    assert.match(wrongWith({ name: '', email: 'x@y.example' }), /nobody has the e-mail address/);
    assert.match(wrongWith({ completed: '2026-11-23' }), /still to come/);
    assert.match(wrongWith({ expires: '2026-01-01' }), /it ends .* before it was completed/);
    assert.match(wrongWith({ name: 'x'.repeat(201) }), /more than 200 characters/);
  });
});

describe('the same person, course and day', () => {
  it('is added once, whether it stands twice in the file or is there already', () => {
    const twice = matchRows([row(), row({ line: 3 })], known);
    assert.deepEqual(
      twice.map(({ result }) => result.kind),
      ['new', 'known'],
    );
    const there: Completion = {
      ...{ id: 'c', courseId: 'k1', courseTitle: '', levels: ['author'], personId: 'p1', learnerId: null },
      ...{ completedOn: '2026-03-10', expiresOn: null, certificate: '', enteredBy: 'x' },
      ...{ enteredAt: new Date(), voided: null },
    };
    assert.equal(only({}, { ...known, completions: [there] }).kind, 'known');
    const voided = { ...there, voided: { by: 'x', at: new Date(), why: 'Wrong' } };
    assert.equal(only({}, { ...known, completions: [voided] }).kind, 'new');
  });

  it('of somebody new is added once too', () => {
    const kinds = matchRows([row({ name: 'New One' }), row({ name: 'new  one' })], known);
    assert.deepEqual(
      kinds.map(({ result }) => result.kind),
      ['new', 'known'],
    );
  });
});
