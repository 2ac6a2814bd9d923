// My work and the calendar: what waits for whom, what is shown of it, and what goes out to other programs.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { WaitingThing } from '../pages/due-thing.ts';
import { daysOfMonth, monthBeside } from './calendar-month.ts';
import { type AgendaPerson, type MadeUpAgenda, putMadeUpAgenda, thing } from './put-made-up-agenda.ts';
import { writeCalendarFile } from './write-calendar-file.ts';

let made: MadeUpAgenda;
before(async () => {
  made = await putMadeUpAgenda();
});
after(() => made[Symbol.asyncDispose]());
beforeEach(() => {
  made.due['fellshire'] = [];
  made.waiting.length = 0;
  made.goTo('2026-11-22');
});

async function see(who: AgendaPerson, url: string): Promise<string> {
  const answer = await made.ask(who, 'GET', url);
  if (answer.kind === 'download' && typeof answer.content === 'string') return answer.content;
  if (answer.kind !== 'page') return JSON.stringify(answer);
  return answer.body
    .toString()
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

const draft: WaitingThing = {
  ...{ kind: 'analysis', subjectId: 'a1', group: 'write', reference: 'Analysis 2026-014' },
  ...{ what: 'Stop and search policy', why: 'Changes were asked for', href: '/desk/analyses/a1' },
  ...{ since: new Date('2026-11-20T10:00:00Z'), dueOn: '2026-11-21' },
};

describe('my work', () => {
  it('says so where nothing waits', async () => {
    assert.match(await see('ada', '/desk/work'), /Nothing waits for you\./);
  });

  it('lists what waits by what is to be done, and what of mine falls due, each once', async () => {
    made.waiting.push(draft, { ...draft, subjectId: 'a2', group: 'approve', what: 'Grants', dueOn: null });
    made.due['fellshire'] = [
      thing(),
      thing({ kind: 'analysis', subjectId: 'a1', what: 'Not twice' }),
      thing({ subjectId: 'theirs', what: 'Of somebody else', people: ['x'] }),
      thing({ subjectId: 'far', what: 'Far away', dueOn: '2027-06-01' }),
      thing({ subjectId: 'nobodys', what: 'For anybody', people: [] }),
    ];
    const words = await see('ada', '/desk/work');
    assert.match(words, /3 things wait for you, and one is late\./);
    assert.match(
      words,
      /To write Stop and search policy Analysis 2026-014: Changes were asked for Since 20 November 2026 1 day late To approve Grants/,
    );
    assert.match(
      words,
      /Due, and yours Dismissal of Somebody Action: 2026-014 Due by 15 December 2026 In 23 days/,
    );
    assert.match(words, /nobody is named for it You are one of those who may do it\. For anybody/);
    assert.doesNotMatch(words, /Not twice|Of somebody else|Far away/);
  });
});

describe('the calendar', () => {
  it('has what is late first, then month by month', async () => {
    made.due['fellshire'] = [
      thing({ subjectId: 'c', what: 'C', dueOn: '2027-01-02' }),
      thing({ subjectId: 'a', what: 'A', dueOn: '2026-11-01' }),
      thing({ subjectId: 'b', what: 'B', dueOn: '2026-12-24' }),
    ];
    assert.match(
      await see('ada', '/desk/calendar'),
      /Late: 1 A .* 21 days late December 2026 B .* January 2027 C /,
    );
  });

  it('shows mine unless everything is asked for, and of everything what I may see', async () => {
    made.due['fellshire'] = [
      thing(),
      thing({ subjectId: 'b', what: 'Of nobody', people: [] }),
      thing({ subjectId: 'c', what: 'Hidden', people: [], permission: 'training:manage' }),
    ];
    // An auditor reads, and nothing is theirs to do.
    assert.match(await see('cyd', '/desk/calendar'), /Nothing is due within a year/);
    const all = await see('cyd', '/desk/calendar?whose=all');
    assert.match(all, /Dismissal of Somebody .* Of nobody/);
    assert.doesNotMatch(all, /Hidden/);
  });

  it('of a whole register lists what somebody reads, and says how many more there are', async () => {
    made.due['fellshire'] = Array.from({ length: 3000 }, (_, at) =>
      thing({ subjectId: String(at), what: `Item ${String(at).padStart(4, '0')}`, dueOn: '2026-12-15' }),
    );
    const words = await see('ada', '/desk/calendar');
    assert.match(words, /Item 0049 .* And 2,950 more, the next due by 15 December 2026: see December 2026/);
    assert.doesNotMatch(words, /Item 0050/);
    assert.match(await see('ada', '/desk/calendar?as=month&month=2026-12'), /Item 0029 .* And 2,970 more/);
  });

  it('can be looked at by what is to be done', async () => {
    made.due['fellshire'] = [thing(), thing({ subjectId: 'b', task: 'Review', what: 'B' })];
    const some = await see('ada', '/desk/calendar?task=Review');
    assert.match(some, /B Review/);
    assert.doesNotMatch(some, /Dismissal/);
  });

  it('shows a month with its days, and the months beside it', async () => {
    made.due['fellshire'] = [thing()];
    const words = await see('ada', '/desk/calendar?as=month&month=2026-12');
    assert.match(words, /Mon 30 November 2026/);
    assert.match(words, /Tue 15 December 2026 Dismissal of Somebody Action: 2026-014/);
    assert.match(words, /November 2026.*January 2027/);
    assert.match(await see('ada', '/desk/calendar?as=month&month=nonsense'), /November 2026/);
  });

  it('has whole weeks in a month: December 2026 from Monday the 30th to Sunday the 3rd', () => {
    const days = daysOfMonth('2026-12');
    assert.deepEqual([days[0], days.at(-1), days.length], ['2026-11-30', '2027-01-03', 35]);
    // February 2027 begins on a Monday and has four whole weeks.
    assert.equal(daysOfMonth('2027-02').length, 28);
    assert.deepEqual([monthBeside('2026-12', 1), monthBeside('2026-01', -1)], ['2027-01', '2025-12']);
  });
});

describe('a calendar file', () => {
  const at = new Date('2026-11-22T12:00:00Z');
  const facts = { name: 'Due Regard', address: 'https://regard.example', at };

  it('has each thing as a whole day, with its reference and its link and no title', () => {
    const lines = writeCalendarFile([thing({ reference: 'A, b; c' })], facts).split('\r\n');
    assert.deepEqual(lines.slice(0, 2), ['BEGIN:VCALENDAR', 'VERSION:2.0']);
    for (const line of [
      'DTSTART;VALUE=DATE:20261215',
      'DTEND;VALUE=DATE:20261216',
      'DTSTAMP:20261122T120000Z',
      'SUMMARY:Action: A\\, b\\; c',
      'URL:https://regard.example/desk/actions/one',
    ])
      assert.ok(lines.includes(line), line);
    assert.equal(lines.at(-1), '');
    assert.doesNotMatch(lines.join('\n'), /Dismissal/);
  });

  it('keeps the name of a thing when its day is moved, so that no calendar has it twice', () => {
    const uid = (dueOn: string) => /UID:.*/.exec(writeCalendarFile([thing({ dueOn })], facts))?.[0];
    assert.equal(uid('2026-12-15'), uid('2027-01-01'));
  });

  it('has no line of more than 75 octets, and no character cut through', () => {
    const file = writeCalendarFile([thing({ reference: 'ŵ'.repeat(120) })], facts);
    for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(file.replaceAll('\r\n ', '').includes('ŵ'.repeat(120)));
  });
});

describe('a calendar that another program follows', () => {
  async function follow(who: AgendaPerson): Promise<string> {
    const answer = await made.ask(who, 'POST', '/desk/calendar/subscribe');
    const address = /\/account\/calendar\/[\w-]{43}/.exec(
      answer.kind === 'page' ? answer.body.toString() : '',
    )?.[0];
    assert.ok(address);
    return address;
  }

  it('is somebody’s own work, read without signing in, and its secret is kept nowhere', async () => {
    made.due['fellshire'] = [thing(), thing({ subjectId: 'b', reference: 'not-hers', people: ['x'] })];
    made.due['force'] = [thing({ reference: 'of-the-force' })];
    const address = await follow('ada');
    const file = await see('fay', address);
    assert.match(file, /SUMMARY:Action: 2026-014/);
    assert.doesNotMatch(file, /of-the-force|Dismissal/);
    const kept = JSON.stringify(await made.database.selectFrom('agendaChoice').selectAll().execute());
    assert.ok(!kept.includes(address.slice(-43)));
  });

  it('is at one address: another one ends it, and it can be ended', async () => {
    made.goTo('2026-11-23');
    const first = await follow('ada');
    made.goTo('2026-11-24');
    const second = await follow('ada');
    const pressedTwice = await made.ask('ada', 'POST', '/desk/calendar/subscribe');
    assert.match(pressedTwice.kind === 'page' ? pressedTwice.body.toString() : '', /made a moment ago/);
    assert.match(await see('ada', first), /There is no calendar at this address/);
    assert.match(await see('ada', second), /BEGIN:VCALENDAR/);
    await made.ask('ada', 'POST', '/desk/calendar/subscribe/end');
    assert.match(await see('ada', second), /There is no calendar at this address/);
  });

  it('is nothing any more once the account is suspended', async () => {
    const address = await follow('bea');
    await made.database
      .updateTable('person')
      .set({ state: 'suspended' })
      .where('id', 'in', (query) =>
        query.selectFrom('personName').select('personId').where('name', '=', 'bea'),
      )
      .execute();
    assert.match(await see('ada', address), /There is no calendar at this address/);
  });
});
