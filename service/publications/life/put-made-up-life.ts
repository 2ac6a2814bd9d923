// A database with two bodies and three people, over which versions of publications live, for tests.
import assert from 'node:assert/strict';
import { type Doer, actingAs, visitorOf } from '../../platform/doer.ts';
import { type Database, openDatabase } from '../../platform/database/index.ts';
import { openTestDatabase } from '../../platform/database/test-database.ts';
import { silentLog } from '../../platform/log.ts';
import type { DeskVersion } from './desk-publication.ts';
import { listDeskVersions } from './desk-store.ts';
import { addPublication } from './draft-store.ts';
import { madeUpText } from './made-up-publication.ts';
import { type PublishNeeds, publishVersion } from './publish-store.ts';
import { submitVersion } from './review-store.ts';

const somebody = (id: string, body = 'office'): Doer => ({ id, role: 'author', request: null, body });
export const ann = somebody('id-of-ann');
export const ben = somebody('id-of-ben');
/** Of the other body. */
export const fay = somebody('id-of-fay', 'force');
export const nobody = visitorOf('6f9619ff-8b86-4d01-b42d-00cf4fc964ff');

export const day = (number: number) => new Date(Date.UTC(2026, 10, number, 12));

export interface Begun {
  id: string;
  versionId: string;
  slug: string;
}

export interface MadeUpLife extends AsyncDisposable {
  database: Database;
  needs: PublishNeeds;
  /** What was handed to the job that tells those who follow. */
  told: object[];
  /** Ann begins it. */
  begun(slug?: string): Promise<Begun>;
  /** And Ben publishes it. */
  out(slug?: string): Promise<Begun>;
  versionOf(id: string, versionId: string): Promise<DeskVersion>;
  /** As the public's own door reads. */
  asVisitor<T>(work: (database: Database) => Promise<T>): Promise<T>;
}

export async function putMadeUpLife(): Promise<MadeUpLife> {
  const opened = await openTestDatabase();
  const { database, address } = opened;
  assert.ok(!('connectionString' in address));
  const asPublic = openDatabase(
    { ...address, user: 'due_regard_public' },
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
  const told: object[] = [];
  const needs: PublishNeeds = {
    ...{ database, log: silentLog, seal: () => 'a'.repeat(64) },
    jobs: { enqueue: async (_: string, payload: object) => void told.push(payload) },
  };
  let count = 0;
  const begun = async (slug = `report-${(count += 1)}`): Promise<Begun> => {
    const document = madeUpText('A report', 'First words.');
    const adding = () => addPublication(database, { slug, kind: 'annual-report', document }, day(1));
    const added = await actingAs(ann, adding);
    assert.ok(added);
    return { ...added, slug };
  };
  return {
    ...{ database, needs, told, begun },
    async out(slug) {
      const one = await begun(slug);
      await actingAs(ann, () => submitVersion(database, one.versionId, day(2)));
      await actingAs(ben, () => publishVersion(needs, one.versionId, { at: day(3), own: null }));
      return one;
    },
    async versionOf(id, versionId) {
      const versions = await actingAs(ann, () => listDeskVersions(database, id));
      return versions.find((each) => each.id === versionId) ?? assert.fail();
    },
    asVisitor: (work) => actingAs(nobody, () => work(asPublic)),
    async [Symbol.asyncDispose]() {
      await asPublic.destroy();
      await opened[Symbol.asyncDispose]();
    },
  };
}
