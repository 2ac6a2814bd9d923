// How mappings are kept: versions that never change, steps that can be taken back, labels remembered, each by its body.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { actingAs, theProgram, type Doer } from '../../platform/doer.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/database/test-database.ts';
import type { Definition, ValueMeaning } from './definition.ts';
import { rememberedKey } from './mapped-table.ts';
import {
  addMapping,
  draftSteps,
  findMapping,
  keepDraft,
  listMappings,
  rememberedLabels,
  rememberLabel,
} from './mapping-store.ts';

const at = new Date('2026-01-05T09:00:00Z');
const definition: Definition = {
  ...{ format: 1, name: 'Complaints', rows: 'events', one: 'complaint', many: 'complaints', partner: '' },
  ...{ dateForm: 'day-first', on: null, columns: [], values: [] },
};

describe('mappings', () => {
  let opened: TestDatabase;
  before(async () => void (opened = await openTestDatabase()));
  after(() => opened[Symbol.asyncDispose]());

  const added = async (datasetId: string, partner: string, name: string, restores?: number) =>
    opened.database.transaction().execute((transaction) =>
      addMapping(transaction, {
        ...{ datasetId, partner, reason: 'Why', restores, at },
        definition: { ...definition, name },
      }),
    );

  async function dataset(): Promise<string> {
    const row = await opened.database
      .insertInto('dataset')
      .values({ kind: 'events', title: 'Complaints' })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  }

  test('are numbered for each data and partner; a partner’s own goes before the one for all', async () => {
    const id = await dataset();
    for (const [partner, name] of [
      ['', 'first'],
      ['', 'second'],
      ['fellshire', 'of fellshire'],
    ] as const)
      await added(id, partner, name);
    await added(await dataset(), '', 'of other data');
    assert.deepEqual(
      [(await findMapping(opened.database, id, '')) ?? null].map((each) => [
        each?.version,
        each?.definition.name,
      ]),
      [[2, 'second']],
    );
    assert.equal((await findMapping(opened.database, id, 'fellshire'))?.definition.name, 'of fellshire');
    assert.equal((await findMapping(opened.database, id, 'cumbria'))?.definition.name, 'second');
    await added(id, '', 'first', 1);
    const all = await listMappings(opened.database, id);
    assert.equal(all.length, 4);
    assert.deepEqual(all.find(({ version }) => version === 3)?.restores, 1);
    assert.ok(all.every(({ madeBy, madeByRole }) => madeBy === 'program' && madeByRole === 'program'));
  });

  test('two made at once get two numbers', async () => {
    const id = await dataset();
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => added(id, '', name)));
    assert.deepEqual(
      (await listMappings(opened.database, id))
        .map(({ version }) => version)
        .sort((one, other) => one - other),
      [1, 2, 3, 4],
    );
  });

  test('in hand keep their last forty steps', async () => {
    const id = await dataset();
    assert.deepEqual(await draftSteps(opened.database, id), []);
    const steps = Array.from({ length: 50 }, (_, step) => ({ ...definition, name: `Step ${step}` }));
    await keepDraft(opened.database, id, steps, at);
    const kept = await draftSteps(opened.database, id);
    assert.deepEqual([kept.length, kept.at(0)?.name, kept.at(-1)?.name], [40, 'Step 10', 'Step 49']);
  });

  const irish: ValueMeaning = { to: 'group', code: 'white-irish' };
  const own: ValueMeaning = { to: 'own', label: 'Fell folk' };
  const remember = (partner: string, value: string, meaning: ValueMeaning | null) =>
    opened.database
      .transaction()
      .execute((transaction) =>
        rememberLabel(transaction, { partner, characteristic: 'ethnicity', value, meaning, at }),
      );

  test('remember a label for everybody and for a partner, whose own goes first, and forget it again', async () => {
    await remember('', 'Fell  FOLK', irish);
    await remember('fellshire', 'fell folk', own);
    const key = rememberedKey('ethnicity', 'Fell folk');
    assert.deepEqual((await rememberedLabels(opened.database, 'fellshire')).get(key), own);
    assert.deepEqual((await rememberedLabels(opened.database, 'cumbria')).get(key), irish);
    await remember('fellshire', 'fell folk', null);
    assert.deepEqual((await rememberedLabels(opened.database, 'fellshire')).get(key), irish);
    await remember('', 'x'.repeat(121), irish);
    assert.equal((await rememberedLabels(opened.database, '')).size, 1);
  });

  test('of one body are not those of another', async () => {
    const body = (id: string): Doer => ({ ...theProgram, id: 'somebody', body: id });
    await actingAs(body('force'), () => remember('', 'Uplanders', own));
    const key = rememberedKey('ethnicity', 'Uplanders');
    assert.equal(
      (await actingAs(body('office'), () => rememberedLabels(opened.database, ''))).get(key),
      undefined,
    );
    await actingAs(body('office'), () => remember('', 'Uplanders', irish));
    assert.deepEqual(
      (await actingAs(body('force'), () => rememberedLabels(opened.database, ''))).get(key),
      own,
    );
    assert.deepEqual(
      (await actingAs(body('office'), () => rememberedLabels(opened.database, ''))).get(key),
      irish,
    );
  });
});
