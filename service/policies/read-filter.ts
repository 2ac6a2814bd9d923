// Reads what is asked of the register from an address, and writes the address of another page or order of the same.
import { FormFields } from '../pages/forms.ts';
import { type ItemFilter, itemOrders, pageOfItems } from './item-filter.ts';
import { isItemState, isKind, isShownStatus } from './register-item.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is not understood is left out: an address that somebody kept still leads to the register. */
export function readFilter(search: FormFields, me: string | null): ItemFilter {
  const text = (name: string) => search.value(name);
  const [kind, state, status, owner, team] = [
    text('kind'),
    text('state') || 'live',
    text('status'),
    text('owner'),
    text('team'),
  ];
  const pageNumber = pageAsked(search);
  const order = itemOrders.find((each) => each === text('order'));
  return {
    ...(text('words') !== '' && { words: text('words').slice(0, 200) }),
    ...(isKind(kind) && { kind }),
    ...(state === 'live' || isItemState(state) ? { state } : {}),
    ...(isShownStatus(status) && { status }),
    ...(owner === 'me' && me !== null && { ownerId: me }),
    ...(owner === 'nobody' && { isWithoutOwner: true }),
    ...(uuid.test(team) && { teamId: team }),
    ...(order && { order }),
    offset: (pageNumber - 1) * pageOfItems,
  };
}

/** From 1. */
export function pageAsked(search: FormFields): number {
  const typed = Number(search.value('page'));
  return Number.isInteger(typed) && typed >= 1 && typed <= 10_000 ? typed : 1;
}

/** Something narrower than the register as it opens. */
export function isNarrowed(search: FormFields): boolean {
  return ['words', 'kind', 'state', 'status', 'owner', 'team'].some((name) => search.value(name) !== '');
}

/** The same question with some of it changed; an empty value leaves it out. */
export function addressWith(
  path: string,
  search: FormFields,
  changed: Readonly<Record<string, string>>,
): string {
  const kept = new URLSearchParams();
  for (const name of ['words', 'status', 'kind', 'state', 'owner', 'team', 'order', 'page']) {
    const value = changed[name] ?? search.value(name);
    if (value !== '') kept.set(name, value);
  }
  const query = kept.toString();
  return query === '' ? path : `${path}?${query}`;
}
