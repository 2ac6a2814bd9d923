// The command `stat`: what goes in, what comes out, and how wrong input is refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands } from './commands.ts';
import { runStat } from './run-stat.ts';

async function stat(args: string[], input: string | null = '') {
  let [out, err] = ['', ''];
  const io = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    cwd: '/nowhere',
    isTerminal: false,
  };
  return { code: await runStat(args, io, async () => input), out, err };
}

const SEARCHES = { events1: 70, exposure1: 1194, events0: 6930, exposure0: 488025 };

async function refusal(method: string, input: unknown): Promise<string> {
  const { code, out, err } = await stat([method], typeof input === 'string' ? input : JSON.stringify(input));
  assert.equal(code, 1);
  assert.equal(out, '');
  return err;
}

test('one object is answered with one line of JSON in the field names of the reference cases', async () => {
  const { code, out, err } = await stat(['rate-ratio'], JSON.stringify(SEARCHES, null, 2));
  assert.equal(code, 0);
  assert.equal(err, '');
  const answer = JSON.parse(out);
  assert.equal(answer.ratio.toFixed(3), '4.129');
  assert.equal(answer.mid_p.lower.toFixed(3), '3.239');
  assert.equal(answer.exact_conditional[1].toFixed(3), '5.223');
  assert.equal(out.split('\n').length, 2);
});

test('lines of objects are answered line by line, in their order', async () => {
  const lines = [0, 5, 10].map((successes) => JSON.stringify({ successes, n: 10 }));
  const { code, out } = await stat(['proportion'], `${lines.join('\n')}\n\n`);
  assert.equal(code, 0);
  assert.deepEqual(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).p),
    [0, 0.5, 1],
  );
});

test('among many lines one that is refused keeps its place, and the others are answered', async () => {
  const { code, out, err } = await stat(
    ['proportion'],
    '{"successes": 1, "n": 2}\n{"successes": 3, "n": 2}\nnonsense\n{"successes": 2, "n": 2}\n',
  );
  assert.equal(code, 1);
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual([answers[0].p, answers[3].p], [0.5, 1]);
  assert.match(answers[1].error, /3/);
  assert.match(err, /^Object 2: .*3/m);
  assert.match(err, /^Object 3: Line 3 is not JSON/m);
});

test('what is infinite is "Inf", and what cannot be computed is null with its reason', async () => {
  const infinite = await stat(['rate-ratio'], JSON.stringify({ ...SEARCHES, events0: 0 }));
  const answer = JSON.parse(infinite.out);
  assert.equal(answer.ratio, 'Inf');
  assert.equal(answer.log_wald, null);
  assert.match(answer.reasons.log_wald, /\.$/);
  const nobody = await stat(['proportion'], '{"successes": 0, "n": 0}');
  assert.equal(JSON.parse(nobody.out).p, null);
  assert.match(JSON.parse(nobody.out).reasons.p, /nobody/);
});

test('a number that cannot be is refused with the number', async () => {
  assert.match(await refusal('rate-ratio', { ...SEARCHES, events1: -1 }), /-1/);
  assert.match(await refusal('rate-ratio', { ...SEARCHES, events1: 1.5 }), /1\.5/);
  assert.match(await refusal('proportion', { successes: 11, n: 10 }), /11/);
  assert.match(await refusal('rate-ratio', { ...SEARCHES, conf_level: 1.2 }), /1\.2/);
  assert.match(await refusal('adjust-p-values', { p: [0.1, 1.1] }), /1\.1/);
});

test('words where a number should be are refused with the field and the words', async () => {
  assert.match(
    await refusal('rate-ratio', { ...SEARCHES, events1: 'many' }),
    /^events1 is "many"; it must be a finite number\.$/m,
  );
  assert.match(await refusal('rate-ratio', { ...SEARCHES, events1: 'Inf' }), /^events1 is "Inf"/m);
  assert.match(await refusal('rate-ratio', { ...SEARCHES, events1: null }), /^events1 is null/m);
  assert.match(
    await refusal('rate-ratio', '{"events1": 1e999}'),
    /^events1 is Infinity; it must be a finite/m,
  );
  assert.match(await refusal('rate-ratio', '{"events1": NaN}'), /^Standard input is not JSON: /m);
});

test('a field that is missing or unknown is named', async () => {
  const { events1: _, ...without } = SEARCHES;
  assert.match(await refusal('rate-ratio', without), /^events1 is missing; it must be a finite number\.$/m);
  assert.match(
    await refusal('rate-ratio', { ...SEARCHES, colour: 'red' }),
    /^colour is not a field of this method\.$/m,
  );
  assert.match(await refusal('pooled-risk-ratio', { strata: [{ exposed: [1, 2] }] }), /^strata\[0\]/m);
});

test('lists that belong together and differ in length are refused with both lengths', async () => {
  assert.match(await refusal('p-chart', { x: [1, 2, 3], n: [10, 10] }), /x has 3, n has 2/);
});

test('input that is no object is refused', async () => {
  assert.match(await refusal('rate-ratio', ''), /is not JSON/);
  assert.match(await refusal('rate-ratio', '[1, 2]'), /must be a JSON object .* a list/);
  assert.match(await refusal('rate-ratio', '7'), /must be a JSON object/);
});

test('perfect separation, an empty table and a constant predictor are null with a reason', async () => {
  const separated = { x: [0, 0, 5, 5], n: [5, 5, 5, 5], predictors: [{ name: 'grp', values: [0, 0, 1, 1] }] };
  const model = await stat(['logistic-model'], JSON.stringify(separated));
  assert.match(JSON.parse(model.out).reason, /\.$/);
  const empty = await stat(['table-test'], '{"table": [[0, 0], [0, 0]]}');
  assert.equal(JSON.parse(empty.out).pearson_x2, null);
  const constant = { ...separated, x: [1, 2, 3, 4], predictors: [{ name: 'grp', values: [1, 1, 1, 1] }] };
  const one = { n: [1, 2], exposure: [1, 1], group: ['a', 'a'] };
  const alone = await stat(['poisson-model'], JSON.stringify(one));
  assert.match(JSON.parse(alone.out).reasons.rr, /one group only/);
  const flat = await stat(['logistic-model'], JSON.stringify(constant));
  assert.match(JSON.parse(flat.out).reason, /\.$/);
});

test('a table of the wrong size is refused with what was given', async () => {
  assert.match(
    await refusal('odds-ratio', { table: [[1, 2]] }),
    /^table is \[\[1,2\]\]; it must be a list of at least 2\.$/m,
  );
});

test('a formula or a data file that cannot be read is refused with what was given', async () => {
  const data = [{ dark: 0, n: 10, x: 1 }];
  assert.match(await refusal('logistic-model', { data, formula: 'x ~ dark' }), /"x ~ dark"/);
  assert.match(await refusal('logistic-model', { data, formula: 'cbind(x, n - x) ~ light' }), /"light"/);
  assert.match(await refusal('maihda', { data: 'absent.csv' }), /"absent\.csv" is not there/);
});

test('a wrong call ends with 2 and says how to call', async () => {
  for (const args of [[], ['no-such-method'], ['rate-ratio', 'risk-ratio'], ['--colour'], ['--replay']]) {
    const { code, out, err } = await stat(args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    assert.match(err, /Usage/);
  }
  assert.equal((await stat(['rate-ratio'], null)).code, 2);
});

test('help has examples, and the help of a method says what it takes', async () => {
  assert.match((await stat(['--help'])).out, /Examples\n {2}echo /);
  const { code, out } = await stat(['rate-ratio', '--help']);
  assert.equal(code, 0);
  assert.match(out, /^rate-ratio\n {2}takes\n {4}events1: number$/m);
  assert.equal((await stat(['--list'])).code, 0);
});

test('the command is found by its word', () => {
  assert.deepEqual(commands[0]?.words, ['stat']);
});
