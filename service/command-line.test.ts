// How the command line finds a command, and what it says when there is none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CommandDoors, runCommandLine } from './command-line.ts';
import type { Command } from './platform/command.ts';

function command(words: string[]): Command {
  return {
    words,
    summary: `does ${words.join(' and ')}`,
    help: '',
    run: async (args, io) => {
      io.out(`${words.join(' ')} with ${JSON.stringify(args)}`);
      return args.includes('refuse') ? 1 : 0;
    },
  };
}

const doors: CommandDoors = {
  disparity: async () => ({ commands: [command(['disparity'])] }),
  data: async () => ({
    commands: [command(['data']), command(['data', 'check']), command(['data', 'mend'])],
  }),
  broken: async () => Promise.reject(new Error('loaded without need')),
};

async function run(...words: string[]) {
  let out = '';
  let err = '';
  const io = {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    cwd: '/',
    isTerminal: false,
  };
  const code = await runCommandLine(words, io, words.includes('broken') ? doors : withoutBroken(words));
  return { code, out, err };
}

/** The list of all commands loads all features; a single command must load its own alone. */
function withoutBroken(words: readonly string[]): CommandDoors {
  const { disparity, data } = doors;
  return ['disparity', 'data'].includes(words[0] ?? '') ? doors : { disparity: disparity!, data: data! };
}

test('a command gets the words after its own, and no other feature is loaded', async () => {
  assert.deepEqual(await run('disparity', '--by', 'sex'), {
    code: 0,
    out: 'disparity with ["--by","sex"]',
    err: '',
  });
});

test('of two commands that fit the one with more words is meant', async () => {
  assert.equal((await run('data', 'check', 'a.csv')).out, 'data check with ["a.csv"]');
  assert.equal((await run('data', 'a.csv')).out, 'data with ["a.csv"]');
});

test('the exit code of the command is that of the program', async () => {
  assert.equal((await run('disparity', 'refuse')).code, 1);
});

test('help and nothing at all list every command on standard output', async () => {
  for (const words of [[], ['--help'], ['-h'], ['help']]) {
    const { code, out, err } = await run(...words);
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.match(
      out,
      /disparity {3}does disparity\n {2}data {8}does data\n {2}data check {2}does data and check/,
    );
  }
});

test('help for one command asks that command', async () => {
  assert.equal((await run('help', 'data', 'check')).out, 'data check with ["--help"]');
});

test('an unknown command is wrong usage, told on standard error with the list', async () => {
  for (const word of ['disparities', 'constructor', '--nonsense']) {
    const { code, out, err } = await run(word);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, new RegExp(`There is no command "${word}"`));
    assert.match(err, /Commands\n {2}disparity/);
  }
});

test('a command that wants another word lists what there is', async () => {
  const only: CommandDoors = { data: async () => ({ commands: [command(['data', 'check'])] }) };
  let err = '';
  const io = { out: () => undefined, err: (text: string) => (err += text), cwd: '/', isTerminal: false };
  assert.equal(await runCommandLine(['data', 'chekc'], io, only), 2);
  assert.match(err, /There is no command "data chekc"\. There is:\n\n {2}data check/);
});
