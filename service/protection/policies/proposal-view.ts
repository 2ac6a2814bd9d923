// A proposed policy as it waits: what it would do, who proposed it and why; and what became of it.
import { summaryList, tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { dayName, dayOf } from '../../phrases/day.ts';
import { dataOf } from './body-policy.ts';
import type { PolicyProposal } from './policy-proposal.ts';
import { methodWords, roundingWords, thresholdWords } from './policy-words.ts';
import { presetContent } from './preset-content.ts';

export function proposalView(proposal: PolicyProposal): Html {
  return html`<p class="dr-state">${proposalTag(proposal)}</p>
    ${summaryList({ rows: rowsOf(proposal).map(([key, value]) => ({ key: { text: key }, value })) })}
    ${presetContent(proposal.policy)}`;
}

export function proposalTag({ state }: Pick<PolicyProposal, 'state'>): Html {
  if (state === 'waiting') return tag({ text: 'Waits for approval', classes: 'govuk-tag--yellow' });
  return state === 'approved'
    ? tag({ text: 'Approved', classes: 'govuk-tag--green' })
    : tag({ text: 'Sent back', classes: 'govuk-tag--grey' });
}

function rowsOf(proposal: PolicyProposal): [string, { text: string } | { html: Html }][] {
  const { policy, note, proposer, proposedAt, reviewBy, settled, state, reason, policyId } = proposal;
  const by = settled && `${dayOf(settled.at)}${settled.name === null ? '' : `, by ${settled.name}`}`;
  return [
    ['For', { text: dataOf(proposal) }],
    [
      'Proposed by',
      { text: `${proposer ?? 'Somebody whose name is not kept any more'}, ${dayOf(proposedAt)}` },
    ],
    ...(note === '' ? [] : [['Why', { text: note }] satisfies [string, { text: string }]]),
    ['To be looked at again', { text: dayName(reviewBy) }],
    ['Method', { text: methodWords(policy) }],
    ['Threshold', { text: thresholdWords(policy) }],
    ['Rounding', { text: roundingWords(policy) }],
    ...(by === null
      ? []
      : [
          [state === 'approved' ? 'Approved' : 'Sent back', settledWords(by, reason, policyId)] satisfies [
            string,
            { html: Html },
          ],
        ]),
  ];
}

function settledWords(by: string, reason: string, policyId: string | null): { html: Html } {
  if (policyId === null) return { html: html`${by}${reason !== '' && `: ${reason}`}` };
  return {
    html: html`${by}. <a class="govuk-link" href="/protection/policies/${policyId}">The policy it became</a>`,
  };
}
