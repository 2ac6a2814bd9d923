// Reads a pack from a file as strictly as it was written: nothing may be missing, added or of another form.
import type { PackFile } from './pack-file.ts';
import {
  ofEachPart,
  type PackDigests,
  type PackEntry,
  type PackPart,
  packParts,
  type PackValue,
} from './pack.ts';

/** It is no pack. The message says where, and what is odd. */
export class UnreadablePack extends Error {}

/** Throws `UnreadablePack`. @param value what JSON was parsed to */
export function readPackFile(value: unknown): PackFile {
  const it = members(value, 'the file', ['format', 'version', 'parts', 'digests', 'proof']);
  if (it['format'] !== 'due-regard-pack' || it['version'] !== 1)
    return odd('its format', 'is not due-regard-pack, version 1');
  const parts = members(it['parts'], 'parts', packParts);
  const digests = members(it['digests'], 'the list of digests', packParts);
  const proof = members(it['proof'], 'the proof', ['digest', 'key', 'seal', 'signature']);
  return {
    ...{ format: 'due-regard-pack', version: 1 },
    parts: ofEachPart((part) => list(parts[part], `part “${part}”`).map((each, at) => entry(each, part, at))),
    digests: ofEachPart((part) => digestsOfPart(digests[part], part)),
    proof: {
      digest: hexadecimal(proof['digest'], 64, 'the digest of the proof'),
      key: hexadecimal(proof['key'], 64, 'the key of the proof'),
      seal: hexadecimal(proof['seal'], 64, 'the seal of the proof'),
      signature: hexadecimal(proof['signature'], 128, 'the signature of the proof'),
    },
  };
}

function entry(value: unknown, part: PackPart, at: number): PackEntry {
  const place = `entry ${at + 1} of part “${part}”`;
  const { id, content } = members(value, place, ['id', 'content']);
  if (typeof id !== 'string') return odd(`the id of ${place}`, 'is no text');
  if (!isMembers(content)) return odd(`the content of ${place}`, 'is no object');
  return { id, content };
}

function digestsOfPart(value: unknown, part: PackPart): PackDigests['parts'][PackPart] {
  const place = `the digests of part “${part}”`;
  const { digest, entries } = members(value, place, ['digest', 'entries']);
  return {
    digest: hexadecimal(digest, 64, place),
    entries: list(entries, place).map((pair) => {
      const [id, its, ...more] = list(pair, place);
      if (typeof id !== 'string' || more.length > 0) return odd(place, 'are not pairs of id and digest');
      return [id, hexadecimal(its, 64, place)] as const;
    }),
  };
}

type Members = { readonly [name: string]: PackValue };

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function members(value: unknown, place: string, names: readonly string[]): Readonly<Record<string, unknown>> {
  if (!isMembers(value)) return odd(place, 'is no object');
  const missing = names.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return odd(place, `has no “${missing}”`);
  const added = Object.keys(value).find((name) => !names.includes(name));
  return added === undefined ? value : odd(place, `has “${added}”, which no pack has`);
}

function list(value: unknown, place: string): readonly unknown[] {
  return Array.isArray(value) ? value : odd(place, 'is no list');
}

function hexadecimal(value: unknown, length: number, place: string): string {
  const isIt = typeof value === 'string' && value.length === length && /^[0-9a-f]+$/.test(value);
  return isIt ? value : odd(place, `is not ${length} small hexadecimal letters`);
}

function odd(place: string, reason: string): never {
  throw new UnreadablePack(`${place} ${reason}`);
}
