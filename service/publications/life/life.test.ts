// The life of a version on the database: what becomes of it, and what is kept.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { actingAs } from '../../platform/doer.ts';
import type { Database } from '../../platform/database/index.ts';
import { fieldHistory } from '../../platform/ledger/index.ts';
import type { Doer } from '../../platform/doer.ts';
import { addNextVersion, addPublication, putAside, saveDraft, takeUp } from './draft-store.ts';
import { findDesk, listComments } from './desk-store.ts';
import { madeUpText } from './made-up-publication.ts';
import { findPublished, listVersions } from './published-store.ts';
import { publishDue, publishVersion, scheduleVersion } from './publish-store.ts';
import { ann, ben, day, fay, type MadeUpLife, nobody, putMadeUpLife } from './put-made-up-life.ts';
import { addComment, sendBack, submitVersion, takeBack } from './review-store.ts';
import { workOutDigest } from './work-out-digest.ts';

let life: MadeUpLife;
let database: Database;

before(async () => {
  life = await putMadeUpLife();
  database = life.database;
});
after(() => life[Symbol.asyncDispose]());

describe('a draft', () => {
  it('is nobody’s but its own body’s', async () => {
    const { id, slug } = await life.begun();
    assert.ok(await actingAs(ann, () => findDesk(database, id)));
    assert.equal(await actingAs(fay, () => findDesk(database, id)), undefined);
    assert.equal(await life.asVisitor((at) => findPublished(at, slug)), undefined);
    assert.equal(await actingAs(nobody, () => findPublished(database, slug)), undefined);
  });

  it('keeps what each save changed, and who wrote in it', async () => {
    const { id, versionId } = await life.begun();
    const changed = { changeNote: '', correction: null };
    const document = madeUpText('A better title', 'First words.');
    const saved = await actingAs(ben, () =>
      saveDraft(database, versionId, { ...changed, edition: 1, document }, day(2)),
    );
    assert.deepEqual(saved, { kind: 'saved', edition: 2 });
    assert.deepEqual((await life.versionOf(id, versionId)).writtenBy, ['id-of-ann', 'id-of-ben']);
    const history = await fieldHistory(database, { kind: 'publication', id }, ['title']);
    assert.deepEqual(history[0]?.before, { kind: 'text', text: 'A report' });
  });

  it('of two people who save at once, keeps the first and shows the second what it says now', async () => {
    const { versionId } = await life.begun();
    const saving = (by: Doer, title: string) => {
      const document = madeUpText(title, 'First words.');
      const all = { edition: 1, document, changeNote: '', correction: null };
      return actingAs(by, () => saveDraft(database, versionId, all, day(2)));
    };
    const [one, other] = await Promise.all([saving(ann, 'By Ann'), saving(ben, 'By Ben')]);
    assert.deepEqual(new Set([one?.kind, other?.kind]), new Set(['conflict', 'saved']));
    const conflict = [one, other].find((each) => each?.kind === 'conflict');
    assert.ok(conflict?.kind === 'conflict');
    assert.equal(conflict.now.document.title, one?.kind === 'saved' ? 'By Ann' : 'By Ben');
  });

  it('saved without a change is no change', async () => {
    const { versionId } = await life.begun();
    const document = madeUpText('A report', 'First words.');
    const again = { edition: 1, document, changeNote: '', correction: null };
    assert.deepEqual(await actingAs(ben, () => saveDraft(database, versionId, again, day(2))), {
      kind: 'saved',
      edition: 1,
    });
  });

  it('that was put aside can be taken up again as it was', async () => {
    const { id, versionId } = await life.begun();
    assert.ok((await actingAs(ann, () => putAside(database, versionId))).ok);
    assert.equal((await life.versionOf(id, versionId)).state, 'put-aside');
    assert.ok((await actingAs(ben, () => takeUp(database, versionId))).ok);
    assert.equal((await life.versionOf(id, versionId)).document.title, 'A report');
  });

  it('cannot have an address that another has or had, of whichever body', async () => {
    await life.begun('taken');
    const document = madeUpText('Another');
    const asked = () => addPublication(database, { slug: 'taken', kind: 'other', document }, day(1));
    assert.equal(await actingAs(ben, asked), null);
    assert.equal(await actingAs(fay, asked), null);
  });
});

describe('review', () => {
  it('sent back loses nothing: not the words, not what was said', async () => {
    const { id, versionId } = await life.begun();
    await actingAs(ann, () => submitVersion(database, versionId, day(2)));
    await actingAs(ben, () =>
      addComment(database, versionId, { what: 'comment', said: 'Too long.', at: day(2) }),
    );
    await actingAs(ben, () => sendBack(database, versionId, 'Shorten it.', day(3)));
    const comments = await actingAs(ann, () => listComments(database, id));
    assert.deepEqual(
      comments.map(({ what, said }) => [what, said]),
      [
        ['comment', 'Too long.'],
        ['sent-back', 'Shorten it.'],
      ],
    );
    assert.equal((await life.versionOf(id, versionId)).document.title, 'A report');
  });

  it('is over when it was taken back: nothing more is said, and nothing published', async () => {
    const { versionId } = await life.begun();
    await actingAs(ann, () => submitVersion(database, versionId, day(2)));
    assert.ok((await actingAs(ann, () => takeBack(database, versionId, '', day(2)))).ok);
    const late = { what: 'comment', said: 'Late', at: day(3) } as const;
    assert.deepEqual(await actingAs(ben, () => addComment(database, versionId, late)), {
      ok: false,
      state: 'draft',
    });
    const publishing = () => publishVersion(life.needs, versionId, { at: day(3), own: null });
    assert.deepEqual(await actingAs(ben, publishing), { ok: false, state: 'draft' });
  });
});

describe('publishing', () => {
  it('lets anybody read it, and no name of who wrote it', async () => {
    const { slug } = await life.out();
    const found = await life.asVisitor((at) => findPublished(at, slug));
    assert.equal(found?.version.document.title, 'A report');
    assert.ok(!JSON.stringify(found).includes('id-of'));
  });

  it('bears a digest that anybody can work out again', async () => {
    const { slug } = await life.out();
    const found = (await life.asVisitor((at) => findPublished(at, slug))) ?? assert.fail();
    assert.equal(found.version.digest, workOutDigest(found.version));
  });

  it('is refused by the database to whoever wrote or submitted it, even with the store passed by', async () => {
    for (const [writer, submitter, publisher] of [
      [ann, ben, ann],
      [ann, ben, ben],
    ] as const) {
      const { versionId } = await life.begun();
      await actingAs(submitter, () => submitVersion(database, versionId, day(2)));
      assert.ok(writer);
      const publishing = () => publishVersion(life.needs, versionId, { at: day(3), own: null });
      await assert.rejects(actingAs(publisher, publishing), /nobody_publishes_their_own/);
      const scheduling = () => scheduleVersion(database, versionId, { at: day(9), own: null });
      await assert.rejects(actingAs(publisher, scheduling), /nobody_publishes_their_own/);
    }
  });

  it('of one’s own, with a reason, is for offices with too few people', async () => {
    const { versionId, slug } = await life.begun();
    await actingAs(ann, () => submitVersion(database, versionId, day(2)));
    const own = { did: 'wrote in this version', why: 'There are two of us.' };
    const publishing = () => publishVersion(life.needs, versionId, { at: day(3), own });
    await assert.rejects(actingAs(ann, publishing), /Only in an office with too few people/);
    const office = { bodyId: 'office', reason: 'Two people', begunBy: 'ada', begunAt: day(1) };
    await database.insertInto('smallOffice').values(office).execute();
    assert.ok((await actingAs(ann, publishing)).ok);
    await database
      .updateTable('smallOffice')
      .set({ endedAt: day(4), endedBy: 'ada' })
      .execute();
    const found = await life.asVisitor((at) => findPublished(at, slug));
    assert.deepEqual(found?.version.own, own);
  });

  it('of a next version supersedes the one before, which stays readable', async () => {
    const { id, slug } = await life.out();
    const next = (await actingAs(ann, () => addNextVersion(database, id, day(4)))) ?? assert.fail();
    assert.equal(await actingAs(ben, () => addNextVersion(database, id, day(4))), next);
    const correction = { since: 1, wasWrong: 'The total was 41.', isRight: 'The total is 14.' };
    const saving = {
      edition: 1,
      document: madeUpText('A report', 'Right words.'),
      changeNote: 'Corrected',
      correction,
    };
    await actingAs(ann, () => saveDraft(database, next, saving, day(4)));
    await actingAs(ann, () => submitVersion(database, next, day(4)));
    await actingAs(ben, () => publishVersion(life.needs, next, { at: day(5), own: null }));
    const [second, first] = await life.asVisitor((at) => listVersions(at, id));
    assert.deepEqual([second?.state, first?.state, first?.endedAt], ['published', 'superseded', day(5)]);
    assert.deepEqual(second?.correction, correction);
    assert.equal((await life.asVisitor((at) => findPublished(at, slug)))?.version.number, 2);
    assert.match(JSON.stringify(first?.document), /First words/);
  });

  it('is told to those who follow by a job', async () => {
    const before = life.told.length;
    const begun = await life.out();
    const { id, versionId } = begun;
    assert.deepEqual(life.told.slice(before), [{ publicationId: id, versionId, what: 'published' }]);
  });
});

describe('a scheduled version', () => {
  it('is not public before its time, and is published at the first look after it, however late', async () => {
    const { versionId, slug } = await life.begun();
    await actingAs(ann, () => submitVersion(database, versionId, day(2)));
    await actingAs(ben, () => scheduleVersion(database, versionId, { at: day(10), own: null }));
    assert.equal(await publishDue(life.needs, day(9)), 0);
    assert.equal(await life.asVisitor((at) => findPublished(at, slug)), undefined);
    assert.equal(await publishDue(life.needs, day(20)), 1);
    assert.equal(await publishDue(life.needs, day(21)), 0);
    const found = await life.asVisitor((at) => findPublished(at, slug));
    assert.deepEqual(found?.version.publishedAt, day(20));
  });

  it('is published once, when two copies look at the same time', async () => {
    const { versionId } = await life.begun();
    await actingAs(ann, () => submitVersion(database, versionId, day(2)));
    await actingAs(ben, () => scheduleVersion(database, versionId, { at: day(10), own: null }));
    const gone = await Promise.all([publishDue(life.needs, day(11)), publishDue(life.needs, day(11))]);
    assert.equal(gone[0] + gone[1], 1);
  });

  it('that cannot be published keeps no other from it', async () => {
    const broken = await life.begun();
    const sound = await life.begun();
    for (const { versionId } of [broken, sound]) {
      await actingAs(ann, () => submitVersion(database, versionId, day(2)));
      await actingAs(ben, () => scheduleVersion(database, versionId, { at: day(10), own: null }));
    }
    const failing = {
      ...life.needs,
      jobs: {
        enqueue: async (_: string, payload: object) => {
          if ('versionId' in payload && payload.versionId === broken.versionId)
            throw new Error('The queue is shut.');
        },
      },
    };
    assert.equal(await publishDue(failing, day(11)), 1);
    assert.equal((await life.versionOf(broken.id, broken.versionId)).state, 'scheduled');
    assert.equal(await publishDue(life.needs, day(12)), 1);
  });
});
