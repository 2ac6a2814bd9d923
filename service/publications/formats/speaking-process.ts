// A program of its own that speaks: takes sayings as JSON on its standard input, gives samples on its standard output.
// It alone loads eSpeak NG, which is under the GNU General Public License; the rest of the program only starts it.
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const input = z.object({
  /** Words a minute. */
  rate: z.number(),
  /** The language of what is said instead, where there is no voice. */
  own: z.string(),
  sayings: z.array(
    z.object({ text: z.string(), language: z.string(), rest: z.number(), otherwise: z.string().nullable() }),
  ),
});

/** Lines on standard error, for whoever started it. */
const report = (line: object): void => void process.stderr.write(`${JSON.stringify(line)}\n`);

const speech = await import('@echogarden/espeak-ng-emscripten').catch(() => null);
if (speech === null) {
  report({ problem: 'not-installed' });
  process.exit(3);
}
const { rate, own, sayings } = input.parse(JSON.parse(await text(process.stdin)));
const { eSpeakNGWorker } = await speech.default();
const worker = new eSpeakNGWorker();
const voices = worker.list_voices();
const sampleRate = worker.get_samplerate();
report({ sampleRate });

/** Of the voices for the whole tag, or else for its first part, the one that says it fits best. */
function voiceFor(language: string): string | null {
  const tag = language.toLowerCase();
  for (const wanted of [tag, tag.split('-')[0]]) {
    const fitting = voices.flatMap(({ identifier, languages }) =>
      languages
        .filter(({ name }) => name.toLowerCase() === wanted)
        .map(({ priority }) => ({ identifier, priority })),
    );
    fitting.sort((one, other) => one.priority - other.priority);
    if (fitting[0]) return fitting[0].identifier;
  }
  return null;
}

/** True where the voice is there: a wrong voice would speak on without a word. */
function take(language: string): boolean {
  const voice = voiceFor(language);
  const isThere = voice !== null && worker.set_voice(voice) === 0;
  if (isThere) worker.set_rate(rate);
  return isThere;
}

/** Text is text: no element of SSML and no phonemes are read from it. */
const asText = (said: string): string =>
  said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('[[', '[ [');

let spoken = '';
for (const [index, { text: said, language, rest, otherwise }] of sayings.entries()) {
  if (language !== spoken) {
    spoken = take(language) ? language : '';
    if (spoken === '' && (otherwise === null || !take(own))) {
      report({ problem: 'no-voice', language });
      process.exit(4);
    }
  }
  const samples: Int16Array[] = [];
  worker.synthesize(asText(spoken === '' ? (otherwise ?? '') : said), (part) => {
    samples.push(part);
    return false;
  });
  samples.push(new Int16Array(Math.round((rest / 1000) * sampleRate)));
  for (const { buffer, byteOffset, byteLength } of samples)
    if (!process.stdout.write(new Uint8Array(buffer, byteOffset, byteLength)))
      await once(process.stdout, 'drain');
  report({ done: (index + 1) / sayings.length });
}
