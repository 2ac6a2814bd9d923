// Every component we use gives the markup that govuk-frontend's own fixtures state.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import { html, Html } from '../html.ts';
import { componentNames } from './component-names.ts';
import { button, input, table, tag } from './components.ts';
import { renderMacro } from './render-macro.ts';

const fixtures = z.object({
  fixtures: z.array(
    z.object({ name: z.string(), options: z.record(z.string(), z.unknown()), html: z.string() }),
  ),
});

for (const name of componentNames) {
  test(`${name} gives the markup of its official fixtures`, () => {
    const url = import.meta.resolve(`govuk-frontend/dist/govuk/components/${name}/fixtures.json`);
    const official = fixtures.parse(JSON.parse(readFileSync(new URL(url), 'utf8'))).fixtures;
    assert.ok(official.length > 0);
    for (const fixture of official) {
      const ours = renderMacro(
        name,
        z.record(z.string(), z.unknown()).parse(trusting(fixture.options, '', '')),
      );
      assert.equal(ours.toString(), fixture.html.trim(), fixture.name);
    }
  });
}

/** The fixtures give markup as strings; ours must be Html. */
function trusting(value: unknown, key: string, parent: string): unknown {
  if (typeof value === 'string')
    return /html$/i.test(key) || parent === 'slots' ? Html.trusted(value) : value;
  if (Array.isArray(value)) return value.map((entry) => trusting(entry, key, parent));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, trusting(entry, name, key)]));
}

test('text given to a component is escaped', () => {
  const typed = '"><script>alert(1)</script>';
  const markup = String(input({ name: 'area', value: typed, label: { text: typed } }));
  assert.ok(!markup.includes('<script>'));
  assert.ok(markup.includes('&lt;script&gt;'));
});

test('markup made by the html template is inserted as it is', () => {
  const markup = String(table({ rows: [[{ html: html`<b>${'<1>'}</b>` }, { text: '<2>' }]] }));
  assert.match(markup, /<b>&lt;1&gt;<\/b>/);
  assert.match(markup, /&lt;2&gt;/);
});

test('a string where markup is inserted, or markup where text is, is refused', () => {
  assert.throws(() => renderMacro('tag', { html: '<b>x</b>' }), /GOVUK_TEXT_AS_MARKUP/);
  assert.throws(() => renderMacro('tag', { text: html`<b>x</b>` }), /GOVUK_MARKUP_AS_TEXT/);
  assert.throws(
    () => renderMacro('tag', { text: 'x', attributes: ' onclick="x"' }),
    /GOVUK_ATTRIBUTES_AS_TEXT/,
  );
  assert.throws(() => tag({ text: 'x', attributes: { onclick: 'x' } }), /GOVUK_ATTRIBUTE_NAME/);
  // @ts-expect-error markup options take only Html
  assert.throws(() => tag({ html: '<b>x</b>' }), /GOVUK_TEXT_AS_MARKUP/);
});

test('an address that could run a script is not written', () => {
  assert.match(String(button({ text: 'Go', href: 'javascript:alert(1)' })), /href="#"/);
});
