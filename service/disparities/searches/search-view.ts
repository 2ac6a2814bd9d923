// A search as a part of a page: the sentence, the ranked list, what something wider accounts for, what is not known.
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { capitalised, listed } from '../../phrases/list.ts';
import { monthList } from '../../phrases/month.ts';
import { excessPhrase, percentage, pValuePhrase, range, whole } from '../../phrases/spoken-number.ts';
import { paragraphView } from '../findings/paragraph-view.ts';
import { methodsView, receiptView } from '../findings/receipt-view.ts';
import { ratioCell, shareCell } from './cell-view.ts';
import { beyondWords } from './explain-cell.ts';
import { explanationWords } from './explanation-words.ts';
import type { SearchFinding, SearchGroup } from './search-finding.ts';
import { unknownKinds, unknownOf } from './search-unknown.ts';

/** Where a combination of the list opens, by its place from 1. */
export type CellAddress = (place: number) => string;

/** Everything below the heading. @param addressOf null where the combinations do not open */
export function searchView(finding: SearchFinding, addressOf: CellAddress | null): Html {
  return html`${paragraphView(finding)}
    <h2 class="govuk-heading-m">The combinations that stand out</h2>
    ${ranked(finding, addressOf)} ${accountedFor(finding)}
    <h2 class="govuk-heading-m">What we don’t know</h2>
    ${unknownView(finding)}
    <h2 class="govuk-heading-m">How this was worked out</h2>
    ${lookedAt(finding)} ${pValues(finding)} ${methodsView(finding.receipt)} ${receiptView(finding.receipt)}`;
}

function ranked({ groups, searched, measure }: SearchFinding, addressOf: CellAddress | null): Html {
  if (groups.length === 0)
    return html`<p class="govuk-body">
      No combination stands out: nothing that was compared differs from everyone else by more than chance
      would, or something wider accounts for all that does.
    </p>`;
  const all = searched.standing === groups.length;
  return html`<p class="govuk-body">
      ${all ? 'All' : `The first ${whole(groups.length)}`} of ${whole(searched.standing)}, ranked by
      ${measure.counted.plural} beyond an equal
      share.${addressOf !== null && ' Each opens into a finding of its own.'}
    </p>
    ${wideTable({
      caption: 'Combinations, the most beyond an equal share first',
      captionClasses: 'govuk-visually-hidden',
      classes: 'dr-table--dense',
      firstCellIsHeader: true,
      head: [
        { text: 'Combination' },
        { text: 'With the outcome', format: 'numeric' },
        { text: 'Everyone else', format: 'numeric' },
        { text: 'Times their share', format: 'numeric' },
        { text: 'Beyond an equal share', format: 'numeric' },
        { text: 'What can be said' },
      ],
      rows: groups.map((group, i) => [
        { html: named(group, i + 1, addressOf) },
        { html: shareCell(group), format: 'numeric' },
        { html: shareCell(group.everyoneElse), format: 'numeric' },
        { html: ratioCell(group.ratio), format: 'numeric' },
        { html: beyond(group), format: 'numeric' },
        { text: capitalised(group.verdictWords) },
      ]),
    })}`;
}

function named({ group }: SearchGroup, place: number, addressOf: CellAddress | null): Html {
  const words = capitalised(group);
  return addressOf === null
    ? html`${words}`
    : html`<a class="govuk-link" href="${addressOf(place)}">${words}</a>`;
}

function beyond({ excess, shrunken }: SearchGroup): Html {
  return html`${excessPhrase(excess)}${
    shrunken.excess !== null &&
    beyondWords(shrunken.excess) !== beyondWords(excess) &&
    html`<br /><span class="dr-small">drawn in: ${beyondWords(shrunken.excess)}</span>`
  }`;
}

function accountedFor({ explained, searched }: SearchFinding): Html {
  if (explained.length === 0) return html``;
  const more =
    searched.explained > explained.length ? `, of which ${whole(explained.length)} are listed` : '';
  return details({
    summaryText: `${whole(searched.explained)} more that something wider accounts for${more}`,
    html: wideTable({
      caption: 'Combinations with a gap that is not their own',
      captionClasses: 'govuk-table__caption--s',
      classes: 'dr-table--dense',
      firstCellIsHeader: true,
      head: [
        { text: 'Combination' },
        { text: 'With the outcome', format: 'numeric' },
        { text: 'Times the share of everyone else', format: 'numeric' },
        { text: 'What accounts for it' },
      ],
      rows: explained.map((group) => [
        { text: capitalised(group.group) },
        { html: shareCell(group), format: 'numeric' },
        { html: ratioCell(group.ratio), format: 'numeric' },
        { text: capitalised(explanationWords(group)) },
      ]),
    }),
  });
}

function unknownView({ unknown, measure, total, period }: SearchFinding): Html {
  const { plural } = measure.counted;
  const all = total + unknown.outcome;
  return html`<ul class="govuk-list govuk-list--bullet">
      <li>
        ${
          unknown.outcome === 0
            ? `The outcome of every one of the ${whole(all)} ${plural} is written.`
            : `The outcome is not written in ${whole(unknown.outcome)} of ${whole(all)} ${plural} (${percentage(unknown.outcomeShare ?? 0)}). They are in no share.`
        }
      </li>
      ${unknown.characteristics.map(
        (each) =>
          html`<li>
            ${
              unknownOf(each) === 0
                ? `${capitalised(each.label)} is known in all of them.`
                : `${capitalised(each.label)} is not known in ${whole(unknownOf(each))} (${percentage(unknownOf(each) / all)}): ${unknownKinds(each)}. They are in no combination that uses it, and are no group of their own.`
            }
          </li>`,
      )}
      ${
        unknown.notApplicable > 0 &&
        html`<li>
          ${whole(unknown.notApplicable)} more ${plural} had no person to record, such as the search of an
          empty vehicle.
        </li>`
      }
      ${
        period.monthsMissing.length > 0 &&
        html`<li>
          At least one partner sent no file for ${monthList(period.monthsMissing)}: that is missing, not zero.
        </li>`
      }
    </ul>
    <p class="govuk-body">How far all this could move each ratio is shown where a combination opens.</p>`;
}

function lookedAt({ searched, measure }: SearchFinding): Html {
  const { plan, counted, across } = measure;
  return html`<p class="govuk-body">
    ${capitalised(listed(across.map(({ label, header }) => (label === header ? `“${header}”` : label))))} were
    crossed, up to ${plan.mostCrossed} at once: ${whole(searched.combinations)} combinations occur. Before any
    outcome was looked at it was settled that those of fewer than ${whole(plan.floor)} ${counted.plural} are
    left out: ${whole(searched.belowFloor)} were. The other ${whole(searched.compared)} were each set against
    everyone else. ${whole(searched.gaps)} differ at a false discovery rate of ${percentage(plan.level)}
    (Benjamini–Hochberg), and ${whole(searched.gapsByHolm)} even beyond the doubt that so many comparisons
    bring (Holm).
  </p>`;
}

function pValues({ groups }: SearchFinding): Html {
  if (groups.length === 0) return html``;
  const said = (value: number | null) => (value === null ? '–' : pValuePhrase(value));
  return details({
    summaryText: 'Each comparison alone, and allowing for the others',
    html: wideTable({
      caption: 'p values, and the interval that allows for every comparison',
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: [
        { text: 'Combination' },
        { text: 'Alone', format: 'numeric' },
        { text: 'Benjamini–Hochberg', format: 'numeric' },
        { text: 'Holm', format: 'numeric' },
        { text: 'Interval allowing for all', format: 'numeric' },
      ],
      rows: groups.map(({ group, ratio: { pValue, adjusted } }) => [
        { text: capitalised(group) },
        { text: said(pValue), format: 'numeric' },
        { text: said(adjusted.benjaminiHochberg), format: 'numeric' },
        { text: said(adjusted.pValue), format: 'numeric' },
        {
          text:
            adjusted.lower === null || adjusted.upper === null ? '–' : range(adjusted.lower, adjusted.upper),
          format: 'numeric',
        },
      ]),
    }),
  });
}
