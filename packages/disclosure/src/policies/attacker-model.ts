// Who is protected against: what an attacker is taken to know besides what is published.

export interface AttackerModel {
  name: string;
  /** Which combinations of categories the attacker holds possible. */
  support: 'all' | 'published non-zero';
  /** So many people put what they know of themselves together; 0 is somebody who is not in the table. */
  coalition: number;
  /** Whether the attacker reads symbols and knows the rule behind them. */
  symbols: boolean;
  /** Whether everything that was released before is known. */
  earlierReleases: boolean;
}

/** Somebody who is in no cell, and knows the rules and all that was ever published. */
export const outsider: AttackerModel = {
  name: 'a reader',
  support: 'all',
  coalition: 0,
  symbols: true,
  earlierReleases: true,
};

/** Somebody in the table, who knows their own record. */
export const insider: AttackerModel = { ...outsider, name: 'somebody in the table', coalition: 1 };

/** Says what an attacker is taken to know, for people. */
export function describeAttacker(model: AttackerModel): string {
  const known = [
    'everything published here',
    ...(model.earlierReleases ? ['all earlier releases'] : []),
    ...(model.symbols ? ['the rules by which numbers are hidden or changed'] : []),
    ...(model.coalition === 1 ? ['their own record'] : []),
    ...(model.coalition > 1 ? [`the records of ${model.coalition} people who put them together`] : []),
  ];
  const world =
    model.support === 'all'
      ? 'and holds every combination of the categories possible that the tables leave room for'
      : 'and knows which combinations of the categories exist';
  return `${capital(model.name)}, who knows ${listed(known)}, ${world}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function listed(items: readonly string[]): string {
  return items.length === 1 ? `${items[0]}` : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
