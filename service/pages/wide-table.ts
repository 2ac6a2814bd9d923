// A table that never makes its page wider: where there is no room for it, it scrolls by itself.
import { scrollingTable } from './charts/figure.ts';
import type { TableOptions } from './govuk/component-options.ts';
import { table } from './govuk/components.ts';
import type { Html } from './html.ts';

/** The caption names the table, to those who see it and to those who scroll it with the keyboard. */
export function wideTable(options: TableOptions & { caption: string }): Html {
  return scrollingTable(options.caption, table(options));
}
