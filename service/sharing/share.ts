// A share: a thing of one body that another may see.

export const shareKinds = ['dataset', 'finding', 'register-item'] as const;
export type ShareKind = (typeof shareKinds)[number];

/** As lists call one of them. */
export const shareKindWords: Readonly<Record<ShareKind, string>> = {
  dataset: 'Data',
  finding: 'Finding',
  'register-item': 'Item of the register',
};

export interface Share {
  id: string;
  kind: ShareKind;
  itemId: string;
  fromBody: string;
  withBody: string;
  sharedAt: Date;
}

/** A thing that can be shared, or is. */
export interface ShareItem {
  kind: ShareKind;
  id: string;
  title: string;
  href: string;
}

/** As a form names it: `finding:ID`. */
export function itemKey({ kind, id }: { kind: ShareKind; id: string }): string {
  return `${kind}:${id}`;
}
