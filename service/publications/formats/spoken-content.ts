// A document as a row of sayings, each in one language and with the rest that follows it.
import type { Inline, LanguageTag, LineBreak, List, TextRun } from '../document/document.ts';
import type { ResolvedBlock, ResolvedDocument, ResolvedTable } from '../document/resolved-document.ts';
import { languageName } from './braille-language.ts';
import { furnitureLanguage } from './braille-words.ts';
import { dayIn } from './document-words.ts';
import { plainWords } from './plain-words.ts';
import { spokenCell, spokenText } from './spoken-text.ts';
import { type SpokenWords, spokenWords } from './spoken-words.ts';

export interface Saying {
  text: string;
  language: LanguageTag;
  /** Milliseconds of silence after it. */
  rest: number;
  /** Said instead, in the language of the words around the document, where there is no voice for its language; null: then it cannot be read. */
  otherwise: string | null;
}

const rests = {
  afterHeading: 700,
  afterBlock: 600,
  afterItem: 350,
  afterRow: 450,
  beforeHeading: 600,
  within: 0,
};

export function spokenContent(document: ResolvedDocument): Saying[] {
  const { imprint, translation, language } = document;
  const own: LanguageTag = furnitureLanguage(language) === 'cy' ? 'cy' : 'en-GB';
  const words = spokenWords(language);
  const around = (text: string, rest = rests.afterBlock): Saying => ({
    text,
    language: own,
    rest,
    otherwise: null,
  });
  const published = imprint.publishedOn ? dayIn(own, imprint.publishedOn) : null;
  const place: Place = { document, words, own };
  return [
    { text: ended(document.title), language, rest: rests.afterHeading, otherwise: null },
    around(`${words.by(imprint.organisationName)} ${words.version(imprint.version, published)}`),
    around(words.computer),
    ...(imprint.fictional ? [around(words.fictional)] : []),
    ...(translation
      ? [around(`${words.translated(translation.by)} ${translation.checked ? '' : words.notChecked}`.trim())]
      : []),
    { text: ended(document.summary), language, rest: rests.afterHeading, otherwise: null },
    ...document.blocks.flatMap((block) => sayingsOf(block, place)),
    around(words.ends),
    around(words.contact),
    ...imprint.contact.map((line) => around(ended(spokenText(line, words)))),
  ].filter(({ text }) => text.trim() !== '');
}

interface Place {
  document: ResolvedDocument;
  words: SpokenWords;
  /** The language of the words around the document. */
  own: LanguageTag;
}

function sayingsOf(block: ResolvedBlock, place: Place): Saying[] {
  const { words, own } = place;
  const language = block.language ?? place.document.language;
  const around = (text: string, rest = rests.afterItem): Saying => ({
    text,
    language: own,
    rest,
    otherwise: null,
  });
  const said = (content: readonly Inline[], rest: number): Saying[] =>
    inlineSayings(content, language, rest, place);
  switch (block.kind) {
    case 'heading':
      return said(block.content, rests.afterHeading);
    case 'paragraph':
      return said(block.content, rests.afterBlock);
    case 'note':
      return [
        around(`${block.tone === 'warning' ? words.warning : words.note}:`),
        ...said(block.content, rests.afterBlock),
      ];
    case 'quotation':
      return [
        around(`${words.quotation}:`),
        ...said(block.content, rests.afterItem),
        ...(block.source === '' ? [] : [around(words.said(block.source), rests.afterBlock)]),
      ];
    case 'list':
      return [
        around(words.list(block.items.length)),
        ...listSayings(block, (content) => said(content, rests.afterItem)),
      ];
    case 'figure': {
      const text = [block.caption, block.decorative ? '' : block.alt]
        .filter((part) => part !== '')
        .map(ended)
        .join(' ');
      return text === ''
        ? []
        : [around(`${words.picture}:`, 100), inOwn(text, language, rests.afterBlock, place)];
    }
    case 'table':
      return tableSayings(block, language, place);
  }
}

function listSayings(list: List, said: (content: readonly Inline[]) => Saying[]): Saying[] {
  return list.items.flatMap((item, index) => {
    const number: Inline[] = list.ordered ? [{ kind: 'text', text: `${index + 1}: ` }] : [];
    const below: Inline[] =
      item.list && !/[.:]\s*$/.test(plainWords(item.content)) ? [{ kind: 'text', text: ':' }] : [];
    return [
      ...said([...number, ...item.content, ...below]),
      ...(item.list ? listSayings(item.list, said) : []),
    ];
  });
}

/** A row in one breath: its heading, then each column by name. */
function tableSayings(table: ResolvedTable, language: LanguageTag, place: Place): Saying[] {
  const { words, own } = place;
  const rows = table.rows.map(([heading = [], ...cells]) => {
    const named = cells.map((cell, index) => {
      const name = spokenText(table.columns[index + 1]?.heading ?? '', words);
      return `${name}, ${spokenCell(plainWords(cell), words)}`;
    });
    return inOwn(
      `${ended(spokenText(plainWords(heading), words))} ${named.map(ended).join(' ')}`,
      language,
      rests.afterRow,
      place,
    );
  });
  const around = (text: string, rest: number): Saying => ({ text, language: own, rest, otherwise: null });
  return [
    around(words.table(table.caption, table.rows.length), rests.afterRow),
    ...rows,
    ...table.notes.map((note) => inOwn(ended(spokenText(note, words)), language, rests.afterItem, place)),
    around(words.tableEnds, rests.afterBlock),
  ];
}

/** Parted where the language changes; what stands in the same language is said in one. */
function inlineSayings(
  content: readonly Inline[],
  language: LanguageTag,
  rest: number,
  place: Place,
): Saying[] {
  const parts: { text: string; language: LanguageTag }[] = [];
  for (const run of content.flatMap((part): readonly (TextRun | LineBreak)[] =>
    part.kind === 'link' ? part.content : [part],
  )) {
    const tag = run.kind === 'text' ? (run.language ?? language) : language;
    const last = parts.at(-1);
    const text = run.kind === 'break' ? (/[.!?:;]\s*$/.test(last?.text ?? '.') ? ' ' : '. ') : run.text;
    if (last && last.language === tag) last.text += text;
    else parts.push({ text, language: tag });
  }
  const spoken = parts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return spoken.map((part, index) => {
    const isLast = index === spoken.length - 1;
    const text = spokenText(part.text, place.words);
    return inOwn(isLast ? ended(text) : text, part.language, isLast ? rest : rests.within, place);
  });
}

/** In a language that only a part of the document is in, there is something to say instead. */
function inOwn(text: string, language: LanguageTag, rest: number, { document, words }: Place): Saying {
  const otherwise = language === document.language ? null : words.leftOut(languageName(language));
  return { text, language, rest, otherwise };
}

/** A voice falls at the end of a sentence. */
function ended(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…:;]["'”’)]*$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
