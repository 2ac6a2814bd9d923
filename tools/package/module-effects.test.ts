// What counts as an effect of loading a module.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moduleEffects } from './module-effects.ts';

const effects = (text: string) => moduleEffects('module.js', text);

test('functions, classes, constants and what is handed on have no effect', () => {
  const text = `
    import { one } from './one.js';
    export { two } from './two.js';
    export function three() { globalThis.changed = true; }
    export class Four extends RangeError { code = 'FOUR'; }
    const table = { five: [5, -5], six: () => one(), rule: /six/u, root: Math.sqrt(2), set: new Set([1]) };
    const [seven, eight] = [7, 8];
    export const words = \`of \${table.root}\`;
  `;
  assert.deepEqual(effects(text), []);
});

test('a call, a change and a wait have one', () => {
  for (const statement of [
    'globalThis.changed = true;',
    'start();',
    'const table = build();',
    'const found = await look();',
    'for (const one of [1]) count(one);',
    'class One { static { start(); } }',
    'let count = 0, next = count++;',
    'const [one] = many;',
  ])
    assert.deepEqual(effects(statement), [statement]);
});

test('a call that says of itself that it is pure has none', () => {
  assert.deepEqual(effects('const table = /* @__PURE__ */ build(0.25);'), []);
  assert.equal(effects('const table = /* @__PURE__ */ build(start());').length, 1);
});
