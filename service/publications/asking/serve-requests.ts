// Puts asking for other formats together: the public's pages, the register of those who answer, and the reminders of every day.
import type { Route } from '../../pages/route.ts';
import type { Jobs } from '../../platform/jobs.ts';
import { addRequestRoutes } from './add-request.ts';
import { answerRequest } from './answer-request.ts';
import { askForFormat } from './ask-for-format.ts';
import { type DeskNeeds, listRequestsRoute } from './list-requests.ts';
import { remindOfRequests, type RemindNeeds } from './remind-of-requests.ts';
import { showRequest } from './show-request.ts';

export interface AskingFeatureNeeds extends DeskNeeds, RemindNeeds {
  jobs: Pick<Jobs, 'daily'>;
}

export function serveRequests(needs: AskingFeatureNeeds): { routes: Route[] } {
  needs.jobs.daily('format-requests.daily', async () => void (await remindOfRequests(needs)));
  return {
    routes: [
      ...askForFormat(needs),
      listRequestsRoute(needs),
      ...addRequestRoutes(needs),
      showRequest(needs),
      ...answerRequest(needs),
    ],
  };
}
