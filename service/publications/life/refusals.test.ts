// Withdrawing, moving, and what the database itself refuses whoever asks.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { actingAs } from '../../platform/doer.ts';
import type { Database } from '../../platform/database/index.ts';
import { addNextVersion, addPublication } from './draft-store.ts';
import { listDesk } from './desk-store.ts';
import { madeUpText } from './made-up-publication.ts';
import { findPublication, findPublished, findVersion, listPublished } from './published-store.ts';
import { publishVersion, withdrawVersion } from './publish-store.ts';
import { ann, ben, day, fay, type MadeUpLife, nobody, putMadeUpLife } from './put-made-up-life.ts';
import { submitVersion } from './review-store.ts';
import { keepSettings } from './settings-store.ts';

let life: MadeUpLife;
let database: Database;

before(async () => {
  life = await putMadeUpLife();
  database = life.database;
});
after(() => life[Symbol.asyncDispose]());

describe('something withdrawn', () => {
  it('says why, and its text stays where that does no harm', async () => {
    const { versionId, slug } = await life.out();
    await actingAs(ben, () =>
      withdrawVersion(life.needs, versionId, { why: 'Out of date.', text: 'stays', at: day(6) }),
    );
    const found = await life.asVisitor((at) => findPublished(at, slug));
    assert.equal(found?.version.state, 'withdrawn');
    assert.deepEqual(found?.publication.withdrawn, { at: day(6), why: 'Out of date.', text: 'stays' });
    assert.ok(!(await life.asVisitor((at) => listPublished(at))).some((each) => each.slug === slug));
    assert.ok(
      (await life.asVisitor((at) => listPublished(at, { withdrawn: true }))).some(
        (each) => each.slug === slug,
      ),
    );
  });

  it('and hidden is shown to nobody, in none of its versions, whatever the public’s door asks', async () => {
    const { id, slug } = await life.out();
    const next = (await actingAs(ann, () => addNextVersion(database, id, day(4)))) ?? assert.fail();
    await actingAs(ann, () => submitVersion(database, next, day(4)));
    await actingAs(ben, () => publishVersion(life.needs, next, { at: day(5), own: null }));
    const why = 'It named somebody.';
    await actingAs(ben, () => withdrawVersion(life.needs, next, { why, text: 'hidden', at: day(6) }));
    assert.equal(await life.asVisitor((at) => findVersion(at, id, 1)), undefined);
    assert.equal(await life.asVisitor((at) => findPublished(at, slug)), undefined);
    assert.equal((await life.asVisitor((at) => findPublication(at, slug)))?.withdrawn?.why, why);
    const rows = await life.asVisitor((at) =>
      at.selectFrom('publicationVersion').select('document').where('publicationId', '=', id).execute(),
    );
    assert.deepEqual(rows, []);
    const shown = database.updateTable('publicationVersion').set({ hidden: false }).where('id', '=', next);
    await assert.rejects(shown.execute(), /stays hidden/);
  });

  it('can be published anew, and is no longer withdrawn', async () => {
    const { id, versionId, slug } = await life.out();
    await actingAs(ben, () =>
      withdrawVersion(life.needs, versionId, { why: 'Wrong.', text: 'hidden', at: day(6) }),
    );
    const next = (await actingAs(ann, () => addNextVersion(database, id, day(7)))) ?? assert.fail();
    await actingAs(ann, () => submitVersion(database, next, day(7)));
    await actingAs(ben, () => publishVersion(life.needs, next, { at: day(8), own: null }));
    const found = await life.asVisitor((at) => findPublished(at, slug));
    assert.deepEqual([found?.version.number, found?.publication.withdrawn], [2, null]);
    assert.equal(await life.asVisitor((at) => findVersion(at, id, 1)), undefined);
  });
});

describe('an address', () => {
  it('that was changed still finds the publication, and nobody else gets it', async () => {
    const { id } = await life.out('old-name');
    const settings = {
      kind: 'annual-report',
      inForceFrom: null,
      inForceUntil: null,
      replacedBy: null,
    } as const;
    const moved = { ...settings, slug: 'new-name' };
    assert.equal(await actingAs(ann, () => keepSettings(database, id, moved, day(4))), 'kept');
    assert.equal((await life.asVisitor((at) => findPublication(at, 'old-name')))?.slug, 'new-name');
    const document = madeUpText('Another');
    const asked = () => addPublication(database, { slug: 'old-name', kind: 'other', document }, day(1));
    assert.equal(await actingAs(ann, asked), null);
    const other = await life.out();
    const taking = () => keepSettings(database, other.id, { ...settings, slug: 'old-name' }, day(4));
    assert.equal(await actingAs(ann, taking), 'taken');
    const back = () => keepSettings(database, id, { ...settings, slug: 'old-name' }, day(5));
    assert.equal(await actingAs(ann, back), 'kept');
  });

  it('is not another body’s to change', async () => {
    const { id } = await life.out();
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
    const { versionId } = await life.begun();
    await actingAs(ann, () => submitVersion(database, versionId, day(2)));
    const other = JSON.stringify(madeUpText('Forged'));
    await assert.rejects(changing(versionId, { document: other }), /only while it is a draft/);
    await actingAs(ben, () => publishVersion(life.needs, versionId, { at: day(3), own: null }));
    await assert.rejects(changing(versionId, { document: other }), /only while it is a draft/);
    await assert.rejects(changing(versionId, { publishedBy: 'zoe' }), /stays as it was/);
    await assert.rejects(changing(versionId, { publishedAt: day(1) }), /stays as it was/);
    await assert.rejects(changing(versionId, { digest: 'b'.repeat(64) }), /stays as it was/);
  });

  it('to forget who wrote in it', async () => {
    const { versionId } = await life.begun();
    await assert.rejects(changing(versionId, { writtenBy: ['zoe'] }), /who wrote in it stay/);
  });

  it('a step that is none', async () => {
    const { versionId } = await life.begun();
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
    const { versionId: public_ } = await life.out();
    await assert.rejects(changing(public_, { state: 'draft' }), /does not become draft/);
  });

  it('a version that begins otherwise than as a draft', async () => {
    const { id } = await life.out();
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
    const { versionId } = await life.begun();
    const said = { isCorrection: true, whatWasWrong: 'a', whatIsRight: 'b' };
    await assert.rejects(changing(versionId, { ...said, wrongSince: 1 }), /correction_points_back/);
    await assert.rejects(changing(versionId, said), /correction_points_back/);
  });

  it('to remove what was public, and any version', async () => {
    const { id, versionId } = await life.out();
    const removing = database.deleteFrom('publicationVersion').where('id', '=', versionId).execute();
    await assert.rejects(removing, /never removed/);
    await assert.rejects(database.deleteFrom('publication').where('id', '=', id).execute(), /never removed/);
  });

  it('another body, and nobody, to change it', async () => {
    const { versionId } = await life.begun();
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
