// A finding of many groups as one of two: those that it is about, and everybody else, as a small body may tell it.
import type { TableSet } from '@due-regard/disclosure';
import { type PublicContext, publicContext, type Reading } from '../../published/index.ts';

export const everybodyElse = 'Everybody else';

/** The groups of which one can be told against all others; none for findings that cross characteristics or count no people. */
export function groupsToTell({ tables, totals = {}, hierarchies = [], without = [] }: TableSet): string[] {
  const [table, ...others] = tables;
  const [dimension, ...more] = table?.dimensions ?? [];
  if (!table || dimension === undefined || others.length + more.length > 0) return [];
  if (hierarchies.length + without.length > 0 || table.measure === 'amount') return [];
  const labels = table.rows.flatMap(({ labels: [label = ''] }) => label);
  const groups = labels.filter((label) => label !== totals[dimension]);
  return groups.length > 2 ? groups : [];
}

/** The largest of them, to show how it would be; null where none can be told. */
export function groupToShow(set: TableSet): string | null {
  const [table] = set.tables;
  const size = (group: string) => table?.rows.find(({ labels: [label] }) => label === group)?.value ?? 0;
  const [largest = null] = groupsToTell(set).toSorted((one, other) => size(other) - size(one));
  return largest;
}

/** The tables as they are where no such group can be told by itself. */
export function inTwoGroups(set: TableSet, about: string): TableSet {
  const groups = groupsToTell(set);
  const [table] = set.tables;
  if (!table || !groups.includes(about)) return set;
  const counted = table.rows.filter(({ labels: [label = ''] }) => groups.includes(label));
  const sum = (isAbout: boolean) =>
    counted.reduce((all, { labels, value }) => all + ((labels[0] === about) === isAbout ? value : 0), 0);
  const rows = [
    { labels: [about], value: sum(true) },
    { labels: [everybodyElse], value: sum(false) },
  ];
  const read = publicContext.safeParse(set.context);
  const context = read.success ? toldInWords(read.data, about) : set.context;
  return { ...set, title: `${set.title}: ${about}`, tables: [{ ...table, rows }], context };
}

/** Nothing is worked out from a share in words: so nothing is compared, and nobody else's figures are used. */
function toldInWords(context: PublicContext, about: string): PublicContext {
  const others = context.readings.flatMap(({ denominators }) => denominators?.source ?? []);
  const isCompared = (sentence: string) => /^(Compared with|Set against) /.test(sentence);
  const scope = context.scope.split('. ').filter((sentence) => !isCompared(sentence));
  return {
    ...context,
    heading: `${context.heading}: ${about}`,
    scope: scope.join('. '),
    sources: context.sources.filter((source) => !others.includes(source)),
    readings: context.readings.slice(0, 1).map((reading) => countedOnly(reading, about)),
  };
}

/** It says what the groups are called, for the words of the release and for whoever searches for it. */
function countedOnly(reading: Reading, about: string): Reading {
  const nothing = { across: null, outcome: null, denominators: null, average: null, band: null };
  const order = [about, everybodyElse];
  const groups = { ...reading.groups, reference: null, order, notCompared: [] };
  return { ...reading, ...nothing, measure: 'count', groups };
}
