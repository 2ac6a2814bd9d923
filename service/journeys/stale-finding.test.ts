// Journey: the data of a finding change after an analysis has taken it. Old and new stand side by side, the author keeps one with a reason, and both stay.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillByKeyboard, followByKeyboard } from './fill-by-keyboard.ts';
import { findAnalysis } from './find-analysis.ts';
import { type Visit, visit } from './visit.ts';

const off = { javaScriptEnabled: false } as const;
const main = ({ page }: Visit) => page.locator('main').innerText();
const cited = 'What came of searches, by ethnicity';

test(
  'what an analysis took is stale, is set beside what it says now, and is kept with a reason',
  { timeout: 120_000 },
  async () => {
    await using author = await visit({ as: 'engagement-officer', ...off });
    const path = await findAnalysis(author, 'Stop and search scrutiny panel');
    assert.match(await main(author), /1 stale/);
    await followByKeyboard(author.page, 'Evidence');
    assert.match(await main(author), /Stale/);
    await followByKeyboard(author.page, new RegExp(cited));
    const piece = new URL(author.page.url()).pathname;
    assert.match(
      await main(author),
      /Old beside new, in words[\s\S]*When it was taken[\s\S]*Now[\s\S]*Old beside new, in numbers/,
    );
    await using looker = await visit({ as: 'engagement-officer' });
    await looker.go(piece);
    assert.deepEqual(await looker.faults(), []);

    await fillByKeyboard(author.page, (name) => (name === 'kept-why' ? '' : undefined), 'Keep the old one');
    assert.match(await author.page.locator('.govuk-error-summary').innerText(), /why/i);
    await fillByKeyboard(
      author.page,
      (name) => (name === 'kept-why' ? 'One more month changes no share by more than a point.' : undefined),
      'Keep the old one',
    );
    assert.match(await main(author), /One more month changes no share[\s\S]*/);
    await author.go(path);
    assert.doesNotMatch(await main(author), /1 stale/);
  },
);
