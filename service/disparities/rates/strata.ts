// The strata of an adjusted comparison: places, times and ages, crossed as asked, each with its own events and residents.

import type { Population } from '../../datasets/index.ts';
import { type Cell, cellsWithin } from '../counting/cells.ts';
import type { Exposure } from '../counting/exposure.ts';
import { findExposure } from '../counting/find-exposure.ts';
import { type Tally, tallyOf } from '../counting/tally.ts';
import type { Period } from '../findings/period.ts';
import { monthName } from '../../phrases/month.ts';
import type { AdjustFactor } from './adjust-for.ts';
import type { RateMaterial, SettledRates } from './settle-rates.ts';

export interface Stratum {
  /** Such as `Kent, 2020`. */
  name: string;
  tally: Tally;
  exposure: Map<string, Exposure>;
}

/** A part of all that is counted: one place, one time, one age, or one of each. */
interface Part {
  name: string;
  cells: readonly Cell[];
  residents: Population['cells'];
  period: Period;
  /** Whether the residents are those of one place, which needs no telling apart any more. */
  isPlace: boolean;
}

export interface CutStrata {
  strata: Stratum[];
  factors: AdjustFactor[];
  notAdjusted: { factor: AdjustFactor; reason: string }[];
  /** Such as `place and year`. */
  by: string[];
}

export function cutStrata(
  material: RateMaterial,
  settled: SettledRates,
  asked: readonly AdjustFactor[],
): CutStrata {
  const reasons = asked.map((factor) => ({ factor, reason: whyNot(factor, material, settled) }));
  const factors = reasons.flatMap(({ factor, reason }) => (reason === null ? [factor] : []));
  const whole: Part = {
    name: '',
    cells: settled.cells,
    residents: material.population.cells,
    period: settled.period,
    isPlace: false,
  };
  let parts = [whole];
  if (factors.includes('age')) parts = parts.flatMap((part) => byAge(part, material, settled));
  if (factors.includes('place')) parts = parts.flatMap((part) => byPlace(part, material));
  if (factors.includes('period')) parts = parts.flatMap(byTime);
  return {
    strata: factors.length === 0 ? [] : parts.flatMap((part) => stratumOf(part, material, settled)),
    factors,
    notAdjusted: reasons.flatMap(({ factor, reason }) => (reason === null ? [] : [{ factor, reason }])),
    by: factors.map((factor) => (factor === 'period' ? stepOf(settled.period) : factor)),
  };
}

function whyNot(
  factor: AdjustFactor,
  material: RateMaterial,
  { cells, period }: SettledRates,
): string | null {
  if (factor === 'place') {
    const places = new Set(cells.map(({ partner }) => partner));
    if (places.size > 1 && material.partnerOfArea) return null;
    return material.counted.from === 'counts' ? countsOfOnePlace : recordsOfOnePlace;
  }
  if (factor === 'period') {
    if (period.from === null) return withoutMonths;
    return timesOf(period).length > 1 ? null : oneTime;
  }
  return material.ages === undefined ? agesNotAsked : 'reason' in material.ages ? material.ages.reason : null;
}

function byPlace(part: Part, { partnerOfArea, unitNames }: RateMaterial): Part[] {
  const places = [...new Set(part.cells.map(({ partner }) => partner))].sort();
  return places.map((place) => {
    const months = part.period.partners.filter(({ partner }) => partner === place);
    return {
      name: joined(part.name, unitNames?.get(place) ?? place),
      cells: part.cells.filter(({ partner }) => partner === place),
      residents: part.residents.filter(
        ({ areaCode, areaName }) => partnerOfArea?.(areaCode, areaName) === place,
      ),
      period: { ...part.period, partners: months },
      isPlace: true,
    };
  });
}

function byTime(part: Part): Part[] {
  return timesOf(part.period).map((time) => {
    const within = (month: string) => month.startsWith(time);
    const partners = part.period.partners.map(({ partner, monthsSubmitted, monthsMissing }) => ({
      partner,
      monthsSubmitted: monthsSubmitted.filter(within),
      monthsMissing: monthsMissing.filter(within),
    }));
    return {
      ...part,
      name: joined(part.name, time.length === 4 ? time : monthName(time)),
      cells: part.cells.filter(({ month }) => month?.startsWith(time)),
      period: { ...part.period, partners },
    };
  });
}

function byAge(part: Part, { ages }: RateMaterial, { period }: SettledRates): Part[] {
  if (!ages || 'reason' in ages) return [part];
  return ages.bands.map(({ label, cells, residents }) => ({
    ...part,
    name: joined(part.name, label),
    cells: cellsWithin(cells, period).cells,
    residents,
  }));
}

/** Years, or months where all lie in one year. */
function timesOf({ monthsSubmitted }: Period): string[] {
  const years = [...new Set(monthsSubmitted.map((month) => month.slice(0, 4)))];
  return years.length > 1 ? years : monthsSubmitted;
}

function stepOf(period: Period): string {
  return timesOf(period)[0]?.length === 4 ? 'year' : 'month';
}

function joined(before: string, name: string): string {
  return before === '' ? name : `${before}, ${name}`;
}

/** None where its residents cannot be told, such as a place that the population does not know. */
function stratumOf(part: Part, material: RateMaterial, { grouping }: SettledRates): Stratum[] {
  const found = findExposure({
    population: { ...material.population, cells: part.residents },
    words: material.populationWords,
    grouping,
    period: part.period,
    partnerOfArea: part.isPlace ? undefined : material.partnerOfArea,
  });
  if (!found.ok) return [];
  return [{ name: part.name, tally: tallyOf(part.cells, grouping), exposure: found.exposure }];
}

const recordsOfOnePlace =
  'The records are of one partner only, or whose residents are whose is not known. ' +
  'Send records of several partners with a lookup of areas, or counts by district.';
const countsOfOnePlace =
  'The counts do not say which area each is of. Send counts by area, over a population of the same areas.';
const withoutMonths = 'The data do not say when the events were.';
const oneTime = 'Only one month was sent, so there is nothing to adjust for.';
const agesNotAsked = 'Ages were not read.';
