// What the database itself refuses of the way of an analysis: the table of steps, packs and decisions that stay, and two people at every step.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { analysisStates } from '../keeping/analysis.ts';
import { expediteAnalysis, freezeAnalysis } from '../packs/freeze-analysis.ts';
import { findPack } from '../packs/pack-store.ts';
import { addRemark } from '../remarks/remark-store.ts';
import {
  approveAfterwards,
  returnToWriters,
  sendBack,
  signOff,
  submitAnalysis,
  takeBack,
} from '../workflow/review-store.ts';
import { takeStep } from '../workflow/take-step-store.ts';
import { stepsFrom } from '../workflow/workflow.ts';
import { acknowledgeLate, decideAnalysis, findDecision } from './decision-store.ts';
import { goAhead, type MadeUpCourse, putMadeUpCourse, staff, write } from './put-made-up-course.ts';

describe('the way of an analysis, held by the database', () => {
  let course: MadeUpCourse;
  before(async () => {
    course = await putMadeUpCourse();
  });
  after(() => course[Symbol.asyncDispose]());

  it('has the steps of the table and no other, for screenings and for analyses', async () => {
    for (const depth of ['screening', 'full'] as const)
      for (const from of analysisStates)
        for (const to of analysisStates) {
          const asked = sql<{ may: boolean }>`select analysis_step(${depth}, ${from}, ${to}) as may`;
          const { rows } = await asked.execute(course.database);
          const known = from === to || stepsFrom(depth, from).some((step) => step.to === to);
          assert.equal(rows[0]?.may, known, `${depth}: ${from} to ${to}`);
        }
  });

  it('refuses a state that no step leads to, whoever sets it', async () => {
    const { id } = await course.written();
    await assert.rejects(
      course.as('ann', () =>
        course.database.updateTable('analysis').set({ state: 'published' }).where('id', '=', id).execute(),
      ),
      /A full analysis that is draft does not become published/,
    );
    await withdraw(id);
  });

  it('refuses that somebody approves what they wrote, also where the page never asked', async () => {
    const { id } = await course.inReview();
    await assert.rejects(
      course.as('ann', () => freezeAnalysis(course.needs, id, { at: course.next(), ownWhy: null })),
      /nobody_approves_their_own/,
    );
    await assert.rejects(
      course.as('ann', () =>
        freezeAnalysis(course.needs, id, { at: course.next(), ownWhy: 'There is nobody else.' }),
      ),
      /Only in an office with too few people/,
    );
    assert.equal((await course.now(id)).state, 'in-review');
    assert.equal(await findPack(course.needs, id), undefined, 'what was refused left a pack');
    await withdraw(id);
  });

  it('refuses a decision by somebody who wrote or approved, and one that cites no pack', async () => {
    const { id } = await course.ready();
    for (const name of ['ann', 'hal'] as const)
      await assert.rejects(
        course.as(name, () => decideAnalysis(course.database, id, goAhead, course.next())),
        /Nobody decides on an analysis that they wrote or approved/,
      );
    await assert.rejects(
      course.as('dina', () =>
        course.database
          .updateTable('analysis')
          .set({ state: 'decided', outcome: 'go-ahead' })
          .where('id', '=', id)
          .execute(),
      ),
      /cites the pack/,
    );
    const other = await course.as('dina', () =>
      decideAnalysis(course.database, id, { ...goAhead, packNumber: 7 }, course.next()),
    );
    assert.deepEqual(other, { ok: false, state: 'ready' });
    await withdraw(id);
  });

  it('keeps what was frozen, decided and done to the last letter', async () => {
    const { id } = await course.decided();
    const tables = ['analysis_pack', 'analysis_decision', 'analysis_course'];
    for (const table of tables)
      for (const change of [`update ${table} set analysis_id = analysis_id`, `delete from ${table}`])
        await assert.rejects(
          course.as('cleo', () => sql.raw(`${change} where analysis_id = '${id}'`).execute(course.database)),
          /never (changed|removed)/,
          change,
        );
    await assert.rejects(
      course.as('cleo', () => course.database.deleteFrom('analysis').where('id', '=', id).execute()),
      /never removed/,
    );
    await finish(id);
  });

  it('takes an analysis back to its writers without losing a word, and freezes another pack the next time', async () => {
    const { id } = await course.ready();
    await course.as('dina', () =>
      returnToWriters(course.database, id, 'What does it do to children?', course.next()),
    );
    assert.equal((await course.now(id)).state, 'changes-requested');
    await course.as('ann', () =>
      write(course.database, id, 'background', 'Children are reached too.', course.next()),
    );
    await course.as('ann', () => submitAnalysis(course.database, id, course.next()));
    await course.as('hal', () => freezeAnalysis(course.needs, id, { at: course.next(), ownWhy: null }));
    const [first, second] = [await findPack(course.needs, id, 1), await findPack(course.needs, id)];
    assert.equal(second?.number, 2);
    assert.notEqual(first?.digest, second?.digest);
    const said = second?.content.parts.remarks.map(({ content }) => content['said']);
    assert.deepEqual(said, ['What does it do to children?']);
    const stale = await course.as('dina', () => decideAnalysis(course.database, id, goAhead, course.next()));
    assert.equal(stale.ok, false, 'a decision on the pack before');
    await withdraw(id);
  });

  it('lets an analysis that cannot wait be expedited with a reason, and approved by somebody else afterwards', async () => {
    const { id } = await course.written();
    const until = { why: 'The grant ends this week.', approveBy: '2026-11-16' };
    await assert.rejects(
      course.as('ann', () => expediteAnalysis(course.needs, id, { ...until, at: course.next() })),
      /nobody_expedites_their_own/,
    );
    await course.as('cleo', () => expediteAnalysis(course.needs, id, { ...until, at: course.next() }));
    assert.equal((await course.now(id)).expedited?.approveBy, '2026-11-16');
    await assert.rejects(
      course.as('cleo', () => decideAnalysis(course.database, id, goAhead, course.next())),
      /Nobody decides/,
    );
    await assert.rejects(
      course.as('cleo', () => approveAfterwards(course.database, id, course.next())),
      /does_not_approve/,
    );
    await course.as('dina', () => decideAnalysis(course.database, id, goAhead, course.next()));
    await assert.rejects(
      course.as('dina', () => approveAfterwards(course.database, id, course.next())),
      /Nobody approves what they decided on/,
    );
    assert.equal(await course.as('hal', () => approveAfterwards(course.database, id, course.next())), true);
    assert.equal(
      await course.as('hew', () => approveAfterwards(course.database, id, course.next())),
      false,
      'twice',
    );
    await finish(id, true);
  });

  it('publishes what came after the decision only once that was acknowledged with a reason, by somebody who did not write it', async () => {
    const { id, openedAt } = await course.decided({
      earlier: { at: new Date('2026-10-01T10:00:00Z'), why: 'The board met before the analysis was begun.' },
    });
    assert.ok(openedAt > new Date('2026-10-01T10:00:00Z'));
    assert.equal(
      (await course.as('dina', () => findDecision(course.database, id)))?.earlierWhy?.startsWith('The board'),
      true,
    );
    await assert.rejects(
      course.as('pia', () => takeStep(course.database, id, 'publish', { at: course.next() })),
      /acknowledged that/,
    );
    await assert.rejects(
      course.as('ann', () => acknowledgeLate(course.database, id, 'It was urgent.', course.next())),
      /their own analysis/,
    );
    assert.equal(
      await course.as('cleo', () =>
        acknowledgeLate(course.database, id, 'It was overlooked.', course.next()),
      ),
      true,
    );
    assert.equal(
      await course.as('cleo', () => acknowledgeLate(course.database, id, 'Other words.', course.next())),
      false,
    );
    const published = await course.as('pia', () =>
      takeStep(course.database, id, 'publish', { at: course.next() }),
    );
    assert.deepEqual(published, { ok: true });
  });

  it('lets nobody settle a challenge to their own analysis, and no remark be changed', async () => {
    const { id } = await course.inReview();
    const say = (name: keyof typeof staff, remark: Parameters<typeof addRemark>[2]) =>
      course.as(name, () =>
        course.database
          .transaction()
          .execute((transaction) => addRemark(transaction, id, remark, course.next())),
      );
    const challenge = await say('ada', {
      kind: 'challenge',
      said: 'Disabled people are not named.',
      field: 'purpose',
    });
    await say('ann', { kind: 'reply', said: 'They are, below.', answersId: challenge });
    await assert.rejects(
      say('ann', { kind: 'settled', said: 'Done.', answersId: challenge }),
      /their own analysis/,
    );
    await assert.rejects(say('ada', { kind: 'reply', said: 'To nothing.' }), /answers a remark/);
    await say('ada', { kind: 'settled', said: 'Now they are.', answersId: challenge });
    await course.as('ann', () => takeBack(course.database, id, course.next()));
    const { rows } = await course.as('ann', () =>
      sql`select from analysis_remark where analysis_id = ${id}`.execute(course.database),
    );
    assert.equal(rows.length, 3);
    await withdraw(id);
  });

  it('freezes what two bodies make together only once the other has signed off what was last sent', async () => {
    await course.share();
    const { id } = await course.inReview();
    const freeze = () =>
      course.as('hal', () => freezeAnalysis(course.needs, id, { at: course.next(), ownWhy: null }));
    await assert.rejects(freeze(), /signed off by both/);
    assert.deepEqual(await course.as('fay', () => signOff(course.database, id, 'We agree.', course.next())), {
      ok: true,
    });
    await course.as('ada', () => sendBack(course.database, id, 'One word more.', course.next()));
    await course.as('ann', () => submitAnalysis(course.database, id, course.next()));
    await assert.rejects(freeze(), /signed off by both/, 'an agreement to what was sent before');
    await course.as('fay', () => signOff(course.database, id, 'We agree again.', course.next()));
    assert.deepEqual(await freeze(), { ok: true });
    assert.deepEqual(
      await course.as('fay', () =>
        takeStep(course.database, id, 'return', { at: course.next(), why: 'No.' }),
      ),
      {
        ok: false,
        state: null,
      },
    );
    const pack = await course.as('fay', () => findPack(course.needs, id));
    assert.equal(
      pack?.content.parts.about.filter(({ id: entry }) => entry.startsWith('signed-force')).length,
      2,
    );
    await course.as('fin', () =>
      course.database
        .transaction()
        .execute((transaction) =>
          addRemark(transaction, id, { kind: 'dissent', said: 'We would wait.' }, course.next()),
        ),
    );
    await withdraw(id);
  });

  const withdraw = (id: string) =>
    course.as('ann', () =>
      takeStep(course.database, id, 'put-away', { at: course.next(), why: 'It is over.' }),
    );
  const finish = async (id: string, late = false) => {
    if (late)
      await course.as('cleo', () =>
        acknowledgeLate(course.database, id, 'It could not wait.', course.next()),
      );
    assert.deepEqual(
      await course.as('pia', () => takeStep(course.database, id, 'publish', { at: course.next() })),
      { ok: true },
    );
  };
});
