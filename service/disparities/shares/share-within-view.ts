// The groups compared within strata: crude beside pooled, whether the strata agree, and the strata themselves.
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { listed } from '../../phrases/list.ts';
import { pValuePhrase, percentage, range, times, whole } from '../../phrases/spoken-number.ts';
import { pointsFigure } from './points.ts';
import type { PartScope, PooledComparison, ShareGroup, SharePart, WithinStrata } from './share-finding.ts';

const mostShown = 30;

export function withinView({ within, groups, outcome }: SharePart, { reference }: PartScope): Html {
  if (!within) return html``;
  const columns = listed(within.columns);
  const compared = groups.filter((group) => within.groups[group.group] !== undefined);
  return details({
    summaryText: `The groups compared within the same ${columns}`,
    html: html`<p class="govuk-body">
        Places and circumstances differ in their shares, and groups are not spread over them alike. Here each
        group is compared with ${reference} only within the same ${columns}, and the answers are put together.
      </p>
      ${pooledTable(within, compared, outcome.words)} ${strataTable(within, outcome.words)}`,
  });
}

function pooledTable(within: WithinStrata, compared: readonly ShareGroup[], outcome: string): Html {
  return wideTable({
    caption: `Those that ${outcome}: crude, and within the same ${listed(within.columns)}`,
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [
      { text: 'Group' },
      { text: 'Ratio without strata', format: 'numeric' },
      { text: 'Ratio within strata', format: 'numeric' },
      { text: 'Percentage points within strata', format: 'numeric' },
      { text: 'Strata with both', format: 'numeric' },
      { text: 'p value that strata agree', format: 'numeric' },
    ],
    rows: compared.map((group) => pooledRow(group, within.groups[group.group]!)),
  });
}

function pooledRow({ group, ratio }: ShareGroup, own: PooledComparison) {
  const { estimate, lower, upper } = own.ratio;
  const limits =
    lower !== null && upper !== null && html`<br /><span class="dr-small">${range(lower, upper)}</span>`;
  const { pValue } = own.homogeneity;
  return [
    { text: group },
    { text: ratio.estimate === null ? '–' : times(ratio.estimate), format: 'numeric' },
    { html: estimate === null ? html`–` : html`${times(estimate)}${limits}`, format: 'numeric' },
    {
      text: own.difference.estimate === null ? '–' : pointsFigure(own.difference.estimate),
      format: 'numeric',
    },
    { text: `${own.comparable}`, format: 'numeric' },
    { text: pValue === null ? '–' : pValuePhrase(pValue), format: 'numeric' },
  ];
}

function strataTable({ columns, table, strata }: WithinStrata, outcome: string): Html {
  const shown = table.slice(0, mostShown);
  const names = shown[0]?.groups.map(({ group }) => group) ?? [];
  const more = strata > mostShown ? `, the ${mostShown} largest of ${whole(strata)}` : '';
  return wideTable({
    caption: `Share of each group that ${outcome}, within each ${listed(columns)}${more}`,
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [{ text: listed(columns) }, ...names.map((text) => ({ text, format: 'numeric' }))],
    rows: shown.map(({ stratum, groups }) => [
      { text: stratum.map((value) => value || 'not recorded').join(', ') },
      ...groups.map(({ hits, known }) => ({
        text: known === 0 ? '–' : `${whole(hits)} of ${whole(known)} (${percentage(hits / known)})`,
        format: 'numeric',
      })),
    ]),
  });
}
