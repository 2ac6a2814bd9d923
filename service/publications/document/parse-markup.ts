// Reads markup that people write into blocks. Whatever cannot be read is kept as a paragraph, and told with its line.
import type { Block, BlockContent, Heading, LanguageTag, Note, Quotation } from './document.ts';
import { cleanLine } from './clean-text.ts';
import { keepIds } from './keep-ids.ts';
import { isLanguageTag } from './language-tag.ts';
import {
  inlineFrom,
  isBlank,
  type MarkupLines,
  markupLines,
  type MarkupProblem,
  takeWords,
  thisLine,
} from './markup-lines.ts';
import { normalBlock } from './normal-block.ts';
import { parseDirective } from './parse-directive.ts';
import { parseList } from './parse-list.ts';
import { parseTable } from './parse-table.ts';

export interface ParsedMarkup {
  blocks: Block[];
  problems: readonly MarkupProblem[];
}

/**
 * @param former the blocks as they were before somebody changed the text: a block that is still there, or was only
 * changed, keeps its id. Nothing is thrown, and no words are lost, whatever the text is.
 */
export function parseMarkup(text: string, former: readonly Block[] = []): ParsedMarkup {
  if (text.length > longestMarkup)
    return { blocks: [], problems: [{ line: 1, sentence: tooLong(text.length) }] };
  const source = markupLines(text);
  const contents: (BlockContent & { language?: LanguageTag })[] = [];
  let language: LanguageTag | null = null;
  for (let line = thisLine(source); line !== null; line = thisLine(source)) {
    const said = languageLine(source, line);
    if (said !== null) language = said;
    if (said !== null || isBlank(line) || /^ *\{new list\}$/.test(line)) {
      source.at += 1;
      continue;
    }
    const content = normalBlock(nextBlock(source, line));
    if (content) contents.push(language === null ? content : { ...content, language });
    language = null;
  }
  if (language !== null)
    tell(source, `{language ${language}} stands before nothing: put the text after it, or take it out.`);
  return { blocks: keepIds(contents, former), problems: source.problems };
}

/** Characters: about a hundred pages. What is longer would keep everybody else waiting while it is read. */
const longestMarkup = 300_000;

function tooLong(length: number): string {
  const said = (count: number) => count.toLocaleString('en-GB');
  return `The text has ${said(length)} characters, and at most ${said(longestMarkup)} can be read at once. Divide it into several publications.`;
}

function tell(source: MarkupLines, sentence: string): void {
  source.problems.push({ line: Math.min(source.at + 1, source.lines.length), sentence });
}

function languageLine(source: MarkupLines, line: string): LanguageTag | null {
  const [, tag = null] = /^ *\{language +([^{}\s]+)\}$/.exec(line) ?? [];
  if (tag === null || isLanguageTag(tag)) return tag;
  tell(
    source,
    `“${tag}” is not the sign of a language: write it in small letters, such as {language cy} or {language ur}.`,
  );
  return null;
}

function nextBlock(source: MarkupLines, line: string): BlockContent {
  return (
    headingAt(source, line) ??
    parseList(source) ??
    parseTable(source) ??
    quotationAt(source, line) ??
    noteAt(source, line) ??
    parseDirective(source) ??
    paragraphAt(source, line)
  );
}

function headingAt(source: MarkupLines, line: string): Heading | null {
  const [, signs = '', words = ''] = /^ *(#{1,6})(?: (.*))?$/.exec(line) ?? [];
  if (signs === '') return null;
  if (signs.length === 1) tell(source, 'The title has a field of its own: begin a heading with ##.');
  if (signs.length > 4) tell(source, 'There are headings of three sizes: ##, ### and ####.');
  const level = signs.length <= 2 ? 2 : signs.length === 3 ? 3 : 4;
  if (isBlank(words))
    tell(source, 'The heading has no words: write them after the signs, or take the line out.');
  source.at += 1;
  return { kind: 'heading', level, content: inlineFrom(source, words, source.at - 1) };
}

const sourceLine = /^(?:—|--) +(.*)$/;

function quotationAt(source: MarkupLines, first: string): Quotation | null {
  if (!/^ *>/.test(first)) return null;
  const begins = source.at;
  const said: string[] = [];
  for (let line: string | null = first; line !== null && /^ *>/.test(line); line = thisLine(source)) {
    said.push(line.replace(/^ *> */, ''));
    source.at += 1;
  }
  const [, by] = said.length > 1 ? (sourceLine.exec(said.at(-1) ?? '') ?? []) : [];
  const isSaid = by !== undefined && !said.slice(0, -1).every(isBlank);
  const words = isSaid ? said.slice(0, -1) : said;
  if (words.every(isBlank)) {
    source.problems.push({
      line: begins + 1,
      sentence: 'The quotation has no words: write them after the sign >.',
    });
  }
  return {
    kind: 'quotation',
    content: inlineFrom(source, words.join('\n'), begins),
    source: isSaid ? cleanLine(by) : '',
  };
}

function noteAt(source: MarkupLines, line: string): Note | null {
  const [sign, name] = /^ *\{(note|warning)\} */.exec(line) ?? [];
  if (sign === undefined) return null;
  const begins = source.at;
  source.at += 1;
  const words = takeWords(source, [line.slice(sign.length)]);
  if (words.every(isBlank)) {
    source.problems.push({
      line: begins + 1,
      sentence: `The ${name} has no words: write them after {${name}}.`,
    });
  }
  return {
    kind: 'note',
    tone: name === 'warning' ? 'warning' : 'information',
    content: inlineFrom(source, words.join('\n'), begins),
  };
}

function paragraphAt(source: MarkupLines, line: string): BlockContent {
  const begins = source.at;
  const [, name] = /^ *\{([^{}:]*)\}/.exec(line) ?? [];
  const isTold = source.problems.some((problem) => problem.line === begins + 1);
  if (name !== undefined && name !== 'line break' && !isTold) {
    tell(source, `“{${name}}” means nothing here: mend it, or write \\{ for a bracket.`);
  }
  return { kind: 'paragraph', content: inlineFrom(source, takeWords(source).join('\n'), begins) };
}
