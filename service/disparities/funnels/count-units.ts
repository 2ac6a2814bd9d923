// Counts each place: its events by group, and its own residents over the months that it sent.

import { tallyOf, unknownCount, knownCount } from '../counting/tally.ts';
import type { Tally } from '../counting/tally.ts';
import type { Exposure } from '../counting/exposure.ts';
import { findExposure } from '../counting/find-exposure.ts';
import { cellsWithin } from '../counting/cells.ts';
import { type RefusedFinding, refusedFinding } from '../findings/made-finding.ts';
import type { PartnerMonths, Period } from '../findings/period.ts';
import { refusedAbove } from '../findings/missing-share.ts';
import type { Warning } from '../findings/warning.ts';
import { percentage } from '../../phrases/spoken-number.ts';
import type { RateMaterial, SettledRates } from '../rates/settle-rates.ts';

export interface CountedUnit {
  unit: string;
  name: string;
  tally: Tally;
  exposure: Map<string, Exposure>;
  /** Null where the data have no months. */
  months: PartnerMonths | null;
  /** Why it has no place in the funnel, whatever its counts; null where it may have one. */
  reason: string | null;
}

export type CountedUnits = { ok: true; units: CountedUnit[] } | RefusedFinding;

/** Refuses where nobody said whose residents are whose, and where there is only one place. */
export function countUnits(material: RateMaterial, { grouping, period }: SettledRates): CountedUnits {
  const { partnerOfArea, populationWords, population } = material;
  const { cells } = cellsWithin(material.cells, period);
  const names = [...new Set(cells.map(({ partner }) => partner))].sort();
  if (names.length < 2) return refusedFinding(onePlace);
  if (!partnerOfArea) return refusedFinding(areasUnknown);
  const units: CountedUnit[] = [];
  for (const unit of names) {
    const own = population.cells.filter(
      ({ areaCode, areaName }) => partnerOfArea(areaCode, areaName) === unit,
    );
    const months = period.partners.find(({ partner }) => partner === unit) ?? null;
    const found = findExposure({
      population: { ...population, cells: own },
      words: populationWords,
      grouping,
      period: periodOfUnit(period, months),
    });
    if (!found.ok) return refusedFinding(found.problem);
    const tally = tallyOf(
      cells.filter(({ partner }) => partner === unit),
      grouping,
    );
    units.push({
      unit,
      name: material.unitNames?.get(unit) ?? (unit || 'A place without a name'),
      tally,
      exposure: found.exposure,
      months,
      reason: own.length === 0 ? noResidents : mostlyMissingIn(tally, material),
    });
  }
  const byName = units.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return { ok: true, units: byName };
}

function mostlyMissingIn(tally: Tally, { breakdown }: RateMaterial): string | null {
  const share = unknownCount(tally) / (unknownCount(tally) + knownCount(tally));
  if (!(share > refusedAbove)) return null;
  return `The ${breakdown.label} is missing from ${percentage(share)} here: whatever came out would be decided by the missing ones.`;
}

const noResidents = 'No area of the population belongs to it, so there is nobody to compare by.';

function periodOfUnit(period: Period, months: PartnerMonths | null): Period {
  return { ...period, partners: months === null ? [] : [months] };
}

/** Events of unknown group, and of how many that could have had one. */
export function missingIn({ tally }: CountedUnit): { count: number; share: number | null } {
  const count = unknownCount(tally);
  const total = count + knownCount(tally);
  return { count, share: total === 0 ? null : count / total };
}

const onePlace: Warning = {
  code: 'FUNNEL_NEEDS_PLACES',
  message:
    'The data are of one place only, so there is nothing to hold it against. ' +
    'Send the records of several forces or partners, or counts with a column of areas.',
};

const areasUnknown: Warning = {
  code: 'FUNNEL_NEEDS_AREAS',
  message:
    'The records come from several partners, and whose residents are whose is not known. ' +
    'Give a lookup of areas, which says what district each polices.',
};
