// Shares as plain text for a terminal or an e-mail: the paragraph, a table, what is not known, how it was worked out.

import { aligned, wrapped } from '../../phrases/plain-text.ts';
import {
  excessPhrase,
  levelPhrase,
  percentage,
  range,
  times,
  whole,
  fromTo,
} from '../../phrases/spoken-number.ts';
import { pointsFigure } from './points.ts';
import type { ShareFinding, ShareGroup, SharePart, ShareScope } from './share-finding.ts';
import type { SharesMeasure } from './share-measure.ts';
import { shareWorkings } from './share-workings.ts';

export function shareText(finding: ShareFinding): string {
  return textOf([
    finding.measure.title,
    wrapped(finding.paragraph),
    ...partBlocks(finding, finding),
    listBlock(
      'Read this with',
      finding.warnings.map(({ message }) => message),
    ),
    listBlock('How this was worked out', shareWorkings(finding, [finding])),
  ]);
}

/** Blocks with a blank line between. */
export function textOf(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

type Scope = ShareScope & { measure: Pick<SharesMeasure, 'counted' | 'level' | 'breakdown'> };

/** The tables of one outcome: the groups, the strata, and how far what is missing could move the ratios. */
export function partBlocks(part: SharePart, scope: Scope): string[] {
  return [groupsTable(part, scope), withinTable(part), unknownTable(part, scope)];
}

function groupsTable({ groups }: SharePart, { reference, measure }: Scope): string {
  const interval = `${levelPhrase(measure.level)} interval`;
  const head = [
    ...['Group', 'With it', 'Of', 'No outcome', 'Share', interval, 'Ratio', interval],
    ...['Ratio of not', 'Points', 'Excess', 'What can be said'],
  ];
  const note =
    `Share: with the outcome, of ${measure.counted.plural} whose outcome is known. Ratio: times the share of ${reference}; “of not”, times its share without. ` +
    'Points: percentage points from it.';
  return `${aligned([head, ...groups.map(groupRow)], true).join('\n')}\n${wrapped(note)}`;
}

function groupRow(group: ShareGroup): string[] {
  const { share, ratio, ratioOfNot, difference, excess, isReference } = group;
  const figures = isReference
    ? ['compared with', '', '', '', '']
    : [
        ratio.estimate === null ? '–' : times(ratio.estimate),
        ends(ratio.lower, ratio.upper, range),
        ratioOfNot.estimate === null ? '–' : times(ratioOfNot.estimate),
        difference.estimate === null ? '–' : pointsFigure(difference.estimate),
        excess === null ? '–' : excessPhrase(excess),
      ];
  return [
    group.group,
    whole(group.hits),
    whole(group.known),
    whole(group.outcomeMissing),
    share.estimate === null ? '–' : percentage(share.estimate),
    ends(share.lower, share.upper, (lower, upper) => fromTo(percentage(lower), percentage(upper))),
    ...figures,
    group.verdictWords,
  ];
}

function withinTable({ within, groups }: SharePart): string {
  if (!within) return '';
  const rows = groups.flatMap(({ group, ratio }) => {
    const own = within.groups[group];
    if (!own) return [];
    const { estimate, lower, upper } = own.ratio;
    return [
      [
        group,
        ratio.estimate === null ? '–' : times(ratio.estimate),
        estimate === null ? '–' : times(estimate),
        ends(lower, upper, range),
        `${own.comparable}`,
        own.homogeneity.pValue === null ? '–' : own.homogeneity.pValue.toPrecision(2),
      ],
    ];
  });
  const head = ['Group', 'Crude ratio', 'Within strata', 'interval', 'Strata used', 'p that they agree'];
  return `Within the same ${within.columns.join(' and ')} (${within.strata} ${within.strata === 1 ? 'stratum' : 'strata'})\n${aligned([head, ...rows]).join('\n')}`;
}

function unknownTable({ unknown, groups, outcome }: SharePart, { measure }: Scope): string {
  const missing = unknown.outcome.count + unknown.outcomeMissingToo;
  if (unknown.count === 0 && missing === 0) return '';
  const rows = groups.flatMap(({ group, ratio }) => {
    const own = unknown.bounds[group];
    if (!own || own.both.lower === null) return [];
    const { group: byGroup, outcome: byOutcome, both } = own;
    return [
      [
        group,
        ratio.estimate === null ? '–' : times(ratio.estimate),
        ...[byGroup, byOutcome, both, both.withSampling].map(({ lower, upper }) => ends(lower, upper, range)),
      ],
    ];
  });
  const head = ['Group', 'Counted', 'Group unknown', 'Outcome missing', 'Both', 'Both, with sampling'];
  const first =
    `What is not known: ${measure.breakdown.label} of ${whole(unknown.count)} ${measure.counted.plural} (${percentage(unknown.share ?? 0)}), ` +
    `“${outcome.header}” of ${whole(missing)}. The ratio could be:`;
  return rows.length === 0 ? first : `${first}\n${aligned([head, ...rows]).join('\n')}`;
}

function ends(
  lower: number | null,
  upper: number | null,
  said: (lower: number, upper: number) => string,
): string {
  return lower === null || upper === null ? '–' : said(lower, upper);
}

export function listBlock(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return [title, ...items.map((item) => wrapped(item, '- ', '  '))].join('\n');
}
