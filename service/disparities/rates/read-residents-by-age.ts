// Reads residents by age as well as by group, where a population file has both: the bands are those of the events.

import { findClassification } from '@due-regard/classifications';
import { type Population, describeTable } from '../../datasets/index.ts';
import type { AreaLookup } from '../counting/area-lookup.ts';
import { readResidentsOfArea } from '../counting/read-residents-of-area.ts';
import type { BreakdownChoice } from '../findings/breakdown.ts';

export interface ResidentsByAge {
  /** Everybody: the bands together. */
  population: Population;
  bands: { code: string; label: string; residents: Population['cells'] }[];
}

/** The bands that the file has, or in a sentence why it has none. */
export async function readResidentsByAge(
  paths: readonly string[],
  breakdown: BreakdownChoice,
  area: string | null,
  lookup?: AreaLookup,
): Promise<ResidentsByAge | { reason: string }> {
  const column = await ageColumn(paths);
  if (column === undefined) return { reason: noCross(breakdown) };
  const bands: ResidentsByAge['bands'] = [];
  const read: Population[] = [];
  for (const band of policeBands()) {
    for (const value of namesOf(band)) {
      const { population } = await readResidentsOfArea(paths, breakdown, area, lookup, [{ column, value }]);
      if (!population.ok) continue;
      bands.push({ code: band.code, label: band.label, residents: population.value.cells });
      read.push(population.value);
      break;
    }
  }
  const [first] = read;
  if (!first || bands.length < 2) return { reason: noCross(breakdown) };
  return { population: { ...first, cells: read.flatMap(({ cells }) => cells) }, bands };
}

async function ageColumn(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const described = await describeTable(path);
    const column =
      described.ok && described.value.columns.find((each) => /^age\b(?!.*code)/i.test(each.trim()));
    if (column) return column;
  }
  return undefined;
}

interface Band {
  code: string;
  label: string;
  ages: { from: number; to: number | null };
}

function policeBands(): Band[] {
  const list = findClassification('age-police-bands');
  const bands = list?.rollUps.find(({ id }) => id === 'bands')?.groups ?? [];
  return bands.flatMap(({ code, label }) => {
    const ages = list?.categories.find((category) => category.code === code)?.ages;
    return ages ? [{ code, label, ages: { from: ages.from, to: ages.to ?? null } }] : [];
  });
}

/** As publishers write a band. */
function namesOf({ label, ages: { from, to } }: Band): string[] {
  if (to === null)
    return [label, `${from}+`, `${from} and over`, `${from} years and over`, `Aged ${from} years and over`];
  const both = [`${from}-${to}`, `${from} to ${to}`, `Aged ${from} to ${to}`, `Aged ${from} to ${to} years`];
  return from === 0 ? [label, `0-${to}`, ...both, `${to} and under`, `Aged ${to} years and under`] : both;
}

function noCross({ label }: BreakdownChoice): string {
  return (
    `The population does not cross age with ${label}, so nobody can say how old the residents of each group are. ` +
    'A table with a row for each area, band of ages (Under 10, 10-17, 18-24, 25-34, Over 34), group and its residents would do; the census publishes such counts.'
  );
}
