// Which items of the register are asked for, in which order, and which page of them.
import type { ItemKind, ItemState, ShownStatus } from './register-item.ts';

export const itemOrders = ['changed', 'title', 'reference', 'review'] as const;
export type ItemOrder = (typeof itemOrders)[number];

export interface ItemFilter {
  /** Each must stand in the reference, the title, what it is for, its legal basis or the job of its owner. */
  words?: string;
  kind?: ItemKind;
  /** `live`: proposed or in force. */
  state?: ItemState | 'live';
  status?: ShownStatus;
  ownerId?: string;
  teamId?: string;
  /** Nobody answers for it: neither a person nor a job. */
  isWithoutOwner?: boolean;
  /** Its review falls on this day or before it. */
  reviewUntil?: string;
  /** Its decision is expected on this day or before it. */
  decisionUntil?: string;
  /** The last changed first, unless stated. */
  order?: ItemOrder;
  offset?: number;
  /** 50 unless stated. */
  limit?: number;
}

export const pageOfItems = 50;
