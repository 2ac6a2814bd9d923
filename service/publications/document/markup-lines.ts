// The lines of a markup as they are read one after another, and what was found wrong with them.
import type { ParsedInline } from './parse-inline.ts';
import { parseInline } from './parse-inline.ts';
import type { Inline } from './document.ts';

/** Something that cannot be read as it stands, and how to mend it. */
export interface MarkupProblem {
  /** From 1. */
  line: number;
  sentence: string;
}

export interface MarkupLines {
  readonly lines: readonly string[];
  /** Of the line that is read next, from 0. */
  at: number;
  readonly problems: MarkupProblem[];
}

export function markupLines(text: string): MarkupLines {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll('\t', '    ').replace(/(?<! ) +$/, ''));
  return { lines, at: 0, problems: [] };
}

/** The line that is read next; null after the last. */
export function thisLine({ lines, at }: MarkupLines): string | null {
  return lines[at] ?? null;
}

export function isBlank(line: string): boolean {
  return /^ *$/.test(line);
}

/** What begins a block by its first sign; anything else is a paragraph. */
const blockSign = /^ *(?:#{1,6}(?: |$)|[-*•](?: |$)|\d{1,3}[.)](?: |$)|\||>|!\[)/;
const directive = /^ *\{(?!line break\}|[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*:)/;

export function beginsBlock(line: string): boolean {
  return blockSign.test(line) || directive.test(line);
}

/** A line of words with a backslash where its first sign would begin a block. */
export function asWords(line: string): string {
  if (/^\d{1,3}[.)](?: |$)/.test(line)) return line.replace(/[.)]/, String.raw`\$&`);
  return beginsBlock(line) ? `\\${line}` : line;
}

/** Reads words that begin on line `first`, and notes what is wrong with them. */
export function inlineFrom(source: MarkupLines, text: string, first: number): Inline[] {
  const parsed: ParsedInline = parseInline(text);
  for (const { line, sentence } of parsed.problems)
    source.problems.push({ line: first + line + 1, sentence });
  return parsed.content;
}

/** Adds the lines from here on to those that were taken, for as long as they are words; the very first may look like anything. */
export function takeWords(source: MarkupLines, taken: string[] = []): string[] {
  for (let line = thisLine(source); line !== null && !isBlank(line); line = thisLine(source)) {
    if (taken.length > 0 && beginsBlock(line)) break;
    taken.push(line.replace(/^ +/, ''));
    source.at += 1;
  }
  return taken;
}
