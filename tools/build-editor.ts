// Bundles the editor for browsers into service/publications/editing/assets/editor.js.
// `--check` writes nothing and fails when the committed file differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = fileURLToPath(
  new URL('../service/publications/editing/browser/start-editor.ts', import.meta.url),
);
const target = fileURLToPath(new URL('../service/publications/editing/assets/editor.js', import.meta.url));

const licence =
  '/*! With ProseMirror, MIT licence, Copyright (C) 2015-2017 by Marijn Haverbeke and others: see NOTICE. */';

/** The script, in one file. */
export async function editorScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: licence },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

if (import.meta.main) {
  const script = await editorScript();
  if (!process.argv.includes('--check')) writeFileSync(target, script);
  else if (readFileSync(target, 'utf8') !== script) {
    process.stderr.write(
      'service/publications/editing/assets/editor.js is not what its source says. Run tools/build-editor.ts.\n',
    );
    process.exitCode = 1;
  }
}
