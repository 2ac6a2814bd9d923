// Journey: somebody who wrote an analysis and may approve what others wrote is refused their own, by the page and by a request of their own making.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followByKeyboard } from './fill-by-keyboard.ts';
import { findAnalysis } from './find-analysis.ts';
import { choose, reach } from './use-keyboard.ts';
import { type Visit, visit } from './visit.ts';

const off = { javaScriptEnabled: false } as const;
const main = ({ page }: Visit) => page.locator('main').innerText();
const author = 'complaints-officer';

async function giveApprover(keeper: Visit): Promise<void> {
  await keeper.go('/people');
  await followByKeyboard(keeper.page, 'Gwen Applegarth');
  await followByKeyboard(keeper.page, /^Change\s+roles/);
  await choose(keeper.page, 'Approver');
  await reach(keeper.page, 'Give this role');
  await keeper.page.keyboard.press('Enter');
  await keeper.page.getByRole('button', { name: 'End the role Approver' }).waitFor();
}

test('nobody approves their own, on the page or past it', { timeout: 120_000 }, async () => {
  await using keeper = await visit({ as: 'administrator', ...off });
  await giveApprover(keeper);
  try {
    await using both = await visit({ as: author, ...off });
    const path = await findAnalysis(both, 'Body-worn video: sharing with partners');
    await both.go(`${path}/review`);
    assert.match(
      await main(both),
      /You wrote the analysis, so you may not approve your own analysis\. Ask Desmond Pennywhistle or Ingrid Hollowell, who may\./,
    );
    assert.equal(await both.page.getByRole('button', { name: /^Approve it/ }).count(), 0);
    await using looker = await visit({ as: author });
    await looker.go(`${path}/review`);
    assert.deepEqual(await looker.faults(), []);

    // A request of their own making, with their session and a token that is good.
    const token = await both.page.locator('input[name="form-token"]').first().getAttribute('value');
    for (const step of ['freeze', 'approve']) {
      const address = new URL(`${path}/${step}`, both.page.url()).href;
      const answer = await both.page.request.post(address, {
        form: { 'form-token': token ?? '', submitted: new Date().toISOString() },
        headers: { origin: new URL(both.page.url()).origin },
        maxRedirects: 0,
      });
      assert.ok([403, 409, 422].includes(answer.status()), `${step} answered ${answer.status()}`);
    }
    await both.go(`${path}/review`);
    assert.match(await main(both), /In review/);
  } finally {
    await keeper.page.getByRole('button', { name: 'End the role Approver' }).click();
  }
});
