// A release as a text: names in order, so that its digest is the same wherever it is written.
import { canonicalText } from './canonical-text.ts';
import type { Manifest } from './manifest.ts';
import type { ReleasedTables } from './released-tables.ts';
import type { Json } from './release-tools.ts';

export interface KeptText {
  content: ReleasedTables;
  manifest: Manifest;
  digest: string;
}

const format = 'due-regard release 1';

/** What its digest is of. */
export function textToSeal(content: unknown, manifest: Manifest): string {
  return canonicalText(plain({ format, content, manifest }));
}

export function keptText(content: unknown, manifest: Manifest, digest: string): string {
  return canonicalText(plain({ format, content, manifest, digest }));
}

/** Null for anything that is not the text of a release; what it holds is trusted only once its seal fits. */
export function readKeptText(text: string): KeptText | null {
  try {
    const read: (Partial<KeptText> & { format?: unknown }) | null = JSON.parse(text);
    const { content, manifest, digest } = read ?? {};
    return read?.format === format && content && manifest && typeof digest === 'string'
      ? { content, manifest, digest }
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** As JSON has it: no undefined, no class. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
