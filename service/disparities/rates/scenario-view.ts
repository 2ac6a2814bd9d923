// The same counts against other people, side by side, as a part of a finding's page. Nothing where nobody asked for it.
import { details, insetText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { capitalised } from '../../phrases/list.ts';
import { range, times, whole } from '../../phrases/spoken-number.ts';
import { countWords } from '../findings/count-words.ts';
import { small } from '../findings/small-view.ts';
import type { RateFinding } from './rate-finding.ts';
import type { Scenario, ScenarioGroup } from './scenario-finding.ts';

export function scenarioView(finding: RateFinding): Html {
  const { scenarios, measure } = finding;
  if (scenarios === null) return html``;
  const plural = measure.counted.plural;
  return html`<h2 class="govuk-heading-m">Against other people than the residents</h2>
    <p class="govuk-body">
      The same ${plural}, set against whoever may have been there. Each ratio stands with its interval; the
      spread from one column to the next is no sampling error but a choice of people.
    </p>
    ${insetText({ html: html`${scenarios.says.map((sentence) => html`<p class="govuk-body">${sentence}</p>`)}` })}
    ${scenarioTable(scenarios.scenarios, finding)}
    ${details({
      summaryText: 'What these populations are',
      html: html`<ul class="govuk-list govuk-list--bullet">
        ${scenarios.scenarios.map(aboutScenario)}
      </ul>`,
    })}`;
}

function scenarioTable(scenarios: readonly Scenario[], { reference, measure, groups }: RateFinding): Html {
  const [own] = scenarios;
  const countOf = (code: string): string => {
    const found = groups.find((each) => each.code === code);
    return found ? countWords(found) : '–';
  };
  return wideTable({
    caption: `Times the rate of ${reference}, against each population`,
    captionClasses: 'govuk-table__caption--s',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [
      { text: 'Group' },
      { text: capitalised(measure.counted.plural), format: 'numeric' },
      ...scenarios.map(({ name }) => ({ text: name })),
    ],
    rows: (own?.groups ?? []).map(({ code, group }) => [
      { text: group },
      { text: countOf(code), format: 'numeric' },
      ...scenarios.map((scenario) => ({ html: cell(scenario, code) })),
    ]),
  });
}

function cell({ groups, reason }: Scenario, code: string): Html {
  const group = groups.find((each) => each.code === code);
  if (reason !== undefined || !group) return html`–${small(reason ?? 'These figures have no such group.')}`;
  const { ratio, isReference, population } = group;
  const people = small(population === null ? 'people not known' : `${whole(population)} people`);
  if (isReference) return html`1${small('compared with')}${people}`;
  return html`${ratioOf(ratio)}${people}${saying(group)}`;
}

function ratioOf({ estimate, lower, upper }: ScenarioGroup['ratio']): Html {
  if (estimate === null) return html`–`;
  return html`${times(estimate)}${lower !== null && upper !== null && small(range(lower, upper))}`;
}

function saying({ verdictWords, changes }: ScenarioGroup): Html {
  const words = capitalised(verdictWords);
  return small(changes ? `Changes: ${verdictWords}` : words);
}

function aboutScenario({ name, notes, reason, sources }: Scenario): Html {
  const files = sources.map((source) => source.name).join(', ');
  const about = [
    ...notes,
    ...(reason === undefined ? [] : [reason]),
    ...(files === '' ? [] : [`From ${files}.`]),
  ];
  return html`<li><b>${name}</b>. ${about.join(' ')}</li>`;
}
