// Nobody approves, decides or publishes their own: every rule, every person, and the sentence they are told.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Doing,
  doings,
  mayDo,
  ownSentence,
  peopleKeptOut,
  separationRules,
  type TheirOwn,
} from './separation.ts';

const [ann, ben, cal] = ['ann', 'ben', 'cal'];

describe('a release', () => {
  const done = [
    { did: 'made', by: ann },
    { did: 'prepared', by: ben },
  ] as const;

  it('is not for who made the finding, nor for who prepared it', () => {
    assert.deepEqual(mayDo('release', ann, done), { kind: 'their own', deeds: ['made'] });
    assert.deepEqual(mayDo('release', ben, done), { kind: 'their own', deeds: ['prepared'] });
  });

  it('is for anybody else', () => {
    assert.deepEqual(mayDo('release', cal, done), { kind: 'allowed' });
  });

  it('names everything that one did', () => {
    const both = [...done, { did: 'prepared', by: ann } as const];
    assert.deepEqual(mayDo('release', ann, both), { kind: 'their own', deeds: ['made', 'prepared'] });
  });

  it('keeps both out', () => assert.deepEqual(peopleKeptOut('release', done), [ann, ben]));

  it('of the demonstration is kept from nobody who works here', () => {
    assert.deepEqual(mayDo('release', ann, [{ did: 'made', by: 'demonstration' }]), { kind: 'allowed' });
  });
});

describe('an analysis', () => {
  const done = [
    { did: 'wrote', by: ann },
    { did: 'approved', by: ben },
    { did: 'decided', by: cal },
  ] as const;
  const who = (doing: Doing) =>
    [ann, ben, cal, 'dee'].filter((each) => mayDo(doing, each, done).kind === 'allowed');

  it('has an author, an approver, a decision-maker and a publisher who are four people', () => {
    assert.deepEqual(who('approve-analysis'), [ben, cal, 'dee']);
    assert.deepEqual(who('decide'), [cal, 'dee']);
    assert.deepEqual(who('publish-analysis'), ['dee']);
  });
});

describe('a withdrawal', () => {
  it('may be by who released it, so that what is wrong goes at once, and not by who made the finding', () => {
    const done = [
      { did: 'made', by: ann },
      { did: 'prepared', by: ben },
    ] as const;
    assert.equal(mayDo('withdraw-release', ben, done).kind, 'allowed');
    assert.equal(mayDo('withdraw-release', ann, done).kind, 'their own');
  });
});

describe('every rule', () => {
  for (const doing of doings)
    it(`(${doing}) holds for each deed by itself, and lets pass what it does not name`, () => {
      const deeds = ['made', 'prepared', 'proposed', 'wrote', 'approved', 'decided'] as const;
      for (const did of deeds)
        assert.equal(
          mayDo(doing, ann, [{ did, by: ann }]).kind,
          separationRules[doing].notAfter.includes(did) ? 'their own' : 'allowed',
          did,
        );
    });
});

describe('whoever is refused', () => {
  const own: TheirOwn = { kind: 'their own', deeds: ['made', 'prepared'] };

  it('is told why, and who may instead', () => {
    assert.equal(
      ownSentence('release', own, ['Sana Iqbal', 'Tom Reed', 'Una Shaw']),
      'You made the finding and prepared the release, so you may not release your own finding. Ask Sana Iqbal, Tom Reed or Una Shaw, who may.',
    );
    assert.match(ownSentence('release', own, ['Sana Iqbal']), /Ask Sana Iqbal, who may\.$/);
  });

  it('is told what to do where nobody else may', () => {
    assert.match(
      ownSentence('approve-policy', { kind: 'their own', deeds: ['proposed'] }, []),
      /Nobody else here may do it yet: ask an administrator/,
    );
  });
});
