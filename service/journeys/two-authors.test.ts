// Journey: two authors change the same answer at once. Nothing of either is lost: the second sees both texts, chooses, and the history has all of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillByKeyboard } from './fill-by-keyboard.ts';
import { findAnalysis } from './find-analysis.ts';
import { type Visit, visit } from './visit.ts';

const off = { javaScriptEnabled: false } as const;
const main = ({ page }: Visit) => page.locator('main').innerText();
const one = 'Pages that people find, and can read aloud.';
const other = 'Pages that people find, and can answer by text message.';
const typing = (words: string) => (name: string) => (name === 'purpose' ? words : undefined);

test('two authors of one answer: both texts are shown, and both are kept', { timeout: 120_000 }, async () => {
  await using first = await visit({ as: 'engagement-officer', ...off });
  const path = await findAnalysis(first, 'Website redesign');
  const section = `${path}/sections/proposal`;
  await using second = await visit({ as: 'complaints-officer', ...off });
  await first.go(section);
  await second.go(section);
  await fillByKeyboard(first.page, typing(one), 'Save');
  await fillByKeyboard(second.page, typing(other), 'Save');
  assert.match(
    await second.page.locator('.govuk-error-summary').innerText(),
    /Somebody else changed “What do you want to achieve\?”/,
  );
  assert.match(await main(second), new RegExp(one));
  assert.equal(await second.page.locator('#purpose').inputValue(), other);
  await fillByKeyboard(second.page, typing(`${one} ${other}`), 'Save');
  assert.equal(await second.page.locator('.govuk-error-summary').count(), 0);

  await first.go(`${path}/history`);
  const history = await main(first);
  for (const words of [one, 'can answer by text message', 'Sunita Brackenridge', 'Gwen Applegarth'])
    assert.ok(history.includes(words), words);
  await using looker = await visit({ as: 'engagement-officer' });
  await looker.go(`${path}/history`);
  assert.deepEqual(await looker.faults(), []);
});
