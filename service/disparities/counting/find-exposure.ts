// The exposure of a finding: one population for all partners, or each partner's own where their months differ.

import { type Classification, ancestors } from '@due-regard/classifications';
import type { Population } from '../../datasets/index.ts';
import {
  type Exposure,
  type PartnerOfArea,
  exposureByPartner,
  exposureOfWhole,
  needsPopulationByPartner,
  residentsOf,
} from './exposure.ts';
import type { Period } from '../findings/period.ts';
import type { Warning } from '../findings/warning.ts';
import type { Grouping } from '../findings/grouping.ts';
import { listed } from '../../phrases/list.ts';

export interface ExposureMaterial {
  population: Population;
  words: Classification;
  grouping: Grouping;
  period: Period;
  /** Which partner an area is policed by; undefined when nobody said. */
  partnerOfArea?: PartnerOfArea | undefined;
}

export type FoundExposure =
  | { ok: true; exposure: Map<string, Exposure>; unpeopled: string[]; areas: string[] }
  | { ok: false; problem: Warning };

/** Refuses residents below zero, and partners with different months whose residents cannot be told apart. */
export function findExposure(material: ExposureMaterial): FoundExposure {
  const { population, grouping, period, partnerOfArea, words } = material;
  const negative = population.cells.find((cell) => cell.count !== null && cell.count < 0);
  if (negative)
    return { ok: false, problem: belowZero(negative.areaName ?? negative.areaCode, negative.count) };
  const parentOf = (code: string) => ancestors(words.categories, code)[0];
  const partners = period.partners.map(({ partner }) => partner);
  if (!partnerOfArea || partners.length === 0) {
    if (needsPopulationByPartner(period)) return { ok: false, problem: cannotTellApart(partners) };
    const residents = residentsOf(population.cells, grouping, parentOf);
    return { ok: true, exposure: exposureOfWhole(residents, period), unpeopled: [], areas: population.areas };
  }
  const cellsOf = (partner: string) =>
    population.cells.filter((cell) => partnerOfArea(cell.areaCode, cell.areaName) === partner);
  const byPartner = new Map(
    partners.map((partner) => [partner, residentsOf(cellsOf(partner), grouping, parentOf)]),
  );
  return {
    ok: true,
    exposure: exposureByPartner(byPartner, period),
    unpeopled: partners.filter((partner) => byPartner.get(partner)?.size === 0),
    areas: areasOf(population, partners, partnerOfArea),
  };
}

function areasOf(
  population: Population,
  partners: readonly string[],
  partnerOfArea: PartnerOfArea,
): string[] {
  const policed = population.cells.filter(({ areaCode, areaName }) =>
    partners.includes(partnerOfArea(areaCode, areaName) ?? ''),
  );
  return [...new Set(policed.map(({ areaCode, areaName }) => areaName ?? areaCode ?? ''))];
}

function belowZero(area: string | null, count: number | null): Warning {
  return {
    code: 'POPULATION_NEGATIVE',
    message: `The population of ${area ?? 'an area'} has a group of ${count} residents. Residents cannot be below zero; mend the file.`,
  };
}

function cannotTellApart(partners: readonly string[]): Warning {
  return {
    code: 'PARTNERS_NEED_AREAS',
    message:
      `The events come from ${listed(partners.map((partner) => partner || 'a partner without a name'))}, which sent different months, ` +
      'so the residents of each are needed apart. Give a lookup of areas, which says what district each polices, or take one partner at a time.',
  };
}
