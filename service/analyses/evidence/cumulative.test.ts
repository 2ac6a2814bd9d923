// What other live items do to the same people is listed by itself; and what an analysis promises becomes an action.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { listActionsOf } from '../../actions/index.ts';
import { removeRow } from '../keeping/row-store.ts';
import { putMadeUpCourse } from '../deciding/put-made-up-course.ts';
import { listTogether } from './cumulative-store.ts';
import { promisedActions } from './promised-actions.ts';
import { type MadeUpEvidence, putMadeUpEvidence } from '../put-made-up-evidence.ts';

let made: MadeUpEvidence;
before(async () => {
  made = await putMadeUpEvidence();
  await made.write(made.id, {
    'characteristics/disability/considered': 'negative',
    'characteristics/disability/why': 'Booking is by phone alone.',
  });
});
after(() => made[Symbol.asyncDispose]());

const text = (body: string) => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('what comes together', () => {
  it('lists other live items that touch the same people by itself, with why, and no others', async () => {
    const [buses, parking, ended] = await Promise.all(
      ['Bus passes', 'Parking permits', 'Old library'].map((title) => made.addItem(title)),
    );
    const harm = (row: string, characteristic: string, group: string) => ({
      ...{ [`impacts/${row}/characteristic`]: characteristic, [`impacts/${row}/group`]: group },
      ...{ [`impacts/${row}/nature`]: 'negative', [`impacts/${row}/lives`]: 'They stay at home.' },
    });
    for (const [item, answers] of [
      [buses, harm('b1', 'disability', 'Disabled people without a car')],
      [parking, harm('p1', 'religion-or-belief', 'People on Fridays')],
      [ended, harm('e1', 'disability', 'Readers')],
    ] as const)
      await made.write((await made.open('full', item)).id, answers);
    await made.as('ann', (transaction) =>
      transaction
        .updateTable('registerItem')
        .set({ state: 'ended', endedWhy: 'It closed.' })
        .where('id', '=', ended ?? '')
        .execute(),
    );
    const { shown: together, count } = await made.seenBy('ann', () =>
      listTogether(made.database, { id: made.id, itemId: made.itemId }, made.clock.now()),
    );
    assert.deepEqual(
      together.map(({ item, shared }) => [
        item.title,
        item.decidedOn,
        shared.map((each) => each.characteristic),
      ]),
      [['Bus passes', null, ['disability']]],
    );
    assert.equal(count, 1);
    const page = text((await made.by('una').get(made.at('/sections/cumulative'))).body);
    assert.match(
      page,
      /Bus passes In analysis now\. Disability\. There: Disabled people without a car, may be worse off, They stay at home/,
    );
    assert.doesNotMatch(page, /Parking permits|Old library/);
  });

  it('counts no effect of a row that was taken out', async () => {
    const { shown: other } = await made.seenBy('ann', () =>
      listTogether(made.database, { id: made.id, itemId: made.itemId }, made.clock.now()),
    );
    const analysisId = other[0]?.item.analysisId ?? '';
    await made.as('ann', (transaction) =>
      removeRow(transaction, { id: analysisId }, { list: 'impacts', rowId: 'b1' }, made.clock.now()),
    );
    const now = await made.seenBy('ann', () =>
      listTogether(made.database, { id: made.id, itemId: made.itemId }, made.clock.now()),
    );
    assert.deepEqual(now, { shown: [], count: 0 });
  });
});

describe('what was decided', () => {
  it('counts for 24 months after its decision', async () => {
    await using course = await putMadeUpCourse();
    const { database } = course;
    const decided = await course.decided();
    const state = (analysisId: string) =>
      database
        .insertInto('analysisAnswer')
        .values({
          ...{ analysisId, field: 'characteristics/age/considered', value: 'negative' },
          ...{ changedBy: 'x', changedAt: new Date() },
        })
        .execute();
    await course.as('ann', async () => {
      await sql`alter table analysis_answer disable trigger user`.execute(database);
      await state(decided.id);
      const other = { id: decided.id, itemId: randomUUID() };
      const at = async (now: string) => (await listTogether(database, other, new Date(now))).shown;
      // Decided on 2 November 2026.
      assert.deepEqual(
        (await at('2028-10-31T12:00:00Z')).map(({ item }) => item.decidedOn),
        ['2026-11-02'],
      );
      assert.deepEqual(await at('2028-11-03T12:00:00Z'), []);
    });
  });
});

describe('gaps and mitigations', () => {
  it('become actions as they are written, with their owner, day and whether before or after the decision', async () => {
    const row = made.at('/sections/evidence/gaps/g1');
    await made.by('ann').post(row, {
      ...{ 'gaps/g1/gap': 'How many Traveller families ask', 'gaps/g1/characteristic': 'race' },
      ...{ 'gaps/g1/action': 'Ask the education service', 'gaps/g1/owner': 'Head of contact' },
      ...{ 'gaps/g1/when': 'before', 'gaps/g1/due': '31 January 2027' },
      ...Object.fromEntries(
        ['gap', 'characteristic', 'action', 'owner', 'when', 'due'].map((column) => [
          `edition:gaps/g1/${column}`,
          '0',
        ]),
      ),
    });
    const actions = () =>
      made.seenBy('ann', () => listActionsOf(made.database, { kind: 'analysis', id: made.id }));
    const [action] = await actions();
    assert.deepEqual(
      [action?.title, action?.ownerJob, action?.due, action?.timing, action?.characteristics],
      ['Ask the education service', 'Head of contact', '2027-01-31', 'before', ['race']],
    );
    assert.match(action?.because ?? '', /Not known: How many Traveller families ask/);
    assert.match(
      text((await made.by('una').get(made.at('/evidence/actions'))).body),
      /Ask the education service/,
    );
    await made.by('ann').post(`${row}/remove`);
    assert.equal((await actions())[0]?.state, 'dropped');
    await made.by('ann').post(`${row}/put-back`);
    assert.equal((await actions())[0]?.state, 'open');
  });

  it('promise nothing before an action is named, and no day that there is not', () => {
    const answer = (field: string, value: string) =>
      [field, { field, value, edition: 1, changedBy: 'x', changedAt: new Date(0) }] as const;
    const answers = {
      rows: [
        { list: 'gaps', rowId: 'a', position: 1 },
        { list: 'mitigations', rowId: 'b', position: 1 },
      ],
      values: new Map([
        answer('gaps/a/gap', 'Something'),
        answer('mitigations/b/action', 'A ramp'),
        answer('mitigations/b/due', '2027-02-30'),
        answer('mitigations/b/before-decision', 'no'),
      ]),
    };
    assert.deepEqual(
      promisedActions(answers).map(({ part, due, timing }) => [part, due, timing]),
      [['mitigations/b', null, 'after']],
    );
  });
});
