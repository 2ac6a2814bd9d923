// What was assessed after the decision is published so, in red and with the reason; a screening is published with the rule that fired.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { acknowledgeLate, decideAnalysis } from '../deciding/decision-store.ts';
import { goAhead, instant, write } from '../deciding/put-made-up-course.ts';
import { expediteAnalysis } from '../packs/freeze-analysis.ts';
import { signScreening } from '../screening/sign-screening-store.ts';
import { approveAfterwards, submitAnalysis } from '../workflow/review-store.ts';
import { type MadeUpRegister, putMadeUpRegister, wordsOf as words } from './put-made-up-register.ts';
import { readPublicSource } from './source-store.ts';

let bench: MadeUpRegister;
before(async () => void (bench = await putMadeUpRegister()));
after(() => bench[Symbol.asyncDispose]());

it('an analysis that came after the decision waits for the chief executive, and is then red with the reason, everywhere', async () => {
  const { id, number } = await bench.decided({}, undefined, {
    at: instant(0),
    why: 'It was agreed by telephone.',
  });
  const desk = words(await bench.as('pia').get(`/desk/analyses/${id}/publish`));
  assert.match(
    desk,
    /It was assessed after the decision\. It is published once the chief executive has acknowledged/,
  );
  await bench.course.as('cleo', () =>
    acknowledgeLate(bench.database, id, 'We were too late.', bench.course.next()),
  );
  await bench.publish(id);
  const page = words(await bench.get(`/register/2026-001/${number}`));
  assert.match(
    page,
    /Assessed after the decision .*Nothing of substance was written before the decision was taken\..*Why it came after the decision: We were too late\./,
  );
  assert.match(page, /Begun, and thought about After the decision/);
  assert.match(words(await bench.get('/register')), /Assessed after the decision/);
  assert.match(words(await bench.get(`/cy/register/2026-001/${number}`)), /Aseswyd ar ôl y penderfyniad/);
  const { body } = await bench.get(`/api/v1/register/2026-001/${number}`);
  assert.match(body, /"assessedAfterDecision": true/);
});

it('an analysis that could not wait for its approval says so, and whether that has followed', async () => {
  const { id } = await bench.course.written();
  const { course, database } = bench;
  await course.as('ann', () =>
    write(database, id, 'public-summary', 'Help for victims begins.', course.next()),
  );
  const until = { why: 'The grant ends.', approveBy: '2026-11-16' };
  await course.as('cleo', () => expediteAnalysis(course.needs, id, { ...until, at: course.next() }));
  await course.as('dina', () => decideAnalysis(database, id, goAhead, course.next()));
  const source = async () =>
    course.as('pia', async () => {
      const read = { ownBody: 'office', now: course.next() };
      return (await readPublicSource(database, await course.now(id), read))?.exceptions;
    });
  const put = 'Put to decision before it was approved, as it could not wait.';
  assert.deepEqual(await source(), [`${put} Nobody has approved it yet: that is due by 16 November 2026.`]);
  await course.as('hal', () => approveAfterwards(database, id, course.next()));
  assert.deepEqual(await source(), [`${put} It was approved on 2 November 2026.`]);
});

it('a screening is published with the rule that fired, the offices that signed it, and what they declared', async () => {
  const { id, number } = await bench.course.opened('screening');
  await bench.course.as('ann', async () => {
    await write(bench.database, id, 'purpose', 'A new form for expenses.', bench.course.next());
    await write(bench.database, id, 'gate-people', 'yes', bench.course.next());
    await submitAnalysis(bench.database, id, bench.course.next());
  });
  const signing = { outcome: 'full', departsWhy: null, ownWhy: null } as const;
  for (const [name, part] of [
    ['hew', 'owner'],
    ['ada', 'adviser'],
  ] as const)
    await bench.course.as(name, () =>
      signScreening(bench.database, id, { part, ...signing }, bench.course.next()),
    );
  assert.equal((await bench.course.now(id)).state, 'decided');
  const done = await bench.publish(id);
  assert.match(String(done.headers['location']), /done=published/, words(done));
  const page = words(await bench.get(`/register/2026-001/${number}`));
  assert.match(page, /Screening Support for victims/);
  assert.match(
    page,
    /A full analysis is needed Decided by: Head of service, as its owner and Equality and diversity adviser/,
  );
  assert.match(
    page,
    /The rule that led to this result .*What was declared Head of service, as its owner, .*I have read this screening/,
  );
  assert.match(page, /A new form for expenses/);
  assert.match(page, /Challenge this/);
});
