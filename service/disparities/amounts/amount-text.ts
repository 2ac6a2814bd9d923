// Amounts as plain text for a terminal or an e-mail: the paragraph, a table, what is not known, how it was worked out.

import { periodPhrase } from '../../phrases/month.ts';
import { aligned, wrapped } from '../../phrases/plain-text.ts';
import { levelPhrase, pValuePhrase, range, times, whole, fromTo } from '../../phrases/spoken-number.ts';
import { listBlock, textOf } from '../shares/share-text.ts';
import { receiptLines } from '../shares/share-workings.ts';
import type { AmountFinding, AmountGroup } from './amount-finding.ts';
import { amountPhrase, signedAmount } from './amount-words.ts';

export function amountText(finding: AmountFinding): string {
  return textOf([
    finding.measure.title,
    wrapped(finding.paragraph),
    groupsTable(finding),
    unknownTable(finding),
    listBlock(
      'Read this with',
      finding.warnings.map(({ message }) => message),
    ),
    listBlock('How this was worked out', workings(finding)),
  ]);
}

function groupsTable({ groups, measure, reference }: AmountFinding): string {
  const interval = `${levelPhrase(measure.level)} interval`;
  const head = [
    ...['Group', 'Known', 'Missing', measure.average === 'mean' ? 'Mean' : 'Median', interval, 'Middle half'],
    ...['SD', 'Trimmed', 'Ratio', interval, 'Difference', 'What can be said'],
  ];
  const note = `${measure.amount}. Ratio: times that of ${reference}. Trimmed: the mean without the smallest and the largest tenth.`;
  return `${aligned([head, ...groups.map(groupRow)], true).join('\n')}\n${wrapped(note)}`;
}

function groupRow(group: AmountGroup): string[] {
  const { amount, ratio, difference, isReference } = group;
  return [
    group.group,
    whole(group.known),
    whole(group.count - group.known),
    figure(amount.estimate),
    ends(amount.lower, amount.upper, (lower, upper) => fromTo(amountPhrase(lower), amountPhrase(upper))),
    ends(group.lowerQuartile, group.upperQuartile, (lower, upper) =>
      fromTo(amountPhrase(lower), amountPhrase(upper)),
    ),
    figure(group.standardDeviation),
    figure(group.trimmedMean),
    isReference ? 'compared with' : ratio.estimate === null ? '–' : times(ratio.estimate),
    isReference ? '' : ends(ratio.lower, ratio.upper, range),
    isReference ? '' : difference.estimate === null ? '–' : signedAmount(difference.estimate),
    group.verdictWords,
  ];
}

function unknownTable({ unknown, groups, measure }: AmountFinding): string {
  const { count } = unknown.amountMissing;
  if (unknown.count === 0 && count === 0) return '';
  const rows = groups.flatMap(({ group, ratio }) => {
    const own = unknown.bounds[group];
    if (!own || own.lower === null) return [];
    return [
      [group, ratio.estimate === null ? '–' : times(ratio.estimate), ends(own.lower, own.upper, range)],
    ];
  });
  const first = `What is not known: ${measure.breakdown.label} of ${whole(unknown.count)} ${measure.counted.plural}, “${measure.amount}” of ${whole(count)} of the others.`;
  if (count === 0 || rows.length === 0) return first;
  const head = ['Group', 'Counted', 'Could be, if missing amounts are as small or large as any known'];
  return `${first}\n${aligned([head, ...rows]).join('\n')}`;
}

function workings({ period, family, groups, receipt }: AmountFinding): string[] {
  const together =
    family.size === 1 ? 'One comparison was made' : `${family.size} comparisons were made together`;
  const pValues = groups.flatMap(({ group, ratio }) =>
    ratio.pValue === null || ratio.adjusted.pValue === null
      ? []
      : [`${group} ${pValuePhrase(ratio.pValue)} and ${pValuePhrase(ratio.adjusted.pValue)}`],
  );
  return [
    ...(period.from && period.to
      ? [`Period: ${periodPhrase(period.from, period.to)}; months sent: ${period.monthsSubmitted.length}.`]
      : []),
    `${together}: ${family.method}. p values, alone and allowing for that: ${pValues.join('; ') || 'none'}.`,
    ...Object.entries(receipt.methods).map(([name, method]) => `${name}: ${method}`),
    ...receiptLines(receipt),
  ];
}

function figure(value: number | null): string {
  return value === null ? '–' : amountPhrase(value);
}

function ends(
  lower: number | null,
  upper: number | null,
  said: (lower: number, upper: number) => string,
): string {
  return lower === null || upper === null ? '–' : said(lower, upper);
}
