// Compiles service/pages/styles/due-regard.scss into service/pages/assets/due-regard.css.
// `--check` writes nothing and fails when the committed file differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

const source = fileURLToPath(new URL('../service/pages/styles/due-regard.scss', import.meta.url));
const target = fileURLToPath(new URL('../service/pages/assets/due-regard.css', import.meta.url));
const packages = fileURLToPath(new URL('../node_modules/', import.meta.url));

/** The style sheet, compressed. */
export function styles(): string {
  return `${compile(source, { style: 'compressed', charset: false, loadPaths: [packages], quietDeps: true }).css}\n`;
}

if (import.meta.main) {
  const compiled = styles();
  if (!process.argv.includes('--check')) writeFileSync(target, compiled);
  else if (readFileSync(target, 'utf8') !== compiled) {
    process.stderr.write(
      'service/pages/assets/due-regard.css is not what the styles say. Run tools/build-styles.ts.\n',
    );
    process.exitCode = 1;
  }
}
