// Makes a finding from cells, a population and what was asked for. Pure: the same material gives the same digits.

import { assessUnknown } from './assess-unknown.ts';
import { compareGroups } from './compare-groups.ts';
import { explainRates } from './explain-rates.ts';
import { adjustedRates } from './adjusted-rates.ts';
import { adjustedMethods, methodsOf, repeatMethods, scenarioMethods } from './rate-methods.ts';
import { repeatEvents } from './repeat-events.ts';
import { denominatorScenarios } from './denominator-scenarios.ts';
import { rateWarnings } from './rate-warnings.ts';
import type { RateFinding } from './rate-finding.ts';
import { referenceLabel, breakdownIn } from '../findings/measured.ts';
import type { MadeFinding } from '../findings/made-finding.ts';
import { type RateMeasure, rateMeasureTitle } from './rate-measure.ts';
import { receiptOf } from '../findings/receipt.ts';
import type { OtherPeople } from './scenario-finding.ts';
import { knownCount, unknownCount } from '../counting/tally.ts';
import { type RateMaterial, type SettledRates, settleRates } from './settle-rates.ts';

export function makeRateFinding(material: RateMaterial): MadeFinding<RateFinding> {
  const made = settleRates(material);
  return made.ok ? { ok: true, finding: assemble(material, made.settled) } : made;
}

function assemble(material: RateMaterial, settled: SettledRates): RateFinding {
  const { period, tally, areas, reference } = settled;
  const measure = rateMeasureOf(material, settled);
  const compared = comparedGroups(settled, measure);
  const told = {
    format: 1 as const,
    kind: 'rate' as const,
    measure,
    period,
    reference: referenceLabel(reference),
    referenceCode: reference.kind === 'group' ? reference.code : null,
    total: knownCount(tally) + unknownCount(tally),
    groups: compared.groups,
    unknown: assessUnknown({
      tally,
      groups: compared.groups,
      sides: compared.sides,
      level: measure.level,
      notStated: material.unknownNotStated,
    }),
    denominators: denominatorsOf(material, areas),
    family: { size: compared.family, method: 'Holm, over every group compared with the reference' },
    warnings: [
      ...material.noticed,
      ...rateWarnings({ ...material, ...settled, outsideMonths: settled.outside }),
    ],
  };
  const { adjustFor } = material.request;
  const adjusted =
    adjustFor.length === 0 ? null : adjustedRates(material, settled, compared.groups, measure, adjustFor);
  const scenarios = denominatorScenarios(material, settled, compared.groups, measure);
  const repeats = material.people ? repeatEvents(material.people, settled, compared.groups, measure) : null;
  const receipt = receiptOf({
    inputs: material.inputs,
    measure,
    classifications: wordsUsed(material),
    program: { name: 'due-regard', version: material.programVersion },
    methods: {
      ...methodsOf(compared, measure),
      ...adjustedMethods(adjusted),
      ...repeatMethods(repeats),
      ...scenarioMethods(scenarios),
    },
  });
  const more = { adjusted, repeats, scenarios };
  return inOrder({ ...told, receipt, ...more, paragraph: explainRates({ ...told, ...more }) });
}

function comparedGroups({ grouping, tally, exposure, reference }: SettledRates, measure: RateMeasure) {
  return compareGroups({
    groups: grouping.groups,
    counts: tally.counts,
    withheld: tally.withheld,
    exposure,
    reference,
    settings: measure,
  });
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

export function rateMeasureOf(
  { request, counted, breakdown, eventWords, others }: RateMaterial,
  { grouping: { rollUp }, period: { from, to }, reference }: SettledRates,
): RateMeasure {
  const measure = {
    counted,
    breakdown: breakdownIn(breakdown, eventWords, rollUp),
    reference,
    area: request.area,
    from,
    to,
    per: request.per,
    band: request.band,
    level: request.level,
    ...(request.person === null ? {} : { person: request.person }),
    ...(others === undefined || others.length === 0 ? {} : { others: others.map(told) }),
    ...(request.adjustFor.length > 0 ? { adjustFor: [...request.adjustFor] } : {}),
  };
  return { title: rateMeasureTitle(measure), ...measure };
}

function told({ name, added, months }: OtherPeople): OtherPeople {
  return { name, added, months };
}

export function denominatorsOf({ population }: RateMaterial, areas: string[]): RateFinding['denominators'] {
  const { source, date, classificationId, notes } = population;
  return { sources: source, date, classificationId, areas, notes };
}

export function wordsUsed({ eventWords, populationWords }: RateMaterial) {
  const used = eventWords.id === populationWords.id ? [eventWords] : [eventWords, populationWords];
  return used.map(({ id, version }) => ({ id, version }));
}
