// What every finding has, whatever it measures.

import type { Receipt } from './receipt.ts';
import type { Warning } from './warning.ts';

export interface AnyFinding {
  format: 1;
  /** Which kind of measure it is the answer to, such as `rate` or `share`. */
  kind: string;
  /** One paragraph that can be read aloud. */
  paragraph: string;
  /** The whole measure; its title says it in one line. */
  measure: { title: string };
  warnings: Warning[];
  receipt: Receipt;
}
