// What stops a document from being made into a format that everybody can read: said with the block at fault.
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved-document.ts';
import type { NotMade } from './format.ts';
import { plainWords } from './plain-words.ts';

/** The first fault, in the order of reading; null where there is none. */
export function documentFault({ title, blocks }: ResolvedDocument): NotMade | null {
  if (title.trim() === '') {
    return { code: 'FORMAT_TITLE_MISSING', sentence: 'The document has no title. Give it one.' };
  }
  let level = 1;
  for (const block of blocks) {
    const fault = faultOfBlock(block, level);
    if (fault) return { ...fault, block: block.id };
    if (block.kind === 'heading') level = block.level;
  }
  return null;
}

function faultOfBlock(block: ResolvedBlock, levelBefore: number): NotMade | null {
  if (block.kind === 'heading') return headingFault(plainWords(block.content), block.level, levelBefore);
  if (block.kind === 'figure' && !block.decorative && block.alt.trim() === '') {
    return {
      code: 'FORMAT_ALT_MISSING',
      sentence: `The picture ${named(block.caption)} has no words for people who cannot see it. Write what it says, or mark it as decoration.`,
    };
  }
  if (block.kind === 'table' && block.rows.some((row) => row.length !== block.columns.length)) {
    return {
      code: 'FORMAT_TABLE_UNEVEN',
      sentence: `The table ${named(block.caption)} has rows of more or fewer cells than it has columns. Give each row a cell for each column.`,
    };
  }
  return null;
}

function headingFault(words: string, level: number, before: number): NotMade | null {
  if (words === '') {
    const sentence = 'A heading has no words. Write them, or remove it.';
    return { code: 'FORMAT_HEADING_EMPTY', sentence };
  }
  if (level <= before + 1) return null;
  return {
    code: 'FORMAT_HEADING_SKIPPED',
    sentence: `The heading “${words}” is of level ${level}, after one of level ${before}. Make it level ${before + 1}, so that people who go from heading to heading miss none.`,
  };
}

function named(caption: string): string {
  return caption === '' ? 'without a caption' : `“${caption}”`;
}
