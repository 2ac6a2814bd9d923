// The headers of tus 1.0.0 (tus.io/protocols/resumable-upload): core protocol, with creation, termination and expiration.

export const tusVersion = '1.0.0';

export interface UploadMetadata {
  filename: string;
  /** As it was stated; null where it was not. */
  sha256: string | null;
}

/** `filename d29y…, sha256 …`: keys, each with its value in Base64. Null where there is no usable file name. */
export function uploadMetadata(header: string | undefined): UploadMetadata | null {
  const values = new Map<string, string>();
  for (const pair of (header ?? '').split(',')) {
    const [key = '', value = ''] = pair.trim().split(/ +/);
    if (key !== '') values.set(key.toLowerCase(), Buffer.from(value, 'base64').toString('utf8'));
  }
  const filename = (values.get('filename') ?? '').trim();
  const sha256 = values.get('sha256')?.toLowerCase() ?? null;
  if (filename === '' || filename.length > 255) return null;
  if (sha256 !== null && !/^[0-9a-f]{64}$/.test(sha256)) return null;
  return { filename, sha256 };
}

/** A whole number of bytes; null for anything else. */
export function byteCount(header: string | undefined): number | null {
  const text = header?.trim() ?? '';
  const count = /^\d{1,15}$/.test(text) ? Number(text) : null;
  return count !== null && Number.isSafeInteger(count) ? count : null;
}

export function tusHeaders(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { 'tus-resumable': tusVersion, ...more };
}

/** For an upload of which something is here. RFC 9110 dates. */
export function stateHeaders(
  { received, bytes }: { received: number; bytes: number },
  ends: Date,
): Record<string, string> {
  return tusHeaders({
    'upload-offset': String(received),
    'upload-length': String(bytes),
    'upload-expires': ends.toUTCString(),
    'cache-control': 'no-store',
  });
}
