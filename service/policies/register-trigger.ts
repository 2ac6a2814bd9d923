// A trigger: why an item of the register has to be looked at, or looked at again, for equality.

export const triggerKinds = [
  'new',
  'changed',
  'review',
  'challenge',
  'data',
  'law',
  'complaints',
  'monitoring',
  'asked',
] as const;
export type TriggerKind = (typeof triggerKinds)[number];

export interface RegisterTrigger {
  id: string;
  itemId: string;
  kind: TriggerKind;
  why: string;
  raisedBy: string;
  raisedAt: Date;
}

export const triggerNames: Readonly<Record<TriggerKind, string>> = {
  new: 'New',
  changed: 'Changed',
  review: 'Due for review',
  challenge: 'Challenged',
  data: 'Its data changed',
  law: 'The law changed',
  complaints: 'Complaints',
  monitoring: 'What is monitored reached its level',
  asked: 'Asked for',
};

export function isTriggerKind(text: string): text is TriggerKind {
  return triggerKinds.some((kind) => kind === text);
}
