// The command `ledger verify`: says of an export whether it is as it was recorded, and what that proves.
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { CommandIo, ExitCode } from '../platform/command.ts';
import { type LedgerCheck, verifyLedger } from '../platform/ledger/chain/index.ts';
import { counted } from '../phrases/spoken-number.ts';

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
    const check = await verifyFile(resolve(io.cwd, asked.path), asked.roots);
    return check.faultsInAll > 0 ? refuse(io, check) : say(io, check, asked.roots.length);
  } catch (error) {
    io.err(`${asked.path} could not be read: ${error instanceof Error ? error.message : String(error)}.\n`);
    return 1;
  }
}

type Asked = { path: string; roots: string[]; help: boolean } | { wrong: string };

function readArguments(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        root: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const roots = values.root.map((root) => root.toLowerCase());
    const [path = '', ...more] = positionals;
    const odd = roots.find((root) => !/^[0-9a-f]{64}$/.test(root));
    if (odd !== undefined) return { wrong: `--root is a hash of 64 letters and digits, not “${odd}”.` };
    if (!values.help && (path === '' || more.length > 0)) return { wrong: 'Name one export to verify.' };
    return { path, roots, help: values.help };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

async function verifyFile(path: string, roots: readonly string[]): Promise<LedgerCheck> {
  const file = createReadStream(path, 'utf8');
  try {
    return await verifyLedger(createInterface({ input: file, crlfDelay: Infinity }), { roots });
  } finally {
    file.destroy();
  }
}

function refuse(io: CommandIo, { faults, faultsInAll }: LedgerCheck): ExitCode {
  for (const { code, line, sentence } of faults)
    io.err(`${line === null ? '' : `Line ${line}: `}${sentence} (${code})\n`);
  if (faultsInAll > faults.length) io.err(`And ${counted(faultsInAll - faults.length, 'more fault')}.\n`);
  io.err('This export is not as it was recorded.\n');
  return 1;
}

function say(io: CommandIo, { events, root, values }: LedgerCheck, roots: number): ExitCode {
  const held = roots === 0 ? '' : ` The roots given are in it: ${roots}.`;
  const erased = values.erased === 0 ? '' : `, ${counted(values.erased, 'value')} erased`;
  io.out(`The ledger verifies: ${counted(events, 'event')}, none missing, moved or changed.${held}
Values: ${values.there} as recorded${erased}.
Root: ${root}

This says that the events stand in the order in which they were recorded and are as they were then. It does not say that
what was recorded is true.${roots === 0 ? ' Without a published root (--root) it does not say either that nothing came after the last event, or\nthat the whole was not written anew.' : ''}
`);
  return 0;
}
