// One's own name and what one does: what they were stays on the page, and can be had back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type MadeUpService, putMadeUpService } from './put-made-up-service.ts';

let service: MadeUpService;

before(async () => {
  service = await putMadeUpService();
});

after(() => service[Symbol.asyncDispose]());

const shown = (body: string) => body.replaceAll(/\s+/g, ' ');

test('a changed name is in the history, is restored as a change of its own', async () => {
  const ada = await service.member('Ada Example');
  const own = await service.signIn(ada);
  const details = (name: string) => ({ name, job: 'Analyst', email: ada.email });
  await own.post('/account/details', details('Ada Other'));
  const body = shown((await own.get('/account/details')).body);
  assert.match(body, /Name: “Ada Example” → “Ada Other”.*by Ada Example/);
  const event = /name="event" value="(\d+)"[^>]*> <input type="hidden" name="field" value="name"/.exec(
    body,
  )?.[1];
  assert.equal(
    (await own.post('/account/details/restore', { event: event ?? '', field: 'name' })).status,
    303,
  );
  assert.match(
    shown((await own.get('/account/details')).body),
    /“Ada Other” → “Ada Example”.*“Ada Example” → “Ada Other”/,
  );
  assert.match((await own.get('/account')).body, /Ada Example/);
});

test('nobody restores what is somebody else’s, nor an e-mail address without a letter', async () => {
  const [bo, cy] = [await service.member('Bo Example'), await service.member('Cy Example')];
  const [bos, cys] = [await service.signIn(bo), await service.signIn(cy)];
  await bos.post('/account/details', { name: 'Bo Other', job: '', email: bo.email });
  const page = shown((await bos.get('/account/details')).body);
  const event = /name="event" value="(\d+)"/.exec(page)?.[1] ?? '';
  assert.equal((await cys.post('/account/details/restore', { event, field: 'name' })).status, 400);
  for (const form of [
    { event, field: 'email' },
    { event: 'x', field: 'name' },
  ])
    assert.equal((await bos.post('/account/details/restore', form)).status, 400);
  assert.match((await cys.get('/account')).body, /Cy Example/);
});
