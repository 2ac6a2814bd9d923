// A web server that is told to stop while it answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { silentLog } from '../platform/log.ts';
import { html } from './html.ts';
import { openDoor } from './made-up-door.ts';
import { everyone, page, route } from './route.ts';
import { createWebServer } from './web.ts';

test('what has begun is answered, and nothing more is taken', async () => {
  const [begun, hold] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const server = createWebServer({
    routes: [
      route({
        method: 'GET',
        path: '/',
        permission: everyone,
        answer: async () => {
          begun.resolve();
          await hold.promise;
          return page({ title: 'Done', body: html`<h1>Done</h1>` });
        },
      }),
    ],
    look: {
      organisationName: 'Fellshire',
      demonstration: false,
      brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
    },
    log: silentLog,
    door: openDoor,
  });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  const answer = fetch(address);
  await begun.promise;
  const closed = server.close();
  await assert.rejects(fetch(address));
  hold.resolve();
  assert.match(await (await answer).text(), /<h1>Done/);
  await closed;
});
