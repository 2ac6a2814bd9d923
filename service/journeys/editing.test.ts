// The field in which a publication is written: with an editor, by keyboard alone, without a script, on a telephone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { button } from '../pages/govuk/components.ts';
import { html } from '../pages/html.ts';
import { openDoor } from '../pages/made-up-door.ts';
import { page, permission, route } from '../pages/route.ts';
import { createWebServer, type WebServer } from '../pages/web.ts';
import { silentLog } from '../platform/log.ts';
import { editorField, readEditor } from '../publications/editing/editor-form.ts';
import { editorScript, serveEditor } from '../publications/editing/serve-editor.ts';
import { reach } from './use-keyboard.ts';
import { type Visit, visitAt } from './visit.ts';

const write = permission('publications:write');
const digest = 'd'.repeat(64);
let kept = '';

const formPage = (form: FormFields, problems: readonly FormProblem[] = []) =>
  page({
    title: 'Write',
    problems,
    scripts: [editorScript.path],
    body: html`<h1 class="govuk-heading-l">Write</h1>
      <form method="post" action="/write" novalidate>
        ${editorField({ form, problems }, { images: [{ digest, name: 'Map of the county' }], imagesHref: '/pictures' })}
        ${button({ text: 'Save', name: 'then', value: 'stay' })}
      </form>`,
  });
const routes = [
  route({
    method: 'GET',
    path: '/write',
    permission: write,
    answer: () => formPage(FormFields.from({ text: kept })),
  }),
  route({
    method: 'POST',
    path: '/write',
    permission: write,
    answer({ form }) {
      const { problems } = readEditor(form, []);
      if (problems.length === 0) kept = form.typed('text').replaceAll('\r\n', '\n');
      return formPage(form, problems);
    },
  }),
  serveEditor(),
];

let server: WebServer;
let address: string;
before(async () => {
  const brand = { primary: '#1d3c59', onPrimary: '#ffffff', link: '#1a65a6', button: '#0f7a52' };
  const look = { organisationName: 'Fellshire', demonstration: false, brand };
  server = createWebServer({ routes, look, log: silentLog, door: openDoor });
  address = await server.listen({ port: 0 });
});
after(() => server.close());

async function begin(text: string, options: BrowserContextOptions = {}): Promise<Visit> {
  kept = text;
  const visit = await visitAt(address, { viewport: { width: 1280, height: 900 }, ...options });
  await visit.go('/write');
  return visit;
}

const textbox = (visit: Visit) => visit.page.getByRole('textbox', { name: 'Text', exact: true });
const tool = (visit: Visit, name: string) => visit.page.getByRole('button', { name, exact: true });
const markup = (visit: Visit): Promise<string> =>
  visit.page.evaluate<string>(`document.getElementById('text').value`);

async function save(visit: Visit): Promise<string> {
  await tool(visit, 'Save').click();
  await visit.page.waitForLoadState();
  return kept;
}

async function paste(visit: Visit, kind: string, content: string): Promise<void> {
  await visit.page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(${JSON.stringify(kind)}, ${JSON.stringify(content)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);
}

const whole = `## Aims

We **listen**, *always*: [ask us](mailto:us@example.org), {cy: croeso}.

- one
  1. within
- two

{table} Who came
| Month | People |
| --- | ---: |
| May | 12 |
{under the table} From our register.

{note} Ask for braille.

> We were heard.
> — A member

![A map](image:${digest}) Where we work

{figures release=r1 table=1}

{statutory equality-act-2010-s149-1}

{language cy}
Croeso i bawb.
`;

describe('the editor', () => {
  test('shows every kind of block, changes nothing by being opened, and keeps nobody out', async () => {
    await using visit = await begin(whole);
    await textbox(visit).waitFor();
    assert.equal(await visit.page.locator('#text').isVisible(), false);
    assert.equal(await markup(visit), whole);
    await textbox(visit).locator('td').first().click();
    await visit.page.keyboard.type('Early ');
    assert.match(await markup(visit), /\| (?:Early )?May(?: ?Early ?)? \|/);
    assert.deepEqual(
      (await visit.faults()).filter((fault) => !fault.includes('404')),
      [],
    );
    assert.equal(await textbox(visit).getAttribute('aria-multiline'), 'true');
  });

  test('a text is written: heading, strong words, a list, a link, and saved', async () => {
    await using visit = await begin('');
    const { keyboard } = visit.page;
    await textbox(visit).click();
    await keyboard.type('## Our aims');
    await keyboard.press('Enter');
    await keyboard.type('We reply ');
    await tool(visit, 'Bold').click();
    assert.equal(await tool(visit, 'Bold').getAttribute('aria-pressed'), 'true');
    await keyboard.type('soon');
    await keyboard.press('Control+b');
    await keyboard.type('. ');
    await keyboard.press('Control+k');
    const dialog = visit.page.getByRole('dialog', { name: 'Link' });
    await dialog.getByLabel('Address').fill('www.example.org');
    await dialog.getByLabel('Words of the link').fill('Ask us');
    await dialog.getByRole('button', { name: 'Set link' }).click();
    assert.match(await dialog.getByRole('alert').innerText(), /needs https:\/\//);
    assert.deepEqual(await visit.faults(), []);
    await dialog.getByLabel('Address').fill('https://www.example.org');
    await keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await keyboard.press('Enter');
    await keyboard.type('- one');
    await keyboard.press('Enter');
    await keyboard.type('two');
    await keyboard.press('Control+]');
    assert.equal(
      await save(visit),
      '## Our aims\n\nWe reply **soon**. [Ask us](https://www.example.org)\n\n- one\n  - two\n',
    );
  });

  test('a paste from Word gives blocks and nothing else; a picture is left out, and that is said', async () => {
    await using visit = await begin('');
    await textbox(visit).click();
    const item = (sign: string, text: string): string =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
    await paste(
      visit,
      'text/html',
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body><!--StartFragment-->
<h1><b>Report</b><o:p></o:p></h1><p class=MsoNormal><span style='font-family:Arial;color:red'>Red <i>words</i></span><img src="file:///C:/a.png" onerror="alert(1)"></p>
${item('·', 'One')}${item('·', 'Two')}<table><tr><td>Month</td><td>People</td></tr><tr><td>May</td><td>12</td></tr></table><!--EndFragment--></body></html>`,
    );
    assert.match(await visit.page.getByRole('status').innerText(), /One picture was left out/);
    assert.equal(
      await save(visit),
      '## Report\n\nRed *words*\n\n- One\n- Two\n\n| Month | People |\n| --- | ---: |\n| May | 12 |\n',
    );
    assert.deepEqual(await visit.faults(), []);
  });

  test('a table and a picture are set in by their buttons', async () => {
    await using visit = await begin('');
    const { keyboard } = visit.page;
    await textbox(visit).click();
    await tool(visit, 'Table').click();
    await keyboard.type('Who came');
    await textbox(visit).locator('th').first().click();
    await keyboard.type('Month');
    await tool(visit, 'Column of numbers').click();
    await tool(visit, 'Remove row').click();
    await textbox(visit).locator('.govuk-body').last().click();
    await tool(visit, 'Picture').click();
    const dialog = visit.page.getByRole('dialog', { name: 'Picture' });
    await dialog.getByRole('button', { name: 'Set picture' }).click();
    assert.match(await dialog.getByRole('alert').innerText(), /Say what it shows/);
    await dialog.getByLabel('What it shows').fill('A map of the county');
    await dialog.getByRole('button', { name: 'Set picture' }).click();
    await dialog.waitFor({ state: 'detached' });
    const text = await save(visit);
    assert.match(text, /^\{table\} Who came\n/);
    assert.match(text, new RegExp(`!\\[A map of the county\\]\\(image:${digest}\\)`));
  });
});

describe('with the keyboard alone', () => {
  test('Tab goes to the toolbar once, into the text, and on; arrows go from button to button', async () => {
    await using visit = await begin('Words.');
    const { keyboard } = visit.page;
    await reach(visit.page, 'Bold');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowLeft');
    assert.equal(await visit.page.evaluate('document.activeElement.textContent'), 'Italic');
    await keyboard.press('Tab');
    assert.equal(await visit.page.evaluate(`document.activeElement.getAttribute('role')`), 'textbox');
    await keyboard.press('Control+a');
    await visit.page.waitForFunction(`getSelection().toString().trim() === 'Words.'`);
    await keyboard.press('Alt+F10');
    assert.equal(await visit.page.evaluate('document.activeElement.textContent'), 'Italic');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    assert.equal(await markup(visit), '*Words.*\n');
    assert.notEqual(await visit.page.evaluate(`document.activeElement.getAttribute('role')`), 'textbox');
    await reach(visit.page, 'Save');
    const saved = visit.page.waitForEvent('load');
    await keyboard.press('Enter');
    await saved;
    assert.equal(kept, '*Words.*\n');
  });

  test('a dialog closes by Escape, and the focus is where it was', async () => {
    await using visit = await begin('Words.');
    await textbox(visit).focus();
    await visit.page.keyboard.press('Control+k');
    await visit.page.getByRole('dialog').waitFor();
    await visit.page.keyboard.press('Escape');
    await visit.page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal(await visit.page.evaluate(`document.activeElement.getAttribute('role')`), 'textbox');
  });
});

describe('the field', () => {
  test('without a script is a field with its help, keeps what was typed, and says which line to mend', async () => {
    await using visit = await begin('', { javaScriptEnabled: false });
    const field = visit.page.getByLabel('Text', { exact: true });
    await field.fill('## Aims\n\nWe **listen');
    await visit.page.getByRole('button', { name: 'Save' }).click();
    assert.match(
      await visit.page.locator('.govuk-error-summary').innerText(),
      /Line 3: “\*\*” opens strong words that never end/,
    );
    assert.equal(await field.inputValue(), '## Aims\n\nWe **listen');
    await field.fill('## Aims\n\nWe **listen**');
    assert.equal(await save(visit), '## Aims\n\nWe **listen**');
  });

  test('with a script shows the signs again where a line has to be mended, and changes over when it is', async () => {
    await using visit = await begin('We **listen');
    const field = visit.page.locator('#text');
    assert.equal(await field.isVisible(), true);
    await tool(visit, 'Use the editor').click();
    assert.match(await visit.page.getByRole('status').innerText(), /Line 1: /);
    await field.fill('We **listen**');
    await tool(visit, 'Use the editor').click();
    assert.equal(await textbox(visit).locator('strong').innerText(), 'listen');
    await tool(visit, 'Write in plain text instead').click();
    assert.equal(await field.inputValue(), 'We **listen**');
  });

  for (const [name, options] of [
    ['in a window of 320 pixels', { viewport: { width: 320, height: 640 } }],
    ['in forced colours', { forcedColors: 'active' }],
  ] as const) {
    test(`has nothing that keeps anybody out, ${name}`, async () => {
      await using visit = await begin('## Aims\n\n| a | b |\n|---|---|\n| c | d |', options);
      await textbox(visit).waitFor();
      assert.deepEqual(await visit.faults(), []);
    });
  }
});
