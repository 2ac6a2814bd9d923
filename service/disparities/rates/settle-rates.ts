// Settles what a finding of rates is over: groups, period, cells that count, residents, and who is compared with.

import type { Classification } from '@due-regard/classifications';
import type { Population } from '../../datasets/index.ts';
import { type Cell, type Submitted, cellsWithin, periodOf } from '../counting/cells.ts';
import type { Exposure, PartnerOfArea } from '../counting/exposure.ts';
import { findExposure } from '../counting/find-exposure.ts';
import { type Tally, knownCount, tallyOf, unknownCount } from '../counting/tally.ts';
import { findReference } from '../findings/find-reference.ts';
import {
  type Grouping,
  groupingOf,
  onlyGroupsGiven,
  rollUpIds,
  rollUpUnknown,
} from '../findings/grouping.ts';
import { type RefusedFinding, refusedFinding } from '../findings/made-finding.ts';
import type { Counted, Reference } from '../findings/measured.ts';
import { mostlyMissing } from '../findings/missing-share.ts';
import type { Period } from '../findings/period.ts';
import type { ReceiptInput } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import { listed } from '../../phrases/list.ts';
import { monthName, periodPhrase } from '../../phrases/month.ts';
import type { OtherDenominator } from './other-denominator.ts';
import type { People } from './repeat-finding.ts';
import type { PeriodLength } from './published-period.ts';
import type { DisparityRequest } from './disparity-request.ts';

export interface RateMaterial {
  request: DisparityRequest;
  counted: Counted;
  breakdown: { id: string; label: string; reference: string | null };
  cells: readonly Cell[];
  /** Months that each partner sent; empty where the data carry no months. */
  submitted: Submitted;
  eventWords: Classification;
  populationWords: Classification;
  population: Population;
  partnerOfArea?: PartnerOfArea;
  inputs: ReceiptInput[];
  /** What is known of people who are there but do not live there. */
  visitors?: string;
  /** Why nobody knows how many events are of unknown group; absent where it is known. */
  unknownNotStated?: string;
  /** Names of partners or areas by how cells name them, for those that have another. */
  unitNames?: ReadonlyMap<string, string>;
  /** Events and residents by age as well as by group; absent where nobody asked, or why there are none. */
  ages?: AgeBands | { reason: string };
  /** Events of each person; absent where nobody said which column tells them apart. */
  people?: People;
  /** How long the periods of counts already made are; absent for events, and where they have none. */
  finest?: PeriodLength;
  /** Days of the events of categories that have few, by category code; absent where nobody asked, or counts have none. */
  days?: ReadonlyMap<string, readonly number[]>;
  /** What the residents are called, where they are set beside others. */
  residentsName?: string;
  /** Other people that the counts are set against as well; absent where nobody asked. */
  others?: readonly OtherDenominator[];
  /** What was noticed while the files were read. */
  noticed: Warning[];
  programVersion: string;
}

/** The material, or why there is none. */
export type Gathered = { ok: true; material: RateMaterial } | RefusedFinding;

/** Events and residents of each band of age, in the groups of the finding. */
export interface AgeBands {
  bands: { label: string; cells: Cell[]; residents: Population['cells'] }[];
}

/** Everything that is settled before groups are compared. */
export interface SettledRates {
  grouping: Grouping;
  period: Period;
  /** Cells that lie in months which were sent, of partners with residents. */
  cells: Cell[];
  /** Events that lie outside every month that was sent. */
  outside: number;
  tally: Tally;
  exposure: Map<string, Exposure>;
  /** Partners to whom no area of the population belongs. */
  unpeopled: string[];
  areas: string[];
  reference: Reference;
}

export type Settled = { ok: true; settled: SettledRates } | RefusedFinding;

/** Refuses where nothing was counted, too much is missing, nobody lives there, or nobody is there to compare with. */
export function settleRates(material: RateMaterial): Settled {
  const { request, eventWords, populationWords } = material;
  const rollUpId = request.rollUp ?? usualRollUp(eventWords, populationWords);
  const all = groupingOf(eventWords, populationWords, rollUpId);
  if (!all)
    return refusedFinding(rollUpUnknown(request.rollUp ?? '', material.eventWords, material.populationWords));
  const period = periodOf(material.submitted, request.from, request.to);
  const { cells, outside } = cellsWithin(material.cells, period);
  const given = cells.map(({ group }) => group);
  const grouping = material.counted.from === 'counts' ? onlyGroupsGiven(all, given) : all;
  const whole = tallyOf(cells, grouping);
  const refusal = nothingCounted(whole, material, period) ?? missingTooMuch(whole, material);
  if (refusal) return refusedFinding(refusal);
  const found = findExposure({ ...material, words: populationWords, grouping, period });
  if (!found.ok) return refusedFinding(found.problem);
  const peopled = cells.filter(({ partner }) => !found.unpeopled.includes(partner));
  if (peopled.length === 0) return refusedFinding(nobodyThere(found.unpeopled));
  const tally = found.unpeopled.length > 0 ? tallyOf(peopled, grouping) : whole;
  const residents = new Map([...found.exposure].map(([code, { count }]) => [code, count]));
  const reference = findReference({
    asked: request.reference,
    usual: material.breakdown.reference,
    groups: grouping.groups,
    residents,
  });
  if (!reference.ok) return refusedFinding({ code: reference.code, message: reference.message });
  const { exposure, unpeopled, areas } = found;
  return {
    ok: true,
    settled: {
      ...{ grouping, period, cells: peopled, outside, tally },
      ...{ exposure, unpeopled, areas, reference: reference.reference },
    },
  };
}

function usualRollUp(events: Classification, population: Classification): string | null {
  const offered = rollUpIds(events, population);
  return (
    offered.find((id) => id === events.usualRollUp) ??
    offered.find((id) => id === population.usualRollUp) ??
    null
  );
}

function nothingCounted(tally: Tally, material: RateMaterial, period: Period): Warning | undefined {
  if (knownCount(tally) + unknownCount(tally) > 0) return undefined;
  const vehicles = tally.notApplicable > 0 ? `; ${tally.notApplicable} had no person to record` : '';
  return {
    code: 'NOTHING_COUNTED',
    message:
      `There are no ${material.counted.plural} of people${whenAsked(material, period)}${vehicles}. ` +
      'There is nothing to compare: choose another period or filter.',
  };
}

/** The period asked for, and the one that there are files for. */
function whenAsked({ request, submitted }: RateMaterial, period: Period): string {
  if (period.from === null) return '';
  const months = submitted.map(({ month }) => month).sort();
  const [first, last] = [months[0], months.at(-1)];
  const sent = first && last ? ` (files were sent for ${periodPhrase(first, last)})` : '';
  if (request.from && !request.to) return ` from ${monthName(request.from)} on${sent}`;
  if (request.to && !request.from) return ` up to ${monthName(request.to)}${sent}`;
  return ` in ${periodPhrase(period.from, period.to ?? period.from)}${sent}`;
}

function nobodyThere(partners: readonly string[]): Warning {
  const names = listed(partners.map((name) => name || 'a partner without a name'));
  return {
    code: 'NOBODY_THERE',
    message:
      `No area of the population belongs to ${names}, so there is nobody to compare by. ` +
      'Choose the area that the records are from, or a population that has it.',
  };
}

function missingTooMuch(tally: Tally, { breakdown, counted }: RateMaterial): Warning | undefined {
  const unknown = unknownCount(tally);
  const total = unknown + knownCount(tally);
  return mostlyMissing({ unknown, total, label: breakdown.label, plural: counted.plural });
}
