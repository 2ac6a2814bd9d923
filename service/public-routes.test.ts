// A server for the public answers what anybody may read, and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { silentLog } from './platform/log.ts';
import { html } from './pages/html.ts';
import { everyone, page, permission, type Permission, route } from './pages/route.ts';
import { closedDoor } from './pages/doorkeeper.ts';
import { createWebServer } from './pages/web.ts';
import { publicRoutes } from './public-routes.ts';

const look = {
  organisationName: 'Fellshire',
  demonstration: false,
  brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
};

function shown(path: string, who: Permission, method: 'GET' | 'POST' = 'GET') {
  const answer = () => page({ title: path, body: html`<p>secret of ${path}</p>` });
  return route({ method, path, permission: who, answer });
}

test('pages of the workbench are not there, by no method, and have no link', async () => {
  const staff = permission('findings:read');
  const routes = [
    shown('/', everyone),
    shown('/published', everyone),
    shown('/findings', staff),
    shown('/findings', staff, 'POST'),
    shown('/data', staff),
  ];
  const server = createWebServer({ routes: publicRoutes(routes), look, log: silentLog, door: closedDoor });
  try {
    const { body } = await server.inject({ url: '/published' });
    assert.match(body, /secret of \/published/);
    assert.doesNotMatch(body, /href="\/(findings|data)/);
    for (const url of ['/findings', '/data', '/findings/'])
      assert.equal((await server.inject({ url })).status, 404);
    assert.equal((await server.inject({ url: '/findings', form: {} })).status, 404);
    assert.match((await server.inject({ url: '/' })).body, /secret of \//);
  } finally {
    await server.close();
  }
});

test('nobody signs in there, no link to one item opens, and no form is there that something would be kept of', async () => {
  const routes = [
    shown('/published', everyone),
    shown('/published', everyone, 'POST'),
    shown('/cookies', everyone),
    shown('/cookies', everyone, 'POST'),
    shown('/feedback', everyone),
    shown('/feedback', everyone, 'POST'),
    shown('/sign-in', everyone),
    shown('/invitation/:token', everyone),
    shown('/consult/:token', everyone),
  ];
  assert.deepEqual(
    publicRoutes(routes).map(({ method, path }) => `${method} ${path}`),
    ['GET /published', 'GET /cookies', 'POST /cookies'],
  );
});
