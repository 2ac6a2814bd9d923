// Loads modules of the tree under test again and again, as if each time were the first.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const sources = new Map<string, string>();
let generation = 0;

/** From now on `import` gives what was loaded since the last call, and never what was loaded before it. */
export function startAfresh(): void {
  generation += 1;
}

/** Takes over the loading of everything below a folder; `node:test` becomes the stand-in. */
export function loadTree(folder: string, standIn: string): void {
  const tree = pathToFileURL(`${folder}/`).href;
  registerHooks({
    resolve(specifier, context, next) {
      const inside = context.parentURL?.startsWith(tree) ?? false;
      if (inside && specifier === 'node:test') return { url: standIn, shortCircuit: true };
      const isPackage = inside && !/^(\.|\/|node:|file:)/.test(specifier);
      const found = next(specifier, isPackage ? { ...context, parentURL: import.meta.url } : context);
      const again = found.url.startsWith(tree) && found.url.endsWith('.ts');
      return again ? { ...found, url: `${found.url}?${generation}` } : found;
    },
    load(url, context, next) {
      const [path = ''] = url.split('?');
      if (!path.startsWith(tree) || !path.endsWith('.ts')) return next(url, context);
      return { format: 'module', source: sourceOf(path), shortCircuit: true };
    },
  });
}

function sourceOf(url: string): string {
  const known = sources.get(url);
  if (known !== undefined) return known;
  const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
  sources.set(url, source);
  return source;
}
