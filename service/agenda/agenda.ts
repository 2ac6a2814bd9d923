// Puts the agenda together: my work, the calendar of what is due, and the reminders of the day.
import type { Route } from '../pages/route.ts';
import { chooseReminders } from './choose-reminders.ts';
import type { AgendaNeeds } from './gather-needs.ts';
import { listWork } from './list-work.ts';
import { remindEachBody } from './remind-of-due.ts';
import { serveSubscription } from './serve-subscription.ts';
import { showCalendar } from './show-calendar.ts';

export interface Agenda {
  routes: Route[];
}

export function agenda(needs: AgendaNeeds): Agenda {
  needs.jobs.daily('agenda.remind', async () => void (await remindEachBody(needs)));
  return {
    routes: [listWork(needs), ...showCalendar(needs), ...serveSubscription(needs), ...chooseReminders(needs)],
  };
}
