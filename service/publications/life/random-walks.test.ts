// Random walks over the steps of a version: never where it may not be, and nothing of what was written or said is lost.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { actingAs } from '../../platform/doer.ts';
import { addNextVersion, putAside, saveDraft, takeUp } from './draft-store.ts';
import { listComments, listDeskVersions } from './desk-store.ts';
import { openVersion } from './desk-publication.ts';
import { madeUpText } from './made-up-publication.ts';
import { type VersionState, versionStates } from './publication.ts';
import { publishVersion, scheduleVersion, withdrawVersion } from './publish-store.ts';
import { ann, ben, day, type MadeUpLife, putMadeUpLife } from './put-made-up-life.ts';
import { addComment, sendBack, submitVersion, takeBack } from './review-store.ts';
import { stateAfter, steps } from './workflow.ts';

/** Numbers that look random and are the same each time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(roll: () => number, from: readonly T[]): T =>
  from[Math.floor(roll() * from.length)] ?? assert.fail();

describe('the table of steps', () => {
  it('in 5,000 steps leads nowhere it may not, and never out of the end of a version', () => {
    const roll = dice(1);
    let state: VersionState = 'draft';
    const ends = ['superseded', 'withdrawn'];
    for (let count = 0; count < 5_000; count += 1) {
      const step = pick(roll, steps);
      const next = stateAfter(step.name, state);
      if (ends.includes(state)) assert.equal(next, null, `${state} has to be the end`);
      if (state === 'published' && next !== null) assert.ok(ends.includes(next));
      if (next === 'published') assert.ok(['in-review', 'scheduled'].includes(state));
      state = next === null && ends.includes(state) ? 'draft' : (next ?? state);
    }
  });
});

describe('on the database', () => {
  let life: MadeUpLife;
  before(async () => {
    life = await putMadeUpLife();
  });
  after(() => life[Symbol.asyncDispose]());

  it('the steps are those of the table', async () => {
    for (const from of versionStates)
      for (const to of versionStates) {
        const { rows } = await sql<{ may: boolean }>`select publication_step(${from}, ${to}) as may`.execute(
          life.database,
        );
        const known = from === to || steps.some((step) => step.from.includes(from) && step.to === to);
        assert.equal(rows[0]?.may, known, `${from} to ${to}`);
      }
  });

  it('a walk of 400 steps keeps every word, every comment and every published version as it was', async () => {
    const { database, needs } = life;
    const { id } = await life.begun();
    const roll = dice(7);
    const published = new Map<number, string>();
    let [said, changes, hidden] = [0, 0, false];
    for (let count = 0; count < 400; count += 1) {
      const at = new Date(day(2).getTime() + count * 60_000);
      const versions = await actingAs(ann, () => listDeskVersions(database, id));
      const open = openVersion(versions);
      const version = open && roll() < 0.8 ? open : pick(roll, versions.slice(0, 3));
      const by = pick(roll, [ann, ben]);
      const before = version.state;
      const tries: Record<string, () => Promise<unknown>> = {
        save: () => {
          const document = madeUpText('A report', `Words ${(changes += 1)}`);
          const saving = {
            edition: version.edition,
            document,
            changeNote: `Change ${changes}`,
            correction: null,
          };
          return actingAs(ann, () => saveDraft(database, version.id, saving, at));
        },
        submit: () => actingAs(ann, () => submitVersion(database, version.id, at)),
        aside: () => actingAs(ann, () => putAside(database, version.id)),
        up: () => actingAs(ann, () => (open ? Promise.resolve({ ok: false }) : takeUp(database, version.id))),
        comment: () =>
          actingAs(ben, () => addComment(database, version.id, { what: 'comment', said: 'Hm.', at })),
        back: () => actingAs(ben, () => sendBack(database, version.id, 'No.', at)),
        take: () => actingAs(ann, () => takeBack(database, version.id, 'Wait.', at)),
        schedule: () => actingAs(by, () => scheduleVersion(database, version.id, { at: day(30), own: null })),
        publish: () => actingAs(by, () => publishVersion(needs, version.id, { at, own: null })),
        withdraw: () =>
          actingAs(ben, () =>
            withdrawVersion(needs, version.id, {
              why: 'Wrong.',
              text: roll() < 0.1 ? 'hidden' : 'stays',
              at,
            }),
          ),
        next: () => actingAs(ann, () => addNextVersion(database, id, at)),
      };
      // Those that lead on come more often, or the walk would stay where it began.
      const onwards = ['submit', 'submit', 'publish', 'publish', 'publish', 'next', 'next'];
      const name = pick(roll, [...Object.keys(tries), ...onwards]);
      const came = await tries[name]?.().catch((error: unknown) => error);
      if (came instanceof Error) {
        assert.ok(by === ann && ['publish', 'schedule'].includes(name), `${name}: ${came.message}`);
        assert.match(came.message, /nobody_publishes_their_own/);
      }
      const now = await actingAs(ann, () => listDeskVersions(database, id));
      const same = now.find((each) => each.id === version.id) ?? assert.fail('a version is gone');
      if (same.state !== before)
        assert.ok(
          steps.some((step) => step.from.includes(before) && step.to === same.state),
          `${before} to ${same.state}`,
        );
      if (
        ['comment', 'back', 'take'].includes(name) &&
        typeof came === 'object' &&
        came !== null &&
        'ok' in came &&
        came.ok
      )
        said += 1;
      assert.equal((await actingAs(ann, () => listComments(database, id))).length, said);
      assert.ok(now.filter(({ state }) => state === 'published').length <= 1);
      assert.ok(now.filter(({ state }) => ['draft', 'in-review', 'scheduled'].includes(state)).length <= 1);
      hidden ||= now.some((each) => each.hidden);
      for (const each of now.filter(({ publishedAt }) => publishedAt !== null)) {
        assert.ok(each.publishedBy !== null && !each.writtenBy.includes(each.publishedBy));
        const words = JSON.stringify(each.document);
        assert.equal(published.get(each.number) ?? words, words, 'a published version was changed');
        published.set(each.number, words);
      }
      for (const number of published.keys()) assert.ok(now.some((each) => each.number === number));
    }
    const about = `${published.size} published, ${said} said, ${changes} saved`;
    assert.ok(published.size >= 3 && said > 10 && changes > 10, about);
  });
});
