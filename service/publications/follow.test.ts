// Following by e-mail: nobody is written to who did not confirm, no link changes anything by being opened, and nothing of an address is told.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { madeUpText } from './life/made-up-publication.ts';
import { type MadeUpPublications, putMadeUpPublications, wordsOf as words } from './put-made-up-desk.ts';

let bench: MadeUpPublications;
before(async () => {
  bench = await putMadeUpPublications();
  await bench.publish('first', madeUpText('The first report', 'Words.'));
  await bench.doJobs();
});
after(() => bench[Symbol.asyncDispose]());

const linkIn = (text: string) =>
  /https:\/\/regard\.example\.gov\.uk(\/\S+)/.exec(text)?.[1] ?? assert.fail(text);
const stopIn = (text: string) => /(\/(?:cy\/)?follow\/stop\/\S+)/.exec(text)?.[1] ?? assert.fail(text);

/** Asks, and gives the letter that came of it. */
async function ask(email: string, more: Record<string, string> = {}) {
  const before = bench.letters.length;
  const answer = await bench.post('/follow', { email, ...more });
  return { answer, letters: bench.letters.slice(before) };
}

async function following(email: string, more: Record<string, string> = {}): Promise<void> {
  const { letters } = await ask(email, more);
  await bench.post(linkIn(letters[0]?.text ?? ''));
}

describe('somebody who asks to be told', () => {
  it('is sent a link, and is told of nothing before they have pressed its button', async () => {
    const { answer, letters } = await ask('one@example.org');
    assert.equal(answer.headers['location'], '/follow/sent');
    assert.equal(letters[0]?.to, 'one@example.org');
    const link = linkIn(letters[0].text);
    for (let opened = 0; opened < 3; opened += 1) assert.equal((await bench.get(link)).status, 200);
    await bench.publish('second');
    await bench.doJobs();
    assert.equal(bench.letters.length, 1);
    assert.match(words(await bench.get(link)), /Yes, write to me/);
    await bench.post(link);
    await bench.publish('third', madeUpText('The third report', 'Words.'));
    await bench.doJobs();
    const [letter] = bench.letters.slice(1);
    assert.match(letter?.text ?? '', /The third report .*\/publications\/third.*\/follow\/stop\//s);
  });

  it('is told once, also when the job is done twice', async () => {
    await following('twice@example.org');
    const before = bench.letters.length;
    const { versionId, id } = await bench.publish('fourth');
    await bench.doJobs();
    const count = bench.letters.length;
    assert.ok(count > before);
    await bench.doJob('publications.tell-followers', { publicationId: id, versionId, what: 'published' });
    assert.equal(bench.letters.length, count);
  });

  it('stops by a button, and not by a link that is opened; then nothing of them is left', async () => {
    await following('leaves@example.org');
    await bench.publish('fifth');
    await bench.doJobs();
    const stop = stopIn(bench.letters.findLast(({ to }) => to === 'leaves@example.org')?.text ?? '');
    const rows = async () =>
      (await bench.database.selectFrom('publicationFollower').selectAll().execute()).length;
    const count = await rows();
    assert.match(words(await bench.get(stop)), /Stop writing to me/);
    assert.equal(await rows(), count);
    assert.equal((await bench.post(stop)).headers['location'], '/follow/stopped');
    assert.equal(await rows(), count - 1);
    assert.equal((await bench.post(stop)).headers['location'], '/follow/stopped');
    assert.equal((await bench.get(stop)).status, 404);
    await bench.publish('sixth');
    const before = bench.letters.length;
    await bench.doJobs();
    assert.ok(!bench.letters.slice(before).some(({ to }) => to === 'leaves@example.org'));
  });

  it('is sent three letters in ten minutes at most, whatever they are to be about', async () => {
    let sent = 0;
    for (const publication of ['first', 'second', 'third', 'fourth', 'fifth'])
      sent += (await ask('many@example.org', { publication, what: 'one' })).letters.length;
    assert.equal(sent, 3);
  });

  it('may follow one publication alone', async () => {
    await following('only@example.org', { publication: 'first', what: 'one' });
    const before = bench.letters.length;
    await bench.publish('seventh');
    await bench.doJobs();
    assert.ok(!bench.letters.slice(before).some(({ to }) => to === 'only@example.org'));
  });

  it('writes in Welsh to whoever asked in Welsh', async () => {
    const before = bench.letters.length;
    await bench.post('/cy/follow', { email: 'cy@example.org' });
    const letter = bench.letters[before];
    assert.match(letter?.text ?? '', /dilynwch y ddolen hon .*\/cy\/follow\/confirm\//s);
  });

  it('who never confirms is forgotten', async () => {
    const { letters } = await ask('never@example.org');
    bench.pass(8 * 24 * 60);
    await bench.doDaily('publications.forget-followers');
    assert.equal((await bench.get(linkIn(letters[0]?.text ?? ''))).status, 404);
  });
});

describe('nobody learns', () => {
  it('whether an address is known: the answer is the same, and a letter that is not needed is not sent', async () => {
    const known = await ask('known@example.org');
    await bench.post(linkIn(known.letters[0]?.text ?? ''));
    const again = await ask('KNOWN@example.org');
    assert.deepEqual(again.letters, []);
    bench.pass(11);
    const later = await ask('known@example.org');
    const unknown = await ask('unknown@example.org');
    for (const { answer } of [known, again, later, unknown]) {
      assert.equal(answer.status, 303);
      assert.equal(answer.headers['location'], '/follow/sent');
    }
    assert.match(later.letters[0]?.text ?? '', /We do so already/);
  });

  it('an address from the database, nor from any address of a page', async () => {
    await ask('secret@example.org');
    const rows = JSON.stringify(await bench.database.selectFrom('publicationFollower').selectAll().execute());
    assert.doesNotMatch(rows, /secret/);
    for (const { text } of bench.letters) assert.doesNotMatch(linkIn(text), /@|%40|secret/);
  });
});

describe('the form', () => {
  it('says what is missing and keeps what was typed', async () => {
    const page = await bench.post('/follow', { email: 'no address', publication: 'first', what: '' });
    assert.equal(page.status, 422);
    assert.match(words(page), /Enter an e-mail address.*Choose what you want to be told about/);
    assert.match(page.body, /value="no address"/);
  });

  it('of something that is not there asks about everything', async () => {
    const page = await bench.get('/follow?publication=nothing-here');
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.body, /type="radio"/);
    assert.equal((await bench.get('/follow?publication=%27%22<x>')).status, 200);
  });
});
