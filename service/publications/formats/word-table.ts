// A table of a document as a table of a Word file: its first row repeats on every page, and its first column names the rows.
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import type { Inline } from '../document/document.ts';
import { textDirection } from '../document/language-tag.ts';
import type { ResolvedTable } from '../document/resolved-document.ts';
import { columnNeeds, columnWishes, shareWidth } from './table-width.ts';
import { type WordContext, wordRun, wordRuns } from './word-text.ts';

/** Between the margins of A4, in twentieths of a point. */
export const wordTextWidth = 9638;
/** A letter's height in the same, with some room: not everybody has the typeface that the file asks for. */
const letterSize = 264;
/** A table of so many rows stays on one page. */
const rowsTogether = 12;

export function wordTable(table: ResolvedTable, context: WordContext): FileChild[] {
  const isRtl = textDirection(context.language) === 'rtl';
  const bidirectional = isRtl && { bidirectional: true };
  const isShort = table.rows.length <= rowsTogether;
  const widths = widthsOf(table);
  const line = { style: BorderStyle.SINGLE, size: 4, color: '6F777B' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const head = table.columns.map(({ heading }) => [{ kind: 'text', text: heading, strong: true } as const]);
  const rowOf = (cells: readonly (readonly Inline[])[], isHead: boolean, keepNext: boolean) =>
    new TableRow({
      ...(isHead && { tableHeader: true }),
      keepNext,
      cantSplit: true,
      children: cells.map((cell, at) => cellOf(cell, at, isHead)),
    });
  const cellOf = (cell: readonly Inline[], at: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [
        new Paragraph({
          ...bidirectional,
          ...(table.columns[at]?.numeric && { alignment: AlignmentType.END }),
          spacing: { after: 0 },
          children: wordRuns(!isHead && at === 0 ? cell.map(strongly) : cell, context),
        }),
      ],
    });
  return [
    new Paragraph({ style: 'Caption', ...bidirectional, children: [wordRun(table.caption, context)] }),
    new Table({
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      borders: {
        top: none,
        left: none,
        right: none,
        bottom: line,
        insideHorizontal: line,
        insideVertical: none,
      },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      ...(isRtl && { visuallyRightToLeft: true }),
      rows: [
        rowOf(head, true, true),
        ...table.rows.map((cells, at) => rowOf(cells, false, isShort && at < table.rows.length - 1)),
      ],
    }),
    // Tables that touch would be one.
    new Paragraph({ spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}

/** A table that needs more than there is shares what there is by need: Word breaks its words, and the reader may turn the page. */
function widthsOf(table: ResolvedTable): number[] {
  const room = wordTextWidth / letterSize;
  const shares = shareWidth(table, room);
  const wanted = shares === 'too narrow' ? columnNeeds(table) : (shares ?? columnWishes(table));
  const sum = wanted.reduce((total, width) => total + width, 0);
  return wanted.map((width) => Math.round(width * Math.min(1, room / sum) * letterSize));
}

function strongly(inline: Inline): Inline {
  return inline.kind === 'text' ? { ...inline, strong: true } : inline;
}
