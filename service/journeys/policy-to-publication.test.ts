// Journey: a new policy goes from its proposal to the public register by five people, with the keyboard alone and without JavaScript; nobody approves their own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DemonstrationWriting } from '../analyses/index.ts';
import { screeningWriting } from '../demonstration/analyses/demonstration-screening.ts';
import { screeningsOfOurOffice } from '../demonstration/analyses/screenings-of-our-office.ts';
import { volunteerExpensesAnalysis } from '../demonstration/analyses/volunteer-expenses.ts';
import { withDays } from '../phrases/days-before.ts';
import { fillByKeyboard, followByKeyboard, inFocus, type ValueOf } from './fill-by-keyboard.ts';
import { type Visit, visit } from './visit.ts';

const off = { javaScriptEnabled: false } as const;
const title = 'Expenses of panel members';
const author = 'complaints-officer';

/** Answers by the names of their controls; rows that are always there, too. */
function answersOf({ answers = {}, rows = {} }: DemonstrationWriting): ValueOf {
  const fixed = Object.entries(rows).flatMap(([list, all]) =>
    all.flatMap(({ row, ...columns }) =>
      row === undefined
        ? []
        : Object.entries(columns).map(([column, value]) => [`${list}/${row}/${column}`, value] as const),
    ),
  );
  const all = new Map([...Object.entries(answers), ...fixed]);
  return (name) => {
    const value = all.get(name);
    return value === undefined ? undefined : withDays(new Date(), value);
  };
}

const main = ({ page }: Visit) => page.locator('main').innerText();
const pathOf = ({ page }: Visit) => new URL(page.url()).pathname;

/** By somebody whose browser runs scripts: the check of accessibility is one. */
async function faultless(as: string | null, path: string): Promise<void> {
  await using reader = await visit({ as });
  await reader.go(path);
  assert.deepEqual(await reader.faults(), [], path);
}

/** Screens the new item as its author; the path of the screening. */
async function screen(writer: Visit): Promise<string> {
  await followByKeyboard(writer.page, /^Screening, number 1/);
  const screening = pathOf(writer);
  const value = answersOf(screeningWriting(screeningsOfOurOffice['volunteer-expenses']));
  for (const part of [
    'sections/about',
    'sections/gate',
    'screening/table',
    'sections/weight',
    'sections/reasons',
  ]) {
    await writer.go(`${screening}/${part}`);
    await fillByKeyboard(writer.page, value, 'Save');
    await faultless(author, `${screening}/${part}`);
  }
  await writer.go(`${screening}/screening`);
  await followByKeyboard(writer.page, /^Send/);
  return screening;
}

/** Signed by the head of service, and by the adviser, who opens the analysis with it. */
async function sign(screening: string): Promise<void> {
  for (const [as, part] of [
    ['chief-finance-officer', 'owner'],
    ['adviser', 'adviser'],
  ] as const) {
    await using signer = await visit({ as, ...off });
    await signer.go(`${screening}/screening`);
    await faultless(as, `${screening}/screening`);
    const values: Record<string, string> = { [`${part}-outcome`]: 'short', [`${part}-declared`]: 'yes' };
    await fillByKeyboard(signer.page, (name) => values[name], 'Sign');
    assert.doesNotMatch(await main(signer), /There is a problem/);
  }
}

/** Rows that an author adds, each on a page of its own, reached by the button of its list. */
async function addRows(writer: Visit, section: string, list: string): Promise<void> {
  for (const row of volunteerExpensesAnalysis.rows?.[list] ?? []) {
    await writer.go(section);
    await pressAdding(writer, list);
    const value: ValueOf = (name) => {
      const [of, , column = ''] = name.split('/');
      return of === list ? withDays(new Date(), row[column] ?? '') || undefined : undefined;
    };
    await fillByKeyboard(writer.page, value, 'Save and go back');
  }
}

async function pressAdding({ page }: Visit, list: string): Promise<void> {
  for (let step = 0; step < 100; step += 1) {
    await page.keyboard.press('Tab');
    if ((await inFocus(page)).value === `add ${list}`) break;
  }
  const led = page.waitForEvent('framenavigated');
  await page.keyboard.press('Enter');
  await led;
}

const sections: readonly (readonly [section: string, ...lists: string[]])[] = [
  ['ownership'],
  ['proposal', 'options'],
  ['affected'],
  ['evidence'],
  ['engagement'],
  ['effects', 'impacts'],
  ['cumulative'],
  ['discrimination'],
  ['mitigation', 'mitigations'],
  ['outcome'],
  ['monitoring', 'indicators'],
  ['signing'],
  ['summary'],
];

async function write(writer: Visit, analysis: string): Promise<void> {
  const value = answersOf({
    ...volunteerExpensesAnalysis,
    answers: { ...volunteerExpensesAnalysis.answers, 'decision-date': '{in 20}', 'review-date': '{in 200}' },
  });
  const known = 'evidence-by-characteristic';
  for (const { row = '' } of volunteerExpensesAnalysis.rows?.[known] ?? []) {
    await writer.go(`${analysis}/sections/evidence/${known}/${row}`);
    await fillByKeyboard(writer.page, value, 'Save and go back');
  }
  for (const [section, ...lists] of sections) {
    const path = `${analysis}/sections/${section}`;
    for (const list of lists) await addRows(writer, path, list);
    await writer.go(path);
    await fillByKeyboard(writer.page, value, 'Save');
    await faultless(author, path);
  }
}

test('a new policy goes from its proposal to the public by five people', { timeout: 900_000 }, async () => {
  await using writer = await visit({ as: author, ...off });
  await writer.go('/desk/policies/new');
  const facts: Record<string, string> = {
    title,
    kind: 'policy',
    about: 'What panels are paid back.',
    ownerJob: 'Office manager',
  };
  await fillByKeyboard(writer.page, (name) => facts[name], 'Save');
  assert.match(await main(writer), /In analysis/);
  const item = pathOf(writer);
  await faultless(author, item);
  await sign(await screen(writer));

  await writer.go(item);
  await followByKeyboard(writer.page, /^Short analysis, number 2/);
  const analysis = pathOf(writer);
  await write(writer, analysis);
  await writer.go(`${analysis}/unanswered`);
  await writer.go(`${analysis}/review`);
  await followByKeyboard(writer.page, /^Send it for review/);
  assert.match(await main(writer), /In review/);

  await using reviewer = await visit({ as: 'adviser', ...off });
  await reviewer.go(`${analysis}/remarks`);
  const said: Record<string, string> = {
    kind: 'endorsement',
    said: 'It says what is known and what is not.',
  };
  await fillByKeyboard(reviewer.page, (name) => said[name], 'Say it');
  await faultless('adviser', `${analysis}/remarks`);

  await using approver = await visit({ as: 'chief-finance-officer', ...off });
  await approver.go(`${analysis}/review`);
  await faultless('chief-finance-officer', `${analysis}/review`);
  await followByKeyboard(approver.page, /^Approve it, and freeze it/);
  assert.match(await main(approver), /Ready for decision/);

  await using commissioner = await visit({ as: 'commissioner', ...off });
  await commissioner.go(`${analysis}/decide`);
  await faultless('commissioner', `${analysis}/decide`);
  const decision: Record<string, string> = {
    ...{ outcome: 'go-ahead', decided: 'The rules hold from the first of next month.' },
    ...{ reasons: 'Nobody loses by them.', declared: '0\n1\n2\n3\n4' },
  };
  await fillByKeyboard(commissioner.page, (name) => decision[name], 'Decide');
  assert.match(await main(commissioner), /The decision is taken, and cites the pack/);

  await using publisher = await visit({ as: 'publisher', ...off });
  await publisher.go(`${analysis}/publish`);
  await faultless('publisher', `${analysis}/publish`);
  await followByKeyboard(publisher.page, /^Publish it/);

  await using reader = await visit({ as: null, ...off });
  await reader.go('/register');
  await followByKeyboard(reader.page, `${title}: short analysis`);
  assert.match(await main(reader), /People who volunteer for us are paid back[\s\S]*Go ahead as proposed/);
  assert.doesNotMatch(await main(reader), /Gwen Applegarth|Ottoline Fernsby/);
  await faultless(null, pathOf(reader));
  await writer.go(item);
  assert.match(await main(writer), /Assessed/);
});
