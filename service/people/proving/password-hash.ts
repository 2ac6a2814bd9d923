// Passwords as they are kept: argon2id (RFC 9106) with its parameters in the hash, one or two worked out at a time.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

export interface HashCost {
  /** In KiB, for as long as one is worked out. */
  memory: number;
  passes: number;
}

/** OWASP's and RFC 9106's second choice; about a third of a second on a small server. */
export const usualCost: HashCost = { memory: 65_536, passes: 3 };

export interface Verified {
  isRight: boolean;
  /** It was kept at another cost than today's: keep it anew. */
  isOutdated: boolean;
}

export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** @param kept null where there is no account or no password: the same work is done, and it is never right */
  verify(password: string, kept: string | null): Promise<Verified>;
}

/** So many wait already that another would wait for minutes. */
export class HashingBusy extends Error {
  readonly code = 'PASSWORDS_BUSY';
}

const saltBytes = 16;
const hashBytes = 32;

/** What argon2 is asked for one password. */
export interface HashWork extends HashCost {
  message: Buffer;
  /** The salt. */
  nonce: Buffer;
  parallelism: number;
  tagLength: number;
}

/** argon2 itself, or what looks at how often it is asked, and for what. */
export type Derive = (algorithm: 'argon2id', work: HashWork) => Promise<Buffer>;

/** @param atOnce how many are worked out together: each takes `cost.memory` @param mostWaiting throws `HashingBusy` beyond */
export function passwordHasher(
  cost: HashCost = usualCost,
  atOnce = 2,
  mostWaiting = 100,
  derive: Derive = promisify(argon2),
): PasswordHasher {
  const inTurn = queue(atOnce, mostWaiting);
  const workOut = (password: string, salt: Buffer, { memory, passes }: HashCost, tagLength = hashBytes) =>
    inTurn(() =>
      derive('argon2id', {
        message: plain(password),
        nonce: salt,
        parallelism: 1,
        tagLength,
        memory,
        passes,
      }),
    );
  return {
    async hash(password) {
      const salt = randomBytes(saltBytes);
      return written(cost, salt, await workOut(password, salt, cost));
    },
    async verify(password, kept) {
      const known = kept === null ? null : read(kept);
      if (!known) {
        await workOut(password, Buffer.alloc(saltBytes), cost);
        return { isRight: false, isOutdated: false };
      }
      const tag = await workOut(password, known.salt, known.cost, known.tag.length);
      const isOutdated = known.cost.memory !== cost.memory || known.cost.passes !== cost.passes;
      return { isRight: timingSafeEqual(tag, known.tag), isOutdated };
    },
  };
}

/** The same letters typed on another keyboard are the same password (NIST SP 800-63B-4, 3.1.1.2). */
function plain(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'), 'utf8');
}

function written({ memory, passes }: HashCost, salt: Buffer, tag: Buffer): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=1$${base64(salt)}$${base64(tag)}`;
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function read(kept: string): { cost: HashCost; salt: Buffer; tag: Buffer } {
  const [, memory, passes, salt = '', tag = ''] = shape.exec(kept) ?? [];
  if (memory === undefined) throw new Error('PASSWORD_HASH_UNREADABLE: a kept password is no argon2id hash.');
  return {
    cost: { memory: Number(memory), passes: Number(passes) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

function queue(atOnce: number, mostWaiting: number) {
  const waiting: (() => void)[] = [];
  let working = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (working >= atOnce) {
      if (waiting.length >= mostWaiting) throw new HashingBusy('Too many passwords are being checked.');
      await new Promise<void>((resolve) => void waiting.push(resolve));
    } else working += 1;
    try {
      return await work();
    } finally {
      // The turn is handed on, so that nobody slips in between.
      const next = waiting.shift();
      if (next) next();
      else working -= 1;
    }
  };
}
