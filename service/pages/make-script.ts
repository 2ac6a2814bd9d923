// Makes one script for browsers out of a module of ours and what it imports: types taken out, nothing else changed, no bundler.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { download, everyone, route, type Route } from './route.ts';

export interface Script {
  /** Holds a digest of the content, so that browsers may keep it for good. */
  path: string;
  content: string;
}

/**
 * @param folder of the address, such as `/ledger`
 * Throws SCRIPT_UNUSABLE for a module that cannot be joined: it imports a package, renames what it imports, or a name is there twice.
 */
export function makeScript(entry: URL, folder: string): Script {
  const modules = new Map<string, string>();
  collect(entry, modules);
  const content = `${[...modules.values()].join('\n\n')}\n`;
  refuseTwice(content, entry);
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const name = basename(entry.pathname, '.ts');
  return { path: `${folder}/${name}-${digest}.js`, content };
}

/** The address that a script is fetched from, for everybody. */
export function scriptRoute({ path, content }: Script): Route {
  return route({
    method: 'GET',
    path,
    permission: everyone,
    answer: () =>
      download({
        fileName: basename(path),
        contentType: 'text/javascript; charset=utf-8',
        content,
        disposition: 'inline',
        cache: { etag: basename(path, '.js'), seconds: 31_536_000 },
      }),
  });
}

const imports = /^(?:import|export)\s+\{([^}]*)\}\s+from\s+'([^']+)';[ \t]*$/gm;

/** What a module imports comes before it, and each module once. */
function collect(module: URL, modules: Map<string, string>): void {
  if (modules.has(module.href)) return;
  modules.set(module.href, '');
  const source = stripTypeScriptTypes(readFileSync(fileURLToPath(module), 'utf8'));
  for (const [, names = '', from = ''] of source.matchAll(imports)) {
    if (!from.startsWith('.') || /\sas\s/.test(names)) throw unusable(module, `{${names}} from ${from}`);
    collect(new URL(from, module), modules);
  }
  const joined = source.replaceAll(imports, '').replaceAll(/^export (?=\w)/gm, '');
  const left = /^(?:import|export)\b.*$/m.exec(joined);
  if (left) throw unusable(module, left[0]);
  modules.delete(module.href);
  modules.set(
    module.href,
    joined
      .replaceAll(/[ \t]+$/gm, '')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
  );
}

function refuseTwice(content: string, entry: URL): void {
  const declared = /^(?:async )?(?:function\*?|const|let|class) (\w+)/gm;
  const names = [...content.matchAll(declared)].map(([, name = '']) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw unusable(entry, `${twice}, which is there twice`);
}

function unusable(module: URL, what: string): Error {
  return new Error(`SCRIPT_UNUSABLE: ${basename(module.pathname)} cannot be joined into a script: ${what}.`);
}
