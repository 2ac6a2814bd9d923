// From a profile to the look of the pages.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findProfile, lookOfProfile } from './index.ts';

function lookOf(id: string) {
  const profile = findProfile(id);
  assert.ok(profile);
  return lookOfProfile(profile);
}

describe('the look of an organisation', () => {
  it('has its name, colours and contact, and says when it is a demonstration', () => {
    const look = lookOf('fellshire');
    assert.equal(look.demonstration, true);
    assert.equal(look.brand.primary, '#17453b');
    assert.equal(look.contact?.email, 'equality@fellshire-opcc.example');
  });

  it('says what a contact is for, where it is not for everything', () => {
    assert.match(lookOf('cumbria').contact?.name ?? '', /\(for joining an Independent Advisory Group\)$/);
  });

  it('says that a Welsh speaker has read the Welsh only where the profile does', () => {
    const profile = findProfile('fellshire');
    assert.ok(profile);
    assert.equal(lookOfProfile(profile).welshIsChecked, false);
    assert.equal(lookOfProfile({ ...profile, welshIsChecked: true }).welshIsChecked, true);
  });

  it('names the licence of the open data in use', () => {
    assert.equal(
      lookOf('cumbria').licence,
      'Contains public sector information licensed under the Open Government Licence v3.0.',
    );
  });
});
