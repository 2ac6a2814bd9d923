// A document as pieces of text for braille: what each says and how it is laid out, whatever the grade.
import type { Inline, LanguageTag, List } from '../document/document.ts';
import type { ResolvedBlock, ResolvedDocument, ResolvedTable } from '../document/resolved-document.ts';
import { type BrailleWords, brailleWords, furnitureLanguage } from './braille-words.ts';
import { isInLatinLetters, languageName, plainLanguage } from './braille-language.ts';
import { dayIn } from './document-words.ts';

/** Words in one language and one kind of print. */
export interface BrailleRun {
  text: string;
  language: LanguageTag;
  /** A whole block in its language is contracted as that language is; a few foreign words are spelled out. */
  spelledOut: boolean;
  print: 'plain' | 'strong' | 'emphasis';
}

/** Where lines begin, in cells from 1: the first line of a piece, and those after it; or in the middle. */
export interface BrailleLayout {
  first: number;
  next: number;
  centred?: true;
  /** Lines left empty before it. */
  space: 0 | 1;
  /** It never stands at the foot of a page without what follows. */
  keepWithNext?: true;
  /** Level in the contents, 2 to 4; null where it is not in them. */
  contents: number | null;
}

export interface BraillePiece {
  runs: readonly BrailleRun[];
  layout: BrailleLayout;
  /** The block it comes from; null for what stands around the document. */
  block: string | null;
}

/** What stands on the pages before the contents, and after them. */
export interface BrailleContent {
  front: BraillePiece[];
  body: BraillePiece[];
}

const layout = (first: number, next: number, more: Partial<BrailleLayout> = {}): BrailleLayout => ({
  ...{ first, next, space: 0, contents: null },
  ...more,
});
const centred = (space: 0 | 1): BrailleLayout => layout(1, 1, { centred: true, space });
const paragraph = layout(3, 1, { space: 1 });
/** Marks that tell what a transcriber has added from what the print says. */
const [noteBegins, noteEnds] = ['\ue000', '\ue001'];

export function brailleContent(document: ResolvedDocument): BrailleContent {
  const words = brailleWords(document.language);
  const furniture: LanguageTag = furnitureLanguage(document.language) === 'cy' ? 'cy' : 'en-GB';
  const own = (text: string, at: BrailleLayout): BraillePiece => ({
    runs: [plain(text, furniture)],
    layout: at,
    block: null,
  });
  const { imprint, translation } = document;
  const front = [
    { runs: [plain(document.title, document.language)], layout: centred(0), block: null },
    own(imprint.organisationName, centred(1)),
    own(words.version(imprint.version), centred(1)),
    own(
      imprint.publishedOn ? words.published(dayIn(furniture, imprint.publishedOn)) : words.notPublished,
      centred(0),
    ),
    ...(imprint.fictional ? [own(words.fictional, paragraph)] : []),
    own(`${noteBegins}${words.madeByComputer}${noteEnds}`, paragraph),
    ...(translation
      ? [
          own(
            `${words.translated(translation.by)} ${translation.checked ? '' : words.notChecked}`.trim(),
            paragraph,
          ),
        ]
      : []),
    { runs: [plain(document.summary, document.language)], layout: paragraph, block: null },
    ...(imprint.changeNote === ''
      ? []
      : [
          own(`${words.changed}:`, layout(1, 3, { space: 1, keepWithNext: true })),
          own(imprint.changeNote, layout(3, 1)),
        ]),
    own(`${words.contact}:`, layout(1, 3, { space: 1, keepWithNext: true })),
    ...imprint.contact.map((line) => own(line, layout(3, 5))),
    own(`${words.address}:`, layout(1, 3, { space: 1, keepWithNext: true })),
    own(imprint.address, layout(3, 5)),
  ];
  const place = { document, words, furniture };
  return { front, body: document.blocks.flatMap((block) => piecesOf(block, place)) };
}

interface Place {
  document: ResolvedDocument;
  words: BrailleWords;
  furniture: LanguageTag;
}

function piecesOf(block: ResolvedBlock, place: Place): BraillePiece[] {
  const language = block.language ?? place.document.language;
  const { words, furniture } = place;
  if (!canBeWritten(language, place)) {
    const text = `${noteBegins}${words.leftOut(languageName(language))}${noteEnds}`;
    return [{ runs: [plain(text, furniture)], layout: paragraph, block: block.id }];
  }
  const piece = (runs: readonly BrailleRun[], at: BrailleLayout): BraillePiece => ({
    runs,
    layout: at,
    block: block.id,
  });
  const ownWords = (text: string) => plain(text, furniture);
  const runs = (content: readonly Inline[]) => runsOf(content, language, place);
  switch (block.kind) {
    case 'heading': {
      const at = layout(block.level === 3 ? 5 : 7, block.level === 3 ? 5 : 7, {
        ...{ space: 1, keepWithNext: true, contents: block.level },
        ...(block.level === 2 && { centred: true }),
      });
      return [
        piece(
          runs(block.content).map((run) => ({ ...run, print: 'plain' })),
          at,
        ),
      ];
    }
    case 'paragraph':
      return linesApart(block.content).map((content, index) =>
        piece(runs(content), index === 0 ? paragraph : layout(1, 1)),
      );
    case 'list':
      return listPieces(block, 0, (content, at) => piece(runs(content), at));
    case 'note':
      return [
        piece(
          [ownWords(`${block.tone === 'warning' ? words.warning : words.note}: `), ...runs(block.content)],
          paragraph,
        ),
      ];
    case 'quotation':
      return [
        piece(runs(block.content), layout(5, 5, { space: 1 })),
        ...(block.source === ''
          ? []
          : [piece([ownWords(`${words.said} `), plain(block.source, language)], layout(7, 7))]),
      ];
    case 'figure':
      return figurePieces(block, language, place).map(([text, at]) => piece(text, at));
    case 'table':
      return tablePieces(block, language, place).map(([text, at]) => piece(text, at));
  }
}

type Laid = [BrailleRun[], BrailleLayout];

function figurePieces(
  figure: { alt: string; caption: string; decorative: boolean },
  language: LanguageTag,
  { words, furniture }: Place,
): Laid[] {
  const text = [figure.caption, figure.decorative ? '' : figure.alt].filter((part) => part !== '').join('. ');
  if (text === '') return [];
  return [
    [
      [
        plain(`${noteBegins}${words.picture}: `, furniture),
        plain(text, language),
        plain(noteEnds, furniture),
      ],
      paragraph,
    ],
  ];
}

function tablePieces(table: ResolvedTable, language: LanguageTag, place: Place): Laid[] {
  const { words, furniture } = place;
  const rows = table.rows.flatMap(([heading = [], ...cells]): Laid[] => [
    [runsOf(heading, language, place), layout(1, 5, { space: 1, keepWithNext: true })],
    ...cells.map((cell, index): Laid => {
      const name = table.columns[index + 1]?.heading ?? '';
      return [[plain(`${name}: `, language), ...runsOf(cell, language, place)], layout(3, 5)];
    }),
  ]);
  return [
    [
      [plain(`${words.table}: `, furniture), plain(table.caption, language)],
      layout(5, 5, { space: 1, keepWithNext: true }),
    ],
    [[plain(`${noteBegins}${words.eachRow}${noteEnds}`, furniture)], layout(7, 5)],
    ...rows,
    ...table.notes.map((note, index): Laid => [
      [plain(note, language)],
      layout(3, 1, { space: index === 0 ? 1 : 0 }),
    ]),
  ];
}

function listPieces(
  list: List,
  depth: number,
  piece: (content: readonly Inline[], at: BrailleLayout) => BraillePiece,
): BraillePiece[] {
  return list.items.flatMap((item, index) => {
    const mark: Inline = { kind: 'text', text: list.ordered ? `${index + 1}. ` : '• ' };
    const first = 1 + 2 * depth;
    const at = layout(first, first + 2, { space: depth === 0 && index === 0 ? 1 : 0 });
    const below = item.list ? listPieces(item.list, depth + 1, piece) : [];
    return [piece([mark, ...item.content], at), ...below];
  });
}

function plain(text: string, language: LanguageTag): BrailleRun {
  return { text, language, spelledOut: false, print: 'plain' };
}

function runsOf(content: readonly Inline[], language: LanguageTag, place: Place): BrailleRun[] {
  return content.flatMap((part): BrailleRun[] => {
    if (part.kind === 'break') return [plain(' ', language)];
    if (part.kind === 'link') {
      const words = part.content.flatMap((run) => runsOf([run], language, place));
      const address = addressInPrint(
        part.href,
        words.map(({ text }) => text).join(''),
        place.document.imprint.address,
      );
      return address === '' ? words : [...words, plain(` (${address})`, language)];
    }
    const tag = part.language ?? language;
    if (!canBeWritten(tag, place))
      return [plain(`${noteBegins}${place.words.leftOut(languageName(tag))}${noteEnds}`, place.furniture)];
    const print = part.strong ? 'strong' : part.emphasis ? 'emphasis' : 'plain';
    return [
      { text: part.text, language: tag, spelledOut: plainLanguage(tag) !== plainLanguage(language), print },
    ];
  });
}

/** On paper nobody can follow a link: its address is written out where its words do not say it. */
function addressInPrint(href: string, words: string, base: string): string {
  const address = /^(mailto|tel):/.test(href)
    ? href.replace(/^(mailto|tel):/, '')
    : (URL.parse(href, base)?.href ?? href);
  const bare = (text: string) => text.replace(/^https?:\/\/(www\.)?|\/$|\s/g, '');
  return bare(words).includes(bare(address)) ? '' : address;
}

/** A document in its own letters is for a braille of its own; a few words in other letters cannot stand among Latin ones. */
function canBeWritten(tag: LanguageTag, { document }: Place): boolean {
  return isInLatinLetters(tag) || plainLanguage(tag) === plainLanguage(document.language);
}

/** A paragraph parted where its author began a new line. */
function linesApart(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const part of content)
    if (part.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(part);
  return lines.filter((line) => line.length > 0);
}
