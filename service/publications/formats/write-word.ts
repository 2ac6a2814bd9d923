// A document as a Word file, for those who change its letters, colours or voice to what they can read.
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import type { ResolvedDocument } from '../document/resolved-document.ts';
import { documentFault } from './document-faults.ts';
import { blocksAtEnd, linesUnderTitle } from './document-frame.ts';
import { documentWords } from './document-words.ts';
import type { MakeFormat } from './format.ts';
import { wholeAddress } from './link-addresses.ts';
import { sideways, wordBlocks } from './word-blocks.ts';
import { wordNumbering, wordStyles } from './word-styles.ts';
import { runLanguage, type WordContext, wordRun } from './word-text.ts';

/** From so many sections on a document has a list of contents. */
const sectionsForContents = 4;

export const writeWord: MakeFormat = async (document) => {
  const fault = documentFault(document);
  if (fault) return fault;
  const content = new Uint8Array(await Packer.toBuffer(wordFile(document)));
  return {
    content,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: '.docx',
  };
};

function wordFile(document: ResolvedDocument): Document {
  const { title, summary, imprint } = document;
  const blocks = [...document.blocks, ...blocksAtEnd(document)];
  return new Document({
    ...{
      title,
      description: summary,
      creator: imprint.organisationName,
      lastModifiedBy: imprint.organisationName,
    },
    revision: imprint.version,
    styles: wordStyles(document),
    numbering: wordNumbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, right: 1134, bottom: 1474, left: 1134 },
          },
        },
        footers: { default: footer(document) },
        children: [...opening(document), ...wordBlocks(blocks, document)],
      },
    ],
  });
}

function opening(document: ResolvedDocument): FileChild[] {
  const { title, summary, language, blocks } = document;
  const context: WordContext = { language, address: (href) => wholeAddress(href, document.imprint.address) };
  const around = { ...context, language: documentWords(language).language };
  const lines = linesUnderTitle(document).map((line) => wordRun(line, around));
  const sections = blocks.filter((block) => block.kind === 'heading' && block.level === 2);
  return [
    new Paragraph({ ...sideways(context), heading: HeadingLevel.TITLE, children: [wordRun(title, context)] }),
    ...lines.map((line) => new Paragraph({ ...sideways(around), children: [line] })),
    ...(summary === ''
      ? []
      : [new Paragraph({ ...sideways(context), children: [wordRun(summary, context)] })]),
    ...(sections.length < sectionsForContents ? [] : contents(around)),
  ];
}

/** Entries that are links, without numbers of pages: Word asks alarming questions before it works these out. */
function contents(around: WordContext): FileChild[] {
  const { words } = documentWords(around.language);
  const options = {
    hyperlink: true,
    headingStyleRange: '1-2',
    pageNumbersEntryLevelsRange: '1-2',
    beginDirty: false,
  };
  return [
    new Paragraph({ ...sideways(around), style: 'TOCHeading', children: [wordRun(words.contents, around)] }),
    new TableOfContents(words.contents, options),
  ];
}

function footer({ language }: ResolvedDocument): Footer {
  const around = documentWords(language);
  const parts = around.words.pageOf.split(/(\{pages?\})/);
  const children = parts.map((part) => {
    if (part === '{page}') return PageNumber.CURRENT;
    return part === '{pages}' ? PageNumber.TOTAL_PAGES : part;
  });
  const context = { language: around.language, address: (href: string) => href };
  const run = new TextRun({ ...runLanguage(around.language), children });
  return new Footer({
    children: [new Paragraph({ ...sideways(context), alignment: AlignmentType.CENTER, children: [run] })],
  });
}
