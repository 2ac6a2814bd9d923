// Reads the file that describes the providers of single sign-on. What is odd in it is said by its place.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { ConfigProblem } from '../../platform/config.ts';
import type { Provider, SecondFactor } from './provider.ts';

const words = z.array(z.string().min(1).max(200)).max(20);

const described = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be a name in small letters, such as office'),
    name: z.string().min(1).max(80),
    issuer: z.string().refine(isIssuer, 'must be an address that begins with https:// and has no query'),
    clientId: z.string().min(1),
    clientSecretFile: z.string().optional(),
    scopes: words.default(['openid', 'email']),
    secondFactor: z.union(
      [
        z.literal('always'),
        z
          .strictObject({ amr: words.default([]), acr: words.default([]) })
          .refine(({ amr, acr }) => amr.length + acr.length > 0, 'must name at least one amr or acr'),
      ],
      'must be "always", or say by which amr or acr the provider shows it',
    ),
    linkByVerifiedEmail: z.boolean().default(false),
  })
  .refine(({ scopes }) => scopes.includes('openid'), { path: ['scopes'], message: 'must have openid' });

const file = z.strictObject({
  providers: z
    .array(described)
    .min(1)
    .max(10)
    .refine(
      (all) => new Set(all.map(({ id }) => id)).size === all.length,
      'must each have an id of their own',
    ),
});

/** @param path of a JSON file; null: there is no single sign-on. Secrets lie in files beside it. Throws `ConfigProblem`. */
export function readProviders(path: string | null): Provider[] {
  if (path === null) return [];
  const result = file.safeParse(jsonIn(path));
  if (!result.success) {
    const problems = result.error.issues.map(({ path: place, message }) => `${place.join('.')} ${message}`);
    throw new ConfigProblem(`DUE_REGARD_SINGLE_SIGN_ON: in ${path}, ${problems.join('; ')}.`);
  }
  return result.data.providers.map(({ clientSecretFile, secondFactor, ...rest }) => ({
    ...rest,
    clientSecret:
      clientSecretFile === undefined ? null : textIn(resolve(dirname(path), clientSecretFile)).trim(),
    secondFactor: factorOf(secondFactor),
  }));
}

function factorOf(given: 'always' | { amr: string[]; acr: string[] }): SecondFactor {
  return given === 'always' ? { kind: 'always' } : { kind: 'shown', ...given };
}

function jsonIn(path: string): unknown {
  const text = textIn(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ConfigProblem(`DUE_REGARD_SINGLE_SIGN_ON names ${path}, which is not JSON.`, { cause: error });
  }
}

function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ConfigProblem(`Single sign-on: ${path} could not be read (${why}).`, { cause: error });
  }
}

/** Only this computer may be spoken to without encryption, for trying things out. */
function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.search !== '' || url.hash !== '' || url.username !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost');
}
