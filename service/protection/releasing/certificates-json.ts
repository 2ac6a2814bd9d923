// The certificates of a release as a file, which says that it is not for release.
import type { KeptRelease } from './kept-release.ts';

export function certificatesJson({ proof, digest }: Pick<KeptRelease, 'proof' | 'digest'>): string {
  return JSON.stringify({
    marking: 'NOT FOR RELEASE. Whoever has this has the true numbers.',
    format: 'due-regard certificates 1',
    release: digest,
    attackers: proof.attackers,
  });
}
