// GET /ledger: what was done, the newest first, of all or of one thing; and POST /ledger/erase, which takes a name out of it.
import { z } from 'zod';
import type { Database } from '../platform/database/index.ts';
import {
  eraseFromLedger,
  erasePersonFromLedger,
  listEvents,
  type LedgerPage,
} from '../platform/ledger/index.ts';
import { button, details, insetText, pagination } from '../pages/govuk/components.ts';
import { type FormState, textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { page, route, type Answer, type Permission, type Route, type Visitor } from '../pages/route.ts';
import { counted } from '../phrases/spoken-number.ts';
import { eventView } from './event-view.ts';
import { eraseFromLedgerPermission, readLedgerPermission } from './ledger-permissions.ts';

const onOnePage = 50;

export interface EventListNeeds {
  database: Database;
  /** What somebody must be allowed to do to open the page at an address; undefined where there is none. */
  permissionAt(href: string): Permission | undefined;
}

interface Said {
  form: FormFields;
  problems: readonly FormProblem[];
  mayErase: boolean;
  mayOpen: (href: string) => boolean;
  /** What an erasure came to. */
  erased?: number;
}

export function listEventsRoutes({ database, permissionAt }: EventListNeeds): Route[] {
  const openedBy = (visitor: Visitor) => (href: string) => {
    const permission = permissionAt(href);
    return permission !== undefined && visitor.may(permission);
  };
  return [
    route({
      method: 'GET',
      path: '/ledger',
      permission: readLedgerPermission,
      answer: ({ search, visitor }) => {
        const mayErase = visitor.may(eraseFromLedgerPermission);
        const mayOpen = openedBy(visitor);
        return eventsPage(database, search, { form: new FormFields(), problems: [], mayErase, mayOpen });
      },
    }),
    route({
      method: 'POST',
      path: '/ledger/erase',
      permission: eraseFromLedgerPermission,
      audit: 'ledger.erased',
      proof: 'recent',
      answer: async ({ form, visitor }) => {
        const mayOpen = openedBy(visitor);
        const text = form.value('text');
        const problems = text === '' ? [{ field: 'text', message: 'Enter the name or the value' }] : [];
        if (problems.length > 0)
          return eventsPage(database, new FormFields(), { form, problems, mayErase: true, mayOpen });
        const isPerson = z.uuid().safeParse(text).success;
        const { values } = await (isPerson ? erasePersonFromLedger : eraseFromLedger)(database, text);
        const said = { form: new FormFields(), problems, mayErase: true, mayOpen, erased: values };
        return eventsPage(database, new FormFields(), said);
      },
    }),
  ];
}

async function eventsPage(database: Database, search: FormFields, said: Said): Promise<Answer> {
  const thing = search.value('thing');
  const at = Math.min(Math.max(1, Number.parseInt(search.value('page'), 10) || 1), mostPages);
  const listed = await listEvents(database, { thing: thing || undefined, page: at, most: onOnePage });
  return page({
    title: 'Ledger',
    problems: said.problems,
    body: html`<h1 class="govuk-heading-l">Ledger</h1>
      ${said.erased !== undefined && erasedContent(said.erased)} ${whatItIs} ${filterForm(search)}
      ${eventsContent(listed, thing, said.mayOpen)} ${turnPages(at, listed, thing)} ${takeAway}
      ${said.mayErase && erasure(said)}`,
  });
}

/** Far more than there will be; a number beyond it is no page. */
const mostPages = 1_000_000;

const whatItIs = html`<p class="govuk-body">
  Who did what, and when. Events can be added and never changed: each is hashed together with all that came
  before it. That keeps their order and their words as they were recorded. Whether what was recorded is true,
  it cannot tell.
</p>`;

function filterForm(search: FormFields): Html {
  return html`<form method="get" action="/ledger" class="dr-no-print" role="search">
    ${textField(
      { form: search, problems: [] },
      { name: 'thing', label: 'Only what was done to one thing', hint: 'Its id, as in its address' },
    )}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`;
}

function eventsContent(
  { events, inAll }: LedgerPage,
  thing: string,
  mayOpen: (href: string) => boolean,
): Html {
  const about = thing === '' ? '' : ` of ${thing}`;
  if (events.length === 0)
    return html`<p class="govuk-body">
      Nothing${about} is recorded${inAll > 0 ? ' on this page' : ''}.
      ${(thing !== '' || inAll > 0) && html`<a class="govuk-link" href="/ledger">See all events</a>`}
    </p>`;
  return html`<h2 class="govuk-heading-m">${counted(inAll, 'event')}${about}, the newest first</h2>
    <ul class="dr-list">
      ${events.map((event) => eventView(event, mayOpen))}
    </ul>`;
}

function turnPages(at: number, { older }: LedgerPage, thing: string): Html | false {
  const href = (number: number) =>
    `/ledger?${new URLSearchParams({ ...(thing && { thing }), page: String(number) }).toString()}`;
  if (at === 1 && older === 0) return false;
  return pagination({
    ...(at > 1 && { previous: { href: href(at - 1), text: 'Newer' } }),
    ...(older > 0 && { next: { href: href(at + 1), text: 'Older' } }),
  });
}

const takeAway = html`<h2 class="govuk-heading-m dr-no-print">Take it away</h2>
  <ul class="govuk-list dr-no-print">
    <li>
      <a class="govuk-link" href="/ledger/ledger.jsonl" download>Download the whole ledger</a>, one event a
      line. It has names and values in it, and is not for release. To verify it on any computer:
      <code class="dr-code">npx due-regard ledger verify not-for-release-ledger.jsonl</code>
    </li>
    <li>
      <a class="govuk-link" href="/ledger/verify">Verify it in a browser</a>, on a page that works without
      this program too
    </li>
    <li>
      <a class="govuk-link" href="/ledger/roots">Roots by day</a>, which are public: a download is compared
      with them
    </li>
  </ul>`;

function erasedContent(values: number): Html {
  return insetText({
    text:
      values === 0
        ? 'Nothing in the ledger is written just so. Nothing was erased.'
        : `${counted(values, 'value')} ${values === 1 ? 'was' : 'were'} erased. The events stay, and the ledger still verifies.`,
  });
}

function erasure({ form, problems }: FormState): Html {
  return details({
    summaryText: 'Erase a name or a value',
    open: problems.length > 0,
    classes: 'dr-no-print',
    html: html`<p class="govuk-body">
        For somebody who asks for it and may. Wherever the ledger has exactly this name or value, it goes for
        good from here; what was done, and when, stays. Policies, releases and data that name the person are
        not changed by this.
      </p>
      <form method="post" action="/ledger/erase" novalidate>
        ${textField({ form, problems }, { name: 'text', label: 'Name or value, exactly as it is written', hint: 'Or the id of a person: then their name goes from all they did', autocomplete: 'off' })}
        ${button({ text: 'Erase', classes: 'govuk-button--warning' })}
      </form>`,
  });
}
