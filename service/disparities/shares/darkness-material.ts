// What the veil of darkness is worked out from: every search with its time and place, and what was asked for.

import type { Classification } from '@due-regard/classifications';
import type { Submitted } from '../counting/cells.ts';
import type { Counted } from '../findings/measured.ts';
import type { ReceiptInput } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import type { DarknessStop } from './darkness-stops.ts';
import type { SharesRequest } from './shares-request.ts';

export interface DarknessMaterial {
  request: SharesRequest;
  counted: Counted;
  stops: readonly DarknessStop[];
  submitted: Submitted;
  words: Classification;
  inputs: ReceiptInput[];
  noticed: Warning[];
  programVersion: string;
}
