// The page on which a finding is prepared for release: what would go out, under which policy, and what is out of it already.
import type { TableSet } from '@due-regard/disclosure';
import { type FormState, radiosField } from '../../pages/form-inputs.ts';
import { button, summaryList, warningText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { linkList } from '../../pages/link-list.ts';
import { dayOf } from '../../phrases/day.ts';
import { whole } from '../../phrases/spoken-number.ts';
import { type BodyPolicy, dataOf } from '../policies/body-policy.ts';
import { reviewContent } from '../policies/policies-view.ts';
import { methodSentence } from '../policies/policy-words.ts';
import type { ListedRelease } from './kept-release.ts';
import { peopleIn } from './people-in.ts';
import { smallOffice } from './policies-to-compare.ts';
import { setView } from './set-view.ts';
import { groupsToTell } from './two-groups.ts';

export interface ReleaseContent {
  findingId: string;
  set: TableSet;
  leftOut: readonly string[];
  policy: BodyPolicy | null;
  releases: readonly ListedRelease[];
  today: string;
  form: FormState;
}

export function releaseView(content: ReleaseContent): Html {
  const { policy, set, leftOut } = content;
  return html`${policy ? policyInForce(policy, content) : noPolicy(content)}
    ${content.releases.length > 0 && alreadyOut(content.releases)}
    <h2 class="govuk-heading-m">What would be protected and go out</h2>
    <p class="govuk-body">
      These are the counts of the finding. Rates, differences and intervals are worked out again from what is
      shown of them; nothing else of the finding goes out.
    </p>
    ${setView(set)} ${leftOut.length > 0 && leftOutView(leftOut)}`;
}

function policyInForce(policy: BodyPolicy, content: ReleaseContent): Html {
  const { today } = content;
  return html`<h2 class="govuk-heading-m">The policy that holds</h2>
    ${summaryList({
      rows: [
        {
          key: { text: 'Policy' },
          value: {
            html: html`<a class="govuk-link" href="/protection/policies/${policy.id}">${policy.policy.name}</a
              >, version ${policy.version}`,
          },
        },
        { key: { text: 'For' }, value: { text: dataOf(policy) } },
        { key: { text: 'What it does' }, value: { text: methodSentence(policy.policy) } },
        { key: { text: 'Approved by' }, value: { text: policy.approvedBy } },
        { key: { text: 'To be looked at again' }, value: { html: reviewContent(policy, today) } },
      ],
    })}
    ${smallBodyHint(policy, content)} ${stepsView(policy, content)}`;
}

/** A policy that hides leaves little of a body of 20. */
function smallBodyHint({ policy: { method } }: BodyPolicy, { set }: ReleaseContent): Html | null {
  if (method.kind === 'bands' || groupsToTell(set).length === 0) return null;
  const people = peopleIn(set);
  if (people >= smallOffice) return null;
  return html`<p class="govuk-body">
    These are ${whole(people)} in all. For so few there is a
    <a class="govuk-link" href="/protection/presets/small-office">rule for small bodies</a>, which tells
    shares in words. It can be made the policy of these data alone.
  </p>`;
}

/** Side by side, unless there is something to choose first. */
function stepsView(policy: BodyPolicy, content: ReleaseContent): Html {
  const { findingId } = content;
  const about = aboutField(policy, content);
  const see = button({ text: 'See what the public would see' });
  const forms = html`${stepForm(findingId, 'prepare', html`${about} ${see}`)} ${compareForm(findingId)}`;
  return about ? forms : html`<div class="govuk-button-group">${forms}</div>`;
}

/** A small body tells the share of one group at a time. */
function aboutField({ policy: { method } }: BodyPolicy, { set, form }: ReleaseContent): Html | null {
  const groups = method.kind === 'bands' ? groupsToTell(set) : [];
  if (groups.length === 0) return null;
  return radiosField(form, {
    name: 'about',
    label: 'The share of which group is told?',
    hint: 'Everybody else is brought together, so that nobody can be told from the others',
    choices: groups.map((group) => ({ value: group, text: group })),
  });
}

function noPolicy({ findingId }: ReleaseContent): Html {
  return html`${warningText({
      iconFallbackText: 'Warning',
      text: 'Nobody has approved a policy for these data, so nothing of them can be released.',
    })}
    <p class="govuk-body">
      Compare what different rules would do to this finding. Then have one approved by whoever answers for
      what goes out.
    </p>
    <div class="govuk-button-group">
      ${button({ text: 'Choose a policy', href: '/protection/policies/new' })} ${compareForm(findingId)}
    </div>`;
}

function compareForm(findingId: string): Html {
  return stepForm(
    findingId,
    'compare',
    button({ text: 'Compare policies', classes: 'govuk-button--secondary' }),
  );
}

export function stepForm(findingId: string, step: 'compare' | 'prepare', pressed: Html): Html {
  return html`<form method="post" action="/protection/release/${step}">
    <input type="hidden" name="finding" value="${findingId}" />
    ${pressed}
  </form>`;
}

function alreadyOut(releases: readonly ListedRelease[]): Html {
  return html`<h2 class="govuk-heading-m">Out of this finding already</h2>
    ${linkList(
      releases.map(({ id, heading, scope, releasedAt, releasedBy, withdrawn }) => ({
        name: heading,
        href: `/protection/releases/${id}`,
        about: [
          scope,
          `Released on ${dayOf(releasedAt)} by ${releasedBy}`,
          ...(withdrawn ? [`Withdrawn on ${dayOf(withdrawn.at)}`] : []),
        ],
      })),
    )}`;
}

function leftOutView(leftOut: readonly string[]): Html {
  return html`<h2 class="govuk-heading-m">What the finding has and the tables cannot give</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${leftOut.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`;
}
