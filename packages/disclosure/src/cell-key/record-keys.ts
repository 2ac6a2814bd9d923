// A key for each person, made once with a secret and kept, so that the same people always get the same change.

/** HMAC-SHA256 with the body's secret, or another keyed hash: at least 8 bytes for a text. It is handed in; the package holds no secret. */
export type KeyedHash = (text: string) => Uint8Array;

/** 64 bits for each person, as two halves. */
export interface Keys {
  high: Uint32Array;
  low: Uint32Array;
}

export interface RecordKeys {
  /** One for each person, in the order asked. */
  keys: Keys;
  /** What is to be kept, all of it, old and new: 16 hexadecimal digits by person. */
  kept: ReadonlyMap<string, string>;
  /** How many had no key before. */
  added: number;
}

const KEY = /^[0-9a-f]{16}$/;

/**
 * A person keeps the key they have, even after the secret has changed; a new one has it made of their id. Throws a RangeError
 * for a kept key that is not 16 hexadecimal digits, and for a hash of fewer than 8 bytes.
 */
export function recordKeys(
  people: readonly string[],
  before: ReadonlyMap<string, string>,
  hash: KeyedHash,
): RecordKeys {
  const kept = new Map(before);
  for (const person of people) if (!kept.has(person)) kept.set(person, keyText(hash(person)));
  const keys: Keys = { high: new Uint32Array(people.length), low: new Uint32Array(people.length) };
  for (const [at, person] of people.entries()) {
    const text = kept.get(person) ?? '';
    // The person is not named: the sentence may be logged.
    if (!KEY.test(text))
      throw new RangeError(`The kept key of person ${at + 1} is not 16 hexadecimal digits.`);
    keys.high[at] = Number.parseInt(text.slice(0, 8), 16);
    keys.low[at] = Number.parseInt(text.slice(8), 16);
  }
  return { keys, kept, added: kept.size - before.size };
}

function keyText(bytes: Uint8Array): string {
  if (bytes.length < 8)
    throw new RangeError(`A keyed hash must give at least 8 bytes, and gave ${bytes.length}.`);
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The keys from 0 to 255 that the layout of the Office for National Statistics asks for. */
export function onsRecordKeys({ high }: Keys): Uint8Array {
  return Uint8Array.from(high, (word) => word >>> 24);
}
