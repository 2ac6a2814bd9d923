// Puts actions together: their pages, what falls due, and what waits for somebody.
import type { DueThing, ListDue, ListWaiting } from '../pages/due-thing.ts';
import type { Route } from '../pages/route.ts';
import { dateIn } from '../phrases/day.ts';
import { dayAfter } from './action.ts';
import { listActions } from './action-store.ts';
import { readActionsPermission } from './actions-permissions.ts';
import { dueActions } from './due-action-store.ts';
import { editActions } from './edit-actions.ts';
import type { ActionsNeeds } from './gather-needs.ts';
import { listActionsRoutes } from './list-actions.ts';

export interface Actions {
  routes: Route[];
  /** For the calendar and its reminders. */
  due: ListDue;
  /** For My work: those whose day comes within a month, or was, or that have none. */
  waiting: ListWaiting;
}

const waitingDays = 31;
const mostWaiting = 200;
/** An action of a job and of nobody by name is seen to by whoever advises: everybody who may write one would be too many to remind. */
const adviserPermission = 'analyses:review';

export function actions(needs: ActionsNeeds): Actions {
  const { database, clock } = needs;
  return {
    routes: [...listActionsRoutes(needs), ...editActions(needs)],
    async due(until) {
      const found = await dueActions(database, until);
      const sources = await needs.nameSources(found.map(({ sourceId }) => ({ id: sourceId })));
      return found.map((action): DueThing => ({
        ...{ kind: 'action', subjectId: action.id, task: 'Action', what: action.title },
        reference: sources.get(action.sourceId ?? '')?.text.split(' ')[0] ?? 'Action',
        ...{ dueOn: action.due, href: `/desk/actions/${action.id}` },
        people: action.ownerId === null ? [] : [action.ownerId],
        ...{ permission: readActionsPermission.name, remindsThoseWho: adviserPermission },
      }));
    },
    async waiting({ person }) {
      if (person === null) return [];
      const today = dateIn(clock.now());
      const filter = { show: 'open', owner: person.id, text: '', today } as const;
      const { actions: own } = await listActions(database, filter, 1, mostWaiting);
      const soon = own.filter(({ due }) => due === null || due <= dayAfter(today, waitingDays));
      const sources = await needs.nameSources(soon.map(({ source }) => source));
      return soon.map((action) => ({
        ...{ kind: 'action', subjectId: action.id, group: 'act' as const, what: action.title },
        reference: sources.get(action.source.id ?? '')?.text.split(' ')[0] ?? 'Action',
        why: action.due !== null && action.due < today ? 'Overdue' : 'You answer for it',
        ...{ href: `/desk/actions/${action.id}`, since: action.madeAt, dueOn: action.due },
      }));
    },
  };
}
