// The digest of what the public reads: anybody can work it out again from the JSON of its page.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../packs/canonical-json.ts';
import type { PublicContent } from './public-content.ts';

/** What the digest is of: canonical JSON (RFC 8785) in UTF-8. */
export function digestedText(content: PublicContent): string {
  return canonicalJson(content);
}

/** SHA-256 in hexadecimal. */
export function workOutDigest(content: PublicContent): string {
  return createHash('sha256').update(digestedText(content), 'utf8').digest('hex');
}
