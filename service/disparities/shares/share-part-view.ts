// One outcome as a part of a page: the shares drawn beside their table, within strata, and what is not known.
import { figure, scrollingTable } from '../../pages/charts/figure.ts';
import { intervalChart } from '../../pages/charts/interval-chart.ts';
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { levelPhrase, percentage } from '../../phrases/spoken-number.ts';
import type { PartScope, ShareGroup, SharePart } from './share-finding.ts';
import { shareTable } from './share-table-view.ts';
import { withinView } from './share-within-view.ts';

export interface SharePartPlace {
  /** Begins the ids within; unlike any other on the page. */
  id: string;
  /** A heading where there are several; otherwise what is drawn. */
  caption?: Html;
}

export function sharePartView(part: SharePart, scope: PartScope, { id, caption }: SharePartPlace): Html {
  const { measure, reference } = scope;
  const title = `Share of ${measure.counted.plural} that ${part.outcome.words}`;
  const compared = part.groups.find(({ isReference }) => isReference)?.share.estimate ?? null;
  return html`${figure({
    caption: caption ?? title,
    chart: intervalChart({
      id,
      title,
      description: part.groups.map(spokenRow).join(' '),
      axis: `Share of ${measure.counted.plural} of known outcome`,
      reference: compared,
      most: 1,
      tick: percentage,
      rows: part.groups.map(chartRow),
    }),
    table: scrollingTable(`Table: ${title}`, shareTable(part, { ...measure, title }, reference)),
    key: `The disc is the share that was counted, the line is its ${levelPhrase(measure.level)} interval${compared === null ? '' : `; the broken line is the share of ${reference}`}. What is said of each group rests on the ratio in the table, not on whether two lines overlap.`,
  })}
  ${withinView(part, scope)}`;
}

function chartRow(group: ShareGroup) {
  const { share, verdictWords, hits, known, isReference } = group;
  const counts = `${hits.toLocaleString('en-GB')} of ${known.toLocaleString('en-GB')}`;
  return {
    label: group.group,
    estimate: share.estimate,
    lower: share.lower,
    upper: share.upper,
    figures: share.estimate === null ? 'none of known outcome' : `${percentage(share.estimate)}, ${counts}`,
    verdictWords: isReference ? 'compared with' : verdictWords,
  };
}

function spokenRow({ group, share: { estimate, lower, upper } }: ShareGroup): string {
  if (estimate === null || lower === null || upper === null) return `${group}: cannot be computed.`;
  return `${group}: ${percentage(estimate)}, interval ${percentage(lower)} to ${percentage(upper)}.`;
}

/** Scanlan's point, said once of all the outcomes on a page. */
export const twoSides = details({
  summaryText: 'Why the ratio stands both ways round',
  html: html`<p class="govuk-body">
    A ratio has two sides: of those with the outcome, and of those without it. The rarer of the two has the
    larger ratio, and over time they can move in opposite directions. So both stand in the table, with the gap
    in percentage points, which is the same either way.
  </p>`,
});
