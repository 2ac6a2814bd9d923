// What of the register falls due, and what waits for whom, for the calendar and My work.
import type { DueThing, WaitingThing } from '../pages/due-thing.ts';
import type { Visitor } from '../pages/visitor.ts';
import { dateIn } from '../phrases/day.ts';
import type { PolicyNeeds } from './gather-needs.ts';
import { dueItems, listItems } from './item-store.ts';
import { readPoliciesPermission, writePoliciesPermission } from './policy-permissions.ts';

type DueNeeds = Pick<PolicyNeeds, 'database' | 'clock'>;

/** Reviews, and decisions on what is proposed. */
export async function listDue({ database, clock }: DueNeeds, until: string): Promise<DueThing[]> {
  const today = dateIn(clock.now());
  const [reviews, proposed] = await Promise.all([
    dueItems(database, until),
    listItems(database, { state: 'proposed', decisionUntil: until, limit: 1_000 }, today),
  ]);
  const common = { permission: readPoliciesPermission.name, remindsThoseWho: writePoliciesPermission.name };
  return [
    ...reviews.map(({ id, reference, title, reviewDue, ownerId }) => ({
      ...{
        ...common,
        kind: 'policy-review',
        subjectId: id,
        reference,
        what: title,
        dueOn: reviewDue ?? until,
      },
      ...{ task: 'Review of an item of the register', href: `/desk/policies/${id}` },
      people: ownerId === null ? [] : [ownerId],
    })),
    ...proposed.items.map(({ id, reference, title, decisionExpected, ownerId }) => ({
      ...{ ...common, kind: 'policy-decision', subjectId: id, reference, what: title },
      ...{ task: 'Decision on an item of the register', href: `/desk/policies/${id}` },
      ...{ dueOn: decisionExpected ?? until, people: ownerId === null ? [] : [ownerId] },
    })),
  ];
}

/** Of whoever answers for them: what is due for review, and what nobody has screened. */
export async function listWaiting({ database, clock }: DueNeeds, visitor: Visitor): Promise<WaitingThing[]> {
  const me = visitor.person?.id;
  if (me === undefined || !visitor.may(writePoliciesPermission)) return [];
  const today = dateIn(clock.now());
  const mine = { state: 'live', ownerId: me, order: 'review', limit: 200 } as const;
  const [due, unscreened] = await Promise.all([
    listItems(database, { ...mine, status: 'due-for-review' }, today),
    listItems(database, { ...mine, status: 'not-screened' }, today),
  ]);
  const all = [
    ...due.items.map((item) => ({ item, why: 'Due for review' })),
    ...unscreened.items.map((item) => ({ item, why: 'Nobody has screened it yet' })),
  ];
  return all.map(({ item, why }) => ({
    ...{
      kind: 'register-item',
      subjectId: item.id,
      group: 'act',
      reference: item.reference,
      what: item.title,
      why,
    },
    ...{ href: `/desk/policies/${item.id}`, since: null, dueOn: item.reviewDue },
  }));
}
