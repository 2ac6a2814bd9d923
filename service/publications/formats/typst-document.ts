// A document in the language of the typesetter: a line of code for each block, its images beside it.
import type { List } from '../document/document.ts';
import type { ResolvedBlock, ResolvedDocument, ResolvedFigure } from '../document/resolved-document.ts';
import { blocksAtEnd, linesUnderTitle } from './document-frame.ts';
import { documentWords } from './document-words.ts';
import { linkAddresses, wholeAddress } from './link-addresses.ts';
import { type Print, textHeight, textWidth, typstSettings } from './typst-page.ts';
import { typstTable } from './typst-table.ts';
import { languageArguments, literal, typstInline } from './typst-text.ts';

export interface TypstSource {
  text: string;
  /** By the path under which the text asks for them. */
  images: ReadonlyMap<string, Uint8Array>;
}

/** From so many sections on a document has a list of contents. */
const sectionsForContents = 4;

export function typstDocument(document: ResolvedDocument, print: Print): TypstSource {
  const images = new Map<string, Uint8Array>();
  const blocks = [...document.blocks, ...blocksAtEnd(document)];
  const lines = [
    ...opening(document),
    ...contents(document),
    ...blocks.map((block) => inItsLanguage(block, document, print, images)),
    ...(print.addressesAtEnd ? addresses(document, blocks) : []),
  ];
  return { text: `${typstSettings(document, print)}#{\n${lines.join('\n')}\n}\n`, images };
}

function opening(document: ResolvedDocument): string[] {
  const { language } = documentWords(document.language);
  const around = (text: string) =>
    language === document.language ? literal(text) : `text(${languageArguments(language)}, ${literal(text)})`;
  const [organisation = '', ...rest] = linesUnderTitle(document);
  return [
    `heading(level: 1, outlined: false, ${literal(document.title)})`,
    `par(strong(${literal(organisation)}))`,
    ...rest.map((line) => `par(${around(line)})`),
    ...(document.summary === '' ? [] : [`par(${literal(document.summary)})`]),
  ];
}

function contents({ blocks, language }: ResolvedDocument): string[] {
  const sections = blocks.filter((block) => block.kind === 'heading' && block.level === 2);
  if (sections.length < sectionsForContents) return [];
  const around = documentWords(language);
  const title = `heading(level: 2, outlined: false, text(${languageArguments(around.language)}, ${literal(around.words.contents)}))`;
  const target = 'heading.where(level: 2, outlined: true).or(heading.where(level: 3))';
  return [
    title,
    `outline(title: none, target: ${target}, indent: level => calc.max(0, level - 1) * 1.4em)`,
    'pagebreak()',
  ];
}

function inItsLanguage(
  block: ResolvedBlock,
  document: ResolvedDocument,
  print: Print,
  images: Map<string, Uint8Array>,
): string {
  const code = codeOf(block, document, print, images);
  if (block.language === undefined) return code;
  return `{ set text(${languageArguments(block.language)}, dir: auto); ${code.replaceAll('\n', '; ')} }`;
}

function codeOf(
  block: ResolvedBlock,
  document: ResolvedDocument,
  print: Print,
  images: Map<string, Uint8Array>,
): string {
  const address = (href: string) => wholeAddress(href, document.imprint.address);
  const { words } = documentWords(block.language ?? document.language);
  switch (block.kind) {
    case 'heading':
      return `heading(level: ${block.level}, ${typstInline(block.content, address)})`;
    case 'paragraph':
      return `par(${typstInline(block.content, address)})`;
    case 'list':
      return listOf(block, address);
    case 'table':
      return typstTable(block, {
        width: textWidth(print) / print.size,
        height: textHeight(print) / print.size,
        words,
        address,
      });
    case 'figure':
      return figureOf(block, print, images);
    case 'note': {
      const isWarning = block.tone === 'warning';
      const name = `${isWarning ? words.warning : words.note}: `;
      const said = `par({ strong(${literal(name)}); ${typstInline(block.content, address)} })`;
      return `aside("${isWarning ? '#942514' : '#b1b4b6'}", ${said})`;
    }
    case 'quotation': {
      const source = block.source === '' ? '' : `; par(${literal(`— ${block.source}`)})`;
      return `quote(block: true, quotes: false, { par(${typstInline(block.content, address)})${source} })`;
    }
  }
}

function listOf({ ordered, items }: List, address: (href: string) => string): string {
  if (items.length === 0) return '[]';
  const entries = items.map(({ content, list }) => {
    const words = typstInline(content, address);
    return list ? `{ ${words}; ${listOf(list, address)} }` : words;
  });
  return `${ordered ? 'enum' : 'list'}(${entries.join(', ')})`;
}

const endings = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' } as const;

function figureOf(
  { image, alt, decorative, caption }: ResolvedFigure,
  print: Print,
  images: Map<string, Uint8Array>,
): string {
  const path = `/image-${images.size + 1}.${endings[image.contentType]}`;
  images.set(path, image.content);
  // At 96 points to the inch, larger in large print, and never wider than the text.
  const width = Math.min(textWidth(print), image.width * 0.75 * (print.size / 12));
  const said = decorative ? '' : `, alt: ${literal(alt)}`;
  const picture = `image(${literal(path)}, width: ${width.toFixed(1)}pt${said})`;
  if (decorative) {
    return `pdf.artifact(${picture})${caption === '' ? '' : `\npar(strong(${literal(caption)}))`}`;
  }
  const figure = caption === '' ? `figure(${picture})` : `figure(${picture}, caption: ${literal(caption)})`;
  // The letters in a chart are not as large as the print: what it says stands under it.
  return print.size > 16 && image.contentType === 'image/svg+xml'
    ? `${figure}\npar(${literal(alt)})`
    : figure;
}

function addresses(document: ResolvedDocument, blocks: readonly ResolvedBlock[]): string[] {
  const found = linkAddresses(blocks, document.imprint.address);
  if (found.length === 0) return [];
  const around = documentWords(document.language);
  const title = `heading(level: 2, text(${languageArguments(around.language)}, ${literal(around.words.addresses)}))`;
  const entries = found.map(
    ({ words, address }) => `{ ${literal(`${words}: `)}; link(${literal(address)}, ${literal(address)}) }`,
  );
  return [title, `list(${entries.join(', ')})`];
}
