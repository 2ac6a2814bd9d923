// A device for tests that makes and uses passkeys as a real one does (WebAuthn Level 3), and can be told to do it wrongly.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

export interface Saying {
  challenge: string;
  origin: string;
  /** The name that the page asked under. */
  rpId: string;
  /** False: nobody looked whether it is them. */
  isVerified?: boolean;
  counter?: number;
  /** What it says whose passkey it is; its own person unless stated. */
  userHandle?: string;
}

export interface MadeUpDevice {
  id: string;
  make(saying: Saying): string;
  use(saying: Saying): string;
}

/** @param userHandle of whose passkey it is, as base64url */
export function madeUpDevice(userHandle: string): MadeUpDevice {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const idBytes = randomBytes(16);
  const id = idBytes.toString('base64url');
  const answer = (response: Record<string, unknown>) =>
    JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  return {
    id,
    make(saying) {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, 16]), idBytes, coseKey(publicKey)]);
      const authData = Buffer.concat([authenticatorData(saying, 0x40), attested]);
      const attestationObject = Buffer.concat([
        Buffer.from([0xa3]),
        ...[text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0])],
        ...[text('authData'), head(2, authData.length), authData],
      ]);
      return answer({
        clientDataJSON: clientData('webauthn.create', saying).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      });
    },
    use(saying) {
      const data = clientData('webauthn.get', saying);
      const authData = authenticatorData(saying, 0);
      const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()]);
      return answer({
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
        userHandle: saying.userHandle ?? userHandle,
      });
    },
  };
}

function clientData(type: string, { challenge, origin }: Saying): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** Hash of the name, flags (1 present, 4 verified, 0x40 attested), and the count. */
function authenticatorData({ rpId, isVerified = true, counter = 0 }: Saying, more: number): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const flags = Buffer.from([1 | (isVerified ? 4 : 0) | more]);
  return Buffer.concat([createHash('sha256').update(rpId).digest(), flags, count]);
}

/** The public key as a COSE map (RFC 9053): EC2, ES256, P-256, x, y. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const [xBytes, yBytes] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    ...[head(2, xBytes.length), xBytes, Buffer.from([0x22]), head(2, yBytes.length), yBytes],
  ]);
}

function text(words: string): Buffer {
  return Buffer.concat([head(3, words.length), Buffer.from(words)]);
}

/** Of a CBOR string of this length (RFC 8949, section 3). */
function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff]);
}
