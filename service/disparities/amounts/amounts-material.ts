// What amounts are worked out from, whoever has them: cells, words, months sent, and what was asked for.

import type { Classification } from '@due-regard/classifications';
import type { Submitted } from '../counting/cells.ts';
import type { Counted } from '../findings/measured.ts';
import type { ReceiptInput } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import type { AmountCell } from './amount-cells.ts';
import type { AmountsRequest } from './amounts-request.ts';

export interface AmountsMaterial {
  request: AmountsRequest;
  counted: Counted;
  breakdown: { id: string; label: string; reference: string | null };
  cells: readonly AmountCell[];
  /** Months that each partner sent; empty where the data carry no months. */
  submitted: Submitted;
  words: Classification;
  inputs: ReceiptInput[];
  /** What was noticed while the files were read. */
  noticed: Warning[];
  programVersion: string;
}
