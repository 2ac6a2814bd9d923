// Has a computer read a document aloud, as MP3: one process of its own speaks, another encodes.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import type { ResolvedDocument } from '../document/resolved-document.ts';
import { languageName } from './braille-language.ts';
import { furnitureLanguage } from './braille-words.ts';
import type { MadeFile, MakeFormat, NotMade } from './format.ts';
import { id3Tag } from './id3-tag.ts';
import { mp3Length } from './mp3-length.ts';
import { spokenContent } from './spoken-content.ts';
import { spokenWords } from './spoken-words.ts';

export interface ReadAloudNeeds {
  /** The program that speaks: see speaking-process.ts. */
  speaker: string;
  timeLimitMilliseconds: number;
}

const usual: ReadAloudNeeds = {
  speaker: join(import.meta.dirname, 'speaking-process.ts'),
  timeLimitMilliseconds: 10 * 60_000,
};

/** Words a minute: a little slower than people talk. */
const rate = 160;

export const readAloud: MakeFormat = (document, progress) => readAloudBy(document, usual, progress);

/** As `readAloud`, with another speaker: for tests. */
export async function readAloudBy(
  document: ResolvedDocument,
  needs: ReadAloudNeeds,
  progress: (share: number) => void = () => undefined,
): Promise<MadeFile | NotMade> {
  const said = await speak(document, needs, progress);
  if (!Buffer.isBuffer(said)) return said;
  if (mp3Length(said) === null) return broken;
  const { title, language, imprint } = document;
  const tag = id3Tag({
    ...{ title, artist: imprint.organisationName, comment: spokenWords(language).computer },
    language: threeLetters(language),
    year: imprint.publishedOn ? String(imprint.publishedOn.getUTCFullYear()) : null,
  });
  progress(1);
  return { content: Buffer.concat([tag, said]), contentType: 'audio/mpeg', extension: '.mp3' };
}

const reportLine = z.object({
  sampleRate: z.number().optional(),
  done: z.number().optional(),
  problem: z.enum(['not-installed', 'no-voice']).optional(),
  language: z.string().optional(),
});

/** The frames, or why there are none. Both processes are ended when one breaks off or the time is over. */
async function speak(
  document: ResolvedDocument,
  { speaker, timeLimitMilliseconds: timeout }: ReadAloudNeeds,
  progress: (share: number) => void,
): Promise<Buffer | NotMade> {
  const limits = { timeout, killSignal: 'SIGKILL', env: {} } as const;
  const speaking = spawn(process.execPath, [speaker], { ...limits, stdio: ['pipe', 'pipe', 'pipe'] });
  const spoken = ended(speaking);
  // A speaker that ends early has said why; what was not read of its input is of no use then.
  speaking.stdin.on('error', () => undefined);
  const sayings = spokenContent(document);
  speaking.stdin.end(JSON.stringify({ rate, own: furnitureLanguage(document.language), sayings }));
  let encoded: Promise<Buffer> = Promise.resolve(Buffer.alloc(0));
  let encodes: Promise<boolean> = Promise.resolve(false);
  let encoder: ReturnType<typeof spawn> | null = null;
  let problem: NotMade | null = null;
  try {
    for await (const line of createInterface({ input: speaking.stderr })) {
      const report = reportOf(line);
      if (report?.problem) problem = problems[report.problem](report.language ?? '');
      if (report?.done !== undefined) progress(report.done * 0.95);
      if (report?.sampleRate === undefined) continue;
      const encoding = spawn(
        process.execPath,
        [join(import.meta.dirname, 'encoding-process.ts'), String(report.sampleRate)],
        {
          ...limits,
          stdio: ['pipe', 'pipe', 'ignore'],
        },
      );
      encoding.stdin.on('error', () => speaking.kill('SIGKILL'));
      speaking.stdout.pipe(encoding.stdin);
      encoded = buffer(encoding.stdout);
      encodes = ended(encoding);
      encoder = encoding;
    }
  } catch (error) {
    // Whoever watches has stopped it.
    speaking.kill('SIGKILL');
    encoder?.kill('SIGKILL');
    throw error;
  }
  const areWhole = [await spoken, await encodes].every(Boolean);
  return areWhole ? await encoded : (problem ?? broken);
}

/** True where the process ended of itself and well. */
function ended(child: ReturnType<typeof spawn>): Promise<boolean> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** A runtime may write warnings of its own between the reports. */
function reportOf(line: string): z.infer<typeof reportLine> | null {
  if (!line.startsWith('{')) return null;
  return reportLine.safeParse(JSON.parse(line)).data ?? null;
}

const problems: Readonly<Record<'not-installed' | 'no-voice', (language: string) => NotMade>> = {
  'not-installed': () => ({
    code: 'SPEECH_MISSING',
    sentence:
      'Reading aloud needs the optional package @echogarden/espeak-ng-emscripten, which is not installed here. Whoever looks after this service can install it. A recording by a person can be put in its place.',
  }),
  'no-voice': (language) => ({
    code: 'VOICE_MISSING',
    sentence: `This program has no voice that speaks ${languageName(language)}. Have somebody record it, and put the recording in its place.`,
  }),
};

const broken: NotMade = {
  code: 'SPEECH_FAILED',
  sentence: 'Reading aloud broke off. Try again; if it happens twice, tell whoever looks after this service.',
};

/** The language as players know it. */
const threeLetterTags: Readonly<Record<string, string>> = {
  ...{ en: 'eng', cy: 'wel', ga: 'gle', gd: 'gla', ar: 'ara', bn: 'ben', gu: 'guj', pa: 'pan', pl: 'pol' },
  ...{ ro: 'rum', ru: 'rus', uk: 'ukr', ur: 'urd', zh: 'chi', fr: 'fre', es: 'spa', pt: 'por', hi: 'hin' },
};

function threeLetters(tag: string): string {
  return threeLetterTags[tag.split('-')[0] ?? ''] ?? 'und';
}
