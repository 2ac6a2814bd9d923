// What there is to know of a preset: what it does, what it does not protect, and where it is from.
import type { Policy } from '@due-regard/disclosure';
import { html, type Html } from '../../pages/html.ts';
import { methodSentence } from './policy-words.ts';

export function presetContent(policy: Policy): Html {
  return html`<h2 class="govuk-heading-m">What it does</h2>
    <p class="govuk-body">${methodSentence(policy)}</p>
    ${percentagesSentence(policy)} ${attributesSentence(policy)} ${doesNotProtectContent(policy)}
    <h2 class="govuk-heading-m">Where it is from</h2>
    <p class="govuk-body">${sourceContent(policy)}</p>`;
}

export function doesNotProtectContent({ doesNotProtect }: Policy): Html {
  return html`<h2 class="govuk-heading-m">What it does not protect</h2>
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      ${doesNotProtect.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`;
}

function percentagesSentence({ percentages: { denominatorBelow, averagesBelow } }: Policy): Html {
  return html`<p class="govuk-body">
    Percentages and rates are worked out from what is shown, and from nothing else. They are hidden where they
    are of fewer than ${Math.ceil(denominatorBelow)} people; averages where they are of fewer than
    ${averagesBelow}.
  </p>`;
}

function attributesSentence({ attributes }: Policy): Html | null {
  if (!attributes) return null;
  const { complementBelow, groupsFrom } = attributes;
  const lack = complementBelow === 1 ? 'everybody' : `all but ${complementBelow - 1} or fewer`;
  return html`<p class="govuk-body">
    Groups of ${groupsFrom} people or more in which ${lack} had the same outcome are protected too: their
    number would tell what happened to each of them.
  </p>`;
}

function sourceContent({ source: { title, publisher, url } }: Policy): Html {
  const words = publisher === '' ? title : `${title}, ${publisher}`;
  return url === '' ? html`${words}.` : html`<a class="govuk-link" href="${url}">${words}</a>.`;
}
