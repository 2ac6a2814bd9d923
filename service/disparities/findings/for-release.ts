// What a finding gives for release: its counts as tables with labels, how they are to be read, and what stays behind.

import type { Hierarchy, LongTable, Scope, TableSet } from '@due-regard/disclosure';
import type { PublicContext, Reading } from '../../published/index.ts';
import { capitalised } from '../../phrases/list.ts';
import type { Counted, Filter, Reference } from './measured.ts';

/** What a finding does not say of itself: which data it was made from. */
export interface ReleaseBasis {
  /** Id of the dataset of the records: it stays the same when months are added. */
  records: string;
  /** Attribution lines, as the data sets state them. */
  sources: readonly string[];
  /** What the residents are of; null where nothing is over residents. */
  residents: string | null;
  /** Made up, for a demonstration. */
  fictional: boolean;
}

export type ForRelease = Releasable | NotReleasable;

export interface Releasable {
  ok: true;
  set: TableSet;
  /** One sentence for each thing that the finding has and the tables cannot give. */
  leftOut: readonly string[];
}

export interface NotReleasable {
  ok: false;
  why: string;
}

export function notReleasable(why: string): NotReleasable {
  return { ok: false, why };
}

/** A table with how it is to be read; without a reading it is shown as it is. */
export interface ReadTable {
  table: LongTable;
  reading: Omit<Reading, 'table'> | null;
}

export interface ReleaseParts {
  basis: ReleaseBasis;
  heading: string;
  /** Where, when, of what, compared with whom. */
  scope: string;
  counted: Pick<Counted, 'singular' | 'plural' | 'filters'>;
  /** What besides its filters keeps some of the records out, such as `Time of day: can be asked of`. */
  only?: readonly string[];
  period: Scope['period'];
  place: string | null;
  /** A table may be read in several ways. */
  tables: readonly ReadTable[];
  /** Names of the dimensions that tell something of people. */
  sensitive: readonly string[];
  without?: NonNullable<TableSet['without']>;
  hierarchies?: readonly Hierarchy[];
  /** The word for everybody in each dimension. */
  totals: Readonly<Record<string, string>>;
  /** The word for all that a share is of, where that is not everybody. */
  wholes?: Readonly<Record<string, string>>;
  leftOut: readonly string[];
}

export function releasable(parts: ReleaseParts): Releasable {
  const { tables, hierarchies = [], without = [], totals, sensitive } = parts;
  const set: TableSet = {
    title: `${parts.heading}. ${parts.scope}`,
    tables: [...new Set(tables.map(({ table }) => table))],
    totals,
    sensitive,
    ...(hierarchies.length > 0 && { hierarchies }),
    ...(without.length > 0 && { without }),
    context: contextOf(parts),
    scope: scopeOf(parts),
  };
  return { ok: true, set, leftOut: parts.leftOut };
}

function contextOf({ basis, heading, scope, counted, tables, totals, wholes }: ReleaseParts): PublicContext {
  return {
    heading,
    scope: scope.replace(/\.$/, ''),
    counted: { one: counted.singular, many: counted.plural },
    fictional: basis.fictional,
    sources: [...basis.sources],
    readings: tables.flatMap(({ table, reading }) => (reading ? [{ table: table.name, ...reading }] : [])),
    totals: { ...totals, ...wholes },
  };
}

function scopeOf({ basis, counted, only = [], period, place }: ReleaseParts): Scope {
  const filters = [...counted.filters.map(filterWords), ...only];
  return { records: basis.records, filters, period, place };
}

function filterWords({ header, value }: Filter): string {
  return `${header}: ${value}`;
}

/** First and last month; null where the records carry none. */
export function releasePeriod(dates: { from: string | null; to: string | null }): Scope['period'] {
  const { from, to } = dates;
  return from === null || to === null ? null : { from, to };
}

/** A reading in which only what a table has of its own needs to be said. */
export function readingOf(
  own: Pick<Reading, 'measure' | 'groups' | 'level'> & Partial<Omit<Reading, 'table'>>,
): Omit<Reading, 'table'> {
  return { across: null, outcome: null, denominators: null, per: 100, average: null, band: null, ...own };
}

/** Everybody has the group itself among them, whose number may be hidden. */
export function comparedWithAll({ kind }: Reference): string[] {
  return kind === 'overall'
    ? ['The release compares each group with all the others together, not with everybody.']
    : [];
}

export function ofNobody({ notApplicable }: { notApplicable: number }, { plural }: Counted): string[] {
  return notApplicable > 0
    ? [`${capitalised(plural)} that involve nobody, such as those of an empty vehicle, are not in it.`]
    : [];
}

/** Where known groups are none of those compared and a table has no row for them: it is of some of the records only. */
export const groupsCompared = 'Group: one of those compared';

export function outsideLeftOut(hasOutside: boolean, { plural }: Counted): string[] {
  return hasOutside
    ? [`${capitalised(plural)} whose group is known and is none of those compared are not in it.`]
    : [];
}
