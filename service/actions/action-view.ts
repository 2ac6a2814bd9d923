// Actions as pages show them: the list, and one with how it goes on.
import { characteristicName } from '../law/index.ts';
import { insetText, summaryList, tag } from '../pages/govuk/components.ts';
import { html, type Html, type HtmlValue } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { dayName, dayOf } from '../phrases/day.ts';
import { listed } from '../phrases/list.ts';
import { type Action, type ActionNote, type ActionStanding, standingOf } from './action.ts';
import { ownerWords, standingWords, timingWords } from './action-words.ts';
import type { NamedSource } from './gather-needs.ts';

const colours: Readonly<Record<ActionStanding, string>> = {
  overdue: 'govuk-tag--red',
  'due soon': 'govuk-tag--yellow',
  open: 'govuk-tag--blue',
  'no date': 'govuk-tag--yellow',
  done: 'govuk-tag--green',
  dropped: 'govuk-tag--grey',
};

export function actionTag(action: Action, today: string): Html {
  const standing = standingOf(action, today);
  return tag({ text: standingWords[standing], classes: colours[standing] });
}

export interface ActionNames {
  /** By id. */
  people: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, NamedSource>;
  /** Such as `2026-11-22`. */
  today: string;
}

export function actionList(actions: readonly Action[], { people, sources, today }: ActionNames): Html {
  return linkList(
    actions.map((action) => ({
      name: action.title,
      href: `/desk/actions/${action.id}`,
      about: [
        [
          ownerWords(action, people),
          action.due === null ? 'no date' : `by ${dayName(action.due)}`,
          timingWords(action.timing).toLowerCase(),
        ]
          .filter(Boolean)
          .join(', '),
        sourceOf(action, sources)?.text,
        action.outcome !== '' && `What came of it: ${action.outcome}`,
      ],
      state: actionTag(action, today),
    })),
  );
}

export function sourceOf(
  { source }: Action,
  sources: ReadonlyMap<string, NamedSource>,
): NamedSource | undefined {
  return source.id === null ? undefined : sources.get(source.id);
}

export function actionFacts(action: Action, { people, sources }: ActionNames): Html {
  const { because, characteristics, due, timing, outcome, endedOn, endedBy, madeAt, madeBy } = action;
  const source = sourceOf(action, sources);
  const rows: readonly (readonly [string, HtmlValue])[] = [
    ['Who answers for it', ownerWords(action, people)],
    ['By when', due === null ? 'No date yet' : dayName(due)],
    ['Before or after', timingWords(timing)],
    ['Why', because],
    ['For', characteristics.length === 0 ? '' : listed(characteristics.map(characteristicName))],
    [
      'Promised in',
      source ? html`<a class="govuk-link" href="${source.href}">${source.text}</a>` : 'By itself',
    ],
    ['Since', `${dayOf(madeAt)}${people.has(madeBy) ? `, entered by ${people.get(madeBy)}` : ''}`],
    [action.state === 'dropped' ? 'Why it was dropped' : 'What came of it', outcome],
    [
      'Ended',
      endedOn === null
        ? ''
        : `${dayName(endedOn)}${people.has(endedBy ?? '') ? ` by ${people.get(endedBy ?? '')}` : ''}`,
    ],
  ];
  return summaryList({
    rows: rows
      .filter(([, value]) => value !== '')
      .map(([key, value]) => ({ key: { text: key }, value: { html: html`${value}` } })),
  });
}

export function notesView(notes: readonly ActionNote[], people: ReadonlyMap<string, string>): Html {
  if (notes.length === 0) return html`<p class="govuk-body">Nothing has been noted yet.</p>`;
  return html`${notes.map(({ said, saidAt, saidBy }) =>
    insetText({
      html: html`<p class="govuk-body">${said}</p>
        <p class="govuk-body-s">${dayOf(saidAt)}${people.has(saidBy) && `, ${people.get(saidBy)}`}</p>`,
    }),
  )}`;
}
