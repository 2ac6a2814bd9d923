// A form that the public may send, as the reliability suite needs to know it.
import type { Database, Tables } from '../../service/platform/database/index.ts';

export interface PublicForm {
  /** As the tables of bench/README.md name it. */
  name: string;
  /** The page that the form stands on. */
  path: string;
  /** Where it is sent to; the page itself unless stated. */
  action?: string;
  /** A valid one. @param mark stands in a field of words, and is found again by `kept` */
  fields(mark: string): Record<string, string>;
  /** Null: the form leaves nothing behind that could be found again. */
  kept: {
    /** Where it is kept. */
    table: keyof Tables;
    /** Every text that could hold a mark, once for each time that it is kept. */
    texts(database: Database): Promise<string[]>;
  } | null;
}
