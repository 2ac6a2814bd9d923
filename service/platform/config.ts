// What the person who runs the program has chosen, by options or by the environment: the only reader of the environment.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';

export interface Config {
  /** Id of the organisation profile, such as `fellshire`. */
  profile: string;
  /** The port asked for; the next free one is taken when it is in use. */
  port: number;
  /** Absolute path of the folder that everything the program keeps is in. */
  dataFolder: string;
  /** Address of a Postgres 15 or later; null for the one that comes with the program. */
  databaseUrl: string | null;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Serve only what anybody may read. */
  publicOnly: boolean;
}

/** An option or a variable that cannot be used. The message is a sentence for the person who typed it. */
export class ConfigProblem extends Error {
  readonly code = 'CONFIG_UNUSABLE';
}

const portNumber = z.coerce
  .number('must be a whole number, such as 3000')
  .int('must be a whole number, such as 3000')
  .min(1, 'must be between 1 and 65535')
  .max(65535, 'must be between 1 and 65535');

const chosen = z.object({
  profile: z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be a name in small letters, such as fellshire'),
  port: portNumber,
  data: z.string().min(1, 'must name a folder').optional(),
  databaseUrl: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  logLevel: z.enum(
    ['debug', 'info', 'warn', 'error', 'silent'],
    'must be debug, info, warn, error or silent',
  ),
  publicOnly: z.enum(['yes', 'no'], 'must be yes or no').transform((value) => value === 'yes'),
});

const spelling: Record<string, string> = {
  profile: '--profile',
  port: 'The port (--port or PORT)',
  data: 'The data folder (--data or DUE_REGARD_DATA)',
  databaseUrl: 'DATABASE_URL',
  logLevel: 'DUE_REGARD_LOG',
  publicOnly: 'DUE_REGARD_PUBLIC_ONLY',
};

/** The folder of the program itself, where data are kept when no other folder is named. */
export const programFolder = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Options come before the environment, the environment before the default. A folder that is named is taken from `cwd`.
 * Throws `ConfigProblem`.
 */
export function readConfig(
  args: readonly string[],
  cwd: string,
  environment: NodeJS.ProcessEnv = process.env,
): Config {
  const options = readOptions(args);
  const result = chosen.safeParse({
    profile: options.profile ?? 'fellshire',
    port: options.port ?? (environment['PORT'] || 3000),
    data: options.data ?? (environment['DUE_REGARD_DATA'] || undefined),
    databaseUrl: environment['DATABASE_URL'] || undefined,
    logLevel: environment['DUE_REGARD_LOG'] || 'warn',
    publicOnly: options['public-only'] ? 'yes' : environment['DUE_REGARD_PUBLIC_ONLY'] || 'no',
  });
  if (!result.success) throw new ConfigProblem(result.error.issues.map(sentence).join('\n'));
  const { profile, port, data, databaseUrl, logLevel, publicOnly } = result.data;
  return {
    profile,
    port,
    dataFolder: data ? resolve(cwd, data) : join(programFolder, '.data', profile),
    databaseUrl: databaseUrl ?? null,
    logLevel,
    publicOnly,
  };
}

function readOptions(args: readonly string[]) {
  try {
    const options = {
      profile: { type: 'string' },
      port: { type: 'string' },
      data: { type: 'string' },
      'public-only': { type: 'boolean' },
    } as const;
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (error) {
    throw new ConfigProblem(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function sentence(issue: { path: PropertyKey[]; message: string }): string {
  const name = String(issue.path[0] ?? '');
  return `${spelling[name] ?? name} ${issue.message}.`;
}
