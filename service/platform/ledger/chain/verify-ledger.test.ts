// Verification finds what was bent, and says in which event; nothing but the export is needed for it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import {
  canonicalJson,
  digestOfValue,
  type ExportedEvent,
  firstPrevious,
  hashOfEvent,
  verifyLedger,
} from './index.ts';

const salt = '0123456789abcdef0123456789abcdef';

function* chainOf(length: number): Generator<ExportedEvent> {
  let previous = firstPrevious;
  for (let number = 1; number <= length; number += 1) {
    const value = { place: 'after' as const, field: 'note', salt, value: `Note ${number}` };
    const event = {
      version: 1 as const,
      number,
      at: '2026-01-31T12:00:00.000Z',
      actor: { id: 'staff', role: 'staff', name: null },
      action: 'policy.approved',
      subject: { kind: 'policy', id: String(number) },
      fields: [{ field: 'note', before: null, after: digestOfValue(value) }],
      request: null,
    };
    const hash = hashOfEvent(previous, event);
    yield { event, previous, hash, values: [value] };
    previous = hash;
  }
}

const linesOf = (events: Iterable<ExportedEvent>) => [...events].map((each) => JSON.stringify(each));

/** Code and number of each fault, once `bend` has been at a chain of six. */
async function foundIn(bend: (events: ExportedEvent[]) => ExportedEvent[], roots?: string[]) {
  const check = await verifyLedger(linesOf(bend([...chainOf(6)])), { roots: roots ?? [] });
  return check.faults.map(({ code, event }) => [code, event]);
}

test('a chain as it was recorded has no fault, and its root is the hash of its last event', async () => {
  const events = [...chainOf(6)];
  const check = await verifyLedger(linesOf(events), { roots: [events[2]!.hash] });
  assert.deepEqual(check, {
    events: 6,
    root: events[5]!.hash,
    values: { there: 6, erased: 0 },
    signed: { roots: 0, unchecked: 0, keys: [] },
    faults: [],
    faultsInAll: 0,
  });
});

test('the hash can be worked out by hand: SHA-256 of 64 noughts and the JSON with its names in order', () => {
  const [first] = chainOf(1);
  const { after } = first!.event.fields[0]!;
  // Written out here, not made by the program.
  const text = `{"action":"policy.approved","actor":{"id":"staff","name":null,"role":"staff"},"at":"2026-01-31T12:00:00.000Z","fields":[{"after":"${after}","before":null,"field":"note"}],"number":1,"request":null,"subject":{"id":"1","kind":"policy"},"version":1}`;
  const byHand = createHash('sha256').update('0'.repeat(64)).update(text).digest('hex');
  assert.equal(first!.hash, byHand);
  const value = createHash('sha256').update(`["${salt}","after","note","Note 1"]`).digest('hex');
  assert.equal(after, value);
});

describe('what was bent is found', () => {
  test('a changed event', async () => {
    const bend = (events: ExportedEvent[]) =>
      events.with(2, { ...events[2]!, event: { ...events[2]!.event, action: 'policy.retired' } });
    assert.deepEqual(await foundIn(bend), [['LEDGER_EVENT_CHANGED', 3]]);
  });

  test('a changed event that was hashed anew', async () => {
    const bend = (events: ExportedEvent[]) => {
      const event = { ...events[2]!.event, action: 'policy.retired' };
      return events.with(2, { ...events[2]!, event, hash: hashOfEvent(events[2]!.previous, event) });
    };
    assert.deepEqual(await foundIn(bend), [['LEDGER_CHAIN_BROKEN', 4]]);
  });

  test('a removed event, first, in the middle, or several', async () => {
    assert.deepEqual(await foundIn((events) => events.slice(1)), [['LEDGER_EVENT_MISSING', 2]]);
    assert.deepEqual(await foundIn((events) => events.toSpliced(2, 1)), [['LEDGER_EVENT_MISSING', 4]]);
    const check = await verifyLedger(linesOf([...chainOf(6)].toSpliced(1, 3)));
    assert.match(check.faults[0]?.sentence ?? '', /Events 2 to 4 are not before event 5/);
  });

  test('events in another order', async () => {
    const swap = ([one, two, three, four, ...others]: ExportedEvent[]) =>
      [one, two, four, three, ...others].filter((each) => each !== undefined);
    assert.deepEqual(await foundIn(swap), [
      ['LEDGER_EVENT_MISSING', 4],
      ['LEDGER_EVENT_MOVED', 3],
    ]);
  });

  test('an event that is there twice', async () => {
    const twice = (events: ExportedEvent[]) => [...events, events[5]!];
    assert.deepEqual(await foundIn(twice), [['LEDGER_EVENT_MOVED', 6]]);
  });

  test('a changed value, and one that was put in', async () => {
    const other = { place: 'after' as const, field: 'note', salt, value: 'Another note' };
    const changed = (events: ExportedEvent[]) => events.with(3, { ...events[3]!, values: [other] });
    assert.deepEqual(await foundIn(changed), [['LEDGER_VALUE_CHANGED', 4]]);
    const added = (events: ExportedEvent[]) =>
      events.with(3, { ...events[3]!, values: [...events[3]!.values, { ...other, place: 'before' }] });
    assert.deepEqual(await foundIn(added), [['LEDGER_VALUE_CHANGED', 4]]);
  });

  test('a chain written anew, and one cut off, by a root that was published', async () => {
    const roots = [[...chainOf(6)][5]!.hash];
    assert.deepEqual(await foundIn((events) => events.slice(0, 5), roots), [['LEDGER_ROOT_ABSENT', null]]);
    assert.deepEqual(await foundIn((events) => events.slice(0, 5)), []);
  });

  test('a line that is no event', async () => {
    const lines = linesOf(chainOf(2));
    const check = await verifyLedger([...lines, 'not JSON', '{"event":1}']);
    assert.deepEqual(
      check.faults.map(({ code, line }) => [code, line]),
      [
        ['LEDGER_LINE_UNREADABLE', 3],
        ['LEDGER_LINE_UNREADABLE', 4],
      ],
    );
    assert.equal((await verifyLedger([''])).faults[0]?.code, 'LEDGER_EMPTY');
  });
});

test('an erased value is counted, and is no fault', async () => {
  const events = [...chainOf(3)].map((each) => ({ ...each, values: [] }));
  const { values, faults } = await verifyLedger(linesOf(events));
  assert.deepEqual([values, faults], [{ there: 0, erased: 3 }, []]);
});

test('each line is asked for once and let go, however many there are and however much is wrong', async () => {
  let asked = 0;
  function* lines() {
    for (const each of chainOf(3000)) {
      asked += 1;
      yield JSON.stringify({ ...each, hash: firstPrevious });
    }
  }
  const check = await verifyLedger(lines());
  assert.deepEqual([asked, check.events, check.faults.length], [3000, 3000, 100]);
  assert.ok(check.faultsInAll >= 3000);
});

test('JSON has one spelling, and a number that could have two is refused', () => {
  assert.equal(canonicalJson({ b: [1, null, 'é'], a: '\u0007' }), '{"a":"\\u0007","b":[1,null,"é"]}');
  assert.throws(() => canonicalJson(0.5), RangeError);
});
