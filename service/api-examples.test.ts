// The commands by which a program sends, as the page and docs/operations/api.md give them, run in a shell against the program.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { type OpenProgram, openProgram } from '../tools/open-program.ts';
import { curlExamples } from './datasets/submissions/api/curl-examples.ts';
import { agreeOn, newToken, search, searchHeader } from './datasets/submissions/put-made-up-partner.ts';
import { createWebServer, type WebServer } from './pages/web.ts';
import { lookOfProfile } from './organisation/index.ts';
import { temporaryFolder, type TemporaryFolder } from './platform/files.ts';
import { silentLog } from './platform/log.ts';

const run = promisify(execFile);
let program: OpenProgram;
let web: WebServer;
let folder: TemporaryFolder;
let known: Record<string, string>;

before(async () => {
  program = await openProgram();
  folder = await temporaryFolder('api-examples');
  const { database, profile } = program.foundations;
  const { routes, door } = program;
  web = createWebServer({ routes, door, look: lookOfProfile(profile), log: silentLog });
  const partner = await agreeOn(database, { title: 'Searches', slug: 'fellshire' });
  const [file, other] = ['2026-01-fellshire-stop-and-search.csv', '2026-02-fellshire-stop-and-search.csv'];
  await writeFile(
    join(folder.path, file),
    `${searchHeader}\n${search('2026-01-05')}\n${search('2026-01-99')}\n`,
  );
  await writeFile(join(folder.path, other), `${searchHeader}\n${search('2026-02-05')}\n`);
  known = {
    SERVICE: await web.listen({ port: 0 }),
    TOKEN: await newToken(database, partner),
    ...{ DATA: partner.datasetId, FILE: file, OTHER: other, OFFSET: '0' },
  };
});

after(async () => {
  await web.close();
  await program[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

async function example(id: string): Promise<string> {
  const found = curlExamples.find((each) => each.id === id);
  assert.ok(found, id);
  const { PATH = '' } = process.env;
  const { stdout } = await run('bash', ['-c', `set -e\n${found.command}`], {
    ...{ cwd: folder.path, env: { PATH, ...known }, timeout: 30_000 },
  });
  return stdout;
}

test('the same commands stand in docs/operations/api.md', () => {
  const written = readFileSync(new URL('../docs/operations/api.md', import.meta.url), 'utf8');
  for (const { id, command } of curlExamples) assert.ok(written.includes(command), id);
});

test('every command does what it says, one after the other', async () => {
  const sent = await example('send');
  known['SUBMISSION'] = /"id":"([^"]+)"/.exec(sent)?.[1] ?? '';
  assert.equal(await example('send'), sent, 'the same file again');
  for (let tries = 0; tries < 100; tries += 1) {
    if (/"state":"partly"/.test(await example('ask'))) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.match(await example('ask'), /"state":"partly".*"putAside":1/);
  await example('problems');
  assert.match(readFileSync(join(folder.path, 'rows-put-aside.csv'), 'utf8'), /2026-01-99/);
  assert.match(await example('send-several'), /2026-01-fellshire.*2026-02-fellshire/);
  const begun = await example('begin');
  known['UPLOAD'] = /location: \/api\/v1\/uploads\/(\S+)/i.exec(begun)?.[1] ?? '';
  assert.match(await example('offset'), /upload-offset: 0/i);
  assert.match(await example('part'), /HTTP\/1.1 204[^]*location: \/api\/v1\/submissions\//i);
});
