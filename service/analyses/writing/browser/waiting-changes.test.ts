// What waits to be saved: let go when it is, kept when more was typed, held where somebody else was there, and shown to nobody else.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keptPrefix, readKept, type TabStorage, writeKept } from './kept-in-tab.ts';
import {
  keepMine,
  noteTyped,
  type ReplyConflict,
  settleBatch,
  takeBatch,
  textKept,
  type WaitingChanges,
} from './waiting-changes.ts';

const reply = { saved: [], conflicts: [], problems: [], at: '14:02' };
const theirs: ReplyConflict = {
  ...{ field: 'purpose', value: 'Theirs', typed: 'Theirs', words: 'Theirs' },
  ...{ edition: 5, by: 'Abe Rudd', at: 'today' },
};

function typed(text: string, edition = 0): WaitingChanges {
  const waiting: WaitingChanges = {};
  noteTyped(waiting, 'purpose', [text], edition);
  return waiting;
}

describe('what was typed', () => {
  it('is let go once the server has it', () => {
    const waiting = typed('One');
    const batch = takeBatch(waiting);
    settleBatch(waiting, batch, { ...reply, saved: [{ field: 'purpose', edition: 1 }] });
    assert.deepEqual(waiting, {});
  });

  it('waits on with the new edition where more was typed meanwhile', () => {
    const waiting = typed('One');
    const batch = takeBatch(waiting);
    noteTyped(waiting, 'purpose', ['One and two'], 0);
    settleBatch(waiting, batch, { ...reply, saved: [{ field: 'purpose', edition: 1 }] });
    assert.deepEqual(waiting['purpose'], { values: ['One and two'], edition: 1, tried: null, held: null });
  });

  it('is held at a conflict until its writer keeps their own', () => {
    const waiting = typed('Mine');
    const found = settleBatch(waiting, takeBatch(waiting), { ...reply, conflicts: [theirs] });
    assert.deepEqual(found, [theirs]);
    noteTyped(waiting, 'purpose', ['Mine, longer'], 0);
    assert.deepEqual(takeBatch(waiting), {});
    keepMine(waiting, theirs);
    assert.equal(takeBatch(waiting)['purpose']?.edition, 5);
  });

  it('is no conflict with what was sent before and never answered', () => {
    const waiting = typed('Sent');
    takeBatch(waiting);
    noteTyped(waiting, 'purpose', ['Sent and more'], 0);
    const own = { ...theirs, value: 'Sent', edition: 1 };
    assert.deepEqual(settleBatch(waiting, takeBatch(waiting), { ...reply, conflicts: [own] }), []);
    assert.equal(takeBatch(waiting)['purpose']?.edition, 1);
  });

  it('that cannot be kept as it is waits until it is changed', () => {
    const waiting = typed('soon');
    const problems = [{ field: 'purpose', message: 'no day' }];
    settleBatch(waiting, takeBatch(waiting), { ...reply, problems });
    assert.deepEqual(takeBatch(waiting), {});
    noteTyped(waiting, 'purpose', ['1 April 2027'], 0);
    assert.deepEqual(takeBatch(waiting)['purpose']?.values, ['1 April 2027']);
  });

  it('is compared as the server keeps it', () => {
    assert.equal(textKept([' One\r\ntwo \n']), 'One\ntwo');
    assert.equal(textKept(['a', 'b']), 'a\nb');
  });
});

describe('the storage of the tab', () => {
  const ofTab = (): TabStorage & { all: Map<string, string> } => {
    const all = new Map<string, string>();
    return {
      all,
      get length() {
        return all.size;
      },
      key: (at) => [...all.keys()][at] ?? null,
      getItem: (name) => all.get(name) ?? null,
      setItem: (name, value) => void all.set(name, value),
      removeItem: (name) => void all.delete(name),
    };
  };

  it('gives back what the same person typed on the same page, and is emptied with it', () => {
    const storage = ofTab();
    const waiting = typed('Mine');
    assert.equal(writeKept(storage, '/page', { by: 'ann', waiting }), true);
    assert.deepEqual(readKept(storage, '/page', 'ann'), waiting);
    assert.deepEqual(readKept(storage, '/other', 'ann'), {});
    writeKept(storage, '/page', { by: 'ann', waiting: {} });
    assert.equal(storage.all.size, 0);
  });

  it('shows nobody what another person left there, and removes it', () => {
    const storage = ofTab();
    writeKept(storage, '/page', { by: 'ann', waiting: typed('Mine') });
    assert.deepEqual(readKept(storage, '/page', 'abe'), {});
    assert.equal(storage.all.size, 0);
  });

  it('is read as empty where it holds nothing of ours, and says where it is full', () => {
    const storage = ofTab();
    storage.all.set(`${keptPrefix}/page`, 'not JSON');
    storage.all.set('another’s', 'stays');
    assert.deepEqual(readKept(storage, '/page', 'ann'), {});
    assert.deepEqual([...storage.all.keys()], ['another’s']);
    const full = {
      ...storage,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    assert.equal(writeKept(full, '/page', { by: 'ann', waiting: typed('Mine') }), false);
  });
});
