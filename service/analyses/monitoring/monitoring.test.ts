// What happens after a decision: indicators and their levels, readings, reviews of what was foreseen, and a new version.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { findProfile } from '../../organisation/index.ts';
import { listTriggers } from '../../policies/index.ts';
import { silentLog } from '../../platform/log.ts';
import { listEngagement, noteEngagement } from '../evidence/engagement-store.ts';
import { listEvidence } from '../evidence/evidence-list-store.ts';
import { attachEvidence } from '../evidence/evidence-store.ts';
import type { AnalysisState } from '../keeping/analysis.ts';
import { findAnalysis, listAnalysesOf } from '../keeping/analysis-store.ts';
import { readAnswers, saveAnswers } from '../keeping/answer-store.ts';
import { addRow } from '../keeping/row-store.ts';
import { openScreening } from '../screening/open-screening.ts';
import { type MadeUpWriting, putMadeUpWriting } from '../writing/put-made-up-writing.ts';
import { crosses, triggerWords } from './indicator.ts';
import { listIndicators } from './indicator-store.ts';
import { listReadingsDue } from './list-readings-due.ts';
import { monitoringPages } from './monitoring-pages.ts';
import { raiseReviewsDue } from './raise-reviews-due.ts';
import { listReviews } from './review-store.ts';

let made: MadeUpWriting;
let id: string;

before(async () => {
  const profile = findProfile('fellshire')!;
  made = await putMadeUpWriting((needs) =>
    monitoringPages({ ...needs, log: silentLog, openScreening: openScreening(profile) }),
  );
  id = (await made.open('full')).id;
  await made.as('ann', async (transaction) => {
    const at = made.clock.now();
    await addRow(transaction, { id }, { list: 'impacts', rowId: 'i1' }, at);
    await addRow(transaction, { id }, { list: 'indicators', rowId: 'n1' }, at);
    const answers = {
      ...{
        'impacts/i1/characteristic': 'age',
        'impacts/i1/group': 'People over 75',
        'impacts/i1/nature': 'negative',
      },
      ...{ 'impacts/i1/lives': 'They cannot come by bus after four.' },
      ...{
        'indicators/n1/indicator': 'People over 75 who come',
        'indicators/n1/trigger': 'below 40 in a quarter',
      },
      'indicators/n1/next': '2027-01-31',
    };
    const changes = Object.entries(answers).map(([field, value]) => ({ field, value, edition: 0 }));
    await saveAnswers(transaction, { id }, changes, { at });
    await attachEvidence(transaction, {
      ...{ analysisId: id, kind: 'research', title: 'Counts at the door', shows: '', source: '', period: '' },
      ...{ asOf: '2026-10-01', goodUntil: null, strength: 'low', strengthWhy: '', characteristics: [] },
      ...{ address: '', at },
    });
    await noteEngagement(transaction, {
      ...{ analysisId: id, who: 'Visitors', characteristics: [], method: 'event', heldFrom: '2026-10-02' },
      ...{
        heldTo: null,
        people: 9,
        adjustments: '',
        said: 'Stay open.',
        changed: '',
        held: [],
        address: '',
        at,
      },
    });
  });
});
after(() => made[Symbol.asyncDispose]());

/** How an analysis gets there is tested elsewhere. */
async function put(state: AnalysisState, reviewDue: string | null = null, which = id): Promise<void> {
  await sql`alter table analysis disable trigger analysis_keeps_its_steps`.execute(made.database);
  await made.database.updateTable('analysis').set({ state, reviewDue }).where('id', '=', which).execute();
  await sql`alter table analysis enable trigger analysis_keeps_its_steps`.execute(made.database);
}

const at = (below = '') => `/desk/analyses/${id}/monitoring${below}`;
const text = (body: string) => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const indicators = () => made.seenBy('ann', () => listIndicators(made.database, id));
const triggers = () => made.seenBy('ann', () => listTriggers(made.database, made.itemId));

describe('an indicator', () => {
  it('reaches its level at it, and not only beyond it', () => {
    const below = { triggerWhen: 'below', triggerLevel: 40 } as const;
    assert.deepEqual(
      [39, 40, 41].map((value) => crosses(below, value)),
      [true, true, false],
    );
    assert.deepEqual(
      [0.7, 0.8, 0.9].map((value) => crosses({ triggerWhen: 'above', triggerLevel: 0.8 }, value)),
      [...[false, true, true]],
    );
    assert.equal(triggerWords(below), 'at 40 or below');
  });

  it('is set up after the decision, from what was planned, and by nobody who may not write', async () => {
    assert.equal((await made.by('ann').get(at('/indicators/new'))).status, 403);
    await put('published');
    assert.match(
      text((await made.by('ann').get(at())).body),
      /Set up what was planned: People over 75 who come/,
    );
    const { body } = await made.by('ann').get(at('/indicators/new?row=n1'));
    assert.match(body, /value="40"/);
    assert.match(body, /value="below" selected/);
    for (const who of ['una', 'fay', 'nobody'] as const)
      assert.notEqual((await made.by(who).get(at('/indicators/new'))).status, 200);
  });

  it('needs a level and a day, and loses nothing that was typed', async () => {
    const typed = { title: 'People who come', when: '', level: 'few', next: 'soon', months: '0' };
    const { body } = await made.by('ann').post(at('/indicators/new'), typed);
    for (const words of ['and not “few”', 'Choose whether', 'and not “soon”', 'months from 1 to 24'])
      assert.ok(body.includes(words), words);
    assert.match(body, /People who come/);
  });

  it('falls due for reading, and has the item looked at when it reaches its level, once', async () => {
    const typed = { title: 'People over 75 who come', when: 'below', level: '40', months: '3' };
    const saved = await made.by('ann').post(at('/indicators/new'), { ...typed, next: '31 January 2027' });
    assert.equal(saved.status, 303);
    const due = await made.seenBy('ann', () => listReadingsDue(made.database, '2027-01-31'));
    assert.deepEqual(
      due.map(({ what, dueOn }) => [what, dueOn]),
      [['People over 75 who come', '2027-01-31']],
    );
    made.pass(100 * 24 * 60);
    const [indicator] = await indicators();
    const read = async (day: string, value: string, note = '') => {
      made.pass(1);
      return made.by('ann').post(at(`/indicators/${indicator?.id}/read`), {
        ...{ [`day-${indicator?.id}`]: day, [`value-${indicator?.id}`]: value },
        [`note-${indicator?.id}`]: note,
      });
    };
    assert.match((await read('1 January 2030', '44')).body, /Enter a day that has been/);
    assert.match((await read('31 January 2027', '')).body, /why nothing was/);
    assert.equal((await read('31 January 2027', '44')).status, 303);
    assert.equal((await triggers()).length, 0);
    for (const [day, value] of [
      ['10 February 2027', '38'],
      ['11 February 2027', '37'],
    ] as const)
      assert.equal((await read(day, value)).status, 303);
    assert.equal((await read('12 February 2027', '', 'The system was down.')).status, 303);
    const raised = await triggers();
    assert.deepEqual(
      raised.map(({ kind }) => kind),
      ['monitoring'],
    );
    assert.match(
      raised[0]?.why ?? '',
      /“People over 75 who come”, is 38: its trigger level is at 40 or below/,
    );
    const [now] = await indicators();
    assert.deepEqual(
      now?.readings.map(({ value, crosses: isCrossed }) => [value, isCrossed]),
      [
        [null, false],
        [37, true],
        [38, true],
        [44, false],
      ],
    );
    assert.equal(now?.nextReading, '2027-05-12');
    const page = text((await made.by('una').get(at())).body);
    assert.match(page, /12 February 2027 Nothing Cannot be told The system was down\./);
  });

  it('opens a screening of the item by itself when it reaches its level', async () => {
    const all = await made.seenBy('ann', () => listAnalysesOf(made.database, made.itemId));
    assert.deepEqual(
      all.map(({ depth, state }) => [depth, state]),
      [
        ['screening', 'draft'],
        ['full', 'published'],
      ],
    );
  });

  it('keeps what was read, whoever asks the database', async () => {
    await made.seenBy('ann', () =>
      assert.rejects(
        made.database.updateTable('analysisReading').set({ value: 99 }).execute(),
        /never changed/,
      ),
    );
  });

  it('is ended with a reason', async () => {
    const [indicator] = await indicators();
    const to = at(`/indicators/${indicator?.id}/end`);
    assert.match((await made.by('ann').post(to)).body, /why it is not watched any more/);
    const why = { [`why-${indicator?.id}`]: 'The counter closed.' };
    assert.equal((await made.by('ann').post(to, why)).status, 303);
    assert.equal((await indicators())[0]?.ended?.why, 'The counter closed.');
    assert.equal((await made.by('ann').post(to, why)).status, 404);
  });
});

describe('a review', () => {
  it('begins to be due when watching begins', async () => {
    assert.equal((await made.by('ann').post(at('/begin'))).status, 303);
    const analysis = await made.seenBy('ann', () => findAnalysis(made.database, id));
    assert.equal(analysis?.state, 'monitoring');
    assert.match(analysis?.reviewDue ?? '', /^20\d\d-/);
  });

  it('falls due on its day, or later where the day was missed, and once', async () => {
    const needs = { database: made.database, clock: made.clock, log: silentLog };
    await raiseReviewsDue(needs);
    assert.equal((await made.seenBy('ann', () => findAnalysis(made.database, id)))?.state, 'monitoring');
    made.pass(500 * 24 * 60);
    await raiseReviewsDue(needs);
    await raiseReviewsDue(needs);
    assert.equal((await made.seenBy('ann', () => findAnalysis(made.database, id)))?.state, 'review-due');
  });

  it('sets what happened beside what was foreseen, effect by effect', async () => {
    const page = text((await made.by('ann').get(at('/review'))).body);
    assert.match(page, /Age: People over 75 .* Negative: They cannot come by bus after four\./);
    const { body } = await made.by('ann').post(at('/review'), { happened: 'Fewer came.' });
    assert.match(body, /Enter what happened, or that nobody knows/);
    assert.match(body, /Fewer came\./);
    // What is due is closed or begun anew, and not put off.
    assert.doesNotMatch(body, /value="keep"/);
  });

  it('leads to a new version that begins with the answers of this one, and keeps what was said', async () => {
    const { status, headers } = await made.by('ann').post(at('/review'), {
      ...{ 'happened-i1': 'A third fewer came.', 'comparison-i1': 'worse', happened: 'Fewer came.' },
      ...{ next: 'reopen', 'next-why': 'It is worse than foreseen.' },
    });
    assert.equal(status, 303);
    const [review] = await made.seenBy('ann', () => listReviews(made.database, id));
    assert.deepEqual(
      review?.lines.map(({ foreseen, happened, comparison }) => [foreseen, happened, comparison]),
      [['They cannot come by bus after four.', 'A third fewer came.', 'worse']],
    );
    const next = String(headers['location']).split('/').at(-1) ?? '';
    const opened = await made.seenBy('ann', () => findAnalysis(made.database, next));
    assert.deepEqual([opened?.followsId, opened?.state], [id, 'draft']);
    assert.match(opened?.openedBecause ?? '', /It is worse than foreseen\./);
    const { values } = await made.seenBy('ann', () => readAnswers(made.database, next));
    assert.equal(values.get('impacts/i1/group')?.value, 'People over 75');
    const evidence = await made.seenBy('ann', () => listEvidence(made.database, next, made.clock.now()));
    assert.deepEqual(
      evidence.map(({ title, asOf }) => [title, asOf]),
      [['Counts at the door', '2026-10-01']],
    );
    const asked = await made.seenBy('ann', () => listEngagement(made.database, next));
    assert.deepEqual(
      asked.map(({ who }) => who),
      ['Visitors'],
    );
    assert.match(text((await made.by('una').get(at())).body), /Worse than foreseen/);
  });

  it('is never changed, and closes what there is nothing left to watch in', async () => {
    await made.seenBy('ann', () =>
      assert.rejects(
        made.database.updateTable('analysisReview').set({ happened: 'x' }).execute(),
        /never changed/,
      ),
    );
    made.pass(1);
    const { status } = await made.by('ann').post(at('/review'), {
      ...{ 'happened-i1': 'Nobody knows.', 'comparison-i1': 'cannot-be-told', happened: 'It is over.' },
      ...{ next: 'close', 'next-why': 'The counter closed.' },
    });
    assert.equal(status, 303);
    assert.equal((await made.seenBy('ann', () => findAnalysis(made.database, id)))?.state, 'closed');
    assert.equal((await made.by('ann').get(at('/review'))).status, 403);
  });
});
