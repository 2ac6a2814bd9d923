// Journey: a decision was taken before anything was fixed for it. It shows red, is not published until the chief executive has said why, and is published with that.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillByKeyboard, followByKeyboard } from './fill-by-keyboard.ts';
import { findAnalysis } from './find-analysis.ts';
import { type Visit, visit } from './visit.ts';

const off = { javaScriptEnabled: false } as const;
const main = ({ page }: Visit) => page.locator('main').innerText();

/** By somebody whose browser runs scripts: the check of accessibility is one. */
async function faultless(as: string | null, path: string): Promise<void> {
  await using reader = await visit({ as });
  await reader.go(path);
  assert.deepEqual(await reader.faults(), [], path);
}

/** A day as somebody types it. */
function daysAgo(days: number): string {
  const at = new Date(Date.now() - days * 86_400_000);
  return `${at.getUTCDate()} ${at.getUTCMonth() + 1} ${at.getUTCFullYear()}`;
}

test(
  'a decision that was taken before its pack was fixed is red, and goes out with its reason',
  { timeout: 300_000 },
  async () => {
    await using approver = await visit({ as: 'chief-finance-officer', ...off });
    const path = await findAnalysis(approver, 'Community grants round');
    await approver.go(`${path}/review`);
    await followByKeyboard(approver.page, /^Approve it, and freeze it/);

    await using commissioner = await visit({ as: 'commissioner', ...off });
    await commissioner.go(`${path}/decide`);
    const typed: Record<string, string> = {
      ...{
        outcome: 'adjust',
        decided: 'The round opens as proposed.',
        reasons: 'It was promised in the summer.',
      },
      ...{ against: 'The challenge on what is measured is right, and is met next year.' },
      ...{
        'earlier-day': daysAgo(90),
        'earlier-time': '10:00',
        'earlier-why': 'It was announced at a meeting.',
      },
      declared: '0\n1\n2\n3\n4',
    };
    await fillByKeyboard(
      commissioner.page,
      (name) => typed[name],
      'Decide',
      'The decision was taken earlier',
    );
    assert.match(await main(commissioner), /The decision is taken/);

    await using publisher = await visit({ as: 'publisher', ...off });
    await publisher.go(`${path}/publish`);
    assert.match(await main(publisher), /It was assessed after the decision/);
    assert.equal(await publisher.page.getByRole('button', { name: 'Publish it' }).count(), 0);

    await using head = await visit({ as: 'chief-executive', ...off });
    await head.go(`${path}/timeline`);
    assert.match(await main(head), /Nothing of substance was written before the decision was taken/);
    await faultless('chief-executive', `${path}/timeline`);
    await fillByKeyboard(head.page, () => 'It was announced before anybody had asked.', 'Acknowledge it');

    await publisher.go(`${path}/publish`);
    await followByKeyboard(publisher.page, /^Publish it/);
    await using reader = await visit({ as: null, ...off });
    await reader.go('/register');
    await followByKeyboard(reader.page, 'Community grants round: full analysis');
    assert.match(
      await main(reader),
      /Assessed after the decision[\s\S]*It was announced before anybody had asked/,
    );
    await faultless(null, new URL(reader.page.url()).pathname);
  },
);

test('a reader of the demonstration sees the late one red on the list and on its page', async () => {
  await using reader = await visit({ as: null, viewport: { width: 320, height: 640 } });
  await reader.go('/register');
  await reader.page.getByText('Assessed after the decision').first().waitFor();
  await reader.page
    .locator('main a', { hasText: 'Council tax precept consultation: short analysis' })
    .first()
    .click();
  assert.match(await main(reader), /hung on one person who was ill/);
  assert.deepEqual(await reader.faults(), []);
});
