// Verifies a file that holds a pack, JSON or a page: nothing but its bytes is needed.
import { packInPage } from './pack-page-proof.ts';
import { type PackCheck, verifyPack } from './verify-pack.ts';
import { verifyPackPage } from './verify-pack-page.ts';

export interface FileCheck extends PackCheck {
  kind: 'json' | 'html';
}

export function verifyPackFile(bytes: Uint8Array): FileCheck {
  const text = Buffer.from(bytes).toString('utf8');
  // Words of a page may stand within a pack: what begins as one is one.
  const isPack = text.startsWith('{"format":"due-regard-pack"');
  const isPage =
    !isPack && (/^\s*<|<html|<!--due-regard-page /i.test(text.slice(0, 2000)) || packInPage(text) !== null);
  const check = isPage ? verifyPackPage(text) : verifyPack(text);
  const odd = oddByte(bytes, text);
  return {
    ...check,
    kind: isPage ? 'html' : 'json',
    faults: [...(odd === null ? [] : [odd]), ...check.faults],
  };
}

/** Bytes that are no text cannot have been written, and might be read as if they were. */
function oddByte(bytes: Uint8Array, text: string): PackCheck['faults'][number] | null {
  const again = Buffer.from(text, 'utf8');
  if (again.equals(bytes)) return null;
  const at = again.findIndex((byte, index) => byte !== bytes[index]);
  const offset = at < 0 ? again.length : at;
  const line = Buffer.from(bytes.slice(0, offset)).toString('latin1').split('\n').length;
  return { part: null, entry: null, line, sentence: `Byte ${offset + 1} of the file is no text.` };
}
