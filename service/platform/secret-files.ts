// Secrets that lie in files: a variable NAME_FILE holds the path of the file whose text is the value of NAME.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface FromFiles {
  environment: NodeJS.ProcessEnv;
  /** Sentences that name variable and file, never the secret. */
  problems: string[];
}

/** The environment with each of `names` that lies in a file read from it, without the line end that editors put. */
export function secretsFromFiles(given: NodeJS.ProcessEnv, names: readonly string[], cwd: string): FromFiles {
  const environment = { ...given };
  const problems: string[] = [];
  for (const name of names) {
    const file = given[`${name}_FILE`];
    if (!file) continue;
    if (given[name]) problems.push(`${name} and ${name}_FILE are both set. Take one of them out.`);
    else
      try {
        environment[name] = readFileSync(resolve(cwd, file), 'utf8').replace(/\r?\n$/, '');
      } catch (error) {
        problems.push(`${name}_FILE names ${file}, which could not be read (${codeOf(error)}).`);
      }
  }
  return { environment, problems };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
