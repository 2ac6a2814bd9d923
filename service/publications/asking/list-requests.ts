// GET /desk/format-requests: who asked for another format, what is due first, and how many asked in each year.
import { z } from 'zod';
import { button, tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { page, route, type Route } from '../../pages/route.ts';
import { wideTable } from '../../pages/wide-table.ts';
import type { Colleagues } from '../../people/index.ts';
import { dateIn, dayName } from '../../phrases/day.ts';
import { counted } from '../../phrases/spoken-number.ts';
import type { AskingNeeds } from './ask-for-format.ts';
import { askedFormatNames } from './asked-format.ts';
import { clockOf, type ClockState, type FormatRequest, type RequestClock } from './format-request.ts';
import { countRequests, type FormatCounts, yearOf } from './request-counts.ts';
import { answerRequestsPermission } from './request-permissions.ts';
import { listRequests } from './request-store.ts';

export interface DeskNeeds extends AskingNeeds {
  people: Pick<Colleagues, 'names'>;
}

const query = z.object({ year: z.coerce.number().int().min(2000).max(2999).optional() });

export function listRequestsRoute({ database, vault, clock, calendar, people }: DeskNeeds): Route {
  return route({
    ...{ method: 'GET', path: '/desk/format-requests', permission: answerRequestsPermission, query },
    answer: async ({ query: { year } }) => {
      const requests = await listRequests(database, vault);
      const today = dateIn(clock.now());
      const names = await people.names(requests.map(({ assignedTo }) => assignedTo));
      const rows = requests.map((request) => rowOf(request, clockOf(request, today, calendar), names));
      const late = requests.filter((request) => clockOf(request, today, calendar).state === 'overdue').length;
      return page({
        title: 'Requests for other formats',
        section: '/desk/format-requests',
        body: html`<h1 class="govuk-heading-l">Requests for other formats</h1>
          <p>
            Who asked for braille, large print, another language or anything else.
            ${late > 0 && html`<strong>${counted(late, 'request')} overdue.</strong>`}
          </p>
          ${button({ text: 'Add a request', href: '/desk/format-requests/new', classes: 'govuk-button--secondary' })}
          ${
            rows.length === 0
              ? html`<p>Nobody has asked yet.</p>`
              : wideTable({
                  caption: 'Requests, the first to fall due first',
                  head: ['Reference', 'State', 'Answer by', 'Format', 'About', 'With'].map((text) => ({
                    text,
                  })),
                  rows,
                })
          }
          ${countsOf(countRequests(requests, year ?? yearOf(today)))}`,
      });
    },
  });
}

function rowOf(request: FormatRequest, clock: RequestClock, names: ReadonlyMap<string, string>) {
  const { id, reference, format, about, assignedTo } = request;
  return [
    { html: html`<a class="govuk-link dr-code" href="/desk/format-requests/${id}">${reference}</a>` },
    { html: clockTag(clock, request) },
    { text: dayName(clock.lastDay) },
    { text: askedFormatNames[format] },
    { text: about === '' ? 'Erased' : about },
    { text: assignedTo === null ? 'Nobody' : (names.get(assignedTo) ?? 'Somebody who has left') },
  ];
}

const colours: Readonly<Record<ClockState, string>> = {
  'on time': 'blue',
  'due soon': 'yellow',
  overdue: 'red',
  'answered in time': 'green',
  'answered late': 'grey',
};

/** In words as well as in colour. */
export function clockTag(
  { state, left }: RequestClock,
  { state: settled }: Pick<FormatRequest, 'state'>,
): Html {
  return tag({ text: clockWords(state, left, settled), classes: `govuk-tag--${colours[state]}` });
}

function clockWords(state: ClockState, left: number | null, settled: FormatRequest['state']): string {
  if (settled === 'taken-back') return 'Taken back';
  const what = settled === 'refused' ? 'Refused' : 'Sent';
  if (state === 'answered in time') return `${what} in time`;
  if (state === 'answered late') return `${what} late`;
  if (state === 'overdue') return `Overdue by ${counted(Math.abs(left ?? 0), 'working day')}`;
  return left === 0 ? 'Due today' : `${counted(left ?? 0, 'working day')} left`;
}

function countsOf({ year, formats, total, inTime }: FormatCounts): Html {
  return html`<h2 class="govuk-heading-m" id="counts">For the annual report: ${yearName(year)}</h2>
    ${wideTable({
      caption: 'How many asked for each format',
      head: [{ text: 'Format' }, { text: 'Requests', format: 'numeric' }],
      rows: [
        ...formats.map(({ format, count }) => [
          { text: askedFormatNames[format] },
          { text: String(count), format: 'numeric' },
        ]),
        [{ text: 'All' }, { text: total === null ? 'not said' : String(total), format: 'numeric' }],
      ],
    })}
    <p>
      Counts from 1 to 4 are not said, nor is the total then, as the one could be worked out from the other.
      ${inTime !== null && `About ${inTime} in every 100 were answered by the day they were told.`}
    </p>
    <p>
      <a class="govuk-link" href="?year=${year - 1}#counts">The year before: ${yearName(year - 1)}</a>
    </p>`;
}

function yearName(year: number): string {
  return `1 April ${year} to 31 March ${year + 1}`;
}
