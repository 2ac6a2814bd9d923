// What this body shows the other, what the other shows it, and the form that shares one thing more.
import type { Body } from '../organisation/index.ts';
import { radiosField, selectField, type FormState } from '../pages/form-inputs.ts';
import { button } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { dayOf } from '../phrases/day.ts';
import { itemKey, type Share, type ShareItem, shareKindWords } from './share.ts';

interface SharesContent {
  shares: readonly Share[];
  items: readonly ShareItem[];
  bodies: readonly Body[];
  /** The body of who looks. */
  own: string | null;
  mayShare: boolean;
  state: FormState;
}

export function sharesView(content: SharesContent): Html {
  const { shares, bodies, own } = content;
  const others = bodies.filter(({ id }) => id !== own);
  const given = shares.filter(({ fromBody }) => fromBody === own);
  const received = shares.filter(({ fromBody }) => fromBody !== own);
  return html`<h1 class="govuk-heading-l">Sharing with the other body</h1>
    <p class="govuk-body">
      Bodies that share this service see nothing of each other, but for what is shared here: it is seen, and
      cannot be changed. A finding shows its figures; the data behind it stay unseen unless they are shared
      too. A finding that is shared is still not for release.
    </p>
    <h2 class="govuk-heading-m">What you share</h2>
    ${given.length === 0 ? html`<p class="govuk-body">Nothing yet.</p>` : givenView(given, content)}
    <h2 class="govuk-heading-m">What is shared with you</h2>
    ${received.length === 0 ? html`<p class="govuk-body">Nothing yet.</p>` : receivedView(received, content)}
    ${
      content.mayShare &&
      (others.length === 0
        ? html`<p class="govuk-body">No other body is here to share with.</p>`
        : shareForm(content, others))
    }`;
}

function nameOf(bodies: readonly Body[], id: string): string {
  return bodies.find((body) => body.id === id)?.name ?? id;
}

function itemLink(share: Share, items: readonly ShareItem[]): Html {
  const item = items.find(({ kind, id }) => kind === share.kind && id === share.itemId);
  return item
    ? html`<a class="govuk-link" href="${item.href}">${item.title}</a>`
    : html`${shareKindWords[share.kind]}, no longer on the lists`;
}

function givenView(given: readonly Share[], { bodies, items, mayShare }: SharesContent): Html {
  return html`<ul class="govuk-list govuk-list--spaced">
    ${given.map((share) => {
      const withWhom = nameOf(bodies, share.withBody);
      return html`<li>
        ${itemLink(share, items)}, with ${withWhom}, since ${dayOf(share.sharedAt)}
        ${
          mayShare &&
          html`<form method="post" action="/sharing/${share.id}/end" class="dr-inline-form">
            <button type="submit" class="dr-link-button">
              Stop sharing<span class="govuk-visually-hidden"> this with ${withWhom}</span>
            </button>
          </form>`
        }
      </li>`;
    })}
  </ul>`;
}

function receivedView(received: readonly Share[], { bodies, items }: SharesContent): Html {
  return html`<ul class="govuk-list govuk-list--spaced">
    ${received.map(
      (share) =>
        html`<li>
          ${itemLink(share, items)}, by ${nameOf(bodies, share.fromBody)}, since ${dayOf(share.sharedAt)}
        </li>`,
    )}
  </ul>`;
}

function shareForm({ items, shares, own, state }: SharesContent, others: readonly Body[]): Html {
  const notOurs = new Set(
    shares.filter(({ fromBody }) => fromBody !== own).map(({ kind, itemId: id }) => itemKey({ kind, id })),
  );
  // An item of the register is shared where its analysis is made together.
  const ours = items.filter((item) => item.kind !== 'register-item' && !notOurs.has(itemKey(item)));
  return html`<h2 class="govuk-heading-m">Share one thing more</h2>
    <form method="post" action="/sharing" novalidate>
      ${selectField(state, {
        name: 'item',
        label: 'What to share',
        choices: [
          { value: '', text: 'Choose' },
          ...ours.map((item) => ({
            value: itemKey(item),
            text: `${shareKindWords[item.kind]}: ${item.title}`,
          })),
        ],
      })}
      ${radiosField(state, {
        name: 'with',
        label: 'With whom',
        choices: others.map(({ id, name }) => ({ value: id, text: name })),
      })}
      ${button({ text: 'Share it' })}
    </form>`;
}
