// Finds the line of a pack that is no JSON any more, and the part it belongs to.
import type { PackFault } from './pack-fault.ts';

/** @param text which JSON cannot be parsed from @param firstLine where in its file it begins */
export function findBrokenLine(text: string, firstLine: number): PackFault {
  const lines = text.split('\n');
  let part: string | null = null;
  for (const [at, line] of lines.entries()) {
    const begins = /^"([a-z]+)":\[$/.exec(line)?.[1];
    if (begins !== undefined) part = begins;
    if (line.startsWith('},"digests"')) part = null;
    if (isWhole(line)) continue;
    const entry = /"id":"([^"\\]*)"\}?,?$/.exec(line)?.[1] ?? null;
    const inPart = line.startsWith('},"') || line.startsWith('{"format"') ? null : part;
    return { part: inPart, entry, line: at + firstLine, sentence: 'This line is no JSON any more.' };
  }
  return {
    part: null,
    entry: null,
    line: null,
    sentence: 'The file is no JSON any more: a line was added or left out.',
  };
}

const frames = [
  /^\{"format":"due-regard-pack","version":1,"parts":\{$/,
  /^"[a-z]+":\[$/,
  /^\],?$/,
  /^\},"digests":\{$/,
  /^$/,
];

/** An entry, the digests of a part, the proof, or one of the lines between them. */
function isWhole(line: string): boolean {
  if (frames.some((frame) => frame.test(line))) return true;
  const value =
    /^"[a-z]+":(\{.*\}),?$/.exec(line)?.[1] ??
    /^\},"proof":(\{.*\})\}$/.exec(line)?.[1] ??
    line.replace(/,$/, '');
  try {
    return typeof JSON.parse(value) === 'object';
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
