// Journey: every kind of finding is made by the form, without JavaScript, with one wrong answer on the way, and looked at.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAtFinding } from './look-at-finding.ts';
import { visit } from './visit.ts';

interface MadeByForm {
  /** As the first question of the form has it. */
  kind: string;
  records: string;
  population?: string;
  /** Answers in words, by label. */
  says?: Readonly<Record<string, string>>;
  /** Answers chosen from a list, by label. */
  chooses?: Readonly<Record<string, string>>;
  /** A wrong answer, and what the form says of it. It is put right with the last of these words. */
  wrong: { label: string; typed: string; told: RegExp; right: string };
  heading: RegExp;
}

const searches = 'Stop and search, Fellshire Constabulary';
const calls = 'Calls to 101, Fellshire Constabulary';
const referrals = 'People referred to Harrowby Victims’ Line';
const workforce = 'Workforce of Fellshire Constabulary, 31 March 2025';
const applicants = 'Applicants to Fellshire Constabulary, 2024 and 2025';
const residents = 'Residents of Fellshire by ethnicity';
const notAMonth = {
  label: 'First month',
  typed: 'January 2025',
  told: /Write the first month as year and month, such as 2025-01/,
  right: '2025-01',
};
const nobody = { label: 'Compared with', typed: 'Martian', told: /Martian/, right: 'White' };
const unlikeAColumn = {
  label: 'The value it must hold',
  typed: 'Harrowby',
  told: /column/,
  right: '',
};

const made: readonly MadeByForm[] = [
  {
    kind: 'How often something happens to each group',
    records: searches,
    population: residents,
    says: { 'Last month': '2025-12' },
    wrong: notAMonth,
    heading: /^Searches by self-defined ethnicity/,
  },
  {
    kind: 'How a difference between groups changes over time',
    records: searches,
    population: residents,
    says: { 'Which group to follow': 'Black' },
    wrong: notAMonth,
    heading: /over time/,
  },
  {
    kind: 'Where a difference between groups is unlike that of other places',
    records: referrals,
    population: residents,
    chooses: { 'Count only some of the records': 'Quarter' },
    says: { 'Whose ratio to follow from place to place': 'Asian', 'What the counts are of': 'referrals' },
    wrong: { label: 'The value it must hold', typed: '2024 Q9', told: /2024 Q9/, right: '2024 Q1' },
    heading: /place by place/,
  },
  {
    kind: 'What share of each group had an outcome',
    records: applicants,
    chooses: { 'Which outcome?': 'Shortlisted: Yes' },
    wrong: nobody,
    heading: /[Ss]hortlisted/,
  },
  {
    kind: 'What came of the searches of each group',
    records: searches,
    wrong: nobody,
    heading: /^What came of searches/,
  },
  {
    kind: 'Whether fewer of a group are searched once it is dark',
    records: searches,
    wrong: notAMonth,
    heading: /dark/,
  },
  {
    kind: 'How much or how long it is for each group, on average',
    records: calls,
    chooses: { 'Which amount?': 'Minutes until answered' },
    wrong: nobody,
    heading: /^Minutes until answered/,
  },
  {
    kind: 'Which combinations of characteristics stand out',
    records: searches,
    chooses: { 'Which outcome?': 'Outcome: Arrest' },
    wrong: { label: 'The fewest records of a combination', typed: 'some', told: /whole number/, right: '20' },
    heading: /combinations that stand out/,
  },
  {
    kind: 'Whether a body mirrors the people it serves',
    records: workforce,
    population: residents,
    wrong: unlikeAColumn,
    heading: /^Make-up of/,
  },
  {
    kind: 'Where groups fall behind on the way through stages',
    records: applicants,
    says: { 'Compared with': 'White' },
    wrong: {
      label: 'The stages, in order',
      typed: 'Applied, Promoted',
      told: /Promoted/,
      right: 'Applied, Shortlisted, Appointed',
    },
    heading: /^From Applied to Appointed/,
  },
  {
    kind: 'Whether groups are paid differently',
    records: workforce,
    chooses: { 'Compare groups by': 'Sex' },
    wrong: { label: 'The day the pay is of', typed: '31 March', told: /such as/, right: '2025-03-31' },
    heading: /^Pay by sex/,
  },
];

describe('with JavaScript off, by the form', () => {
  for (const one of made) {
    test(one.kind.toLowerCase(), async () => {
      await using guest = await visit({ javaScriptEnabled: false });
      const { page } = guest;
      await guest.go('/findings/new');
      await page.getByLabel(one.kind, { exact: true }).check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByLabel(one.records, { exact: true }).check();
      if (one.population !== undefined) await page.getByLabel(one.population, { exact: true }).check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await answer(page, one);
      await make(page);
      await page.locator('.govuk-error-summary').waitFor();
      await mendedAsTold(page, one);
      await make(page);
      await page.waitForURL(/\/findings\/[0-9a-f-]{36}$/);
      assert.match(await page.locator('h1').innerText(), one.heading);
      assert.deepEqual(await lookedAt(page.url()), []);
    });
  }
});

/** By somebody whose browser runs scripts: the check of accessibility is one. */
async function lookedAt(address: string): Promise<string[]> {
  await using reader = await visit();
  await reader.go(address);
  return await lookAtFinding(reader);
}

async function answer(page: Page, { chooses = {}, says = {}, wrong }: MadeByForm): Promise<void> {
  for (const [label, option] of Object.entries(chooses)) await page.getByLabel(label).selectOption(option);
  for (const [label, words] of Object.entries(says)) await page.getByLabel(label).fill(words);
  await page.getByLabel(wrong.label).fill(wrong.typed);
}

async function make(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make the finding' }).click();
}

/** What was typed and chosen is still there, and what is wrong is said where it can be put right. */
async function mendedAsTold(page: Page, { chooses = {}, says = {}, wrong }: MadeByForm): Promise<void> {
  assert.match(await page.title(), /^Error: Make a finding/);
  assert.match(await page.locator('.govuk-error-summary').innerText(), wrong.told);
  assert.equal(await page.getByLabel(wrong.label).inputValue(), wrong.typed);
  for (const [label, words] of Object.entries(says))
    assert.equal(await page.getByLabel(label).inputValue(), words, label);
  for (const [label, option] of Object.entries(chooses))
    assert.equal(await page.getByLabel(label).locator('option:checked').innerText(), option, label);
  await page.getByLabel(wrong.label).fill(wrong.right);
}
