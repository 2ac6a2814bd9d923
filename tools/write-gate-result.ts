// Runs the gate of accessibility and, when it has been passed, keeps its result for the accessibility statement.
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { status } = spawnSync(process.execPath, [at('test.ts'), 'service/journeys/gate'], {
  stdio: 'inherit',
});
if (status === 0) {
  copyFileSync(at('../.cache/gate-result.json'), at('../service/site/accessibility/gate-result.json'));
  process.stdout.write('The result is kept in service/site/accessibility/gate-result.json.\n');
} else {
  process.stdout.write('The gate was not passed, so nothing is kept.\n');
  process.exitCode = 1;
}
