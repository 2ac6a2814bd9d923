// The command `pack verify`: says of a file whether the pack in it is as it was frozen, and where it is not.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { wrapped } from '../../phrases/plain-text.ts';
import { faultLine } from './pack-fault.ts';
import { packParts } from './pack.ts';
import { type FileCheck, verifyPackFile } from './verify-pack-file.ts';

export async function runVerifyPack(args: readonly string[], io: CommandIo, help: string): Promise<ExitCode> {
  const asked = readArguments(args);
  if ('wrong' in asked) {
    io.err(`${asked.wrong}\n\n${help}`);
    return 2;
  }
  if (asked.help) {
    io.out(help);
    return 0;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(io.cwd, asked.path));
  } catch (error) {
    io.err(`${asked.path} could not be read: ${error instanceof Error ? error.message : String(error)}.\n`);
    return 1;
  }
  return say(io, verifyPackFile(bytes), asked);
}

interface Expected {
  key: string | null;
  digest: string | null;
}

type Asked = ({ path: string; help: boolean } & Expected) | { wrong: string };

function readArguments(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        digest: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [path = '', ...more] = positionals;
    const [key, digest] = [values.key?.toLowerCase() ?? null, values.digest?.toLowerCase() ?? null];
    const odd = [key, digest].find((each) => each !== null && !/^[0-9a-f]{64}$/.test(each));
    if (odd !== undefined) return { wrong: `--key and --digest have 64 letters and digits, not “${odd}”.` };
    if (!values.help && (path === '' || more.length > 0)) return { wrong: 'Name one file to verify.' };
    return { path, key, digest, help: values.help };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

function say(io: CommandIo, check: FileCheck, { key, digest }: Expected): ExitCode {
  const { file, faults } = check;
  const others = [
    ...(file && key !== null && key !== file.proof.key
      ? [`It is signed with the key ${file.proof.key}, and not with ${key}.`]
      : []),
    ...(file && digest !== null && digest !== file.proof.digest
      ? [`Its SHA-256 is ${file.proof.digest}, and not ${digest}.`]
      : []),
  ];
  const reasons = [...faults.map(faultLine), ...others];
  if (reasons.length > 0 || !file) {
    io.err(
      `${reasons.join('\n')}\nThe pack does not verify: ${reasons.length === 1 ? 'one thing is' : `${reasons.length} things are`} not as it was frozen.\n`,
    );
    return 1;
  }
  const count = packParts.reduce((sum, part) => sum + file.parts[part].length, 0);
  const item = file.parts.about.find(({ id }) => id === 'item')?.content ?? {};
  const pack = file.parts.about.find(({ id }) => id === 'pack')?.content ?? {};
  io.out(`The pack verifies: ${count} entries in ${packParts.length} parts are as they were frozen.
Of        ${inWords(item['reference'])}: ${inWords(item['title'])}
Pack      ${inWords(pack['number'])}, frozen ${inWords(pack['at'])}
SHA-256   ${file.proof.digest}
Key       ${file.proof.key}

${wrapped(meaning(key !== null, check.kind))}
`);
  return 0;
}

/** Of a file that somebody else may have written: what is no text and no number is not said. */
function inWords(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'not said';
}

function meaning(isKnown: boolean, kind: FileCheck['kind']): string {
  const page = kind === 'html' ? ' So is every line of the page around it.' : '';
  return isKnown
    ? `It is signed with the key that you named.${page} It does not prove that what was written in it is true.`
    : `It is signed with the key above.${page} Compare that with the key that the body has published (page /ledger/roots), or name it with --key: whoever wrote a pack anew would have had to sign it with another. It does not prove that what was written in it is true.`;
}
