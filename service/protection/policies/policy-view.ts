// One version of a policy: what it does, what it does not protect, who approved it, and the releases made under it.
import { summaryList, tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { dayOf } from '../../phrases/day.ts';
import { type BodyPolicy, dataOf } from './body-policy.ts';
import { reviewContent } from './policies-view.ts';
import { methodWords, roundingWords, thresholdWords } from './policy-words.ts';
import { presetContent } from './preset-content.ts';

export function policyView(policy: BodyPolicy, inForce: boolean, today: string): Html {
  return html`<p class="dr-state">${stateTag(policy, inForce)}</p>
    ${summaryList({ rows: [...approvalRows(policy, today), ...ruleRows(policy)] })}
    ${presetContent(policy.policy)}`;
}

function stateTag({ retired }: BodyPolicy, inForce: boolean): Html {
  if (inForce) return tag({ text: 'In force', classes: 'govuk-tag--green' });
  return tag({ text: retired ? 'Retired' : 'Replaced', classes: 'govuk-tag--grey' });
}

function approvalRows(policy: BodyPolicy, today: string) {
  const { approvedBy, approvedAt, note, retired, version } = policy;
  return [
    row('For', dataOf(policy)),
    row('Version', String(version)),
    row('Approved by', approvedBy),
    row('Approved on', dayOf(approvedAt)),
    { key: { text: 'To be looked at again' }, value: { html: reviewContent(policy, today) } },
    ...(note === '' ? [] : [row('Where it was decided', note)]),
    ...(retired ? [row('Retired', `${dayOf(retired.at)}, by ${retired.by}`)] : []),
  ];
}

function ruleRows({ policy }: BodyPolicy) {
  return [
    row('Method', methodWords(policy)),
    row('Threshold', thresholdWords(policy)),
    row('Rounding', roundingWords(policy)),
    row('Attackers that must be kept out', policy.attackers.map(({ name }) => name).join(', ')),
  ];
}

function row(key: string, value: string) {
  return { key: { text: key }, value: { text: value } };
}
