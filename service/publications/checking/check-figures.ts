// Pictures without words for those who cannot see them, and tables that cannot be read by rows and columns.
import type { Block, PublicationDocument } from '../document/document.ts';
import { type Finding, look, shown, stops } from './finding.ts';
import { textOf } from './passage.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

export function checkFigures({ blocks }: PublicationDocument): Finding[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'figure') return figureFindings(block);
    return block.kind === 'table' ? tableFindings(block) : [];
  });
}

const fileLike = /\.(jpe?g|png|gif|svg|webp|tiff?|bmp)$|^(img|dsc|image|picture|screenshot|scan)[ _-]?\d*$/i;
const useless =
  /^(an? )?(image|picture|photo|photograph|graphic|icon|logo|chart|graph|diagram|untitled|figure)( \d+)?\.?$/i;

function figureFindings({ id, alt, decorative, caption }: Of<'figure'>): Finding[] {
  if (decorative) return [];
  const text = alt.trim();
  if (text === '')
    return [
      stops(
        'no-alt',
        id,
        'A picture has no words for somebody who cannot see it.',
        'Say what it tells; or mark it as decoration, where it tells nothing.',
      ),
    ];
  if (fileLike.test(text) || useless.test(text))
    return [
      stops(
        'useless-alt',
        id,
        `The words for a picture are ${shown(text)}, which say nothing of what it shows.`,
        'Say what it tells somebody who cannot see it.',
      ),
    ];
  if (caption !== '' && text.toLowerCase() === caption.trim().toLowerCase())
    return [
      look(
        'alt-as-caption',
        id,
        `The words for a picture are the same as its caption, ${shown(text)}, so that they are heard twice.`,
        'Say in them what the caption does not.',
      ),
    ];
  if (/^(an? )?(image|picture|photo|photograph|graphic) (of|showing)\b/i.test(text))
    return [
      look(
        'alt-begins',
        id,
        `The words for a picture begin ${shown(text, 30)}: that it is one is said already.`,
        'Begin with what it shows.',
      ),
    ];
  if (text.length <= 300) return [];
  return [
    look(
      'long-alt',
      id,
      `The words for a picture are ${text.length} characters long.`,
      'Say the gist there, and the rest in a paragraph that everybody can read.',
    ),
  ];
}

/** A number as people type it: £1,200, 12.5%, −3. */
const numberLike = /^[-−+]?[£$€]?\d{1,3}(,?\d{3})*(\.\d+)?%?$/;
const noNumber = /^(\[[a-z]+\]|–|-|n\/a|)$/i;

function tableFindings(table: Of<'table'>): Finding[] {
  const { id, caption, columns, rows } = table;
  const name = caption.trim() === '' ? 'A table' : `The table ${shown(caption, 50)}`;
  const found: Finding[] = [];
  if (caption.trim() === '')
    found.push(stops('no-caption', id, 'A table has no caption.', 'Say in a line what it shows.'));
  if (rows.length === 0)
    found.push(stops('empty-table', id, `${name} has no rows.`, 'Fill it in, or take it out.'));
  for (const [at, { heading }] of columns.entries())
    if (heading.trim() === '')
      found.push(
        stops(
          'empty-column-heading',
          id,
          `Column ${at + 1} of ${lowered(name)} has no heading.`,
          'Give it one.',
        ),
      );
  const cells = rows.map((row) => row.map((cell) => textOf(cell).trim()));
  const empty = cells.flat().filter((cell) => cell === '').length;
  if (empty > 0)
    found.push(
      look(
        'empty-cells',
        id,
        `${name} has ${empty === 1 ? 'a cell' : `${empty} cells`} with nothing in ${empty === 1 ? 'it' : 'them'}.`,
        'Say why there is nothing: “none”, “not asked”, or [x] for not available.',
      ),
    );
  return [...found, ...columns.flatMap((column, at) => columnFindings({ id, name, cells }, column, at))];
}

function columnFindings(
  { id, name, cells }: { id: string; name: string; cells: readonly (readonly string[])[] },
  { heading, numeric }: Of<'table'>['columns'][number],
  at: number,
): Finding[] {
  const own = cells.map((row) => row[at] ?? '').filter((cell) => !noNumber.test(cell));
  if (at === 0 || own.length === 0) return [];
  const numbers = own.filter((cell) => numberLike.test(cell)).length;
  if (!numeric && numbers === own.length)
    return [
      look(
        'numbers-as-words',
        id,
        `Column ${shown(heading, 40)} of ${lowered(name)} has numbers and is marked as words.`,
        'Mark it as numbers, so that they stand below each other.',
      ),
    ];
  if (!numeric || numbers === own.length) return [];
  const other = own.find((cell) => !numberLike.test(cell)) ?? '';
  return [
    look(
      'words-as-numbers',
      id,
      `Column ${shown(heading, 40)} of ${lowered(name)} is marked as numbers and has ${shown(other, 30)}.`,
      'Write the number alone, and words in another column or in the note below.',
    ),
  ];
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
