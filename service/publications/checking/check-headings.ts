// Headings: whether they are there, in order, and over something.
import type { Block, PublicationDocument } from '../document/document.ts';
import { type Finding, look, shown, stops } from './finding.ts';
import { textOf } from './passage.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

export function checkHeadings({ title, blocks }: PublicationDocument): Finding[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  return [
    ...(title.trim() === '' ? [stops('no-title', null, 'It has no title.', 'Give it one.')] : []),
    ...headings.flatMap((heading, at) => headingFindings(heading, headings[at - 1])),
    ...blocks.flatMap((block, at) => (block.kind === 'heading' ? overNothing(block, blocks[at + 1]) : [])),
    ...twice(headings),
    ...noHeadings(blocks, headings),
  ];
}

function headingFindings(heading: Heading, before: Heading | undefined): Finding[] {
  const { id, level } = heading;
  const text = textOf(heading.content).trim();
  if (text === '')
    return [stops('empty-heading', id, 'A heading has no words.', 'Write it, or take it out.')];
  const above = before?.level ?? 1;
  const found: Finding[] = [];
  if (level > above + 1)
    found.push(
      stops(
        'heading-order',
        id,
        `The heading ${shown(text)} is of level ${level}, and what stands above it is of level ${above}.`,
        `Make it level ${above + 1}: whoever hears the page takes a missing level for something left out.`,
      ),
    );
  if (text.length > 12 && text === text.toUpperCase() && /\p{Lu}{4}/u.test(text))
    found.push(
      look(
        'capital-heading',
        id,
        `The heading ${shown(text)} is in capital letters.`,
        'Write it in small letters: capitals are slower to read, and are sometimes read out letter by letter.',
      ),
    );
  return found;
}

function overNothing(heading: Heading, next: Block | undefined): Finding[] {
  const isBare = !next || (next.kind === 'heading' && next.level <= heading.level);
  const text = textOf(heading.content).trim();
  if (!isBare || text === '') return [];
  return [
    look(
      'heading-over-nothing',
      heading.id,
      `Nothing stands under the heading ${shown(text)}.`,
      'Write what belongs there, or take the heading out.',
    ),
  ];
}

function twice(headings: readonly Heading[]): Finding[] {
  const seen = new Set<string>();
  return headings.flatMap((heading) => {
    const text = textOf(heading.content).trim().toLowerCase();
    const isTwice = text !== '' && seen.has(text);
    seen.add(text);
    if (!isTwice) return [];
    return [
      look(
        'heading-twice',
        heading.id,
        `The heading ${shown(text)} stands twice.`,
        'Say in each what is different: a list of headings tells them apart by nothing else.',
      ),
    ];
  });
}

function noHeadings(blocks: readonly Block[], headings: readonly Heading[]): Finding[] {
  if (headings.length > 0 || blocks.length <= 8) return [];
  return [
    look(
      'no-headings',
      null,
      `It has ${blocks.length} blocks and no heading.`,
      'Set headings, so that readers find their way.',
    ),
  ];
}
