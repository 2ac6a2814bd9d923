// A program of its own that makes MP3: takes samples (16 bits, one channel) on its standard input, gives frames on its standard output.
import { once } from 'node:events';
import { createMp3Encoder } from 'wasm-media-encoders';

const sampleRate = Number(process.argv[2]);
const bitrate = 32;

const encoder = await createMp3Encoder();
encoder.configure({ sampleRate, channels: 1, bitrate });

async function give(frames: Uint8Array): Promise<void> {
  // What the encoder gives is its own memory, written over by the next call.
  if (frames.length > 0 && !process.stdout.write(Uint8Array.from(frames)))
    await once(process.stdout, 'drain');
}

let odd: Buffer = Buffer.alloc(0);
for await (const chunk of process.stdin) {
  const bytes = Buffer.concat([odd, chunk as Buffer]);
  const whole = bytes.length - (bytes.length % 2);
  odd = bytes.subarray(whole);
  const samples = new Float32Array(whole / 2);
  for (let index = 0; index < samples.length; index += 1)
    samples[index] = bytes.readInt16LE(index * 2) / 32_768;
  await give(encoder.encode([samples]));
}
await give(encoder.finalize());
