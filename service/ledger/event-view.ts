// Shows one event in plain words: what was done, to what, by whom, when, and which fields it changed.
import type { Action, HistoryValue, KeptEvent } from '../platform/ledger/index.ts';
import { html, type Html, joinHtml } from '../pages/html.ts';
import { dayName } from '../phrases/day.ts';
import { whole } from '../phrases/spoken-number.ts';
import { analysisWords } from './analysis-words.ts';
import { dataWords } from './data-words.ts';
import { describeActor } from './describe-actor.ts';
import { evidenceWords } from './evidence-words.ts';
import { peopleWords } from './people-words.ts';
import { publicationWords } from './publication-words.ts';
import { registerWords } from './register-words.ts';
import { trainingWords } from './training-words.ts';

const words: Readonly<Record<Action, string>> = {
  ...peopleWords,
  ...dataWords,
  ...publicationWords,
  ...analysisWords,
  ...registerWords,
  ...evidenceWords,
  ...trainingWords,
};

const places: Readonly<Record<string, string>> = {
  dataset: '/data/',
  person: '/people/',
  finding: '/findings/',
  policy: '/protection/policies/',
  release: '/protection/releases/',
  proposal: '/protection/proposals/',
  waiting: '/protection/waiting/',
  fetch: '/data/fetches/',
  partner: '/partners/',
  agreement: '/partners/agreements/',
  submission: '/submissions/',
  publication: '/desk/publications/',
  objectives: '/desk/objectives/',
  feedback: '/desk/feedback/',
  analysis: '/desk/analyses/',
  challenge: '/desk/challenges/',
  action: '/desk/actions/',
  'register-item': '/desk/policies/',
  'register-import': '/desk/policies/imports/',
};

/** @param mayOpen whether whoever reads this may open a page */
export function eventView({ event, values }: KeptEvent, mayOpen: (href: string) => boolean): Html {
  const { action, actor, at, fields, number, subject } = event;
  const said = Object.entries(words).find(([known]) => known === action)?.[1] ?? action;
  return html`<li class="dr-list__item">
    <span class="dr-list__words"
      ><strong>${said}</strong>
      <span class="dr-list__about"
        >Event ${whole(number)}, ${dayName(at.slice(0, 10))} at ${at.slice(11, 16)} UTC, by
        ${describeActor({ ...actor, name: nameOf(actor.name, values) })}</span
      >
      ${fields.map(
        ({ field, before, after }) =>
          html` <span class="dr-list__about"
            >${field}:
            ${changeOf(
              before && (valueOf(values, 'before', field) ?? erased),
              after && (valueOf(values, 'after', field) ?? erased),
            )}</span
          >`,
      )}
      ${linkTo(subject, mayOpen)}</span
    >
  </li>`;
}

function nameOf(digest: string | null, values: KeptEvent['values']): HistoryValue {
  if (digest === null) return { kind: 'nothing' };
  const name = values.find(({ place }) => place === 'name');
  return name ? { kind: 'text', text: name.value } : { kind: 'erased' };
}

const erased = html`<em>erased</em>`;

function valueOf(values: KeptEvent['values'], place: string, field: string): string | undefined {
  const value = values.find((each) => each.place === place && each.field === field)?.value;
  if (value === undefined || value.length <= longest) return value;
  return `${whole(value.length)} letters, which are in the download`;
}

/** Longer values, such as a whole policy, would bury the events. */
const longest = 300;

function changeOf(before: string | Html | null, after: string | Html | null): Html {
  if (before === null && after === null) return html`nothing`;
  if (before === null) return html`${after}`;
  return after === null ? html`${before}, until then` : joinHtml([before, after], ', then ');
}

function linkTo(
  { kind, id }: KeptEvent['event']['subject'],
  mayOpen: (href: string) => boolean,
): Html | false {
  const place = places[kind];
  if (place === undefined) return false;
  const one = new URLSearchParams({ thing: id }).toString();
  return html`<span class="dr-list__about"
    >${mayOpen(place + id) && html`<a class="govuk-link" href="${place}${id}">Go to this ${kind}</a>, or see `}
    <a class="govuk-link" href="/ledger?${one}"
      >${mayOpen(place + id) ? 'all that was done to it' : `All that was done to this ${kind}`}</a
    ></span
  >`;
}
