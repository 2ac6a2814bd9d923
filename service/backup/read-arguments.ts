// What was typed after `backup` and `restore`.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, ConfigProblem, readConfig } from '../platform/config.ts';

export interface BackupArguments {
  help: boolean;
  /** The folder of the backup, absolute. */
  folder: string;
  check: boolean;
  keys: string | null;
  erased: string | null;
  config: Config;
}

/** @param allowed the options beside those that every command has. Throws `ConfigProblem` with a sentence for who typed it. */
export function readArguments(
  args: readonly string[],
  cwd: string,
  allowed: readonly ('check' | 'keys' | 'erased')[],
): BackupArguments {
  const { values, positionals } = parsed(args);
  for (const name of ['check', 'keys', 'erased'] as const)
    if (values[name] !== undefined && !allowed.includes(name))
      throw new ConfigProblem(`There is no option --${name} here.`);
  const [folder = '', ...more] = positionals;
  const help = values.help ?? false;
  if (!help && (folder === '' || more.length > 0)) throw new ConfigProblem('Name one folder for the backup.');
  const place = (path: string | undefined) => (path === undefined ? null : resolve(cwd, path));
  return {
    help,
    folder: resolve(cwd, folder),
    check: values.check ?? false,
    keys: place(values.keys),
    erased: place(values.erased),
    config: readConfig(optionsOf(values), cwd),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        check: { type: 'boolean' },
        keys: { type: 'string' },
        erased: { type: 'string' },
        profile: { type: 'string' },
        data: { type: 'string' },
      },
    });
  } catch (error) {
    throw new ConfigProblem(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function optionsOf({ profile, data }: { profile?: string; data?: string }): string[] {
  return [
    ...(profile === undefined ? [] : ['--profile', profile]),
    ...(data === undefined ? [] : ['--data', data]),
  ];
}
