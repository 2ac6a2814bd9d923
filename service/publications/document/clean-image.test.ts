// Pictures: what is seen of them stays, and what only says more about them goes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { cleanImage } from './clean-image.ts';

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function header(width: number, height: number, interlace = 0): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 2, 0, 0, interlace], 8);
  return chunk('IHDR', data);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const end = chunk('IEND', Buffer.alloc(0));
/** Two by two points, red. */
const rows = Buffer.from([0, 255, 0, 0, 255, 0, 0, 0, 255, 0, 0, 255, 0, 0]);
const picture = chunk('IDAT', deflateSync(rows));
const plain = Buffer.concat([signature, header(2, 2), picture, end]);

function segment(marker: number, data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
}

/** The parts of a JPEG by the standard's layout; the packed picture is made up, and is not looked into. */
function jpeg(
  options: { before?: Buffer[]; after?: Buffer; width?: number; height?: number; frame?: number } = {},
): Buffer {
  const { before = [], after = Buffer.alloc(0), width = 4, height = 3, frame = 0xc0 } = options;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...before,
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(frame, Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])),
    segment(0xc4, Buffer.alloc(20)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4]),
    Buffer.from([0xff, 0xd9]),
    after,
  ]);
}

/** Exif in big-endian order: which way up, and a place (GPS) that is to go. */
function exifWithPlace(orientation: number): Buffer {
  const tiff = Buffer.from([
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 2],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0],
  ]);
  return segment(
    0xe1,
    Buffer.concat([
      Buffer.from('Exif\0\0', 'latin1'),
      tiff,
      Buffer.from('GPS 54.6N 3.1W iPhone of J. Smith'),
    ]),
  );
}

function kept(content: Uint8Array, name: string): Buffer {
  const { image, problem } = cleanImage(content, name);
  assert.equal(problem, null);
  return Buffer.from(image?.content ?? []);
}

test('a PNG without anything else stays as it is', () => {
  const { image } = cleanImage(plain, 'map.PNG');
  assert.deepEqual(Buffer.from(image?.content ?? []), plain);
  assert.deepEqual([image?.contentType, image?.width, image?.height], ['image/png', 2, 2]);
  assert.match(image?.digest ?? '', /^[0-9a-f]{64}$/);
});

test('texts, times, profiles and whatever follows go from a PNG', () => {
  const more = [
    chunk('tEXt', Buffer.from('Author\0J. Smith')),
    chunk('eXIf', Buffer.from('MM GPS')),
    chunk('iCCP', Buffer.from('p\0\0x')),
  ];
  const content = Buffer.concat([
    signature,
    header(2, 2),
    ...more,
    picture,
    chunk('tIME', Buffer.alloc(7)),
    end,
    Buffer.from('PK\x03\x04 a hidden archive'),
  ]);
  assert.deepEqual(kept(content, 'map.png'), plain);
});

test('place, camera, comment, preview and whatever follows go from a JPEG', () => {
  const before = [
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    exifWithPlace(1),
    segment(0xfe, Buffer.from('by J. Smith')),
    segment(0xe2, Buffer.from('MPF')),
  ];
  const content = kept(jpeg({ before, after: Buffer.from('<script>alert(1)</script>') }), 'fell.jpg');
  assert.deepEqual(content, jpeg());
  assert.ok(!/GPS|Smith|script|Exif/.test(content.toString('latin1')));
});

test('a photograph taken sideways still says which way up it is held, and nothing more', () => {
  const { image } = cleanImage(jpeg({ before: [exifWithPlace(6)] }), 'fell.jpeg');
  const text = Buffer.from(image?.content ?? []).toString('latin1');
  assert.ok(text.includes('Exif') && !text.includes('GPS'));
  assert.deepEqual([image?.width, image?.height], [3, 4]);
  assert.deepEqual(kept(image?.content ?? new Uint8Array(), 'again.jpg'), Buffer.from(image?.content ?? []));
});

const refusals: readonly [string, Uint8Array, string, RegExp][] = [
  [
    'a drawing with a program in it',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'map.svg',
    /SVG can hold programs/,
  ],
  ['a drawing under another name', Buffer.from('<svg><script/></svg>'), 'map.png', /not a PNG or JPEG/],
  ['a program that begins as a GIF', Buffer.from('GIF89a=1;alert(1)//'), 'map.gif', /not a PNG or JPEG/],
  ['a PNG that is called a JPEG', plain, 'map.jpg', /is a PNG, and its name does not say so/],
  ['a JPEG that is called a PNG', jpeg(), 'map.png', /is a JPEG, and its name does not say so/],
  ['a PNG without an ending', plain, 'map', /does not say so/],
  [
    'a header of a thousand million points',
    Buffer.concat([signature, header(40_000, 25_000), picture, end]),
    'a.png',
    /40,000 by 25,000 pixels/,
  ],
  [
    'a JPEG of 65,000 points on a side',
    jpeg({ width: 65_000, height: 65_000 }),
    'a.jpg',
    /65,000 by 65,000 pixels/,
  ],
  [
    'a small header before a picture that swells',
    Buffer.concat([signature, header(2, 2), chunk('IDAT', deflateSync(Buffer.alloc(2_000_000))), end]),
    'a.png',
    /damaged/,
  ],
  [
    'something packed behind the picture',
    Buffer.concat([
      signature,
      header(2, 2),
      chunk('IDAT', Buffer.concat([deflateSync(rows), Buffer.from('secret')])),
      end,
    ]),
    'a.png',
    /damaged/,
  ],
  [
    'a picture of no size',
    Buffer.concat([signature, header(0, 2), picture, end]),
    'a.png',
    /no width or no height/,
  ],
  ['a PNG that is cut off', plain.subarray(0, 50), 'a.png', /damaged/],
  [
    'a chunk with a wrong checksum',
    Buffer.concat([plain.subarray(0, 29), Buffer.alloc(4), plain.subarray(33)]),
    'a.png',
    /damaged/,
  ],
  ['a JPEG that is cut off', jpeg().subarray(0, -4), 'a.jpg', /damaged/],
  ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'a.jpg', /damaged/],
  ['a JPEG of a kind that browsers do not show', jpeg({ frame: 0xc3 }), 'a.jpg', /damaged/],
  ['nothing', new Uint8Array(), 'a.png', /not a PNG or JPEG/],
  ['more than 10 MB', Buffer.concat([plain, Buffer.alloc(10_500_000)]), 'a.png', /larger than 10 MB/],
];
for (const [what, content, name, reason] of refusals) {
  test(`${what} is refused, with what to do`, () => {
    assert.match(cleanImage(content, name).problem ?? '', reason);
  });
}

test('an interlaced PNG is counted by its seven passes', () => {
  // Of 2 by 2 points, passes 1, 6 and 7 have 1 by 1, 1 by 1 and 2 by 1 (PNG specification, section 8.2).
  const passes = Buffer.from([0, 1, 2, 3, 0, 4, 5, 6, 0, 7, 8, 9, 1, 2, 3]);
  const content = Buffer.concat([signature, header(2, 2, 1), chunk('IDAT', deflateSync(passes)), end]);
  assert.deepEqual(kept(content, 'a.png'), content);
});
