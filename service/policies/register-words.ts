// What the register calls kinds, states and equality statuses.
import type { ItemKind, ItemState, ShownStatus } from './register-item.ts';

export const kindNames: Readonly<Record<ItemKind, string>> = {
  policy: 'Policy',
  procedure: 'Procedure',
  strategy: 'Strategy',
  plan: 'Plan',
  function: 'Function',
  'service-change': 'Service change',
  decision: 'Decision',
  procurement: 'Procurement',
};

export const itemStateNames: Readonly<Record<ItemState, string>> = {
  proposed: 'Proposed',
  'in-force': 'In force',
  ended: 'Ended',
  withdrawn: 'Withdrawn',
};

export const statusNames: Readonly<Record<ShownStatus, string>> = {
  'not-screened': 'Not screened',
  'screened-out': 'Screened out',
  'in-analysis': 'In analysis',
  assessed: 'Assessed',
  'due-for-review': 'Due for review',
};

/** What each status says, for whoever meets it for the first time. */
export const statusMeanings: Readonly<Record<ShownStatus, string>> = {
  'not-screened': 'Nobody has decided yet whether it needs an equality analysis.',
  'screened-out':
    'A screening found that it needs no analysis. That is signed, published and can be challenged.',
  'in-analysis': 'A screening or an analysis of it is under way.',
  assessed: 'Its equality analysis has been decided on.',
  'due-for-review': 'It was screened out or assessed, and the day of its review has come.',
};
