// How near an answer must come to its reference value, read from the sentences of a reference file.

/** The widest that a sentence may ask for by itself is read as it stands; without a number, this. */
const USUAL = 1e-9;

/** "relative 1e-7; negbin 1e-5" gives 1e-7, or 1e-5 for a case whose name has "negbin"; a note's own tolerance comes first. */
export function referenceTolerance(sentence: string, id: string, note = ''): number {
  const own = /tolerance\s+(\d[\d.]*e-?\d+)/i.exec(note)?.[1];
  if (own !== undefined) return Number(own);
  const [first, ...others] = [...sentence.matchAll(/(?:([\w-]+)\s+)?(\d[\d.]*e-?\d+)(?:\s+for\s+(\w+))?/gi)];
  const special = others.find(([, name]) => name !== undefined && id.includes(name));
  const chosen = special?.[2] ?? first?.[2];
  return chosen === undefined ? USUAL : Number(chosen);
}

/** Instants and minutes of the day may be this many seconds apart where a file counts in seconds. */
export function toleranceInSeconds(sentence: string): number | null {
  const seconds = /(\d+(?:\.\d+)?)\s+seconds?/i.exec(sentence)?.[1];
  return seconds === undefined ? null : Number(seconds);
}
