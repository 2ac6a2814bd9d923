// A publication as browsers show it: on a desktop and a telephone, in both directions, in forced colours, and on paper.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { html } from '../pages/html.ts';
import { standAlonePage } from '../pages/stand-alone-page.ts';
import { madeUpDocument } from '../publications/formats/made-up-document.ts';
import { imageAddress } from '../publications/formats/render-figure-html.ts';
import { renderDocumentHtml } from '../publications/formats/render-document-html.ts';
import { type Visit, visitAt } from './visit.ts';

const pictures = new Map(
  madeUpDocument.blocks.flatMap((block) =>
    block.kind === 'figure' ? [[imageAddress(block.image.content), block.image] as const] : [],
  ),
);
const documents = {
  '/report': madeUpDocument,
  '/from-the-right': { ...madeUpDocument, language: 'ar', direction: 'rtl' },
} as const;

let server: Server;
let address: string;
before(async () => {
  server = createServer((request, response) => {
    const picture = pictures.get(request.url ?? '');
    if (picture) return void response.setHeader('content-type', picture.contentType).end(picture.content);
    const document = request.url === '/from-the-right' ? documents['/from-the-right'] : documents['/report'];
    const body = html`<h1 class="govuk-heading-xl">${document.title}</h1>
      ${renderDocumentHtml(document, { headingLevel: 2 })}`;
    response.setHeader('content-type', 'text/html').end(standAlonePage({ title: document.title, body }));
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  address = `http://localhost:${port}`;
});
after(() => new Promise((closed) => server.close(closed)));

const evaluate = <T>(visit: Visit, expression: string): Promise<T> => visit.page.evaluate<T>(expression);

describe('a publication in a browser', () => {
  for (const [name, options] of [
    ['on a desktop', { viewport: { width: 1280, height: 900 } }],
    ['in a window of 320 pixels', { viewport: { width: 320, height: 640 } }],
    ['in forced colours', { viewport: { width: 1280, height: 900 }, forcedColors: 'active' }],
  ] as const) {
    for (const path of ['/report', '/from-the-right']) {
      it(`has nothing that keeps anybody out, ${name}, at ${path}`, async () => {
        await using visit = await visitAt(address, options);
        await visit.go(path);
        assert.deepEqual(await visit.faults(), []);
      });
    }
  }

  it('shows its pictures, none of them wider than a telephone', async () => {
    await using visit = await visitAt(address, { viewport: { width: 320, height: 640 } });
    await visit.go('/report');
    await visit.page.locator('.dr-document__image').scrollIntoViewIfNeeded();
    await visit.page.waitForFunction(
      '[...document.images].every((image) => image.complete && image.naturalWidth > 0)',
    );
    assert.ok(
      await evaluate(
        visit,
        '[...document.images].every((image) => image.getBoundingClientRect().width <= 320)',
      ),
    );
  });

  it('lets the keyboard scroll what is wider than the window', async () => {
    await using visit = await visitAt(address, { viewport: { width: 320, height: 640 } });
    await visit.go('/report');
    const table = visit.page.locator('.dr-scroll').first();
    await table.focus();
    for (let time = 0; time < 5; time++) await visit.page.keyboard.press('ArrowRight');
    await visit.page.waitForFunction("document.querySelector('.dr-scroll').scrollLeft > 0");
  });

  it('leads from its contents to its sections', async () => {
    await using visit = await visitAt(address);
    await visit.go('/report');
    await visit.page
      .getByRole('navigation', { name: 'Contents' })
      .getByRole('link', { name: 'Listening' })
      .click();
    assert.ok(await visit.page.getByRole('heading', { name: 'Listening' }).isVisible());
    assert.match(visit.page.url(), /#section-b\d+$/);
  });
});

describe('a publication on paper', () => {
  it('has letters of 11 points and more, tables that are cut nowhere, and the addresses of its links', async () => {
    await using visit = await visitAt(address, { viewport: { width: 794, height: 1123 } });
    await visit.go('/report');
    await visit.page.emulateMedia({ media: 'print' });
    const sizes = await evaluate<number[]>(
      visit,
      "[...document.querySelectorAll('.dr-document p, .dr-document li')].map((each) => parseFloat(getComputedStyle(each).fontSize) * 0.75)",
    );
    assert.ok(Math.min(...sizes) >= 11, `${Math.min(...sizes)}`);
    const cut = await evaluate<number>(
      visit,
      "[...document.querySelectorAll('.dr-scroll')].filter((each) => each.scrollWidth > each.clientWidth + 1).length",
    );
    assert.equal(cut, 0);
    const written = await evaluate<string>(
      visit,
      "getComputedStyle(document.querySelector('a[href^=\"https\"]'), '::after').content",
    );
    assert.match(written, /legislation\.gov\.uk/);
  });

  it('has none of what only a screen can use', async () => {
    await using visit = await visitAt(address);
    await visit.go('/report');
    await visit.page.emulateMedia({ media: 'print' });
    assert.equal(await visit.page.getByText('Download these figures').isVisible(), false);
  });
});
