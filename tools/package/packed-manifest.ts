// The package.json that others get: as the one of the repository, but pointing at what was compiled.

interface Manifest extends Readonly<Record<string, unknown>> {
  publishConfig?: Readonly<Record<string, unknown>>;
}

/**
 * What stands under `publishConfig` for the packed package takes the place of what the repository uses, as pnpm does by
 * itself and npm does not. Scripts are left out: they work in the repository only.
 */
export function packedManifest(manifest: Manifest): Manifest {
  const { exports, ...settings } = manifest.publishConfig ?? {};
  if (exports === undefined)
    throw new Error('package.json does not say under publishConfig.exports what others get.');
  const kept = Object.entries(manifest).filter(([name]) => name !== 'scripts');
  return { ...Object.fromEntries(kept), exports, publishConfig: settings };
}
