// The register as a list: how many stand where, what one may look for, the items, and the other pages.
import { type FormState, selectField, textField } from '../pages/form-inputs.ts';
import type { FormFields } from '../pages/forms.ts';
import { button, details, pagination, tag } from '../pages/govuk/components.ts';
import { attributes, html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { dayName } from '../phrases/day.ts';
import type { OwnerNames } from './find-owners.ts';
import type { Named } from './item-form.ts';
import { pageOfItems } from './item-filter.ts';
import { addressWith, pageAsked } from './read-filter.ts';
import {
  isLive,
  itemKinds,
  itemStates,
  type RegisterItem,
  shownStatus,
  shownStatuses,
  type ShownStatus,
} from './register-item.ts';
import { itemStateNames, kindNames, statusMeanings, statusNames } from './register-words.ts';
import { statusTag } from './status-tag-view.ts';

const home = '/desk/policies';

/** What wants something done comes first. */
const inOrder: readonly ShownStatus[] = [
  'due-for-review',
  'not-screened',
  'in-analysis',
  'assessed',
  'screened-out',
];

export function statusOverview(counts: ReadonlyMap<ShownStatus, number>, search: FormFields): Html {
  const shown = inOrder.filter(
    (status) => (counts.get(status) ?? 0) > 0 || search.value('status') === status,
  );
  return html`<nav aria-label="By equality status">
      <ul class="dr-counts">
        ${shown.map(
          (status) =>
            html`<li>
              <a
                class="govuk-link govuk-link--no-visited-state"
                href="${addressWith(home, search, { status, page: '', state: '' })}"
                ${attributes({ 'aria-current': search.value('status') === status && 'true' })}
                ><span class="dr-counts__number">${(counts.get(status) ?? 0).toLocaleString('en-GB')}</span>
                ${statusNames[status]}</a
              >
            </li>`,
        )}
      </ul>
    </nav>
    ${details({
      summaryText: 'What these say',
      html: html`<dl class="govuk-body">
        ${inOrder.map(
          (status) =>
            html`<dt class="govuk-!-font-weight-bold">${statusNames[status]}</dt>
              <dd class="govuk-!-margin-left-0 govuk-!-margin-bottom-2">${statusMeanings[status]}</dd>`,
        )}
      </dl>`,
    })}`;
}

export function registerSearch(search: FormFields, teams: readonly Named[]): Html {
  const state: FormState = { form: search, problems: [] };
  const isOpen = ['kind', 'state', 'owner', 'team', 'order'].some((name) => search.value(name) !== '');
  return html`<form method="get" action="${home}" role="search" aria-label="The register">
    <div class="dr-columns">
      ${textField(state, { name: 'words', label: 'Words or reference', hint: 'Such as custody, or 2026-014', classes: 'govuk-input--width-20', type: 'search' })}
      ${selectField(state, {
        name: 'status',
        label: 'Equality status',
        choices: [
          { value: '', text: 'Any' },
          ...shownStatuses.map((value) => ({ value, text: statusNames[value] })),
        ],
      })}
    </div>
    ${details({ summaryText: 'Kind, state, owner and order', html: moreFields(state, teams), open: isOpen })}
    ${button({ text: 'Search', classes: 'govuk-button--secondary' })}
  </form>`;
}

function moreFields(state: FormState, teams: readonly Named[]): Html {
  const any = { value: '', text: 'Any' };
  return html`${selectField(state, {
    name: 'kind',
    label: 'What it is',
    choices: [any, ...itemKinds.map((value) => ({ value, text: kindNames[value] }))],
  })}
  ${selectField(state, {
    name: 'state',
    label: 'State',
    choices: [
      { value: '', text: 'Proposed or in force' },
      ...itemStates.map((value) => ({ value, text: itemStateNames[value] })),
      { value: 'any', text: 'All, also what has ended' },
    ],
  })}
  ${selectField(state, {
    name: 'owner',
    label: 'Who answers for it',
    choices: [any, { value: 'me', text: 'I do' }, { value: 'nobody', text: 'Nobody yet' }],
  })}
  ${
    teams.length > 0 &&
    selectField(state, {
      name: 'team',
      label: 'Team',
      choices: [any, ...teams.map(({ id, name }) => ({ value: id, text: name }))],
    })
  }
  ${selectField(state, {
    name: 'order',
    label: 'In which order',
    choices: [
      { value: '', text: 'Changed last' },
      { value: 'review', text: 'Next review' },
      { value: 'title', text: 'Title' },
      { value: 'reference', text: 'Reference' },
    ],
  })}`;
}

interface ListContent {
  names: OwnerNames;
  /** Such as `2026-04-01`. */
  today: string;
}

export function itemList(items: readonly RegisterItem[], { names, today }: ListContent): Html {
  return linkList(
    items.map((item) => ({
      name: item.title,
      href: `${home}/${item.id}`,
      about: [
        [item.reference, kindNames[item.kind], names.team(item)].filter(Boolean).join(' · '),
        `${names.of(item) || 'Nobody answers for it yet'}${reviewOf(item, today)}`,
      ],
      state: isLive(item.state)
        ? statusTag(shownStatus(item, today))
        : tag({ text: itemStateNames[item.state], classes: 'govuk-tag--grey' }),
    })),
  );
}

function reviewOf({ reviewDue, state }: RegisterItem, today: string): string {
  if (reviewDue === null || !isLive(state)) return '';
  return reviewDue <= today
    ? `. Review was due on ${dayName(reviewDue)}`
    : `. Review due on ${dayName(reviewDue)}`;
}

export function pagesView(total: number, search: FormFields): Html | false {
  const last = Math.ceil(total / pageOfItems);
  const current = Math.min(pageAsked(search), Math.max(last, 1));
  if (last <= 1) return false;
  const to = (number: number) => addressWith(home, search, { page: number === 1 ? '' : String(number) });
  return pagination({
    landmarkLabel: 'Pages of the register',
    ...(current > 1 && { previous: { href: to(current - 1) } }),
    ...(current < last && { next: { href: to(current + 1) } }),
    items: numbersAround(current, last).map((number) =>
      number === null
        ? { ellipsis: true }
        : { number: String(number), href: to(number), current: number === current },
    ),
  });
}

/** The first, the last and those beside this one; null for what is left out between them. */
function numbersAround(current: number, last: number): (number | null)[] {
  const shown = [...new Set([1, current - 1, current, current + 1, last])]
    .filter((number) => number >= 1 && number <= last)
    .sort((one, other) => one - other);
  return shown.flatMap((number, at) =>
    (shown[at - 1] ?? number - 1) === number - 1 ? [number] : [null, number],
  );
}
