// The kinds of finding there are, in the order in which the form offers them.
import type { KindPages } from './findings/kind-pages.ts';
import { ratePages } from './rates/rate-pages.ts';

export const findingKinds: readonly KindPages[] = [ratePages];

export function findKind(id: string): KindPages | undefined {
  return findingKinds.find((kind) => kind.id === id);
}
