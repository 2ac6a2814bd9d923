// Reading the form of a finding on pay: what it asks for, what is wrong with it, and that it can be filled in again.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FormFields } from '../../pages/forms.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { payRequest } from './pay-request.ts';
import { fillPayForm, payFieldOf, readPayForm } from './read-pay-form.ts';

const id = '5f0a2f5e-3c1d-4a8e-9a55-0d5b6f2f7c11';
const chosen: ChosenData = {
  records: { id, kind: 'people', title: 'Staff', demonstration: false, createdAt: new Date(0) },
  population: null,
  breakdowns: [{ id: 'sex', label: 'sex' }],
  rollUps: [],
  columns: ['Sex', 'Hourly pay'],
  months: null,
  area: 'Fellshire',
};
const filled = { by: 'sex', pay: 'Hourly pay', snapshot: '2025-03-31', 'blank-bonus': 'none' };

describe('the form of a finding on pay', () => {
  it('reads what was chosen, and takes the usual for what was not', () => {
    const read = readPayForm(FormFields.from(filled), chosen);
    assert.ok(read.ok);
    assert.deepEqual(payRequest.parse(read.request), read.request);
    const { records, by, pay, bonus, snapshot, blankBonus, floor } = read.request;
    assert.deepEqual(
      { records, by, pay, bonus, snapshot, blankBonus, floor },
      {
        records: id,
        by: 'sex',
        pay: 'Hourly pay',
        bonus: null,
        snapshot: '2025-03-31',
        blankBonus: 'none',
        floor: 10,
      },
    );
  });

  it('can be filled in again from the request', () => {
    const read = readPayForm(FormFields.from(filled), chosen);
    assert.ok(read.ok);
    const again = readPayForm(FormFields.from(fillPayForm(read.request)), chosen);
    assert.deepEqual(again, read);
  });

  it('says at which field something is wrong', () => {
    const read = readPayForm(FormFields.from({ by: 'shoe-size', snapshot: '31 March' }), chosen);
    assert.equal(read.ok, false);
    assert.deepEqual(read.ok ? [] : read.problems.map(({ field }) => field), ['by', 'snapshot']);
    assert.equal(payFieldOf('PAY_COLUMN_MISSING'), 'pay');
    assert.equal(payFieldOf('ANYTHING_ELSE'), undefined);
  });
});
