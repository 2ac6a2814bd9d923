// What stands at the beginning of an MP3 file for players to show: ID3 version 2.3 (id3.org, "ID3 tag version 2.3.0", 1999).

export interface Mp3Title {
  title: string;
  /** The organisation. */
  artist: string;
  /** That a computer reads it. */
  comment: string;
  /** ISO 639-2, three letters. */
  language: string;
  year: string | null;
}

export function id3Tag({ title, artist, comment, language, year }: Mp3Title): Uint8Array {
  const frames = Buffer.concat([
    frame('TIT2', inUtf16(title)),
    frame('TPE1', inUtf16(artist)),
    frame('TLAN', Buffer.from(`\0${language}`, 'latin1')),
    ...(year === null ? [] : [frame('TYER', Buffer.from(`\0${year}`, 'latin1'))]),
    frame(
      'COMM',
      Buffer.concat([Buffer.from(`\u0001${language}`, 'latin1'), mark, Buffer.from([0, 0]), wide(comment)]),
    ),
  ]);
  const header = Buffer.from('ID3\u0003\0\0\0\0\0\0', 'latin1');
  // Seven bits of each byte, so that no byte looks like the beginning of a frame of sound.
  for (let place = 0; place < 4; place += 1) header[6 + place] = (frames.length >> (7 * (3 - place))) & 0x7f;
  return Buffer.concat([header, frames]);
}

const mark = Buffer.from([0xff, 0xfe]);

function wide(text: string): Buffer {
  return Buffer.concat([mark, Buffer.from(text, 'utf16le')]);
}

function inUtf16(text: string): Buffer {
  return Buffer.concat([Buffer.from([1]), wide(text)]);
}

function frame(id: string, content: Buffer): Buffer {
  const header = Buffer.alloc(10);
  header.write(id, 'latin1');
  header.writeUInt32BE(content.length, 4);
  return Buffer.concat([header, content]);
}
