// What changes things, and how often: reading never does, and a form that is sent twice at once to two copies of the program does so once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InjectedRequest } from '../../service/pages/web.ts';
import { openFuzzedProgram } from './open-fuzzed-program.ts';
import type { SeenForm } from './read-forms.ts';
import { walkPages } from './walk-pages.ts';

const typed: Readonly<Record<string, string>> = { email: 'made.up@example.org', name: 'Made-up Name' };

/** As a person fills it in: the first of each choice, words where words are asked for. */
function filledIn({ fields }: SeenForm): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ name, values }) => [
      name,
      values.find((value) => value !== '') ?? typed[name] ?? 'Made-up words',
    ]),
  );
}

test('pages that are read change nothing; a form that is sent twice at once to two copies leads to one place, and the ledger knows one request', async () => {
  await using program = await openFuzzedProgram(false);
  const before = await program.changedBy(0);
  const { forms } = await walkPages(program.asAll, program.routes);
  assert.deepEqual((await program.changedBy(before.events)).requests, [], 'reading a page changed something');
  const posts = forms.filter(({ method, action }) => method === 'POST' && action !== '/sign-out');
  let { events } = await program.changedBy(0);
  const doneOnce: string[] = [];
  const wrong: string[] = [];
  for (const form of posts) {
    const page = await program.asAll({ url: '/data/new' });
    const token = /name="form-token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const request: InjectedRequest = { url: form.action, form: { ...filledIn(form), 'form-token': token } };
    const answers = await Promise.all(program.copies.map((ask) => ask(request)));
    const after = await program.changedBy(events);
    events = after.events;
    const places = new Set(answers.map(({ headers }) => headers['location']));
    if (after.requests.length > 1)
      wrong.push(`${form.action}: ${after.requests.length} requests changed something`);
    if (after.requests.length === 1 && places.size > 1)
      wrong.push(`${form.action}: leads to ${[...places].join(' and ')}`);
    if (after.requests.length === 1) doneOnce.push(form.action);
  }
  assert.deepEqual(wrong, []);
  assert.ok(doneOnce.length >= 3, `changed something: ${doneOnce.join(', ')}`);
});
