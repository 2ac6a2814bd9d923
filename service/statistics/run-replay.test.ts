// Replaying reference files: all of the library's own pass, and what differs, or is not offered, is told.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { runReplay } from './run-replay.ts';

const GOLDEN = fileURLToPath(new URL('../../packages/statistics/golden/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'replay-'));
after(() => rmSync(folder, { recursive: true }));

async function replay(file: string, cwd = folder) {
  let [out, err] = ['', ''];
  const io = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    cwd,
    isTerminal: false,
  };
  return { code: await runReplay(file, io), out, err };
}

async function replayCases(cases: object[], tolerance = 'relative 1e-9 unless a case says otherwise') {
  writeFileSync(join(folder, 'cases.json'), JSON.stringify({ method: 'a test', tolerance, cases }));
  return replay('cases.json');
}

for (const name of readdirSync(GOLDEN).filter((file) => /^\d\d.*\.json$/.test(file))) {
  test(`all of ${name} passes`, async () => {
    const { code, out } = await replay(name, GOLDEN);
    assert.match(out, /\d+ passed, 0 failed, 0 not offered\n$/);
    assert.doesNotMatch(out, /^0 passed/m);
    assert.equal(code, 0);
  });
}

const proportion = (expected: object, note?: string) => ({
  id: 'half',
  inputs: { successes: 5, n: 10, conf_level: 0.95 },
  expected,
  note,
});

test('a miss is printed with both numbers, and the command ends with 1', async () => {
  const { code, out } = await replayCases([proportion({ p: 0.5, wilson: [0.2366, 0.7634] })]);
  assert.equal(code, 1);
  assert.match(out, /^half: wilson\[0\] should be 0\.2366, and is 0\.23659309051256\d*\.$/m);
  assert.match(out, /^0 passed, 1 failed, 0 not offered$/m);
});

test('the tolerance of the file, and before it that of a note, is what counts', async () => {
  const expected = { wilson: [0.2366, 0.7634] };
  assert.equal((await replayCases([proportion(expected)], '1e-4')).code, 0);
  assert.equal((await replayCases([proportion(expected, 'tolerance 1e-4 (four digits printed)')])).code, 0);
  assert.equal((await replayCases([proportion(expected)], 'relative 1e-7; half 1e-3')).code, 0);
  assert.equal((await replayCases([proportion(expected)], 'relative 1e-7; negbin 1e-3')).code, 1);
});

test('an expected field that is not answered is a failure', async () => {
  const { code, out } = await replayCases([proportion({ p: 0.5, bootstrap: [0.2, 0.8] })]);
  assert.equal(code, 1);
  assert.match(out, /bootstrap should be \[0\.2,0\.8\], and is not answered/);
});

test('a list of another length is a failure', async () => {
  assert.equal((await replayCases([proportion({ wilson: [0.23659309051256] })])).code, 1);
});

test('a case that no method takes is not offered, and does not make the command fail', async () => {
  const { code, out } = await replayCases([{ id: 'moon', inputs: { phase: 3 }, expected: { tide: 1 } }]);
  assert.equal(code, 0);
  assert.match(out, /^moon: not offered\. No method takes phase\.$/m);
  assert.match(out, /^0 passed, 0 failed, 1 not offered$/m);
});

test('a case whose data file is missing says so', async () => {
  const inputs = { data: 'nowhere.csv', formula: 'cbind(x, n - x) ~ dark' };
  const { out } = await replayCases([{ id: 'veil', inputs, expected: { or: 1 } }]);
  assert.match(out, /^veil: not offered\. The data file "nowhere\.csv" is not there/m);
});

test('infinite numbers are the words Inf and -Inf, and NA is null', async () => {
  const inputs = { events1: 10, exposure1: 200, events0: 0, exposure0: 1000, conf_level: 0.95 };
  const good = { ratio: 'Inf', mid_p: { median_unbiased: 'NA' } };
  assert.equal((await replayCases([{ id: 'infinite', inputs, expected: good }])).code, 0);
  assert.equal((await replayCases([{ id: 'infinite', inputs, expected: { ratio: '-Inf' } }])).code, 1);
});

test('fields that a reference knows only roughly are named with the reason', async () => {
  const { out } = await replay('05-odds-ratio.json', GOLDEN);
  assert.match(out, /^fisher_ci is held to 0\.01 only: R’s fisher\.test/m);
});

test('a file that is not there, not JSON, or not of cases is refused by name', async () => {
  assert.match((await replay('missing.json')).err, /^There is no file "missing\.json"\.$/m);
  writeFileSync(join(folder, 'broken.json'), '{"cases": [');
  assert.match((await replay('broken.json')).err, /^"broken\.json" is not JSON: /m);
  writeFileSync(join(folder, 'other.json'), '{"cases": []}');
  const { code, err } = await replay('other.json');
  assert.equal(code, 1);
  assert.match(err, /^"other\.json" is not a file of reference cases: cases: /m);
});
