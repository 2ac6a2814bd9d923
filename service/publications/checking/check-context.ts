// What a check has to know that does not stand in the document.

export interface CheckContext {
  /** Written `2026-11-22`: what was to happen before it is over. */
  today: string;
  /** Whether this site answers at a path, such as `/objectives`. */
  pageExists(path: string): boolean;
  /** How many records a list has at this moment; null where there is no such list. */
  recordsIn(list: string): number | null;
  /** The words of the law as enacted, of which quotations have to be. */
  statutoryTexts: readonly string[];
  /** Of the organisation's own e-mail, such as `fellshire.example`. */
  ownDomains: readonly string[];
  /** Telephone numbers and postcodes that the organisation itself has made public. */
  ownContacts: readonly string[];
  /** Outside addresses that did not answer, where the operator lets the program ask; empty where nothing was asked. */
  deadLinks: ReadonlySet<string>;
}

/** Of nowhere: every page exists, every list has something in it, and nothing is known of the organisation. */
export function plainContext(today: string, more: Partial<CheckContext> = {}): CheckContext {
  return {
    today,
    pageExists: () => true,
    recordsIn: () => 1,
    statutoryTexts: [],
    ownDomains: [],
    ownContacts: [],
    deadLinks: new Set(),
    ...more,
  };
}
