// GET /ledger/roots: for anybody, what the ledger had come to at the end of each day, as a page and as lines to keep.
import type { Database } from '../platform/database/index.ts';
import { listNotedRoots, listRoots, type LedgerRoot, type SignedRoot } from '../platform/ledger/index.ts';
import { warningText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { download, everyone, page, route, type Answer, type Route } from '../pages/route.ts';
import { dayName } from '../phrases/day.ts';
import { listed } from '../phrases/list.ts';
import { whole } from '../phrases/spoken-number.ts';

interface Needs {
  database: Database;
  /** Noted roots that the ledger contradicts. */
  contradicted(): Promise<SignedRoot[]>;
}

export function listRootsRoutes(needs: Needs): Route[] {
  const { database } = needs;
  return [
    route({
      method: 'GET',
      path: '/ledger/roots',
      permission: everyone,
      answer: () => rootsPage(needs),
    }),
    route({
      method: 'GET',
      path: '/ledger/roots.jsonl',
      permission: everyone,
      answer: async () => {
        const noted = await listNotedRoots(database);
        return download({
          fileName: 'ledger-roots.jsonl',
          contentType: 'application/jsonl',
          content: noted
            .map((root) => `${JSON.stringify({ root })}\n`)
            .toReversed()
            .join(''),
        });
      },
    }),
  ];
}

async function rootsPage(needs: Needs): Promise<Answer> {
  const roots = await listRoots(needs.database);
  const noted = await listNotedRoots(needs.database);
  const contradicted = await needs.contradicted();
  return page({
    title: 'Roots of the ledger',
    body: html`<h1 class="govuk-heading-l">Roots of the ledger</h1>
      ${contradicted.length > 0 && contradiction(contradicted)} ${whatItIs} ${rootsContent(roots, noted)}
      ${keysContent(noted)}`,
  });
}

function contradiction(roots: readonly SignedRoot[]): Html {
  const days = listed(roots.map(({ day }) => dayName(day)));
  return warningText({
    text: `The ledger is not what it was: it contradicts what was noted of it on ${days}. It was written anew or cut off since.`,
    iconFallbackText: 'Warning',
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
  <p class="govuk-body">
    When a day has ended, its root is noted and signed. The hash of a day that is not over changes with every
    event. <a class="govuk-link" href="/ledger/verify">Verify an export of the ledger</a>, or
    <a class="govuk-link" href="/ledger/roots.jsonl" download>download the signed roots</a> and keep them
    where this organisation cannot reach them.
  </p>`;

function rootsContent(roots: readonly LedgerRoot[], noted: readonly SignedRoot[]): Html {
  if (roots.length === 0) return html`<p class="govuk-body">Nothing has been recorded yet.</p>`;
  return html`<h2 class="govuk-heading-m">By day</h2>
    <ul class="dr-list">
      ${roots.map((root) =>
        rootItem(
          root,
          noted.find(({ day }) => day === root.day),
        ),
      )}
    </ul>
    <p class="govuk-body">Days are those of Coordinated Universal Time (UTC), the newest first.</p>`;
}

function rootItem({ day, number, hash }: LedgerRoot, noted: SignedRoot | undefined): Html {
  return html`<li class="dr-list__item">
    <span class="dr-list__words"
      ><strong>${dayName(day)}</strong>
      <span class="dr-list__about">Last event: number ${whole(number)}</span>
      <span class="dr-list__about dr-code">${hash}</span>
      ${
        noted === undefined
          ? html`<span class="dr-list__about">Not signed yet</span>`
          : html`<span class="dr-list__about"
              >Noted on ${dayName(noted.notedAt.slice(0, 10))} at ${noted.notedAt.slice(11, 16)} UTC, signed
              <span class="dr-code">${noted.signature}</span></span
            >`
      }</span
    >
  </li>`;
}

/** Of the roots there are, and not of this copy of the program: one that serves the public has no key. */
function keysContent(noted: readonly SignedRoot[]): Html | false {
  const [key, ...earlier] = new Set(noted.map((root) => root.key));
  if (key === undefined) return false;
  return html`<h2 class="govuk-heading-m">The key</h2>
    <p class="govuk-body">Roots are signed with this key (Ed25519, the public part in hexadecimal):</p>
    <p class="govuk-body dr-code">${key}</p>
    ${
      earlier.length > 0 &&
      html`<p class="govuk-body">Earlier ones were signed with:</p>
        ${earlier.map((each) => html`<p class="govuk-body dr-code">${each}</p>`)}`
    }`;
}
