// Events and the people they happened to, as a part of a finding's page. Nothing where nobody asked for it.
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { exact, ratePhrase, whole, fromTo } from '../../phrases/spoken-number.ts';
import { capitalised } from '../../phrases/list.ts';
import type { RateFinding } from './rate-finding.ts';

export function repeatView({ repeats, measure }: RateFinding): Html {
  if (repeats === null) return html``;
  const plural = capitalised(measure.counted.plural);
  return html`<h2 class="govuk-heading-m">${plural} and people</h2>
    <p class="govuk-body">
      Told apart by “${repeats.column}”. Where the same people are counted more than once, a rate is less sure
      than its number of ${measure.counted.plural} makes it look: these intervals are as wide as the people
      make them.
    </p>
    ${peopleTable(repeats, measure)}`;
}

function peopleTable(
  { groups }: NonNullable<RateFinding['repeats']>,
  { counted, per, from }: RateFinding['measure'],
): Html {
  return wideTable({
    caption: `How many people the ${counted.plural} are of`,
    captionClasses: 'govuk-table__caption--s',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [
      { text: 'Group' },
      { text: capitalised(counted.plural), format: 'numeric' },
      { text: 'People', format: 'numeric' },
      { text: 'Most for one', format: 'numeric' },
      { text: 'Nobody named', format: 'numeric' },
      { text: `Rate per ${exact(per)}${from === null ? '' : ' a year'}`, format: 'numeric' },
      { text: 'Its interval, by people', format: 'numeric' },
    ],
    rows: groups.map(({ group, events, people, mostForOne, withoutPerson, rate }) => [
      { text: group },
      { text: whole(events), format: 'numeric' },
      { text: whole(people), format: 'numeric' },
      { text: whole(mostForOne), format: 'numeric' },
      { text: whole(withoutPerson), format: 'numeric' },
      { text: rate.estimate === null ? '–' : ratePhrase(rate.estimate), format: 'numeric' },
      {
        text:
          rate.lower === null || rate.upper === null
            ? '–'
            : fromTo(ratePhrase(rate.lower), ratePhrase(rate.upper)),
        format: 'numeric',
      },
    ]),
  });
}
