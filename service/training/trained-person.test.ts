// Who must hold what by when, what is said of them, and the figures of all: counted by hand below.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Completion } from './completion.ts';
import type { Requirement } from './requirement.ts';
import { type Staff, stateOf, trainedPerson, trainingFigures } from './trained-person.ts';
import type { TrainingLevel } from './training-level.ts';

const day = '2026-11-22';
const asked = (role: string, level: TrainingLevel, since = '2026-01-01'): Requirement => ({
  ...{ role, level, withinDays: 30, madeAt: new Date(`${since}T12:00:00Z`) },
});
const requirements = [asked('everyone', 'awareness'), asked('author', 'author')];

function somebody(id: string, more: Partial<Staff> = {}): Staff {
  return { id, hasAccount: true, name: id, job: '', roles: [], from: '2025-06-01', ...more };
}

function completion(level: TrainingLevel, expiresOn: string | null): Completion {
  return {
    ...{ id: 'c', courseId: 'k', courseTitle: 'Course', levels: [level], personId: 'p', learnerId: null },
    ...{ completedOn: '2024-01-01', expiresOn, certificate: '', enteredBy: 'x' },
    ...{ enteredAt: new Date(), voided: null },
  };
}

function levelOf(person: ReturnType<typeof trainedPerson>, level: TrainingLevel) {
  const found = person.levels.find((each) => each.level === level);
  assert.ok(found);
  return found;
}

describe('what is asked of somebody', () => {
  it('hangs on their roles, and for everybody on nothing', () => {
    const author = somebody('a', { roles: [{ role: 'author', from: '2026-11-01' }] });
    const person = trainedPerson(author, [], requirements, day);
    assert.deepEqual(
      person.levels.map(({ mustBy }) => mustBy),
      // 30 days after the day on which it was asked of everybody, and after they became an author; nothing for approvers.
      ['2026-01-31', '2026-12-01', null],
    );
  });

  it('is to be done in its days from when they began, where that was after it was asked for', () => {
    const person = trainedPerson(somebody('a', { from: '2026-11-20' }), [], requirements, day);
    assert.equal(levelOf(person, 'awareness').mustBy, '2026-12-20');
  });

  it('is missing when its time is over, and not yet due before', () => {
    const late = trainedPerson(somebody('a'), [], requirements, day);
    const newcomer = trainedPerson(somebody('b', { from: '2026-11-20' }), [], requirements, day);
    assert.equal(stateOf(levelOf(late, 'awareness'), day), 'missing');
    assert.equal(stateOf(levelOf(newcomer, 'awareness'), day), 'not yet due');
    assert.equal(stateOf(levelOf(late, 'approver'), day), 'not asked for');
  });

  it('ends soon within sixty days of its end, and has ended on that day', () => {
    const state = (expiresOn: string | null) =>
      stateOf(
        levelOf(
          trainedPerson(somebody('a'), [completion('awareness', expiresOn)], requirements, day),
          'awareness',
        ),
        day,
      );
    // 21 January 2027 is sixty days after 22 November 2026.
    assert.deepEqual(
      [state('2027-01-22'), state('2027-01-21'), state('2026-11-22'), state(null)],
      ['in date', 'ends soon', 'ended', 'in date'],
    );
  });
});

describe('the figures for the report', () => {
  it('are 18 of 21 in date where one of them is missing, one has ended and one is new', () => {
    const inDate = Array.from({ length: 18 }, (_, at) =>
      trainedPerson(
        somebody(`in${at}`),
        [completion('awareness', at === 0 ? '2026-12-01' : null)],
        requirements,
        day,
      ),
    );
    const others = [
      trainedPerson(somebody('missing'), [], requirements, day),
      trainedPerson(somebody('ended'), [completion('awareness', '2026-10-01')], requirements, day),
      trainedPerson(somebody('new', { from: '2026-11-20' }), [], requirements, day),
    ];
    const { levels, people } = trainingFigures([...inDate, ...others], day);
    assert.deepEqual(levels[0], {
      ...{ level: 'awareness', must: 21, inDate: 18, endsSoon: 1, ended: 1, missing: 2 },
    });
    assert.deepEqual(people, { must: 21, inDate: 18 });
  });

  it('count somebody as in date who holds all that is asked of them, and no less', () => {
    const author = somebody('a', { roles: [{ role: 'author', from: '2026-01-01' }] });
    const half = trainedPerson(author, [completion('awareness', null)], requirements, day);
    assert.deepEqual(trainingFigures([half], day).people, { must: 1, inDate: 0 });
  });

  it('leave out those of whom nothing is asked', () => {
    const nobody = trainedPerson(somebody('a'), [], [], day);
    assert.deepEqual(trainingFigures([nobody], day).people, { must: 0, inDate: 0 });
  });
});
