// Reads a line of an export as strictly as it was written: nothing may be missing, added or of another form.
import type { ChangedField, ExportedEvent, KeptValue, LedgerEvent, SignedRoot } from './ledger-event.ts';

export type ExportedLine = { kind: 'event'; event: ExportedEvent } | { kind: 'root'; root: SignedRoot };

/** A line that is neither an event nor a root. The message says where, and what is odd. */
export class UnreadableLine extends Error {}

/** Throws `UnreadableLine`. */
export function readExportedLine(text: string): ExportedLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UnreadableLine('it is not JSON', { cause: error });
  }
  if (isMembers(value) && 'root' in value)
    return { kind: 'root', root: readRoot(members(value, 'line', ['root'])['root']) };
  return { kind: 'event', event: readExportedEvent(value) };
}

/** Throws `UnreadableLine`. */
export function readExportedEvent(value: unknown): ExportedEvent {
  const { event, previous, hash, values } = members(value, 'line', ['event', 'previous', 'hash', 'values']);
  return {
    event: readEvent(event),
    previous: digest(previous, 'previous'),
    hash: digest(hash, 'hash'),
    values: list(values, 'values').map(readValue),
  };
}

function readEvent(value: unknown): LedgerEvent {
  const names = ['version', 'number', 'at', 'actor', 'action', 'subject', 'fields', 'request'];
  const it = members(value, 'event', names);
  const actor = members(it['actor'], 'event.actor', ['id', 'role', 'name']);
  const subject = members(it['subject'], 'event.subject', ['kind', 'id']);
  return {
    version: versionOne(it['version'], 'event.version'),
    number: positive(it['number'], 'event.number'),
    at: instant(it['at'], 'event.at'),
    actor: {
      id: word(actor['id'], 'event.actor.id'),
      role: like(/^[A-Za-z0-9 _.-]{1,200}$/, actor['role'], 'event.actor.role', 'is no role'),
      name: orNull(digest, actor['name'], 'event.actor.name'),
    },
    action: like(/^[a-z-]+\.[a-z-]+$/, it['action'], 'event.action', 'is not of the form subject.done'),
    subject: {
      kind: word(subject['kind'], 'event.subject.kind'),
      id: word(subject['id'], 'event.subject.id'),
    },
    fields: list(it['fields'], 'event.fields').map(readField),
    request: orNull(requestId, it['request'], 'event.request'),
  };
}

function readField(value: unknown, index: number): ChangedField {
  const place = `event.fields.${index}`;
  const { field, before, after } = members(value, place, ['field', 'before', 'after']);
  return {
    field: word(field, `${place}.field`),
    before: orNull(digest, before, `${place}.before`),
    after: orNull(digest, after, `${place}.after`),
  };
}

function readValue(value: unknown, index: number): KeptValue {
  const at = `values.${index}`;
  const { place, field, salt, value: kept } = members(value, at, ['place', 'field', 'salt', 'value']);
  if (place !== 'name' && place !== 'before' && place !== 'after')
    return odd(`${at}.place`, 'is not name, before or after');
  return {
    place,
    field: field === '' ? '' : word(field, `${at}.field`),
    salt: like(/^[0-9a-f]{32}$/, salt, `${at}.salt`, 'is not 32 small hexadecimal letters'),
    value: like(/^/, kept, `${at}.value`, 'is no text'),
  };
}

function readRoot(value: unknown): SignedRoot {
  const names = ['version', 'day', 'number', 'hash', 'notedAt', 'key', 'signature'];
  const it = members(value, 'root', names);
  return {
    version: versionOne(it['version'], 'root.version'),
    day: like(/^\d{4}-\d{2}-\d{2}$/, it['day'], 'root.day', 'is no day'),
    number: positive(it['number'], 'root.number'),
    hash: digest(it['hash'], 'root.hash'),
    notedAt: instant(it['notedAt'], 'root.notedAt'),
    key: digest(it['key'], 'root.key'),
    signature: like(/^[0-9a-f]{128}$/, it['signature'], 'root.signature', 'is no signature'),
  };
}

type Members = Readonly<Record<string, unknown>>;

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with exactly these names. */
function members(value: unknown, place: string, names: readonly string[]): Members {
  if (!isMembers(value)) return odd(place, 'is no object');
  const missing = names.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return odd(place, `has no “${missing}”`);
  const added = Object.keys(value).find((name) => !names.includes(name));
  return added === undefined ? value : odd(place, `has “${added}”, which no such line has`);
}

function list(value: unknown, place: string): readonly unknown[] {
  return Array.isArray(value) ? value : odd(place, 'is no list');
}

function like(pattern: RegExp, value: unknown, place: string, reason: string): string {
  return typeof value === 'string' && pattern.test(value) ? value : odd(place, reason);
}

function digest(value: unknown, place: string): string {
  return like(/^[0-9a-f]{64}$/, value, place, 'is not 64 small hexadecimal letters');
}

function word(value: unknown, place: string): string {
  return like(/^[A-Za-z0-9 _.-]{1,80}$/, value, place, 'is not a plain word');
}

function requestId(value: unknown, place: string): string {
  return like(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, value, place, 'is no id of a request');
}

function instant(value: unknown, place: string): string {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
  const text = like(form, value, place, 'is no time such as 2026-01-31T12:00:00.000Z');
  return Number.isNaN(Date.parse(text)) ? odd(place, 'is no time') : text;
}

function positive(value: unknown, place: string): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
    ? value
    : odd(place, 'is not a whole number from 1');
}

function versionOne(value: unknown, place: string): 1 {
  return value === 1 ? value : odd(place, 'is not 1: a newer format needs a newer version');
}

function orNull(read: (value: unknown, place: string) => string, value: unknown, place: string) {
  return value === null ? null : read(value, place);
}

function odd(place: string, reason: string): never {
  throw new UnreadableLine(`${place} ${reason}`);
}
