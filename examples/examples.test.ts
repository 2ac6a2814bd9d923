// The examples do what they say.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { runCommandLine } from '../service/command-line.ts';
import { temporaryFolder } from '../service/platform/files.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What a script prints when it is run as its first lines say. */
async function printed(script: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [`examples/${script}`], { cwd: root });
  return stdout;
}

/** The words of each `npx due-regard` line of a shell script. None of them needs quotation marks. */
async function commandsIn(script: string): Promise<string[][]> {
  const text = await readFile(`${root}examples/${script}`, 'utf8');
  return text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.startsWith('npx due-regard '))
    .map((line) => line.split(/\s+/).slice(2));
}

async function run(
  words: readonly string[],
  cwd: string,
): Promise<{ exit: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const exit = await runCommandLine(words, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    cwd,
    isTerminal: false,
  });
  return { exit, ...said };
}

const finding = z.object({
  period: z.object({ monthsMissing: z.array(z.string()) }),
  groups: z.array(
    z.object({
      group: z.string(),
      ratio: z.object({ estimate: z.number().nullable() }).nullable(),
      verdict: z.string().nullable(),
    }),
  ),
});

type Group = z.infer<typeof finding>['groups'][number];

/** The group of that name in a finding printed as JSON. */
function groupOf(json: string, name: string): Group {
  const found = finding.parse(JSON.parse(json)).groups.find(({ group }) => group === name);
  assert.ok(found, `There is no group ${name} in ${json.slice(0, 500)}`);
  return found;
}

describe('the examples of the packages', () => {
  it('compare two rates: 2.5 times as often, from 1.12 to 5.29 (R 4.2.2 gives 1.12237 and 5.29199 by mid-P)', async () => {
    const out = await printed('compare-two-rates.ts');
    assert.match(out, /^Searched 2\.50 times as often\./);
    assert.match(out, /from 1\.12 to 5\.29/);
    assert.match(out, /Verdict: gap\./);
  });

  it('read what files say: a group, a coarser group, two silences, and a word that is on no list', async () => {
    const out = await printed('read-what-files-say.ts');
    assert.match(out, /Pakistani" is asian-pakistani, in the group asian/);
    assert.match(out, /Not stated" says nothing: not-stated/);
    assert.match(out, /"" says nothing: not-recorded/);
    assert.match(
      out,
      /"Blak.*" is not on the list; nearest is Black\/African\/Caribbean\/Black British - African/,
    );
  });
});

describe('the examples of the command line', () => {
  it('compare counts already made', async () => {
    const [disparity = []] = await commandsIn('disparity-from-counts.sh');
    const { exit, out, err } = await run([...disparity, '--format', 'json'], root);
    assert.equal(exit, 0, err);
    // By hand: 21 complaints of 2,800 residents against 1,490 of 450,400.
    const { ratio } = groupOf(out, 'Black');
    assert.equal(ratio?.estimate?.toFixed(9), (21 / 2800 / (1490 / 450_400)).toFixed(9));
    assert.equal((await run(disparity, root)).exit, 0);
  });

  it('protect a table of staff, and find what another gives away', async () => {
    const [protect = [], audit = []] = await commandsIn('protect-a-table.sh');
    const released = await run(protect, root);
    assert.equal(released.exit, 0, released.err);
    assert.match(released.out, /^Team,Sex,Grade,Count\r\nLegal,Women,Senior,\[c\]\r\n/);
    const found = await run(audit, root);
    assert.equal(found.exit, 1);
    // By hand: 34 − 17; 42.1% of 76 is 32 (31 is 40.8%, 33 is 43.4%).
    assert.match(
      found.out,
      /Legal, Women \(shown as “\[c\]”\): is 17\n[\s\S]*Parks, Women \(shown as “\[c\]”\): is 32,/,
    );
  });

  it('propose tables of staff, each by team, and set three methods side by side', async () => {
    const [design = []] = await commandsIn('design-tables.sh');
    const { exit, out, err } = await run(design, root);
    assert.equal(exit, 0, err);
    assert.match(
      out,
      /1\. Team × Grade[\s\S]*2\. Team × Sex[\s\S]*Hiding \* +Rounding together to 5 +Cell key/,
    );
  });

  it('make an invented county, check its files, and find the disparity that was built in', async () => {
    await using folder = await temporaryFolder('examples');
    const commands = await commandsIn('disparity-from-events.sh');
    assert.deepEqual(
      commands.map(([first]) => first),
      ['demonstration', 'data', 'disparity'],
    );
    for (const words of commands.slice(0, 2)) {
      const { exit, err } = await run(words, folder.path);
      assert.equal(exit, 0, `${words.join(' ')}\n${err}`);
    }
    const { exit, out, err } = await run([...(commands[2] ?? []), '--format', 'json'], folder.path);
    assert.equal(exit, 0, err);
    assert.equal(groupOf(out, 'Black').verdict, 'gap');
    assert.equal(groupOf(out, 'Asian').verdict, 'no gap that matters');
    assert.equal(groupOf(out, 'Other').verdict, null); // Whoever is left over is not one group.
    assert.deepEqual(finding.parse(JSON.parse(out)).period.monthsMissing, ['2025-02']);
  });
});

const realData = fileURLToPath(new URL('../../shared/data', import.meta.url));
const absent = existsSync(realData)
  ? false
  : 'SKIPPED: ../shared/data is not here, so real data cannot be read';

describe('the examples on real data', { skip: absent }, () => {
  async function nth(index: number): Promise<string> {
    const words = (await commandsIn('real-data.sh'))[index] ?? [];
    const { exit, out, err } = await run([...words, '--format', 'json'], root);
    assert.equal(exit, 0, err);
    return out;
  }

  it('Cumbria 2020: 15 searches of 1,194 Black residents against 2,626 of 488,025 White ones', async () => {
    const { ratio } = groupOf(await nth(0), 'Black');
    assert.equal(ratio?.estimate?.toFixed(9), (15 / 1194 / (2626 / 488_025)).toFixed(9));
  });

  it('all forces in one import, 521,830 rows', async () => {
    assert.equal(groupOf(await nth(1), 'Black').verdict, 'gap');
  });

  it('England and Wales 2022/23: Black 24.5 per 1,000 and White 5.9, as published, so 4.1 times', async () => {
    const { ratio } = groupOf(await nth(2), 'Black');
    assert.equal(ratio?.estimate?.toFixed(1), '4.1');
  });
});
