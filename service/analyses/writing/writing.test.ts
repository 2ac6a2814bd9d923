// The pages of writing without a script: who may write and when, what is saved, what two people see of each other, and what stood there before.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listDeskAnalyses } from '../list-desk-analyses.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { findAnalysis } from '../keeping/analysis-store.ts';
import type { InjectedResponse } from '../../pages/web.ts';
import { submitAnalysis } from '../workflow/review-store.ts';
import { type MadeUpWriting, putMadeUpWriting } from './put-made-up-writing.ts';

let made: MadeUpWriting;
/** As Cumbria's strategy has it. */
const equalityAnalysis = { singular: 'Equality Analysis', plural: 'Equality Analyses' };
const profile = { terms: { equalityAnalysis } };
before(async () => void (made = await putMadeUpWriting((needs) => listDeskAnalyses({ ...needs, profile }))));
after(() => made[Symbol.asyncDispose]());

const anew = async (): Promise<Analysis> => made.open('full', await made.addItem('Opening hours'));
const at = ({ id }: Analysis, below = '') => `/desk/analyses/${id}${below}`;
/** The button “Save and go on”. */
const goesOn = Object.fromEntries(new URLSearchParams('then=next'));
const purpose = (value: string, edition: number) => ({ 'edition:purpose': String(edition), purpose: value });

async function saved(analysis: Analysis, field: string): Promise<string | undefined> {
  const { values } = await made.seenBy('ann', () => readAnswers(made.database, analysis.id));
  return values.get(field)?.value;
}

const wordsOf = ({ body }: InjectedResponse) => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('a section', () => {
  it('is saved with a button, and leads on', async () => {
    const analysis = await anew();
    const to = at(analysis, '/sections/proposal');
    const sent = await made.by('ann').post(to, { ...purpose('Open longer', 0), ...goesOn });
    assert.deepEqual([sent.status, sent.headers.location], [303, at(analysis, '/sections/affected')]);
    assert.equal(await saved(analysis, 'purpose'), 'Open longer');
    assert.match((await made.by('ann').get(to)).body, /name="edition:purpose" value="1"/);
  });

  it('saves the rest where one answer cannot be kept as it is', async () => {
    const analysis = await anew();
    const sent = await made.by('ann').post(at(analysis, '/sections/proposal'), {
      ...purpose('Kept', 0),
      ...{ 'edition:decision-date': '0', 'decision-date': '31 February 2027' },
    });
    assert.equal(sent.status, 422);
    assert.match(wordsOf(sent), /“31 February 2027” is not a day/);
    assert.match(sent.body, /value="31 February 2027"/);
    assert.equal(await saved(analysis, 'purpose'), 'Kept');
  });

  it('shows both texts where somebody else changed the same answer, and theirs can be taken', async () => {
    const analysis = await anew();
    const to = at(analysis, '/sections/proposal');
    await made.by('abe').post(to, purpose('By Abe', 0));
    const sent = await made.by('ann').post(to, purpose('By Ann', 0));
    assert.equal(sent.status, 409);
    assert.match(wordsOf(sent), /Abe Rudd changed this while you were writing .* By Abe/);
    assert.match(sent.body, />By Ann<\/textarea>/);
    assert.equal(await saved(analysis, 'purpose'), 'By Abe');
    const taken = await made.by('ann').post(to, { ...purpose('By Ann', 1), 'take-theirs': 'purpose' });
    assert.equal(taken.status, 303);
    assert.equal(await saved(analysis, 'purpose'), 'By Abe');
    assert.equal((await made.by('ann').post(to, purpose('Both', 1))).status, 303);
    assert.equal(await saved(analysis, 'purpose'), 'Both');
  });

  it('begins every characteristic at “not yet considered”, and that is no consideration', async () => {
    const analysis = await anew();
    const { body } = await made.by('ann').get(at(analysis, '/sections/effects'));
    const begins = body.match(/<option value="not-yet-considered" selected>/g) ?? [];
    assert.equal(begins.length, 9);
    await made.by('ann').post(at(analysis, '/sections/proposal'), purpose('What is proposed', 0));
    const found = await made.seenBy('ann', () => findAnalysis(made.database, analysis.id));
    assert.equal(found?.firstConsideredAt, null);
    const field = 'characteristics/age/considered';
    await made
      .by('ann')
      .post(at(analysis, '/sections/effects'), { [`edition:${field}`]: '0', [field]: 'none' });
    const now = await made.seenBy('ann', () => findAnalysis(made.database, analysis.id));
    assert.deepEqual(now?.firstConsideredAt, made.clock.now());
  });

  it('takes no value that its question does not have, and no field of another section', async () => {
    const analysis = await anew();
    const field = 'characteristics/age/considered';
    const odd = await made.by('ann').post(at(analysis, '/sections/effects'), {
      [`edition:${field}`]: '0',
      [field]: 'neutral',
      ...purpose('x', 0),
    });
    assert.equal(odd.status, 422);
    assert.equal(await saved(analysis, field), undefined);
    assert.equal(await saved(analysis, 'purpose'), undefined);
  });
});

describe('nobody writes', () => {
  const refusedTo = async (who: 'ann' | 'una' | 'fay', analysis: Analysis): Promise<InjectedResponse[]> => [
    await made.by(who).post(at(analysis, '/sections/proposal'), purpose('Not allowed', 0)),
    await made.by(who).post(at(analysis, '/sections/proposal/keep'), purpose('Not allowed', 0)),
    await made.by(who).post(at(analysis, '/sections/proposal/options/abc'), {
      ...{ 'edition:options/abc/option': '0', 'options/abc/option': 'Not allowed' },
    }),
  ];

  it('without the permission: they read it', async () => {
    const analysis = await anew();
    for (const { status } of await refusedTo('una', analysis)) assert.equal(status, 403);
    const read = await made.by('una').get(at(analysis, '/sections/proposal'));
    assert.equal(read.status, 200);
    assert.doesNotMatch(read.body, /<textarea/);
    assert.equal(await saved(analysis, 'purpose'), undefined);
  });

  it('without training in date: they are told what is missing, and keep what they typed', async () => {
    const analysis = await anew();
    made.train({ ok: false, sentence: 'Your training ran out on 1 November 2026.' });
    const [page, kept, row] = await refusedTo('ann', analysis);
    made.train({ ok: true });
    assert.match(wordsOf(page!), /Your training ran out on 1 November 2026/);
    assert.match(page!.body, />Not allowed<\/textarea>/);
    assert.deepEqual(
      [kept!.status, JSON.parse(kept!.body)],
      [409, { refused: 'Your training ran out on 1 November 2026.' }],
    );
    assert.match(wordsOf(row!), /Your training ran out/);
    assert.equal(await saved(analysis, 'purpose'), undefined);
    assert.equal(await saved(analysis, 'options/abc/option'), undefined);
  });

  it('once it is sent for review, and is told so', async () => {
    const analysis = await anew();
    await made.seenBy('ann', () => submitAnalysis(made.database, analysis.id, made.clock.now()));
    const [page, kept] = await refusedTo('ann', analysis);
    assert.match(wordsOf(page!), /It is marked “In review”, so nothing in it can be changed/);
    assert.equal(kept!.status, 409);
    assert.equal(await saved(analysis, 'purpose'), undefined);
  });

  it('in what belongs to another body: it is not there for them', async () => {
    const analysis = await anew();
    for (const { status } of await refusedTo('fay', analysis)) assert.equal(status, 404);
  });
});

describe('what stood there before', () => {
  it('is read field by field, and one answer is put back without losing the later one', async () => {
    const analysis = await anew();
    const to = at(analysis, '/sections/proposal');
    await made.by('ann').post(to, purpose('The first words', 0));
    await made.by('abe').post(to, purpose('Other words', 1));
    const history = await made.by('ann').get(at(analysis, '/history?field=purpose'));
    assert.match(wordsOf(history), /Abe Rudd .*Ann Lee/);
    const [, edit = ''] = /name="edit" value="(\d+)"/.exec(history.body) ?? [];
    const put = await made.by('ann').post(at(analysis, '/history/restore'), { edit, edition: '2' });
    assert.match(String(put.headers.location), /restored=yes/);
    assert.equal(await saved(analysis, 'purpose'), 'The first words');
    assert.match(wordsOf(await made.by('ann').get(at(analysis, '/history'))), /put an earlier answer back/);
    // Somebody who still has the page of before is told, and changes nothing.
    const late = await made.by('abe').post(at(analysis, '/history/restore'), { edit, edition: '1' });
    assert.equal(late.status, 303);
    assert.equal(await saved(analysis, 'purpose'), 'The first words');
  });

  it('is compared with what was last sent for review', async () => {
    const analysis = await anew();
    const to = at(analysis, '/sections/proposal');
    await made.by('ann').post(to, purpose('Open five days', 0));
    await made.seenBy('ann', () => submitAnalysis(made.database, analysis.id, made.clock.now()));
    made.pass(10);
    await made.as('ann', (transaction) =>
      transaction.updateTable('analysis').set({ state: 'draft' }).where('id', '=', analysis.id).execute(),
    );
    await made.by('ann').post(to, purpose('Open six days', 1));
    const compared = wordsOf(await made.by('ann').get(at(analysis, '/compare?with=submitted')));
    assert.match(compared, /1 answer is different/);
    assert.match(compared, /Taken out: five .*Put in: six/);
  });
});

describe('the pages of the whole', () => {
  it('say of each question that it is not answered, and list what is missing with the way to it', async () => {
    const analysis = await anew();
    assert.match(
      wordsOf(await made.by('una').get(at(analysis, '/whole'))),
      /What do you want to achieve\? Not answered/,
    );
    const missing = await made.by('una').get(at(analysis, '/unanswered'));
    assert.match(missing.body, new RegExp(`href="${at(analysis, '/sections/proposal#purpose')}"`));
    assert.match(
      wordsOf(await made.by('ann').get(at(analysis))),
      /0\. Version, ownership and deadlines Not started/,
    );
  });

  it('put an analysis away only with a reason, and nobody writes in it after that', async () => {
    const analysis = await anew();
    const bare = await made.by('ann').post(at(analysis, '/put-away'), { why: ' ' });
    assert.match(wordsOf(bare), /Say why nobody goes on with it/);
    assert.equal(
      (await made.by('ann').post(at(analysis, '/put-away'), { why: 'It was dropped.' })).status,
      303,
    );
    const page = await made.by('ann').post(at(analysis, '/sections/proposal'), purpose('More', 0));
    assert.match(wordsOf(page), /marked “Withdrawn”/);
  });

  it('the list is looked through by words and by how far they are', async () => {
    const analysis = await made.open('full', await made.addItem('Doorstep crime'));
    const found = await made.by('una').get('/desk/analyses?text=doorstep&state=draft');
    assert.match(found.body, /<h1[^>]*>Equality Analyses<\/h1>/); // As this body calls them.
    assert.ok(found.body.includes(at(analysis)));
    assert.match(wordsOf(await made.by('una').get('/desk/analyses?text=nowhere')), /Nothing fits/);
    assert.equal((await made.by('una').get('/desk/analyses?state=odd')).status, 400);
  });
});
