// The signs of a line of markup, one after another: words, stars, languages, links.
import { isLanguageTag } from './language-tag.ts';
import { problemOfAddress } from './link-address.ts';

export type InlineToken =
  | { is: 'words'; text: string }
  | { is: 'break' }
  | { is: 'stars'; strong: boolean; emphasis: boolean; line: number }
  | { is: 'language'; tag: string; source: string; line: number }
  | { is: 'language-end' }
  | { is: 'link'; href: string }
  | { is: 'link-end' };

export interface InlineProblem {
  /** How many line ends stand before it. */
  line: number;
  sentence: string;
}

/** After a backslash these are themselves; a backslash before anything else is a backslash. */
export const escapable = /[!-/:-@[-`{-~•—]/;
export const lineBreakSign = '{line break}';

const starsSign = /\*+/y;
const linkSign = /\[(?:\\[\s\S]|[^\\[\]\n])*\]\(/y;
const languageSign = /\{([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}): ?/y;

/** What could not be read as a sign is words, and where that was surely not meant, a problem. */
export function inlineTokens(text: string): { tokens: InlineToken[]; problems: InlineProblem[] } {
  const tokens: InlineToken[] = [];
  const problems: InlineProblem[] = [];
  const state: State = { languages: 0, link: null, line: 0 };
  let at = 0;
  while (at < text.length) {
    const sign = signAt(text, at, state);
    if (sign.problem) problems.push({ line: state.line, sentence: sign.problem });
    if (sign.token.is === 'link' && sign.link) state.link = sign.link;
    if (sign.token.is === 'link-end') state.link = null;
    if (sign.token.is === 'language') state.languages += 1;
    if (sign.token.is === 'language-end') state.languages -= 1;
    if (text[at] === '\n') state.line += 1;
    tokens.push(sign.token);
    at += sign.length;
  }
  return { tokens, problems };
}

interface LinkSign {
  href: string;
  /** Where its words end, and how long what follows them is. */
  end: number;
  tail: number;
}

interface Sign {
  token: InlineToken;
  length: number;
  problem?: string;
  link?: LinkSign;
}

interface State {
  /** How many are open. */
  languages: number;
  /** The one whose words are being read. */
  link: LinkSign | null;
  line: number;
}

function signAt(text: string, at: number, state: State): Sign {
  if (state.link?.end === at) return { token: { is: 'link-end' }, length: state.link.tail };
  const character = text[at] ?? '';
  if (character === '\\' && escapable.test(text[at + 1] ?? '')) return words(text[at + 1] ?? '', 2);
  if (character === '\n') return { token: { is: 'break' }, length: 1 };
  if (text.startsWith(lineBreakSign, at)) return { token: { is: 'break' }, length: lineBreakSign.length };
  if (character === '*') return starsAt(text, at, state.line);
  if (character === '{') return languageAt(text, at, state.line);
  if (character === '}' && state.languages > 0) return { token: { is: 'language-end' }, length: 1 };
  if (character === '[' && state.link === null) return linkAt(text, at);
  return words(character, 1);
}

function words(text: string, length: number, problem?: string): Sign {
  return { token: { is: 'words', text }, length, ...(problem !== undefined && { problem }) };
}

/** One star for emphasis, two for strong, three for both; with blanks on both sides it is a star. */
function starsAt(text: string, at: number, line: number): Sign {
  starsSign.lastIndex = at;
  const [stars] = starsSign.exec(text) ?? ['*'];
  const isApart = /^[ \n]?$/.test(text[at - 1] ?? '') && /^[ \n]?$/.test(text[at + stars.length] ?? '');
  if (isApart || stars.length > 3) return words(stars, stars.length);
  return {
    token: { is: 'stars', strong: stars.length > 1, emphasis: stars.length !== 2, line },
    length: stars.length,
  };
}

function languageAt(text: string, at: number, line: number): Sign {
  languageSign.lastIndex = at;
  const [source, tag = ''] = languageSign.exec(text) ?? [];
  if (source === undefined) return words('{', 1);
  if (!isLanguageTag(tag)) {
    return words(
      '{',
      1,
      `“${tag}” is not the sign of a language: write it in small letters, such as {cy: Bore da}.`,
    );
  }
  return { token: { is: 'language', tag, source, line }, length: source.length };
}

function linkAt(text: string, at: number): Sign {
  linkSign.lastIndex = at;
  const [whole] = linkSign.exec(text) ?? [];
  const address = whole === undefined ? null : addressAt(text, at + whole.length);
  if (whole === undefined || address === null) return words('[', 1);
  if (/^ *\]$/.test(whole.slice(1, -1)))
    return words('[', 1, 'A link has no words: write them as [words](address).');
  const wrong = problemOfAddress(address.href);
  if (wrong !== null) return words('[', 1, wrong);
  const link = { href: address.href, end: at + whole.length - 2, tail: 2 + address.length };
  return { token: { is: 'link', href: address.href }, length: 1, link };
}

/** Up to the bracket that closes it; null where that is missing, or where it is rather an aside than an address. */
function addressAt(text: string, from: number): { href: string; length: number } | null {
  let href = '';
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\n' || href.length > longestAddress) return null;
    if (character === '\\' && escapable.test(text[at + 1] ?? '')) {
      href += text[at + 1];
      at += 1;
      continue;
    }
    if (character === '(') depth += 1;
    if (character === ')' && depth === 0) return looksMeant(href) ? { href, length: at - from + 1 } : null;
    if (character === ')') depth -= 1;
    href += character;
  }
  return null;
}

const longestAddress = 4000;

function looksMeant(href: string): boolean {
  return !/\s/.test(href) || /^(?:\/|[a-z]+:|www\.)/i.test(href);
}
