// Lists the publications that wait for somebody: their drafts, and what others sent for review that they may publish or look at.
import type { WaitingThing } from '../pages/due-thing.ts';
import type { Visitor } from '../pages/visitor.ts';
import type { Database } from '../platform/database/index.ts';
import { listWaitingPublications, type WaitingPublication } from './life/waiting-store.ts';
import {
  publishPublicationsPermission,
  reviewPublicationsPermission,
  writePublicationsPermission,
} from './publication-permissions.ts';

export async function listWaiting(database: Database, visitor: Visitor): Promise<WaitingThing[]> {
  const [mayWrite, mayReview, mayPublish] = [
    visitor.may(writePublicationsPermission),
    visitor.may(reviewPublicationsPermission),
    visitor.may(publishPublicationsPermission),
  ];
  if (!visitor.person || !(mayWrite || mayReview || mayPublish)) return [];
  const { id } = visitor.person;
  return (await listWaitingPublications(database)).flatMap((each): WaitingThing[] => {
    const isMine = each.byWhom.includes(id);
    if (each.state === 'draft')
      return isMine && mayWrite ? [thing(each, 'write', 'A draft of yours', '')] : [];
    if (isMine) return [];
    if (mayPublish) return [thing(each, 'publish', 'Read it, and publish it or send it back', '/review')];
    return mayReview ? [thing(each, 'review', 'Endorse it, or send it back', '/review')] : [];
  });
}

function thing(
  { id, title, number, since }: WaitingPublication,
  group: WaitingThing['group'],
  why: string,
  below: string,
): WaitingThing {
  return {
    ...{ kind: 'publication', subjectId: id, group, why, since, dueOn: null },
    ...{ reference: `Publication, version ${number}`, what: title, href: `/desk/publications/${id}${below}` },
  };
}
