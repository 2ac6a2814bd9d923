// What shares are worked out from, whoever is counted: cells, words, months sent, and what was asked for.

import type { Classification } from '@due-regard/classifications';
import type { Submitted } from '../counting/cells.ts';
import type { Counted } from '../findings/measured.ts';
import type { ReceiptInput } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import type { OutcomeCells } from './assessed-shares.ts';
import type { SharesRequest } from './shares-request.ts';

export interface SharesMaterial {
  request: SharesRequest;
  counted: Counted;
  breakdown: { id: string; label: string; reference: string | null };
  /** The same events for each outcome. */
  outcomes: readonly OutcomeCells[];
  /** Months that each partner sent; empty where the data carry no months. */
  submitted: Submitted;
  words: Classification;
  inputs: ReceiptInput[];
  /** What was noticed while the files were read. */
  noticed: Warning[];
  programVersion: string;
}
