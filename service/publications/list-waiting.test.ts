// What of publications waits for whom: never what somebody could not do, because of their role or of their own part in it.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Visitor } from '../pages/visitor.ts';
import { mayWith } from '../people/index.ts';
import { actingAs } from '../platform/doer.ts';
import {
  type ColleagueName,
  colleagues,
  type MadeUpPublications,
  putMadeUpPublications,
} from './put-made-up-desk.ts';
import { type MadeUpWork, putMadeUpWork } from './put-made-up-work.ts';

let bench: MadeUpPublications;
let work: MadeUpWork;
before(async () => {
  bench = await putMadeUpPublications();
  work = putMadeUpWork(bench);
});
after(() => bench[Symbol.asyncDispose]());

/** What is to be done with the publications at these addresses, in their order. */
async function waitsFor(name: ColleagueName, ...addresses: string[]): Promise<(string | undefined)[]> {
  const { id, body, roles } = colleagues[name];
  const held = roles.map((role) => ({ role, body, team: null, item: null }));
  const visitor: Visitor = {
    ...{ person: { id, name, roles, session: 'x' }, body, provedUntil: null },
    may: (permission) => mayWith(held, permission.name, body),
  };
  const things = await actingAs({ id, role: roles[0] ?? 'author', request: null, body }, () =>
    bench.feature.waiting(visitor),
  );
  return addresses.map((at) => things.find(({ href }) => href.startsWith(at))?.group);
}

it('waits for whoever wrote it as a draft, and then for others to review and to publish', async () => {
  const draft = (await work.written()).at;
  const sent = (await work.submitted()).at;
  const sentByDee = (await work.submitted('dee')).at;
  const of = (name: ColleagueName) => waitsFor(name, draft, sent, sentByDee);
  assert.deepEqual(await of('ann'), ['write', undefined, undefined]);
  assert.deepEqual(await of('ben'), [undefined, 'publish', 'publish']);
  // She publishes, and not what she wrote or sent herself.
  assert.deepEqual(await of('dee'), [undefined, 'publish', undefined]);
  assert.deepEqual(await of('rae'), [undefined, 'review', 'review']);
  assert.deepEqual(await of('una'), [undefined, undefined, undefined]);
  assert.deepEqual(await of('fay'), [undefined, undefined, undefined]);
});
