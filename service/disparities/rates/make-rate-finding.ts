// Makes a finding from cells, a population and what was asked for. Pure: the same material gives the same digits.

import type { Classification } from '@due-regard/classifications';
import type { Population } from '../../datasets/index.ts';
import { assessUnknown } from './assess-unknown.ts';
import { type Cell, type Submitted, cellsWithin, periodOf } from '../counting/cells.ts';
import { compareGroups } from './compare-groups.ts';
import type { DisparityRequest } from './disparity-request.ts';
import { explainRates } from './explain-rates.ts';
import type { Exposure, PartnerOfArea } from '../counting/exposure.ts';
import { findExposure } from '../counting/find-exposure.ts';
import { methodsOf } from './rate-methods.ts';
import { rateWarnings } from './rate-warnings.ts';
import type { RateFinding } from './rate-finding.ts';
import type { Period } from '../findings/period.ts';
import type { ReceiptInput } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import { findReference } from '../findings/find-reference.ts';
import { type Grouping, groupingOf, onlyGroupsGiven, rollUpIds } from '../findings/grouping.ts';
import { type Counted, type Reference, referenceLabel } from '../findings/measured.ts';
import { type RateMeasure, rateMeasureTitle } from './rate-measure.ts';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import { mostlyMissing } from '../findings/missing-share.ts';
import { listed } from '../../phrases/list.ts';
import { monthName, periodPhrase } from '../../phrases/month.ts';
import { receiptOf } from '../findings/receipt.ts';
import { type Tally, knownCount, tallyOf, unknownCount } from '../counting/tally.ts';

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
  /** What was noticed while the files were read. */
  noticed: Warning[];
  programVersion: string;
}

export function makeRateFinding(material: RateMaterial): MadeFinding<RateFinding> {
  const { request, eventWords, populationWords } = material;
  const rollUpId = request.rollUp ?? usualRollUp(eventWords, populationWords);
  const all = groupingOf(eventWords, populationWords, rollUpId);
  if (!all) return refusedFinding(rollUpUnknown(request.rollUp ?? '', material));
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
  return {
    ok: true,
    finding: assemble(material, grouping, period, tally, found, reference.reference, outside),
  };
}

interface FoundResidents {
  exposure: Map<string, Exposure>;
  unpeopled: string[];
  areas: string[];
}

function assemble(
  material: RateMaterial,
  grouping: Grouping,
  period: Period,
  tally: Tally,
  { exposure, unpeopled, areas }: FoundResidents,
  reference: Reference,
  outsideMonths: number,
): RateFinding {
  const measure = measureOf(material, grouping, period, reference);
  const { level } = measure;
  const groups = grouping.groups;
  const compared = compareGroups({
    groups,
    counts: tally.counts,
    withheld: tally.withheld,
    exposure,
    reference,
    settings: measure,
  });
  const unknown = assessUnknown({
    tally,
    groups: compared.groups,
    sides: compared.sides,
    level,
    notStated: material.unknownNotStated,
  });
  const warnings = rateWarnings({
    ...material,
    period,
    tally,
    grouping,
    exposure,
    outsideMonths,
    unpeopled,
  });
  const told = {
    format: 1 as const,
    kind: 'rate' as const,
    measure,
    period,
    reference: referenceLabel(reference),
    referenceCode: reference.kind === 'group' ? reference.code : null,
    total: knownCount(tally) + unknownCount(tally),
    groups: compared.groups,
    unknown,
    denominators: denominatorsOf(material, areas),
    family: { size: compared.family, method: 'Holm, over every group compared with the reference' },
    warnings: [...material.noticed, ...warnings],
  };
  const receipt = receiptOf({
    inputs: material.inputs,
    measure,
    classifications: wordsUsed(material),
    program: { name: 'due-regard', version: material.programVersion },
    methods: methodsOf(compared, measure),
  });
  return inOrder({ ...told, receipt, paragraph: explainRates(told) });
}

/** The names in the order that a reader wants them. */
function inOrder(finding: RateFinding): RateFinding {
  const {
    format,
    kind,
    paragraph,
    measure,
    period,
    reference,
    referenceCode,
    total,
    groups,
    unknown,
    ...rest
  } = finding;
  return {
    format,
    kind,
    paragraph,
    measure,
    period,
    reference,
    referenceCode,
    total,
    groups,
    unknown,
    ...rest,
  };
}

function measureOf(
  { request, counted, breakdown, eventWords }: RateMaterial,
  { rollUp }: Grouping,
  { from, to }: Period,
  reference: Reference,
): RateMeasure {
  const measure = {
    counted,
    breakdown: {
      id: breakdown.id,
      label: breakdown.label,
      classificationId: eventWords.id,
      classificationVersion: eventWords.version,
      rollUpId: rollUp?.id ?? null,
      rollUpTitle: rollUp?.title ?? null,
    },
    reference,
    area: request.area,
    from,
    to,
    per: request.per,
    band: request.band,
    level: request.level,
  };
  return { title: rateMeasureTitle(measure), ...measure };
}

function denominatorsOf({ population }: RateMaterial, areas: string[]): RateFinding['denominators'] {
  const { source, date, classificationId, notes } = population;
  return { sources: source, date, classificationId, areas, notes };
}

function wordsUsed({ eventWords, populationWords }: RateMaterial) {
  const used = eventWords.id === populationWords.id ? [eventWords] : [eventWords, populationWords];
  return used.map(({ id, version }) => ({ id, version }));
}

function usualRollUp(events: Classification, population: Classification): string | null {
  const offered = rollUpIds(events, population);
  return (
    offered.find((id) => id === events.usualRollUp) ??
    offered.find((id) => id === population.usualRollUp) ??
    null
  );
}

function rollUpUnknown(asked: string, { eventWords, populationWords }: RateMaterial): Warning {
  const offered = rollUpIds(eventWords, populationWords);
  return {
    code: 'ROLL_UP_UNKNOWN',
    message: `There is no roll-up “${asked}” for these groups. There are: ${offered.join(', ') || 'none'}.`,
  };
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
