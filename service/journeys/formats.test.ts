// Journey: somebody reads a publication as large print, hears it and takes it as braille; with a script and without, by keyboard, in 320 pixels.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Download, Page } from 'playwright-core';
import { automaticMakers } from '../publications/formats/automatic.ts';
import { closeTypst } from '../publications/formats/run-typst.ts';
import { madeUpText } from '../publications/life/made-up-publication.ts';
import { type MadeUpPublications, putMadeUpPublications } from '../publications/put-made-up-desk.ts';
import { browsers, closeBrowsers } from './two-browsers.ts';
import { enter } from './use-keyboard.ts';
import { visitAt } from './visit.ts';

let bench: MadeUpPublications;
let address = '';
const base = '/publications/annual-report';
/** Whether a computer can read aloud here: the package is optional. */
let speaks = true;

before(async () => {
  bench = await putMadeUpPublications({ ...automaticMakers });
  const words = ['We set five objectives.', 'Two are met, and two are on their way.', 'One was begun again.'];
  await bench.publish('annual-report', madeUpText('Our annual report', ...words));
  address = await bench.listen();
  await bench.get(`${base}/formats/audio`);
  await bench.makeFormats();
  speaks = (await bench.get(`${base}/formats/audio`)).body.includes('<audio');
});
after(async () => {
  await bench[Symbol.asyncDispose]();
  closeTypst();
  await closeBrowsers();
});

const narrow = { viewport: { width: 320, height: 640 } };

async function downloadOf(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
}

describe('the formats of a publication in a browser', () => {
  for (const [name, options] of [
    ['on a desktop', { viewport: { width: 1280, height: 900 } }],
    ['in a window of 320 pixels', narrow],
    ['in forced colours', { viewport: { width: 1280, height: 900 }, forcedColors: 'active' }],
  ] as const) {
    it(`keep nobody out, ${name}, in English and in Welsh`, async () => {
      await using visit = await visitAt(address, options);
      for (const path of ['', '/formats', ...(speaks ? ['/formats/audio'] : [])])
        for (const language of ['', '/cy']) {
          assert.equal(await visit.go(`${language}${base}${path}`), 200);
          assert.deepEqual(await visit.faults(), [], `${language}${base}${path}`);
        }
    });
  }

  it('the page that waits for audio keeps nobody out', async () => {
    await using other = await putMadeUpPublications();
    await other.publish('annual-report');
    await using visit = await visitAt(await other.listen(), narrow);
    // It would look again while it is being looked at.
    await visit.page.route('**/formats/audio', async (route) => {
      const response = await route.fetch();
      const { refresh, ...headers } = response.headers();
      assert.equal(refresh, '5');
      await route.fulfill({ response, headers });
    });
    await visit.go(`${base}/formats/audio`);
    assert.deepEqual(await visit.faults(), []);
  });

  it('the page that waits for audio leads on by a link, without a script', async () => {
    await using other = await putMadeUpPublications();
    await other.publish('annual-report');
    await using visit = await visitAt(await other.listen(), { ...narrow, javaScriptEnabled: false });
    await visit.go(`${base}/formats/audio`);
    await other.makeFormats();
    await visit.page.getByRole('link', { name: 'Look now' }).click();
    await visit.page.getByRole('heading', { name: 'Listen to “A report”' }).waitFor();
  });
});

for (const { name, skip, open } of browsers) {
  describe(`in ${name}`, { skip }, () => {
    for (const javaScriptEnabled of [true, false]) {
      const how = javaScriptEnabled ? 'with scripts' : 'without scripts';

      it(`large print and braille are taken from the page of the publication, ${how}`, async () => {
        const context = await (await open()).newContext({ javaScriptEnabled, ...narrow });
        try {
          const page = await context.newPage();
          await page.goto(`${address}${base}`);
          const large = await downloadOf(page, () =>
            page.getByRole('link', { name: 'Large print, 18 point' }).click(),
          );
          assert.equal(large.suggestedFilename(), 'annual-report-version-1-large-print-18.pdf');
          await page.getByRole('link', { name: /^All formats/ }).click();
          await page.getByRole('heading', { name: 'Formats of “Our annual report”' }).waitFor();
          const braille = await downloadOf(page, () =>
            page.getByRole('link', { name: 'Braille, grade 1', exact: true }).click(),
          );
          assert.equal(braille.suggestedFilename(), 'annual-report-version-1-braille-1.brf');
        } finally {
          await context.close();
        }
      });

      it(`it is heard, beside its text, ${how}`, async (test) => {
        if (!speaks) return test.skip('the package that reads aloud is not here');
        const context = await (await open()).newContext({ javaScriptEnabled, ...narrow });
        try {
          const page = await context.newPage();
          await page.goto(`${address}${base}/formats/audio`);
          await page.getByText('Two are met, and two are on their way.').waitFor();
          const player = page.locator('audio');
          assert.equal(await player.getAttribute('controls'), '');
          if (javaScriptEnabled) {
            await page.waitForFunction(`document.querySelector('audio').readyState >= 1`);
            const seconds = await page.evaluate<number>(`document.querySelector('audio').duration`);
            // About sixty words with the introduction, at 160 words a minute, and rests.
            assert.ok(seconds > 15 && seconds < 90, `${seconds} seconds`);
          }
        } finally {
          await context.close();
        }
      });
    }
  });
}

describe('by keyboard alone', () => {
  it('somebody comes from the publication to its braille', async () => {
    await using visit = await visitAt(address);
    await visit.go(base);
    await enter(visit.page, 'All formats, with what each is for');
    await visit.page.getByRole('heading', { name: 'Formats of “Our annual report”' }).waitFor();
    const download = await downloadOf(visit.page, () => enter(visit.page, 'Braille, grade 1'));
    assert.equal(download.suggestedFilename(), 'annual-report-version-1-braille-1.brf');
  });
});

describe('what is heard', () => {
  it('is sound and no silence, as a browser decodes it', async (test) => {
    if (!speaks) return test.skip('the package that reads aloud is not here');
    await using visit = await visitAt(address);
    await visit.go('/publications');
    const { bytes } = await bench.get(`${base}/formats/audio/file`);
    const heard = await visit.page.evaluate<{ seconds: number; loud: number }>(
      `(async (encoded) => {
        const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
        const sound = await new OfflineAudioContext(1, 1, 22050).decodeAudioData(bytes.buffer);
        const samples = sound.getChannelData(0);
        const loud = samples.filter((sample) => Math.abs(sample) > 0.02).length / samples.length;
        return { seconds: sound.duration, loud };
      })`.concat(`("${bytes.toString('base64')}")`),
    );
    assert.ok(heard.seconds > 15, `${heard.seconds} seconds`);
    assert.ok(heard.loud > 0.1, `${(heard.loud * 100).toFixed(0)}% of it is heard`);
  });
});
