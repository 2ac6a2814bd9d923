// The groups of a finding as a table: counts and denominators first, then rates, ratios and what can be said.
import { small } from '../findings/small-view.ts';
import { countWords } from '../findings/count-words.ts';
import { table } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import type { RateFinding, GroupFinding } from './rate-finding.ts';
import { exact, excessPhrase, range, ratePhrase, times, whole, fromTo } from '../../phrases/spoken-number.ts';
import { capitalised } from '../../phrases/list.ts';

export function rateTable(finding: RateFinding): Html {
  const { measure, reference, groups } = finding;
  const rate = `Rate per ${exact(measure.per)}${measure.from === null ? '' : ' a year'}`;
  return table({
    caption: measure.title,
    captionClasses: 'govuk-visually-hidden',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [
      { text: 'Group' },
      { text: capitalised(measure.counted.plural), format: 'numeric' },
      { text: 'Residents', format: 'numeric' },
      { text: rate, format: 'numeric' },
      { text: `Times the rate of ${reference}`, format: 'numeric' },
      { text: 'Beyond an equal rate', format: 'numeric' },
      { text: 'What can be said' },
    ],
    rows: groups.map((group) => row(group, finding)),
  });
}

function row(group: GroupFinding, { reference }: RateFinding) {
  return [
    { text: group.group },
    { text: countWords(group), format: 'numeric' },
    { text: group.population === null ? 'not known' : whole(group.population), format: 'numeric' },
    { html: rateCell(group), format: 'numeric' },
    { html: ratioCell(group), format: 'numeric' },
    {
      text: group.isReference || group.excess === null ? '–' : excessPhrase(group.excess),
      format: 'numeric',
    },
    { html: sayingCell(group, reference) },
  ];
}

function rateCell({ rate: { estimate, lower, upper } }: GroupFinding): Html {
  if (estimate === null) return html`–`;
  return html`${ratePhrase(estimate)}${
    lower !== null && upper !== null && small(fromTo(ratePhrase(lower), ratePhrase(upper)))
  }`;
}

function ratioCell({ isReference, ratio: { estimate, lower, upper } }: GroupFinding): Html {
  if (isReference) return html`1${small('compared with')}`;
  if (estimate === null) return html`–`;
  return html`${times(estimate)}${lower !== null && upper !== null && small(range(lower, upper))}`;
}

function sayingCell(group: GroupFinding, reference: string): Html {
  if (group.isReference) return html`The rate the others are compared with`;
  const visible = group.smallestVisibleRatio;
  const reason = group.verdictReason ?? group.ratio.reason;
  return html`${capitalised(group.verdictWords)}${
    group.verdict === 'cannot be computed' && reason !== undefined && small(reason)
  }${
    group.verdict === 'not settled' &&
    visible !== null &&
    small(`These numbers could only show a rate ${times(visible)} times that of ${reference} or more`)
  }`;
}
