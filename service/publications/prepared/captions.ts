// Captions of a film in WebVTT (World Wide Web Consortium, "WebVTT: The Web Video Text Tracks Format"): read, and what is wrong with them.

export interface Caption {
  /** In seconds. */
  from: number;
  to: number;
  text: string;
}

export interface ReadCaptions {
  captions: Caption[];
  /** Each names the line. */
  problems: string[];
}

/** More words than this in a second nobody reads. */
const mostWordsASecond = 5;

/** @param seconds of the film; null where they are not known */
export function readCaptions(text: string, seconds: number | null): ReadCaptions {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? ''))
    return {
      captions: [],
      problems: ['Line 1: captions begin with the word WEBVTT. Save them as WebVTT (.vtt).'],
    };
  const [captions, problems]: [Caption[], string[]] = [[], []];
  for (const { first, block } of blocksOf(lines)) {
    const at = block.findIndex((line) => line.includes('-->'));
    if (at < 0) {
      if (!/^(?:NOTE|STYLE|REGION)\b/.test(block[0] ?? ''))
        problems.push(`Line ${first}: there is no time with “-->” here.`);
      continue;
    }
    const line = first + at;
    const time =
      /^((?:\d+:)?\d{2}:\d{2}\.\d{3})[ \t]+-->[ \t]+((?:\d+:)?\d{2}:\d{2}\.\d{3})(?:[ \t].*)?$/.exec(
        block[at] ?? '',
      );
    const words = block
      .slice(at + 1)
      .join('\n')
      .trim();
    if (!time) {
      problems.push(`Line ${line}: times are written like 00:01:02.500 --> 00:01:05.000.`);
      continue;
    }
    const caption = { from: inSeconds(time[1] ?? ''), to: inSeconds(time[2] ?? ''), text: words };
    problems.push(...problemsOf(caption, captions.at(-1), line, seconds));
    captions.push(caption);
  }
  if (captions.length === 0 && problems.length === 0) problems.push('There is no caption in it.');
  return { captions, problems };
}

function blocksOf(lines: readonly string[]): { first: number; block: string[] }[] {
  const blocks: { first: number; block: string[] }[] = [];
  let block: string[] = [];
  for (const [index, line] of [...lines, ''].entries()) {
    if (index === 0) continue;
    if (line.trim() !== '') block.push(line);
    else if (block.length > 0) {
      blocks.push({ first: index + 1 - block.length, block });
      block = [];
    }
  }
  return blocks;
}

function inSeconds(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

function problemsOf(
  { from, to, text }: Caption,
  before: Caption | undefined,
  line: number,
  seconds: number | null,
): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  return [
    ...(to <= from ? [`Line ${line}: it ends before it begins.`] : []),
    ...(before && from < before.from ? [`Line ${line}: it begins before the caption above it.`] : []),
    ...(text === '' ? [`Line ${line}: there are no words under the time.`] : []),
    ...(seconds !== null && to > seconds + 1
      ? [`Line ${line}: it ends after the film, which has ${Math.round(seconds)} seconds.`]
      : []),
    ...(to > from && words / (to - from) > mostWordsASecond
      ? [`Line ${line}: ${words} words in ${(to - from).toFixed(1)} seconds are too many to read.`]
      : []),
  ];
}
