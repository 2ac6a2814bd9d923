// The command `ledger verify`: says of an export whether it is as it was recorded, and what that proves.
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { CommandIo, ExitCode } from '../platform/command.ts';
import { type ExpectedRoots, type LedgerCheck, verifyLedger } from '../platform/ledger/chain/index.ts';
import { wrapped } from '../phrases/plain-text.ts';
import { describeVerdict } from './describe-verdict.ts';

export async function runVerify(args: readonly string[], io: CommandIo, help: string): Promise<ExitCode> {
  const asked = readArguments(args);
  if ('wrong' in asked) {
    io.err(`${asked.wrong}\n\n${help}`);
    return 2;
  }
  if (asked.help) {
    io.out(help);
    return 0;
  }
  try {
    const check = await verifyFile(resolve(io.cwd, asked.path), asked);
    return say(io, check, { roots: asked.roots.length, keys: asked.keys.length });
  } catch (error) {
    io.err(`${asked.path} could not be read: ${error instanceof Error ? error.message : String(error)}.\n`);
    return 1;
  }
}

type Asked = { path: string; roots: string[]; keys: string[]; help: boolean } | { wrong: string };

function readArguments(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        root: { type: 'string', multiple: true, default: [] },
        key: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const roots = values.root.map((root) => root.toLowerCase());
    const [path = '', ...more] = positionals;
    const keys = values.key.map((key) => key.toLowerCase());
    const odd = [...roots, ...keys].find((each) => !/^[0-9a-f]{64}$/.test(each));
    if (odd !== undefined) return { wrong: `--root and --key have 64 letters and digits, not “${odd}”.` };
    if (!values.help && (path === '' || more.length > 0)) return { wrong: 'Name one export to verify.' };
    return { path, roots, keys, help: values.help };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

async function verifyFile(path: string, expected: ExpectedRoots): Promise<LedgerCheck> {
  const file = createReadStream(path, 'utf8');
  try {
    return await verifyLedger(createInterface({ input: file, crlfDelay: Infinity }), expected);
  } finally {
    file.destroy();
  }
}

function say(io: CommandIo, check: LedgerCheck, given: { roots: number; keys: number }): ExitCode {
  const { verifies, heading, lines, meaning } = describeVerdict(check, given);
  if (!verifies) {
    io.err(`${[...lines, heading].join('\n')}\n`);
    return 1;
  }
  io.out(`${heading}\n${lines.join('\n')}\n\n${wrapped(meaning)}\n`);
  return 0;
}
