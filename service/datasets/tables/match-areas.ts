// Finds the rows of the areas that are meant, or of every area, so that nobody is counted twice.

import { type AreaLevel, areaOf } from './area-columns.ts';
import { type AreaId, areaWords, sameArea } from './area-selection.ts';
import { publishedNumber } from '../files/published-number.ts';
import type { Table, TableRow } from './table.ts';

/** A row with the area it is counted under. */
export interface PlacedRow {
  row: TableRow;
  area: AreaId;
}

export interface MatchedAreas {
  rows: PlacedRow[];
  /** Indexes of the parts wanted that were found. */
  found: Set<number>;
}

/** The rows of the parts of an area, at the level of the table that has most of them. */
export function matchParts(
  table: Table,
  levels: readonly AreaLevel[],
  parts: readonly AreaId[],
): MatchedAreas {
  const matches = levels.map((level) => matchAtLevel(table, level, parts));
  const best = matches.sort((a, b) => b.found.size - a.found.size)[0];
  return best ?? { rows: [], found: new Set() };
}

function matchAtLevel(table: Table, level: AreaLevel, parts: readonly AreaId[]): MatchedAreas {
  const found = new Set<number>();
  const partOf = new Map<string, number>();
  const rows = table.rows.flatMap((row) => {
    const area = areaOf(level, row);
    const key = `${area.code}\u0000${area.name}`;
    const part = partOf.get(key) ?? parts.findIndex((each) => sameArea(each, area));
    partOf.set(key, part);
    if (part < 0) return [];
    found.add(part);
    const known = parts[part];
    return [
      { row, area: { code: area.code ?? known?.code ?? null, name: area.name ?? known?.name ?? null } },
    ];
  });
  return { rows, found };
}

/** Every area of a table, its total rows left out. `nested` names areas of two sizes when the table mixes them. */
export interface EveryArea {
  rows: PlacedRow[];
  leftOut: string[];
  nested: [string, string] | null;
}

export function everyArea(table: Table, levels: readonly AreaLevel[]): EveryArea {
  const level = levels.findLast(({ name }) => name !== null) ?? levels.at(-1) ?? null;
  const placed = table.rows.map((row) => ({ row, area: areaOf(level, row) }));
  const named = namesOf(placed);
  const totals = new Set([...named.values()].filter((area) => isTotalName(area, named.size)).map(areaKey));
  const kept = placed.filter(({ area }) => !totals.has(areaKey(area)));
  const coarser = summedTiers(kept);
  const rows = kept.filter(({ area }) => !coarser.some((tier) => tier.key === tierKey(area)));
  const left = tiersOf(rows);
  const [one, other] = [left[0], left.find(({ tier }) => tier !== left[0]?.tier)];
  return {
    rows,
    leftOut: [...totals]
      .map((key) => areaWords(named.get(key) ?? { code: null, name: null }))
      .concat(coarser.flatMap((tier) => examples(tier.rows))),
    nested:
      one && other
        ? [areaWords(one.rows[0]?.area ?? nowhere), areaWords(other.rows[0]?.area ?? nowhere)]
        : null,
  };
}

const nowhere: AreaId = { code: null, name: null };

function namesOf(placed: readonly PlacedRow[]): Map<string, AreaId> {
  return new Map(placed.map(({ area }) => [areaKey(area), area]));
}

function areaKey(area: AreaId): string {
  return `${area.code}\u0000${area.name}`;
}

/** "Total", "*Total North East", "England and Wales" beside other areas; Wales alone is a region like others. */
function isTotalName(area: AreaId, areas: number): boolean {
  if (areas < 3) return false;
  const name = (area.name ?? area.code ?? '').replace(/^[\s*]+/, '').trim();
  return /^total\b|^all( |$)|^(england and wales|england & wales|england|great britain|united kingdom|uk)$/i.test(
    name,
  );
}

/** Kinds of area by the first three characters of their codes (ONS, Register of Geographic Codes), largest first. */
const tierPatterns: readonly RegExp[] = [
  /^(K0|E92|W92|S92|N92)/,
  /^(E12|E13|E15)/,
  /^(E10|E11|E47|E23|W15)/,
  /^(E06|E07|E08|E09|W06|S12|N09|N08)/,
  /^(E05|W05|S13)/,
  /^(E02|W02|S02)/,
  /^(E01|W01|S01)/,
  /^(E00|W00)/,
];

function tierOf({ code }: AreaId): number {
  return code === null ? -1 : tierPatterns.findIndex((pattern) => pattern.test(code));
}

interface Tier {
  tier: number;
  key: string;
  rows: PlacedRow[];
}

/** The larger areas that the smallest ones of the same nation add up to. */
function summedTiers(placed: readonly PlacedRow[]): Tier[] {
  const tiers = tiersOf(placed);
  const finest = tiers.at(-1)?.tier;
  const small = placed.filter(({ area }) => tierOf(area) === finest);
  return tiers.filter(({ tier, key, rows }) => {
    const nation = key.slice(-1);
    const parts = nation === 'K' ? small : small.filter(({ area }) => area.code?.startsWith(nation));
    return tier !== finest && isSumOf(rows, parts);
  });
}

function tierKey(area: AreaId): string {
  return `${tierOf(area)}${area.code?.slice(0, 1) ?? '-'}`;
}

/** The kinds of area among rows, one for each nation, largest areas first; rows without a code or of no known kind are one kind. */
function tiersOf(placed: readonly PlacedRow[]): Tier[] {
  const tiers = Map.groupBy(placed, ({ area }) => tierKey(area));
  const listed = [...tiers].map(([key, rows]) => ({ key, tier: tierOf(rows[0]?.area ?? nowhere), rows }));
  return listed.sort((a, b) => a.tier - b.tier);
}

function isSumOf(larger: readonly PlacedRow[], smaller: readonly PlacedRow[]): boolean {
  const [whole, parts] = [sumOfNumbers(larger), sumOfNumbers(smaller)];
  return parts > 0 && Math.abs(whole - parts) <= parts * 0.01;
}

function sumOfNumbers(placed: readonly PlacedRow[]): number {
  let sum = 0;
  for (const { row } of placed) {
    for (const cell of row.cells) {
      const read = publishedNumber(cell);
      if (read.kind === 'number') sum += read.value;
    }
  }
  return sum;
}

function examples(placed: readonly PlacedRow[]): string[] {
  return [...namesOf(placed).values()].slice(0, 3).map(areaWords);
}
