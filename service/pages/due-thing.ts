// What falls due on a day, and what waits for somebody: in the form in which every feature hands it to the agenda.
import type { Visitor } from './visitor.ts';

/** The reference and the link go out in reminders and calendar files; `what` is for pages alone. */
export interface DueThing {
  /** Stable, such as `action` or `policy-review`: with `subjectId` and `dueOn` it says whether a reminder has gone out. */
  kind: string;
  /** Stable: the id of the action, the item, the analysis. */
  subjectId: string;
  /** What is to be done, the same for every thing of its kind and naming nothing, such as `Review of an item of the register`. */
  task: string;
  /** As people cite it, such as `2026-014`: it says nothing about anybody. */
  reference: string;
  /** Its title, for the page of whoever may see it. */
  what: string;
  /** A day such as `2026-04-01`. */
  dueOn: string;
  /** Where it is done: a path. */
  href: string;
  /** Ids of the people whose work it is; empty where nobody is named: then of everybody with the permission. */
  people: readonly string[];
  /** Name of the permission that one must have to see it, such as `actions:read`. */
  permission: string;
  /** Name of the permission of those who are reminded where nobody is named; `permission` unless stated. */
  remindsThoseWho?: string;
  /** Days before it is due on which a reminder goes out; 14 unless stated. */
  leadDays?: number;
  /** It is shown only: its own feature sends the reminder. */
  isRemindedElsewhere?: true;
}

/** What falls due until a day such as `2027-04-01`, also what was due before and is not done; of the body that acts. */
export type ListDue = (until: string) => Promise<readonly DueThing[]>;

/** What one does with what waits, in the order in which My work lists it. */
export const waitingGroups = [
  'write',
  'review',
  'approve',
  'decide',
  'publish',
  'act',
  'answer',
  'learn',
] as const;
export type WaitingGroup = (typeof waitingGroups)[number];

/** Something that waits for whoever asks. */
export interface WaitingThing {
  /** Stable. */
  kind: string;
  subjectId: string;
  group: WaitingGroup;
  reference: string;
  /** Its title. */
  what: string;
  /** What is to be done and why it is here, in a few words: `Sent back by a reviewer`, `Approve or send back`. */
  why: string;
  href: string;
  /** Since when it waits; null where that is not known. */
  since: Date | null;
  /** A day such as `2026-04-01`; null where it has none. */
  dueOn: string | null;
}

/** What waits for one person: only what they may do themselves, so nothing that their own part in it keeps them from. */
export type ListWaiting = (visitor: Visitor) => Promise<readonly WaitingThing[]>;
