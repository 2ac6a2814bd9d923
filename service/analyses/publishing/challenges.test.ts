// Challenges by anybody: sent, kept locked, answered in public, and looked at again; and the register as data.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { actingAs } from '../../platform/doer.ts';
import { parseCsv } from '../../platform/csv.ts';
import { staff } from '../deciding/put-made-up-course.ts';
import { eraseChallenge, listKeptChallenges } from './challenge-store.ts';
import { type MadeUpRegister, putMadeUpRegister, wordsOf as words } from './put-made-up-register.ts';
import { registerColumns } from './register-csv.ts';
import { workOutDigest } from './work-out-digest.ts';
import { readPublicContent } from './public-content.ts';

let bench: MadeUpRegister;
let address: string;
before(async () => {
  bench = await putMadeUpRegister();
  const { id, number } = await bench.decided();
  await bench.publish(id);
  address = `/register/2026-001/${number}`;
});
after(() => bench[Symbol.asyncDispose]());

/** As a browser sends it: with what the page has in it that is hidden. */
async function send(fields: Record<string, string>) {
  const { body } = await bench.get(`${address}/challenge`);
  const hidden = [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  return bench.post(`${address}/challenge`, { ...Object.fromEntries(hidden), ...fields });
}

async function newest(): Promise<string> {
  const { id } = await bench.database
    .selectFrom('registerChallenge')
    .select('id')
    .orderBy('receivedAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}

describe('a challenge', () => {
  it('is sent by anybody, in either language, and needs what is wrong', async () => {
    assert.match(words(await bench.get(address)), /Do you think this is wrong\?.*Challenge this/);
    const page = await bench.get(`${address}/challenge`);
    assert.match(page.body, /<title>Challenge: Support for victims –/);
    assert.match(words(await bench.get(`/cy${address}/challenge`)), /Herio hyn .*Beth sy’n anghywir/);
    const empty = await send({ said: ' ', email: 'nobody' });
    assert.equal(empty.status, 422);
    assert.match(words(empty), /Say what is wrong or missing .*Enter an e-mail address/);
    const long = await send({ said: 'x'.repeat(5001) });
    assert.match(words(long), /This has 5,001 characters: shorten it to 5,000 or fewer/);
    const sent = await send({
      said: 'You forgot carers, says ocelot.',
      evidence: 'I am one.',
      email: 'reader@made-up.example',
    });
    assert.match(
      String(sent.headers['location']),
      /^\/register\/challenged\/[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/,
    );
    assert.match(words(await bench.get(String(sent.headers['location']))), /Your reference is [A-Z2-9-]{9}/);
  });

  it('is of something that is current', async () => {
    assert.equal((await bench.get('/register/2026-999/1/challenge')).status, 404);
    assert.equal((await bench.post('/register/2026-001/77/challenge', { said: 'x' })).status, 404);
  });

  it('has its address locked, and is unseen by the public until it is answered', async () => {
    const row = await bench.database.selectFrom('challengeWords').selectAll().executeTakeFirstOrThrow();
    assert.doesNotMatch(row.emailLocked ?? '', /reader/);
    const anybody = { id: 'nobody', role: '', request: null, body: null };
    const { rows } = await actingAs(anybody, () =>
      sql`select id from register_challenge`.execute(bench.publicDatabase),
    );
    assert.deepEqual(rows, []);
    assert.doesNotMatch((await bench.get(address)).body, /ocelot|Challenged on/);
  });

  it('waits in an inbox of those who review, of that body alone; others may read it or not at all', async () => {
    assert.match(
      words(await bench.as('ada').get('/desk/challenges')),
      /Support for victims You forgot carers, says ocelot\. .*wants an answer/,
    );
    const at = `/desk/challenges/${await newest()}`;
    assert.match(words(await bench.as('ada').get(at)), /Answer it/);
    assert.doesNotMatch(words(await bench.as('ann').get(at)), /Answer it/);
    assert.equal(
      (await bench.as('ann').post(`${at}/answer`, { verdict: 'accepted', answer: 'Yes' })).status,
      403,
    );
    assert.equal((await bench.as('fin').get(at)).status, 404);
    assert.match(words(await bench.as('fin').get('/desk/challenges')), /Nobody has sent any yet/);
    assert.notEqual((await bench.get('/desk/challenges')).status, 200);
  });

  it('is noted for colleagues, and accepted: a screening is opened, the public reads the answer, they get a letter', async () => {
    const id = await newest();
    const at = `/desk/challenges/${id}`;
    await bench.as('ada').post(`${at}/note`, { note: 'capybara thinks so too' });
    assert.match(
      words(await bench.as('ada').post(`${at}/answer`, {})),
      /Choose whether they are right .*Enter the answer/,
    );
    assert.match(
      words(
        await bench
          .as('ada')
          .post(`${at}/answer`, { verdict: 'accepted', answer: 'Ann Marsh will see to it.' }),
      ),
      /The answer names Ann Marsh\. The public reads offices and no names/,
    );
    await bench
      .as('ada')
      .post(`${at}/answer`, { verdict: 'accepted', answer: 'You are right about carers.' });
    const page = await bench.get(address);
    assert.match(
      words(page),
      /What was said against it Challenged on 2 November 2026 Our answer: You are right about carers\. .*Accepted: it is looked at again/,
    );
    assert.doesNotMatch(page.body, /ocelot|capybara|reader@/);
    assert.deepEqual(
      bench.letters.map(({ to, text }) => [
        to,
        text.includes('You are right about carers.'),
        text.includes('ocelot'),
      ]),
      [['reader@made-up.example', true, false]],
    );
    const raised = await bench.database.selectFrom('registerTrigger').select(['kind', 'raisedBy']).execute();
    assert.deepEqual(raised, [{ kind: 'challenge', raisedBy: staff.ada.id }]);
    const opened = await bench.database
      .selectFrom('analysis')
      .select(['depth', 'state'])
      .where('depth', '=', 'screening')
      .execute();
    assert.deepEqual(opened, [{ depth: 'screening', state: 'draft' }]);
  });

  it('is answered once, as the database has it too', async () => {
    const at = `/desk/challenges/${await newest()}`;
    const again = await bench.as('ada').post(`${at}/answer`, { verdict: 'not-accepted', answer: 'No.' });
    assert.match(words(again), /Somebody has answered it meanwhile/);
    await assert.rejects(
      bench.course.as('ada', () =>
        bench.database.updateTable('registerChallenge').set({ answer: 'No.' }).execute(),
      ),
      /answered once/,
    );
  });

  it('is erased when its time is over: the reference, the days and the public answer stay', async () => {
    const { said } = await actingAs({ ...staff.ada, body: 'office' }, async () => {
      const kept = await listKeptChallenges(bench.database);
      assert.equal(kept.length, 1);
      await eraseChallenge(bench.database, kept[0]?.id ?? '', bench.course.next());
      assert.equal((await listKeptChallenges(bench.database)).length, 0);
      return bench.database.selectFrom('challengeWords').select('said').executeTakeFirstOrThrow();
    });
    assert.equal(said, '');
    assert.match(words(await bench.get(address)), /You are right about carers/);
    assert.match(words(await bench.as('ada').get('/desk/challenges')), /Erased, as its time was over/);
  });
});

describe('the register as data', () => {
  it('has one line an entry, with the names that the documentation has', async () => {
    const { body, headers } = await bench.get('/register.csv');
    assert.match(String(headers['content-type']), /^text\/csv/);
    const parsed = parseCsv(body);
    assert.ok(parsed.ok);
    const [head, ...rows] = parsed.rows.map(({ cells }) => cells);
    assert.deepEqual(head, [...registerColumns]);
    const entry = Object.fromEntries(registerColumns.map((name, at) => [name, rows[0]?.[at]]));
    assert.deepEqual(
      { ...entry, sha256: /^[0-9a-f]{64}$/.test(entry['sha256'] ?? '') },
      {
        ...{
          reference: '2026-001',
          number: '1',
          edition: '1',
          state: 'published',
          depth: 'full',
          kind: 'policy',
        },
        ...{ title: 'Support for victims', body: 'The office', outcome: 'go-ahead' },
        ...{ outcome_words: 'Go ahead as proposed', decided_on: '2026-11-02', assessed_after_decision: 'no' },
        ...{ published_on: '2026-11-02', review_due: '', ended_on: '', ended_why: '', made_up: 'no' },
        ...{ address: 'https://regard.example.gov.uk/register/2026-001/1', sha256: true },
      },
    );
  });

  it('has all that a page says, with a digest that anybody can work out again', async () => {
    const { body, headers } = await bench.get(`/api/v1${address}`);
    const entry = JSON.parse(body) as {
      digested: unknown;
      digest: string;
      challenges: { accepted: boolean }[];
    };
    assert.equal(workOutDigest(readPublicContent(entry.digested)), entry.digest);
    assert.deepEqual(
      entry.challenges.map(({ accepted }) => accepted),
      [true],
    );
    assert.match(String(headers['etag']), /[0-9a-f]{64}/);
    const list = JSON.parse((await bench.get('/api/v1/register?state=current')).body) as {
      entries: { href: string }[];
    };
    assert.deepEqual(
      list.entries.map(({ href }) => href),
      [`/api/v1${address}`],
    );
    assert.equal((await bench.get('/api/v1/register?state=x')).status, 400);
    assert.equal((await bench.get('/api/v1/register/2026-001/99')).status, 404);
  });

  it('is a data set of DCAT with its files', async () => {
    const set = JSON.parse((await bench.get('/register.jsonld')).body) as Record<string, unknown>;
    assert.equal(set['@id'], 'https://regard.example.gov.uk/register');
    assert.deepEqual(
      (set['dcat:distribution'] as { '@id': string }[]).map((each) => each['@id']),
      ['https://regard.example.gov.uk/register.csv', 'https://regard.example.gov.uk/api/v1/register'],
    );
    assert.match((await bench.get('/register')).body, /<link [^>]*href="\/register\.jsonld"/);
    assert.deepEqual(
      (await bench.dataSets()).map((each) => ({ '@context': set['@context'], ...each })),
      [set],
    );
  });
});
