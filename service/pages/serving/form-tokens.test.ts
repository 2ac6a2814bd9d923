// The hidden field of every form: bound to the session, and put in without anybody's doing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formTokens, withTokens } from './form-tokens.ts';

const { make, markOf } = formTokens('a key');

test('a token stands for its session alone, and each has a mark of its own', () => {
  const [one, other] = [make('session 1'), make('session 1')];
  assert.match(markOf(one, 'session 1') ?? '', /^[\w-]{22}$/);
  assert.notEqual(markOf(one, 'session 1'), markOf(other, 'session 1'));
  assert.equal(markOf(one, 'session 2'), null);
  assert.equal(markOf(one, null), null);
  assert.equal(formTokens('another key').markOf(one, 'session 1'), null);
});

test('what is not a token is none', () => {
  const [mark = '', proof = ''] = make(null).split('.');
  const wrong = [
    '',
    '.',
    mark,
    `${mark}.`,
    `${mark}.${proof}.`,
    `${mark}.${proof}x`,
    `x${mark}.${proof}`,
    '\0',
  ];
  for (const token of wrong) assert.equal(markOf(token, null), null, JSON.stringify(token));
});

test('every form that posts gets one, and no other form does', () => {
  const markup =
    '<form method="post" action="/a"></form><FORM action="/b" METHOD=post></FORM>' +
    '<form method="get"></form><form></form><p>&lt;form method="post"&gt;</p>';
  let made = 0;
  const written = withTokens(markup, () => `t${(made += 1)}`);
  assert.match(written, /action="\/a"><input type="hidden" name="form-token" value="t1"/);
  assert.match(written, /METHOD=post><input type="hidden" name="form-token" value="t2"/);
  assert.equal(made, 2);
});
