// Puts the feature together: its page, and what it does.
import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { actingAs, theDemonstration } from '../platform/doer.ts';
import { type Body, listBodies } from '../organisation/index.ts';
import { FormFields } from '../pages/forms.ts';
import type { FormState } from '../pages/form-inputs.ts';
import {
  notFound,
  page,
  permission,
  redirect,
  route,
  type Answer,
  type Route,
  type Visitor,
} from '../pages/route.ts';
import { addShare, endShare, endSharesOf, listShares } from './share-store.ts';
import { itemKey, type ShareItem, type ShareKind } from './share.ts';
import { sharesView } from './shares-view.ts';

export interface SharingNeeds {
  database: Database;
  clock: Clock;
  /** Every dataset and finding that the body of who acts can see. */
  items(): Promise<readonly ShareItem[]>;
}

const readPermission = permission('bodies:read');
const sharePermission = permission('bodies:share');

export interface Sharing {
  routes: Route[];
  /** Lets the other bodies see a thing of the demonstration. */
  shareDemonstration(kind: ShareKind, itemId: string): Promise<void>;
  /** Ends what a demonstration shared. */
  clearDemonstration(): Promise<void>;
}

export function sharing(needs: SharingNeeds): Sharing {
  const { database, clock } = needs;
  return {
    async shareDemonstration(kind, itemId) {
      const [first, ...others] = await listBodies(database);
      if (!first) return;
      await actingAs({ ...theDemonstration, body: first.id }, async () => {
        for (const { id } of others)
          await addShare(database, { kind, itemId, withBody: id, at: clock.now() });
      });
    },
    clearDemonstration: () => endSharesOf(database, theDemonstration.id, clock.now()),
    routes: [
      route({
        method: 'GET',
        path: '/sharing',
        permission: readPermission,
        answer: ({ search, visitor }) => sharingPage(needs, visitor, { form: search, problems: [] }),
      }),
      route({
        method: 'POST',
        path: '/sharing',
        permission: sharePermission,
        proof: 'recent',
        audit: 'share.made',
        answer: ({ form, visitor }) => take(needs, form, visitor),
      }),
      route({
        method: 'POST',
        path: '/sharing/:id/end',
        permission: sharePermission,
        audit: 'share.ended',
        params: z.object({ id: z.uuid() }),
        answer: async ({ params }) =>
          (await endShare(needs.database, params.id, needs.clock.now()))
            ? redirect('/sharing')
            : notFound('This was ended before, or is another body’s.'),
      }),
    ],
  };
}

async function take(needs: SharingNeeds, form: FormFields, visitor: Visitor): Promise<Answer> {
  const [items, bodies] = await Promise.all([needs.items(), otherBodies(needs, visitor)]);
  const item = items.find((each) => itemKey(each) === form.value('item'));
  const other = bodies.find(({ id }) => id === form.value('with'));
  const problems = [
    ...(item ? [] : [{ field: 'item', message: 'Choose what to share' }]),
    ...(other ? [] : [{ field: 'with', message: 'Choose with whom' }]),
  ];
  if (!item || !other) return sharingPage(needs, visitor, { form, problems });
  const { kind, id: itemId } = item;
  const shared = await addShare(needs.database, { kind, itemId, withBody: other.id, at: needs.clock.now() });
  if (shared) return redirect('/sharing');
  const message = 'Choose something of your own: what another body shares with you is not yours to share';
  return sharingPage(needs, visitor, { form, problems: [{ field: 'item', message }] });
}

async function otherBodies({ database }: SharingNeeds, { body }: Visitor): Promise<Body[]> {
  return (await listBodies(database)).filter(({ id }) => id !== body);
}

async function sharingPage(needs: SharingNeeds, visitor: Visitor, state: FormState): Promise<Answer> {
  const [shares, items, bodies] = await Promise.all([
    listShares(needs.database),
    needs.items(),
    listBodies(needs.database),
  ]);
  return page({
    title: 'Sharing with the other body',
    section: '/sharing',
    problems: state.problems,
    body: sharesView({
      shares,
      items,
      bodies,
      own: visitor.body,
      mayShare: visitor.may(sharePermission),
      state,
    }),
  });
}
