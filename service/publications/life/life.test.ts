// The life of a version on the database: what becomes of it, what is kept, and what the database itself refuses.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Doer, actingAs, visitorOf } from '../../platform/doer.ts';
import { fieldHistory } from '../../platform/ledger/index.ts';
import { silentLog } from '../../platform/log.ts';
import { type Database, openDatabase } from '../../platform/database/index.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/database/test-database.ts';
import { addNextVersion, addPublication, putAside, saveDraft, takeUp } from './draft-store.ts';
import { findDesk, listComments, listDesk, listDeskVersions } from './desk-store.ts';
import type { DeskVersion } from './desk-publication.ts';
import { madeUpText } from './made-up-publication.ts';
import {
  findPublication,
  findPublished,
  findVersion,
  listPublished,
  listVersions,
} from './published-store.ts';
import { publishDue, publishVersion, scheduleVersion, withdrawVersion } from './publish-store.ts';
import { addComment, sendBack, submitVersion, takeBack } from './review-store.ts';
import { keepSettings } from './settings-store.ts';
import { workOutDigest } from './work-out-digest.ts';

const somebody = (id: string, body = 'office'): Doer => ({ id, role: 'author', request: null, body });
const [ann, ben, fay] = [somebody('id-of-ann'), somebody('id-of-ben'), somebody('id-of-fay', 'force')];
const nobody = visitorOf('6f9619ff-8b86-4d01-b42d-00cf4fc964ff');
const day = (number: number) => new Date(Date.UTC(2026, 10, number, 12));

let opened: TestDatabase;
let database: Database;
let asPublic: Database;
const told: object[] = [];
const needs = () => ({
  ...{ database, log: silentLog, seal: (text: string) => text.slice(0, 0).padStart(64, 'a') },
  jobs: { enqueue: async (_: string, payload: object) => void told.push(payload) },
});

before(async () => {
  opened = await openTestDatabase();
  database = opened.database;
  assert.ok(!('connectionString' in opened.address));
  asPublic = openDatabase(
    { ...opened.address, user: 'due_regard_public' },
    { log: silentLog, connections: 2 },
  );
  await database
    .insertInto('organisation')
    .values({ id: 'office', setUpAt: day(1) })
    .execute();
  const body = (id: string, isFirst: boolean) => ({ id, name: id, shortName: id, kind: 'other', isFirst });
  await database
    .insertInto('body')
    .values([body('office', true), body('force', false)])
    .execute();
});
after(async () => {
  await asPublic.destroy();
  await opened[Symbol.asyncDispose]();
});

let count = 0;
/** Ann begins it. */
async function begun(
  slug = `report-${(count += 1)}`,
): Promise<{ id: string; versionId: string; slug: string }> {
  const document = madeUpText('A report', 'First words.');
  const added = await actingAs(ann, () =>
    addPublication(database, { slug, kind: 'annual-report', document }, day(1)),
  );
  assert.ok(added);
  return { ...added, slug };
}

/** And Ben publishes it. */
async function out(slug?: string) {
  const begunOne = await begun(slug);
  await actingAs(ann, () => submitVersion(database, begunOne.versionId, day(2)));
  await actingAs(ben, () => publishVersion(needs(), begunOne.versionId, { at: day(3), own: null }));
  return begunOne;
}

async function versionOf(id: string, versionId: string): Promise<DeskVersion> {
  const versions = await actingAs(ann, () => listDeskVersions(database, id));
  return versions.find((each) => each.id === versionId) ?? assert.fail();
}

const asVisitor = <T>(work: (database: Database) => Promise<T>) => actingAs(nobody, () => work(asPublic));

describe('a draft', () => {
  it('is nobody’s but its own body’s', async () => {
    const { id, slug } = await begun();
    assert.ok(await actingAs(ann, () => findDesk(database, id)));
    assert.equal(await actingAs(fay, () => findDesk(database, id)), undefined);
    assert.equal(await asVisitor((at) => findPublished(at, slug)), undefined);
    assert.equal(await actingAs(nobody, () => findPublished(database, slug)), undefined);
  });

  it('keeps what each save changed, and who wrote in it', async () => {
    const { id, versionId } = await begun();
    const changed = { changeNote: '', correction: null };
    const document = madeUpText('A better title', 'First words.');
    const saved = await actingAs(ben, () =>
      saveDraft(database, versionId, { ...changed, edition: 1, document }, day(2)),
    );
    assert.deepEqual(saved, { kind: 'saved', edition: 2 });
    assert.deepEqual((await versionOf(id, versionId)).writtenBy, ['id-of-ann', 'id-of-ben']);
    const history = await fieldHistory(database, { kind: 'publication', id }, ['title']);
    assert.deepEqual(history[0]?.before, { kind: 'text', text: 'A report' });
  });

  it('of two people who save at once, keeps the first and shows the second what it says now', async () => {
    const { versionId } = await begun();
    const saving = (by: Doer, title: string) => {
      const document = madeUpText(title, 'First words.');
      const all = { edition: 1, document, changeNote: '', correction: null };
      return actingAs(by, () => saveDraft(database, versionId, all, day(2)));
    };
    const [one, other] = await Promise.all([saving(ann, 'By Ann'), saving(ben, 'By Ben')]);
    assert.deepEqual([one?.kind, other?.kind].sort(), ['conflict', 'saved']);
    const conflict = [one, other].find((each) => each?.kind === 'conflict');
    assert.ok(conflict?.kind === 'conflict');
    assert.equal(conflict.now.document.title, one?.kind === 'saved' ? 'By Ann' : 'By Ben');
  });

  it('saved without a change is no change', async () => {
    const { versionId } = await begun();
    const document = madeUpText('A report', 'First words.');
    const again = { edition: 1, document, changeNote: '', correction: null };
    assert.deepEqual(await actingAs(ben, () => saveDraft(database, versionId, again, day(2))), {
      kind: 'saved',
      edition: 1,
    });
  });

  it('that was put aside can be taken up again as it was', async () => {
    const { id, versionId } = await begun();
    assert.ok((await actingAs(ann, () => putAside(database, versionId))).ok);
    assert.equal((await versionOf(id, versionId)).state, 'put-aside');
    assert.ok((await actingAs(ben, () => takeUp(database, versionId))).ok);
    assert.equal((await versionOf(id, versionId)).document.title, 'A report');
  });

  it('cannot have an address that another has or had, of whichever body', async () => {
    await begun('taken');
    const document = madeUpText('Another');
    const asked = () => addPublication(database, { slug: 'taken', kind: 'other', document }, day(1));
    assert.equal(await actingAs(ben, asked), null);
    assert.equal(await actingAs(fay, asked), null);
  });
});

describe('review', () => {
  it('sent back loses nothing: not the words, not what was said', async () => {
    const { id, versionId } = await begun();
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
    assert.equal((await versionOf(id, versionId)).document.title, 'A report');
  });

  it('is over when it was taken back: nothing more is said, and nothing published', async () => {
    const { versionId } = await begun();
    await actingAs(ann, () => submitVersion(database, versionId, day(2)));
    assert.ok((await actingAs(ann, () => takeBack(database, versionId, '', day(2)))).ok);
    const late = { what: 'comment', said: 'Late', at: day(3) } as const;
    assert.deepEqual(await actingAs(ben, () => addComment(database, versionId, late)), {
      ok: false,
      state: 'draft',
    });
    const publishing = () => publishVersion(needs(), versionId, { at: day(3), own: null });
    assert.deepEqual(await actingAs(ben, publishing), { ok: false, state: 'draft' });
  });
});

describe('publishing', () => {
  it('lets anybody read it, and no name of who wrote it', async () => {
    const { slug } = await out();
    const found = await asVisitor((at) => findPublished(at, slug));
    assert.equal(found?.version.document.title, 'A report');
    assert.ok(!JSON.stringify(found).includes('id-of'));
  });

  it('bears a digest that anybody can work out again', async () => {
    const { slug } = await out();
    const found = (await asVisitor((at) => findPublished(at, slug))) ?? assert.fail();
    assert.equal(found.version.digest, workOutDigest(found.version));
  });

  it('is refused by the database to whoever wrote or submitted it, even with the store passed by', async () => {
    for (const [writer, submitter, publisher] of [
      [ann, ben, ann],
      [ann, ben, ben],
    ] as const) {
      const { versionId } = await begun();
      await actingAs(submitter, () => submitVersion(database, versionId, day(2)));
      assert.ok(writer);
      const publishing = () => publishVersion(needs(), versionId, { at: day(3), own: null });
      await assert.rejects(actingAs(publisher, publishing), /nobody_publishes_their_own/);
      const scheduling = () => scheduleVersion(database, versionId, { at: day(9), own: null });
      await assert.rejects(actingAs(publisher, scheduling), /nobody_publishes_their_own/);
    }
  });

  it('of one’s own, with a reason, is for offices with too few people', async () => {
    const { versionId, slug } = await begun();
    await actingAs(ann, () => submitVersion(database, versionId, day(2)));
    const own = { did: 'wrote in this version', why: 'There are two of us.' };
    const publishing = () => publishVersion(needs(), versionId, { at: day(3), own });
    await assert.rejects(actingAs(ann, publishing), /Only in an office with too few people/);
    const office = { bodyId: 'office', reason: 'Two people', begunBy: 'ada', begunAt: day(1) };
    await database.insertInto('smallOffice').values(office).execute();
    assert.ok((await actingAs(ann, publishing)).ok);
    await database
      .updateTable('smallOffice')
      .set({ endedAt: day(4), endedBy: 'ada' })
      .execute();
    const found = await asVisitor((at) => findPublished(at, slug));
    assert.deepEqual(found?.version.own, own);
  });

  it('of a next version supersedes the one before, which stays readable', async () => {
    const { id, slug } = await out();
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
    await actingAs(ben, () => publishVersion(needs(), next, { at: day(5), own: null }));
    const [second, first] = await asVisitor((at) => listVersions(at, id));
    assert.deepEqual([second?.state, first?.state, first?.endedAt], ['published', 'superseded', day(5)]);
    assert.deepEqual(second?.correction, correction);
    assert.equal((await asVisitor((at) => findPublished(at, slug)))?.version.number, 2);
    assert.match(JSON.stringify(first?.document), /First words/);
  });

  it('is told to those who follow by a job', async () => {
    const before = told.length;
    const { versionId } = await out();
    assert.deepEqual(told.slice(before), [{ versionId }]);
  });
});

describe('a scheduled version', () => {
  it('is not public before its time, and is published at the first look after it, however late', async () => {
    const { versionId, slug } = await begun();
    await actingAs(ann, () => submitVersion(database, versionId, day(2)));
    await actingAs(ben, () => scheduleVersion(database, versionId, { at: day(10), own: null }));
    assert.equal(await publishDue(needs(), day(9)), 0);
    assert.equal(await asVisitor((at) => findPublished(at, slug)), undefined);
    assert.equal(await publishDue(needs(), day(20)), 1);
    assert.equal(await publishDue(needs(), day(21)), 0);
    const found = await asVisitor((at) => findPublished(at, slug));
    assert.deepEqual(found?.version.publishedAt, day(20));
  });

  it('is published once, when two copies look at the same time', async () => {
    const { versionId } = await begun();
    await actingAs(ann, () => submitVersion(database, versionId, day(2)));
    await actingAs(ben, () => scheduleVersion(database, versionId, { at: day(10), own: null }));
    const gone = await Promise.all([publishDue(needs(), day(11)), publishDue(needs(), day(11))]);
    assert.equal(gone[0] + gone[1], 1);
  });

  it('that cannot be published keeps no other from it', async () => {
    const broken = await begun();
    const sound = await begun();
    for (const { versionId } of [broken, sound]) {
      await actingAs(ann, () => submitVersion(database, versionId, day(2)));
      await actingAs(ben, () => scheduleVersion(database, versionId, { at: day(10), own: null }));
    }
    const failing = {
      ...needs(),
      jobs: {
        enqueue: async (_: string, payload: object) => {
          if ('versionId' in payload && payload.versionId === broken.versionId)
            throw new Error('The queue is shut.');
        },
      },
    };
    assert.equal(await publishDue(failing, day(11)), 1);
    assert.equal((await versionOf(broken.id, broken.versionId)).state, 'scheduled');
    assert.equal(await publishDue(needs(), day(12)), 1);
  });
});

describe('something withdrawn', () => {
  it('says why, and its text stays where that does no harm', async () => {
    const { versionId, slug } = await out();
    await actingAs(ben, () =>
      withdrawVersion(database, versionId, { why: 'Out of date.', text: 'stays', at: day(6) }),
    );
    const found = await asVisitor((at) => findPublished(at, slug));
    assert.equal(found?.version.state, 'withdrawn');
    assert.deepEqual(found?.publication.withdrawn, { at: day(6), why: 'Out of date.', text: 'stays' });
    assert.ok(!(await asVisitor((at) => listPublished(at))).some((each) => each.slug === slug));
    assert.ok(
      (await asVisitor((at) => listPublished(at, { withdrawn: true }))).some((each) => each.slug === slug),
    );
  });

  it('and hidden is shown to nobody, in none of its versions, whatever the public’s door asks', async () => {
    const { id, slug } = await out();
    const next = (await actingAs(ann, () => addNextVersion(database, id, day(4)))) ?? assert.fail();
    await actingAs(ann, () => submitVersion(database, next, day(4)));
    await actingAs(ben, () => publishVersion(needs(), next, { at: day(5), own: null }));
    const why = 'It named somebody.';
    await actingAs(ben, () => withdrawVersion(database, next, { why, text: 'hidden', at: day(6) }));
    assert.equal(await asVisitor((at) => findVersion(at, id, 1)), undefined);
    assert.equal(await asVisitor((at) => findPublished(at, slug)), undefined);
    assert.equal((await asVisitor((at) => findPublication(at, slug)))?.withdrawn?.why, why);
    const rows = await asVisitor((at) =>
      at.selectFrom('publicationVersion').select('document').where('publicationId', '=', id).execute(),
    );
    assert.deepEqual(rows, []);
    const shown = database.updateTable('publicationVersion').set({ hidden: false }).where('id', '=', next);
    await assert.rejects(shown.execute(), /stays hidden/);
  });

  it('can be published anew, and is no longer withdrawn', async () => {
    const { id, versionId, slug } = await out();
    await actingAs(ben, () =>
      withdrawVersion(database, versionId, { why: 'Wrong.', text: 'hidden', at: day(6) }),
    );
    const next = (await actingAs(ann, () => addNextVersion(database, id, day(7)))) ?? assert.fail();
    await actingAs(ann, () => submitVersion(database, next, day(7)));
    await actingAs(ben, () => publishVersion(needs(), next, { at: day(8), own: null }));
    const found = await asVisitor((at) => findPublished(at, slug));
    assert.deepEqual([found?.version.number, found?.publication.withdrawn], [2, null]);
    assert.equal(await asVisitor((at) => findVersion(at, id, 1)), undefined);
  });
});

describe('an address', () => {
  it('that was changed still finds the publication, and nobody else gets it', async () => {
    const { id } = await out('old-name');
    const settings = {
      kind: 'annual-report',
      inForceFrom: null,
      inForceUntil: null,
      replacedBy: null,
    } as const;
    const moved = { ...settings, slug: 'new-name' };
    assert.equal(await actingAs(ann, () => keepSettings(database, id, moved, day(4))), 'kept');
    assert.equal((await asVisitor((at) => findPublication(at, 'old-name')))?.slug, 'new-name');
    const document = madeUpText('Another');
    const asked = () => addPublication(database, { slug: 'old-name', kind: 'other', document }, day(1));
    assert.equal(await actingAs(ann, asked), null);
    const other = await out();
    const taking = () => keepSettings(database, other.id, { ...settings, slug: 'old-name' }, day(4));
    assert.equal(await actingAs(ann, taking), 'taken');
    const back = () => keepSettings(database, id, { ...settings, slug: 'old-name' }, day(5));
    assert.equal(await actingAs(ann, back), 'kept');
  });

  it('is not another body’s to change', async () => {
    const { id } = await out();
    const settings = { kind: 'other', inForceFrom: null, inForceUntil: null, replacedBy: null } as const;
    const asked = () => keepSettings(database, id, { ...settings, slug: 'theirs' }, day(4));
    assert.equal(await actingAs(fay, asked), 'gone');
    assert.ok(!(await actingAs(fay, () => listDesk(database))).some((each) => each.id === id));
  });
});

describe('the database refuses', () => {
  const changing = (id: string, set: Record<string, unknown>) =>
    database.updateTable('publicationVersion').set(set).where('id', '=', id).execute();

  it('to change the words of what is in review or published', async () => {
    const { versionId } = await begun();
    await actingAs(ann, () => submitVersion(database, versionId, day(2)));
    const other = JSON.stringify(madeUpText('Forged'));
    await assert.rejects(changing(versionId, { document: other }), /only while it is a draft/);
    await actingAs(ben, () => publishVersion(needs(), versionId, { at: day(3), own: null }));
    await assert.rejects(changing(versionId, { document: other }), /only while it is a draft/);
    await assert.rejects(changing(versionId, { publishedBy: 'zoe' }), /stays as it was/);
    await assert.rejects(changing(versionId, { publishedAt: day(1) }), /stays as it was/);
    await assert.rejects(changing(versionId, { digest: 'b'.repeat(64) }), /stays as it was/);
  });

  it('to forget who wrote in it', async () => {
    const { versionId } = await begun();
    await assert.rejects(changing(versionId, { writtenBy: ['zoe'] }), /who wrote in it stay/);
  });

  it('a step that is none', async () => {
    const { versionId } = await begun();
    const published = {
      publishedBy: 'ben',
      submittedBy: 'ann',
      publishedAt: day(2),
      digest: 'a'.repeat(64),
      seal: 'a'.repeat(64),
    };
    await assert.rejects(
      changing(versionId, { ...published, state: 'published' }),
      /does not become published/,
    );
    const { versionId: public_ } = await out();
    await assert.rejects(changing(public_, { state: 'draft' }), /does not become draft/);
  });

  it('a version that begins otherwise than as a draft', async () => {
    const { id } = await out();
    const row = {
      publicationId: id,
      number: 9,
      document: '{}',
      madeAt: day(1),
      changedAt: day(1),
      writtenBy: ['ann'],
    };
    const adding = database
      .insertInto('publicationVersion')
      .values({ ...row, state: 'put-aside' })
      .execute();
    await assert.rejects(adding, /begins as a draft/);
  });

  it('a correction that points at nothing, at itself or at what is to come', async () => {
    const { versionId } = await begun();
    const said = { isCorrection: true, whatWasWrong: 'a', whatIsRight: 'b' };
    await assert.rejects(changing(versionId, { ...said, wrongSince: 1 }), /correction_points_back/);
    await assert.rejects(changing(versionId, said), /correction_points_back/);
  });

  it('to remove what was public, and any version', async () => {
    const { id, versionId } = await out();
    const removing = database.deleteFrom('publicationVersion').where('id', '=', versionId).execute();
    await assert.rejects(removing, /never removed/);
    await assert.rejects(database.deleteFrom('publication').where('id', '=', id).execute(), /never removed/);
  });

  it('another body, and nobody, to change it', async () => {
    const { versionId } = await begun();
    for (const by of [fay, nobody]) {
      const { numUpdatedRows } = await actingAs(by, () =>
        database
          .updateTable('publicationVersion')
          .set({ state: 'put-aside' })
          .where('id', '=', versionId)
          .executeTakeFirst(),
      );
      assert.equal(numUpdatedRows, 0n);
    }
  });
});
