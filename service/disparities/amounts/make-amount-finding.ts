// Makes a finding about amounts from cells and what was asked for. Pure: the same material gives the same digits.

import { type Grouping, groupingOf, rollUpUnknown } from '../findings/grouping.ts';
import { holmFamilyByKey } from '../findings/holm-family.ts';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import { type Reference, referenceLabel, breakdownIn } from '../findings/measured.ts';
import { mostlyMissing, refusedAbove } from '../findings/missing-share.ts';
import type { Period } from '../findings/period.ts';
import { receiptOf } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import { cellsWithin, periodOf } from '../counting/cells.ts';
import { knownCount, unknownCount } from '../counting/tally.ts';
import { percentage, whole } from '../../phrases/spoken-number.ts';
import { shareReference } from '../shares/share-reference.ts';
import { type AmountTally, amountTallyOf, together, withoutAmount } from './amount-cells.ts';
import type { AmountFinding, AmountGroup } from './amount-finding.ts';
import { type AmountMeasure, amountTitle } from './amount-measure.ts';
import { amountMethods } from './amount-methods.ts';
import { type AmountSides, amountSidesOf } from './amount-sides.ts';
import { amountUnknown } from './amount-unknown.ts';
import { amountWarnings } from './amount-warnings.ts';
import type { AmountsMaterial } from './amounts-material.ts';
import { amountOf, amountPValue, compareAmounts, notComparedAmount } from './compare-amounts.ts';
import { explainAmounts } from './explain-amounts.ts';

export function makeAmountFinding(material: AmountsMaterial): MadeFinding<AmountFinding> {
  const { request, words, counted, breakdown } = material;
  const rollUpId = request.rollUp ?? words.usualRollUp ?? null;
  const grouping = groupingOf(words, words, rollUpId);
  if (!grouping) return refusedFinding(rollUpUnknown(rollUpId ?? '', words, words));
  const period = periodOf(material.submitted, request.from, request.to);
  const { cells, outside } = cellsWithin(material.cells, period);
  const tally = amountTallyOf(cells, grouping);
  const problem = cannotAverage(tally, material);
  if (problem) return refusedFinding(problem);
  const found = shareReference({
    asked: request.reference,
    usual: breakdown.reference,
    groups: grouping.groups,
    known: new Map([...tally.groups].map(([code, { amounts }]) => [code, amounts.length])),
    what: `${counted.plural} with “${request.amount}”`,
  });
  if (!found.ok) return refusedFinding({ code: found.code, message: found.message });
  if (found.reference.kind === 'overall' && request.average === 'median')
    return refusedFinding(noOverallMedian);
  return { ok: true, finding: assemble(material, grouping, period, tally, found.reference, outside) };
}

function assemble(
  material: AmountsMaterial,
  grouping: Grouping,
  period: Period,
  tally: AmountTally,
  reference: Reference,
  outside: number,
): AmountFinding {
  const measure = measureOf(material, grouping, period, reference);
  const { groups, sides, family } = comparedGroups(grouping, tally, reference, measure);
  const told = {
    measure,
    period,
    reference: referenceLabel(reference),
    referenceCode: reference.kind === 'group' ? reference.code : null,
    total: knownCount(tally.all) + unknownCount(tally.all),
    groups,
    unknown: amountUnknown(tally, groups, sides, measure.average),
    family: { size: family, method: 'Holm, over every group compared with the reference' },
  };
  const warnings = [...material.noticed, ...amountWarnings({ ...told, outside })];
  const receipt = receiptOf({
    inputs: material.inputs,
    measure,
    classifications: [{ id: material.words.id, version: material.words.version }],
    program: { name: 'due-regard', version: material.programVersion },
    methods: amountMethods(groups, family, measure),
  });
  return { format: 1, kind: 'amount', paragraph: explainAmounts(told), ...told, warnings, receipt };
}

function comparedGroups(
  { groups }: Grouping,
  tally: AmountTally,
  reference: Reference,
  settings: AmountMeasure,
): { groups: AmountGroup[]; sides: Map<string, AmountSides>; family: number } {
  const sides = new Map<string, AmountSides>();
  for (const { code } of groups) {
    const both = amountSidesOf(code, tally.groups, reference);
    if (both) sides.set(code, both);
  }
  const adjustments = holmFamilyByKey(
    new Map([...sides].map(([code, both]) => [code, amountPValue(both, settings)])),
  );
  const found = groups.map((group): AmountGroup => {
    const itself = reference.kind === 'group' && reference.code === group.code;
    const [both, adjustment] = [sides.get(group.code), adjustments.get(group.code)];
    return {
      ...amountOf(group, tally.groups.get(group.code) ?? together([]), settings),
      isReference: itself,
      ...(both && adjustment
        ? compareAmounts(group, both, settings, adjustment)
        : notComparedAmount(itself ? itselfReason : noAmount, settings, itself)),
    };
  });
  return { groups: found, sides, family: sides.size };
}

function measureOf(
  { request, counted, breakdown, words }: AmountsMaterial,
  { rollUp }: Grouping,
  { from, to }: Period,
  reference: Reference,
): AmountMeasure {
  const { amount, average, band, level } = request;
  const measure = {
    counted,
    amount,
    average,
    breakdown: breakdownIn(breakdown, words, rollUp),
    reference,
    from,
    to,
    band,
    level,
  };
  return { title: amountTitle(measure), ...measure };
}

function cannotAverage(
  tally: AmountTally,
  { request, counted, breakdown }: AmountsMaterial,
): Warning | undefined {
  const unknown = unknownCount(tally.all);
  const total = unknown + knownCount(tally.all);
  const { plural } = counted;
  if (total === 0) {
    const message = `There are no ${plural} of people here. There is nothing to compare: choose another period or filter.`;
    return { code: 'NOTHING_COUNTED', message };
  }
  const group = mostlyMissing({ unknown, total, label: breakdown.label, plural });
  if (group) return group;
  const all = together([...tally.groups.values(), tally.unknown]);
  const without = withoutAmount(all);
  if (without / all.count <= refusedAbove) return undefined;
  return {
    code: 'AMOUNT_MOSTLY_MISSING',
    message:
      `“${request.amount}” holds no amount that can be used in ${whole(without)} (${percentage(without / all.count)}) of ${whole(all.count)} ${plural} ` +
      `(${whole(all.missing)} empty, ${whole(all.notNumbers)} no number, ${whole(all.negative)} below zero), so whatever came out would be decided by the missing ones. ` +
      'Choose the column that holds the amounts, or another period or filter.',
  };
}

const noOverallMedian: Warning = {
  code: 'REFERENCE_NOT_POSSIBLE',
  message:
    'Medians cannot be compared with that of everybody together, as a group’s own amounts are in it. Compare with “everyone else”, or ask for the mean.',
};

const itselfReason = 'This is the group that the others are compared with.';
const noAmount = 'This group, or whoever it is compared with, has no amount that can be used.';
