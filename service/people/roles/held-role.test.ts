// What follows from the roles somebody holds: nothing beyond the body, the team or the item that each is held for.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bodiesOf, type HeldRole, mayWith, rolesIn } from './held-role.ts';

const analyst: HeldRole = { role: 'analyst', body: 'fellshire', team: null, item: null };
const publisher: HeldRole = { ...analyst, role: 'publisher' };

describe('a role in a body', () => {
  it('gives its permissions there, in every team and for every item', () => {
    assert.ok(mayWith([analyst], 'findings:make', 'fellshire'));
    assert.ok(mayWith([analyst], 'findings:make', 'fellshire', { team: 'policy' }));
    assert.ok(mayWith([analyst], 'findings:read', 'fellshire', { item: 'a' }));
  });

  it('gives no others', () => {
    assert.ok(!mayWith([analyst], 'protection:release', 'fellshire'));
    assert.ok(!mayWith([analyst], 'ledger:read', 'fellshire'));
  });

  it('gives nothing in the other body, whichever way that is named', () => {
    assert.ok(!mayWith([analyst], 'findings:make', 'force'));
    assert.ok(!mayWith([analyst], 'findings:make', 'fellshire', { body: 'force' }));
    assert.ok(mayWith([analyst], 'findings:make', 'force', { body: 'fellshire' }));
  });
});

describe('a role in a team', () => {
  const inTeam = { ...analyst, team: 'policy' };

  it('counts in that team alone', () => {
    assert.ok(mayWith([inTeam], 'findings:read', 'fellshire', { team: 'policy' }));
    assert.ok(!mayWith([inTeam], 'findings:read', 'fellshire', { team: 'custody' }));
  });

  it('is nothing where no team is named', () => {
    assert.ok(!mayWith([inTeam], 'findings:read', 'fellshire'));
    assert.ok(!mayWith([inTeam], 'findings:read', 'fellshire', { item: 'a' }));
  });
});

describe('a role for one item', () => {
  const forItem = { ...analyst, item: 'a' };

  it('counts for that item alone', () => {
    assert.ok(mayWith([forItem], 'findings:read', 'fellshire', { item: 'a' }));
    assert.ok(!mayWith([forItem], 'findings:read', 'fellshire', { item: 'b' }));
    assert.ok(!mayWith([forItem], 'findings:read', 'fellshire'));
    assert.ok(!mayWith([forItem], 'findings:read', 'fellshire', { body: 'force', item: 'a' }));
  });
});

describe('several hats', () => {
  it('give together what each gives', () => {
    assert.ok(mayWith([analyst, publisher], 'findings:make', 'fellshire'));
    assert.ok(mayWith([analyst, publisher], 'protection:release', 'fellshire'));
    assert.ok(!mayWith([analyst, publisher], 'roles:manage', 'fellshire'));
  });

  it('in two bodies stay apart', () => {
    const both = [analyst, { ...publisher, body: 'force' }];
    assert.ok(!mayWith(both, 'protection:release', 'fellshire'));
    assert.ok(mayWith(both, 'protection:release', 'force'));
    assert.deepEqual(bodiesOf(both), ['fellshire', 'force']);
    assert.deepEqual(rolesIn(both, 'force'), ['publisher']);
  });
});

describe('nothing', () => {
  it('is given without a role, by one that this version does not know, or by a word that every object has', () => {
    assert.ok(!mayWith([], 'findings:read', 'fellshire'));
    assert.ok(!mayWith([{ ...analyst, role: 'constructor' }], 'findings:read', 'fellshire'));
    assert.ok(!mayWith([analyst], 'constructor', 'fellshire'));
  });
});
