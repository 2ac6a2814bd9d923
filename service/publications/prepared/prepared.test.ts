// What people make beside a publication, looked at before it goes out: Easy Read, captions, films.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCaptions } from './captions.ts';
import { checkEasyReadText, hardIn } from './easy-read-checks.ts';
import { readMp4 } from './mp4.ts';
import { preparedChecks } from './prepared-checks.ts';
import { type EasyReadContent, type Prepared, readContent } from './prepared-format.ts';

const picture = 'a'.repeat(64);
const good: EasyReadContent = {
  title: 'Being fair',
  pairs: [
    { text: 'We want to be fair to you.', picture, alt: 'Two people shake hands.' },
    { text: 'Tell us if we are not.', picture, alt: 'A person speaks on the telephone.' },
  ],
  group: 'Speak Up Fellshire',
  people: 6,
  day: '2026-10-01',
};

describe('Easy Read', () => {
  test('short sentences with pictures, made with people who use it, have nothing to mend', () => {
    assert.deepEqual(checkEasyReadText(good), { problems: [], advice: [] });
  });

  // Counted by hand: fifteen words, and sixteen.
  test('a sentence of sixteen words is one too many', () => {
    const problemsOf = (text: string) =>
      checkEasyReadText({ ...good, pairs: [{ text, picture, alt: 'A list.' }] }).problems;
    assert.deepEqual(problemsOf('We will look at each of the things that you told us about when you'), []);
    const [problem = ''] = problemsOf(
      'We will look at each of the things that you told us about when we met.',
    );
    assert.match(problem, /^Sentence 1 has 16 words, and 15 are the most/);
  });

  test('every sentence has a picture, and every picture says what it shows', () => {
    const { problems } = checkEasyReadText({
      ...good,
      pairs: [
        { text: 'One.', picture: null, alt: '' },
        { text: 'Two.', picture, alt: ' ' },
        { text: '', picture, alt: 'x' },
      ],
    });
    assert.deepEqual(problems, [
      'Sentence 1 has no picture.',
      'Say what the picture of sentence 2 shows.',
      'Sentence 3 has no words.',
    ]);
  });

  test('who took part is on record, or it does not go out', () => {
    assert.match(checkEasyReadText({ ...good, people: 0 }).problems[0] ?? '', /who from the group took part/);
  });

  test('two ideas in a sentence, and hard words, are pointed at', () => {
    const pairs = [{ text: 'We monitor it, because the legislation says so.', picture, alt: 'A law book.' }];
    const { advice, problems } = checkEasyReadText({ ...good, pairs });
    assert.deepEqual(problems, []);
    assert.match(advice[0] ?? '', /may hold two ideas/);
    assert.deepEqual(
      hardIn('We monitor it. Legislation is being implemented.').map(([hard]) => hard),
      ['implement', 'legislation', 'monitor'],
    );
  });
});

const film = (lines: string) => `WEBVTT\n\n${lines}`;

describe('captions', () => {
  test('are read with their times and words', () => {
    const { captions, problems } = readCaptions(
      film(
        '1\n00:01.000 --> 00:03.500\nHello.\n\nNOTE made by hand\n\n01:00:00.000 --> 01:00:02.000 line:80%\nTwo\nlines',
      ),
      null,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(captions, [
      { from: 1, to: 3.5, text: 'Hello.' },
      { from: 3600, to: 3602, text: 'Two\nlines' },
    ]);
  });

  test('what is wrong is said with its line', () => {
    assert.match(
      readCaptions('1\n00:01,000 --> 00:02,000\nHi', null).problems[0] ?? '',
      /begin with the word WEBVTT/,
    );
    assert.match(
      readCaptions(film('00:01,000 --> 00:02,000\nHi'), null).problems[0] ?? '',
      /^Line 3: times are written/,
    );
    assert.match(
      readCaptions(film('00:05.000 --> 00:02.000\nHi'), null).problems[0] ?? '',
      /^Line 3: it ends before/,
    );
    assert.match(readCaptions(film('00:05.000 --> 00:09.000\n'), null).problems[0] ?? '', /no words/);
    assert.match(
      readCaptions(film('00:05.000 --> 00:09.000\nHi'), 6).problems[0] ?? '',
      /after the film, which has 6 seconds/,
    );
    assert.match(
      readCaptions(film('00:05.000 --> 00:06.000\nSix words in just one second'), null).problems[0] ?? '',
      /6 words in 1\.0 seconds/,
    );
    assert.match(
      readCaptions(film('00:05.000 --> 00:06.000\nHi\n\n00:01.000 --> 00:02.000\nHo'), null).problems[0] ??
        '',
      /^Line 6: it begins before/,
    );
    assert.match(readCaptions('WEBVTT\n', null).problems[0] ?? '', /no caption/);
  });
});

/** A box of ISO/IEC 14496-12: its size, its kind, what is in it. */
function box(kind: string, ...content: Uint8Array[]): Buffer {
  const inside = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(inside.length + 8, 0);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, inside]);
}

function movie(seconds: number, ...handlers: string[]): Buffer {
  const header = Buffer.alloc(100);
  header.writeUInt32BE(1000, 12);
  header.writeUInt32BE(seconds * 1000, 16);
  const tracks = handlers.map((handler) => {
    const about = Buffer.alloc(24);
    about.write(handler, 8, 'latin1');
    return box('trak', box('tkhd', Buffer.alloc(20)), box('mdia', box('hdlr', about)));
  });
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0')),
    box('mdat', Buffer.alloc(500)),
    box('moov', box('mvhd', header), ...tracks),
  ]);
}

const reading = (content: Uint8Array) => (from: number, length: number) =>
  Promise.resolve(content.subarray(from, from + length));

describe('films', () => {
  test('say how long they are, and whether there are pictures and sound in them, wherever that stands', async () => {
    const content = movie(125, 'vide', 'soun');
    assert.deepEqual(await readMp4(content.length, reading(content)), {
      seconds: 125,
      hasPictures: true,
      hasSound: true,
    });
    const silent = movie(9, 'soun');
    assert.equal((await readMp4(silent.length, reading(silent)))?.hasPictures, false);
  });

  test('what is cut off, or is something else, is no film', async () => {
    const content = movie(125, 'vide');
    assert.equal(await readMp4(content.length - 50, reading(content.subarray(0, -50))), null);
    assert.equal(await readMp4(20, reading(Buffer.from('<html>not a film</html>'))), null);
    const endless = Buffer.from(content);
    endless.writeUInt32BE(2, 16);
    assert.equal(await readMp4(endless.length, reading(endless)), null);
  });
});

describe('before somebody else checks it', () => {
  const prepared = {
    id: '',
    publicationId: '',
    language: 'en-GB',
    state: 'with-maker',
    fromVersion: 1,
    readyAt: null,
  } as const;

  test('a film needs captions and a transcript, and sections that begin while it plays', () => {
    const empty: Prepared = { ...prepared, ...readContent('bsl', {}), files: [] };
    assert.deepEqual(preparedChecks(empty).problems, [
      'Send the film.',
      'Send the captions of the film.',
      'Write down what is signed, as text.',
    ]);
    const content = {
      signedBy: 'A. Signer',
      transcript: 'Hello.',
      cues: [
        { at: 0, heading: 'One' },
        { at: 99, heading: 'Two' },
      ],
    };
    const files = [
      { kind: 'film', sha256: picture, extension: '.mp4', bytes: 1, seconds: 60 },
      { kind: 'captions', sha256: picture, extension: '.vtt', bytes: 1, seconds: null },
    ] as const;
    assert.deepEqual(preparedChecks({ ...prepared, format: 'bsl', content, files }).problems, [
      '“Two” begins after the film has ended.',
    ]);
  });

  test('a recording needs its reader and its day', () => {
    const empty: Prepared = { ...prepared, ...readContent('recording', {}), files: [] };
    assert.equal(preparedChecks(empty).problems.length, 3);
  });
});
