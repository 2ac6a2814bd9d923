// GET /ledger/roots: for anybody, the hash that the ledger had come to at the end of each day.
import type { Database } from '../platform/database/index.ts';
import { listRoots, type LedgerRoot } from '../platform/ledger/index.ts';
import { html, type Html } from '../pages/html.ts';
import { everyone, page, route, type Route } from '../pages/route.ts';
import { dayName } from '../phrases/day.ts';
import { whole } from '../phrases/spoken-number.ts';

export function listRootsRoute({ database }: { database: Database }): Route {
  return route({
    method: 'GET',
    path: '/ledger/roots',
    permission: everyone,
    answer: async () =>
      page({
        title: 'Roots of the ledger',
        body: html`<h1 class="govuk-heading-l">Roots of the ledger</h1>
          ${whatItIs} ${rootsContent(await listRoots(database))}`,
      }),
  });
}

const whatItIs = html`<p class="govuk-body">
    This organisation records who approved, released, withdrew or removed what in a ledger that only grows.
    Each event is hashed together with all that came before it. The hash of the last event of a day stands for
    everything recorded until then: whoever notes it can tell later whether any of it was changed, removed or
    put in another order.
  </p>
  <p class="govuk-body">
    It says that events have stayed as they were recorded, and in which order. It does not say that what was
    recorded is true, or that everything was recorded. Nobody can read an event or a name out of a hash.
  </p>
  <p class="govuk-body">The hash of the latest day changes with every event until that day is over.</p>`;

function rootsContent(roots: readonly LedgerRoot[]): Html {
  if (roots.length === 0) return html`<p class="govuk-body">Nothing has been recorded yet.</p>`;
  return html`<h2 class="govuk-heading-m">By day</h2>
    <ul class="dr-list">
      ${roots.map(
        ({ day, number, hash }) =>
          html`<li class="dr-list__item">
            <span class="dr-list__words"
              ><strong>${dayName(day)}</strong>
              <span class="dr-list__about">Last event: number ${whole(number)}</span>
              <span class="dr-list__about dr-code">${hash}</span></span
            >
          </li>`,
      )}
    </ul>
    <p class="govuk-body">Days are those of Coordinated Universal Time (UTC), the newest first.</p>`;
}
