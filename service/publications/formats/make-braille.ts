// Makes a braille edition: the document's pieces translated by whoever knows the grade, then laid out in lines and pages.
import type { ResolvedDocument } from '../document/resolved-document.ts';
import { type BraillePiece, type BrailleRun, brailleContent } from './braille-content.ts';
import { brailleFile } from './braille-file.ts';
import { braillePages, type LaidPiece } from './braille-pages.ts';
import { NoBrailleSign } from './braille-text.ts';
import { brailleWords, furnitureLanguage } from './braille-words.ts';
import type { MadeFile, NotMade } from './format.ts';

/** Cells for each text, in its order: Unicode braille patterns. Throws `NoBrailleSign` with the place of the text in `at`. */
export type TranslateToBraille = (runs: readonly BrailleRun[]) => Promise<string[] | NotMade>;

export async function makeBraille(
  document: ResolvedDocument,
  translate: TranslateToBraille,
): Promise<MadeFile | NotMade> {
  const { front, body } = brailleContent(document);
  const heads: BraillePiece[] = [document.title, brailleWords(document.language).contents].map(
    (text, index) => ({
      runs: [
        {
          ...{ text, spelledOut: false, print: 'plain' },
          language: index === 0 ? document.language : furnitureLanguage(document.language),
        },
      ],
      layout: { first: 1, next: 1, space: 0, contents: null },
      block: null,
    }),
  );
  const laid = await layPieces([...heads, ...front, ...body], translate);
  if ('sentence' in laid) return laid;
  const [head, contents, ...rest] = laid.pieces;
  const pages = braillePages(
    head?.cells ?? '',
    contents?.cells ?? '',
    rest.slice(0, front.length),
    rest.slice(front.length),
  );
  return { content: brailleFile(pages), contentType: 'application/x-brf', extension: '.brf' };
}

async function layPieces(
  pieces: readonly BraillePiece[],
  translate: TranslateToBraille,
): Promise<{ pieces: LaidPiece[] } | NotMade> {
  const runs = pieces.flatMap((piece) => piece.runs.flatMap((run) => partsOf(run)));
  const cells = await translate(runs);
  if ('sentence' in cells) return blamed(cells, pieces);
  let at = 0;
  return {
    pieces: pieces.map(({ runs: own, layout }): LaidPiece => {
      const parts = own
        .flatMap((run) => partsOf(run))
        .map((run) => inPrint(cells[at++] ?? '', run.print, run.text));
      const { first, next, centred = false, space, keepWithNext = false, contents } = layout;
      const all = parts.join('');
      return { cells: all, first: first - 1, next: next - 1, centred, space, keepWithNext, contents };
    }),
  };
}

/** A translator says which text it could not do; the block is found from it. */
function blamed(problem: NotMade, pieces: readonly BraillePiece[]): NotMade {
  const piece = pieces.find(
    ({ runs }) => problem.block !== undefined && runs.some(({ text }) => text.includes(problem.block ?? '')),
  );
  const { code, sentence } = problem;
  return piece?.block ? { code, sentence, block: piece.block } : { code, sentence };
}

/** What a transcriber adds is set between signs of its own, which no table of braille knows. */
const added: Readonly<Record<string, string>> = { '\ue000': '⠈⠨⠣', '\ue001': '⠈⠨⠜' };

function partsOf(run: BrailleRun): BrailleRun[] {
  return run.text
    .split(/([\ue000\ue001])/)
    .filter((text) => text !== '')
    .map((text) => ({ ...run, text }));
}

/** The cells of a text that may be one of the signs for what is added. */
export function addedSign(text: string): string | null {
  return added[text] ?? null;
}

const marks = {
  strong: { word: '⠘⠂', passage: '⠘⠶', end: '⠘⠄' },
  emphasis: { word: '⠨⠂', passage: '⠨⠶', end: '⠨⠄' },
} as const;

/** One or two words are each marked; three and more are marked once, and their end is. */
function inPrint(cells: string, print: BrailleRun['print'], text: string): string {
  if (print === 'plain' || text.trim() === '') return cells;
  const { word, passage, end } = marks[print];
  const [, before = '', inner = '', behind = ''] = /^(⠀*)(.*?)(⠀*)$/.exec(cells) ?? [];
  const words = inner.split(/⠀+/);
  const marked = words.length > 2 ? passage + inner + end : words.map((each) => word + each).join('⠀');
  return before + marked + behind;
}

/** As a problem of the document, with the text that has it in `block` until the block is known. */
export function asProblem(error: NoBrailleSign, text: string): NotMade {
  const where = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return {
    code: error.code,
    sentence: `${error.message} It stands in "${where}". Write it in another way, or mark the words as being in their language.`,
    block: text,
  };
}
