// Escape leads away unless it already means something else.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { escapeLeadsAway, type EscapePage, type EscapePress } from './escape-key.ts';

const press: EscapePress = {
  ...{ key: 'Escape', defaultPrevented: false, isComposing: false, repeat: false },
  ...{ altKey: false, ctrlKey: false, metaKey: false, shiftKey: false },
};
const page: EscapePage = { isFullScreen: false, shows: () => false };

describe('Escape', () => {
  it('leads away from a page on which nothing is open', () => {
    assert.equal(escapeLeadsAway(press, page), true);
  });

  it('is no other key, and no shortcut of the browser', () => {
    for (const other of [
      { key: 'Esc-like' },
      { altKey: true },
      { ctrlKey: true },
      { metaKey: true },
      { shiftKey: true },
    ])
      assert.equal(escapeLeadsAway({ ...press, ...other }, page), false, JSON.stringify(other));
  });

  it('stays with whoever has used it, with a word that is being put together, and with a key that is held', () => {
    for (const other of [{ defaultPrevented: true }, { isComposing: true }, { repeat: true }])
      assert.equal(escapeLeadsAway({ ...press, ...other }, page), false, JSON.stringify(other));
  });

  it('ends full screen first', () => {
    assert.equal(escapeLeadsAway(press, { ...page, isFullScreen: true }), false);
  });

  it('closes first what is open: a dialog, a list, a menu, a choice, what is unfolded in a form', () => {
    for (const part of [
      'dialog[open]',
      ':popover-open',
      'role="listbox"',
      'role="menu"',
      'role="combobox"',
      'form details',
    ])
      assert.equal(
        escapeLeadsAway(press, { ...page, shows: (selector) => selector.includes(part) }),
        false,
        part,
      );
  });

  it('leads away in a browser that does not know all of these', () => {
    const old = {
      ...page,
      shows(selector: string) {
        if (selector.includes('popover')) throw new SyntaxError('not a valid selector');
        return false;
      },
    };
    assert.equal(escapeLeadsAway(press, old), true);
  });
});
