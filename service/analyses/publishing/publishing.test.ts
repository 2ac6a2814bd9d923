// From the desk to the public: published by somebody else, left out with a reason, superseded and withdrawn without a trace being lost.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { staff } from '../deciding/put-made-up-course.ts';
import { type MadeUpRegister, putMadeUpRegister, wordsOf as words } from './put-made-up-register.ts';

let bench: MadeUpRegister;
before(async () => void (bench = await putMadeUpRegister()));
after(() => bench[Symbol.asyncDispose]());

const place = '/register/2026-001';
const deskOf = (id: string) => `/desk/analyses/${id}/publish`;

describe('an analysis that was decided', () => {
  it('is nowhere in public until it is published, and then everywhere: list, page, data and search', async () => {
    const { id, number } = await bench.decided();
    assert.equal((await bench.get(`${place}/${number}`)).status, 404);
    assert.match(words(await bench.get('/register')), /Nothing is published here yet/);
    const done = await bench.publish(id);
    assert.equal(done.headers['location'], `${deskOf(id)}?done=published`, words(done));
    assert.match(
      words(await bench.get('/register')),
      /Support for victims: full analysis .*Policy, 2026-001\/1/,
    );
    const page = await bench.get(`${place}/${number}`);
    assert.match(page.body, /<title>Support for victims, Full analysis 2026-001\/1 –/);
    assert.match(
      words(page),
      /In short We begin the scheme in April.*What was decided Go ahead as proposed Decided by: Commissioner, on 2 November 2026\. The scheme begins in April\..*Decision taken.*What is proposed.*Help for victims\./,
    );
    assert.match(words(await bench.get(`/cy${place}/${number}`)), /Yn fyr .*Penderfynwyd gan: Commissioner/);
    const { rows } = await sql<{
      href: string;
    }>`select href from search_entry where kind = 'analysis'`.execute(bench.publicDatabase);
    assert.deepEqual(rows, [{ href: `${place}/${number}` }]);
    assert.equal((await bench.course.now(id)).state, 'published');
  });

  it('comes without the names of those who had a hand in it, whatever is asked', async () => {
    const addresses = [
      '/register',
      place,
      `${place}/1`,
      `/api/v1${place}/1`,
      '/api/v1/register',
      '/register.csv',
      '/register.jsonld',
    ];
    for (const url of addresses) {
      const { body, status } = await bench.get(url);
      assert.equal(status, 200, url);
      for (const [name, { id }] of Object.entries(staff)) {
        assert.ok(
          !body.includes(`${name.charAt(0).toUpperCase()}${name.slice(1)} Marsh`),
          `${name} at ${url}`,
        );
        assert.ok(!body.includes(id), `${name} at ${url}`);
      }
    }
  });

  it('is not published by whoever wrote, approved or decided: by page, by request, in the database', async () => {
    const { id } = await bench.decided();
    const own = {
      ann: /You wrote the analysis, so you may not publish your own analysis\. Ask Pia Marsh, who may\./,
      hal: /You approved the analysis, so you may not publish/,
      dina: /You took the decision, so you may not publish/,
    } as const;
    for (const [name, says] of Object.entries(own) as [keyof typeof own, RegExp][]) {
      const page = await bench.as(name).get(deskOf(id));
      assert.match(words(page), says);
      assert.doesNotMatch(page.body, /Publish it/);
      const posted = await bench.publish(id, { why: 'In a hurry', looked: 'yes' }, name);
      assert.equal(posted.status, 403);
      assert.match(words(posted), says);
      await assert.rejects(
        bench.course.as(name, () => insertEntry(id, staff[name].id)),
        /Nobody publishes an analysis that they wrote, approved or decided on|nobody_publishes_their_own/,
      );
    }
    assert.equal((await bench.course.now(id)).state, 'decided');
    assert.equal((await bench.as('ada').get(deskOf(id))).status, 403);
    assert.equal((await bench.as('fay').get(deskOf(id))).status, 403);
  });

  it('may be published by one of them in an office with too few, with a reason that the public reads', async () => {
    const { id, number } = await bench.decided();
    const office = {
      bodyId: 'office',
      reason: 'There are two of us',
      begunBy: staff.cleo.id,
      begunAt: bench.course.next(),
    };
    await bench.database.insertInto('smallOffice').values(office).execute();
    assert.match(words(await bench.publish(id, { why: '' }, 'hal')), /Enter why one person does it/);
    await bench.publish(id, { why: 'Everybody else is ill.' }, 'hal');
    await bench.database
      .updateTable('smallOffice')
      .set({ endedAt: bench.course.next(), endedBy: staff.cleo.id })
      .execute();
    assert.match(
      words(await bench.get(`${place}/${number}`)),
      /Published by a person who approved it, because: Everybody else is ill\./,
    );
  });

  it('is read again before it goes out where it was changed since', async () => {
    const { id } = await bench.decided();
    const late = await bench.publish(id, { digest: 'f'.repeat(64) });
    assert.equal(late.status, 409);
    assert.match(words(late), /It was changed since you read it/);
    await bench.publish(id);
  });
});

async function insertEntry(id: string, by: string): Promise<void> {
  const digest = 'd'.repeat(64);
  const { itemId, number, writtenBy } = await bench.course.now(id);
  await bench.database
    .insertInto('registerEntry')
    .values({
      ...{
        analysisId: id,
        itemId,
        place: '2026-001',
        number,
        edition: 1,
        kind: 'policy',
        depth: 'full',
        title: 'A',
      },
      ...{
        content: '{}',
        isLate: false,
        publishedAt: new Date(),
        writtenBy: [...writtenBy],
        approvedBy: [],
        decidedBy: [],
      },
      ...{ publishedBy: by, digest, seal: digest },
    })
    .execute();
}

describe('what is left out', () => {
  it('is gone from every public page and from its data; that it is, and why, is there', async () => {
    const { id, number } = await bench.decided({ purpose: 'A plan with the canary zebrafinch in it.' });
    const at = deskOf(id);
    assert.match(
      words(await bench.as('pia').post(`${at}/leave-out`, {})),
      /Choose what is left out .*Choose why .*Enter the reason/,
    );
    const left = await bench.as('pia').post(`${at}/leave-out`, {
      ...{ part: 'proposal/purpose', ground: 'commercial', reason: 'The price is not settled yet.' },
    });
    assert.equal(left.headers['location'], `${at}?done=left-out`, words(left));
    await bench.publish(id);
    const page = words(await bench.get(`${place}/${number}`));
    assert.match(page, /Not published Commercial interests\. The price is not settled yet\./);
    assert.match(
      page,
      /What is not published, and why What is proposed: What do you want to achieve\?\. Commercial interests/,
    );
    for (const url of [`${place}/${number}`, `/api/v1${place}/${number}`])
      assert.doesNotMatch((await bench.get(url)).body, /zebrafinch/, url);
    assert.match(words(await bench.get('/register?words=zebrafinch')), /Nothing fits/);
    const log = await bench.database
      .selectFrom('analysisRedaction')
      .selectAll()
      .where('analysisId', '=', id)
      .execute();
    assert.deepEqual(
      log.map(({ section, part, ground, redactedBy }) => ({ section, part, ground, redactedBy })),
      [{ section: 'proposal', part: 'purpose', ground: 'commercial', redactedBy: staff.pia.id }],
    );
    await assert.rejects(
      bench.course.as('pia', () => bench.database.deleteFrom('analysisRedaction').execute()),
      /never removed/,
    );
  });

  it('is put back, and published again as another edition; the one before stays as it was', async () => {
    const number = Math.max(...(await numbersAt()));
    const { analysisId: id } = await bench.database
      .selectFrom('registerEntry')
      .select('analysisId')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const { id: redaction } = await bench.database
      .selectFrom('analysisRedaction')
      .select('id')
      .where('analysisId', '=', id)
      .executeTakeFirstOrThrow();
    await bench.as('pia').post(`${deskOf(id)}/put-back`, { redaction });
    assert.match(
      words(await bench.as('pia').get(deskOf(id))),
      /edition 1 \. What stands below is not the same: publish it again/,
    );
    await bench.publish(id);
    assert.match(words(await bench.get(`${place}/${number}`)), /zebrafinch/);
    assert.doesNotMatch(words(await bench.get(`${place}/${number}/editions/1`)), /zebrafinch/);
    assert.match(words(await bench.get(`${place}/${number}/editions/1`)), /Superseded on 2 November 2026/);
  });
});

async function numbersAt(): Promise<number[]> {
  const rows = await bench.database.selectFrom('registerEntry').select('number').execute();
  return rows.map(({ number }) => number);
}
