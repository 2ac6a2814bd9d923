// What is counted, by which characteristic, and compared with whom: what every measure is made of.

/** Who the groups are compared with. "White" is a choice like any other, so it is always written down. */
export type Reference =
  { kind: 'group'; code: string; label: string } | { kind: 'everyone-else' } | { kind: 'overall' };

/** What is being counted, as people say it: "searches". Events are not people. */
export interface Counted {
  /** Whether records were counted here, or counts were handed in. */
  from: 'events' | 'counts' | 'people';
  singular: string;
  plural: string;
  /** Only records whose column holds exactly this value are counted. */
  filters: Filter[];
}

export interface Filter {
  /** Header of the column as published, such as `Object of search`. */
  header: string;
  value: string;
}

/** The characteristic that groups are formed by, and in whose words. */
export interface Breakdown {
  /** `self-defined-ethnicity`, `officer-defined-ethnicity`, `gender`, `age-range`, … */
  id: string;
  /** As it stands in a sentence: `self-defined ethnicity`. */
  label: string;
  /** The words that the events or counts are in. */
  classificationId: string;
  classificationVersion: string;
  /** How fine the groups are, such as `5`; null when the categories are used as they are. */
  rollUpId: string | null;
  rollUpTitle: string | null;
}

/** The breakdown as a measure states it. */
export function breakdownIn(
  { id, label }: Pick<Breakdown, 'id' | 'label'>,
  words: { id: string; version: string } | null,
  rollUp: { id: string; title: string } | null,
): Breakdown {
  return {
    id,
    label,
    classificationId: words?.id ?? '',
    classificationVersion: words?.version ?? '',
    rollUpId: rollUp?.id ?? null,
    rollUpTitle: rollUp?.title ?? null,
  };
}

/** How a reference is named in a table: `White`, `everyone else`, `overall`. */
export function referenceLabel(reference: Reference): string {
  if (reference.kind === 'group') return reference.label;
  return reference.kind === 'overall' ? 'overall' : 'everyone else';
}

/** How a reference is named in a sentence: `White people` is left to the words; this is the bare form. */
export function referencePhrase(reference: Reference): string {
  return reference.kind === 'overall' ? 'everyone together' : referenceLabel(reference);
}
