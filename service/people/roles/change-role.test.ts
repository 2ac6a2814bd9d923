// Roles are given and ended by administrators, on pages, with their history; never to oneself, and never the last one.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { actingAs } from '../../platform/doer.ts';
import { listEvents } from '../../platform/ledger/index.ts';
import { type MadeUpOffice, office, putMadeUpOffice } from './put-made-up-office.ts';

let bench: MadeUpOffice;
before(async () => (bench = await putMadeUpOffice()));
after(() => bench[Symbol.asyncDispose]());

const words = ({ body }: { body: string }) => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const rolesOf = (who: keyof typeof office) => `/people/${office[who].id}/roles`;
const inBody = (role: string) => ({ role, where: 'body' });

async function endRole(by: keyof typeof office, of: keyof typeof office, role: string) {
  const { id } = await bench.database
    .selectFrom('roleHeld')
    .select('id')
    .where('personId', '=', office[of].id)
    .where('role', '=', role)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return bench.post(by, `${rolesOf(of)}/${id}/end`);
}

describe('an administrator', () => {
  it('sees what somebody may do, and since when and by whom', async () => {
    assert.match(
      words(await bench.get('ada', rolesOf('bea'))),
      /Bea Frost.*Analyst In all of this body 22 November 2026, by the program/,
    );
    assert.match(words(await bench.get('ada', '/people/roles')), /Auditor Reads everything/);
  });

  it('gives a second hat, which counts at the next request', async () => {
    assert.equal(await bench.may('bea', 'protection:release'), false);
    const given = await bench.post('ada', rolesOf('bea'), inBody('publisher'));
    assert.equal(given.headers['location'], rolesOf('bea'));
    assert.equal(await bench.may('bea', 'protection:release'), true);
    assert.equal(await bench.may('bea', 'findings:make'), true);
  });

  it('gives it once, however often the form is sent', async () => {
    await bench.post('ada', rolesOf('bea'), inBody('publisher'));
    const kept = await bench.database
      .selectFrom('roleHeld')
      .select('id')
      .where('role', '=', 'publisher')
      .execute();
    assert.equal(kept.length, 2); // Gil has it in the other body.
  });

  it('ends it: it counts no more, and stays in the history', async () => {
    await endRole('ada', 'bea', 'publisher');
    assert.equal(await bench.may('bea', 'protection:release'), false);
    assert.match(
      words(await bench.get('ada', rolesOf('bea'))),
      /Roles held before.*Publisher\. In all of this body\. From 22 November 2026, given by Ada Cole; to 22 November 2026, ended by Ada Cole\./,
    );
  });

  it('has all of it in the ledger', async () => {
    const { events } = await listEvents(bench.database, { page: 1, most: 2 });
    assert.deepEqual(
      events.map(({ event }) => [event.action, event.actor.id, event.subject.id]),
      [
        ['role.ended', office.ada.id, office.bea.id],
        ['role.given', office.ada.id, office.bea.id],
      ],
    );
  });

  it('signs out whoever gets a role or loses one', async () => {
    const at = new Date('2026-11-22T12:00:00Z');
    const begin = () =>
      bench.database
        .insertInto('session')
        .values({
          ...{
            digest: 'a'.repeat(64),
            personId: office.cyd.id,
            method: 'password',
            deviceWords: 'A browser',
          },
          ...{ createdAt: at, lastSeenAt: at, endsAt: at },
        })
        .execute();
    const open = () => bench.database.selectFrom('session').select('id').execute();
    await begin();
    await bench.post('ada', rolesOf('cyd'), inBody('author'));
    assert.deepEqual(await open(), []);
    await begin();
    await endRole('ada', 'cyd', 'author');
    assert.deepEqual(await open(), []);
  });

  it('cannot give themselves a role, by page or by request', async () => {
    const page = await bench.get('ada', rolesOf('ada'));
    assert.match(words(page), /You cannot give yourself a role\. Ask another administrator\./);
    assert.doesNotMatch(words(page), /Give this role/);
    const posted = await bench.post('ada', rolesOf('ada'), inBody('publisher'));
    assert.equal(posted.status, 403);
    assert.match(words(posted), /You cannot give yourself a role/);
    assert.equal(await bench.may('ada', 'protection:release'), false);
  });

  it('cannot be ended while they are the last', async () => {
    const refused = await endRole('ada', 'ada', 'administrator');
    assert.equal(refused.status, 409);
    assert.match(words(refused), /This is the last administrator/);
    await bench.post('ada', rolesOf('cyd'), inBody('administrator'));
    await endRole('cyd', 'ada', 'administrator');
    assert.equal(await bench.may('ada', 'roles:manage'), false);
    assert.equal((await endRole('cyd', 'cyd', 'administrator')).status, 409);
    await bench.post('cyd', rolesOf('ada'), inBody('administrator'));
    await endRole('ada', 'cyd', 'administrator');
  });

  it('gives roles in their own body alone', async () => {
    await bench.post('ada', rolesOf('gil'), inBody('author'));
    assert.equal(await bench.may('gil', 'consultees:invite', 'fellshire'), true);
    assert.equal(await bench.may('gil', 'consultees:invite', 'force'), false);
    assert.equal(await bench.may('gil', 'protection:release', 'fellshire'), false);
    await endRole('ada', 'gil', 'author');
    const { id } = await bench.database
      .selectFrom('roleHeld')
      .select('id')
      .where('personId', '=', office.gil.id)
      .where('role', '=', 'publisher')
      .executeTakeFirstOrThrow();
    assert.equal((await bench.post('ada', `${rolesOf('gil')}/${id}/end`)).status, 404);
    assert.equal(await bench.may('gil', 'protection:release', 'force'), true);
  });
});

describe('a role for one finding', () => {
  const finding = '7d3b1c1e-0000-4000-8000-000000000009';

  it('takes the address of the finding, and is nothing elsewhere', async () => {
    const item = `http://localhost:3000/findings/${finding}`;
    await bench.post('ada', rolesOf('cyd'), { role: 'author', where: 'item', item });
    const held = await bench.database
      .selectFrom('roleHeld')
      .select('item')
      .where('item', 'is not', null)
      .execute();
    assert.deepEqual(held, [{ item: finding }]);
    assert.equal(await bench.may('cyd', 'consultees:invite'), false);
  });

  it('is refused without one, and nothing typed is lost', async () => {
    const page = await bench.post('ada', rolesOf('cyd'), {
      role: 'author',
      where: 'item',
      item: 'the "first"',
    });
    assert.equal(page.status, 422);
    assert.match(words(page), /The address of a finding ends in 36 letters/);
    assert.match(page.body, /value="the &quot;first&quot;"/);
  });

  it('is not taken for one in the whole body where both were said', async () => {
    const page = await bench.post('ada', rolesOf('cyd'), { role: 'author', where: 'body', item: finding });
    assert.equal(page.status, 422);
    assert.match(words(page), /a role in all of this body is not for one finding alone/);
  });
});

describe('a team', () => {
  it('is made, has people with roles in it, and ends with them', async () => {
    assert.match(
      words(await bench.post('ada', '/people/teams', { name: '' })),
      /Enter what the team is called/,
    );
    await bench.post('ada', '/people/teams', { name: 'Custody <team>' });
    assert.equal((await bench.post('ada', '/people/teams', { name: 'custody <TEAM>' })).status, 422);
    const [team] = await bench.database.selectFrom('team').select('id').execute();
    await bench.post('ada', rolesOf('bea'), { role: 'author', where: 'team', team: team!.id });
    assert.match((await bench.get('ada', '/people/teams')).body, /Custody &lt;team&gt;[^]*Bea Frost/);
    assert.doesNotMatch(words(await bench.get('fay', '/people/teams')), /Custody/);
    assert.equal((await bench.post('fay', `/people/teams/${team!.id}/end`)).status, 404);
    await bench.post('ada', `/people/teams/${team!.id}/end`);
    assert.match(words(await bench.get('ada', '/people/teams')), /There are no teams yet/);
    assert.match(words(await bench.get('ada', rolesOf('bea'))), /Author\. In the team Custody/);
  });
});

describe('a small office', () => {
  it('names somebody of another body, who may nothing until then', async () => {
    const page = await bench.get('ada', '/people/small-office');
    assert.match(words(page), /Fay Gunn.*Gil Holt/);
    assert.doesNotMatch(words(page), /Cyd Hale/);
    const empty = await bench.post('ada', '/people/small-office', { reason: '', signer: office.bea.id });
    assert.match(words(empty), /Enter why there are too few people.*Choose the counter-signer/);
    await bench.post('ada', '/people/small-office', {
      reason: 'There are three of us',
      signer: office.gil.id,
    });
    assert.equal(await bench.may('gil', 'protection:release', 'fellshire'), true);
    assert.equal(await bench.may('gil', 'findings:read', 'fellshire'), false);
    assert.match(
      words(await bench.get('ada', '/people/small-office')),
      /set by Ada Cole: There are three of us.*Gil Holt/,
    );
  });

  it('counts for the counter-signer in whichever body they are looking at the time', async () => {
    const inForce = { id: office.gil.id, role: 'publisher', request: null, body: 'force' };
    assert.equal(await actingAs(inForce, () => bench.may('gil', 'protection:release', 'fellshire')), true);
  });

  it('has a counter-signer on no other way', async () => {
    const page = await bench.post('ada', rolesOf('fay'), inBody('counter-signer'));
    assert.equal(page.status, 422);
    assert.equal(await bench.may('fay', 'protection:release', 'fellshire'), false);
  });

  it('ends, and with it what the counter-signer may', async () => {
    await bench.post('ada', '/people/small-office/end');
    assert.equal(await bench.may('gil', 'protection:release', 'fellshire'), false);
    assert.equal(await bench.may('gil', 'protection:release', 'force'), true);
  });
});

describe('whoever is no administrator', () => {
  it('sees and changes nothing here', async () => {
    for (const url of [rolesOf('bea'), '/people/teams', '/people/small-office', '/people/roles']) {
      assert.equal((await bench.get('bea', url)).status, 403, url);
      assert.equal((await bench.get('cyd', url)).status, 403, url);
    }
    assert.equal((await bench.post('bea', rolesOf('bea'), inBody('administrator'))).status, 403);
  });
});

describe('the database', () => {
  it('lets nobody change or remove a role, and end it once', async () => {
    const roles = () => bench.database.updateTable('roleHeld');
    await assert.rejects(
      roles().set({ role: 'administrator' }).where('role', '=', 'analyst').execute(),
      /A role is ended and not changed/,
    );
    await assert.rejects(
      roles().set({ endedAt: null, endedBy: null }).where('endedAt', 'is not', null).execute(),
      /is refused/,
    );
    await assert.rejects(bench.database.deleteFrom('roleHeld').execute(), /is refused/);
  });
});
