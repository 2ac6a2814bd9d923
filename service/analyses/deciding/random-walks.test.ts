// Random walks of random people over the way of an analysis: never where it may not be, and no event, word or pack is lost.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Analysis, analysisStates } from '../keeping/analysis.ts';
import { deedsOf, nothingYet } from '../workflow/course.ts';
import { stepsFor } from '../workflow/steps-for.ts';
import { endStates, stepsFrom } from '../workflow/workflow.ts';
import { roleMay, staff, type StaffName, type MadeUpCourse, putMadeUpCourse } from './put-made-up-course.ts';
import { dice, pick, walk } from './random-walk-store.ts';

const names = Object.keys(staff) as StaffName[];

describe('the table of steps', () => {
  it('in 10,000 steps by random people leads nowhere forbidden, and lets nobody take a step after their own', () => {
    const roll = dice(9);
    let [analysis, course, ends] = [begun('full'), nothingYet, 0];
    for (let count = 0; count < 10_000; count += 1) {
      const name = pick(roll, names);
      const by = staff[name].id;
      const open = stepsFor(analysis, { id: by, may: (permission) => roleMay(name, permission) }, course);
      const chosen = open.length > 0 ? pick(roll, open) : undefined;
      // Somebody writes, or the program takes what only follows.
      if (!chosen) {
        if (['draft', 'changes-requested'].includes(analysis.state) && roll() < 0.3)
          analysis = { ...analysis, writtenBy: [...new Set([...analysis.writtenBy, by])] };
        const follows = stepsFrom(analysis.depth, analysis.state).filter(
          ({ permissions }) => permissions.length === 0,
        );
        if (follows.length === 0 || roll() > 0.02) continue;
        analysis = { ...analysis, state: pick(roll, follows).to };
      } else if (chosen.allowed === 'own') {
        const own = deedsOf(analysis, course).filter((deed) => deed.by === by);
        assert.ok(own.length > 0, `${name} is kept out of ${chosen.step.name} for nothing`);
        continue;
      } else {
        const { step } = chosen;
        assert.ok(stepsFrom(analysis.depth, analysis.state).includes(step));
        const deeds = new Set(
          deedsOf(analysis, course)
            .filter((deed) => deed.by === by)
            .map(({ did }) => did),
        );
        if (step.separated) assert.ok(!deeds.has('wrote'), `${name} wrote, and ${step.name}`);
        if (step.name === 'decide' || step.name === 'publish') assert.ok(!deeds.has('approved'));
        if (step.name === 'publish') assert.ok(!deeds.has('decided'));
        const done = { by, as: 'somebody', at: new Date(count) };
        analysis = { ...analysis, state: step.to, ...(step.name === 'submit' && { submittedBy: by }) };
        if (step.name === 'freeze' || step.name === 'expedite')
          course = { ...course, approved: { ...done, ownWhy: null } };
        if (step.name === 'decide') course = { ...course, decided: done };
        if (step.to === 'changes-requested') course = { ...course, approved: null };
      }
      assert.ok(analysisStates.includes(analysis.state));
      if (!endStates.includes(analysis.state)) continue;
      assert.deepEqual(stepsFrom(analysis.depth, analysis.state), [], 'out of the end');
      ends += 1;
      [analysis, course] = [begun(roll() < 0.5 ? 'screening' : 'full'), nothingYet];
    }
    assert.ok(ends > 50, `${ends} came to their end`);
  });
});

describe('on the database', () => {
  let course: MadeUpCourse;
  before(async () => {
    course = await putMadeUpCourse();
  });
  after(() => course[Symbol.asyncDispose]());

  it('a walk by random people keeps every invariant after every step', async () => {
    const walked = await walk(course, { steps: 400, seed: 4 });
    const about = JSON.stringify(walked);
    assert.ok(
      walked.taken > 50 && walked.refused > 50 && walked.decided >= 3 && walked.published >= 2,
      about,
    );
  });
});

function begun(depth: 'full' | 'screening'): Analysis {
  return {
    ...{
      id: 'one',
      bodyId: 'office',
      itemId: 'item',
      itemReference: '2026-001',
      itemTitle: 'Support',
      number: 1,
    },
    ...{
      depth,
      questionSet: { id: `england-${depth}`, version: 1 },
      legalProfile: { id: 'england', version: 1 },
    },
    ...{
      state: 'draft',
      outcome: null,
      openedBecause: 'It is new.',
      followsId: null,
      openedBy: staff.ann.id,
    },
    ...{
      openedAt: new Date(0),
      writtenBy: [staff.ann.id],
      firstConsideredAt: new Date(1),
      changedAt: new Date(1),
    },
    ...{ submittedBy: null, submittedAt: null, decisionExpected: null, reviewDue: null, withdrawnWhy: '' },
    ...{ expedited: null, late: null, demonstration: false },
  };
}
