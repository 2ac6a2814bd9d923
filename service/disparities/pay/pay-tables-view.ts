// The tables of a finding on pay: hourly pay, bonuses, quarters, the split, and the figures to publish.
import { small } from '../findings/small-view.ts';
import { table } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { capitalised } from '../../phrases/list.ts';
import { percentage, whole, fromTo } from '../../phrases/spoken-number.ts';
import { money, percentPoints } from './pay-words.ts';
import type { Gap, PayFinding, PayGroup, Split } from './pay-finding.ts';

const dense = {
  captionClasses: 'govuk-visually-hidden',
  classes: 'dr-table--dense',
  firstCellIsHeader: true,
};
const numeric = 'numeric';

export function gapTable({ groups, reference, measure }: PayFinding): Html {
  return table({
    ...dense,
    caption: measure.title,
    head: [
      { text: 'Group' },
      { text: 'People with pay', format: numeric },
      { text: 'Mean', format: numeric },
      { text: 'Median', format: numeric },
      { text: `Mean gap to ${reference}`, format: numeric },
      { text: 'Median gap', format: numeric },
      { text: 'Mean hourly pay is' },
    ],
    rows: groups.map((group) => [
      { text: group.group },
      { text: whole(group.hourly.people), format: numeric },
      { text: amount(group.hourly.mean), format: numeric },
      { text: amount(group.hourly.median), format: numeric },
      { html: gapCell(group.meanGap), format: numeric },
      { html: gapCell(group.medianGap), format: numeric },
      { html: saying(group) },
    ]),
  });
}

function amount(pay: number | null): string {
  return pay === null ? '–' : money(pay);
}

function gapCell(gap: Gap | null): Html {
  if (gap === null) return html`0${small('compared with')}`;
  if (gap.estimate === null) return html`–`;
  const { lower, upper } = gap;
  return html`${percentPoints(gap.estimate)}${
    lower !== null && upper !== null && small(fromTo(percentPoints(lower), percentPoints(upper)))
  }`;
}

function saying({ isReference, verdictWords, verdictReason, hourly }: PayGroup): Html {
  if (isReference) return html`The pay the others are compared with`;
  const why = verdictReason ?? hourly.reason;
  return html`${capitalised(verdictWords)}${why !== undefined && small(why)}`;
}

export function bonusTable({ groups, reference }: PayFinding): Html {
  return table({
    ...dense,
    caption: 'Bonuses',
    head: [
      { text: 'Group' },
      { text: 'Paid a bonus', format: numeric },
      { text: 'Share of those known', format: numeric },
      { text: 'Mean bonus', format: numeric },
      { text: 'Median bonus', format: numeric },
      { text: `Mean gap to ${reference}`, format: numeric },
      { text: 'Median gap', format: numeric },
    ],
    rows: groups.flatMap(({ group, bonus, paidBonus }) => {
      if (!bonus || !paidBonus) return [];
      return [
        [
          { text: group },
          { text: `${whole(paidBonus.count)} of ${whole(paidBonus.known)}`, format: numeric },
          { html: shareCell(paidBonus), format: numeric },
          { text: amount(bonus.mean), format: numeric },
          { text: amount(bonus.median), format: numeric },
          { html: gapCell(bonus.meanGap), format: numeric },
          { html: gapCell(bonus.medianGap), format: numeric },
        ],
      ];
    }),
  });
}

function shareCell({
  estimate,
  lower,
  upper,
}: {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}) {
  if (estimate === null) return html`–`;
  return html`${percentage(estimate)}${
    lower !== null && upper !== null && small(fromTo(percentage(lower), percentage(upper)))
  }`;
}

export function quarterTable({ quarters }: PayFinding): Html {
  const names = quarters[0]?.groups.map(({ group }) => group) ?? [];
  return table({
    ...dense,
    caption: 'Quarters by hourly pay',
    head: [
      { text: 'Quarter' },
      { text: 'Hourly pay', format: numeric },
      { text: 'People', format: numeric },
      ...names.map((text) => ({ text, format: numeric })),
    ],
    rows: quarters.map(({ name, people, lowestPay, highestPay, groups }) => [
      { text: capitalised(name) },
      { text: `${amount(lowestPay)} to ${amount(highestPay)}`, format: numeric },
      { text: whole(people), format: numeric },
      ...groups.map(({ people: own, percent }) => ({
        html: html`${percent === null ? '–' : `${percent.toFixed(1)}%`}${small(whole(own))}`,
        format: numeric,
      })),
    ]),
  });
}

export function splitTable({ splits, reference }: PayFinding): Html {
  const head = [
    'Gap',
    `Explained, at the pay of ${reference}`,
    'The rest',
    'Explained, at the group’s own pay',
    'The rest',
  ];
  return table({
    ...dense,
    caption: 'The gap in log pay, parted in two',
    head: [
      { text: 'Group' },
      { text: 'People', format: numeric },
      ...head.map((text) => ({ text, format: numeric })),
    ],
    rows: splits.map((split) => [
      { html: html`${split.group}${split.reason !== undefined && small(split.reason)}` },
      { text: whole(split.people), format: numeric },
      ...splitCells(split).map((part) => ({ text: part, format: numeric })),
    ]),
  });
}

function splitCells({ gap, atReferencePay, atGroupPay }: Split): string[] {
  const parts = [
    gap,
    atReferencePay?.explained,
    atReferencePay?.unexplained,
    atGroupPay?.explained,
    atGroupPay?.unexplained,
  ];
  return parts.map((part) => (part == null ? '–' : (100 * part).toFixed(1).replace('-', '−')));
}

const publishedNames: Readonly<Record<string, string>> = {
  DiffMeanHourlyPercent: 'Mean gap in hourly pay',
  DiffMedianHourlyPercent: 'Median gap in hourly pay',
  DiffMeanBonusPercent: 'Mean gap in bonus pay',
  DiffMedianBonusPercent: 'Median gap in bonus pay',
  MaleBonusPercent: 'Men paid a bonus',
  FemaleBonusPercent: 'Women paid a bonus',
  MaleLowerQuartile: 'Men in the lower quarter',
  FemaleLowerQuartile: 'Women in the lower quarter',
  MaleLowerMiddleQuartile: 'Men in the lower middle quarter',
  FemaleLowerMiddleQuartile: 'Women in the lower middle quarter',
  MaleUpperMiddleQuartile: 'Men in the upper middle quarter',
  FemaleUpperMiddleQuartile: 'Women in the upper middle quarter',
  MaleTopQuartile: 'Men in the upper quarter',
  FemaleTopQuartile: 'Women in the upper quarter',
};

export function publishedTable({ published }: PayFinding): Html {
  return table({
    ...dense,
    caption: 'The figures to publish, in per cent',
    head: [{ text: 'Figure' }, { text: 'Per cent', format: numeric }, { text: 'Its name there' }],
    rows: Object.entries(published ?? {}).map(([name, figure]) => [
      { text: publishedNames[name] ?? name },
      { text: figure === null ? '–' : figure.toFixed(1).replace('-', '−'), format: numeric },
      { html: html`<code class="dr-code">${name}</code>` },
    ]),
  });
}
