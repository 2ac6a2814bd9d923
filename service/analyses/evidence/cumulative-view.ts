// What comes together, as pages show it: other live items that touch the same people, each with why it is listed.
import { characteristicName } from '../../law/index.ts';
import { html, type Html } from '../../pages/html.ts';
import { dayName } from '../../phrases/day.ts';
import { counted } from '../../phrases/spoken-number.ts';
import { monthsTogether, type Together, type TouchedGroup } from './cumulative.ts';
import type { AllTogether } from './cumulative-store.ts';

const natureWords: Readonly<Record<TouchedGroup['nature'], string>> = {
  negative: 'may be worse off',
  mixed: 'better for some and worse for others',
  unknown: 'it cannot be told yet',
};

export function togetherView({ shown, count }: AllTogether): Html {
  if (count === 0)
    return html`<p class="govuk-body">
      No other live item of the register states an effect on the characteristics that this analysis touches.
      What other bodies do is not in the register.
    </p>`;
  return html`<p class="govuk-body">
      ${counted(count, 'other item')} that ${count === 1 ? 'is' : 'are'} in analysis, or decided in the last
      ${monthsTogether} months, ${count === 1 ? 'states' : 'state'} an effect on the same
      characteristics.${shown.length < count && ` The ${shown.length} that share most are shown.`}
    </p>
    ${shown.map(itemView)}`;
}

function itemView({ item, shared }: Together): Html {
  const { reference, title, decidedOn, analysisId } = item;
  return html`<section class="dr-together">
    <h3 class="govuk-heading-s">
      <a class="govuk-link" href="/desk/analyses/${analysisId}">${reference} ${title}</a>
    </h3>
    <p class="govuk-body">${decidedOn === null ? 'In analysis now.' : `Decided on ${dayName(decidedOn)}.`}</p>
    <ul class="govuk-list govuk-list--bullet">
      ${shared.map(
        ({ characteristic, here, there }) =>
          html`<li>
            <strong>${characteristicName(characteristic)}.</strong> There: ${groups(there, true)}. Here:
            ${groups(here, false)}.
          </li>`,
      )}
    </ul>
  </section>`;
}

/** @param withWords how it shows in people's lives, too */
function groups(touched: readonly TouchedGroup[], withWords: boolean): string {
  return touched
    .map(({ group, nature, words }) =>
      [group === '' ? 'as a whole' : group, natureWords[nature], withWords && shortened(words)]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ');
}

function shortened(words: string): string {
  const line = words
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '');
  return line.length > 160 ? `${line.slice(0, 160).trimEnd()}…` : line;
}
