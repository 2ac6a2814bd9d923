// Runs every check there is, one after the other, whatever the others say, and ends with what failed.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Check {
  name: string;
  command: string;
  args: string[];
  /** What to do about it. */
  mend: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const tool = (path: string): string => join(root, 'tools', path);

function generated(name: string, script: string): Check {
  const mend = `node tools/${script}`;
  return { name: `${name} are fresh`, command: process.execPath, args: [tool(script), '--check'], mend };
}

const checks: Check[] = [
  {
    name: 'format',
    command: bin('prettier'),
    args: ['--check', '--log-level=warn', '.'],
    mend: 'npx prettier --write .',
  },
  { name: 'lint', command: bin('oxlint'), args: ['--type-aware'], mend: 'what oxlint says' },
  { name: 'types', command: bin('tsc'), args: ['-p', 'tsconfig.json'], mend: 'what tsc says' },
  { name: 'nothing unused', command: bin('knip'), args: ['--no-progress'], mend: 'take out what knip names' },
  {
    name: 'packages without a known advisory',
    command: process.execPath,
    args: [tool('audit-dependencies.ts')],
    mend: 'take the mended version of what is named (SECURITY.md says how soon)',
  },
  generated('table types', 'generate-table-types.ts'),
  generated('component types', 'generate-govuk-types.ts'),
  generated('styles', 'build-styles.ts'),
  generated('script of the editor', 'build-editor.ts'),
  {
    name: 'tests, with architecture and examples',
    command: process.execPath,
    args: [tool('test.ts')],
    mend: 'what failed above',
  },
];

const failed: Check[] = [];
for (const check of checks) {
  process.stdout.write(`\n${check.name}\n`);
  const started = performance.now();
  const { status, error } = run(check);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const passed = status === 0;
  process.stdout.write(
    `  ${passed ? '✔' : '✖'} ${check.name} (${seconds} s)${error ? `: ${error.message}` : ''}\n`,
  );
  if (!passed) failed.push(check);
}
process.stdout.write(`\n${checks.length - failed.length} checks passed, ${failed.length} failed\n`);
for (const { name, mend } of failed) process.stdout.write(`  ✖ ${name}: ${mend}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;

function run({ command, args }: Check): SpawnSyncReturns<Buffer> {
  return spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
}
