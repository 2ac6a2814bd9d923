// Reading aloud: sound that plays, voices of the right language, and honest refusals.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { temporaryFolder } from '../../platform/files.ts';
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved-document.ts';
import { madeUpDocument } from './made-up-document.ts';
import { mp3Length } from './mp3-length.ts';
import { readAloud, readAloudBy } from './read-aloud.ts';
import { spokenContent } from './spoken-content.ts';
import { spokenText } from './spoken-text.ts';
import { spokenWords } from './spoken-words.ts';

const isInstalled = (() => {
  try {
    createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten');
    return true;
  } catch {
    return false;
  }
})();
const whereInstalled = { skip: !isInstalled && 'the optional package that speaks is not here' };

const paragraph = (text: string, language?: string): ResolvedBlock => ({
  ...{ id: text.slice(0, 5), kind: 'paragraph', content: [{ kind: 'text', text }] },
  ...(language !== undefined && { language }),
});
const of = (...blocks: ResolvedBlock[]): ResolvedDocument => ({ ...madeUpDocument, blocks });
const said = (document: ResolvedDocument): string[] => spokenContent(document).map(({ text }) => text);

describe('what is said', () => {
  test('begins with title, publisher and version, and that a computer reads', () => {
    assert.deepEqual(said(madeUpDocument).slice(0, 3), [
      'Equality and fairness in Fellshire: annual report 2025 to 2026.',
      'Published by Fellshire Constabulary. Version 2, published 1 October 2026.',
      'A computer reads this text aloud. It may say a word wrongly, above all names. The written text is the one that counts.',
    ]);
  });

  test('a row of a table is its heading, then each column by name, and no number is said in words', () => {
    const rows = [['Other', '[c]', '4,800'].map((text) => [{ kind: 'text' as const, text }])];
    const columns = ['Group', 'Searches', 'Residents'].map((heading) => ({ heading, numeric: true }));
    const table = {
      id: 't',
      kind: 'table' as const,
      caption: 'Searches',
      notes: [],
      href: null,
      columns,
      rows,
    };
    const all = said(of(table));
    assert.ok(all.includes('Table, with 1 row: Searches.'));
    assert.ok(all.includes('Other. Searches, left out to protect people. Residents, 4,800.'));
  });

  test('telephone numbers are said digit by digit, money in its order, ranges with "to"', () => {
    const words = spokenWords('en-GB');
    assert.equal(spokenText('Ring 01632 960 001', words), 'Ring 0 1 6 3 2, 9 6 0, 0 0 1');
    assert.equal(
      spokenText('£2.5m of £148 million, or £412,000', words),
      '2.5 million pounds of 148 million pounds, or 412,000 pounds',
    );
    assert.equal(spokenText('2019–2020', words), '2019 to 2020');
  });

  test('words in another language are said apart, so that its own voice speaks them', () => {
    const block: ResolvedBlock = {
      ...{ id: 'p', kind: 'paragraph' },
      content: [
        { kind: 'text', text: 'The motto is ' },
        { kind: 'text', text: 'Diogel gyda’n gilydd', language: 'cy' },
      ],
    };
    const [english, welsh] = spokenContent(of(block)).slice(5, 7);
    assert.deepEqual([english?.language, welsh?.language], ['en-GB', 'cy']);
    assert.match(welsh?.otherwise ?? '', /Words in Welsh are left out/);
  });

  test('Welsh documents are introduced in Welsh', () => {
    assert.match(said({ ...madeUpDocument, language: 'cy' })[2] ?? '', /^Cyfrifiadur/);
  });
});

describe('reading aloud', () => {
  test(
    'is MP3 of one channel that plays about as long as people take to read it, and is not silent',
    whereInstalled,
    async () => {
      const text =
        'Everybody who lives here has the same right to be treated fairly, and to ask how we know. '.repeat(
          4,
        );
      const shares: number[] = [];
      const made = await readAloud(of(paragraph(text)), (share) => shares.push(share));
      if ('sentence' in made) return assert.fail(made.sentence);
      const length = mp3Length(made.content) ?? assert.fail('no frames of sound');
      // About 180 words with the introduction and the contact, at 160 words a minute, and a rest after each piece.
      assert.ok(length.seconds > 50 && length.seconds < 130, `${length.seconds} seconds`);
      assert.equal(length.sampleRate, 22_050);
      assert.equal(made.contentType, 'audio/mpeg');
      // Silence is the same frame again and again, and packs to next to nothing.
      assert.ok(deflateSync(made.content).length > 0.6 * made.content.length, 'there is sound in it');
      assert.equal(shares.at(-1), 1);
      assert.deepEqual(
        shares,
        shares.toSorted((one, other) => one - other),
        'progress goes forward only',
      );
      const tag = Buffer.from(made.content.subarray(0, 1500)).toString('utf16le');
      const odd = Buffer.from(made.content.subarray(1, 1500)).toString('utf16le');
      assert.ok(`${tag}${odd}`.includes('Equality and fairness in Fellshire'), 'the title is in the file');
      assert.ok(`${tag}${odd}`.includes('A computer reads this text aloud'), 'and that a computer reads it');
    },
  );

  test('what is written is never taken for an instruction to the voice', whereInstalled, async () => {
    const plain = await readAloud(of(paragraph('Wait here.')));
    const marked = await readAloud(of(paragraph('Wait <break time="60s"/> here.')));
    if ('sentence' in plain || 'sentence' in marked) return assert.fail('nothing was made');
    const more = (mp3Length(marked.content)?.seconds ?? 99) - (mp3Length(plain.content)?.seconds ?? 0);
    assert.ok(more < 10, `${more} seconds more`);
  });

  test('a document in a language without a voice is refused, and named', whereInstalled, async () => {
    const made = await readAloud({ ...of(paragraph('Waxaan')), language: 'so' });
    assert.ok('sentence' in made);
    assert.equal(made.code, 'VOICE_MISSING');
    assert.match(made.sentence, /Somali/);
  });

  test('a paragraph in a language without a voice is passed over in words', whereInstalled, async () => {
    assert.ok('content' in (await readAloud(of(paragraph('Waxaan ku hadlaa Soomaali', 'so')))));
  });

  test('where the package that speaks is missing, or breaks off, that is said', async () => {
    await using folder = await temporaryFolder('speech');
    const missing = join(folder.path, 'missing.mjs');
    await writeFile(missing, `process.stderr.write('{"problem":"not-installed"}\\n'); process.exitCode = 3;`);
    const broken = join(folder.path, 'broken.mjs');
    await writeFile(broken, `throw new Error('no');`);
    const [one, other] = await Promise.all(
      [missing, broken].map((speaker) =>
        readAloudBy(madeUpDocument, { speaker, timeLimitMilliseconds: 10_000 }),
      ),
    );
    assert.ok(one && 'sentence' in one && other && 'sentence' in other);
    assert.deepEqual([one.code, other.code], ['SPEECH_MISSING', 'SPEECH_FAILED']);
  });

  test('whoever watches can stop it, and then nothing goes on speaking', async () => {
    await using folder = await temporaryFolder('speech');
    const [speaker, noted] = [join(folder.path, 'speaker.mjs'), join(folder.path, 'process')];
    await writeFile(
      speaker,
      `import { writeFileSync } from 'node:fs';
       writeFileSync(${JSON.stringify(noted)}, String(process.pid));
       process.stderr.write('{"done":0.1}\\n');
       setInterval(() => undefined, 1000);`,
    );
    const stopped = readAloudBy(madeUpDocument, { speaker, timeLimitMilliseconds: 60_000 }, () => {
      throw new RangeError('Stop.');
    });
    await assert.rejects(stopped, /Stop/);
    const id = Number(await readFile(noted, 'utf8'));
    const isAlive = () => {
      try {
        return process.kill(id, 0);
      } catch {
        return false;
      }
    };
    for (let time = 0; time < 100 && isAlive(); time += 1) await pause(50);
    assert.equal(isAlive(), false);
  });

  test('a speaker that never ends is ended', async () => {
    await using folder = await temporaryFolder('speech');
    const speaker = join(folder.path, 'endless.mjs');
    await writeFile(speaker, `setInterval(() => undefined, 1000);`);
    const made = await readAloudBy(madeUpDocument, { speaker, timeLimitMilliseconds: 300 });
    assert.ok('sentence' in made && made.code === 'SPEECH_FAILED');
  });
});
