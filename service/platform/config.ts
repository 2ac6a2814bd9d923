// What the person who runs the program has chosen, by options or by the environment: the only reader of the environment.
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { secretsFromFiles } from './secret-files.ts';
import { type BucketAddress, bucketAddress } from './storage/index.ts';

export interface Config {
  /** Id of the organisation profile, such as `fellshire`. */
  profile: string;
  /** The port asked for; the next free one is taken when it is in use. */
  port: number;
  /** Absolute path of the folder that everything the program keeps is in. */
  dataFolder: string;
  /** Address of a Postgres 15 or later; null for the one that comes with the program. */
  databaseUrl: string | null;
  /** The same database, entered as a role that can read what is published and nothing else; null: there is none. */
  publicDatabaseUrl: string | null;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Serve only what anybody may read. */
  publicOnly: boolean;
  /** Network address to listen at; only this computer can reach the one that stands unless another is chosen. */
  host: string;
  /** Where people reach the service, the first for links in letters: origins, such as `https://regard.example.gov.uk`. Empty: this computer. */
  addresses: readonly string[];
  /** Network addresses and ranges of the proxies whose word on who asks is taken. */
  trustedProxies: readonly string[];
  /** Whoever shows it may read the metrics; null: only people with that permission. */
  metricsToken: string | null;
  /** What this copy of the program does: answer pages, do the work behind them, or both. */
  role: Role;
  /** Where files are kept for all copies; null: in the data folder alone. */
  bucket: BucketAddress | null;
  /** Who sends letters; without a server they are kept as files. */
  mail: MailConfig;
  /** Minutes without a request after which somebody is signed out. */
  idleMinutes: number;
  /** Hours after which somebody is signed out, however busy. */
  sessionHours: number;
  /** A JSON file that describes the providers of single sign-on; null: there is none. */
  singleSignOnFile: string | null;
  /** A second folder for the signed roots of the ledger, best where others look after it; null: the data folder alone. */
  rootsFolder: string | null;
  /** Print an address for a further administrator: the others can sign in no more. */
  newAdministrator: boolean;
  /** Folder of range files of breached passwords; null: only the rules that come with the program. */
  breachedPasswords: string | null;
}

export interface MailConfig {
  /** Such as `smtp://name@mail.example.gov.uk:587`. */
  server: string | null;
  password: string | null;
  /** Whom letters are from, such as `Due Regard <no-reply@example.gov.uk>`. */
  from: string | null;
}

export const roles = ['web', 'worker', 'both'] as const;

export type Role = (typeof roles)[number];

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
  publicDatabaseUrl: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  logLevel: z.enum(
    ['debug', 'info', 'warn', 'error', 'silent'],
    'must be debug, info, warn, error or silent',
  ),
  publicOnly: z.enum(['yes', 'no'], 'must be yes or no').transform((value) => value === 'yes'),
  host: z
    .string()
    .refine((text) => isIP(text) > 0, 'must be a network address of this computer, such as 0.0.0.0 or ::'),
  addresses: listOf(
    (text) => isOrigin(text),
    'must be addresses such as https://regard.example.gov.uk, with nothing after the name and port',
  ),
  trustedProxies: listOf(
    isNetwork,
    'must be network addresses or ranges, such as 10.0.0.5 or 10.0.0.0/24, and never every address there is',
  ),
  metricsToken: z
    .string()
    .min(32, 'must have at least 32 characters; openssl rand -hex 32 makes one')
    .optional(),
  role: z.enum(roles, 'must be web, worker or both'),
  bucket: bucketAddress.nullable(),
  mailServer: z
    .string()
    .refine(isMailServer, 'must be such as smtp://name@mail.example.gov.uk:587')
    .optional(),
  mailFrom: z
    .string()
    .regex(
      /^[^<>@,;\r\n]*(<[^<>@\s,;]+@[^<>@\s,;]+>|[^<>@\s,;]+@[^<>@\s,;]+)$/,
      'must hold one e-mail address',
    )
    .optional(),
  newAdministrator: z.enum(['yes', 'no'], 'must be yes or no').transform((value) => value === 'yes'),
  idleMinutes: wholeNumber(5, 8 * 60),
  sessionHours: wholeNumber(1, 24),
});

function wholeNumber(least: number, most: number) {
  const says = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(says).int(says).min(least, says).max(most, says);
}

function isMailServer(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '';
}

/** Several, with commas between them. */
function listOf(fits: (text: string) => boolean, says: string) {
  return z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim().toLowerCase()))
    .transform((parts) => parts.filter((part) => part !== ''))
    .refine((parts) => parts.every(fits), says);
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.origin === text;
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

const spelling: Record<string, string> = {
  profile: '--profile',
  port: 'The port (--port or PORT)',
  data: 'The data folder (--data or DUE_REGARD_DATA)',
  databaseUrl: 'DATABASE_URL',
  publicDatabaseUrl: 'PUBLIC_DATABASE_URL',
  logLevel: 'DUE_REGARD_LOG',
  publicOnly: 'DUE_REGARD_PUBLIC_ONLY',
  host: 'The network address (--host or DUE_REGARD_HOST)',
  addresses: 'DUE_REGARD_ADDRESS',
  trustedProxies: 'DUE_REGARD_TRUSTED_PROXIES',
  metricsToken: 'DUE_REGARD_METRICS_TOKEN',
  role: 'The role (--role or DUE_REGARD_ROLE)',
  bucket: 'The storage (DUE_REGARD_STORAGE, with AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION)',
  mailServer: 'DUE_REGARD_SMTP',
  mailFrom: 'DUE_REGARD_MAIL_FROM',
  newAdministrator: 'DUE_REGARD_NEW_ADMINISTRATOR',
  idleMinutes: 'DUE_REGARD_IDLE_MINUTES',
  sessionHours: 'DUE_REGARD_SESSION_HOURS',
};

/** Variables that may be given as NAME_FILE instead: the path of a file that holds the value. */
const secrets = [
  'DATABASE_URL',
  'PUBLIC_DATABASE_URL',
  'DUE_REGARD_METRICS_TOKEN',
  'AWS_SECRET_ACCESS_KEY',
  'DUE_REGARD_SMTP_PASSWORD',
] as const;

/** The folder of the program itself, where data are kept when no other folder is named. */
export const programFolder = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Options come before the environment, the environment before the default. A folder that is named is taken from `cwd`.
 * Throws `ConfigProblem`.
 */
export function readConfig(
  args: readonly string[],
  cwd: string,
  given: NodeJS.ProcessEnv = process.env,
): Config {
  const options = readOptions(args);
  const environment = environmentOf(given, cwd);
  const result = chosen.safeParse({
    profile: options.profile ?? 'fellshire',
    port: options.port ?? (environment['PORT'] || 3000),
    data: options.data ?? (environment['DUE_REGARD_DATA'] || undefined),
    databaseUrl: environment['DATABASE_URL'] || undefined,
    publicDatabaseUrl: environment['PUBLIC_DATABASE_URL'] || undefined,
    logLevel: environment['DUE_REGARD_LOG'] || 'warn',
    publicOnly: options['public-only'] ? 'yes' : environment['DUE_REGARD_PUBLIC_ONLY'] || 'no',
    host: options.host ?? (environment['DUE_REGARD_HOST'] || '127.0.0.1'),
    addresses: environment['DUE_REGARD_ADDRESS'] ?? '',
    trustedProxies: environment['DUE_REGARD_TRUSTED_PROXIES'] ?? '',
    metricsToken: environment['DUE_REGARD_METRICS_TOKEN'] || undefined,
    role: options.role ?? (environment['DUE_REGARD_ROLE'] || 'both'),
    bucket: bucketIn(environment),
    mailServer: environment['DUE_REGARD_SMTP'] || undefined,
    mailFrom: environment['DUE_REGARD_MAIL_FROM'] || undefined,
    newAdministrator: environment['DUE_REGARD_NEW_ADMINISTRATOR'] || 'no',
    idleMinutes: environment['DUE_REGARD_IDLE_MINUTES'] || 20,
    sessionHours: environment['DUE_REGARD_SESSION_HOURS'] || 8,
  });
  if (!result.success) throw new ConfigProblem(result.error.issues.map(sentence).join('\n'));
  const { data, databaseUrl, publicDatabaseUrl, metricsToken, mailServer, mailFrom, ...rest } = result.data;
  if (mailServer !== undefined && mailFrom === undefined)
    throw new ConfigProblem('DUE_REGARD_SMTP needs DUE_REGARD_MAIL_FROM: the address that letters are from.');
  return {
    ...rest,
    dataFolder: data ? resolve(cwd, data) : join(programFolder, '.data', rest.profile),
    databaseUrl: databaseUrl ?? null,
    publicDatabaseUrl: publicDatabaseUrl ?? null,
    metricsToken: metricsToken ?? null,
    mail: {
      server: mailServer ?? null,
      password: environment['DUE_REGARD_SMTP_PASSWORD'] || null,
      from: mailFrom ?? null,
    },
    breachedPasswords: placeIn(environment['DUE_REGARD_BREACHED_PASSWORDS'], cwd),
    singleSignOnFile: placeIn(environment['DUE_REGARD_SINGLE_SIGN_ON'], cwd),
    rootsFolder: placeIn(environment['DUE_REGARD_LEDGER_ROOTS'], cwd),
  };
}

/** The environment with what lies in files read from them. */
function environmentOf(given: NodeJS.ProcessEnv, cwd: string): NodeJS.ProcessEnv {
  const { environment, problems } = secretsFromFiles(given, secrets, cwd);
  if (problems.length > 0) throw new ConfigProblem(problems.join('\n'));
  return environment;
}

/** The names of the variables are those that every program for such storage has. */
function bucketIn(environment: NodeJS.ProcessEnv) {
  const url = environment['DUE_REGARD_STORAGE'];
  if (!url) return null;
  return {
    url,
    endpoint: environment['AWS_ENDPOINT_URL_S3'] || environment['AWS_ENDPOINT_URL'] || null,
    region: environment['AWS_REGION'] || 'eu-west-2',
    accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
    secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
    sessionToken: environment['AWS_SESSION_TOKEN'] || null,
  };
}

function placeIn(path: string | undefined, cwd: string): string | null {
  return path ? resolve(cwd, path) : null;
}

function readOptions(args: readonly string[]) {
  try {
    const options = {
      profile: { type: 'string' },
      port: { type: 'string' },
      data: { type: 'string' },
      'public-only': { type: 'boolean' },
      host: { type: 'string' },
      role: { type: 'string' },
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
