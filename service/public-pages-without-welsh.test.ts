// Every page that anybody may open has Welsh, or stands in a list that says why it has none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openProgram } from '../tools/open-program.ts';
import { everyone } from './pages/route.ts';
import { publicPagesWithoutWelsh, whyWithoutWelsh } from './public-pages-without-welsh.ts';

test('a public page without Welsh is known, with its reason; one that has Welsh, or is gone, is not in the list', async () => {
  await using program = await openProgram();
  const pages = program.routes.filter(
    ({ method, path, permission }) =>
      method === 'GET' && permission === everyone && !path.startsWith('/api/'),
  );
  const without = pages.filter(({ languages }) => !languages?.includes('cy')).map(({ path }) => path);
  assert.deepEqual(
    without.filter((path) => whyWithoutWelsh(path) === undefined),
    [],
    'no Welsh, and no reason',
  );
  // Single sign-on has routes only where a provider is set up.
  const maybe = /^\/(sign-in\/with|signed-out)\//;
  assert.deepEqual(
    Object.keys(publicPagesWithoutWelsh).filter((path) => !without.includes(path) && !maybe.test(path)),
    [],
    'in the list, and not without Welsh',
  );
});

test('the form of a page that has Welsh is taken in Welsh', async () => {
  await using program = await openProgram();
  const pages = program.routes
    .filter(({ method, languages }) => method === 'GET' && languages?.includes('cy'))
    .map(({ path }) => path);
  const forms = program.routes.filter(
    ({ method, permission }) => method === 'POST' && permission === everyone,
  );
  for (const { path, languages } of forms)
    if (pages.includes(path)) assert.ok(languages?.includes('cy'), `${path} takes its form in English only`);
});
