// How long an MP3 plays, read from its frames (ISO/IEC 11172-3 and 13818-3, layer III).

export interface Mp3Length {
  seconds: number;
  sampleRate: number;
  frames: number;
}

const versions: Readonly<
  Record<number, { rates: readonly number[]; bitrates: readonly number[]; samples: number }>
> = {
  3: {
    rates: [44_100, 48_000, 32_000],
    bitrates: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
    samples: 1152,
  },
  2: {
    rates: [22_050, 24_000, 16_000],
    bitrates: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    samples: 576,
  },
  0: {
    rates: [11_025, 12_000, 8000],
    bitrates: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    samples: 576,
  },
};

/** Null where no frames follow one another from its beginning: it is no MP3. */
export function mp3Length(content: Uint8Array): Mp3Length | null {
  let at = afterTag(content);
  let [seconds, frames, sampleRate] = [0, 0, 0];
  for (;;) {
    const frame = frameAt(content, at);
    if (!frame) break;
    seconds += frame.samples / frame.sampleRate;
    sampleRate = frame.sampleRate;
    frames += 1;
    at += frame.bytes;
  }
  return frames < 3 ? null : { seconds, sampleRate, frames };
}

function afterTag(content: Uint8Array): number {
  if (new TextDecoder('latin1').decode(content.subarray(0, 3)) !== 'ID3') return 0;
  return 10 + [6, 7, 8, 9].reduce((size, place) => (size << 7) | ((content[place] ?? 0) & 0x7f), 0);
}

function frameAt(
  content: Uint8Array,
  at: number,
): { bytes: number; samples: number; sampleRate: number } | null {
  const [sync = 0, kind = 0, rates = 0] = content.subarray(at, at + 3);
  if (sync !== 0xff || (kind & 0xe6) !== 0xe2) return null; // Eleven bits set, then version, then layer III.
  const version = versions[(kind >> 3) & 3];
  const bitrate = version?.bitrates[rates >> 4] ?? 0;
  const sampleRate = version?.rates[(rates >> 2) & 3] ?? 0;
  if (!version || bitrate === 0 || sampleRate === 0) return null;
  const bytes = Math.floor(((version.samples / 8) * bitrate * 1000) / sampleRate) + ((rates >> 1) & 1);
  return { bytes, samples: version.samples, sampleRate };
}
