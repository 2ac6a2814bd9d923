// What one row of a file is: one event, one person, or the count of one group.

export const rowKinds = ['events', 'people', 'counts'] as const;
export type RowKind = (typeof rowKinds)[number];

export const rowKindWords: Readonly<Record<RowKind, string>> = {
  events: 'one event',
  people: 'one person',
  counts: 'the count of one group',
};
