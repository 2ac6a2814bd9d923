// What becomes of each row of an import: a new item, a change of one that is here, nothing new, or left out with its reason.
import { plain, type ReadRow } from './read-register-row.ts';
import { isLive, type ItemFacts, type RegisterItem } from './register-item.ts';

export interface FactChange {
  field: keyof ItemFacts;
  before: string | null;
  after: string | null;
}

export type MatchedRow = ReadRow &
  (
    | { what: 'added' }
    | { what: 'changed'; item: RegisterItem; changes: readonly FactChange[] }
    | { what: 'same'; item: RegisterItem }
    | { what: 'left-out' }
  );

/**
 * An item is the same by the reference that it had in the spreadsheet, by its own, or by its title where the row has no reference. Of two
 * rows with one key only the first is taken.
 * @param here every item of the body
 */
export function matchImport(rows: readonly ReadRow[], here: readonly RegisterItem[]): MatchedRow[] {
  const byKey = new Map<string, RegisterItem>();
  const byTitle = new Map<string, RegisterItem>();
  for (const item of here) {
    byKey.set(plain(item.reference), item);
    if (!byTitle.has(plain(item.title)) || isLive(item.state)) byTitle.set(plain(item.title), item);
  }
  for (const item of here) if (item.importedAs !== null) byKey.set(plain(item.importedAs), item);
  const seen = new Map<string, number>();
  return rows.map((row): MatchedRow => {
    if (row.problems.length > 0) return { ...row, what: 'left-out' };
    const key = plain(row.key);
    const first = seen.get(key);
    if (first !== undefined) return { ...row, what: 'left-out', problems: [sameAs(row, first)] };
    seen.set(key, row.line);
    const item = byKey.get(key) ?? titled(row, byTitle);
    if (item === undefined) return { ...row, what: 'added' };
    const changes = changesOf(item, row);
    return changes.length === 0 ? { ...row, what: 'same', item } : { ...row, what: 'changed', item, changes };
  });
}

/** A row with a reference of its own is another item than one that came with another reference. */
function titled(row: ReadRow, byTitle: ReadonlyMap<string, RegisterItem>): RegisterItem | undefined {
  const item = byTitle.get(plain(row.facts.title));
  return row.reference === '' || item?.importedAs === null ? item : undefined;
}

function sameAs({ reference, facts }: ReadRow, line: number): string {
  const called = reference === '' ? `title, “${facts.title}”,` : `reference, ${reference},`;
  return `It has the same ${called} as line ${line}, which was taken. Give it one of its own, or take it out.`;
}

/** Only what the row says; what has ended is not taken up, and what is live is not ended, by a spreadsheet. */
function changesOf(item: RegisterItem, { said, facts }: ReadRow): FactChange[] {
  return said
    .filter((field) => field !== 'state' || (isLive(item.state) && isLive(facts.state)))
    .filter((field) => facts[field] !== item[field])
    .map((field) => ({ field, before: item[field], after: facts[field] }));
}

/** The facts of an item with the changes of a row. */
export function changedFacts(item: RegisterItem, row: ReadRow): ItemFacts {
  const changed = new Set(changesOf(item, row).map(({ field }) => field));
  const { facts } = row;
  const pick = <Field extends keyof ItemFacts>(field: Field): ItemFacts[Field] =>
    changed.has(field) ? facts[field] : item[field];
  return {
    ...{ kind: pick('kind'), title: pick('title'), about: pick('about'), state: pick('state') },
    ...{ ownerId: pick('ownerId'), ownerJob: pick('ownerJob'), teamId: pick('teamId') },
    ...{ legalBasis: pick('legalBasis'), inForceFrom: pick('inForceFrom') },
    ...{ decisionExpected: pick('decisionExpected'), reviewDue: pick('reviewDue') },
  };
}
