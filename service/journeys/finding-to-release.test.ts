// Journey: a finding is looked at under several policies, previewed and handed over, released by somebody else, seen by the public, and withdrawn; without JavaScript.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAtFinding } from './look-at-finding.ts';
import { visit } from './visit.ts';

const made = 'Make-up of police officers by ethnicity';

describe('with JavaScript off, a finding', () => {
  test('is compared under several policies, released as it was previewed, and withdrawn with a reason', async () => {
    await using guest = await visit({ as: 'analyst', javaScriptEnabled: false });
    const { page } = guest;
    await guest.go('/findings');
    await page.getByRole('link', { name: made }).click();
    await page.getByRole('link', { name: 'Prepare for release' }).click();
    assert.match(await main(page), /Not for release/);
    const prepare = page.url();
    assert.deepEqual(await lookedAt(prepare), []);

    await page.getByRole('button', { name: 'Compare policies' }).click();
    await page.getByRole('heading', { name: 'Policies compared' }).waitFor();
    assert.match(await main(page), /Your policy[\s\S]*Kept out/);
    assert.deepEqual(await lookedAt(page.url()), []);

    await page.getByRole('button', { name: 'See what the public would see' }).click();
    await page.getByText('This is what the public will see').waitFor();
    assert.deepEqual(await lookedAt(page.url()), []);
    const previewed = await sentences(page);
    await page.getByRole('button', { name: 'Hand over for release' }).click();
    await page.waitForURL(/\/protection\/waiting\/[0-9a-f-]{36}$/);
    const waiting = page.url();
    assert.doesNotMatch(await main(page), /Release this\?/);
    assert.deepEqual(await lookedAt(waiting), []);

    await using second = await visit({ as: 'publisher', javaScriptEnabled: false });
    await second.go('/');
    await second.page.getByRole('link', { name: 'Waiting for a second person' }).click();
    await second.page.getByRole('link', { name: made }).click();
    assert.equal(await sentences(second.page), previewed);
    await second.page.getByRole('button', { name: 'Release under this policy' }).click();
    assert.match(await main(second.page), /It was released[\s\S]*by Poppy Wetherfold/);
    await second.page.getByRole('link', { name: 'What is behind it' }).click();
    const kept = second.page.url();
    assert.match(await main(second.page), /Not for release[\s\S]*True number/);
    assert.deepEqual(await lookedAt(kept), []);

    await second.page.getByRole('link', { name: 'The page that the public sees' }).click();
    const open = second.page.url();
    assert.equal(await sentences(second.page), previewed);
    assert.doesNotMatch(await main(second.page), /True number|Poppy|Kit|because:/);
    assert.deepEqual(await lookedAt(open), []);

    await page.goto(kept);
    await page.getByRole('link', { name: made, exact: true }).first().click();
    await page.getByRole('link', { name: /^Released on/ }).click();
    assert.equal(page.url(), kept);
    await page.getByRole('button', { name: 'Check the proof again' }).click();
    assert.match(await main(page), /The proof holds/);

    await second.page.goto(kept);
    await second.page.locator('summary', { hasText: 'Withdraw this release' }).click();
    await second.page.getByLabel('Why it is withdrawn').fill('The figures are to be looked at again.');
    await second.page.getByRole('button', { name: 'Withdraw this release' }).click();
    assert.match(await main(second.page), /Withdrawn/);
    await page.goto(open);
    assert.match(await main(page), /The figures are to be looked at again/);
    await guest.go('/protection/releases');
    assert.match(await main(page), new RegExp(`${made}[\\s\\S]*Withdrawn on`));
  });
});

test('the pages of policies can be used at a desk, on a telephone, in forced colours and on paper', async () => {
  await using guest = await visit();
  for (const path of [
    '/protection/policies',
    '/protection/policies/new',
    '/protection/policies/new?for=all&preset=hesa',
    '/protection/presets/small-office',
    '/protection/releases',
    '/protection/waiting',
  ]) {
    assert.equal(await guest.go(path), 200, path);
    assert.deepEqual(await lookAtFinding(guest), [], path);
  }
});

test('the home page leads anybody to what is published', async () => {
  await using guest = await visit();
  await guest.go('/');
  await guest.page.getByRole('link', { name: 'All published figures' }).click();
  assert.match(await main(guest.page), /Calls that were answered in person/);
});

function main(page: Page): Promise<string> {
  return page.locator('main').innerText();
}

/** What the public reads first. */
function sentences(page: Page): Promise<string> {
  return page.locator('.dr-sentence').first().innerText();
}

/** By somebody whose browser runs scripts: the check of accessibility is one. */
async function lookedAt(address: string): Promise<string[]> {
  await using reader = await visit();
  await reader.go(address);
  return await lookAtFinding(reader);
}
