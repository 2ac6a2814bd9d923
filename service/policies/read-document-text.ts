// Takes the words out of a document: paragraphs of DOCX and ODT, a line each; of a PDF none can be told.
import { type ZipEntry, unpackZipEntry, zipEntries } from '../platform/zip-directory.ts';
import type { FileType } from './register-version.ts';

/** Bytes that the words of a document may unpack to. */
const mostBytes = 20_000_000;

/** Null where there are none to be told: a PDF, a damaged or locked file, or one of pictures alone. */
export function readDocumentText(bytes: Uint8Array, type: FileType): string | null {
  if (type === '.pdf') return null;
  const entries = zipEntries(bytes);
  const name = type === '.docx' ? 'word/document.xml' : 'content.xml';
  const entry = entries?.find((each) => each.name === name);
  const xml = entry && unpacked(bytes, entry);
  if (!xml) return null;
  const text = type === '.docx' ? wordsOfWord(xml) : wordsOfOpenDocument(xml);
  return text === '' ? null : text;
}

function unpacked(bytes: Uint8Array, entry: ZipEntry): string | null {
  if (entry.size > mostBytes) return null;
  const part = unpackZipEntry(bytes, entry);
  return part && new TextDecoder().decode(part);
}

/** WordprocessingML: text stands in `w:t`, what was struck out in `w:delText`, which is left out. */
function wordsOfWord(xml: string): string {
  return wordsOf(xml, {
    ends: new Set(['w:p', 'w:tr']),
    breaks: new Map([
      ['w:br', '\n'],
      ['w:cr', '\n'],
      ['w:tab', '\t'],
      ['w:noBreakHyphen', '‑'],
    ]),
    isText: (name) => name === 'w:t',
    isLeftOut: (name) => name === 'w:del' || name === 'w:moveFrom',
  });
}

/** ODF 1.3, part 3, sections 5 and 6: text stands anywhere in `text:p` and `text:h`. */
function wordsOfOpenDocument(xml: string): string {
  return wordsOf(xml, {
    ends: new Set(['text:p', 'text:h', 'table:table-row']),
    breaks: new Map([
      ['text:line-break', '\n'],
      ['text:tab', '\t'],
      ['text:s', ' '],
    ]),
    isText: (name) => name === 'text:p' || name === 'text:h',
    isLeftOut: (name) => name === 'text:tracked-changes' || name === 'office:annotation',
  });
}

interface Reading {
  /** After these a line ends. */
  ends: ReadonlySet<string>;
  breaks: ReadonlyMap<string, string>;
  isText(name: string): boolean;
  isLeftOut(name: string): boolean;
}

/** Nothing in it can run over the next `<`, so that no file, however broken, takes long. */
const token = /<(\/?)([\w:.-]+)[^<>]*?(\/?)>|<[!?][^<>]*>|([^<]+)/g;

function wordsOf(xml: string, { ends, breaks, isText, isLeftOut }: Reading): string {
  let [text, inText, leftOut] = ['', 0, 0];
  for (const [, closing, name, alone, words] of xml.matchAll(token)) {
    if (name === undefined) {
      if (inText > 0 && leftOut === 0) text += unescaped(words ?? '');
      continue;
    }
    const step = closing ? -1 : alone ? 0 : 1;
    if (isLeftOut(name)) leftOut += step;
    if (isText(name)) inText += step;
    if (leftOut === 0 && !closing) text += breaks.get(name) ?? '';
    if (leftOut === 0 && ends.has(name) && (closing || alone)) text += '\n';
  }
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(#x?)?([\da-z]+);/gi, (whole, mark: string | undefined, value: string) => {
    if (!mark) return named[value] ?? whole;
    const code = Number.parseInt(value, mark === '#' ? 10 : 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
