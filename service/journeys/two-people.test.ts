// Journey: nobody releases their own; a small office may, with a reason that is published; a consultee comments by a link. Keyboard only, without JavaScript.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAtFinding } from './look-at-finding.ts';
import { choose, enter, reach } from './use-keyboard.ts';
import { type Visit, visit } from './visit.ts';

const made = 'Make-up of police officers by ethnicity';
const because = 'two of three are away until the new year.';

describe('with the keyboard alone and JavaScript off,', () => {
  test('somebody with two hats is refused their own release, and somebody else releases it', async () => {
    await using both = await visit({ javaScriptEnabled: false });
    const waiting = await handOver(both);
    assert.match(
      await main(both.page),
      /You prepared the release, so you may not release your own finding\. Ask Poppy Wetherfold, who may\./,
    );
    assert.equal(await both.page.getByRole('button', { name: 'Release under this policy' }).count(), 0);
    assert.deepEqual(await lookedAt('two-hats', waiting), []);

    await using other = await visit({ as: 'publisher', javaScriptEnabled: false });
    await other.page.goto(waiting);
    await follow(other.page, 'Release under this policy');
    assert.match(await main(other.page), /It was released/);
    await withdraw(other);
  });

  test('a small office names somebody outside, who releases; and one person may, with a reason that the public reads', async () => {
    await using keeper = await visit({ as: 'administrator', javaScriptEnabled: false });
    await keeper.go('/people/small-office');
    await reach(keeper.page, 'Why there are too few people');
    await keeper.page.keyboard.type('There are three of us.');
    await reach(keeper.page, 'Counter-signer');
    await keeper.page.keyboard.type('Marcus');
    await follow(keeper.page, 'Name this counter-signer');
    assert.match(
      await main(keeper.page),
      /set by Rowan Tarnley: There are three of us\.[\s\S]*Marcus Ravensworth/,
    );
    assert.deepEqual(await lookedAt('administrator', keeper.page.url()), []);

    await using both = await visit({ javaScriptEnabled: false });
    const first = await handOver(both);
    assert.match(await main(both.page), /Ask Marcus Ravensworth or Poppy Wetherfold, who may\./);
    await using outside = await visit({ as: 'force-diversity', javaScriptEnabled: false });
    assert.equal(await outside.go(new URL(first).pathname), 404);
    await outside.go('/account/body');
    await choose(outside.page, 'Office of the Police and Crime Commissioner for Fellshire');
    await pressed(outside.page);
    assert.equal(await outside.go('/findings'), 403);
    await outside.go('/protection/waiting');
    await follow(outside.page, made);
    await follow(outside.page, 'Release under this policy');
    assert.match(await main(outside.page), /It was released/);
    await using publisher = await visit({ as: 'publisher', javaScriptEnabled: false });
    await publisher.page.goto(first);
    await withdraw(publisher);

    const second = await handOver(both);
    await enter(both.page, 'Release it all the same');
    await both.page.keyboard.press('Tab');
    await follow(both.page, 'Release it with this reason');
    assert.match(
      await both.page.locator('.govuk-error-summary').innerText(),
      /Enter why it is released by one person/,
    );
    await reach(both.page, 'Why it is released by one person');
    await both.page.keyboard.type(because);
    await follow(both.page, 'Release it with this reason');
    await follow(both.page, 'The page that the public sees');
    assert.match(
      await main(both.page),
      new RegExp(`Released by the person who prepared it, because: ${because}`),
    );
    assert.doesNotMatch(await main(both.page), /Nia/);
    assert.deepEqual(await lookedAt(null, both.page.url()), []);
    await publisher.page.goto(second);
    await withdraw(publisher);

    await keeper.go('/people/small-office');
    await follow(keeper.page, 'End this: two people again');
    assert.match(await main(keeper.page), /Set this up/);
  });

  test('somebody without an account reads one finding by a link and comments, until they say that it is all', async () => {
    await using analyst = await visit({ as: 'analyst', javaScriptEnabled: false });
    await analyst.go('/findings');
    await follow(analyst.page, made);
    await follow(analyst.page, 'Consultees');
    const list = analyst.page.url();
    await reach(analyst.page, 'Who is asked?');
    await analyst.page.keyboard.type('Advisory group, west');
    await follow(analyst.page, 'Make the link');
    const [link = ''] = /http\S+\/consult\/[\w-]{43}/.exec(await main(analyst.page)) ?? [];
    assert.deepEqual(await lookedAt('analyst', list), []);

    await using guest = await visit({ as: null, javaScriptEnabled: false });
    await guest.page.goto(link);
    assert.match(await main(guest.page), /asks Advisory group, west for a view[\s\S]*Not for release/);
    assert.deepEqual(await lookedAt(null, link), []);
    await reach(guest.page, 'Comment');
    await guest.page.keyboard.type('It is what we see, too.');
    await follow(guest.page, 'Send this comment');
    await follow(guest.page, 'That is all');
    assert.match(await main(guest.page), /Thank you/);
    assert.equal(await guest.go(new URL(list).pathname), 200);
    assert.match(guest.page.url(), /\/sign-in\?/);
    await analyst.page.goto(list);
    assert.match(await main(analyst.page), /Has said all[\s\S]*It is what we see, too\./);
  });

  test('an administrator gives a role for one finding, and its holder sees that and nothing else', async () => {
    await using keeper = await visit({ as: 'administrator', javaScriptEnabled: false });
    await using analyst = await visit({ as: 'analyst', javaScriptEnabled: false });
    await analyst.go('/findings');
    await follow(analyst.page, made);
    const finding = analyst.page.url();
    await keeper.go('/people');
    await follow(keeper.page, 'Idris Cobblepot');
    await keeper.page.getByRole('link', { name: 'Change roles' }).focus();
    await pressed(keeper.page);
    await choose(keeper.page, 'Author');
    await choose(keeper.page, 'For one finding, named below');
    await reach(keeper.page, 'Finding');
    await keeper.page.keyboard.type(finding);
    await follow(keeper.page, 'Give this role');
    assert.match(await main(keeper.page), /Author\s+For one finding/);
    assert.deepEqual(await lookedAt('administrator', keeper.page.url()), []);
    await using council = await visit({ as: 'council', javaScriptEnabled: false });
    assert.equal(await council.go(new URL(finding).pathname), 200);
    assert.equal(await council.go('/findings'), 403);
    await keeper.page.getByRole('button', { name: 'End the role Author' }).focus();
    await pressed(keeper.page);
    assert.equal(await council.go(new URL(finding).pathname), 200);
    assert.match(council.page.url(), /\/sign-in/);
  });
});

test('the pages of people, roles and teams can be used at a desk, on a telephone, in forced colours and on paper', async () => {
  await using keeper = await visit({ as: 'administrator' });
  for (const path of ['/people/roles', '/people/teams', '/people/small-office']) {
    assert.equal(await keeper.go(path), 200, path);
    assert.deepEqual(await lookAtFinding(keeper), [], path);
  }
});

/** Prepares the finding and hands it over; the address at which it waits. */
async function handOver({ page, go }: Visit): Promise<string> {
  await go('/findings');
  await follow(page, made);
  await follow(page, 'Prepare for release');
  await follow(page, 'See what the public would see');
  await page.getByText('This is what the public will see').waitFor();
  await follow(page, 'Hand over for release');
  await page.waitForURL(/\/protection\/waiting\/[0-9a-f-]{36}$/);
  return page.url();
}

/** From the page that says that it was released. */
async function withdraw({ page }: Visit): Promise<void> {
  await follow(page, 'What is behind it');
  await enter(page, 'Withdraw this release');
  await reach(page, 'Why it is withdrawn');
  await page.keyboard.type('A trial.');
  await page.getByRole('button', { name: 'Withdraw this release' }).focus();
  await pressed(page);
  assert.match(await main(page), /Withdrawn/);
}

/** Goes to what bears this name with Tab, and on to where it leads with Enter. */
async function follow(page: Page, name: string): Promise<void> {
  await reach(page, name);
  await pressed(page);
}

/** Enter, on what has the focus, and the page that it leads to. */
async function pressed(page: Page): Promise<void> {
  const led = page.waitForEvent('framenavigated');
  await page.keyboard.press('Enter');
  await led;
  await page.waitForLoadState();
}

function main(page: Page): Promise<string> {
  return page.locator('main').innerText();
}

/** By somebody whose browser runs scripts: the check of accessibility is one. */
async function lookedAt(as: string | null, address: string): Promise<string[]> {
  await using reader = await visit({ as });
  await reader.go(address);
  return await lookAtFinding(reader);
}
