// What the markup template escapes, joins and refuses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { attributes, html, Html, isShown, joinHtml, safeAddress } from './html.ts';

test('text is escaped, markup is inserted, lists are joined and nothing stays nothing', () => {
  const name = '<script>alert("x")</script> & \'co\'';
  assert.equal(
    String(html`<p>${name}</p>`),
    '<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;</p>',
  );
  const items = ['a', 'b'].map((item) => html`<b>${item}</b>`);
  assert.equal(String(html`<i>${items}</i>`), '<i><b>a</b><b>b</b></i>');
  assert.equal(String(html`[${null}${undefined}${false}${0}${12.5}]`), '[012.5]');
});

test('text can never become markup, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const content = String(html`<p title="${text}">${text}</p>`);
      assert.match(content, /^<p title="[^"<>]*">[^<>]*<\/p>$/u);
    }),
  );
});

test('an attribute takes text, and markup in it is refused', () => {
  assert.equal(String(html`<a title="${'" onclick="x'}">x</a>`), '<a title="&quot; onclick=&quot;x">x</a>');
  assert.throws(() => html`<a title="${html`<b>bold</b>`}">x</a>`, /HTML_MARKUP_IN_ATTRIBUTE/);
});

test('an address that could run a script is not written', () => {
  for (const address of [
    'javascript:alert(1)',
    ' JAVA\tSCRIPT:alert(1)',
    'data:text/html,x',
    '\u0001javascript:x',
    'vbscript:x',
  ]) {
    assert.equal(String(html`<a href="${address}">x</a>`), '<a href="#">x</a>', address);
    assert.equal(String(html`<a ${attributes({ href: address })}>x</a>`), '<a  href="#">x</a>', address);
  }
  for (const address of [
    '/findings/3?x=a:b',
    '#top',
    'https://example.org/',
    'mailto:a@example.org',
    './a:2',
    '?q=javascript:x',
  ]) {
    assert.equal(safeAddress(address), address);
  }
});

test('a value may stand in content and in quoted attributes, and nowhere else', () => {
  const value = 'x';
  assert.throws(() => html`<a href=${value}>x</a>`, /HTML_VALUE_MISPLACED/);
  assert.throws(() => html`<${value}>x</a>`, /HTML_VALUE_MISPLACED/);
  assert.throws(() => html`<p ${value}>x</p>`, /HTML_TEXT_IN_TAG/);
  assert.throws(() => html`<p onclick="${value}">x</p>`, /HTML_VALUE_MISPLACED/);
  assert.throws(() => html`<p style="${value}">x</p>`, /HTML_VALUE_MISPLACED/);
  assert.throws(
    () =>
      html`<script>
        let a = '${value}';
      </script>`,
    /HTML_VALUE_MISPLACED/,
  );
  assert.throws(() => html`<!-- ${value} -->`, /HTML_VALUE_MISPLACED/);
  assert.throws(() => html`<p class="a`, /HTML_UNFINISHED/);
});

test('attributes write a bare name for true, nothing for false, and refuse names that are not attributes', () => {
  assert.equal(
    String(html`<input ${attributes({ id: 'a"b', disabled: true, hidden: false, max: 3, title: null })} />`),
    '<input  id="a&quot;b" disabled max="3" />',
  );
  assert.throws(() => attributes({ onclick: 'x' }), /HTML_ATTRIBUTE_NAME/);
  assert.throws(() => attributes({ 'a b': 'x' }), /HTML_ATTRIBUTE_NAME/);
  assert.throws(() => attributes({ style: 'x' }), /HTML_ATTRIBUTE_NAME/);
  assert.throws(() => html`<p>${attributes({ id: 'a' })}</p>`, /HTML_ATTRIBUTES_MISPLACED/);
});

test('parts are joined with a separator, and absent parts leave none behind', () => {
  assert.equal(
    String(joinHtml(['a', null, html`<b>b</b>`, false, '<c>'], html`<br />`)),
    'a<br /><b>b</b><br />&lt;c&gt;',
  );
  assert.equal(isShown(joinHtml([null])), false);
  assert.ok(html`` instanceof Html);
});

test('control characters and halves of characters are dropped', () => {
  assert.equal(String(html`${'a\u0000b\u0008c\ud800d\u{1f600}é\n'}`), 'abcd\u{1f600}é\n');
});
