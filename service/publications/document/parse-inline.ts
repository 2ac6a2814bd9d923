// Reads words with their signs (stars, links, languages, line breaks) into inline content.
import type { Inline } from './document.ts';
import { inlineOf, type Piece } from './flat-inline.ts';
import { type InlineProblem, type InlineToken, inlineTokens } from './inline-tokens.ts';
import { normalPieces } from './normal-inline.ts';

export interface ParsedInline {
  content: Inline[];
  problems: InlineProblem[];
}

/** @param text one line, or several, whose ends are then line breaks */
export function parseInline(text: string): ParsedInline {
  const { tokens, problems } = inlineTokens(text);
  const closed = closeAll(tokens, problems);
  return { content: inlineOf(normalPieces(piecesFrom(closed))), problems };
}

/** A star or a language without its counterpart is read as it stands, and told. */
function closeAll(tokens: InlineToken[], problems: InlineProblem[]): InlineToken[] {
  const result = [...tokens];
  for (const mark of ['strong', 'emphasis'] as const) {
    const at = result
      .map((token, index) => (token.is === 'stars' && token[mark] ? index : -1))
      .filter((index) => index >= 0);
    const last = at.at(-1);
    const token = last === undefined ? undefined : result[last];
    if (at.length % 2 === 0 || last === undefined || token?.is !== 'stars') continue;
    const stars = mark === 'strong' ? '**' : '*';
    problems.push({ line: token.line, sentence: unclosed(stars) });
    const rest = { ...token, [mark]: false };
    result.splice(last, 1, { is: 'words', text: stars }, ...(rest.strong || rest.emphasis ? [rest] : []));
  }
  return closeLanguages(result, problems);
}

function unclosed(stars: string): string {
  const what = stars === '**' ? 'strong words' : 'emphasised words';
  return `“${stars}” opens ${what} that never end: put ${stars} after the last of them, or write \\* for a star.`;
}

function closeLanguages(tokens: InlineToken[], problems: InlineProblem[]): InlineToken[] {
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (token.is === 'language') open.push(index);
    if (token.is === 'language-end') open.pop();
  });
  const unclosed = new Set(open);
  return tokens.map((token, index) => {
    if (token.is !== 'language' || !unclosed.has(index)) return token;
    problems.push({
      line: token.line,
      sentence: `“${token.source.trim()}” opens words in another language that never end: put } after the last of them.`,
    });
    return { is: 'words', text: token.source };
  });
}

function piecesFrom(tokens: readonly InlineToken[]): (Piece | 'break')[] {
  const pieces: (Piece | 'break')[] = [];
  let [strong, emphasis] = [false, false];
  let href: string | null = null;
  const languages: string[] = [];
  for (const token of tokens) {
    if (token.is === 'words')
      pieces.push({ text: token.text, strong, emphasis, href, language: languages.at(-1) });
    if (token.is === 'break') pieces.push('break');
    if (token.is === 'stars') [strong, emphasis] = [strong !== token.strong, emphasis !== token.emphasis];
    if (token.is === 'link') href = token.href;
    if (token.is === 'link-end') href = null;
    if (token.is === 'language') languages.push(token.tag);
    if (token.is === 'language-end') languages.pop();
  }
  return pieces;
}
