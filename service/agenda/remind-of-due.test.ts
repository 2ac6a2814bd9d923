// Reminders: in time, once each, to those whose work it is, also after days on which nothing ran.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it, test } from 'node:test';
import { type MadeUpAgenda, putMadeUpAgenda, thing } from './put-made-up-agenda.ts';

let made: MadeUpAgenda;
before(async () => {
  made = await putMadeUpAgenda();
});
after(() => made[Symbol.asyncDispose]());
beforeEach(async () => {
  await made.database.deleteFrom('agendaReminder').execute();
  await made.database.deleteFrom('agendaChoice').execute();
  made.due['fellshire'] = [];
  made.due['force'] = [];
});

async function remindOn(day: string): Promise<string[]> {
  made.goTo(day);
  await made.remind();
  return made.taken().map(({ to }) => to);
}

describe('a reminder', () => {
  it('goes out fourteen days before, once, and once more when it is late', async () => {
    made.due['fellshire'] = [thing()];
    assert.deepEqual(await remindOn('2026-11-30'), []);
    assert.deepEqual(await remindOn('2026-12-01'), ['ada@fellshire.example']);
    assert.deepEqual(await remindOn('2026-12-01'), []);
    assert.deepEqual(await remindOn('2026-12-15'), []);
    assert.deepEqual(await remindOn('2026-12-16'), ['ada@fellshire.example']);
    assert.deepEqual(await remindOn('2026-12-17'), []);
    assert.deepEqual(await remindOn('2027-03-01'), []);
  });

  it('is not lost when the program skips three days, before the day or over it', async () => {
    made.due['fellshire'] = [thing(), thing({ subjectId: 'two', dueOn: '2026-12-18' })];
    assert.deepEqual(await remindOn('2026-11-30'), []);
    // 1, 2 and 3 December are skipped: on the 4th both are due within fourteen days, and are in one letter.
    assert.deepEqual(await remindOn('2026-12-04'), ['ada@fellshire.example']);
    assert.deepEqual(await remindOn('2026-12-15'), []);
    // 16, 17 and 18 December are skipped.
    made.goTo('2026-12-19');
    await made.remind();
    const [letter, ...others] = made.taken();
    assert.equal(others.length, 0);
    assert.equal(letter?.text.match(/was due by/g)?.length, 2);
  });

  it('goes out as late alone where both its days were skipped', async () => {
    made.due['fellshire'] = [thing()];
    assert.deepEqual(await remindOn('2027-01-10'), ['ada@fellshire.example']);
    assert.deepEqual(await remindOn('2027-01-11'), []);
  });

  it('goes out anew when the day is moved', async () => {
    made.due['fellshire'] = [thing()];
    assert.equal((await remindOn('2026-12-04')).length, 1);
    made.due['fellshire'] = [thing({ dueOn: '2026-12-17' })];
    assert.equal((await remindOn('2026-12-05')).length, 1);
  });

  it('goes out once where two copies of the program remind at once', async () => {
    made.due['fellshire'] = [thing()];
    made.goTo('2026-12-04');
    const other = made.another();
    await Promise.all([made.remind(), other('2026-12-04')]);
    assert.equal(made.taken().length, 1);
  });

  it('keeps to the days that a thing asks for itself', async () => {
    made.due['fellshire'] = [thing({ leadDays: 30 })];
    assert.equal((await remindOn('2026-11-14')).length, 0);
    assert.equal((await remindOn('2026-11-15')).length, 1);
  });

  it('has references and links in it, and no title', async () => {
    made.due['fellshire'] = [thing()];
    made.goTo('2026-12-04');
    await made.remind();
    const [letter] = made.taken();
    assert.equal(letter?.subject, 'What is due');
    assert.match(
      letter?.text ?? '',
      /- Action: 2026-014, due by 15 December 2026\.\n  https:\/\/regard\.example\/desk\/actions\/one/,
    );
    assert.doesNotMatch(JSON.stringify(letter), /Dismissal/);
    const recorded = JSON.stringify(await made.database.selectFrom('ledgerEvent').selectAll().execute());
    assert.match(recorded, /agenda\.reminded/);
    const values = JSON.stringify(await made.database.selectFrom('ledgerValue').selectAll().execute());
    assert.match(values, /Action, 2026-014, 2026-12-15, soon/);
    assert.doesNotMatch(recorded + values, /Dismissal/);
  });

  it('of a whole register that was brought in at once is one letter that somebody can read', async () => {
    made.due['fellshire'] = Array.from({ length: 3000 }, (_, at) =>
      thing({ subjectId: String(at), dueOn: '2025-01-01' }),
    );
    made.goTo('2026-12-04');
    await made.remind();
    const [letter, ...others] = made.taken();
    assert.equal(others.length, 0);
    assert.match(letter?.text ?? '', /And 2960 more\./);
    assert.deepEqual(await remindOn('2026-12-05'), []);
  });
});

describe('whoever is reminded', () => {
  it('is everybody who may do it, where nobody is named or the one who was has left', async () => {
    made.due['fellshire'] = [thing({ people: [] })];
    assert.deepEqual(await remindOn('2026-12-04'), ['ada@fellshire.example', 'bea@fellshire.example']);
    const gone = '00000000-0000-4000-8000-00000000dead';
    made.due['fellshire'] = [thing({ subjectId: 'two', people: [gone] })];
    assert.deepEqual(await remindOn('2026-12-04'), ['ada@fellshire.example', 'bea@fellshire.example']);
  });

  it('is of the body alone', async () => {
    made.due['force'] = [thing({ people: [] })];
    assert.deepEqual(await remindOn('2026-12-04'), ['fay@force.example']);
  });

  it('is nobody where the feature reminds by itself', async () => {
    made.due['fellshire'] = [thing({ isRemindedElsewhere: true })];
    assert.deepEqual(await remindOn('2026-12-04'), []);
  });

  it('may wish for no letters, and for letters again', async () => {
    made.due['fellshire'] = [thing()];
    await made.ask('ada', 'POST', '/desk/work/reminders', { reminders: 'no' });
    assert.deepEqual(await remindOn('2026-12-04'), []);
    await made.ask('ada', 'POST', '/desk/work/reminders', { reminders: 'yes' });
    assert.deepEqual(await remindOn('2026-12-05'), ['ada@fellshire.example']);
  });

  it('has to say what they wish', async () => {
    const answer = await made.ask('ada', 'POST', '/desk/work/reminders', {});
    assert.match(JSON.stringify(answer.kind === 'page' && answer.problems), /Choose whether/);
  });
});

test('a feature that cannot be asked keeps nobody from being reminded of the others, and is asked again', async () => {
  made.due['fellshire'] = [thing()];
  made.breaks(true);
  made.goTo('2026-12-04');
  await assert.rejects(made.remind(), /It is broken/);
  assert.deepEqual(
    made.taken().map(({ to }) => to),
    ['ada@fellshire.example'],
  );
  made.breaks(false);
  assert.deepEqual(await remindOn('2026-12-04'), []);
});
