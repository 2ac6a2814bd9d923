// Asks the registry whether a package of the lock files is known to be unsafe. Where none can be asked, it says so. `node tools/audit-dependencies.ts`
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const advisory = z.object({ title: z.string(), url: z.string().optional(), severity: z.string() });

const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.string(), range: z.string(), via: z.array(z.union([z.string(), advisory])) }),
  ),
});

const refusal = z.object({
  message: z.string().optional(),
  error: z.object({ summary: z.string() }).optional(),
});

/** What came of asking: nothing known, what is known, or why nobody could say. */
export type Audit =
  { kind: 'clean' } | { kind: 'unsafe'; advisories: string[] } | { kind: 'not asked'; reason: string };

/** Reads what `npm audit --json` wrote. A package that is unsafe only through another is told with that other. */
export function readAudit(written: string): Audit {
  const answer = parsed(written);
  const read = report.safeParse(answer);
  if (!read.success) {
    const refused = refusal.safeParse(answer);
    const reason = refused.success ? refused.data.error?.summary || refused.data.message : undefined;
    return { kind: 'not asked', reason: reason || 'npm gave no answer that can be read' };
  }
  const advisories = Object.entries(read.data.vulnerabilities).flatMap(([name, { range, via }]) =>
    via
      .filter((cause) => typeof cause !== 'string')
      .map(({ title, url, severity }) => `${name} ${range}: ${title} (${severity}) ${url ?? ''}`.trim()),
  );
  const isUnsafe = Object.keys(read.data.vulnerabilities).length > 0;
  return isUnsafe ? { kind: 'unsafe', advisories } : { kind: 'clean' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** One line for whoever reads the check, and whether it may pass. */
export function verdictOn(audit: Audit, of: string): { passes: boolean; says: string } {
  if (audit.kind === 'clean') return { passes: true, says: `${of}: no advisory is known.` };
  if (audit.kind === 'not asked')
    return { passes: true, says: `${of}: NOT CHECKED, no registry could be asked (${audit.reason}).` };
  return { passes: false, says: [`${of}: known to be unsafe`, ...audit.advisories].join('\n    ') };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const verdicts = ['.', 'tools/runtime'].map((folder) => {
    const { stdout } = spawnSync('npm', ['audit', '--json'], {
      cwd: `${root}/${folder}`,
      encoding: 'utf8',
      timeout: 60_000,
      shell: process.platform === 'win32',
    });
    return verdictOn(readAudit(stdout), `${folder}/package-lock.json`);
  });
  for (const { says } of verdicts) process.stdout.write(`  ${says}\n`);
  process.exitCode = verdicts.every(({ passes }) => passes) ? 0 : 1;
}
