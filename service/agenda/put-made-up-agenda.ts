// An agenda over made-up people of two bodies, made-up things that fall due, and a clock that is put on by hand, for tests.
import type { DueThing, WaitingThing } from '../pages/due-thing.ts';
import { FormFields } from '../pages/forms.ts';
import { madeUpRequest } from '../pages/made-up-door.ts';
import type { Answer } from '../pages/route.ts';
import type { Visitor } from '../pages/visitor.ts';
import { findColleagues, giveRole, type RoleId } from '../people/index.ts';
import { type Database } from '../platform/database/index.ts';
import { openTestDatabase } from '../platform/database/test-database.ts';
import { actingAs, whoActs } from '../platform/doer.ts';
import type { DailyHandler } from '../platform/jobs.ts';
import { silentLog } from '../platform/log.ts';
import type { Letter } from '../platform/mail/index.ts';
import { agenda } from './agenda.ts';

const made = (last: string, body: string, role: RoleId) => ({
  ...{ id: `00000000-0000-4000-8000-0000000003${last}`, body, role },
});
export const people = {
  ada: made('a0', 'fellshire', 'author'),
  bea: made('b0', 'fellshire', 'author'),
  cyd: made('c0', 'fellshire', 'auditor'),
  fay: made('f0', 'force', 'author'),
} as const;
export type AgendaPerson = keyof typeof people;

export interface MadeUpAgenda extends AsyncDisposable {
  database: Database;
  /** What falls due, by body. */
  due: Record<string, DueThing[]>;
  waiting: WaitingThing[];
  /** Letters since the last look. */
  taken(): Letter[];
  goTo(day: string): void;
  /** Does the work of the day. */
  remind(): Promise<void>;
  /** A feature that cannot be asked. */
  breaks(isBroken: boolean): void;
  /** A second copy of the program, over the same database. */
  another(): DailyHandler;
  ask(who: AgendaPerson, method: 'GET' | 'POST', url: string, form?: Record<string, string>): Promise<Answer>;
}

export function thing(more: Partial<DueThing> = {}): DueThing {
  return {
    ...{ kind: 'action', subjectId: 'one', task: 'Action', reference: '2026-014' },
    ...{ what: 'Dismissal of Somebody', dueOn: '2026-12-15', href: '/desk/actions/one' },
    ...{ people: [people.ada.id], permission: 'actions:read', remindsThoseWho: 'actions:write' },
    ...more,
  };
}

export async function putMadeUpAgenda(): Promise<MadeUpAgenda> {
  const opened = await openTestDatabase();
  const { database } = opened;
  let now = new Date('2026-11-22T12:00:00Z');
  let isBroken = false;
  const clock = { now: () => now };
  await database.transaction().execute((transaction) => addPeople(transaction, clock));
  const letters: Letter[] = [];
  const due: MadeUpAgenda['due'] = {};
  const waiting: WaitingThing[] = [];
  const copy = () => {
    const daily = new Map<string, DailyHandler>();
    const { routes } = agenda({
      ...{ database, clock, log: silentLog, people: findColleagues(database) },
      jobs: { daily: (name, handler) => void daily.set(name, handler) },
      mail: { send: async (_, letter) => void letters.push(letter) },
      listPeople: () => listPeople(database),
      serviceAddress: () => 'https://regard.example',
      due: [
        async (until) => (due[whoActs().body ?? ''] ?? []).filter(({ dueOn }) => dueOn <= until),
        async () => (isBroken ? Promise.reject(new Error('It is broken.')) : []),
      ],
      waiting: [async () => waiting],
    });
    return { routes, remind: daily.get('agenda.remind') ?? (async () => undefined) };
  };
  const { routes, remind } = copy();
  return {
    ...{ database, due, waiting },
    taken: () => letters.splice(0),
    goTo: (day) => void (now = new Date(`${day}T09:00:00Z`)),
    remind: () => remind(now.toISOString().slice(0, 10)),
    breaks: (broken) => void (isBroken = broken),
    another: () => copy().remind,
    ask: (who, method, url, form = {}) => {
      const { pathname, searchParams } = new URL(url, 'https://regard.example');
      const found = routes.find(
        (each) =>
          each.method === method && new RegExp(`^${each.path.replace(':token', '([^/]+)')}$`).test(pathname),
      );
      if (!found) throw new Error(`There is no route ${method} ${pathname}.`);
      const { id, role, body } = people[who];
      return actingAs({ id, role, request: null, body }, () =>
        found.answer({
          ...{ ...madeUpRequest, url, visitor: visitorOf(who), form: FormFields.from(form) },
          params: { token: pathname.split('/').at(-1) },
          ...{ query: Object.fromEntries(searchParams), search: new FormFields(searchParams) },
        }),
      );
    },
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  };
}

/** Authors do what is to be done; an auditor reads only. */
function visitorOf(who: AgendaPerson): Visitor {
  const { id, role, body } = people[who];
  return {
    person: { id, name: who, roles: [role], session: 'made-up' },
    ...{ body, provedUntil: null },
    may: ({ name }) => name.endsWith(':read') || role === 'author',
  };
}

async function addPeople(transaction: Database, clock: { now(): Date }): Promise<void> {
  const facts = { kind: 'other', shortName: 'A body', name: 'A body' };
  await transaction
    .insertInto('body')
    .values([
      { ...facts, id: 'fellshire', isFirst: true },
      { ...facts, id: 'force', isFirst: false },
    ])
    .execute();
  for (const [name, { id, body, role }] of Object.entries(people)) {
    const at = clock.now();
    await transaction
      .insertInto('person')
      .values({ id, state: 'active', createdAt: at, stateChangedAt: at })
      .execute();
    const email = `${name}@${body}.example`;
    await transaction.insertInto('personName').values({ personId: id, name, email, job: '' }).execute();
    await giveRole(transaction, { person: id, body, role, team: null, item: null }, clock);
  }
}

function listPeople(database: Database) {
  return database
    .selectFrom('person')
    .innerJoin('personName', 'personName.personId', 'person.id')
    .select(['person.id', 'person.state', 'email'])
    .orderBy('name')
    .execute();
}
