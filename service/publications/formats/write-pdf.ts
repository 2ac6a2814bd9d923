// A document as PDF/UA, for print and for those who read with a screen reader: whole and tagged, or not made at all.
import type { ResolvedDocument, ResolvedFigure } from '../document/resolved-document.ts';
import { addRowHeadings } from './add-row-headings.ts';
import { documentFault } from './document-faults.ts';
import type { MadeFile, MakeFormat, NotMade } from './format.ts';
import { runTypst } from './run-typst.ts';
import { typstDocument } from './typst-document.ts';
import { ordinaryPrint, type Print } from './typst-page.ts';

export const writePdf: MakeFormat = (document) => printed(document, ordinaryPrint);

/** The same document gives the same bytes, whenever and wherever it is made. */
export async function printed(document: ResolvedDocument, print: Print): Promise<MadeFile | NotMade> {
  const fault = documentFault(document);
  if (fault) return fault;
  const made = await runTypst(typstDocument(document, print));
  if ('refusal' in made) return await whatWasRefused(document, print, made.refusal);
  return { content: addRowHeadings(made), contentType: 'application/pdf', extension: '.pdf' };
}

type Picture = ResolvedFigure & { id: string };

/** Puts the typesetter's refusal into a sentence, with the block that it is about. */
async function whatWasRefused(document: ResolvedDocument, print: Print, refusal: string): Promise<NotMade> {
  const missing = /the text `\\?"([^`]*?)\\?"` could not be displayed/.exec(refusal)?.[1];
  if (missing !== undefined) return glyphMissing(document, missing);
  const picture = await unreadablePicture(document, print);
  if (picture) {
    const sentence = `The picture “${picture.caption || picture.alt}” cannot be read. Put it in again as a PNG or JPEG file.`;
    return { code: 'FORMAT_IMAGE_UNREADABLE', sentence, block: picture.id };
  }
  const said = /message: "((?:[^"\\]|\\.)*)"/.exec(refusal)?.[1] ?? refusal;
  return { code: 'FORMAT_REFUSED', sentence: `The document cannot be made into an accessible PDF: ${said}.` };
}

function glyphMissing(document: ResolvedDocument, letters: string): NotMade {
  const block = document.blocks.find((each) => wordsIn(each).includes(letters));
  const where = block ? '' : ', in its title or in what is said about its publisher';
  return {
    code: 'FORMAT_GLYPH_MISSING',
    sentence: `There is no letter for “${letters}” in the typefaces of our PDF files${where}. They hold Latin, Greek, Cyrillic, Devanagari and Arabic script.`,
    ...(block && { block: block.id }),
  };
}

/** Everything that is written in a block, in one string: what a person typed, and the words of a drawing. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) return value[0] === 0x3c ? new TextDecoder().decode(value) : '';
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(wordsIn).join('\n');
}

/** The refusal does not name it, so each is tried alone. */
async function unreadablePicture(document: ResolvedDocument, print: Print): Promise<Picture | null> {
  for (const block of document.blocks) {
    if (block.kind !== 'figure') continue;
    const alone = await runTypst(typstDocument({ ...document, blocks: [block] }, print));
    if ('refusal' in alone) return block;
  }
  return null;
}
