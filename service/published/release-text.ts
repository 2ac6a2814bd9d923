// A release as plain text: the sentences, each table in columns, what is hidden and why.
import { capitalised } from '../phrases/list.ts';
import { aligned, wrapped } from '../phrases/plain-text.ts';
import { times } from '../phrases/spoken-number.ts';
import type { FigureRow } from './figures/figure-row.ts';
import {
  benchmarkHeading,
  compares,
  hasBenchmark,
  hasVerdicts,
  countHeading,
  ofHeading,
  ratioHeading,
  readingTitle,
  valueHeading,
} from './figures/measure-words.ts';
import {
  averageWords,
  benchmarkWords,
  countWords,
  excessWords,
  limitsWords,
  ratioLimitsWords,
  ratioWords,
  shownWords,
  valueWords,
} from './figures/number-words.ts';
import { readRelease, type TableFigures } from './figures/read-release.ts';
import { fictionalSentence, releaseNotes } from './figures/release-notes.ts';
import { releaseParagraph } from './figures/release-paragraph.ts';
import { ownReleaseSentence } from './own-release.ts';
import type { PublicContext, Reading } from './public-context.ts';
import { releasedWords, type PublicRelease } from './public-release.ts';

export function releaseText({ released, releasedAt, by, context, own }: PublicRelease): string {
  const figures = readRelease(released, context);
  const { percentages } = released.content;
  const blocks = [
    [context.heading, context.scope, `${releasedWords({ releasedAt, by })}.`].join('\n'),
    ...(own ? [wrapped(ownReleaseSentence(own))] : []),
    ...(context.fictional ? [wrapped(fictionalSentence)] : []),
    releaseParagraph(figures, context)
      .map((sentence) => wrapped(sentence))
      .join('\n'),
    ...figures.tables.flatMap((table) => tableBlocks(table, context)),
    ...figures.plain.map(({ name, dimensions, rows }) =>
      block(capitalised(name), [
        [...dimensions.map(capitalised), 'Number'],
        ...rows.map(({ labels, shown, words }) => [...labels, words ?? shownWords(shown)]),
      ]),
    ),
    ...(percentages.length === 0
      ? []
      : [block('Shares', [['Of', '%'], ...percentages.map(({ name, shown }) => [name, shownWords(shown)])])]),
    ...releaseNotes(figures, context, released.manifest, 'page').map(({ heading, notes }) =>
      [heading, ...notes.map((note) => wrapped(note, '- ', '  '))].join('\n'),
    ),
    `Seal of this release: ${released.digest}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function block(title: string, rows: readonly (readonly string[])[], wordsLast = false): string {
  return [title, ...aligned(rows, wordsLast)].join('\n');
}

function tableBlocks(
  { reading, whole, slices, changes }: TableFigures,
  { counted }: PublicContext,
): string[] {
  const head = headings(reading, counted);
  const title = readingTitle(reading, counted);
  const each = [...(whole ? [whole] : []), ...slices].map(({ slice, rows }) =>
    block(
      slice === null ? title : `${title}: ${slice}`,
      [head, ...rows.map((row) => cells(row, reading, counted))],
      hasVerdicts(reading),
    ),
  );
  const first = changes[0];
  if (!first) return each;
  const lines = changes.map(({ group, ratio, said }) => [
    ...[group, shownWords(ratio.estimate, times), ratioLimitsWords(ratio) ?? '–', said.words],
  ]);
  const top = [reading.groups.title, 'Times', 'Interval', 'What can be said'];
  return [...each, block(`${first.to} compared with ${first.from}`, [top, ...lines], true)];
}

function headings(reading: Reading, counted: PublicContext['counted']): string[] {
  const [of, value] = [ofHeading(reading, counted), valueHeading(reading, counted)];
  return [
    reading.groups.title,
    countHeading(reading, counted),
    ...(of === null ? [] : [of]),
    ...(value === null ? [] : reading.measure === 'average' ? [value] : [value, 'Interval']),
    ...(hasBenchmark(reading) ? [benchmarkHeading(reading)] : []),
    ...(compares(reading)
      ? [ratioHeading(reading), ...(hasVerdicts(reading) ? ['Interval', 'Excess', 'What can be said'] : [])]
      : []),
  ];
}

function cells(row: FigureRow, reading: Reading, counted: PublicContext['counted']): string[] {
  const said = reading.measure === 'average' ? averageWords(reading) : valueWords(reading);
  const value = [shownWords(row.value.estimate, said), limitsWords(row.value, said) ?? '–'];
  return [
    row.group,
    shownWords(row.count, countWords(reading)),
    ...(ofHeading(reading, counted) === null ? [] : [shownWords(row.of)]),
    ...(valueHeading(reading, counted) === null
      ? []
      : reading.measure === 'average'
        ? value.slice(0, 1)
        : value),
    ...(hasBenchmark(reading) ? [benchmarkWords(row)] : []),
    ...(compares(reading) ? [ratioWords(row)] : []),
    ...(hasVerdicts(reading) ? [ratioLimitsOf(row), excessWords(row), row.said.words] : []),
  ];
}

function ratioLimitsOf({ isReference, ratio }: FigureRow): string {
  return isReference ? '–' : (ratioLimitsWords(ratio) ?? '–');
}
