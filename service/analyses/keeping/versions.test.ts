// Rows of lists, the next version of an analysis, and the list of all of them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findAnalysis, listAnalyses } from './analysis-store.ts';
import { readAnswers, saveAnswers } from './answer-store.ts';
import { copyForward } from './copy-forward-store.ts';
import { listEdits } from './edit-store.ts';
import {
  colleagues,
  type ColleagueName,
  type MadeUpAnalyses,
  putMadeUpAnalyses,
} from './put-made-up-analyses.ts';
import { addRow, listRemovedRows, putBackRow, removeRow } from './row-store.ts';
import { takeStep } from '../workflow/take-step-store.ts';
import type { Analysis } from './analysis.ts';

let made: MadeUpAnalyses;
before(async () => void (made = await putMadeUpAnalyses()));
after(() => made[Symbol.asyncDispose]());

const anew = async (depth: 'screening' | 'full' = 'full') =>
  made.open(depth, await made.addItem('Something to be looked at'));

const save = (by: ColleagueName, analysis: Analysis, field: string, value: string, edition: number) =>
  made.as(by, (transaction) =>
    saveAnswers(transaction, analysis, [{ field, value, edition }], { at: made.clock.now() }),
  );

const answersOf = (analysis: Analysis) => made.seenBy('ann', () => readAnswers(made.database, analysis.id));
const findNow = (analysis: Analysis) => made.seenBy('ann', () => findAnalysis(made.database, analysis.id));

describe('rows', () => {
  it('are added at the end, taken out without loss and put back', async () => {
    const analysis = await anew();
    const at = made.clock.now();
    const add = () => made.as('ann', (transaction) => addRow(transaction, analysis, { list: 'options' }, at));
    const [first, second] = [await add(), await add()];
    await save('ann', analysis, `options/${first}/option`, 'Do nothing', 0);
    const row = { list: 'options', rowId: first };
    assert.equal(await made.as('abe', (transaction) => removeRow(transaction, analysis, row, at)), true);
    assert.equal(await made.as('abe', (transaction) => removeRow(transaction, analysis, row, at)), false);
    const without = await answersOf(analysis);
    assert.deepEqual(
      without.rows.map(({ rowId }) => rowId),
      [second],
    );
    assert.equal(without.values.get(`options/${first}/option`)?.value, 'Do nothing');
    const removed = await made.seenBy('ann', () => listRemovedRows(made.database, analysis.id));
    assert.deepEqual(
      removed.map(({ rowId, removedBy }) => [rowId, removedBy]),
      [[first, colleagues.abe.id]],
    );
    assert.equal(await made.as('ann', (transaction) => putBackRow(transaction, analysis, row, at)), true);
    assert.deepEqual(
      (await answersOf(analysis)).rows.map(({ rowId }) => rowId),
      [first, second],
    );
  });
});

describe('the next version', () => {
  it('begins with what the last one says, names its writers, and was considered by nobody yet', async () => {
    const analysis = await anew();
    const at = made.clock.now();
    await save('ann', analysis, 'purpose', 'Open longer', 0);
    await save('abe', analysis, 'characteristics/age/considered', 'negative', 0);
    await made.as('ann', (transaction) =>
      addRow(transaction, analysis, { list: 'options', rowId: 'first' }, at),
    );
    await save('ann', analysis, 'options/first/option', 'Do nothing', 0);
    // Any that is not being written any more will do.
    await made.seenBy('ann', () => takeStep(made.database, analysis.id, 'put-away', { at, why: 'Not now.' }));
    const opened = await made.as('edi', (transaction) =>
      copyForward(
        transaction,
        analysis,
        {
          because: 'It is due for review.',
          questionSet: analysis.questionSet,
          legalProfile: analysis.legalProfile,
        },
        at,
      ),
    );
    assert.equal(opened?.kind, 'opened');
    const next = await findNow(opened.analysis);
    assert.deepEqual([next?.number, next?.followsId, next?.firstConsideredAt], [2, analysis.id, null]);
    assert.deepEqual(next?.writtenBy.toSorted(), [colleagues.ann.id, colleagues.abe.id]);
    const { values, rows } = await answersOf(opened.analysis);
    assert.deepEqual(
      [values.get('purpose')?.value, values.get('options/first/option')?.value],
      ['Open longer', 'Do nothing'],
    );
    assert.deepEqual(
      rows.map(({ rowId }) => rowId),
      ['first'],
    );
    const [edit] = await made.seenBy('ann', () => listEdits(made.database, opened.analysis.id, 'purpose'));
    assert.deepEqual([edit?.how, edit?.editedBy], ['copied', colleagues.edi.id]);
  });
});

describe('the list', () => {
  it('is found by words, state, depth and person, and counts what is on other pages', async () => {
    const itemId = await made.addItem('Doorstep crime 100% strategy');
    const analysis = await made.open('full', itemId);
    await save('abe', analysis, 'purpose', 'x', 0);
    const ask = (filter: Parameters<typeof listAnalyses>[1]) =>
      made.seenBy('ann', () => listAnalyses(made.database, filter));
    const ids = async (filter: Parameters<typeof listAnalyses>[1]) =>
      (await ask(filter)).analyses.map(({ id }) => id);
    assert.deepEqual(await ids({ text: 'doorstep' }), [analysis.id]);
    assert.deepEqual(await ids({ text: '100%' }), [analysis.id]);
    assert.deepEqual(await ids({ text: '100_' }), []);
    assert.deepEqual(await ids({ text: analysis.itemReference }), [analysis.id]);
    assert.ok((await ids({ mine: colleagues.abe.id })).includes(analysis.id));
    assert.deepEqual(await ids({ mine: colleagues.una.id }), []);
    assert.deepEqual(await ids({ text: 'doorstep', states: ['published'] }), []);
    assert.deepEqual(await ids({ text: 'doorstep', depths: ['screening'] }), []);
    for (const title of ['One', 'Two', 'Three']) await made.open('full', await made.addItem(title));
    const page = await ask({ perPage: 2, page: 2 });
    assert.equal(page.analyses.length, 2);
    assert.ok(page.count > 4);
  });

  it('shows a body its own alone', async () => {
    const { analyses } = await made.seenBy('fay', () => listAnalyses(made.database));
    assert.deepEqual(analyses, []);
  });
});
