// The editor's script, for the pages on which something is written. It is bundled by tools/build-editor.ts.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Script, scriptRoute } from '../../pages/make-script.ts';
import type { Route } from '../../pages/route.ts';

const content = readFileSync(new URL('assets/editor.js', import.meta.url), 'utf8');
const digest = createHash('sha256').update(content).digest('hex').slice(0, 12);

/** Its address stands among the scripts of a page with an `editorField`. */
export const editorScript: Script = { path: `/desk/editor/editor-${digest}.js`, content };

export function serveEditor(): Route {
  return scriptRoute(editorScript);
}
