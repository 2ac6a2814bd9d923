// Actions from the promise to what came of it: who answers, until when, what is overdue, and that nothing of it is lost.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { randomUUID } from 'node:crypto';
import { FormFields } from '../pages/forms.ts';
import { madeUpRequest } from '../pages/made-up-door.ts';
import type { Answer } from '../pages/route.ts';
import { setUpOrganisation } from '../organisation/index.ts';
import { giveRole } from '../people/index.ts';
import { fixedClock } from '../platform/clock.ts';
import { actingAs } from '../platform/doer.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { listEvents } from '../platform/ledger/index.ts';
import type { ActionFacts } from './action.ts';
import { type Actions, actions } from './actions.ts';
import { addAction, findAction, listActionsOf } from './action-store.ts';
import { followSource, type PromisedAction } from './follow-source.ts';

const ann = randomUUID();
const analysis = randomUUID();
const clock = fixedClock(new Date('2026-11-22T12:00:00Z'));

let opened: TestDatabase;
let feature: Actions;

const seen = <T>(work: () => Promise<T>, body = 'fellshire'): Promise<T> =>
  actingAs({ id: ann, role: 'author', request: null, body }, work);

const visitor = {
  ...madeUpRequest.visitor,
  person: { id: ann, name: 'Ann Lee', roles: ['author'], session: null },
  body: 'fellshire',
};

before(async () => {
  opened = await openTestDatabase();
  const { database } = opened;
  await setUpOrganisation(database, 'fellshire', clock.now());
  await database.insertInto('person').values({ id: ann, state: 'active' }).execute();
  await database.insertInto('personName').values({ personId: ann, name: 'Ann Lee' }).execute();
  await database
    .transaction()
    .execute((transaction) =>
      giveRole(
        transaction,
        { person: ann, role: 'author', body: 'fellshire', team: null, item: null },
        clock,
      ),
    );
  feature = actions({
    ...{ database, clock, people: { names: async () => new Map([[ann, 'Ann Lee']]) } },
    nameSources: async (sources) =>
      new Map(
        sources.flatMap(({ id }) =>
          id === analysis
            ? [[id, { text: '2026-014 Opening hours', href: `/desk/analyses/${id}` }] as const]
            : [],
        ),
      ),
  });
});
after(() => opened[Symbol.asyncDispose]());

function ask(
  method: 'GET' | 'POST',
  path: string,
  fields: Record<string, string> = {},
  body = 'fellshire',
): Promise<Answer> {
  const url = new URL(path, 'http://x');
  const pattern = (of: string) => new RegExp(`^${of.replace(/:[a-z]+/g, '([^/]+)')}$`);
  const found = feature.routes
    .filter((each) => each.method === method && pattern(each.path).test(url.pathname))
    .toSorted((one, other) => one.path.split(':').length - other.path.split(':').length)[0];
  assert.ok(found, path);
  const params = { id: pattern(found.path).exec(url.pathname)?.[1] };
  const query = Object.fromEntries(url.searchParams);
  const asked = { ...madeUpRequest, visitor, params, query, url: path };
  return seen(
    () => found.answer({ ...asked, form: FormFields.from(fields), search: FormFields.from(query) }),
    body,
  );
}

function bodyOf(answer: Answer): string {
  assert.equal(answer.kind, 'page', JSON.stringify(answer));
  return answer.body.toString().replace(/\s+/g, ' ');
}

function ledOn(answer: Answer): string {
  assert.equal(answer.kind, 'redirect', JSON.stringify(answer.kind === 'page' && answer.problems));
  return answer.to;
}

const facts = (more: Partial<ActionFacts> = {}): ActionFacts => ({
  ...{ title: 'Ask the Traveller education service', because: '', characteristics: ['race'] },
  ...{ ownerId: null, ownerJob: 'Head of contact', due: '2027-01-31', timing: 'before', ...more },
});

describe('an action that somebody enters', () => {
  let address = '';

  it('needs what, who and until when, and loses nothing that was typed', async () => {
    const answer = await ask('POST', '/desk/actions/new', { title: 'Buy a ramp', due: 'spring' });
    assert.deepEqual(answer.kind === 'page' && answer.problems?.map(({ field }) => field), ['owner', 'due']);
    assert.match(bodyOf(answer), /Buy a ramp/);
    assert.match(JSON.stringify(answer.kind === 'page' && answer.problems), /and not “spring”/);
  });

  it('is in the list, and is overdue once its day has passed', async () => {
    const typed = { title: 'Buy a ramp', owner: ann, due: '2026-11-21', timing: 'after' };
    address = ledOn(await ask('POST', '/desk/actions/new', typed));
    assert.match(bodyOf(await ask('GET', address)), /Overdue.*Ann Lee.*21 November 2026.*After the decision/);
    assert.match(bodyOf(await ask('GET', '/desk/actions?show=overdue&whose=mine')), /Buy a ramp/);
    assert.doesNotMatch(bodyOf(await ask('GET', '/desk/actions?show=done')), /Buy a ramp/);
  });

  it('falls due in the calendar and waits in My work of the one who answers for it', async () => {
    const due = await seen(() => feature.due('2026-12-31'));
    assert.deepEqual(
      due.map(({ what, dueOn, people }) => [what, dueOn, people]),
      [['Buy a ramp', '2026-11-21', [ann]]],
    );
    const [thing] = await seen(() => feature.waiting(visitor));
    assert.deepEqual([thing?.what, thing?.why, thing?.group], ['Buy a ramp', 'Overdue', 'act']);
  });

  it('is not overwritten by somebody who had opened it before', async () => {
    const change = { title: 'Buy two ramps', owner: ann, due: '2026-12-01', edition: '1' };
    ledOn(await ask('POST', `${address}/change`, change));
    const late = await ask('POST', `${address}/change`, { ...change, title: 'Buy no ramp' });
    assert.match(JSON.stringify(late.kind === 'page' && late.problems), /Somebody else has changed this/);
    assert.match(bodyOf(await ask('GET', address)), /Buy two ramps/);
  });

  it('ends with what came of it, on a day that has been, and can be taken up again', async () => {
    const without = await ask('POST', `${address}/end`, { state: 'done', edition: '2' });
    assert.match(JSON.stringify(without.kind === 'page' && without.problems), /Enter what came of it/);
    const future = { state: 'done', outcome: 'It stands.', on: '2027-01-01', edition: '2' };
    const early = await ask('POST', `${address}/end`, future);
    assert.match(JSON.stringify(early.kind === 'page' && early.problems), /a day that has been/);
    ledOn(await ask('POST', `${address}/end`, { ...future, on: '2026-11-20' }));
    assert.match(bodyOf(await ask('GET', address)), /Done.*It stands\..*20 November 2026/);
    ledOn(await ask('POST', `${address}/take-up`, { edition: '3' }));
    assert.match(bodyOf(await ask('GET', address)), /It had ended with: It stands\./);
  });

  it('is never removed, whoever asks the database', async () => {
    const id = address.split('/').at(-1) ?? '';
    await seen(() =>
      assert.rejects(
        opened.database.deleteFrom('action').where('id', '=', id).execute(),
        /done or dropped, and never removed/,
      ),
    );
    await seen(() =>
      assert.rejects(
        opened.database.updateTable('actionNote').set({ said: 'x' }).where('actionId', '=', id).execute(),
        /stays/,
      ),
    );
  });

  it('is nothing that another body sees', async () => {
    const answer = await ask('GET', address, {}, 'fellshire-constabulary');
    assert.equal(answer.kind === 'refusal' && answer.status, 404);
  });

  it('comes out as CSV, with no formula in it', async () => {
    ledOn(await ask('POST', '/desk/actions/new', { title: '=1+1', job: 'Clerk', due: '2027-05-01' }));
    const answer = await ask('GET', '/desk/actions/actions.csv?show=all');
    assert.ok(answer.kind === 'download' && typeof answer.content === 'string');
    assert.match(answer.content, /Buy two ramps/);
    assert.doesNotMatch(answer.content, /(^|,)=1\+1/m);
  });

  it('has no address that is not one', async () => {
    for (const path of [`/desk/actions/${randomUUID()}`, '/desk/actions/x']) {
      const answer = await ask('GET', path);
      assert.equal(answer.kind === 'refusal' && answer.status, 404);
    }
  });
});

describe('actions that are promised in an analysis', () => {
  const source = { kind: 'analysis', id: analysis } as const;
  const goneBecause = 'It was taken out of the analysis.';
  const follow = (promised: readonly PromisedAction[]) =>
    seen(() =>
      opened.database
        .transaction()
        .execute((transaction) =>
          followSource(transaction, { source, promised, goneBecause, at: clock.now() }),
        ),
    );
  const kept = () => seen(() => listActionsOf(opened.database, source));
  const gap = (more: Partial<ActionFacts> = {}): PromisedAction => ({ ...facts(more), part: 'gaps/r1' });

  it('come into the register once, those before the decision first', async () => {
    await follow([
      gap({ timing: 'after' }),
      { ...facts({ title: 'Add a text number' }), part: 'mitigations/r2' },
    ]);
    await follow([
      gap({ timing: 'after' }),
      { ...facts({ title: 'Add a text number' }), part: 'mitigations/r2' },
    ]);
    assert.deepEqual(
      (await kept()).map(({ title, timing }) => [title, timing]),
      [
        ['Add a text number', 'before'],
        ['Ask the Traveller education service', 'after'],
      ],
    );
  });

  it('follow their words, and keep the person who was named for the post', async () => {
    const action = (await kept()).find(({ source: { part } }) => part === 'gaps/r1');
    assert.ok(action);
    ledOn(
      await ask('POST', `/desk/actions/${action.id}/change`, {
        ...{ title: action.title, owner: ann, job: 'Head of contact', due: '2027-01-31', timing: 'after' },
        edition: String(action.edition),
      }),
    );
    await follow([
      gap({ title: 'Ask two services' }),
      { ...facts({ title: 'Add a text number' }), part: 'mitigations/r2' },
    ]);
    const now = await seen(() => findAction(opened.database, action.id));
    assert.deepEqual([now?.title, now?.ownerId, now?.timing], ['Ask two services', ann, 'before']);
  });

  it('are dropped with their row, come back with it, and stay done once they are done', async () => {
    await follow([gap()]);
    const dropped = (await kept()).find(({ source: { part } }) => part === 'mitigations/r2');
    assert.deepEqual([dropped?.state, dropped?.outcome], ['dropped', goneBecause]);
    await follow([gap(), { ...facts({ title: 'Add a text number' }), part: 'mitigations/r2' }]);
    const back = (await kept()).find(({ source: { part } }) => part === 'mitigations/r2');
    assert.equal(back?.state, 'open');
    ledOn(
      await ask('POST', `/desk/actions/${back?.id}/end`, {
        ...{ state: 'done', outcome: 'The number works.', edition: String(back?.edition) },
      }),
    );
    await follow([gap(), { ...facts({ title: 'Add another number' }), part: 'mitigations/r2' }]);
    const done = (await kept()).find(({ source: { part } }) => part === 'mitigations/r2');
    assert.deepEqual([done?.title, done?.outcome], ['Add a text number', 'The number works.']);
  });

  it('are named by where they were promised, and lead there', async () => {
    assert.match(bodyOf(await ask('GET', '/desk/actions?show=all')), /2026-014 Opening hours/);
  });

  it('are recorded: why they were promised may speak of people, and is not in the ledger', async () => {
    const because = 'Not known: how many Traveller families ask for help';
    const id = await seen(() =>
      opened.database.transaction().execute((transaction) =>
        addAction(transaction, {
          ...facts({ because }),
          ...{ source: { kind: 'none', id: null, part: '' }, at: clock.now() },
        }),
      ),
    );
    const { events } = await listEvents(opened.database, { thing: id, page: 1, most: 5 });
    assert.equal(events[0]?.event.action, 'action.added');
    assert.doesNotMatch(JSON.stringify(events), /Traveller families/);
  });
});
