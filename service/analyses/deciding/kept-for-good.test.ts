// What the database refuses to somebody who has its password: taking away, or writing anew, what was kept of an analysis.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { addRemark } from '../remarks/remark-store.ts';
import { type MadeUpCourse, putMadeUpCourse, type StaffName } from './put-made-up-course.ts';

describe('what was kept of an analysis', () => {
  let course: MadeUpCourse;
  let id: string;
  before(async () => {
    course = await putMadeUpCourse();
    ({ id } = await course.decided());
  });
  after(() => course[Symbol.asyncDispose]());

  const refused = (name: StaffName, change: string, why: RegExp) =>
    assert.rejects(
      course.as(name, () => sql.raw(change).execute(course.database)),
      why,
      change,
    );

  it('does not become made up, which could be removed', async () => {
    await refused('cleo', `update analysis set demonstration = true where id = '${id}'`, /made up stays so/);
    await refused('cleo', 'update register_item set demonstration = true', /made up stays so/);
  });

  it('is not emptied with its table', async () => {
    const tables = [
      'analysis_pack',
      'analysis_decision',
      'analysis_edit',
      'analysis_remark',
      'register_entry',
    ];
    for (const table of tables) await refused('cleo', `truncate ${table} cascade`, /is never emptied/);
  });

  it('has the outcome and the sender that its steps gave it', async () => {
    const change = (what: string) => `update analysis set ${what} where id = '${id}'`;
    await refused('cleo', change(`outcome = 'stop'`), /comes with its decision, and stays/);
    await refused('cleo', change('submitted_by = null'), /Who sent an analysis for review/);
    await refused('cleo', change(`opened_because = 'Something else.'`), /Why an analysis was opened/);
  });

  it('says when it was first considered, and cannot say a day before anybody wrote in it', async () => {
    await course.share();
    const other = await course.opened('screening');
    const change = (at: string) =>
      `update analysis set first_considered_at = ${at}, changed_at = '2026-11-05' where id = '${other.id}'`;
    await refused('ann', change(`'2020-01-01'`), /first considered when somebody wrote in it/);
    await refused('ann', change(`'2026-11-04'`), /first considered when somebody wrote in it/);
  });

  it('stays with what another body said of it, also when it is no longer shown to that body', async () => {
    await course.as('fin', () =>
      course.database.transaction().execute((transaction) => {
        const remark = { kind: 'challenge', field: null, said: 'What of carers?' } as const;
        return addRemark(transaction, id, remark, course.next());
      }),
    );
    await course.as('ann', () =>
      sql`update shared_with set ended_at = now() where kind = 'register-item'`.execute(course.database),
    );
    await refused('fin', 'delete from analysis_remark', /never removed/);
  });

  it('is left out of, and published, by its own body alone', async () => {
    const left = `insert into analysis_redaction (analysis_id, section, ground, why, redacted_by, redacted_at)
      values ('${id}', 'about', 'other', 'Not theirs.', 'somebody', now())`;
    await refused('fin', left, /for the body whose it is/);
  });
});
