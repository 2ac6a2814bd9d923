// The actions that an analysis has promised, as its pages show them.
import { type Action, type ActionStanding, standingOf } from '../../actions/index.ts';
import { tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { linkList } from '../../pages/link-list.ts';
import { dayName } from '../../phrases/day.ts';

const tags: Readonly<Record<ActionStanding, { text: string; classes: string }>> = {
  overdue: { text: 'Overdue', classes: 'govuk-tag--red' },
  'due soon': { text: 'Due soon', classes: 'govuk-tag--yellow' },
  open: { text: 'Open', classes: 'govuk-tag--blue' },
  'no date': { text: 'No date', classes: 'govuk-tag--yellow' },
  done: { text: 'Done', classes: 'govuk-tag--green' },
  dropped: { text: 'Dropped', classes: 'govuk-tag--grey' },
};

/** @param today such as `2026-11-22` */
export function actionsView(
  actions: readonly Action[],
  names: ReadonlyMap<string, string>,
  today: string,
): Html {
  if (actions.length === 0)
    return html`<p class="govuk-body">
      No action has been promised yet. What you write under gaps and under what will be done becomes one.
    </p>`;
  return linkList(
    actions.map((action) => ({
      name: action.title,
      href: `/desk/actions/${action.id}`,
      about: [
        action.because,
        [
          (action.ownerId !== null && names.get(action.ownerId)) || action.ownerJob || 'Nobody named yet',
          action.due === null ? 'no date' : `by ${dayName(action.due)}`,
          action.timing === 'before' && 'before the decision',
          action.timing === 'after' && 'after the decision',
        ]
          .filter(Boolean)
          .join(', '),
        action.outcome !== '' && `What came of it: ${action.outcome}`,
      ],
      state: tag(tags[standingOf(action, today)]),
    })),
  );
}
