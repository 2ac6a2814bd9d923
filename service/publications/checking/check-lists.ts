// Lists with nothing in them, and sentences that announce a list that is not there.
import type { Block, List, PublicationDocument } from '../document/document.ts';
import type { CheckContext } from './check-context.ts';
import { type Finding, look, shown, stops } from './finding.ts';
import { textOf } from './passage.ts';

export function checkLists({ blocks }: PublicationDocument, context: CheckContext): Finding[] {
  return blocks.flatMap((block, at) => [
    ...(block.kind === 'list' ? listFindings(block) : []),
    ...(block.kind === 'record-list' ? recordFindings(block, context) : []),
    ...(block.kind === 'paragraph' ? announcement(block, blocks[at + 1]) : []),
  ]);
}

function listFindings(block: Extract<Block, { kind: 'list' }>): Finding[] {
  if (block.items.length === 0)
    return [stops('empty-list', block.id, 'A list has nothing in it.', 'Put its items in, or take it out.')];
  const empty = emptyItems(block);
  const alone =
    block.items.length === 1 && !block.ordered && empty === 0
      ? [
          look(
            'list-of-one',
            block.id,
            `A list has one item: ${shown(textOf(block.items[0]?.content ?? []))}.`,
            'Write it as a sentence, or add what is missing.',
          ),
        ]
      : [];
  if (empty === 0) return alone;
  const seen = empty === 1 ? 'An item of a list has no words.' : `${empty} items of a list have no words.`;
  return [stops('empty-item', block.id, seen, 'Write the item, or take it out.')];
}

function emptyItems({ items }: List): number {
  return items.reduce(
    (sum, { content, list }) => sum + (textOf(content).trim() === '' ? 1 : 0) + (list ? emptyItems(list) : 0),
    0,
  );
}

function recordFindings(
  block: Extract<Block, { kind: 'record-list' }>,
  { recordsIn }: CheckContext,
): Finding[] {
  const count = recordsIn(block.records);
  if (count === null)
    return [
      stops(
        'unknown-list',
        block.id,
        `There is no list called “${block.records}”.`,
        'Choose a list that there is.',
      ),
    ];
  if (count > 0) return [];
  return [
    stops(
      'empty-list',
      block.id,
      `The list of ${block.records.replace(/^.*:/, '').replaceAll('-', ' ')} has nothing in it.`,
      'Publish what belongs in it first, or take the list out.',
    ),
  ];
}

/** “…the general equality duties which are:” with no list below. An address in lines, or words of somebody, may follow too. */
function announcement(block: Extract<Block, { kind: 'paragraph' }>, next: Block | undefined): Finding[] {
  const text = textOf(block.content).trim();
  if (!/[:：]$/.test(text) || (next && canFollow(next))) return [];
  return [
    stops(
      'list-missing',
      block.id,
      `${shown(text.slice(-80))} ends in a colon, and no list stands below it.`,
      'Put the list below it, or end the sentence with a full stop.',
    ),
  ];
}

function canFollow(next: Block): boolean {
  if (next.kind === 'heading') return false;
  return next.kind !== 'paragraph' || isInLines(next);
}

/** Lines of an address, or one short line such as a name. */
function isInLines({ content }: Extract<Block, { kind: 'paragraph' }>): boolean {
  const text = textOf(content).trim();
  const isShort = text.length > 0 && text.length <= 60 && !/[.:!?]$/.test(text);
  return content.some(({ kind }) => kind === 'break') || isShort;
}
