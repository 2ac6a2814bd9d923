// The pages of writing over a database of their own, asked by made-up colleagues, for tests and for browsers.
import { closedDoor, type Doorkeeper } from '../../pages/doorkeeper.ts';
import { everyone } from '../../pages/permission.ts';
import type { Route } from '../../pages/route.ts';
import { nobody, type Visitor } from '../../pages/visitor.ts';
import { createWebServer, type InjectedResponse } from '../../pages/web.ts';
import { findProfile, lookOfProfile } from '../../organisation/index.ts';
import { findColleagues, listHeldRoles, mayWith } from '../../people/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { silentLog } from '../../platform/log.ts';
import type { GateAnswer } from '../keeping/training-gate.ts';
import {
  type ColleagueName,
  colleagues,
  type MadeUpAnalyses,
  putMadeUpAnalyses,
} from '../keeping/put-made-up-analyses.ts';
import type { WritingNeeds } from './gather-needs.ts';
import { makeWriting } from './make-writing.ts';

export interface MadeUpBrowser {
  get(url: string): Promise<InjectedResponse>;
  post(url: string, form?: Readonly<Record<string, string>>): Promise<InjectedResponse>;
  /** A form with files, its parts between such boundaries. */
  send(url: string, payload: string, boundary: string): Promise<InjectedResponse>;
}

export interface MadeUpWriting extends MadeUpAnalyses {
  /** What the gate of training answers from now on. */
  train(answer: GateAnswer): void;
  by(name: ColleagueName | 'nobody'): MadeUpBrowser;
  /** For browsers: the address at which it answers from now on. Somebody is known by the cookie `who`. */
  listen(): Promise<string>;
}

/** @param more routes beside those of writing */
export async function putMadeUpWriting(
  more: (needs: WritingNeeds) => Route[] = () => [],
): Promise<MadeUpWriting> {
  const made = await putMadeUpAnalyses();
  const { database, clock } = made;
  let gate: GateAnswer = { ok: true };
  const needs: WritingNeeds = {
    ...{ database, clock, people: findColleagues(database), parts: [] },
    trainingGate: async () => gate,
  };
  const profile = findProfile('fellshire');
  if (!profile) throw new Error('There is no profile of Fellshire.');
  const web = createWebServer({
    routes: [...makeWriting(needs), ...more(needs)],
    look: lookOfProfile(profile),
    log: silentLog,
    door: doorTo(database),
  });
  return {
    ...made,
    train: (answer) => void (gate = answer),
    by: (who) => ({
      get: (url) => web.inject({ url, headers: { cookie: `who=${who}` } }),
      post: (url, form = {}) => web.inject({ url, headers: { cookie: `who=${who}` }, form }),
      send: (url, payload, boundary) =>
        web.inject({
          ...{ method: 'POST', url, payload },
          headers: { cookie: `who=${who}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
        }),
    }),
    listen: () => web.listen({ port: 0 }),
    async [Symbol.asyncDispose]() {
      await web.close();
      await made[Symbol.asyncDispose]();
    },
  };
}

/** Knows people by a cookie with their name; what they may do hangs on the role they hold, as for real people. */
function doorTo(database: Database): Doorkeeper {
  return {
    ...closedDoor,
    async visitorOf({ cookies }): Promise<Visitor> {
      const known = Object.entries(colleagues).find(([name]) => name === cookies.get('who'))?.[1];
      if (!known) return nobody;
      const { id, name, body } = known;
      const held = await listHeldRoles(database, id);
      return {
        person: { id, name, roles: held.map(({ role }) => role), session: null },
        body,
        may: (permission, where) => permission === everyone || mayWith(held, permission.name, body, where),
        provedUntil: null,
      };
    },
  };
}
