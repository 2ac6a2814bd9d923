// What is kept of answers: by field, with everything that ever stood there, without loss between two people, and only while it is being written.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { exportLedger } from '../../platform/ledger/index.ts';
import { findAnalysis, listAnalysesOf } from './analysis-store.ts';
import { readAnswers, saveAnswers } from './answer-store.ts';
import { digestOfAnswer, listEdits } from './edit-store.ts';
import { openAnalysis } from './open-analysis-store.ts';
import {
  colleagues,
  type ColleagueName,
  type MadeUpAnalyses,
  putMadeUpAnalyses,
} from './put-made-up-analyses.ts';
import { submitAnalysis } from '../workflow/review-store.ts';
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

describe('opening', () => {
  it('counts within the item, and knows its reference, title and expected decision', async () => {
    const analysis = await made.open('screening');
    assert.deepEqual(
      [analysis.number, analysis.itemTitle, analysis.state, analysis.decisionExpected],
      [1, 'Opening hours of front counters', 'draft', '2027-03-31'],
    );
    assert.match(analysis.itemReference, /^2026-\d{3}$/);
    assert.equal((await made.open('full')).number, 2);
  });

  it('goes on with the one of its kind that is being written already', async () => {
    const itemId = await made.addItem('Twice');
    const [first, second] = [await made.open('full', itemId), await made.open('full', itemId)];
    assert.equal(second.id, first.id);
    const all = await made.seenBy('ann', () => listAnalysesOf(made.database, itemId));
    assert.equal(all.length, 1);
  });

  it('is refused for an item of another body, which is not there for whoever asks', async () => {
    const asked = made.as('fay', (transaction) =>
      openAnalysis(
        transaction,
        {
          ...{ itemId: made.itemId, depth: 'full', because: 'x' },
          questionSet: { id: 'england-full', version: 1 },
          legalProfile: { id: 'england', version: 1 },
        },
        made.clock.now(),
      ),
    );
    assert.equal(await asked, undefined);
  });
});

describe('saving', () => {
  it('keeps the answer, who wrote it, and that they wrote in the analysis', async () => {
    const analysis = await anew();
    const { saved, conflicts } = await save('ann', analysis, 'purpose', 'Open longer', 0);
    assert.deepEqual([saved, conflicts], [[{ field: 'purpose', edition: 1 }], []]);
    const answer = (await answersOf(analysis)).values.get('purpose');
    assert.deepEqual(
      [answer?.value, answer?.edition, answer?.changedBy],
      ['Open longer', 1, colleagues.ann.id],
    );
    await save('abe', analysis, 'purpose', 'Open longer, on Saturdays', 1);
    assert.deepEqual((await findNow(analysis))?.writtenBy, [colleagues.ann.id, colleagues.abe.id]);
  });

  it('shows both texts where two people changed one field, and loses neither', async () => {
    const analysis = await anew();
    await save('ann', analysis, 'purpose', 'First', 0);
    await save('abe', analysis, 'purpose', 'By Abe', 1);
    const { saved, conflicts } = await save('ann', analysis, 'purpose', 'By Ann', 1);
    assert.deepEqual(saved, []);
    assert.equal(conflicts.length, 1);
    const { mine, theirs, by, edition } = conflicts[0]!;
    assert.deepEqual([mine, theirs, by, edition], ['By Ann', 'By Abe', colleagues.abe.id, 2]);
    assert.equal((await answersOf(analysis)).values.get('purpose')?.value, 'By Abe');
    // Whoever has seen theirs saves over it.
    assert.equal((await save('ann', analysis, 'purpose', 'Both', edition)).conflicts.length, 0);
  });

  it('lets two people change two fields of one page at once', async () => {
    const analysis = await anew();
    await save('ann', analysis, 'purpose', 'First', 0);
    await save('abe', analysis, 'baseline', 'Five days', 0);
    const at = made.clock.now();
    // Ann's page shows no baseline yet, and sends it back as it was.
    const sent = [
      { field: 'purpose', value: 'Second', edition: 1 },
      { field: 'baseline', value: '', edition: 0 },
    ];
    const { conflicts } = await made.as('ann', (transaction) =>
      saveAnswers(transaction, analysis, sent, { at }),
    );
    assert.deepEqual(conflicts, []);
    const { values } = await answersOf(analysis);
    assert.deepEqual([values.get('purpose')?.value, values.get('baseline')?.value], ['Second', 'Five days']);
  });

  it('is no conflict where both wrote the same, and nothing where nothing changed', async () => {
    const analysis = await anew();
    await save('ann', analysis, 'purpose', 'Same', 0);
    const { saved, conflicts } = await save('abe', analysis, 'purpose', 'Same', 0);
    assert.deepEqual([saved, conflicts], [[{ field: 'purpose', edition: 1 }], []]);
    assert.equal((await made.seenBy('ann', () => listEdits(made.database, analysis.id))).length, 1);
  });

  it('of two who save at the same moment lets one through and tells the other', async () => {
    const analysis = await anew();
    const both = await Promise.all([
      save('ann', analysis, 'purpose', 'Ann’s', 0),
      save('abe', analysis, 'purpose', 'Abe’s', 0),
    ]);
    assert.deepEqual(
      both.map(({ conflicts }) => conflicts.length).toSorted((one, other) => one - other),
      [0, 1],
    );
  });

  it('notes when somebody first wrote of substance, and keeps that', async () => {
    const analysis = await anew();
    await save('ann', analysis, 'characteristics/age/considered', 'not-yet-considered', 0);
    assert.equal((await findNow(analysis))?.firstConsideredAt, null);
    await save('ann', analysis, 'characteristics/age/considered', 'negative', 1);
    const first = (await findNow(analysis))?.firstConsideredAt;
    assert.deepEqual(first, made.clock.now());
    made.pass(60);
    await save('ann', analysis, 'characteristics/age/why', 'Older people come by bus', 0);
    assert.deepEqual((await findNow(analysis))?.firstConsideredAt, first);
  });

  it('is refused once it is sent for review, by the store and by the database', async () => {
    const analysis = await anew();
    await save('ann', analysis, 'purpose', 'Before', 0);
    await made.seenBy('ann', () => submitAnalysis(made.database, analysis.id, made.clock.now()));
    await assert.rejects(save('ann', analysis, 'purpose', 'After', 1), /ANALYSIS_NOT_WRITABLE/);
    const past = made.as('ann', (transaction) =>
      transaction
        .updateTable('analysisAnswer')
        .set({ value: 'x' })
        .where('analysisId', '=', analysis.id)
        .execute(),
    );
    await assert.rejects(past, /written while an analysis is a draft/);
  });

  it('is refused to another body', async () => {
    const analysis = await anew();
    await assert.rejects(save('fay', analysis, 'purpose', 'Ours', 0), /ANALYSIS_NOT_WRITABLE/);
  });
});

describe('what stood there before', () => {
  it('is all kept, the newest first, and can be neither changed nor removed', async () => {
    const analysis = await anew();
    for (const [at, value] of ['One', 'Two', 'Three'].entries())
      await save('ann', analysis, 'purpose', value, at);
    const edits = await made.seenBy('ann', () => listEdits(made.database, analysis.id, 'purpose'));
    assert.deepEqual(
      edits.map(({ before: was, after: is, edition }) => [was, is, edition]),
      [
        ['Two', 'Three', 3],
        ['One', 'Two', 2],
        [null, 'One', 1],
      ],
    );
    const { id } = edits[0]!;
    const change = () =>
      made.as('ann', (transaction) =>
        transaction.updateTable('analysisEdit').set({ after: 'x' }).where('id', '=', id).execute(),
      );
    const remove = () =>
      made.as('ann', (transaction) => transaction.deleteFrom('analysisEdit').where('id', '=', id).execute());
    await assert.rejects(change(), /never changed/);
    await assert.rejects(remove(), /never removed/);
  });

  it('is not in the ledger, which has the field and a digest that its salt opens', async () => {
    const analysis = await anew();
    await save('ann', analysis, 'purpose', 'A secret reason', 0);
    const lines: string[] = [];
    for await (const line of exportLedger(made.database)) lines.push(JSON.stringify(line));
    const all = lines.join('\n');
    assert.ok(!all.includes('A secret reason'));
    const row = await made.seenBy('ann', () =>
      made.database
        .selectFrom('analysisEdit')
        .select(['salt', 'after'])
        .where('analysisId', '=', analysis.id)
        .executeTakeFirstOrThrow(),
    );
    assert.match(row.salt, /^[0-9a-f]{32}$/);
    assert.ok(all.includes(digestOfAnswer('purpose', row.after, row.salt)));
  });
});
