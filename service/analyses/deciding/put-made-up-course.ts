// A database with two bodies, their people and an item of the register, over which analyses go their way, for tests.
import { generateKeyPairSync, sign } from 'node:crypto';
import { type Doer, actingAs } from '../../platform/doer.ts';
import type { Database, DatabaseAddress } from '../../platform/database/index.ts';
import { openTestDatabase } from '../../platform/database/test-database.ts';
import { findColleagues, giveRole, isRoleId, roleGives, type RoleId } from '../../people/index.ts';
import { findAnalysis } from '../keeping/analysis-store.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { saveAnswers } from '../keeping/answer-store.ts';
import { openAnalysis } from '../keeping/open-analysis-store.ts';
import type { Depth } from '../questions/question-set.ts';
import { type FreezeNeeds, freezeAnalysis } from '../packs/freeze-analysis.ts';
import type { PackSigner } from '../packs/open-pack-signer.ts';
import type { StepTaken } from '../workflow/take-step-store.ts';
import { submitAnalysis } from '../workflow/review-store.ts';
import { decideAnalysis } from './decision-store.ts';
import type { NewDecision } from './decision.ts';

const clock = { now: () => instant(0) };

const somebody = (last: string, role: RoleId, body = 'office'): Doer => ({
  ...{ id: `00000000-0000-4000-8000-0000000002${last}`, role, request: null, body },
});

export const staff = {
  ann: somebody('01', 'author'),
  abe: somebody('02', 'author'),
  ada: somebody('03', 'adviser'),
  hal: somebody('04', 'approver'),
  hew: somebody('05', 'approver'),
  cleo: somebody('06', 'chief-executive'),
  dina: somebody('07', 'decision-maker'),
  pia: somebody('08', 'publisher'),
  /** Of the other body. */
  fay: somebody('09', 'approver', 'force'),
  fin: somebody('0a', 'adviser', 'force'),
} as const;
export type StaffName = keyof typeof staff;

/** What the role of one of them lets them do. */
export function roleMay(name: StaffName, permission: string): boolean {
  const { role } = staff[name];
  return isRoleId(role) && roleGives(role, permission);
}

export const instant = (minute: number): Date => new Date(Date.UTC(2026, 10, 2, 9, minute));

export interface MadeUpCourse extends AsyncDisposable {
  database: Database;
  /** Of the database, for whoever enters it in another role. */
  address: DatabaseAddress;
  needs: FreezeNeeds;
  signer: PackSigner;
  itemId: string;
  /** A minute later than the last time it was asked. */
  next(): Date;
  opened(depth?: Depth): Promise<Analysis>;
  /** Ann writes a purpose in it. */
  written(): Promise<Analysis>;
  /** And sends it for review. */
  inReview(): Promise<Analysis>;
  /** And Hal approves it. */
  ready(): Promise<Analysis>;
  /** And Dina decides. */
  decided(more?: Partial<NewDecision>): Promise<Analysis>;
  as<T>(name: StaffName, work: () => Promise<T>): Promise<T>;
  now(id: string): Promise<Analysis>;
  /** Makes the item one of both bodies. */
  share(): Promise<void>;
}

export const goAhead: NewDecision = {
  ...{ outcome: 'go-ahead', decided: 'The scheme begins in April.', reasons: 'It helps those who need it.' },
  ...{ againstWhy: null, declared: 'I have read pack 1.', packNumber: 1, earlier: null },
};

export async function putMadeUpCourse(): Promise<MadeUpCourse> {
  const opened = await openTestDatabase();
  const { database } = opened;
  let minute = 0;
  const next = () => instant((minute += 1));
  await addPeople(database);
  const as = <T>(name: StaffName, work: () => Promise<T>): Promise<T> => actingAs(staff[name], work);
  const itemId = await as('ann', () => addItem(database));
  const signer = madeUpSigner();
  const needs: FreezeNeeds = {
    ...{ database, seal: (text) => text.replace(/^./, 'a'), packSigner: async () => signer },
    people: findColleagues(database),
  };
  const now = async (id: string) => {
    const analysis = await actingAs(staff.ann, () => findAnalysis(database, id));
    if (!analysis) throw new Error(`There is no analysis ${id}.`);
    return analysis;
  };
  const start = (depth: Depth = 'full') =>
    as('ann', () =>
      database.transaction().execute(async (transaction) => {
        const made = await openAnalysis(
          transaction,
          {
            ...{ itemId, depth, because: 'A new policy was entered in the register.' },
            questionSet: { id: `england-${depth}`, version: 1 },
            legalProfile: { id: 'england', version: 1 },
          },
          next(),
        );
        if (!made) throw new Error('There is no such item.');
        return made.analysis;
      }),
    );
  const written = async () => {
    const { id } = await start();
    await as('ann', () => write(database, id, 'purpose', 'Help for victims.', next()));
    return now(id);
  };
  const inReview = async () => {
    const { id } = await written();
    taken(await as('ann', () => submitAnalysis(database, id, next())));
    return now(id);
  };
  const ready = async () => {
    const { id } = await inReview();
    taken(await as('hal', () => freezeAnalysis(needs, id, { at: next(), ownWhy: null })));
    return now(id);
  };
  return {
    address: opened.address,
    ...{ database, needs, signer, itemId, next, written, inReview, ready, as, now, opened: start },
    async decided(more = {}) {
      const { id } = await ready();
      taken(await as('dina', () => decideAnalysis(database, id, { ...goAhead, ...more }, next())));
      return now(id);
    },
    async share() {
      await as('ann', async () => {
        const share = {
          kind: 'register-item',
          itemId,
          fromBody: 'office',
          withBody: 'force',
          sharedBy: 'cleo',
        };
        await database.insertInto('sharedWith').values(share).execute();
      });
    },
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  };
}

/** As its writer saw it when nothing stood there, or what they read a moment ago. */
export async function write(
  database: Database,
  id: string,
  field: string,
  value: string,
  at: Date,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const there = await transaction
      .selectFrom('analysisAnswer')
      .select('edition')
      .where((eb) => eb.and({ analysisId: id, field }))
      .executeTakeFirst();
    await saveAnswers(transaction, { id }, [{ field, value, edition: there?.edition ?? 0 }], { at });
  });
}

function taken(step: StepTaken): void {
  if (!step.ok) throw new Error(`The step was not taken: the analysis is ${step.state}.`);
}

export function fullName(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} Marsh`;
}

export function madeUpSigner(): PackSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    key: Buffer.from(x, 'base64url').toString('hex'),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('hex'),
  };
}

async function addPeople(database: Database): Promise<void> {
  await database
    .insertInto('organisation')
    .values({ id: 'office', setUpAt: instant(0) })
    .execute();
  const body = (id: string, isFirst: boolean) => ({
    id,
    name: `The ${id}`,
    shortName: id,
    kind: 'other',
    isFirst,
  });
  await database
    .insertInto('body')
    .values([body('office', true), body('force', false)])
    .execute();
  await database.transaction().execute(async (transaction) => {
    for (const [name, { id: personId, role, body: bodyId }] of Object.entries(staff)) {
      await transaction.insertInto('person').values({ id: personId, state: 'active' }).execute();
      await transaction
        .insertInto('personName')
        .values({ personId, name: fullName(name) })
        .execute();
      if (isRoleId(role) && bodyId)
        await giveRole(transaction, { person: personId, role, body: bodyId, team: null, item: null }, clock);
    }
  });
}

async function addItem(database: Database): Promise<string> {
  const { id } = await database
    .insertInto('registerItem')
    .values({
      ...{ reference: '2026-001', kind: 'policy', title: 'Support for victims', madeBy: staff.ann.id },
      ...{ madeAt: instant(0), changedAt: instant(0) },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
