// The form of a policy: what is taken, and what is said of what cannot be.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FormFields } from '../../pages/forms.ts';
import { readPolicyForm } from './read-policy-form.ts';

const good = { way: 'hide', below: '5', base: '', reviewBy: '2027-03-31', note: '' };
const read = (fields: Record<string, string>) =>
  readPolicyForm(FormFields.from({ ...good, ...fields }), '2026-11-22');

function told(fields: Record<string, string>): Record<string, string> {
  const answer = read(fields);
  assert.equal(answer.ok, false);
  return answer.ok ? {} : Object.fromEntries(answer.problems.map(({ field, message }) => [field, message]));
}

describe('the form of a policy', () => {
  it('is read when all is there', () => {
    assert.deepEqual(read({ note: 'Board of 3 March' }), {
      ok: true,
      typed: {
        choices: { way: 'hide', below: 5, base: null },
        reviewBy: '2027-03-31',
        note: 'Board of 3 March',
      },
    });
  });

  it('passes over what numbers are rounded to where none are', () => {
    const answer = read({ base: 'nonsense' });
    assert.ok(answer.ok);
    assert.equal(answer.typed.choices.base, null);
  });

  it('asks for it where they are', () => {
    assert.match(told({ way: 'round' })['base'] ?? '', /Enter what numbers are rounded to/);
    assert.match(told({ way: 'round-together', base: '2' })['base'] ?? '', /from 3 to 100.*“2”/);
    assert.ok(read({ way: 'round', base: '5' }).ok);
  });

  for (const below of ['1', '0', '-5', '2.5', '101', 'five', '1e9'])
    it(`does not take a threshold of ${below}`, () => {
      assert.match(told({ below })['below'] ?? '', new RegExp(`from 2 to 100.*“${below}”`));
    });

  it('says everything that is wrong at once', () => {
    const all = told({ way: '', below: '', reviewBy: '' });
    assert.deepEqual(Object.keys(all), ['way', 'below', 'reviewBy']);
  });

  it('wants a review that lies ahead and is a day', () => {
    assert.match(told({ reviewBy: '2026-11-22' })['reviewBy'] ?? '', /after today/);
    assert.match(told({ reviewBy: '2027-02-30' })['reviewBy'] ?? '', /such as 2027-03-31.*“2027-02-30”/);
    assert.match(told({ reviewBy: '31/02/2027' })['reviewBy'] ?? '', /“31\/02\/2027”/);
    assert.match(told({ reviewBy: 'next spring' })['reviewBy'] ?? '', /“next spring”/);
  });

  it('takes the day of a review as it is written in Britain', () => {
    const answer = read({ reviewBy: '1/3/2027' });
    assert.equal(answer.ok && answer.typed.reviewBy, '2027-03-01');
  });

  it('wants a review within five years', () => {
    assert.ok(read({ reviewBy: '2031-11-22' }).ok);
    assert.match(told({ reviewBy: '2031-11-23' })['reviewBy'] ?? '', /within 5 years of today/);
    assert.match(told({ reviewBy: '9999-12-31' })['reviewBy'] ?? '', /within 5 years of today/);
  });

  it('wants no more than fits', () => {
    assert.match(told({ note: 'x'.repeat(2001) })['note'] ?? '', /at most 2,000/);
  });
});
