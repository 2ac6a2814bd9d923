// Names that are typed, sent and asked for everywhere are in no log, no figure, no address that a browser is sent to and no page of a fault.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InjectedRequest } from '../../service/pages/web.ts';
import { type FuzzedProgram, openFuzzedProgram } from './open-fuzzed-program.ts';
import { walkPages } from './walk-pages.ts';

/** Nobody's name, in letters, as an address of mail, and within what looks like data. */
const canary = 'Zebedeia Quorndale';
const pattern = /zebedeia|quorndale/i;
const spellings = [canary, 'zebedeia.quorndale@example.org', `2024-05,${canary},12`];

test('a name that is typed into every field of every form is kept where it belongs and written nowhere else', async () => {
  await using program = await openFuzzedProgram(false);
  const requests = await everywhere(program);
  assert.ok(requests.length > 150, `${requests.length} requests`);
  const told: string[] = [];
  for (const request of requests)
    for (const ask of [program.asAll, program.asNobody]) {
      const { status, headers, body } = await ask(request);
      const place = `${request.method} ${request.url.replace(pattern, '…')}`;
      if (request.method === 'POST' && pattern.test(String(headers['location'] ?? '')))
        told.push(`${place}: leads to it`);
      if (status >= 500 && pattern.test(body)) told.push(`${place}: the page of a fault shows it`);
      if (pattern.test(String(headers['set-cookie'] ?? ''))) told.push(`${place}: a cookie holds it`);
    }
  assert.deepEqual(told, []);
  const lines = program.lines();
  assert.ok(lines.length > requests.length, `${lines.length} lines`);
  assert.deepEqual(
    lines.filter((line) => pattern.test(line)),
    [],
  );
  const metrics = await program.asAll({ url: '/metrics' });
  assert.match(metrics.body, /due_regard_requests_total/);
  assert.doesNotMatch(metrics.body, pattern);
});

/** Each form with the name in all its fields, and in each alone; each address with it in path, query and header fields. */
async function everywhere({ asAll, routes }: FuzzedProgram): Promise<InjectedRequest[]> {
  const { forms } = await walkPages(asAll, routes);
  const posts = forms.filter(({ method }) => method === 'POST');
  const right = (form: (typeof forms)[number]) =>
    Object.fromEntries(form.fields.map(({ name, values }) => [name, values[0] ?? '']));
  const headers = {
    'user-agent': canary,
    referer: `http://localhost/${canary}`,
    cookie: `session=${canary}; name=${canary}`,
  };
  const encoded = encodeURIComponent(canary);
  const file = `--edge\r\nContent-Disposition: form-data; name="files"; filename="${canary}.csv"\r\n\r\n${canary}\r\n--edge--\r\n`;
  return [
    ...posts.flatMap((form) => [
      ...spellings.map((name) => ({
        method: 'POST' as const,
        url: form.action,
        form: Object.fromEntries(form.fields.map((field) => [field.name, name])),
      })),
      ...form.fields.map((field, at) => ({
        method: 'POST' as const,
        url: form.action,
        form: { ...right(form), [field.name]: spellings[at % spellings.length] ?? canary },
      })),
    ]),
    ...routes.map(({ method, path }) => ({
      method,
      url: `${path.replace(/:[a-zA-Z]+/g, encoded)}?q=${encoded}&${encoded}=1`,
      headers,
      ...(method === 'POST' && { form: { [canary]: canary } }),
    })),
    ...routes
      .filter(({ uploads }) => uploads)
      .map(({ path }) => ({
        method: 'POST' as const,
        url: path.replace(/:[a-zA-Z]+/g, '00000000-0000-4000-8000-000000000000'),
        headers: { 'content-type': 'multipart/form-data; boundary=edge' },
        payload: file,
      })),
  ];
}
