// The roles as data: what each may, and above all what it may not.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPermissionName, permissionNames, permissions } from './permissions.ts';
import { roleGives, roleIds, roleName, roles, rolesWith } from './roles.ts';

describe('an administrator', () => {
  it('keeps accounts and roles', () => {
    assert.ok(roleGives('administrator', 'people:manage'));
    assert.ok(roleGives('administrator', 'roles:manage'));
  });

  it('reads no case: no data, no finding, no policy, no ledger', () => {
    const cases =
      /^(datasets|findings|protection|publications|ledger|quarantine|populations|community|partners|agreements|consultees|retention):/;
    assert.deepEqual(
      roles.administrator.permissions.filter((name) => cases.test(name)),
      [],
    );
  });
});

describe('an auditor and a member of a committee', () => {
  for (const role of ['auditor', 'committee-member'] as const)
    it(`(${role}) read all, the ledger too, but letters, and change nothing`, () => {
      const all = permissionNames.filter((name) => permissions[name].reads && name !== 'mail:read');
      assert.deepEqual([...roles[role].permissions].sort(), all.sort());
      assert.ok(roleGives(role, 'ledger:read'));
    });
});

describe('no role by itself', () => {
  it('both proposes a policy and approves it', () => {
    for (const role of roleIds)
      assert.ok(!(roleGives(role, 'protection:policies') && roleGives(role, 'protection:approve')), role);
  });

  it('both makes or prepares a finding and releases it', () => {
    for (const role of roleIds) {
      const makes = roleGives(role, 'findings:make') || roleGives(role, 'protection:prepare');
      assert.ok(!(makes && roleGives(role, 'protection:release')), role);
    }
  });

  it('both writes publications and publishes them', () => {
    for (const role of roleIds)
      assert.ok(!(roleGives(role, 'publications:write') && roleGives(role, 'publications:publish')), role);
  });

  it('keeps accounts and reads cases', () => {
    for (const role of rolesWith('roles:manage')) assert.ok(!roleGives(role, 'findings:read'), role);
  });
});

describe('a counter-signer from outside', () => {
  it('sees what waits, and neither findings nor data nor the register', () => {
    assert.deepEqual([...roles['counter-signer'].permissions].sort(), [
      'analyses:approve',
      'analyses:publish',
      'analyses:waiting',
      'protection:approve',
      'protection:release',
      'protection:waiting',
      'publications:publish',
      'publications:review',
      'publications:waiting',
    ]);
  });
});

describe('a partner', () => {
  it('sends, and reads nothing of ours', () => {
    assert.deepEqual(roles.partner.permissions, ['submissions:send']);
  });
});

describe('every role', () => {
  it('has a sentence, and permissions that there are', () => {
    for (const id of roleIds) {
      assert.match(roles[id].does, /^[A-Z].*\.$/);
      assert.ok(roles[id].permissions.length > 0, id);
      for (const name of roles[id].permissions) assert.ok(isPermissionName(name), `${id}: ${name}`);
    }
  });

  it('gives each permission once', () => {
    for (const id of roleIds)
      assert.equal(new Set(roles[id].permissions).size, roles[id].permissions.length, id);
  });
});

describe('every permission', () => {
  it('is given by some role, or nobody could do it', () => {
    assert.deepEqual(
      permissionNames.filter((name) => rolesWith(name).length === 0),
      [],
    );
  });

  it('completes a sentence', () => {
    for (const name of permissionNames) assert.match(permissions[name].may, /^[a-z].*[^.]$/);
  });
});

it('a role of a later version is called by its id and gives nothing', () => {
  assert.equal(roleName('time-traveller'), 'time-traveller');
  assert.equal(roleName('toString'), 'toString');
  assert.deepEqual(rolesWith('toString'), []);
});
