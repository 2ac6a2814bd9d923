// Training from the first course to the gate before analyses: its pages, and what the database refuses.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type MadeUpTraining, putMadeUpTraining, staff, wordsOf } from './put-made-up-training.ts';

let made: MadeUpTraining;
before(async () => {
  made = await putMadeUpTraining();
});
after(() => made[Symbol.asyncDispose]());

type Form = Record<string, string | string[]>;
const get = async (url: string, who: keyof typeof staff = 'ada') => wordsOf(await made.ask(who, 'GET', url));
const post = async (url: string, form: Form = {}) => wordsOf(await made.ask('ada', 'POST', url, form));
const gate = (who: keyof typeof staff, level: 'author' | 'approver') =>
  made.as(who, () => made.feature.gate(staff[who], level));

async function courseId(title: string): Promise<string> {
  const { id } = await made.database
    .selectFrom('trainingCourse')
    .select('id')
    .where('title', '=', title)
    .executeTakeFirstOrThrow();
  return id;
}

describe('before anything is set up', () => {
  it('nobody is kept from writing, and the gate says why', async () => {
    assert.deepEqual(await gate('bea', 'author'), {
      ok: true,
      notice: 'No course is set for the level “author”, so training is not asked for.',
    });
    assert.match(await get('/desk/training'), /No course is set for: Awareness, Author, Approver/);
  });

  it('what is usual is ticked, and counts only once it is saved', async () => {
    const answer = await made.ask('ada', 'GET', '/desk/training/required');
    const markup = answer.kind === 'page' ? answer.body.toString() : '';
    assert.match(markup, /name="author"[^>]*value="author" checked/);
    assert.deepEqual((await made.as('ada', () => made.feature.figures())).people, { must: 0, inDate: 0 });
  });
});

describe('courses and who must hold them', () => {
  it('are added, each title once', async () => {
    const author = { title: 'Due regard for authors', levels: ['author', 'awareness'], months: '24' };
    assert.equal(await post('/desk/training/courses/add', author), '→ /desk/training/courses');
    assert.match(
      await post('/desk/training/courses/add', author),
      /A course of this name is offered already/,
    );
    const approver = { title: 'Deciding with due regard', levels: 'approver', months: '' };
    assert.equal(await post('/desk/training/courses/add', approver), '→ /desk/training/courses');
    const page = await get('/desk/training/courses');
    assert.match(page, /Due regard for authors\s+Enough for: Awareness, Author; counts for 24 months/);
    assert.match(page, /Deciding with due regard\s+Enough for: Approver; counts for good/);
  });

  it('are refused with what is wrong', async () => {
    const refused = await post('/desk/training/courses/add', { months: 'two' });
    assert.match(refused, /Enter what the course is called Choose what the course is enough for/);
    assert.match(refused, /Enter a whole number of months from 1 to 120, or leave it empty, and not “two”/);
  });

  it('are not changed over the head of somebody else', async () => {
    const id = await courseId('Due regard for authors');
    const change = {
      title: 'Due regard for authors',
      levels: ['author', 'awareness'],
      months: '12',
      edition: '1',
    };
    assert.equal(await post(`/desk/training/courses/${id}`, change), '→ /desk/training/courses');
    assert.match(await post(`/desk/training/courses/${id}`, change), /Somebody else has changed this course/);
  });

  it('are asked of roles and of everybody, and what was asked before is kept', async () => {
    const days = { 'days-awareness': '30', 'days-author': '90', 'days-approver': '30' };
    const asked = { ...days, awareness: 'everyone', author: 'author', approver: ['approver', 'auditor'] };
    assert.equal(await post('/desk/training/required', asked), '→ /desk/training/required');
    await post('/desk/training/required', { ...asked, approver: 'approver' });
    const all = await made.database.selectFrom('trainingRequirement').select(['role', 'endedAt']).execute();
    assert.equal(all.length, 4);
    assert.deepEqual(
      all.filter(({ endedAt }) => endedAt !== null).map(({ role }) => role),
      ['auditor'],
    );
    assert.match(
      await post('/desk/training/required', { ...days, 'days-author': 'soon' }),
      /Author: enter a whole number of days from 0 to 730, and not “soon”/,
    );
  });
});

describe('the gate', () => {
  it('keeps out whoever has no training of the level, and says what is missing', async () => {
    assert.deepEqual(await gate('bea', 'author'), {
      ok: false,
      sentence:
        'You need training of the level “author” that is in date to write and send on screenings and equality analyses. There is no record that you have completed it. The course is “Due regard for authors”.',
    });
  });

  it('lets in whoever completed it, until it ends', async () => {
    const course = await courseId('Due regard for authors');
    const recorded = await post('/desk/training/record', { who: staff.bea, course, completed: '10/3/2026' });
    assert.equal(recorded, `→ /desk/training/people/${staff.bea}`);
    assert.deepEqual(await gate('bea', 'author'), { ok: true, notice: null });
    // The course counts for 12 months as it is now.
    const holds = (day: string) => made.as('bea', () => made.feature.holdsTraining(staff.bea, 'author', day));
    assert.deepEqual([await holds('2027-03-09'), await holds('2027-03-10')], [true, false]);
    made.goTo('2027-03-10');
    const answer = await gate('bea', 'author');
    assert.match(answer.ok ? '' : answer.sentence, /Yours ended on 10 March 2027/);
    made.goTo('2026-11-22');
  });

  it('does not let an author approve by their training for writing', async () => {
    assert.equal((await gate('bea', 'approver')).ok, false);
  });

  it('is of one body: what another keeps does not count', async () => {
    const inOther = await made.as('bea', () => made.feature.gate(staff.bea, 'author'), 'another-body');
    assert.match(inOther.ok ? (inOther.notice ?? '') : '', /No course is set/);
  });

  it('lets nobody in who is no person', async () => {
    assert.equal((await made.as('bea', () => made.feature.gate('program', 'author'))).ok, false);
  });

  it('is turned off with a reason that everybody sees, and on again', async () => {
    assert.match(await post('/desk/training/required/gate/off'), /Enter why training is not asked for/);
    await post('/desk/training/required/gate/off', { why: 'The course begins in January' });
    assert.deepEqual(await gate('cyd', 'approver'), {
      ok: true,
      notice: 'Training is not asked for at present: The course begins in January',
    });
    assert.match(
      await get('/desk/training'),
      /not asked for before analyses .* The course begins in January/,
    );
    await post('/desk/training/required/gate/on');
    assert.equal((await gate('cyd', 'approver')).ok, false);
    assert.match(
      await get('/desk/training/required'),
      /22 November 2026 to 22 November 2026, set by Ada: The course begins in January/,
    );
  });
});

describe('recording', () => {
  it('refuses what is no day, what is still to come, and the same again', async () => {
    const course = await courseId('Due regard for authors');
    const record = (completed: string) =>
      post('/desk/training/record', { who: staff.bea, course, completed });
    assert.match(await record('soon'), /Enter the day on which it was completed/);
    assert.match(await record('23/11/2026'), /Enter a day that is past/);
    assert.match(await record('10/3/2026'), /recorded already/);
    assert.match(await post('/desk/training/record'), /Choose who completed it Choose the course/);
  });

  it('is voided with a reason, which stays, and never taken out or rewritten', async () => {
    const course = await courseId('Deciding with due regard');
    await post('/desk/training/record', { who: staff.cyd, course, completed: '1/2/2026' });
    assert.equal((await gate('cyd', 'approver')).ok, true);
    const { id } = await made.database
      .selectFrom('trainingCompletion')
      .select('id')
      .where('personId', '=', staff.cyd)
      .executeTakeFirstOrThrow();
    const to = `/desk/training/people/${staff.cyd}/void`;
    assert.match(await post(to, { completion: id }), /Enter why this record does not count/);
    assert.match(
      await post(`/desk/training/people/${staff.bea}/void`, { completion: id, why: 'x' }),
      /no such record of this person/,
    );
    await post(to, { completion: id, why: 'Another Cyd' });
    assert.equal((await gate('cyd', 'approver')).ok, false);
    assert.match(await get(`/desk/training/people/${staff.cyd}`), /Voided\s+Another Cyd/);
    await assert.rejects(
      made.database.deleteFrom('trainingCompletion').where('id', '=', id).execute(),
      /never removed/,
    );
    await assert.rejects(
      made.database
        .updateTable('trainingCompletion')
        .set({ completedOn: '2026-05-05' })
        .where('id', '=', id)
        .execute(),
      /not rewritten/,
    );
  });
});

describe('somebody without an account', () => {
  it('is in the matrix, leaves it when they leave, and can have their name erased', async () => {
    const to = (
      await post('/desk/training/staff/add', { name: 'Wyn Ash', job: 'Visitor', joinedOn: '1/9/2026' })
    ).slice(2);
    const id = to.split('/').at(-1) ?? '';
    assert.match(
      await get('/desk/training'),
      /Wyn Ash Visitor Without an account Not yet due By 22 December 2026/,
    );
    await post(`/desk/training/staff/${id}`, { name: 'Wyn Ash', job: 'Visitor', leftOn: '20/11/2026' });
    assert.doesNotMatch(await get('/desk/training'), /Wyn Ash/);
    await post(`/desk/training/staff/${id}/erase`);
    assert.match(await get(`/desk/training/people/${id}`), /Erased person/);
    const rows = JSON.stringify(await made.database.selectFrom('trainingLearner').selectAll().execute());
    assert.doesNotMatch(rows, /Wyn|"Visitor"/);
    const recorded = JSON.stringify(await made.database.selectFrom('ledgerValue').selectAll().execute());
    assert.doesNotMatch(recorded, /Wyn/);
  });

  it('is refused with what is wrong', async () => {
    const refused = await post('/desk/training/staff/add', { joinedOn: 'May', leftOn: '' });
    assert.match(refused, /Enter their name Enter a day, such as 31\/3\/2026, and not “May”/);
  });
});

describe('what falls due', () => {
  it('is each person’s own, and of those without an account whoever keeps training', async () => {
    await post('/desk/training/staff/add', { name: 'Vi Oak' });
    const due = await made.as('ada', () => made.feature.due('2027-12-31'));
    const bea = due.find(({ subjectId }) => subjectId === `${staff.bea} author`);
    assert.deepEqual([bea?.dueOn, bea?.people, bea?.task], ['2027-03-10', [staff.bea], 'Training to renew']);
    const without = due.filter(({ people }) => people.length === 0);
    assert.deepEqual([...new Set(without.map(({ permission }) => permission))], ['training:manage']);
    assert.ok(due.every(({ reference }) => !/Bea|Vi/.test(reference)));
  });

  it('stands on My training, with the course that is enough', async () => {
    const mine = await get('/desk/training/mine', 'cyd');
    assert.match(mine, /Approver Not yet due By 22 December 2026/);
    assert.match(mine, /The course is “Deciding with due regard”/);
  });

  it('goes out as a table for a spreadsheet', async () => {
    const lines = (await get('/desk/training.csv')).split('\r\n');
    assert.equal(lines[0], 'Name,Job,Account,Level,Asked for,To be completed by,State,Counts until');
    assert.ok(
      lines.some((line) => line.startsWith('Bea,,yes,Author,yes,')),
      lines.join('\n'),
    );
  });
});
