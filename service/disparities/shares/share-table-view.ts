// The groups of a share as a table: counts first, then shares, ratios both ways round, the gap, and what can be said.
import { small, withSmall } from '../findings/small-view.ts';
import { table } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { capitalised } from '../../phrases/list.ts';
import { excessPhrase, percentage, range, times, whole, fromTo } from '../../phrases/spoken-number.ts';
import { pointsFigure } from './points.ts';
import type { ShareGroup, SharePart } from './share-finding.ts';
import type { SharesMeasure } from './share-measure.ts';

export function shareTable(
  { groups }: SharePart,
  { title, counted }: Pick<SharesMeasure, 'title' | 'counted'>,
  reference: string,
): Html {
  return table({
    caption: title,
    captionClasses: 'govuk-visually-hidden',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [
      { text: 'Group' },
      { text: `With it, of ${counted.plural} where that is known`, format: 'numeric' },
      { text: 'Share', format: 'numeric' },
      { text: `Times the share of ${reference}, with and without it`, format: 'numeric' },
      { text: 'Percentage points from it, and how many that is', format: 'numeric' },
      { text: 'What can be said' },
    ],
    rows: groups.map((group) => row(group, reference)),
  });
}

function row(group: ShareGroup, reference: string) {
  const { hits, known, outcomeMissing, share, difference, excess, isReference } = group;
  const missing = outcomeMissing > 0 && small(`${whole(outcomeMissing)} more unknown`);
  const shares = (lower: number, upper: number) => fromTo(percentage(lower), percentage(upper));
  const gaps = (lower: number, upper: number) => `${pointsFigure(lower)} to ${pointsFigure(upper)}`;
  const beyond = excess !== null && small(excessPhrase(excess));
  return [
    { text: group.group },
    { html: html`${whole(hits)} of ${whole(known)}${missing}`, format: 'numeric' },
    { html: withSmall(share, percentage, shares), format: 'numeric' },
    { html: ratioCell(group), format: 'numeric' },
    {
      html: isReference ? html`–` : html`${withSmall(difference, pointsFigure, gaps)}${beyond}`,
      format: 'numeric',
    },
    { html: saying(group, reference) },
  ];
}

/** Both ways round: of those with the outcome, and of those without it. */
function ratioCell({ isReference, ratio, ratioOfNot }: ShareGroup): Html {
  if (isReference) return html`1${small('compared with')}`;
  const without = ratioOfNot.estimate !== null && small(`without: ${times(ratioOfNot.estimate)}`);
  return html`${withSmall(ratio, times, range)}${without}`;
}

function saying(group: ShareGroup, reference: string): Html {
  if (group.isReference) return html`The share the others are compared with`;
  const visible = group.smallestVisibleRatio;
  const { verdictReason } = group;
  return html`${capitalised(group.verdictWords)}${
    group.verdict === 'cannot be computed' && verdictReason !== undefined && small(verdictReason)
  }${
    group.verdict === 'not settled' &&
    visible !== null &&
    small(`These numbers could only show a share ${times(visible)} times that of ${reference} or more`)
  }`;
}
