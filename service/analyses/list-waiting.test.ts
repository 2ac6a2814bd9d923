// What of analyses waits for whom at each stage: never what somebody's role, or their own part in it, keeps them from.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { WaitingThing } from '../pages/due-thing.ts';
import type { Visitor } from '../pages/visitor.ts';
import {
  type MadeUpCourse,
  putMadeUpCourse,
  roleMay,
  staff,
  type StaffName,
} from './deciding/put-made-up-course.ts';
import type { Analysis } from './keeping/analysis.ts';
import { listDue, listWaiting } from './list-waiting.ts';
import { sendBack } from './workflow/review-store.ts';

let made: MadeUpCourse;
// An item has one analysis at a time that is not over.
beforeEach(async () => {
  made = await putMadeUpCourse();
});
afterEach(() => made[Symbol.asyncDispose]());

const everybody = Object.keys(staff) as StaffName[];

function visitorOf(name: StaffName): Visitor {
  const { id, role, body } = staff[name];
  return {
    person: { id, name, roles: [role], session: 'x' },
    ...{ body, provedUntil: null },
    may: (permission) => roleMay(name, permission.name),
  };
}

async function waitingOf(name: StaffName, { id }: Analysis): Promise<WaitingThing | undefined> {
  const things = await made.as(name, () => listWaiting(made.database, visitorOf(name)));
  return things.find(({ subjectId }) => subjectId === id);
}

/** Whom it waits for, and what they are to do. */
async function waitsFor(analysis: Analysis): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const name of everybody) {
    const thing = await waitingOf(name, analysis);
    if (thing) all[name] = thing.group;
  }
  return all;
}

describe('an analysis waits', () => {
  it('for whoever writes it, while it is a draft', async () => {
    assert.deepEqual(await waitsFor(await made.written()), { ann: 'write' });
  });

  it('for those who approve and those who advise, in review; not for its author', async () => {
    assert.deepEqual(await waitsFor(await made.inReview()), {
      ...{ ada: 'review', hal: 'approve', hew: 'approve', cleo: 'approve' },
    });
  });

  it('for its author again, when changes were asked for, and says so', async () => {
    const { id } = await made.inReview();
    await made.as('ada', () => sendBack(made.database, id, 'Say more of carers.', made.next()));
    const analysis = await made.now(id);
    assert.deepEqual(await waitsFor(analysis), { ann: 'write' });
    assert.equal((await waitingOf('ann', analysis))?.why, 'Changes were asked for');
  });

  it('for whoever decides, when it is ready', async () => {
    const ready = await made.ready();
    assert.deepEqual(await waitsFor(ready), { dina: 'decide' });
    assert.equal((await waitingOf('dina', ready))?.href, `/desk/analyses/${ready.id}/decide`);
  });

  it('for whoever publishes, when it is decided', async () => {
    assert.deepEqual(await waitsFor(await made.decided()), { pia: 'publish' });
  });

  it('for the sign-off of the other body too, where it is a joint one', async () => {
    await made.share();
    const waits = await waitsFor(await made.inReview());
    assert.deepEqual([waits['fay'], waits['fin']], ['approve', undefined]);
  });
});

describe('what falls due of analyses', () => {
  it('is the day of the decision, until it was taken, and of nobody else than its body', async () => {
    const { id } = await made.written();
    await made.as('ann', () =>
      made.database
        .updateTable('analysis')
        .set({ decisionExpected: '2026-12-10' })
        .where('id', '=', id)
        .execute(),
    );
    const due = (until: string, name: StaffName = 'ann') =>
      made.as(name, async () =>
        (await listDue(made.database, until)).filter(({ subjectId }) => subjectId === id),
      );
    const [thing] = await due('2026-12-31');
    assert.deepEqual(
      [thing?.kind, thing?.dueOn, thing?.people, thing?.href],
      ['analysis-decision', '2026-12-10', [staff.ann.id], `/desk/analyses/${id}`],
    );
    assert.deepEqual(await due('2026-12-09'), []);
    assert.deepEqual(await due('2026-12-31', 'fay'), []);
  });

  it('is not there twice where the item of the register has the same day', async () => {
    const { id, itemId } = await made.written();
    await made.as('ann', async () => {
      await made.database
        .updateTable('registerItem')
        .set({ state: 'proposed', decisionExpected: '2026-12-20' })
        .where('id', '=', itemId)
        .execute();
      await made.database
        .updateTable('analysis')
        .set({ decisionExpected: '2026-12-20' })
        .where('id', '=', id)
        .execute();
    });
    const things = await made.as('ann', () => listDue(made.database, '2026-12-31'));
    assert.equal(
      things.some(({ subjectId }) => subjectId === id),
      false,
    );
  });
});
