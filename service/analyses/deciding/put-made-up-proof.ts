// The pages of review, decision and proof over the way that made-up analyses go, asked by the people of two bodies, for tests and for browsers.
import { closedDoor } from '../../pages/doorkeeper.ts';
import { everyone } from '../../pages/permission.ts';
import { nobody, type Visitor } from '../../pages/visitor.ts';
import { createWebServer, type InjectedResponse } from '../../pages/web.ts';
import { findProfile, lookOfProfile } from '../../organisation/index.ts';
import { findColleagues, listHeldRoles, mayWith } from '../../people/index.ts';
import { silentLog } from '../../platform/log.ts';
import { addRow } from '../keeping/row-store.ts';
import { saveAnswers } from '../keeping/answer-store.ts';
import type { GateAnswer } from '../keeping/training-gate.ts';
import { answered } from '../questions/made-up-answers.ts';
import { submitAnalysis } from '../workflow/review-store.ts';
import { proofPages } from './proof-pages.ts';
import { fullName, type MadeUpCourse, putMadeUpCourse, staff, type StaffName } from './put-made-up-course.ts';

export interface MadeUpProof extends MadeUpCourse {
  by(name: StaffName | 'nobody'): {
    get(url: string): Promise<InjectedResponse>;
    post(url: string, form?: Readonly<Record<string, string | string[]>>): Promise<InjectedResponse>;
  };
  /** What the gate of training answers from now on. */
  train(answer: GateAnswer): void;
  /** Ann has answered everything that is asked. */
  complete(): Promise<string>;
  /** And sent it for review. */
  completeInReview(): Promise<string>;
  listen(): Promise<string>;
}

export async function putMadeUpProof(): Promise<MadeUpProof> {
  const course = await putMadeUpCourse();
  const { database } = course;
  let gate: GateAnswer = { ok: true };
  const profile = findProfile('fellshire');
  if (!profile) throw new Error('There is no profile of Fellshire.');
  const clock = { now: () => course.next() };
  const web = createWebServer({
    routes: proofPages({
      ...{ ...course.needs, clock, people: findColleagues(database) },
      trainingGate: async () => gate,
      // Ten days of which two are a weekend, and no holiday: enough for what is tested here.
      workingDaysAfter: (day, count) =>
        new Date(Date.parse(day) + count * 1.4 * 86_400_000).toISOString().slice(0, 10),
    }),
    look: lookOfProfile(profile),
    log: silentLog,
    door: {
      ...closedDoor,
      async visitorOf({ cookies }): Promise<Visitor> {
        const known = Object.entries(staff).find(([name]) => name === cookies.get('who'));
        if (!known) return nobody;
        const [name, { id, body }] = known;
        const held = await listHeldRoles(database, id);
        return {
          person: { id, name: fullName(name), roles: held.map(({ role }) => role), session: null },
          body,
          may: (permission, where) =>
            permission === everyone || mayWith(held, permission.name, body ?? '', where),
          provedUntil: new Date('2100-01-01T00:00:00Z'),
        };
      },
    },
  });
  const complete = async () => {
    const { id } = await course.opened();
    const { values, rows } = answered({});
    await course.as('ann', () =>
      database.transaction().execute(async (transaction) => {
        const all = [...values].map(([field, { value }]) => ({ field, value, edition: 0 }));
        for (const { list, rowId } of rows) await addRow(transaction, { id }, { list, rowId }, course.next());
        await saveAnswers(transaction, { id }, all, { at: course.next() });
      }),
    );
    return id;
  };
  return {
    ...course,
    by: (who) => ({
      get: (url) => web.inject({ url, headers: { cookie: `who=${who}` } }),
      post: (url, form = {}) => web.inject({ url, headers: { cookie: `who=${who}` }, form }),
    }),
    train: (answer) => void (gate = answer),
    complete,
    async completeInReview() {
      const id = await complete();
      await course.as('ann', () => submitAnalysis(database, id, course.next()));
      return id;
    },
    listen: () => web.listen({ port: 0 }),
    async [Symbol.asyncDispose]() {
      await web.close();
      await course[Symbol.asyncDispose]();
    },
  };
}
