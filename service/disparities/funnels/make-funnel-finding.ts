// Makes a funnel from cells, a population and what was asked for. Pure: the same material gives the same digits.

import { pooledRateRatio, rateRatioHeterogeneity } from '@due-regard/statistics';
import { knownCount, tallyOf, unknownCount } from '../counting/tally.ts';
import type { Group } from '../findings/grouping.ts';
import { isLeftOver } from '../findings/left-over.ts';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import { referenceLabel } from '../findings/measured.ts';
import { receiptOf } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import { denominatorsOf, rateMeasureOf, wordsUsed } from '../rates/make-rate-finding.ts';
import { type RateMaterial, type SettledRates, settleRates } from '../rates/settle-rates.ts';
import { listed } from '../../phrases/list.ts';
import type { Two } from '../rates/two-counts.ts';
import { type CountedUnit, countUnits } from './count-units.ts';
import { explainFunnel } from './explain-funnel.ts';
import type { FunnelFinding, FunnelMeasure } from './funnel-finding.ts';
import { funnelMeasureTitle } from './funnel-measure.ts';
import { funnelMethods } from './funnel-methods.ts';
import { type PlacedUnits, funnelUnits } from './funnel-units.ts';
import { funnelWarnings } from './funnel-warnings.ts';

export interface FunnelMaterial extends RateMaterial {
  /** Name of the group whose ratio is followed from place to place. */
  group: string;
}

export function makeFunnelFinding(material: FunnelMaterial): MadeFinding<FunnelFinding> {
  const rates = settleRates(material);
  if (!rates.ok) return rates;
  const { grouping, reference } = rates.settled;
  if (reference.kind === 'overall') return refusedFinding(notOverall);
  const group = grouping.groups.find((each) => isNamed(each, material.group));
  const isReference = reference.kind === 'group' && group?.code === reference.code;
  if (!group || isReference || !group.inEvents)
    return refusedFinding(groupUnknown(material.group, grouping.groups, rates.settled));
  if (isLeftOver(group.code)) return refusedFinding(groupLeftOver(group));
  const counted = countUnits(material, rates.settled);
  if (!counted.ok) return counted;
  return { ok: true, finding: assemble(material, rates.settled, group, counted.units) };
}

function assemble(
  material: FunnelMaterial,
  settled: SettledRates,
  group: Group,
  counted: readonly CountedUnit[],
): FunnelFinding {
  const { grouping, reference, period, areas } = settled;
  const measure = measureOf(material, settled, group);
  const placed = funnelUnits(counted, {
    groups: grouping.groups,
    group,
    reference,
    per: measure.per,
    level: measure.level,
    unknownStated: material.unknownNotStated === undefined,
  });
  const tally = tallyOf(settled.cells, grouping);
  const told = {
    format: 1 as const,
    kind: 'funnel' as const,
    measure,
    period,
    reference: referenceLabel(reference),
    referenceCode: reference.kind === 'group' ? reference.code : null,
    total: knownCount(tally) + unknownCount(tally),
    ...sharedBy(placed.pairs, placed, measure.level),
    units: placed.units,
    unknown: unknownIn(tally, material.unknownNotStated),
    denominators: denominatorsOf(material, areas),
    family: {
      size: placed.pairs.length,
      method: 'outer limits that leave out 1 place in 500 by chance; no order of merit',
    },
  };
  const warnings = [...material.noticed, ...funnelWarnings(material, settled, told)];
  const receipt = receiptOf({
    inputs: material.inputs,
    measure,
    classifications: wordsUsed(material),
    program: { name: 'due-regard', version: material.programVersion },
    methods: funnelMethods(told, placed.funnel.method),
  });
  const { format, kind, ...rest } = told;
  return { format, kind, paragraph: explainFunnel(told), ...rest, warnings, receipt };
}

/** The ratio that all places share, and how much more than by chance they differ from it. */
function sharedBy(
  pairs: readonly Two[],
  { funnel }: PlacedUnits,
  confidence: number,
): Pick<FunnelFinding, 'target' | 'crude' | 'spread'> {
  if (pairs.length === 0) {
    const reason = 'No place has a ratio.';
    const none = { lower: null, upper: null };
    return {
      target: { estimate: null, ...none, method: funnel.method, reason },
      crude: null,
      spread: {
        phi: null,
        tauSquared: null,
        q: null,
        degreesOfFreedom: null,
        pValue: null,
        iSquared: null,
        reason,
      },
    };
  }
  const pooled = pooledRateRatio(pairs, { confidence });
  const differ = rateRatioHeterogeneity(pairs, { confidence });
  const why = funnel.reason ?? differ.reason;
  const { estimate, lower, upper, method, reason, crude } = pooled;
  return {
    target: { estimate, lower, upper, method, ...(reason === null ? {} : { reason }) },
    crude,
    spread: {
      phi: funnel.phi,
      tauSquared: funnel.tauSquared,
      q: differ.q,
      degreesOfFreedom: differ.degreesOfFreedom,
      pValue: differ.pValue,
      iSquared: differ.iSquared,
      ...(why === null ? {} : { reason: why }),
    },
  };
}

function measureOf(material: FunnelMaterial, settled: SettledRates, group: Group): FunnelMeasure {
  const { counted, breakdown, reference, from, to, per, level } = rateMeasureOf(material, settled);
  const measure = {
    ...{ counted, breakdown, reference, from, to, per, level },
    group: { code: group.code, label: group.shortLabel },
    units: counted.from === 'events' ? ('partners' as const) : ('areas' as const),
  };
  return { title: funnelMeasureTitle(measure), ...measure };
}

function unknownIn(
  tally: Parameters<typeof unknownCount>[0],
  notStated: string | undefined,
): FunnelFinding['unknown'] {
  if (notStated !== undefined) return { count: null, countReason: notStated, share: null };
  const count = unknownCount(tally);
  const total = count + knownCount(tally);
  return { count, share: total === 0 ? null : count / total };
}

function isNamed({ code, label, shortLabel }: Group, name: string): boolean {
  return [code, label, shortLabel].some((each) => each.toLowerCase() === name.trim().toLowerCase());
}

const notOverall: Warning = {
  code: 'FUNNEL_REFERENCE_OVERALL',
  message:
    'A funnel compares a group with another group or with everyone else. “Overall” has the group itself in it: ' +
    'choose a group, or “everyone else”.',
};

/** Every place would be said to be like or unlike the others, and no such thing is said of whoever is left over. */
function groupLeftOver({ shortLabel }: Group): Warning {
  return {
    code: 'FUNNEL_GROUP_LEFT_OVER',
    message: `“${shortLabel}” gathers everybody who is in none of the other groups. They may have little in common, and others in one place than in the next, so places are not compared by them. Choose another group, or the disparity of one place for their figures.`,
  };
}

function groupUnknown(name: string, groups: readonly Group[], { reference }: SettledRates): Warning {
  const there = groups.filter(
    ({ code, inEvents }) => inEvents && !(reference.kind === 'group' && reference.code === code),
  );
  return {
    code: 'FUNNEL_GROUP_UNKNOWN',
    message: `There is no group “${name}” to follow from place to place, besides the one compared with. There are: ${listed(there.map(({ shortLabel }) => shortLabel)) || 'none'}.`,
  };
}
