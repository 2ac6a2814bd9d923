// Objectives and commitments from the profile to the public: what is published, what waits and why, and what takes the place of what.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { findProfile, setUpBodies, setUpOrganisation } from '../organisation/index.ts';
import { FormFields } from '../pages/forms.ts';
import { findColleagues } from '../people/index.ts';
import { madeUpRequest } from '../pages/made-up-door.ts';
import type { Answer } from '../pages/route.ts';
import { actingAs } from '../platform/doer.ts';
import { type Database, openDatabase } from '../platform/database/index.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { fixedClock } from '../platform/clock.ts';
import { silentLog } from '../platform/log.ts';
import { strategy, type Strategy } from './index.ts';

interface Opened {
  test: TestDatabase;
  publicDatabase: Database;
  feature: Strategy;
  ask(
    method: 'GET' | 'POST',
    path: string,
    form?: Record<string, string | string[]>,
    by?: string,
  ): Promise<Answer>;
}

const opened: Record<string, Opened> = {};

async function open(id: 'cumbria' | 'fellshire'): Promise<Opened> {
  const profile = findProfile(id);
  assert.ok(profile);
  const test = await openTestDatabase();
  const { database, address } = test;
  await setUpOrganisation(database, id, new Date());
  await setUpBodies(database, profile);
  assert.ok(!('connectionString' in address));
  const publicDatabase = openDatabase(
    { ...address, user: 'due_regard_public' },
    { log: silentLog, connections: 2 },
  );
  const clock = fixedClock(new Date('2026-11-22T12:00:00Z'));
  const people = findColleagues(database);
  const feature = strategy({ profile, database, publicDatabase, clock, people });
  await feature.keepProfileObjectives();
  await feature.keepProfileObjectives();
  return {
    ...{ test, publicDatabase, feature },
    ask: (method, path, form = {}, by = 'somebody') => {
      const pattern = (of: string) => new RegExp(`^${of.replace(/:[a-z]+/g, '([^/]+)')}$`);
      const found = feature.routes
        .filter((each) => each.method === method && pattern(each.path).test(path))
        .toSorted((one, other) => one.path.split(':').length - other.path.split(':').length)[0];
      assert.ok(found, path);
      const params = { id: pattern(found.path).exec(path)?.[1] };
      const visitor = { ...madeUpRequest.visitor, body: id };
      const staff = { id: by, role: 'author', request: null, body: id };
      return actingAs(staff, () =>
        found.answer({ ...madeUpRequest, visitor, params, url: path, form: FormFields.from(form) }),
      );
    },
  };
}

before(async () => {
  for (const id of ['cumbria', 'fellshire'] as const) opened[id] = await open(id);
});
after(async () => {
  for (const { publicDatabase, test } of Object.values(opened)) {
    await publicDatabase.destroy();
    await test[Symbol.asyncDispose]();
  }
});

function of(id: string): Opened {
  const found = opened[id];
  assert.ok(found);
  return found;
}

function bodyOf(answer: Answer): string {
  assert.equal(answer.kind, 'page', JSON.stringify(answer));
  return answer.body.toString().replace(/\s+/g, ' ');
}

describe('Cumbria’s two documents', () => {
  it('give four objectives and nineteen commitments, once, however often the program starts', async () => {
    const sets = await actingAs({ id: 'x', role: 'author', request: null, body: 'cumbria' }, () =>
      of('cumbria').test.database.selectFrom('objective').select(['kind', 'state']).execute(),
    );
    const count = (kind: string) => sets.filter((each) => each.kind === kind).length;
    assert.deepEqual([count('objective'), count('commitment')], [4, 19]);
  });

  it('state no measure: the commitments are public and say so, the objectives wait', async () => {
    const sets = await of('cumbria').feature.listPublic();
    assert.deepEqual(
      sets.map(({ kind, begins, ends, objectives }) => [kind, begins, ends, objectives.length]),
      [['strategy', '2020', '2025', 19]],
    );
    const [first] = sets[0]?.objectives ?? [];
    assert.ok(first);
    assert.match(bodyOf(await of('cumbria').ask('GET', `/objectives/${first.id}`)), /No measure set\./);
  });

  it('have a strategy of more than four years, and staff are told the rule and the date', async () => {
    const [set] = await of('cumbria').feature.listPublic();
    const body = bodyOf(await of('cumbria').ask('GET', `/desk/objectives/${set?.id}`));
    assert.match(body, /published again by 2024 \(regulation 5 .* \(SI 2017\/353\)/);
  });

  it('leave an objective that is not measurable unpublished, whoever asks, and say what it lacks', async () => {
    const { ask, test } = of('cumbria');
    const { id } = await actingAs({ id: 'x', role: 'author', request: null, body: 'cumbria' }, () =>
      test.database
        .selectFrom('objective')
        .select('id')
        .where('state', '=', 'draft')
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    assert.match(
      bodyOf(await ask('GET', `/desk/objectives/item/${id}`)),
      /it lacks how one will know, where it began, a target/,
    );
    const answer = await ask('POST', `/desk/objectives/item/${id}/publish`);
    assert.match(
      JSON.stringify(answer.kind === 'page' && answer.problems),
      /Not specific and measurable yet/,
    );
    await assert.rejects(
      actingAs({ id: 'x', role: 'author', request: null, body: 'cumbria' }, () =>
        test.database
          .updateTable('objective')
          .set({ state: 'current', publishedAt: new Date() })
          .where('id', '=', id)
          .execute(),
      ),
      /objective_is_specific_and_measurable/,
    );
    const notFound = await ask('GET', `/objectives/${id}`);
    assert.equal(notFound.kind === 'refusal' && notFound.status, 404);
  });
});

describe('an objective that another has followed', () => {
  it('stays reachable with its dates and what took its place', async () => {
    const { feature, ask } = of('fellshire');
    const all = (await feature.listPublic()).flatMap(({ objectives }) => objectives);
    const ended = all.find(({ state }) => state === 'superseded');
    assert.ok(ended);
    const body = bodyOf(await ask('GET', `/objectives/${ended.id}`));
    assert.match(body, /In force here until 1 April 2024/);
    assert.match(
      body,
      /Replaced by: <a class="govuk-link" href="\/objectives\/[0-9a-f-]{36}">Hear from people/,
    );
    assert.match(bodyOf(await ask('GET', '/objectives/earlier')), /Hold two open meetings a year/);
  });

  it('is one that staff supersede, with a reason; and nobody removes it', async () => {
    const { feature, ask, test } = of('fellshire');
    const current = (await feature.listPublic())
      .flatMap(({ objectives }) => objectives)
      .filter(({ state, kind }) => state === 'current' && kind === 'objective');
    const [one, other] = current;
    assert.ok(one && other);
    const to = `/desk/objectives/item/${one.id}/supersede`;
    const without = await ask('POST', to, { why: '', replacedBy: other.id });
    assert.equal(without.kind === 'page' && without.problems?.[0]?.field, 'why');
    const stranger = await ask('POST', to, { why: 'It is done.', replacedBy: one.id });
    assert.equal(stranger.kind === 'page' && stranger.problems?.[0]?.field, 'replacedBy');
    assert.equal((await ask('POST', to, { why: 'It is done.', replacedBy: other.id })).kind, 'redirect');
    const shown = (await feature.listPublic()).flatMap(({ objectives }) => objectives);
    assert.equal(shown.find(({ id }) => id === one.id)?.replacedBy, other.id);
    await actingAs({ id: 'x', role: 'author', request: null, body: 'fellshire' }, async () => {
      await test.database
        .updateTable('objective')
        .set({ demonstration: false })
        .where('id', '=', one.id)
        .execute();
      await assert.rejects(
        test.database.deleteFrom('objective').where('id', '=', one.id).execute(),
        /never removed/,
      );
    });
  });
});

describe('a set that staff enter', () => {
  it('of more than four years is saved, and shows the rule with the date of the law', async () => {
    const { ask } = of('fellshire');
    const saved = await ask('POST', '/desk/objectives/new', {
      ...{ kind: 'objectives', title: 'Longer', begins: '2026-01-15', ends: '2031-01-14' },
    });
    assert.equal(saved.kind, 'redirect');
    const body = bodyOf(await ask('GET', saved.kind === 'redirect' ? saved.to : ''));
    assert.match(body, /published again by 14 January 2030 \(regulation 5/);
  });

  it('keeps what was typed when something is wrong with it', async () => {
    const answer = await of('fellshire').ask('POST', '/desk/objectives/new', {
      ...{ title: '', begins: 'spring', ends: '2031', about: 'Kept words' },
    });
    assert.deepEqual(answer.kind === 'page' && answer.problems?.map(({ field }) => field), [
      'title',
      'begins',
    ]);
    assert.match(bodyOf(answer), /Kept words/);
  });

  it('has objectives that are drafts until they are published, and then public', async () => {
    const { ask, feature } = of('fellshire');
    const made = await ask('POST', '/desk/objectives/new', { kind: 'objectives', title: 'A new set' });
    const set = made.kind === 'redirect' ? made.to : '';
    const item = await ask('POST', `${set}/add`, {
      ...{ heading: 'Be fair', statement: 'Each day.', measure: 'Days', baseline: '1', target: '365' },
      ...{
        owner: 'Chief executive',
        due: '2027-12-31',
        aims: ['foster', 'nonsense'],
        characteristics: ['age'],
      },
    });
    const at = item.kind === 'redirect' ? item.to : '';
    const isPublic = async () => (await feature.listPublic()).some(({ title }) => title === 'A new set');
    assert.equal(await isPublic(), false);
    assert.equal((await ask('POST', `${at}/publish`)).kind, 'redirect');
    assert.equal(await isPublic(), true);
    const lost = await ask('POST', `${at}/change`, { heading: 'Be fair', edition: '1' });
    assert.match(JSON.stringify(lost.kind === 'page' && lost.problems), /This objective is public/);
  });

  it('is published by somebody who did not write or change it, and the database refuses others too', async () => {
    const { ask, test } = of('fellshire');
    const [writer, changer, publisher] = [randomUUID(), randomUUID(), randomUUID()];
    const made = await ask('POST', '/desk/objectives/new', { kind: 'objectives', title: 'By two people' });
    const facts = {
      ...{ heading: 'Be open', statement: 'Each day.', measure: 'Days', baseline: '1', target: '365' },
      ...{ owner: 'Chief executive', due: '2027-12-31', aims: ['foster'], characteristics: ['age'] },
    };
    const item = await ask('POST', `${made.kind === 'redirect' ? made.to : ''}/add`, facts, writer);
    const at = item.kind === 'redirect' ? item.to : '';
    await ask('POST', `${at}/change`, { ...facts, statement: 'Every day.', edition: '1' }, changer);
    for (const one of [writer, changer]) {
      const refused = await ask('POST', `${at}/publish`, {}, one);
      assert.match(JSON.stringify(refused.kind === 'page' && refused.problems), /publish it yourself/);
    }
    const update = test.database
      .updateTable('objective')
      .set({ publishedBy: writer })
      .where('id', '=', at.split('/').at(-1) ?? '')
      .execute();
    await assert.rejects(update, /objective_published_by_another/);
    assert.equal((await ask('POST', `${at}/publish`, {}, publisher)).kind, 'redirect');
  });

  it('is not overwritten by somebody who had opened it before', async () => {
    const { ask } = of('fellshire');
    const made = await ask('POST', '/desk/objectives/new', { kind: 'strategy', title: 'Of two people' });
    const item = await ask('POST', `${made.kind === 'redirect' ? made.to : ''}/add`, { heading: 'One' });
    const at = item.kind === 'redirect' ? item.to : '';
    assert.equal((await ask('POST', `${at}/change`, { heading: 'Two', edition: '1' })).kind, 'redirect');
    const late = await ask('POST', `${at}/change`, { heading: 'Three', edition: '1' });
    assert.match(JSON.stringify(late.kind === 'page' && late.problems), /Somebody else has changed this/);
  });
});

describe('what is to be reached until a day', () => {
  const due = (id: string, until: string) =>
    actingAs({ id: 'x', role: 'author', request: null, body: id }, () => of(id).feature.due(until));

  it('is every objective in force that has a day, and nothing that is a draft or has none', async () => {
    const all = (await of('fellshire').feature.listPublic()).flatMap(({ objectives }) => objectives);
    const dated = all.filter(({ state, due: day }) => state === 'current' && day !== null);
    assert.ok(dated.length > 0);
    assert.deepEqual(
      (await due('fellshire', '2099-12-31')).map(({ subjectId }) => subjectId).sort(),
      dated.map(({ id }) => id).sort(),
    );
    assert.deepEqual(await due('fellshire', '2000-01-01'), []);
    // Cumbria's commitments state no day.
    assert.deepEqual(await due('cumbria', '2099-12-31'), []);
  });
});
