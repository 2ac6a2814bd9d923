// A screening is signed by two people, and by a third where less is asked for than the rules do; the database refuses whatever falls short of that.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { findItem } from '../../policies/index.ts';
import { type MadeUpCourse, putMadeUpCourse, staff, write } from '../deciding/put-made-up-course.ts';
import { findAnalysis, listAnalysesOf } from '../keeping/analysis-store.ts';
import { saveAnswers } from '../keeping/answer-store.ts';
import { fieldsOf } from '../questions/fields-of.ts';
import { findQuestionSet } from '../questions/question-sets.ts';
import { listDeeds } from '../publishing/publish-store.ts';
import { sendBack, submitAnalysis } from '../workflow/review-store.ts';
import { takeStep } from '../workflow/take-step-store.ts';
import { gatherScreening } from './gather-screening.ts';
import type { ScreeningOutcome } from './outcome-rule.ts';
import type { SigningPart } from './screening-signature.ts';
import { listSignatures } from './screening-store.ts';
import { signScreening } from './sign-screening-store.ts';

describe('a screening that was sent to be signed', () => {
  let course: MadeUpCourse;
  before(async () => {
    course = await putMadeUpCourse();
  });
  after(() => course[Symbol.asyncDispose]());

  /** Ann answers everything with the least there is, and sends it. @param high whether it matters highly for disabled people, and something is taken away */
  async function sent({ high = false }: { high?: boolean } = {}): Promise<string> {
    const { id } = await course.opened('screening');
    const set = findQuestionSet('england-screening', 1);
    assert.ok(set);
    const least = (values: readonly string[]): string =>
      ['none', 'no', '1'].find((value) => values.includes(value)) ?? 'Some words.';
    const answers = new Map(
      set.sections
        .flatMap((section) => fieldsOf(section, []))
        .map(({ field, question }) => [field, least((question.choices ?? []).map(({ value }) => value))]),
    );
    if (high) answers.set('relevance/disability/advance', 'high').set('gate-reduction', 'yes');
    const changes = [...answers].map(([field, value]) => ({ field, value, edition: 0 }));
    await course.as('ann', () =>
      course.database
        .transaction()
        .execute((transaction) => saveAnswers(transaction, { id }, changes, { at: course.next() })),
    );
    const screening = await course.as('ann', () => gatherScreening(course.database, id));
    assert.deepEqual(screening?.gaps, []);
    await course.as('ann', () => submitAnalysis(course.database, id, course.next()));
    return id;
  }

  type Name = Parameters<MadeUpCourse['as']>[0];
  const sign = (
    name: Name,
    id: string,
    part: SigningPart,
    outcome: ScreeningOutcome,
    departsWhy: string | null = null,
  ) =>
    course.as(name, () =>
      signScreening(course.database, id, { part, outcome, departsWhy, ownWhy: null }, course.next()),
    );

  it('is decided by the second signature, which screens the item out until it is looked at again a year later', async () => {
    const id = await sent();
    assert.deepEqual(await sign('hal', id, 'owner', 'not-relevant'), {
      kind: 'signed',
      missing: ['adviser'],
    });
    assert.equal((await course.now(id)).state, 'in-review');
    assert.deepEqual(await sign('ada', id, 'adviser', 'not-relevant'), { kind: 'decided', nextId: null });
    const { state, outcome, reviewDue } = await course.now(id);
    assert.deepEqual(
      { state, outcome, reviewDue },
      { state: 'decided', outcome: 'not-relevant', reviewDue: '2027-11-02' },
    );
    const item = await course.as('ann', () => findItem(course.database, course.itemId));
    assert.deepEqual([item?.equalityStatus, item?.reviewDue], ['screened-out', '2027-11-02']);
  });

  it('keeps the rule that fired, and each declaration with who made it in which role', async () => {
    const id = await sent();
    await sign('hal', id, 'owner', 'not-relevant');
    await sign('ada', id, 'adviser', 'not-relevant');
    const screening = await course.as('ann', () => gatherScreening(course.database, id));
    assert.equal(screening?.result.fired.id, 'nothing-found');
    assert.deepEqual(
      screening?.signatures.map(({ part, by, as }) => [part, by, as]),
      [
        ['owner', staff.hal.id, 'approver'],
        ['adviser', staff.ada.id, 'adviser'],
      ],
    );
    assert.match(screening?.signatures[0]?.declared ?? '', /Anybody may challenge this with evidence/);
  });

  it('opens the analysis that follows, in the questions of its depth', async () => {
    const id = await sent({ high: true });
    await sign('ada', id, 'adviser', 'full');
    const signed = await sign('hal', id, 'owner', 'full');
    assert.ok(signed.kind === 'decided' && signed.nextId);
    const next = await course.as('ann', () => findAnalysis(course.database, signed.nextId ?? ''));
    assert.deepEqual(
      [next?.depth, next?.state, next?.followsId, next?.questionSet.id],
      ['full', 'draft', id, 'england-full'],
    );
    assert.deepEqual(next?.writtenBy, [], 'whoever signed counts as a writer of the analysis');
    await withdrawn(next?.id ?? '');
  });

  it('is not signed by who wrote it, nor twice by one person, whatever the page asks', async () => {
    const id = await sent();
    await assert.rejects(sign('ann', id, 'owner', 'not-relevant'), /Nobody signs their own screening/);
    await sign('ada', id, 'adviser', 'not-relevant');
    await assert.rejects(sign('ada', id, 'owner', 'not-relevant'), /two_people_sign/);
    assert.equal((await course.now(id)).state, 'in-review');
    await withdrawn(id);
  });

  it('asks for less than the rules only with a reason and the signature of the chief executive', async () => {
    const id = await sent({ high: true });
    await assert.rejects(sign('hal', id, 'owner', 'not-relevant'), /has its reason/);
    const why = 'Those hours have stood empty for two years.';
    assert.deepEqual(await sign('hal', id, 'owner', 'not-relevant', why), {
      kind: 'signed',
      missing: ['adviser', 'chief-executive'],
    });
    assert.deepEqual(await sign('ada', id, 'adviser', 'not-relevant', why), {
      kind: 'signed',
      missing: ['chief-executive'],
    });
    await assert.rejects(
      course.as('hal', () =>
        takeStep(course.database, id, 'decide-screening', {
          at: course.next(),
          why,
          set: { outcome: 'not-relevant' },
        }),
      ),
      /signed by the chief executive as well/,
    );
    assert.equal((await sign('cleo', id, 'chief-executive', 'not-relevant', why)).kind, 'decided');
    const deeds = await course.as('pia', async () => listDeeds(course.database, await course.now(id)));
    const deciders = deeds.filter(({ did }) => did === 'decided').map(({ by }) => by);
    assert.deepEqual(
      deciders.sort(),
      [staff.hal.id, staff.ada.id, staff.cleo.id].sort(),
      'who signed may publish',
    );
  });

  it('may always ask for more than the rules, with a reason', async () => {
    const id = await sent();
    await sign('hal', id, 'owner', 'short', 'Two teams asked for it.');
    const signed = await sign('ada', id, 'adviser', 'short', 'Two teams asked for it.');
    assert.ok(signed.kind === 'decided' && signed.nextId);
    await withdrawn(signed.nextId);
  });

  it('is not signed under two outcomes: whoever sees it otherwise sends it back', async () => {
    const id = await sent();
    await sign('hal', id, 'owner', 'not-relevant');
    assert.deepEqual(await sign('ada', id, 'adviser', 'short', 'I see it otherwise.'), { kind: 'not now' });
    await course.as('ada', () => sendBack(course.database, id, 'Look at parents again.', course.next()));
    await course.as('ann', () =>
      write(course.database, id, 'screening-reasons', 'Looked at again.', course.next()),
    );
    await course.as('ann', () => submitAnalysis(course.database, id, course.next()));
    const now = await course.now(id);
    assert.deepEqual(
      await course.as('ann', () => listSignatures(course.database, now)),
      [],
      'an old signature counts for new words',
    );
    await withdrawn(id);
  });

  it('is never decided without signatures, and they never change', async () => {
    const id = await sent();
    await assert.rejects(
      course.as('hal', () =>
        takeStep(course.database, id, 'decide-screening', {
          at: course.next(),
          why: 'It is clear.',
          set: { outcome: 'not-relevant' },
        }),
      ),
      /decided by what its rules came to/,
    );
    await sign('hal', id, 'owner', 'not-relevant');
    for (const table of ['screening_signature', 'screening_result'])
      for (const change of [`update ${table} set outcome = 'full'`, `delete from ${table}`])
        await assert.rejects(
          course.as('cleo', () => sql.raw(`${change} where analysis_id = '${id}'`).execute(course.database)),
          /stays as it was|never removed/,
        );
    await withdrawn(id);
  });

  /** One of a kind is open at a time. */
  async function withdrawn(id: string): Promise<void> {
    await course.as('ann', () =>
      takeStep(course.database, id, 'put-away', { at: course.next(), why: 'Of this test.' }),
    );
    const open = (await course.as('ann', () => listAnalysesOf(course.database, course.itemId))).filter(
      ({ state }) => state === 'draft',
    );
    assert.deepEqual(open, []);
  }
});
