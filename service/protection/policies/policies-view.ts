// The list of policies: which holds for which data, what it does, who approved it, and when it is to be looked at again.
import { tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { linkList } from '../../pages/link-list.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { dayName, dayOf } from '../../phrases/day.ts';
import { type BodyPolicy, dataOf, isInForce, isOverdue, policyFor } from './body-policy.ts';
import { methodWords, roundingWords, thresholdWords } from './policy-words.ts';
import type { ChoosableData } from './policy-form.ts';

export interface PoliciesContent {
  policies: readonly BodyPolicy[];
  datasets: readonly ChoosableData[];
  /** Such as `2026-11-22`. */
  today: string;
}

export function policiesView({ policies, datasets, today }: PoliciesContent): Html {
  const holding = policies.filter((policy) => isInForce(policy, policies));
  const old = policies.filter((policy) => !isInForce(policy, policies));
  return html`${holding.length === 0 ? noneYet : inForceTable(holding, today)}
  ${datasets.length > 0 && datasetsTable(policies, datasets)} ${old.length > 0 && oldVersions(old)}`;
}

const noneYet = html`<div class="govuk-inset-text">
  <p class="govuk-body">No policy has been approved yet, so nothing can be released.</p>
  <p class="govuk-body">
    Propose the rule of a body that publishes figures like yours, having seen what it does not protect.
    Whoever answers for what goes out approves it.
  </p>
</div>`;

function inForceTable(holding: readonly BodyPolicy[], today: string): Html {
  return wideTable({
    caption: 'Policies in force',
    captionClasses: 'govuk-table__caption--m',
    head: ['For', 'Method', 'Threshold', 'Rounding', 'Approved', 'To be looked at again'].map((text) => ({
      text,
    })),
    firstCellIsHeader: true,
    rows: holding.map((each) => [
      {
        html: html`<a class="govuk-link" href="/protection/policies/${each.id}">${dataOf(each)}</a>`,
      },
      { text: methodWords(each.policy) },
      { text: thresholdWords(each.policy) },
      { text: roundingWords(each.policy) },
      { text: `${each.approvedBy}, ${dayOf(each.approvedAt)}` },
      { html: reviewContent(each, today) },
    ]),
  });
}

/** The day, and that it has passed. */
export function reviewContent(policy: BodyPolicy, today: string): Html {
  return html`${dayName(policy.reviewBy)}
  ${isOverdue(policy, today) && tag({ text: 'Overdue', classes: 'govuk-tag--yellow' })}`;
}

function datasetsTable(policies: readonly BodyPolicy[], datasets: readonly ChoosableData[]): Html {
  return wideTable({
    caption: 'Which policy holds for which data',
    captionClasses: 'govuk-table__caption--m',
    head: [{ text: 'Data' }, { text: 'Policy that holds' }],
    firstCellIsHeader: true,
    rows: datasets.map(({ id, title }) => {
      const holds = policyFor(id, policies);
      return [
        { text: title },
        holds ? { html: holdingContent(holds) } : { text: 'None: nothing of it can be released' },
      ];
    }),
  });
}

function holdingContent(policy: BodyPolicy): Html {
  const whose = policy.dataset ? 'its own' : 'as for all data';
  return html`<a class="govuk-link" href="/protection/policies/${policy.id}">${policy.policy.name}</a>,
    ${whose}`;
}

function oldVersions(old: readonly BodyPolicy[]): Html {
  return html`<h2 class="govuk-heading-m">No longer in force</h2>
    ${linkList(
      old.map((each) => ({
        name: `${dataOf(each)}, version ${each.version}`,
        href: `/protection/policies/${each.id}`,
        about: [
          each.policy.name,
          each.retired
            ? `Retired on ${dayOf(each.retired.at)} by ${each.retired.by}`
            : `Approved on ${dayOf(each.approvedAt)}; a later version took its place`,
        ],
      })),
    )}`;
}
