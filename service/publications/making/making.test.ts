// Formats made together behind the pages: kept while nothing changes, made anew when something does, stopped when asked.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { actingAs, theProgram } from '../../platform/doer.ts';
import { type TemporaryFolder, temporaryFolder } from '../../platform/files.ts';
import { silentLog } from '../../platform/log.ts';
import { openStorage } from '../../platform/storage/index.ts';
import type { JobHandler } from '../../platform/jobs.ts';
import { type AutomaticFormat, automaticFormats, type MakeFormat } from '../formats/format.ts';
import { madeUpDocument } from '../formats/made-up-document.ts';
import { type MadeUpLife, nobody, putMadeUpLife } from '../life/put-made-up-life.ts';
import { bringFormat } from './bring-format.ts';
import { checkFormatsReady } from './check-formats-ready.ts';
import { askToStop, findRun } from './format-run-store.ts';
import type { FormatSource } from './made-format.ts';
import { listMade } from './made-format-store.ts';
import { askForFormats, makeFormatsJob, type RunNeeds, workOnFormats } from './make-formats.ts';

let life: MadeUpLife;
let folder: TemporaryFolder;
/** Formats in the order in which they were asked of their makers. */
let asked: AutomaticFormat[] = [];
let instead: Partial<Record<AutomaticFormat, MakeFormat>> = {};
let source: FormatSource;
let waiting: (() => Promise<void>)[] = [];

before(async () => {
  [life, folder] = await Promise.all([putMadeUpLife(), temporaryFolder('making')]);
});
after(async () => {
  await life[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});
beforeEach(async () => {
  [asked, instead, waiting] = [[], {}, []];
  const { id, versionId, slug } = await life.out();
  source = {
    ...{ versionId, publicationId: id, bodyId: 'office', slug, number: 1, language: 'en-GB' },
    document: madeUpDocument,
  };
});

function needs(): RunNeeds {
  const maker =
    (format: AutomaticFormat): MakeFormat =>
    async (document, progress) => {
      asked.push(format);
      const other = instead[format];
      if (other) return other(document, progress);
      const content = new TextEncoder().encode(
        `${format}: ${document.title}, ${document.imprint.contact[0]}\f`,
      );
      return { content, contentType: 'text/plain', extension: '.txt' };
    };
  let handler: JobHandler = async () => undefined;
  const built: RunNeeds = {
    ...{ database: life.database, dataFolder: folder.path, storage: openStorage(folder.path, null) },
    ...{ clock: { now: () => new Date(Date.UTC(2026, 10, 22, 12)) }, log: silentLog },
    makers: Object.fromEntries(
      automaticFormats.map((format) => [format, maker(format)]),
    ) as RunNeeds['makers'],
    sourceOf: async () => source,
    jobs: {
      work: (name, work) => {
        assert.equal(name, makeFormatsJob);
        handler = work;
      },
      enqueue: async (_, payload) => void waiting.push(() => handler(payload)),
    },
  };
  workOnFormats(built);
  return built;
}

/** All formats of the source, made. */
async function makeAll(given: RunNeeds): Promise<void> {
  await askForFormats(given, source);
  for (const work of waiting.splice(0)) await work();
}

describe('the making of formats', () => {
  it('makes every automatic format in one piece of work, and audio last', async () => {
    const given = needs();
    await makeAll(given);
    assert.deepEqual(asked, automaticFormats);
    const made = await listMade(life.database, source.versionId, 'en-GB');
    assert.deepEqual(made.map(({ format }) => format).sort(), [...automaticFormats].sort());
    assert.ok(made.every(({ state }) => state === 'made'));
  });

  it('makes nothing twice while nothing changes, and what is kept is what was made', async () => {
    const given = needs();
    await makeAll(given);
    asked = [];
    await makeAll(given);
    const brought = await bringFormat(given, source, 'braille-1');
    assert.deepEqual(asked, []);
    assert.ok(brought.kind === 'file' && 'path' in brought.content && brought.made.pages === 1);
  });

  it('makes a file anew when the contact has changed, when it is next read, and forgets the old one', async () => {
    const given = needs();
    await makeAll(given);
    const old = await bringFormat(given, source, 'text');
    source = {
      ...source,
      document: { ...madeUpDocument, imprint: { ...madeUpDocument.imprint, contact: ['Another street'] } },
    };
    const brought = await bringFormat(given, source, 'text');
    assert.ok(brought.kind === 'file' && !('path' in brought.content));
    assert.match(new TextDecoder().decode(brought.content), /Another street/);
    assert.ok(old.kind === 'file' && old.made.sha256 !== brought.made.sha256);
    const all = await listMade(life.database, source.versionId, 'en-GB');
    assert.ok(all.every((each) => each.state !== 'made' || each.sha256 !== old.made.sha256));
    // Nothing waits for the contact: what would be published is the same text.
    assert.equal((await checkFormatsReady(given, source)).ready, true);
  });

  it('audio is asked for and not waited for; whoever asks again meets the same run', async () => {
    const given = needs();
    assert.equal((await bringFormat(given, source, 'audio')).kind, 'being-made');
    assert.equal((await bringFormat(given, source, 'audio')).kind, 'being-made');
    assert.equal(waiting.length, 1);
    for (const work of waiting.splice(0)) await work();
    assert.equal((await bringFormat(given, source, 'audio')).kind, 'file');
  });

  it('many who ask for the same at once are given one piece of work', async () => {
    const given = needs();
    await Promise.all(Array.from({ length: 20 }, () => bringFormat(given, source, 'pdf')));
    assert.equal(asked.filter((format) => format === 'pdf').length, 1);
  });

  it('is stopped by whoever asks for it, and what was made until then stays', async () => {
    const given = needs();
    const runId = await askForFormats(given, source);
    instead.audio = async (_, progress) => {
      assert.ok(await askToStop(life.database, runId));
      for (let share = 0; share < 1; share += 0.01) {
        await pause(20);
        progress?.(share);
      }
      return { code: 'X', sentence: 'It was not stopped.' };
    };
    for (const work of waiting.splice(0)) await work();
    assert.equal((await findRun(life.database, runId))?.outcome, 'stopped');
    const made = await listMade(life.database, source.versionId, 'en-GB');
    assert.equal(made.length, automaticFormats.length - 1);
    assert.equal(await askToStop(life.database, runId), false, 'what is over cannot be stopped');
  });

  it('a fault that is thrown leaves the run to be tried again', async () => {
    const given = needs();
    const runId = await askForFormats(given, source);
    instead.word = async () => {
      throw new Error('no room');
    };
    await assert.rejects(async () => {
      for (const work of waiting.splice(0)) await work();
    }, /no room/);
    assert.equal((await findRun(life.database, runId))?.outcome, null);
  });
});

describe('whether formats are ready', () => {
  it('they are not before they are made, and each is named', async () => {
    const { ready, reasons } = await checkFormatsReady(needs(), source);
    assert.equal(ready, false);
    assert.equal(reasons.length, automaticFormats.length);
    assert.match(reasons[0] ?? '', /^PDF: not made yet/);
  });

  it('a text that has changed since makes them stale', async () => {
    const given = needs();
    await makeAll(given);
    source = { ...source, document: { ...madeUpDocument, title: 'Another title' } };
    const { ready, reasons } = await checkFormatsReady(given, source);
    assert.equal(ready, false);
    assert.match(reasons[0] ?? '', /made from an earlier text/);
  });

  it('the day of publication makes nothing stale', async () => {
    const given = needs();
    await makeAll(given);
    const imprint = { ...madeUpDocument.imprint, publishedOn: new Date(Date.UTC(2027, 0, 1)) };
    source = { ...source, document: { ...madeUpDocument, imprint } };
    assert.equal((await checkFormatsReady(given, source)).ready, true);
  });

  it('a format that the document itself keeps from being made stops the release, in its own words', async () => {
    const given = needs();
    instead.pdf = async () => ({
      code: 'FORMAT_REFUSED',
      sentence: 'The picture has no description.',
      block: 'b1',
    });
    await makeAll(given);
    assert.deepEqual((await checkFormatsReady(given, source)).reasons, [
      'PDF: The picture has no description.',
    ]);
  });

  it('a format that this installation cannot make stops nothing, and is told', async () => {
    const given = needs();
    instead['braille-2'] = async () => ({ code: 'LIBLOUIS_MISSING', sentence: 'liblouis is not here.' });
    await makeAll(given);
    const { ready, unavailable } = await checkFormatsReady(given, source);
    assert.deepEqual([ready, unavailable], [true, ['Braille, grade 2: liblouis is not here.']]);
    assert.equal((await bringFormat(given, source, 'braille-2')).kind, 'none');
    assert.equal(
      asked.filter((format) => format === 'braille-2').length,
      1,
      'it is not tried again for every reader',
    );
  });
});

describe('who sees made formats', () => {
  it('the public sees those of what is published, through its own door, and none of a draft', async () => {
    const given = needs();
    await makeAll(given);
    const draft = await life.begun();
    source = { ...source, versionId: draft.versionId };
    await makeAll(given);
    const seen = (id: string) => life.asVisitor((database) => listMade(database, id, 'en-GB'));
    assert.equal((await seen(draft.versionId)).length, 0);
    const all = await actingAs(theProgram, () => listMade(life.database, draft.versionId, 'en-GB'));
    assert.equal(all.length, automaticFormats.length);
    assert.equal(
      (await actingAs(nobody, () => listMade(life.database, draft.versionId, 'en-GB'))).length,
      0,
      'nor through the door of the program',
    );
  });
});
