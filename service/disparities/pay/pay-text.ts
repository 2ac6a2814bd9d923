// A finding on pay as plain text for a terminal or an e-mail.

import { aligned, wrapped } from '../../phrases/plain-text.ts';
import { counted, percentage, whole, fromTo } from '../../phrases/spoken-number.ts';
import { money, percentPoints } from './pay-words.ts';
import type { Gap, PayFinding } from './pay-finding.ts';
import { payWorkings } from './pay-workings.ts';

export function payText(finding: PayFinding): string {
  const blocks = [
    finding.measure.title,
    wrapped(finding.paragraph),
    gapTable(finding),
    bonusTable(finding),
    quarterTable(finding),
    splitTable(finding),
    publishedBlock(finding),
    unknownBlock(finding),
    listBlock(
      'Read this with',
      finding.warnings.map(({ message }) => message),
    ),
    listBlock(
      'How this was worked out',
      payWorkings(finding).map(([name, value]) => `${name}: ${value}`),
    ),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function gapTable({ groups, reference }: PayFinding): string {
  const head = [
    'Group',
    'With pay',
    'Mean',
    'Median',
    'Mean gap',
    'interval',
    'Median gap',
    'interval',
    'Mean hourly pay',
  ];
  const rows = groups.map(({ group, hourly, meanGap, medianGap, verdictWords }) => [
    group,
    whole(hourly.people),
    ...[hourly.mean, hourly.median].map((pay) => (pay === null ? '–' : money(pay))),
    ...gapCells(meanGap),
    ...gapCells(medianGap),
    verdictWords,
  ]);
  return `${aligned([head, ...rows], true).join('\n')}\nGaps are in per cent of the pay of ${reference}: above 0 the group is paid less, below 0 more.`;
}

function gapCells(gap: Gap | null): string[] {
  if (gap === null) return ['', ''];
  return [
    gap.estimate === null ? '–' : percentPoints(gap.estimate),
    gap.lower === null || gap.upper === null
      ? '–'
      : fromTo(percentPoints(gap.lower), percentPoints(gap.upper)),
  ];
}

function bonusTable({ groups }: PayFinding): string {
  const rows = groups.flatMap(({ group, bonus, paidBonus }) => {
    if (!bonus || !paidBonus) return [];
    const share = paidBonus.estimate === null ? '–' : percentage(paidBonus.estimate);
    const gaps = [bonus.meanGap, bonus.medianGap].map((gap) => gapCells(gap)[0] ?? '');
    return [[group, `${whole(paidBonus.count)} of ${whole(paidBonus.known)}`, share, ...gaps]];
  });
  if (rows.length === 0) return '';
  return aligned([['Group', 'Paid a bonus', 'Share', 'Mean bonus gap', 'Median bonus gap'], ...rows]).join(
    '\n',
  );
}

function quarterTable({ quarters }: PayFinding): string {
  if (quarters.length === 0) return '';
  const names = quarters[0]!.groups.map(({ group }) => group);
  const rows = quarters.map(({ name, people, groups }) => [
    `${name} quarter`,
    whole(people),
    ...groups.map(({ percent }) => (percent === null ? '–' : `${percent.toFixed(1)}%`)),
  ]);
  return aligned([['By hourly pay', 'People', ...names], ...rows]).join('\n');
}

function splitTable({ splits }: PayFinding): string {
  const rows = splits.flatMap(({ group, people, gap, atReferencePay, atGroupPay, reason }) => {
    if (gap === null || !atReferencePay || !atGroupPay)
      return [[group, whole(people), '–', '–', '–', reason ?? '']];
    const points = [gap, atReferencePay.explained, atGroupPay.explained].map((part) =>
      (100 * part).toFixed(1),
    );
    return [[group, whole(people), ...points, '']];
  });
  const [first] = splits;
  if (!first) return '';
  const head = ['Group', 'People', 'Gap in log pay', 'explained, at reference’s pay', 'at group’s pay', ''];
  return `How much goes with ${first.predictors.join(' and ')} (hundredths of log pay)\n${aligned([head, ...rows], true).join('\n')}`;
}

function publishedBlock({ published, dutyApplies, employees }: PayFinding): string {
  if (!published) return '';
  const duty = dutyApplies
    ? `With ${counted(employees, 'employee')} the duty to publish applies.`
    : `With ${counted(employees, 'employee')} there is no duty to publish.`;
  const rows = Object.entries(published).map(([name, figure]) => [
    name,
    figure === null ? '' : figure.toFixed(1),
  ]);
  return `As the gender pay gap service takes them. ${duty}\n${aligned(rows).join('\n')}`;
}

function unknownBlock({ unknown, measure }: PayFinding): string {
  if (unknown.count === 0) return '';
  const rows = Object.entries(unknown.bounds).flatMap(([group, { lower, upper }]) => {
    return lower === null || upper === null
      ? []
      : [[group, fromTo(percentPoints(lower), percentPoints(upper))]];
  });
  const table = rows.length > 0 ? `\n${aligned([['Group', 'Mean gap could be'], ...rows]).join('\n')}` : '';
  return `What is not known: ${measure.breakdown.label} of ${counted(unknown.count, 'employee')} (${percentage(unknown.share ?? 0)})${table}`;
}

function listBlock(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [title, ...items.map((item) => wrapped(item, '- ', '  '))].join('\n');
}
