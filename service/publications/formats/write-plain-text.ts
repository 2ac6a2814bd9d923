// A document as plain text: for braille displays, old telephones, and whoever wants words and nothing else.
import { cleanLine } from '../document/clean-text.ts';
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved-document.ts';
import { documentFault } from './document-faults.ts';
import { blocksAtEnd, linesUnderTitle } from './document-frame.ts';
import { documentWords } from './document-words.ts';
import type { MakeFormat } from './format.ts';
import { type LinkAddress, linkAddresses, wholeAddress } from './link-addresses.ts';
import { plainBlock, type PlainContext } from './plain-blocks.ts';
import { plainLines, underline } from './plain-lines.ts';
import { plainWords } from './plain-words.ts';

/** From so many sections on a document has a list of contents. */
const sectionsForContents = 4;

/**
 * UTF-8 that begins with its mark, and lines that end as Windows has them: without these, programs on older Windows machines, and
 * some braille displays, take ŵ and ’ for other letters and the whole text for one line. Whatever is newer passes over both.
 */
export const writePlainText: MakeFormat = async (document) => {
  const fault = documentFault(document);
  if (fault) return fault;
  const text = `\ufeff${plainText(document).join('\r\n')}\r\n`;
  return {
    content: new TextEncoder().encode(text),
    contentType: 'text/plain; charset=utf-8',
    extension: '.txt',
  };
};

function plainText(document: ResolvedDocument): string[] {
  const blocks = [...document.blocks, ...blocksAtEnd(document)];
  const addresses = linkAddresses(blocks, document.imprint.address);
  const numbers = headingNumbers(blocks);
  const address = (href: string) => wholeAddress(href, document.imprint.address);
  const context: PlainContext = {
    words: (block) => documentWords(block.language ?? document.language).words,
    numberOf: (href) => numberIn(addresses, address(href)),
    address,
    headingNumber: (id) => numbers.get(id) ?? '',
  };
  const title = plainLines(cleanLine(document.title));
  const parts = [
    [...title, underline(title, '=')],
    ...linesUnderTitle(document).map((line) => plainLines(line)),
    plainLines(cleanLine(document.summary)),
    contents(document, blocks, numbers),
    ...blocks.map((block) => plainBlock(block, context)),
    addressLines(document, addresses),
  ];
  return parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : ['', ...part]));
}

function contents(
  { language }: ResolvedDocument,
  blocks: readonly ResolvedBlock[],
  numbers: ReadonlyMap<string, string>,
): string[] {
  const sections = blocks.filter((block) => block.kind === 'heading' && block.level === 2);
  if (sections.length < sectionsForContents) return [];
  const lines = sections.flatMap((block) =>
    block.kind === 'heading'
      ? plainLines(`${numbers.get(block.id) ?? ''} ${plainWords(block.content)}`, '', '   ')
      : [],
  );
  return ['', documentWords(language).words.contents, '', ...lines];
}

/** `1`, `1.1`, `1.1.1`: the number says the level to those who cannot see the size. */
function headingNumbers(blocks: readonly ResolvedBlock[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  let counts: number[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const depth = block.level - 2;
    counts = [...counts.slice(0, depth), (counts[depth] ?? 0) + 1];
    numbers.set(block.id, depth === 0 ? `${counts.join('.')}.` : counts.join('.'));
  }
  return numbers;
}

function addressLines({ language }: ResolvedDocument, addresses: readonly LinkAddress[]): string[] {
  if (addresses.length === 0) return [];
  const lines = addresses.map(({ address }, at) => `[${at + 1}] ${address}`);
  const title = documentWords(language).words.addresses;
  return ['', title, underline([title], '='), '', ...lines];
}

function numberIn(addresses: readonly LinkAddress[], address: string): number | undefined {
  const at = addresses.findIndex((each) => each.address === address);
  return at < 0 ? undefined : at + 1;
}
