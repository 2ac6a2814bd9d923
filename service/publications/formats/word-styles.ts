// How a Word file looks: styles by Word's own names, so that whoever opens it can change them in one place.
import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import type { ResolvedDocument } from '../document/resolved-document.ts';
import { runLanguage } from './word-text.ts';

const black = '0B0C0C';
const heading = (size: number, before: number) => ({
  run: { size: size * 2, sizeComplexScript: size * 2, bold: true, boldComplexScript: true, color: black },
  paragraph: {
    spacing: { before: before * 20, after: 120, line: 264, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
});

/** Sizes are in half points, blanks in twentieths of a point. */
export function wordStyles({ language, direction }: ResolvedDocument): IStylesOptions {
  const edge = { style: 'single', size: 24, space: 10, color: 'B1B4B6' } as const;
  const side = direction === 'rtl' ? { right: edge } : { left: edge };
  const aside = {
    indent: { start: 300 },
    spacing: { before: 120, after: 200, line: 300, lineRule: LineRuleType.AUTO },
  };
  return {
    default: {
      document: {
        run: { font: 'Arial', size: 24, sizeComplexScript: 24, color: black, ...runLanguage(language) },
        paragraph: { spacing: { after: 160, line: 300, lineRule: LineRuleType.AUTO } },
      },
      title: { ...heading(26, 0), next: 'Normal' },
      heading1: heading(18, 24),
      heading2: heading(15, 18),
      heading3: heading(12, 14),
      listParagraph: { paragraph: { spacing: { after: 80, line: 300, lineRule: LineRuleType.AUTO } } },
      hyperlink: { run: { color: '14508C', underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { bold: true, boldComplexScript: true },
        paragraph: { keepNext: true, spacing: { before: 160, after: 100 } },
      },
      { id: 'Quote', name: 'Quote', basedOn: 'Normal', paragraph: { ...aside, border: side } },
      { id: 'Note', name: 'Note', basedOn: 'Normal', paragraph: { ...aside, border: side } },
      ...[1, 2].map((level) => ({
        ...{ id: `TOC${level}`, name: `toc ${level}`, basedOn: 'Normal' },
        paragraph: {
          spacing: { after: 60 },
          ...(direction === 'rtl'
            ? { alignment: AlignmentType.RIGHT }
            : { indent: { left: 300 * (level - 1) } }),
        },
      })),
      { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Normal', ...heading(18, 24) },
    ],
  };
}

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Lists of numbers and of points; each list of numbers is an instance of its own, so that it begins at 1. */
export const wordNumbering: INumberingOptions = {
  config: [
    {
      reference: 'numbers',
      levels: levels.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        ...placeOf(level),
      })),
    },
    {
      reference: 'points',
      levels: levels.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: level % 2 === 0 ? '•' : '–',
        ...placeOf(level),
      })),
    },
  ],
};

function placeOf(level: number) {
  // In a paragraph that is read from the right, Word takes left for where its lines begin.
  const paragraph = { indent: { left: 420 * (level + 1), hanging: 420 } };
  return { alignment: AlignmentType.START, style: { paragraph } };
}
